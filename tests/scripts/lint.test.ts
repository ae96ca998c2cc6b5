import path from "node:path";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { wrongName } from "../../scripts/lint/file-names.ts";

const root = path.resolve(import.meta.dirname, "../..");
// The texts below stand in no project, so the rules that ask for types cannot be asked.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [tseslint.configs.disableTypeChecked, { languageOptions: { parserOptions: { projectService: false } } }],
});

/** The rules that a text breaks when it stands in a file of that name. */
async function broken(file: string, text: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(text, { filePath: path.join(root, file) });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message));
}

const GLOBALS = "no-restricted-globals";
const PROPERTIES = "no-restricted-properties";
const SYNTAX = "no-restricted-syntax";

describe("lint", () => {
  it.each([
    ["src/stores/a.ts", "export const a = localStorage.length;", GLOBALS],
    ["src/components/lobby/a.ts", "export const a = sessionStorage;", GLOBALS],
    ["src/core/a.ts", "export const a = indexedDB;", GLOBALS],
    ["src/engines/a.ts", "export const a = window.localStorage;", PROPERTIES],
    ["src/stores/a.ts", 'export { a } from "localforage";', "no-restricted-imports"],
    ["src/layouts/A.astro", "<script is:inline>localStorage.clear()</script>", GLOBALS],
    ["src/layouts/A.astro", "---\nconst a = localStorage;\n---\n{a}", GLOBALS],
    ["src/stores/a.ts", 'export const a = new Worker("a");', SYNTAX],
    ["src/storage/a.ts", 'export const a = new globalThis.Worker("a");', SYNTAX],
    ["src/core/a.ts", "export const a = Date.now();", PROPERTIES],
    ["src/core/a.ts", "export const a = new Date();", SYNTAX],
    ["src/core/a.ts", "export const a = Date();", SYNTAX],
    ["src/core/a.ts", "export const a = performance.now();", GLOBALS],
    ["src/core/a.ts", "export const a = Math.random();", PROPERTIES],
    ["src/core/a.ts", "export const a = crypto.randomUUID();", GLOBALS],
    ["src/core/a.ts", "export default 1;", "no-restricted-exports"],
    ["src/stores/a.ts", "console.log(1);", "no-console"],
    ["src/core/a.ts", "\n".repeat(401), "max-lines"],
    ["src/core/a.ts", `export function a() {\n${"a();\n".repeat(101)}}`, "max-lines-per-function"],
    ["src/core/wrongName.ts", "export const a = 1;", "project/file-names"],
    [
      "src/components/A.tsx",
      'import { useState } from "react";\nexport const A = ({ b }: { b: boolean }) => (b ? useState(1)[0] : 2);',
      "react-hooks/rules-of-hooks",
    ],
    ["tests/a.test.ts", 'it.skip("a", () => {});', SYNTAX],
    ["tests/a.test.ts", 'describe.only("a", () => {});', SYNTAX],
    ["tests/e2e/a.e2e.ts", 'test.describe.only("a", () => {});', SYNTAX],
    ["tests/e2e/a.e2e.ts", "await page.waitForTimeout(5);", SYNTAX],
  ])("in %s refuses %s", async (file, text, rule) => {
    expect(await broken(file, text)).toContain(rule);
  });

  it.each([
    ["src/storage/a.ts", 'import localforage from "localforage";\nexport const a = [localforage, localStorage, window.indexedDB];'],
    ["src/engines/a.ts", 'export const a = new Worker("a");'],
    ["src/stores/a.ts", "export const a = [Date.now(), new Date(), Math.random()];"],
    ["src/core/a.ts", "export const a = new Date(0).toISOString();"],
    ["scripts/a.ts", "console.log(1);"],
    ["vitest.config.ts", "export default 1;"],
    ["src/content.config.ts", "export const a = 1;"],
    ["src/env.d.ts", "interface A {\n  a: 1;\n}\nexport type { A };"],
    ["tests/a.test.ts", `it("a", () => {\n${"a();\n".repeat(150)}});`],
  ])("in %s has nothing against %s", async (file, text) => {
    expect(await broken(file, text)).toEqual([]);
  });
});

describe("words on the screen", () => {
  const WORDS = "project/literal-words";

  it.each([
    ["src/components/A.tsx", "export const A = () => <p>Hello</p>;"],
    ["src/components/A.tsx", 'export const A = () => <p aria-label="close" />;'],
    ["src/components/A.tsx", "export const A = ({ n }: { n: number }) => <p title={`Row ${n}`} />;"],
    ["src/components/A.tsx", 'export const A = ({ is }: { is: boolean }) => <p>{is ? "yes" : "no"}</p>;'],
    ["src/components/A.tsx", 'export const A = () => <B label="Overview" />;'],
    ["src/components/a.ts", 'export const a = "Nothing was found.";'],
    ["src/stores/a.ts", 'export const a = () => new Error("The browser did not keep it.");'],
    ["src/core/grading/a.ts", "export const a = (n: number) => `Your query returns ${n} rows`;"],
    ["src/layouts/A.astro", "<p>Hello</p>"],
    ["src/pages/a.astro", '<img alt="a figure" />'],
    ["src/pages/a.astro", '---\nconst title = "No connection";\n---\n{title}'],
    ["src/pages/a.astro", '<script>\n  document.title = "Ready to go";\n</script>'],
  ])("[UI200] are refused in %s: %s", async (file, text) => {
    expect(await broken(file, text)).toContain(WORDS);
  });

  it.each([
    ["src/components/A.tsx", 'export const A = () => <p className="lead soft" aria-keyshortcuts="Control+Z Meta+Z">{texts.hello} · 1</p>;'],
    ["src/components/A.tsx", "export const A = () => <code>SELECT 1</code>;"],
    ["src/components/a.ts", 'export const a = ["Enter", "position-relative top", "M 0 0 L 1 1"];'],
    ["src/core/rounds/sql/schema.ts", 'export const a = "Needs a solution or a table.";'],
    ["src/texts/en.ts", 'export const a = "Nothing was found.";'],
    ["src/layouts/A.astro", "---\n/** Words about it. */\n---\n<p>{texts.hello}</p>\n<style>\n  p {\n    margin: 0;\n  }\n</style>"],
  ])("[UI200] are not seen in %s: %s", async (file, text) => {
    expect(await broken(file, text)).not.toContain(WORDS);
  });
});

describe("names of files", () => {
  it.each([
    "src/core/rounds/code-answer.ts",
    "src/engines/sql/sql.worker.ts",
    "tests/core/compare-rows.property.test.ts",
    "src/components/session/Workbench.tsx",
    "src/components/rounds/registry.tsx",
    "src/layouts/SitePage.astro",
    "src/pages/404.astro",
    "src/pages/interview/[id]/index.astro",
    "src/pages/interviews/[id].answers.json.ts",
    "src/pages/[...path].astro",
    "src/env.d.ts",
  ])("%s is right", (file) => {
    expect(wrongName(file)).toBeUndefined();
  });

  it.each([
    "src/core/codeAnswer.ts",
    "src/core/CodeAnswer.ts",
    "src/core/code_answer.ts",
    "src/components/session/workBench.tsx",
    "src/layouts/site-page.astro",
    "src/pages/Interview.astro",
    "scripts/-a.ts",
  ])("%s is wrong", (file) => {
    expect(wrongName(file)).toBeDefined();
  });
});
