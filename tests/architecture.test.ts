import path from "node:path";
import { describe, expect, it } from "vitest";
import { importsOf } from "./architecture/imports.ts";
import { layers } from "./architecture/layers.ts";
import { foldersOfSrc, sourceFiles } from "./architecture/source-files.ts";
import { layerOf, violations } from "./architecture/violations.ts";

const root = path.resolve(import.meta.dirname, "..");

describe("the house", () => {
  const files = sourceFiles(root);

  it("is read as a whole", () => {
    const paths = files.map((file) => file.path);
    for (const sample of ["src/core/rounds/registry.ts", "scripts/test.ts", "tests/architecture.test.ts", "vitest.config.ts"]) expect(paths).toContain(sample);
    for (const ending of [".ts", ".tsx", ".astro"]) expect(paths.some((file) => file.startsWith("src/") && file.endsWith(ending))).toBe(true);
  });

  it("keeps its arrows, names and lengths", () => {
    expect(violations(files, layers)).toEqual([]);
  });

  it("has a line for every folder of src", () => {
    expect(foldersOfSrc(root).filter((folder) => !layerOf(folder, layers))).toEqual([]);
  });
});

describe("the check itself", () => {
  const check = (file: string, text: string) => violations([{ path: file, text }], layers);

  it("fails when it has read nothing", () => {
    expect(violations([], layers)).toEqual(["no file was read: this check sees nothing"]);
  });

  it.each([
    ["static import", 'import { a } from "../engines/protocol.ts";'],
    ["type-only import", 'import type { A } from "../engines/protocol.ts";'],
    ["import for effect", 'import "../engines/protocol.ts";'],
    ["re-export", 'export { a } from "../engines/protocol.ts";'],
    ["type-only re-export of everything", 'export type * from "../engines/protocol.ts";'],
    ["dynamic import", 'const a = () => import("../engines/protocol.ts");'],
    ["dynamic import in a template string", "const a = `${await import(`../engines/protocol.ts`)}`;"],
    ["import type", 'type A = import("../engines/protocol.ts").Engine;'],
    ["require", 'const a = require("../engines/protocol.ts");'],
    ["worker address", 'const a = new URL("../engines/protocol.ts", import.meta.url);'],
    ["import with a query", 'import a from "../engines/protocol.ts?raw";'],
    ["import over several lines", 'import {\n  a,\n} from "../engines/protocol.ts";'],
    ["reference comment", '/// <reference path="../engines/protocol.ts" />'],
  ])("finds: %s", (_, statement) => {
    expect(check("src/core/clock.ts", `\n${statement}\n`)).toEqual([
      "src/core/clock.ts:2: imports src/engines/protocol.ts; src/core may import src/texts, zod",
    ]);
  });

  it("overlooks what only looks like an import", () => {
    const text = '// import a from "react";\nconst a = \'import b from "react"\';\n/* import("react") */ const c = /import("react")/;\n';
    expect(check("src/core/clock.ts", text)).toEqual([]);
  });

  it("does not let a computed import pass", () => {
    expect(check("src/core/clock.ts", "const a = (name: string) => import(name);")).toEqual([
      "src/core/clock.ts:1: imports a module by a computed name, which no check can follow",
    ]);
  });

  it.each([
    ["src/core/a.ts", "react"],
    ["src/core/a.ts", "node:fs"],
    ["src/core/a.ts", "zodiac"],
    ["src/texts/de.ts", "../core/scenario/names.ts"],
    ["src/texts/de.ts", "zod"],
    ["src/service-worker/a.ts", "#texts"],
    ["src/engines/sql/a.ts", "node:worker_threads"],
    ["src/engines/a.ts", "../core/../graders/registry.ts"],
    ["src/engines/a.ts", "./node/thread-worker.ts"],
    ["src/graders/a.ts", "../engines/engine-client.ts"],
    ["src/graders/a.ts", "../engines/protocol.tsx"],
    ["src/storage/a.ts", "../stores/interview.ts"],
    ["src/stores/a.ts", "localforage"],
    ["src/stores/a.ts", "../components/session/Workbench.tsx"],
    ["src/stores/a.ts", "../engines/node/thread-worker.ts"],
    ["src/components/session/A.tsx", "../../engines/engine-client.ts"],
    ["src/components/session/A.tsx", "../../graders/registry.ts"],
    ["src/components/session/A.tsx", "../../storage/database.ts"],
    ["src/components/session/A.tsx", "../../authoring/publish.ts"],
    ["src/components/session/A.tsx", "../../pages/index.astro"],
    ["src/pages/a.ts", "../storage/database.ts"],
    ["src/pages/a.ts", "~/core/clock.ts"],
    ["src/authoring/a.ts", "../components/session/A.tsx"],
    ["src/authoring/a.ts", "../../questions/a.yaml"],
    ["scripts/a.ts", "../tests/architecture/layers.ts"],
    ["scripts/a.ts", "../src/components/session/A.tsx"],
  ])("refuses in %s an import of %s", (file, specifier) => {
    expect(check(file, `import "${specifier}";`)).toHaveLength(1);
  });

  it.each([
    ["src/core/session/a.ts", "../scenario/scenario.ts"],
    ["src/core/a.ts", "zod/v4"],
    ["src/core/a.ts", "#texts"],
    ["src/pages/index.astro", "#texts"],
    ["src/engines/sql/a.ts", "../../core/scenario/value.ts"],
    ["src/engines/sql/a.ts", "sql.js/dist/sql-wasm-browser.wasm?url"],
    ["src/engines/node/a.ts", "node:worker_threads"],
    ["src/engines/node/a.ts", "../protocol.ts"],
    ["src/graders/a.ts", "../engines/protocol.ts"],
    ["src/stores/a.ts", "../engines/sql/sql-engine.ts"],
    ["src/components/session/A.tsx", "../../stores/interview.ts"],
    ["src/components/session/A.tsx", "@monaco-editor/react"],
    ["src/pages/index.astro", "astro:content"],
    ["src/authoring/a.ts", "../engines/node/node-engines.ts"],
    ["scripts/a.ts", "../src/authoring/check/check.ts"],
    ["tests/core/a.test.ts", "../../src/engines/node/thread-worker.ts"],
  ])("allows in %s an import of %s", (file, specifier) => {
    const statement = `import "${specifier}";`;
    expect(check(file, file.endsWith(".astro") ? `---\n${statement}\n---\n` : statement)).toEqual([]);
  });

  it("reads all parts of an .astro file, and names the line", () => {
    const text = [
      "---",
      'import "one";',
      "const a = 1;",
      'import type { B } from "two";',
      "---",
      "<p>{(await import('three')).text}</p>",
      "<script>",
      '  import "four";',
      "</script>",
      '<script src="./five.ts"></script>',
      '<script is:inline type="module">import("six")</script>',
      '<script src="https://example.org/seven.js"></script>',
    ].join("\n");
    expect(importsOf("Page.astro", text)).toEqual([
      { line: 2, specifier: "one" },
      { line: 4, specifier: "two" },
      { line: 8, specifier: "four" },
      { line: 10, specifier: "./five.ts" },
      { line: 11, specifier: "six" },
      { line: 6, specifier: "three" },
    ]);
  });

  it("refuses a folder that the table does not know", () => {
    expect(check("src/gadgets/a.ts", "")).toEqual(["src/gadgets/a.ts:1: src/gadgets is in no layer; give it a line in tests/architecture/layers.ts"]);
    expect(check("tools/a.ts", "")).toHaveLength(1);
    expect(check("a.ts", "")).toHaveLength(1);
  });

  it("refuses names that say nothing", () => {
    for (const file of ["src/core/utils.ts", "src/core/helpers/a.ts", "tests/core/misc.test.ts", "src/components/Common.tsx"])
      expect(check(file, "")).toHaveLength(1);
    expect(check("src/core/rounds/common.ts", "")).toEqual([]);
    expect(check("src/core/commonplace.ts", "")).toEqual([]);
  });

  it("refuses more than 400 lines", () => {
    expect(check("src/core/a.ts", "\n".repeat(400))).toEqual([]);
    expect(check("src/texts/en.ts", "\n".repeat(401))).toEqual([]);
    expect(check("src/core/a.ts", "\n".repeat(401))).toEqual(["src/core/a.ts:401: has 401 lines; 400 are the most"]);
  });
});
