import { isKeyword, sqlStatements, type SqlToken } from "../../../core/grading/sql-tokens.ts";

/** A token that means something, with operators of several characters in one piece. */
export type Lexeme = SqlToken & {
  end: number;
  /** Parentheses and CASE ... END around it: what stands on one level belongs together. */
  level: number;
};

/** One statement of a piece of SQL. */
export type SqlStatement = {
  code: string;
  lexemes: readonly Lexeme[];
  /** Places of the AND of `BETWEEN ... AND ...`, which joins no conditions. */
  betweenAnds: ReadonlySet<number>;
  /** The tables of the round. */
  tables: readonly TableNames[];
};

export type TableNames = { name: string; columns: readonly string[] };

export type Edit = { start: number; end: number; text: string };

/** A small change to a statement; `what` says it in a few words. */
export type Change = { what: string; edits: readonly Edit[] };

/** Makes the changes of one sort. Changes that SQLite refuses are sorted out later. */
export type SqlOperator = (statement: SqlStatement) => Change[];

const LONG_OPERATORS = ["->>", "<=", ">=", "<>", "!=", "==", "||", "<<", ">>", "->"];

/** Takes code apart into its statements, without comments and white space. */
export function readStatements(code: string, tables: readonly TableNames[] = []): SqlStatement[] {
  return sqlStatements(code).map((tokens) => {
    const lexemes = withLevels(joined(tokens));
    return { code, lexemes, betweenAnds: betweenAnds(lexemes), tables };
  });
}

type Joined = SqlToken & { end: number };

function joined(tokens: readonly SqlToken[]): Joined[] {
  const found: Joined[] = [];
  for (const token of tokens) {
    const last = found.at(-1);
    const isNext = last?.kind === "symbol" && token.kind === "symbol" && last.end === token.start;
    if (isNext && LONG_OPERATORS.includes(last.text + token.text)) {
      last.text += token.text;
      last.end++;
    } else found.push({ ...token, end: token.start + token.text.length });
  }
  return found;
}

function withLevels(tokens: readonly Joined[]): Lexeme[] {
  let level = 0;
  return tokens.map((token) => {
    if (token.text === ")" || isKeyword(token, "END")) level = Math.max(0, level - 1);
    const lexeme = { ...token, level };
    if (token.text === "(" || isKeyword(token, "CASE")) level++;
    return lexeme;
  });
}

function betweenAnds(lexemes: readonly Lexeme[]): Set<number> {
  const found = new Set<number>();
  lexemes.forEach((lexeme, place) => {
    if (!isKeyword(lexeme, "BETWEEN")) return;
    const and = lexemes.findIndex((other, at) => at > place && other.level === lexeme.level && isKeyword(other, "AND"));
    if (and >= 0) found.add(and);
  });
  return found;
}

/** The code of a run of lexemes, both ends included. */
export function textOf({ code, lexemes }: SqlStatement, from: number, to: number): string {
  return code.slice(lexemes[from]?.start ?? 0, lexemes[to]?.end ?? 0);
}

/** The first place from `from` on that lies outside of the level, or that stands on it and is a stop; else behind the end. */
export function spanEnd({ lexemes }: SqlStatement, from: number, level: number, isStop: (lexeme: Lexeme, place: number) => boolean): number {
  let place = from;
  for (; place < lexemes.length; place++) {
    const lexeme = lexemes[place]!;
    if (lexeme.level < level || (lexeme.level === level && isStop(lexeme, place))) break;
  }
  return place;
}

/** The place behind the last stop before `from`, on the same level. */
export function spanStart({ lexemes }: SqlStatement, from: number, level: number, isStop: (lexeme: Lexeme, place: number) => boolean): number {
  let place = from;
  for (; place > 0; place--) {
    const lexeme = lexemes[place - 1]!;
    if (lexeme.level < level || (lexeme.level === level && isStop(lexeme, place - 1))) break;
  }
  return place;
}

/** The place of the parenthesis, or END, that closes the one at `open`; the last place when none does. */
export function closing({ lexemes }: SqlStatement, open: number): number {
  const level = lexemes[open]?.level ?? 0;
  const found = lexemes.findIndex((lexeme, place) => place > open && lexeme.level <= level);
  return found < 0 ? lexemes.length - 1 : found;
}

/** The parts between the commas of a list, as pairs of places, both included. `to` lies behind the list. */
export function listItems({ lexemes }: SqlStatement, from: number, to: number): [number, number][] {
  const level = lexemes[from]?.level;
  const commas = lexemes.flatMap((lexeme, place) => (place >= from && place < to && lexeme.level === level && lexeme.text === "," ? [place] : []));
  const starts = [from, ...commas.map((place) => place + 1)];
  const ends = [...commas, to].map((place) => place - 1);
  return starts.flatMap((start, index): [number, number][] => (start <= ends[index]! ? [[start, ends[index]!]] : []));
}

/** A call: its name stands at `place`, its arguments between the parentheses at `open` and `close`. */
export type Call = { place: number; name: string; open: number; close: number; items: [number, number][] };

/** Calls of the functions with these names, in capitals. */
export function callsOf(statement: SqlStatement, names: readonly string[]): Call[] {
  const { lexemes } = statement;
  return lexemes.flatMap((lexeme, place) => {
    if (!isKeyword(lexeme, ...names) || lexemes[place + 1]?.text !== "(" || lexemes[place - 1]?.text === ".") return [];
    const close = closing(statement, place + 1);
    return [{ place, name: lexeme.text.toUpperCase(), open: place + 1, close, items: place + 2 < close ? listItems(statement, place + 2, close) : [] }];
  });
}

/** A run of lexemes replaced by other code. */
export function replaced(statement: SqlStatement, from: number, to: number, text: string, what?: string): Change {
  const [start, end] = [statement.lexemes[from]!.start, statement.lexemes[to]!.end];
  // Two minus signs would begin a comment.
  const left = text.startsWith("-") && statement.code[start - 1] === "-" ? " " : "";
  const right = text.endsWith("-") && statement.code[end] === "-" ? " " : "";
  return { what: what ?? `${textOf(statement, from, to)} -> ${text}`, edits: [{ start, end, text: `${left}${text}${right}` }] };
}

/** A run of lexemes left out. */
export function dropped(statement: SqlStatement, from: number, to: number, what?: string): Change {
  const { edits } = replaced(statement, from, to, " ");
  return { what: what ?? `dropped ${textOf(statement, from, to)}`, edits };
}

/** Code put before a lexeme. */
export function insertedBefore({ lexemes }: SqlStatement, place: number, text: string, what: string): Change {
  const start = lexemes[place]!.start;
  return { what, edits: [{ start, end: start, text: `${text} ` }] };
}

/** Code put behind a lexeme. */
export function insertedAfter({ lexemes }: SqlStatement, place: number, text: string, what: string): Change {
  const start = lexemes[place]!.end;
  return { what, edits: [{ start, end: start, text: ` ${text} ` }] };
}
