import ts from "typescript";

/** One import, re-export, dynamic import, worker address or type of another module. `line` from 1. */
export interface Import {
  line: number;
  /** The specifier as written; undefined when it is computed, so that nobody can tell where it leads. */
  specifier: string | undefined;
}

/** Every import in a source file; `file` decides by its ending how the text is read. */
export function importsOf(file: string, text: string): Import[] {
  if (file.endsWith(".astro")) return astroImports(text);
  if (!/\.[cm]?[jt]sx?$/.test(file)) return [];
  return moduleImports(text, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}

function moduleImports(text: string, kind: ts.ScriptKind, lineOffset = 0): Import[] {
  const source = ts.createSourceFile("module", text, ts.ScriptTarget.Latest, true, kind);
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 + lineOffset;
    found.push({ line, specifier: specifier && ts.isStringLiteralLike(specifier) ? specifier.text : undefined });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node, node.moduleSpecifier);
    else if (ts.isExternalModuleReference(node)) add(node, node.expression);
    else if (ts.isImportTypeNode(node)) add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined);
    else if (ts.isCallExpression(node) && isImportCall(node)) add(node, node.arguments[0]);
    else if (ts.isNewExpression(node) && isModuleAddress(node)) add(node, node.arguments?.[0]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  // Comments such as `/// <reference path="..." />` bring a file in too.
  for (const reference of source.referencedFiles)
    found.push({ line: source.getLineAndCharacterOfPosition(reference.pos).line + 1 + lineOffset, specifier: `./${reference.fileName}` });
  return found.sort((one, other) => one.line - other.line);
}

/** `import("...")` and `require("...")`. */
function isImportCall(node: ts.CallExpression): boolean {
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isIdentifier(node.expression) && node.expression.text === "require" && node.arguments.length === 1;
}

/** `new URL("./thing.worker.ts", import.meta.url)`: how bundlers are told of a worker or of a file. */
function isModuleAddress(node: ts.NewExpression): boolean {
  const [address, base] = node.arguments ?? [];
  const isOfThisModule = base !== undefined && /^import\.meta\.url$/.test(base.getText());
  return (
    ts.isIdentifier(node.expression) &&
    node.expression.text === "URL" &&
    isOfThisModule &&
    address !== undefined &&
    ts.isStringLiteralLike(address) &&
    /\.[cm]?[jt]sx?$/.test(address.text)
  );
}

const FRONTMATTER = /^\uFEFF?\s*---[^\S\n]*\n([\s\S]*?)\n---[^\S\n]*(?:\n|$)/;
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;
const SCRIPT_SOURCE = /\bsrc\s*=\s*["']([^"']+)["']/;
const TEMPLATE_IMPORT = /\bimport\s*\(\s*(?:(["'`])([^"'`$]*)\1)?/g;

/** The frontmatter, the scripts, their `src`, and what the template itself imports. */
function astroImports(text: string): Import[] {
  const found: Import[] = [];
  const linesBefore = (index: number) => text.slice(0, index).split("\n").length - 1;
  let template = text;
  const blank = (part: string) => (template = template.replace(part, () => part.replace(/[^\n]/g, " ")));

  const frontmatter = FRONTMATTER.exec(text);
  if (frontmatter) {
    found.push(...moduleImports(frontmatter[1] ?? "", ts.ScriptKind.TSX, linesBefore(text.indexOf("---")) + 1));
    blank(frontmatter[0]);
  }
  for (const script of template.matchAll(SCRIPT)) {
    const [whole, attributes = "", body = ""] = script;
    const source = SCRIPT_SOURCE.exec(attributes)?.[1];
    if (source !== undefined && !/^(?:https?:)?\//.test(source)) found.push({ line: linesBefore(script.index) + 1, specifier: source });
    found.push(...moduleImports(body, ts.ScriptKind.TS, linesBefore(script.index + whole.indexOf(">", "<script".length))));
    blank(whole);
  }
  for (const call of template.matchAll(TEMPLATE_IMPORT)) found.push({ line: linesBefore(call.index) + 1, specifier: call[2] });
  return found;
}
