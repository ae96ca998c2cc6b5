import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { configOf, filesOf, PROJECTS, typedFiles, uncheckedFiles, type Project } from "../../scripts/typescript-projects.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** The type errors of a text that stood in the place of a real file of a project. */
function errorsIn(project: Project, file: string, text: string): string[] {
  const { config } = ts.readConfigFile(path.join(root, configOf(project)), (name) => ts.sys.readFile(name)) as { config: { compilerOptions?: object } };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ["x.ts"] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const place = path.join(root, file);
  const real = ts.createCompilerHost(options);
  host.fileExists = (name) => name === place || real.fileExists(name);
  host.getSourceFile = (name, ...rest) => (name === place ? ts.createSourceFile(name, text, ts.ScriptTarget.Latest) : real.getSourceFile(name, ...rest));
  const program = ts.createProgram([place], options, host);
  return program.getSemanticDiagnostics(program.getSourceFile(place)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

describe("the TypeScript configurations", () => {
  it("leave no file out", () => {
    expect(uncheckedFiles(root)).toEqual([]);
    const files = typedFiles(root);
    for (const sample of [
      "src/core/rounds/registry.ts",
      "src/pages/index.astro",
      "scripts/test.ts",
      "tests/scripts/typescript-projects.test.ts",
      "vitest.config.ts",
    ])
      expect(files).toContain(sample);
    expect(files.filter((file) => /node_modules|dist\/|\.astro\//.test(file))).toEqual([]);
  });

  it("share the tree among them", () => {
    const homes = (start: string) => PROJECTS.filter((project) => filesOf(project, root).some((file) => file.startsWith(start)));
    expect(homes("src/core/")).toEqual(["core"]);
    expect(homes("src/engines/node/")).toEqual(["node"]);
    expect(homes("src/engines/protocol.ts")).toEqual(["worker"]);
    expect(homes("src/components/")).toEqual(["site"]);
    expect(homes("scripts/")).toEqual(["node"]);
  });

  it.each([
    ["core", "document", 1],
    ["core", "process", 1],
    ["core", "performance", 1],
    ["core", "Math", 0],
    ["worker", "document", 1],
    ["worker", "window", 1],
    ["worker", "process", 1],
    ["worker", "performance", 0],
    ["worker", "self", 0],
    ["node", "document", 1],
    ["node", "process", 0],
    ["site", "document", 0],
  ] as const)("%s: `%s`, errors: %d", (project, name, count) => {
    const errors = errorsIn(project, "src/synthetic.ts", `export const found: unknown = ${name};\n`);
    expect(errors).toEqual(count === 0 ? [] : [expect.stringContaining(`Cannot find name '${name}'`)]);
  });
});
