import { isKeyword } from "../../../core/grading/sql-tokens.ts";
import { sidesOf } from "./clauses.ts";
import { replaced, dropped, insertedBefore, textOf, type Change, type SqlOperator, type SqlStatement } from "./statement.ts";

const COMPARISONS: Record<string, string> = { "<": "<=", "<=": "<", ">": ">=", ">=": ">", "=": "<>", "==": "<>", "<>": "=", "!=": "=" };

/** Boundaries, and equal for unequal. */
export const comparisons: SqlOperator = (statement) =>
  statement.lexemes.flatMap(({ kind, text }, place) => {
    const other = kind === "symbol" ? COMPARISONS[text] : undefined;
    return other === undefined ? [] : [replaced(statement, place, place, other)];
  });

/** `x BETWEEN a AND b` without one of its bounds. */
export const betweenBounds: SqlOperator = (statement) =>
  statement.lexemes.flatMap((lexeme, place): Change[] => {
    if (!isKeyword(lexeme, "BETWEEN")) return [];
    const and = [...statement.betweenAnds].find((at) => at > place && statement.lexemes[at]?.level === lexeme.level);
    const { start, end } = sidesOf(statement, place);
    const isNegated = isKeyword(statement.lexemes[place - 1], "NOT");
    // ROWS BETWEEN is a frame.
    if (and === undefined || end <= and || isNegated || isKeyword(statement.lexemes[place - 1], "ROWS", "RANGE", "GROUPS")) return [];
    const [value, low, high] = [textOf(statement, start, place - 1), textOf(statement, place + 1, and - 1), textOf(statement, and + 1, end)];
    const bounds = textOf(statement, place, end);
    return [
      replaced(statement, start, end, `(${value} > ${low} AND ${value} <= ${high})`, `${bounds} -> > ${low} AND <= ${high}`),
      replaced(statement, start, end, `(${value} >= ${low} AND ${value} < ${high})`, `${bounds} -> >= ${low} AND < ${high}`),
    ];
  });

export const connectives: SqlOperator = (statement) =>
  statement.lexemes.flatMap((lexeme, place) => {
    if (isKeyword(lexeme, "OR")) return [replaced(statement, place, place, "AND")];
    return isKeyword(lexeme, "AND") && !statement.betweenAnds.has(place) ? [replaced(statement, place, place, "OR")] : [];
  });

const NEGATABLE = ["EXISTS", "IN", "LIKE", "GLOB", "BETWEEN"];
const DISTINCT_FROM = ["DISTINCT", "FROM"];

/** NOT taken away or added, also in IS NULL and IS NOT NULL. */
export const negations: SqlOperator = (statement) => {
  const { lexemes } = statement;
  return lexemes.flatMap((lexeme, place) => {
    const [before, next] = [lexemes[place - 1], lexemes[place + 1]];
    if (isKeyword(lexeme, "IS")) return [negatedIs(statement, place)];
    if (isKeyword(lexeme, "NOTNULL")) return [replaced(statement, place, place, "ISNULL")];
    if (isKeyword(lexeme, "ISNULL")) return [replaced(statement, place, place, "NOTNULL")];
    if (isKeyword(lexeme, "NOT")) return isKeyword(before, "IS") || isKeyword(next, "NULL", "MATERIALIZED") ? [] : [droppedNot(statement, place)];
    if (!isKeyword(lexeme, ...NEGATABLE) || isKeyword(before, "NOT", "ROWS", "RANGE", "GROUPS", "IF")) return [];
    return [insertedBefore(statement, place, "NOT", `${lexeme.text} -> NOT ${lexeme.text}`)];
  });
};

function negatedIs(statement: SqlStatement, place: number): Change {
  const { lexemes } = statement;
  const isNegated = isKeyword(lexemes[place + 1], "NOT");
  const first = place + (isNegated ? 2 : 1);
  // The label names what is compared with, when it is one word.
  const isWord = lexemes[first]?.kind === "word" && !isKeyword(lexemes[first], ...DISTINCT_FROM);
  const rest = isWord ? ` ${lexemes[first]?.text}` : "";
  const text = isNegated ? "IS" : "IS NOT";
  return replaced(statement, place, isNegated ? place + 1 : place, text, `${isNegated ? "IS NOT" : "IS"}${rest} -> ${text}${rest}`);
}

function droppedNot(statement: SqlStatement, place: number): Change {
  const next = statement.lexemes[place + 1];
  const isNamed = isKeyword(next, ...NEGATABLE);
  return dropped(statement, place, place, isNamed ? `NOT ${next?.text} -> ${next?.text}` : "dropped NOT");
}
