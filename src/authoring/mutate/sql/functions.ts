import { identifierOf, isKeyword } from "../../../core/grading/sql-tokens.ts";
import { blocksOf, type Block } from "./clauses.ts";
import { callsOf, replaced, textOf, type Call, type Change, type SqlOperator, type SqlStatement } from "./statement.ts";

const RANKS: Record<string, string[]> = {
  RANK: ["DENSE_RANK", "ROW_NUMBER"],
  DENSE_RANK: ["RANK", "ROW_NUMBER"],
  ROW_NUMBER: ["RANK", "DENSE_RANK"],
  LAG: ["LEAD"],
  LEAD: ["LAG"],
  FIRST_VALUE: ["LAST_VALUE"],
  LAST_VALUE: ["FIRST_VALUE"],
};

/** The way that ranks count, and the other neighbour or end of a window. */
export const rankKinds: SqlOperator = (statement) =>
  callsOf(statement, Object.keys(RANKS)).flatMap(({ place, name }) => (RANKS[name] ?? []).map((other) => replaced(statement, place, place, other)));

const AGGREGATES: Record<string, string[]> = {
  SUM: ["AVG", "MAX", "COUNT"],
  TOTAL: ["SUM"],
  AVG: ["SUM", "MAX"],
  MIN: ["MAX"],
  MAX: ["MIN", "SUM"],
  COUNT: ["SUM", "MAX"],
};

/** Another aggregate. MIN and MAX of several values are no aggregates, but may be confused all the same. */
export const aggregateKinds: SqlOperator = (statement) =>
  callsOf(statement, Object.keys(AGGREGATES)).flatMap(({ place, name, open, items }) => {
    if (statement.lexemes[open + 1]?.text === "*") return [];
    const others = (AGGREGATES[name] ?? []).filter((other) => items.length === 1 || ["MIN", "MAX"].includes(other));
    return others.map((other) => replaced(statement, place, place, other));
  });

/** Columns that COUNT(*) is tried with. */
const MAX_COUNTED = 3;

/** COUNT(*) for COUNT(x), and COUNT of a column that the same SELECT names for COUNT(*). */
export const countedRows: SqlOperator = (statement) =>
  callsOf(statement, ["COUNT"]).flatMap(({ place, open, close }): Change[] => {
    const first = statement.lexemes[open + 1];
    if (first?.text === "*")
      return countableColumns(statement, place).map((column) => replaced(statement, place, close, `${textOf(statement, place, place)}(${column})`));
    return isKeyword(first, "DISTINCT") || open + 1 === close
      ? []
      : [replaced(statement, open + 1, close - 1, "*", `${textOf(statement, place, close)} -> COUNT(*)`)];
  });

/** Columns that the SELECT names in which the place stands: `alias.column`, and bare ones of the tables that it reads. */
function countableColumns(statement: SqlStatement, place: number): string[] {
  const { lexemes } = statement;
  const around = blocksOf(statement).filter(({ select, end }) => select < place && place < end);
  const block = around.reduce<Block | undefined>((inner, each) => (inner && inner.level >= each.level ? inner : each), undefined);
  if (!block) return [];
  const bare = new Set(columnsRead(statement, block));
  const names = lexemes.slice(block.select, block.end).flatMap((lexeme, index) => {
    const at = block.select + index;
    const [before, next] = [lexemes[at - 1], lexemes[at + 1]];
    if (lexeme.text === ".") return next?.text === "*" ? [] : [textOf(statement, at - 1, at + 1)];
    const isAlone = before?.text !== "." && next?.text !== "." && next?.text !== "(" && !isKeyword(before, "AS");
    return isAlone && bare.has(identifierOf(lexeme)?.toLowerCase() ?? "") ? [lexeme.text] : [];
  });
  return [...new Set(names)].slice(0, MAX_COUNTED);
}

/** The columns, in small letters, of the round's tables whose names stand in the block. */
function columnsRead({ lexemes, tables }: SqlStatement, { select, end }: Block): string[] {
  const words = new Set(lexemes.slice(select, end).map((lexeme) => identifierOf(lexeme)?.toLowerCase()));
  return tables.filter(({ name }) => words.has(name.toLowerCase())).flatMap(({ columns }) => columns.map((column) => column.toLowerCase()));
}

const WITH_DEFAULT = ["COALESCE", "IFNULL", "NULLIF"];
const REMOVABLE = ["LOWER", "UPPER", "TRIM", "LTRIM", "RTRIM", "ABS", "ROUND", "DATE", "DATETIME", "FLOOR", "CEIL", "REPLACE"];

/** A call replaced by its first argument. */
const unwrapped = (statement: SqlStatement, { place, close, items: [first] }: Call): Change[] =>
  first ? [replaced(statement, place, close, `(${textOf(statement, ...first)})`, `${textOf(statement, place, close)} -> ${textOf(statement, ...first)}`)] : [];

/** What stands in for NULL left out, and NULLIF. */
export const defaults: SqlOperator = (statement) => callsOf(statement, WITH_DEFAULT).flatMap((call) => unwrapped(statement, call));

/** A function that tidies its argument left out. */
export const removedCalls: SqlOperator = (statement) => callsOf(statement, REMOVABLE).flatMap((call) => unwrapped(statement, call));
