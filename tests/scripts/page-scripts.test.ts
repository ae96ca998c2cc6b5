import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtFiles, changePages, eachAtOnce } from "../../scripts/built-files.ts";
import { importsIn, withEarlyScripts } from "../../scripts/page-scripts.ts";

const IMPORTS: Readonly<Record<string, string[]>> = { "_astro/a.js": ["_astro/shared.js"], "_astro/b.js": ["_astro/shared.js", "_astro/a.js"] };
const importsOf = (script: string) => Promise.resolve(IMPORTS[script] ?? []);
const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`;

describe("the scripts of a built page", () => {
  it("[HB11] what they import is asked for at once, each once", async () => {
    const scripts = '<script type="module" src="/below/_astro/a.js"></script><script type="module" src="/below/_astro/b.js"></script>';
    expect(await withEarlyScripts(page("", scripts), importsOf)).toBe(page('<link rel="modulepreload" href="/below/_astro/shared.js">', scripts));
    const other = '<script type="module" src="/_astro/a.js"></script>';
    expect(await withEarlyScripts(page("<title>A</title>", other), importsOf)).toBe(
      page('<title>A</title><link rel="modulepreload" href="/_astro/shared.js">', other),
    );
  });

  it("[HB11] scripts in the page, other files' and scripts that import nothing are left as they are", async () => {
    const html = page("", '<script>a()</script><script type="module">import"/_astro/a.js"</script><script src="/embed.js"></script>');
    expect(await withEarlyScripts(html, importsOf)).toBe(html);
  });
});

describe("the files of a built site", () => {
  let site = "";
  const files: Readonly<Record<string, string>> = {
    "index.html": "<html><head></head></html>",
    "old/index.html": '<meta http-equiv="refresh" content="0">',
    "a/b/index.html": "<html><head></head></html>",
    "_astro/a.js": 'import"./b.js";',
    "_astro/b.js": "",
  };
  beforeAll(async () => {
    site = await mkdtemp(path.join(tmpdir(), "built-"));
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(site, file)), { recursive: true });
      await writeFile(path.join(site, file), text);
    }
  });
  afterAll(() => rm(site, { recursive: true }));

  it("[HB11] a script's imports are looked up in it", async () => {
    expect(await importsIn(site)("_astro/a.js")).toEqual(["_astro/b.js"]);
    expect(await importsIn(site)("_astro/b.js")).toEqual([]);
  });

  it("[SX1] every page is changed, however deep it lies, but for those that only forward", async () => {
    expect(await builtFiles(site)).toEqual(Object.keys(files).sort());
    await changePages(site, async (html) => html.replace("<head>", "<head>changed"));
    const texts = await Promise.all((await builtFiles(site)).map((file) => readFile(path.join(site, file), "utf8")));
    expect(texts.filter((text) => text.includes("changed"))).toHaveLength(2);
  });

  it("[SX1] work on many files gives its results in their order, and a failure of one is a failure", async () => {
    const numbers = Array.from({ length: 100 }, (_, number) => number);
    expect(await eachAtOnce(numbers, async (number) => number * 2)).toEqual(numbers.map((number) => number * 2));
    await expect(eachAtOnce(numbers, async (number) => (number === 70 ? Promise.reject(new Error("no room")) : number))).rejects.toThrow("no room");
  });
});
