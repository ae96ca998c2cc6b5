import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const place = path.join(root, "tests/fixtures/texts/synthetic.ts");
const { config } = ts.readConfigFile(path.join(root, "tsconfig.base.json"), (file) => ts.sys.readFile(file)) as { config: object };
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ["x.ts"] }, ts.sys, root);

/** The type errors of a translation with this text. */
function errorsIn(text: string): string[] {
  const whole = `${text}\nexport type Complete = import("../../../src/texts/translation.ts").Translation<typeof import("./synthetic.ts")>;\n`;
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (file) => file === place || fileExists(file);
  host.getSourceFile = (file, ...rest) => (file === place ? ts.createSourceFile(file, whole, ts.ScriptTarget.Latest, true) : getSourceFile(file, ...rest));
  const program = ts.createProgram([place], options, host);
  return program.getSemanticDiagnostics(program.getSourceFile(place)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

const ENGLISH = 'export * from "../../../src/texts/en.ts";';

describe("the type of a translation", () => {
  it("[UI202] takes other words", () => {
    expect(errorsIn(`${ENGLISH}\nexport const reload = "Neu laden";\nexport const rounds = (count: number) => \`\${count} Runden\`;`)).toEqual([]);
  });

  it("[UI202] refuses a translation that lacks a text", () => {
    const errors = errorsIn('export const language = "de";\nexport const reload = "Neu laden";');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain("missing the following properties");
  });

  it.each([
    ["a function where a string is wanted", "export const reload = (count: number) => `${count}`;"],
    ["a string where a function is wanted", 'export const rounds = "Runden";'],
    ["a function of other values", "export const rounds = (name: string) => name;"],
    ["a finding of Python's less", 'export const pythonFindings = { codeEmpty: "Leer" };'],
    [
      "other values in a finding of Python's",
      'import { pythonFindings as own } from "../../../src/texts/en.ts";\nexport const pythonFindings = { ...own, itemsMissing: (item: string) => item };',
    ],
    ["a name less in a list", 'export const levelNames = { junior: "a", mid: "b", senior: "c" };'],
  ])("[UI202] refuses %s", (_, text) => {
    expect(errorsIn(`${ENGLISH}\n${text}`)).toHaveLength(1);
  });
});
