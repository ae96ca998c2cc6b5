import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOf, overruns } from "../../scripts/budgets/page-files.ts";

let site = "";
const names = (files: string[]) => files.map((file) => path.basename(file)).sort();

beforeAll(async () => {
  site = await mkdtemp(path.join(tmpdir(), "budgets-"));
  await mkdir(path.join(site, "_astro"));
  const files: Record<string, string> = {
    "page.html":
      '<script type="module" src="/below/_astro/a.js"></script><link rel="modulepreload" href="/below/_astro/d.js"><script type="module">import"/below/_astro/e.js"</script>',
    "_astro/a.js": 'import{x}from"./b.js";export*from"./c.js";const later=()=>import("./lazy.js");',
    "_astro/b.js": 'import"./a.js";',
    "_astro/c.js": "",
    "_astro/d.js": "",
    "_astro/e.js": "",
    "_astro/lazy.js": "",
  };
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(site, file), text);
});
afterAll(() => rm(site, { recursive: true }));

describe("the budgets of pages", () => {
  it("[HB9] count what a page loads by itself, and not what waits until it is asked for", async () => {
    expect(names(await filesOf(site, path.join(site, "page.html")))).toEqual(["a.js", "b.js", "c.js", "d.js", "e.js"]);
    expect(names(await filesOf(site, path.join(site, "_astro/a.js")))).toEqual(["a.js", "b.js", "c.js"]);
  });

  it("[HB9] name what weighs more than it may", () => {
    const budget = { name: "lobby: script", files: ["/dist/_astro/a.js"], limit: 12_000 };
    expect(overruns([{ ...budget, size: 12_000 }])).toEqual([]);
    expect(overruns([{ ...budget, size: 12_345 }])).toEqual(["lobby: script weighs 12345 bytes, 345 more than it may: a.js"]);
  });
});
