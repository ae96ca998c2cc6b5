import { isKeyword } from "../../../core/grading/sql-tokens.ts";
import { dropped, replaced, type Change, type Lexeme, type SqlOperator } from "./statement.ts";

/** Numbers that are off by one, and reals written as integers, which turns `/` into whole division. */
export const numbers: SqlOperator = (statement) =>
  statement.lexemes.flatMap(({ kind, text }, place) => (kind === "number" ? nearNumbers(text).map((other) => replaced(statement, place, place, other)) : []));

function nearNumbers(text: string): string[] {
  if (/^\d+$/.test(text)) {
    const value = BigInt(text);
    return value === 0n ? ["1"] : [String(value + 1n), String(value - 1n)];
  }
  const [, whole, fraction = ""] = /^(\d+)\.(\d*)$/.exec(text) ?? [];
  if (whole === undefined) return [];
  const near = [1n, -1n].map((step) => BigInt(whole) + step).filter((value) => value > 0n);
  return [...near.map((value) => `${value}.${fraction}`), ...(/^0*$/.test(fraction) ? [whole] : [])];
}

/** `+1 day` and the like, whose case says nothing. */
const SHIFT = /^'([+-]?)(\d+)( \w+)'$/;
const MODIFIER = /^'(?:start of \w+|weekday \d|unixepoch|localtime|utc|auto|subsec(?:ond)?|now)'$/i;

/** Text in other letters, and shifts of dates that are off by one. */
export const strings: SqlOperator = (statement) =>
  statement.lexemes.flatMap(({ kind, text }, place): Change[] => {
    if (kind !== "string" || !text.startsWith("'") || MODIFIER.test(text)) return [];
    const [, sign = "", count, unit = ""] = SHIFT.exec(text) ?? [];
    if (count !== undefined) return nearNumbers(count).map((other) => replaced(statement, place, place, `'${sign}${other}${unit}'`));
    // LIKE does not tell letters apart by their case.
    const other = isKeyword(statement.lexemes[place - 1], "LIKE") ? text : otherCase(text);
    return other === text ? [] : [replaced(statement, place, place, other)];
  });

const otherCase = (text: string): string => (text.toUpperCase() === text ? text.toLowerCase() : text.toUpperCase());

const ARITHMETIC: Record<string, string> = { "+": "-", "-": "+", "*": "/", "/": "*", "%": "/" };
/** Words behind which a sign belongs to a number, and `*` stands for all columns. */
const NO_OPERAND = [
  "SELECT",
  "DISTINCT",
  "ALL",
  "WHERE",
  "HAVING",
  "ON",
  "WHEN",
  "THEN",
  "ELSE",
  "AND",
  "OR",
  "NOT",
  "BY",
  "IN",
  "LIKE",
  "BETWEEN",
  "IS",
  "LIMIT",
  "OFFSET",
  "CASE",
];

export const arithmetic: SqlOperator = (statement) =>
  statement.lexemes.flatMap(({ kind, text }, place) => {
    const other = kind === "symbol" ? ARITHMETIC[text] : undefined;
    return other === undefined || !isOperand(statement.lexemes[place - 1]) ? [] : [replaced(statement, place, place, other)];
  });

const isOperand = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && (lexeme.kind === "symbol" ? lexeme.text === ")" : !isKeyword(lexeme, ...NO_OPERAND));

/** A CASE without its ELSE. */
export const droppedElse: SqlOperator = (statement) =>
  statement.lexemes.flatMap((lexeme, place): Change[] => {
    if (!isKeyword(lexeme, "ELSE")) return [];
    const end = statement.lexemes.findIndex((other, at) => at > place && other.level < lexeme.level);
    return end < 0 ? [] : [dropped(statement, place, end - 1)];
  });
