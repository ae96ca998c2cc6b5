import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bytesOf, openStaticHost, type StaticHost } from "../../bench/pages/static-host.ts";

const folder = await mkdtemp(path.join(tmpdir(), "host-"));
const text = "The same again. ".repeat(200);
let host: StaticHost;

beforeAll(async () => {
  await mkdir(path.join(folder, "page"), { recursive: true });
  await mkdir(path.join(folder, "_astro"));
  await writeFile(path.join(folder, "page/index.html"), text);
  await writeFile(path.join(folder, "_astro/a.js"), text);
  await writeFile(path.join(folder, "picture.png"), text);
  await writeFile(path.join(folder, "404.html"), "nothing here");
  host = await openStaticHost(folder);
});
afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

describe("the host of the bench", () => {
  it("packs texts, leaves pictures as they are, and counts what it sends", async () => {
    for (const address of ["/page/", "/_astro/a.js", "/picture.png"]) expect(await (await fetch(host.origin + address)).text()).toBe(text);
    const [page, script, picture] = host.sent;
    expect(page).toMatchObject({ path: "/page/", status: 200, type: "text/html; charset=utf-8" });
    expect(page!.bytes).toBeLessThan(200);
    expect(script!.bytes).toBe(page!.bytes);
    expect(picture!.bytes).toBe(text.length);
    expect(bytesOf(host.sent, "text/javascript")).toBe(script!.bytes);
  });

  it("lets hashed files be kept for ever, and others be asked for anew by their tag", async () => {
    const page = await fetch(`${host.origin}/page/`);
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect((await fetch(`${host.origin}/_astro/a.js`)).headers.get("cache-control")).toContain("immutable");
    const again = await fetch(`${host.origin}/page/`, { headers: { "If-None-Match": page.headers.get("etag")! } });
    expect(again.status).toBe(304);
    expect(host.sent.at(-1)!.bytes).toBe(0);
    const missing = await fetch(`${host.origin}/nowhere/`);
    expect([missing.status, await missing.text()]).toEqual([404, "nothing here"]);
  });
});
