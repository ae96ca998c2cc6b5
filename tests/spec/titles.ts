import ts from "typescript";

/** An id in a test's title: `[GR3]`, or one of `[GR3, GR4]`. `line` from 1. */
export interface Mention {
  id: string;
  file: string;
  line: number;
}

const TESTERS = new Set(["it", "test", "describe", "suite"]);
const BRACKETS = /\[([^[\]]*)\]/g;
const ID = /^[A-Z]{2}\d+$/;

/** The ids in the titles of a test file: of `test("...")`, `it.each(rows)("...")`, `test.describe("...")` and the like. */
export function mentionsIn(file: string, text: string): Mention[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: Mention[] = [];
  const visit = (node: ts.Node): void => {
    const title = ts.isCallExpression(node) && TESTERS.has(rootName(node.expression) ?? "") ? node.arguments[0] : undefined;
    if (title) {
      const line = source.getLineAndCharacterOfPosition(title.getStart(source)).line + 1;
      found.push(...idsIn(textOf(title)).map((id) => ({ id, file, line })));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `test` for `test`, `test.describe`, `it.each(rows)` and `` it.each`table` ``. */
function rootName(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) return rootName(node.expression);
  return ts.isTaggedTemplateExpression(node) ? rootName(node.tag) : undefined;
}

/** What can be read of a title without running it: the constant parts of a template or a sum. */
function textOf(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join("\uFFFC");
  if (ts.isBinaryExpression(node)) return textOf(node.left) + textOf(node.right);
  return ts.isParenthesizedExpression(node) ? textOf(node.expression) : "\uFFFC";
}

/** Brackets may hold several ids; what is no list of ids, such as `[1, 2]`, is none of our business. */
export function idsIn(title: string): string[] {
  return [...title.matchAll(BRACKETS)].flatMap(([, inside = ""]) => {
    const parts = inside.split(/[\s,]+/).filter(Boolean);
    return parts.every((part) => ID.test(part)) ? parts : [];
  });
}
