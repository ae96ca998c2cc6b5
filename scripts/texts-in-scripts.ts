import { readFileSync } from "node:fs";
import ts from "typescript";
import type { Plugin } from "vite";

const IMPORT = /^([ \t]*)import \* as texts from "#texts";$/m;
const USE = /(?<![.\w])texts\.(\w+)/g;

/**
 * A Vite plugin: every module of a page's scripts carries those texts that it uses, and no others. All of them together are one
 * module, and a bundler puts a module into one file: each page would load what any of them says.
 * @param file the texts, `src/texts/<language>.ts`
 */
export const textsInScripts = (file: string): Plugin => {
  let declared: ReadonlyMap<string, Text> | undefined;
  return {
    name: "texts-in-scripts",
    enforce: "pre",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    transform: (code) => (IMPORT.test(code) ? { code: withTexts(code, (declared ??= textsOf(readFileSync(file, "utf8")))), map: null } : undefined),
  };
};

/** A declaration as it is written, each name of the file's own in it with a prefix; and those names. */
export interface Text {
  code: string;
  needs: readonly string[];
}

const PREFIX = "texts_";

/** What a file of texts declares, by name. */
export function textsOf(source: string): ReadonlyMap<string, Text> {
  const file = ts.createSourceFile("texts.ts", source, ts.ScriptTarget.Latest, true);
  const declarations = file.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => [...declarationList.declarations]);
  const names = new Set(declarations.map(({ name }) => name.getText()));
  return new Map(declarations.map((declaration) => [declaration.name.getText(), textOf(declaration, names)]));
}

function textOf(declaration: ts.VariableDeclaration, names: ReadonlySet<string>): Text {
  const places: number[] = [];
  const parameters = new Set(parametersIn(declaration));
  const needs = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && names.has(node.text) && (node === declaration.name || (!parameters.has(node.text) && isReference(node)))) {
      places.push(node.getStart());
      if (node !== declaration.name) needs.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  const start = declaration.getStart();
  const code = places.reduceRight((text, place) => text.slice(0, place - start) + PREFIX + text.slice(place - start), declaration.getText());
  return { code: `const ${code};`, needs: [...needs] };
}

/** The names of all parameters in a text: they hide other texts that are called the same. */
const parametersIn = (node: ts.Node): string[] => {
  const inside: string[] = [];
  ts.forEachChild(node, (child) => void inside.push(...parametersIn(child)));
  return ts.isParameter(node) ? [node.name.getText(), ...inside] : inside;
};

/** Whether a name stands for what it names, not for a property that is called the same. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !ts.isPropertyAssignment(parent) || parent.initializer === node;
}

/** A module with the texts it uses in the place of the import. @throws Error on a text that there is not */
export function withTexts(code: string, declared: ReadonlyMap<string, Text>): string {
  const used = new Set<string>();
  const take = (name: string): void => {
    const text = declared.get(name);
    if (!text) throw new Error(`There is no text "${name}".`);
    if (used.has(name)) return;
    // What a text is made of is declared before it.
    text.needs.forEach(take);
    used.add(name);
  };
  for (const [, name = ""] of code.matchAll(USE)) take(name);
  const declarations = [...used].map((name) => declared.get(name)?.code).join("\n");
  return code.replace(USE, `${PREFIX}$1`).replace(IMPORT, (_, indent: string) => indent + declarations);
}
