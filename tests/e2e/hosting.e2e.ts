import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { machineForNginx, presentNginx } from "../../scripts/find-nginx.ts";
import { CACHE_CONTROL, cacheControlOf } from "../../scripts/hosting/cache-rules.ts";
import { HEADER_POLICY } from "../../scripts/hosting/response-headers.ts";
import { serveWithNginx, type NginxServer } from "./nginx-server.ts";
import { readScenarios } from "./scenarios.ts";
import { results, runButton, writeCode } from "./workbench.ts";

const scenarios = readScenarios(`${process.env["QUESTIONS_DIR"] ?? "questions"}/interviews`);
/** One that begins with a query. */
const played = scenarios.find(({ rounds }) => /^\s*(?:select|with)\b/i.test(rounds[0]?.solution ?? ""))!;
const rounds = scenarios.flatMap((scenario) => scenario.rounds.map((round) => ({ round, address: `embed/${scenario.id}/${round.id}/` })));
const python = rounds.find(({ round }) => /^\s*(?:def|from|import)\b/m.test(round.solution ?? ""))!;

const files = (existsSync("dist") ? readdirSync("dist", { recursive: true, withFileTypes: true }) : [])
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative("dist", path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
const oneOf = (pattern: RegExp): string => {
  const found = files.find((file) => pattern.test(file));
  if (found === undefined) throw new Error(`the built site has no file like ${pattern.source}`);
  return found;
};

/** Files without a hash that pages name: other people and programs know them by these names. */
const NAMED = /^(?:embed\.js|manifest\.webmanifest|rss\.xml|sitemap-index\.xml|schema\/scenario\.json|embed\/.*\/oembed\.json)$/;

test("[HO3] every file that a page names carries a hash or a version, but for those that others know by name", () => {
  const isFile = new Set(files);
  const named = new Set<string>();
  for (const page of files.filter((file) => file.endsWith(".html"))) {
    const html = readFileSync(path.join("dist", page), "utf8");
    for (const [, address = ""] of html.matchAll(/\s(?:href|src|content)="(?:https?:\/\/[^/"]+)?\/([^"#?]+\.\w+)[^"]*"/g))
      if (isFile.has(address)) named.add(address);
  }
  expect(named.size).toBeGreaterThan(20);
  const unlasting = [...named].filter((file) => cacheControlOf(file) !== CACHE_CONTROL.lasting);
  expect(unlasting.filter((file) => !NAMED.test(file))).toEqual([]);
  // And what is kept for ever does say in its name what it is.
  const unmarked = files.filter(
    (file) => cacheControlOf(file) === CACHE_CONTROL.lasting && !/[._/-][\w-]{8,}\.\w+$|^(?:pyodide|pagefind)\/\d+\.\d+\.\d+\//.test(file),
  );
  expect(unmarked).toEqual([]);
});

test.describe("nginx", () => {
  let server: NginxServer | undefined;
  const site = () => server!.address;

  test.beforeAll(async () => {
    const found = await presentNginx(await machineForNginx());
    // eslint-disable-next-line no-restricted-syntax -- Not every machine can have nginx: the run says so, with the reason, where this one cannot.
    test.skip(
      found === undefined || "problem" in found,
      found && "problem" in found ? found.problem : "No nginx found: `npm test -- browser` unpacks Debian's where there is apt-get.",
    );
    if (found && "path" in found) server = await serveWithNginx(found.path);
  });
  test.afterAll(() => server?.stop());

  /** The answer to a request as a browser makes it, packed as it came. */
  const ask = (page: Page, address: string) => page.request.get(new URL(address, site()).href, { maxRedirects: 0, headers: { "accept-encoding": "gzip" } });

  test("[HO4] packs what gets smaller, says what each file is, and how long it may be kept", async ({ page }) => {
    const kinds: [file: string, type: string, cache: string, isPacked: boolean][] = [
      ["", "text/html; charset=utf-8", CACHE_CONTROL.asked, true],
      [`interview/${played.id}/`, "text/html; charset=utf-8", CACHE_CONTROL.asked, true],
      [oneOf(/^_astro\/mount-interview\..*\.js$/), "text/javascript; charset=utf-8", CACHE_CONTROL.lasting, true],
      [oneOf(/^_astro\/sql-wasm.*\.wasm$/), "application/wasm", CACHE_CONTROL.lasting, true],
      [oneOf(/^_astro\/.*\.woff2$/), "font/woff2", CACHE_CONTROL.lasting, false],
      [oneOf(/^_astro\/favicon\..*\.svg$/), "image/svg+xml", CACHE_CONTROL.lasting, false],
      [oneOf(/^pyodide\/.*\.wasm$/), "application/wasm", CACHE_CONTROL.lasting, true],
      [oneOf(/^pyodide\/.*\.mjs$/), "text/javascript; charset=utf-8", CACHE_CONTROL.lasting, true],
      [oneOf(/^pyodide\/.*\.snapshot$/), "application/octet-stream", CACHE_CONTROL.lasting, false],
      [oneOf(/^pagefind\/.*\/pagefind\.js$/), "text/javascript; charset=utf-8", CACHE_CONTROL.lasting, true],
      [oneOf(/^pagefind\/.*\/pagefind-entry\.json$/), "application/json; charset=utf-8", CACHE_CONTROL.asked, false],
      [oneOf(/^pagefind\/.*\.pf_fragment$/), "application/octet-stream", CACHE_CONTROL.lasting, false],
      [oneOf(/^social\/.*\.png$/), "image/png", CACHE_CONTROL.lasting, false],
      [`interviews/${played.id}.json`, "application/json; charset=utf-8", CACHE_CONTROL.asked, true],
      ["embed.js", "text/javascript; charset=utf-8", CACHE_CONTROL.named, true],
      ["manifest.webmanifest", "application/manifest+json", CACHE_CONTROL.named, true],
      ["sw.js", "text/javascript; charset=utf-8", CACHE_CONTROL.asked, true],
      ["rss.xml", "application/xml; charset=utf-8", CACHE_CONTROL.asked, true],
    ];
    for (const [file, type, cache, isPacked] of kinds) {
      const answer = await ask(page, file);
      const headers = answer.headers();
      expect([file, answer.status(), headers["content-type"], headers["cache-control"], headers["content-encoding"] === "gzip"]).toEqual([
        file,
        200,
        type,
        cache,
        isPacked,
      ]);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      // What a browser has is not sent again.
      const again = await page.request.get(new URL(file, site()).href, { headers: { "if-none-match": headers["etag"] ?? "", "accept-encoding": "gzip" } });
      expect([file, again.status()]).toEqual([file, 304]);
    }
  });

  test("[HO5] leads from a folder to its page, and shows the site's own page where there is none", async ({ page }) => {
    const folder = await ask(page, "guides/host");
    expect([folder.status(), folder.headers()["location"]]).toEqual([301, "/guides/host/"]);
    const missing = await ask(page, "interview/no-such-interview/");
    expect([missing.status(), missing.headers()["cache-control"]]).toEqual([404, CACHE_CONTROL.asked]);
    const gone = await ask(page, "_astro/no-such-file.js");
    expect([gone.status(), gone.headers()["cache-control"]]).toEqual([404, CACHE_CONTROL.asked]);
    expect((await ask(page, "_headers")).status()).toBe(404);
    await page.goto(`${site()}interview/no-such-interview/`);
    await expect(page.getByRole("heading", { level: 1, name: "There is no page here" })).toBeVisible();
  });

  test("[SX5] sends a policy that lets other people's pages frame rounds and nothing else", async ({ page }) => {
    const policyOf = async (address: string) => (await ask(page, address)).headers()["content-security-policy"];
    for (const address of ["", "guides/embed/", `interview/${played.id}/`, oneOf(/^_astro\/sql\.worker-.*\.js$/)]) {
      expect(await policyOf(address)).toBe(`${HEADER_POLICY}; frame-ancestors 'self'`);
    }
    // A round that is not there is said in a frame too.
    for (const address of [python.address, "embed/no-such/round/"]) expect(await policyOf(address)).toBe(HEADER_POLICY);
  });

  test("[SX3] [SX5] editor, SQLite, Python and search work under it", async ({ page }) => {
    const errors: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`${site()}guides/`);
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("combobox", { name: "Search" }).fill("idempotent");
    await expect(page.getByRole("listbox", { name: "Results" }).getByRole("option").first()).toBeVisible();

    await page.goto(`${site()}interview/${played.id}/`);
    await page.getByRole("button", { name: "Start Interview" }).click();
    await writeCode(page, played.rounds[0]!.solution!);
    await runButton(page).click();
    await expect(results(page).getByRole("table")).toBeVisible();

    await page.goto(site() + python.address);
    await page.getByRole("button", { name: "Answer This Round" }).click();
    await writeCode(page, python.round.solution!);
    await page.getByRole("button", { name: "Check Answer" }).click();
    await expect(page.getByRole("status").filter({ hasText: /^Passed/ })).toBeVisible({ timeout: 60_000 });

    expect(errors).toEqual([]);
  });

  test("[HO3] a second visit to a page fetches its HTML alone", async ({ page }) => {
    const pages = ["", "interview/", `interview/${played.id}/`, "topics/sql/", "guides/host/", "guides/embed/", python.address];
    await server!.asked();
    for (const address of pages) {
      await page.goto(site() + address, { waitUntil: "networkidle" });
      expect((await server!.asked()).length).toBeGreaterThan(address === "" ? 3 : 0);
    }
    for (const address of pages) {
      await page.goto(site() + address, { waitUntil: "networkidle" });
      const asked = await server!.asked();
      expect(asked).toContain(`/${address}`);
      // Frames on a page are pages too.
      expect(asked.filter((found) => !/\/(?:\?.*)?$/.test(found))).toEqual([]);
    }
  });
});
