/** A piece of SQL as SQLite's own tokeniser cuts it. */
export type SqlToken = {
  /** `name` is a quoted identifier, `word` a bare one or a keyword; `string` includes blob literals. */
  kind: "word" | "name" | "string" | "number" | "comment" | "space" | "symbol";
  text: string;
  /** Offset in the code. */
  start: number;
  /** Parentheses that are open around it. */
  depth: number;
};

/** Pieces without a closing mark. A no-break space is no white space to SQLite. */
const OPEN_PIECES: [SqlToken["kind"], RegExp][] = [
  ["space", /[ \t\n\f\r\uFEFF]+/y],
  ["number", /0[xX][0-9a-fA-F]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y],
  ["word", /[A-Za-z_\u0080-\u{10FFFF}][\w$\u0080-\u{10FFFF}]*/uy],
];

/** Cuts SQL into tokens that, joined, are the code again. Strings and comments without an end go on to the end. */
export function sqlTokens(code: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  let depth = 0;
  for (let start = 0; start < code.length;) {
    const { kind, end } = pieceAt(code, start);
    const text = code.slice(start, end);
    if (text === ")") depth = Math.max(0, depth - 1);
    tokens.push({ kind, text, start, depth });
    if (text === "(") depth++;
    start = end;
  }
  return tokens;
}

function pieceAt(code: string, start: number): { kind: SqlToken["kind"]; end: number } {
  const [first = "", second = ""] = code.slice(start, start + 2);
  if (first === "-" && second === "-") return { kind: "comment", end: before(code, "\n", start) };
  if (first === "/" && second === "*") return { kind: "comment", end: behind(code, "*/", start + 2) };
  if (first === "'") return { kind: "string", end: quotedEnd(code, start, "'") };
  if ((first === "x" || first === "X") && second === "'") return { kind: "string", end: quotedEnd(code, start + 1, "'") };
  if (first === '"' || first === "`") return { kind: "name", end: quotedEnd(code, start, first) };
  if (first === "[") return { kind: "name", end: behind(code, "]", start) };
  for (const [kind, piece] of OPEN_PIECES) {
    piece.lastIndex = start;
    if (piece.test(code)) return { kind, end: piece.lastIndex };
  }
  return { kind: "symbol", end: start + 1 };
}

/** Offset behind the closing quote; a doubled quote stands for itself. */
function quotedEnd(code: string, start: number, quote: string): number {
  let end = behind(code, quote, start + 1);
  while (code[end] === quote) end = behind(code, quote, end + 1);
  return end;
}

function before(code: string, mark: string, from: number): number {
  const at = code.indexOf(mark, from);
  return at < 0 ? code.length : at;
}

function behind(code: string, mark: string, from: number): number {
  const at = code.indexOf(mark, from);
  return at < 0 ? code.length : at + mark.length;
}

/** The tokens that mean something, statement by statement; empty statements are left out. */
export function sqlStatements(code: string): SqlToken[][] {
  const statements: SqlToken[][] = [[]];
  for (const token of sqlTokens(code)) {
    if (token.kind === "comment" || token.kind === "space") continue;
    if (token.text === ";") statements.push([]);
    else statements.at(-1)?.push(token);
  }
  return statements.filter((statement) => statement.length > 0);
}

/** Whether the token is one of these keywords, however it is written. */
export const isKeyword = (token: SqlToken | undefined, ...keywords: string[]): boolean => token?.kind === "word" && keywords.includes(token.text.toUpperCase());

/** The name that a bare or quoted identifier stands for; null for everything else. */
export function identifierOf(token: SqlToken): string | null {
  if (token.kind === "word") return token.text;
  if (token.kind !== "name") return null;
  const opening = token.text[0] ?? "";
  const closing = opening === "[" ? "]" : opening;
  const inner = token.text.slice(1, token.text.length > 1 && token.text.endsWith(closing) ? -1 : undefined);
  return opening === "[" ? inner : inner.replaceAll(opening + opening, opening);
}
