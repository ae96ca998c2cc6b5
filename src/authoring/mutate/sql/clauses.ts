import { isKeyword } from "../../../core/grading/sql-tokens.ts";
import { spanEnd, spanStart, type Lexeme, type SqlStatement } from "./statement.ts";

const CLAUSES = ["FROM", "WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "OFFSET", "UNION", "INTERSECT", "EXCEPT", "RETURNING"];
const JOINS = ["JOIN", "LEFT", "RIGHT", "FULL", "INNER", "CROSS", "NATURAL", "ON", "USING"];
/** What can stand behind a window's keys. */
const FRAMES = ["ROWS", "RANGE", "GROUPS"];

/** Keywords before which a condition begins, and those at which it ends. */
const BEFORE_CONDITION = ["WHERE", "HAVING", "ON", "WHEN", "THEN", "ELSE", "SELECT", "BY", "AND", "OR", "DISTINCT"];
const BEHIND_CONDITION = [...CLAUSES, ...JOINS, "AND", "OR", "WHEN", "THEN", "ELSE", "AS", "ASC", "DESC"];

export const isClauseStart = (lexeme: Lexeme): boolean => isKeyword(lexeme, ...CLAUSES);

/** Behind the end of the clause whose keyword stands at `place`. */
export const clauseEnd = (statement: SqlStatement, place: number): number =>
  spanEnd(statement, place + 1, statement.lexemes[place]!.level, (lexeme) => isKeyword(lexeme, ...CLAUSES));

/** Behind the end of the list of keys that begins at `first`, in ORDER BY, GROUP BY or PARTITION BY. */
export const keysEnd = (statement: SqlStatement, first: number): number =>
  spanEnd(statement, first, statement.lexemes[first]?.level ?? 0, (lexeme) => isKeyword(lexeme, ...CLAUSES, ...FRAMES));

/** Behind the end of the condition of a join, whose ON stands at `place`. */
export const joinConditionEnd = (statement: SqlStatement, place: number): number =>
  spanEnd(statement, place + 1, statement.lexemes[place]!.level, (lexeme) => lexeme.text === "," || isKeyword(lexeme, ...CLAUSES, ...JOINS));

/** The two sides of the AND, OR, or operator at `place`: from the start of its left one to the end of its right one, both included. */
export function sidesOf(statement: SqlStatement, place: number): { start: number; end: number } {
  const { lexemes, betweenAnds } = statement;
  const level = lexemes[place]!.level;
  const isBetween = (at: number) => betweenAnds.has(at);
  const start = spanStart(statement, place, level, (lexeme, at) => lexeme.text === "," || (isKeyword(lexeme, ...BEFORE_CONDITION) && !isBetween(at)));
  const behind = spanEnd(statement, place + 1, level, (lexeme, at) => lexeme.text === "," || (isKeyword(lexeme, ...BEHIND_CONDITION) && !isBetween(at)));
  return { start, end: behind - 1 };
}

/** One SELECT with its clauses: from the place of its SELECT to behind its end. */
export type Block = { select: number; end: number; level: number };

const SET_OPERATORS = ["UNION", "INTERSECT", "EXCEPT"];

export function blocksOf(statement: SqlStatement): Block[] {
  return statement.lexemes.flatMap((lexeme, select) => {
    if (!isKeyword(lexeme, "SELECT")) return [];
    return [{ select, level: lexeme.level, end: spanEnd(statement, select + 1, lexeme.level, (other) => isKeyword(other, ...SET_OPERATORS)) }];
  });
}

/** The place of a keyword on the block's own level, or undefined. */
export function keywordIn({ lexemes }: SqlStatement, { select, end, level }: Block, ...keywords: string[]): number | undefined {
  const found = lexemes.findIndex((lexeme, place) => place > select && place < end && lexeme.level === level && isKeyword(lexeme, ...keywords));
  return found < 0 ? undefined : found;
}

/** Behind the end of a block's list of columns. */
export const columnsEnd = (statement: SqlStatement, block: Block): number => spanEnd(statement, block.select + 1, block.level, isClauseStart);

/** The keyword before the parenthesis that a block stands in, such as EXISTS or IN; undefined for a block that stands in none. */
export function keywordAround({ lexemes }: SqlStatement, { select, level }: Block): Lexeme | undefined {
  const open = lexemes.findLastIndex((lexeme, place) => place < select && lexeme.level < level);
  return open < 0 ? undefined : lexemes[open - 1];
}
