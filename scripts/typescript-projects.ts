import path from "node:path";
import ts from "typescript";

/** The configurations, each checked on its own, so that a browser's global in core or in a worker is a type error. */
export const PROJECTS = ["site", "core", "worker", "node"] as const;
export type Project = (typeof PROJECTS)[number];

export const configOf = (project: Project): string => `tsconfig.${project}.json`;

const ASTRO: ts.FileExtensionInfo = { extension: ".astro", isMixedContent: true, scriptKind: ts.ScriptKind.Deferred };
const TOOLS = ["node_modules", "dist", "coverage", "test-results", "public", "**/.*/"];

/** The files that a configuration names itself, without those they import; paths from `root`, with slashes. */
export function filesOf(project: Project, root: string): string[] {
  const file = path.join(root, configOf(project));
  const { config, error } = ts.readConfigFile(file, (name) => ts.sys.readFile(name)) as { config: unknown; error?: ts.Diagnostic };
  if (error) throw new Error(`${configOf(project)}: ${ts.flattenDiagnosticMessageText(error.messageText, "\n")}`);
  const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root, {}, file, [], [ASTRO]);
  return fileNames.map((name) => path.relative(root, name).split(path.sep).join("/"));
}

/** Every TypeScript and Astro file of the repository; paths from `root`, with slashes. */
export function typedFiles(root: string): string[] {
  const names = ts.sys.readDirectory(root, [".ts", ".tsx", ".mts", ".cts", ".astro"], TOOLS);
  return names.map((name) => path.relative(root, name).split(path.sep).join("/")).sort();
}

/** The files that no configuration names: their types would never be checked. */
export function uncheckedFiles(root: string): string[] {
  const checked = new Set(PROJECTS.flatMap((project) => filesOf(project, root)));
  return typedFiles(root).filter((file) => !checked.has(file));
}
