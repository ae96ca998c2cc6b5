import { describe, expect, it } from "vitest";
import { offlineFiles } from "../../scripts/offline-files.ts";
import { bytesOf, filesFor, pagesOf } from "../../src/service-worker/offline-files.ts";

const files = [
  "404.html",
  "_astro/SqlRound.a.js",
  "_astro/fonts/1.woff2",
  "_astro/picture.b.png",
  "_astro/python.worker-c.js",
  "_astro/sql-wasm-browser-d.wasm",
  "_astro/sql.worker-e.js",
  "interviews/shop.answers.json",
  "pagefind/pagefind.js",
  "pyodide/1.0/pyodide.asm.wasm",
].map((path) => ({ path, bytes: 10 }));

describe("what an interview needs without a connection", () => {
  const list = offlineFiles("one", files);
  const pathsFor = (...kinds: string[]) => filesFor({ rounds: kinds.map((kind) => ({ kind })) }, list).map(({ path }) => path);

  it("[SW2] the workbench and the search always, an engine where a round runs on it", () => {
    const always = ["_astro/SqlRound.a.js", "_astro/fonts/1.woff2", "pagefind/pagefind.js"];
    expect(pathsFor("quiz")).toEqual(always);
    expect(pathsFor("sql", "quiz", "sql")).toEqual([...always, "_astro/sql-wasm-browser-d.wasm", "_astro/sql.worker-e.js"]);
    expect(pathsFor("python")).toEqual([...always, "_astro/python.worker-c.js", "pyodide/1.0/pyodide.asm.wasm"]);
  });

  it("[SW2] [SW3] its pages and data, with what grades it", () => {
    expect(pagesOf("shop")).toEqual(["interview/shop/", "interview/shop/results/", "interviews/shop.json", "interviews/shop.answers.json"]);
  });

  it("[SW2] a large search index stays behind", () => {
    const large = offlineFiles("one", [{ path: "pagefind/index/a.pf_index", bytes: 4_000_000 }]);
    expect(large.search).toEqual([]);
    expect(bytesOf(list.search)).toBe(10);
  });
});
