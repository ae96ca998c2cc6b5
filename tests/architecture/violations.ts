import path from "node:path";
import { importsOf, type Import } from "./imports.ts";
import { ALIASES, ANY, EMPTY_NAMES, LENGTH_EXCEPTIONS, MAX_LINES, NAME_EXCEPTIONS, type Layer } from "./layers.ts";

/** A file of the repository: its path from the top folder, with slashes, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** Everything that breaks the table or the rules of names and length, one line each: `file:line: what is wrong`. */
export function violations(files: readonly SourceFile[], layers: readonly Layer[]): string[] {
  if (files.length === 0) return ["no file was read: this check sees nothing"];
  return files.flatMap((file) => [...badImports(file, layers), ...badName(file), ...badLength(file)]);
}

function badImports(file: SourceFile, layers: readonly Layer[]): string[] {
  const layer = layerOf(file.path, layers);
  if (!layer) return [`${file.path}:1: ${path.posix.dirname(file.path)} is in no layer; give it a line in tests/architecture/layers.ts`];
  return importsOf(file.path, file.text).flatMap((entry) => {
    const problem = badImport(file, layer, entry, layers);
    return problem === undefined ? [] : [`${file.path}:${entry.line}: ${problem}`];
  });
}

function badImport(file: SourceFile, layer: Layer, { specifier }: Import, layers: readonly Layer[]): string | undefined {
  if (specifier === undefined)
    return layer.imports.includes(ANY) || layer.packages.includes(ANY) ? undefined : "imports a module by a computed name, which no check can follow";
  const alias = ALIASES[specifier];
  if (alias === undefined && !specifier.startsWith(".")) {
    const name = packageOf(specifier);
    const isAllowed = layer.packages.some((allowed) => allowed === ANY || allowed === name || (allowed.endsWith(":") && specifier.startsWith(allowed)));
    return isAllowed ? undefined : `imports the package ${name}; ${mayImport(layer)}`;
  }
  const target = alias ?? path.posix.join(path.posix.dirname(file.path), specifier.replace(/[?#].*$/, ""));
  const targetLayer = layerOf(target, layers);
  if (targetLayer === layer || layer.imports.includes(ANY)) return undefined;
  // A folder with a line of its own is not part of the folder around it: src/engines does not stand for src/engines/node.
  const isAllowed = layer.imports.some((allowed) => target === allowed || (targetLayer?.path === allowed && isInside(target, allowed)));
  return isAllowed ? undefined : `imports ${target}; ${mayImport(layer)}`;
}

const mayImport = (layer: Layer): string => `${layer.path} may import ${[...layer.imports, ...layer.packages].join(", ") || "nothing"}`;

/** The layer whose path fits the file best. */
export const layerOf = (file: string, layers: readonly Layer[]): Layer | undefined =>
  layers.filter((layer) => isInside(file, layer.path)).sort((one, other) => other.path.length - one.path.length)[0];

const isInside = (file: string, folder: string): boolean => file === folder || file.startsWith(`${folder}/`);

/** `@scope/name/part` belongs to `@scope/name`. */
const packageOf = (specifier: string): string =>
  specifier.includes(":")
    ? specifier
    : specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/");

function badName(file: SourceFile): string[] {
  if (NAME_EXCEPTIONS.includes(file.path)) return [];
  const empty = file.path.split("/").find((part) => EMPTY_NAMES.includes(part.replace(/\..*$/, "").toLowerCase()));
  return empty === undefined ? [] : [`${file.path}:1: "${empty}" says nothing of what is inside; name it after its concept`];
}

function badLength(file: SourceFile): string[] {
  if (file.path.startsWith(LENGTH_EXCEPTIONS)) return [];
  const lines = file.text.replace(/\n$/, "").split("\n").length;
  return lines > MAX_LINES ? [`${file.path}:${MAX_LINES + 1}: has ${lines} lines; ${MAX_LINES} are the most`] : [];
}
