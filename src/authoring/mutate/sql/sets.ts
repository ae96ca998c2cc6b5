import { isKeyword } from "../../../core/grading/sql-tokens.ts";
import { blocksOf, columnsEnd, keywordAround, keywordIn, type Block } from "./clauses.ts";
import { callsOf, dropped, insertedAfter, replaced, type Change, type SqlOperator, type SqlStatement } from "./statement.ts";

/** SELECT DISTINCT and SELECT. */
export const selectDistinct: SqlOperator = (statement) =>
  blocksOf(statement).flatMap((block): Change[] => {
    const next = block.select + 1;
    if (isKeyword(statement.lexemes[next], "DISTINCT")) return [dropped(statement, next, next, "SELECT DISTINCT -> SELECT")];
    if (isKeyword(statement.lexemes[next], "ALL") || hasDistinctRows(statement, block)) return [];
    return [insertedAfter(statement, block.select, "DISTINCT", "SELECT -> SELECT DISTINCT")];
  });

const AGGREGATES = ["SUM", "AVG", "MIN", "MAX", "COUNT", "TOTAL", "GROUP_CONCAT", "STRING_AGG"];

/** Blocks that DISTINCT changes nothing about, or hardly ever: one row, one row for each group, rows that are only looked for. */
function hasDistinctRows(statement: SqlStatement, block: Block): boolean {
  if (isKeyword(keywordAround(statement, block), "EXISTS", "IN") || keywordIn(statement, block, "GROUP") !== undefined) return true;
  const end = columnsEnd(statement, block);
  const isAggregate = ({ place, close }: { place: number; close: number }) =>
    place > block.select && place < end && !isKeyword(statement.lexemes[close + 1], "OVER", "FILTER");
  return callsOf(statement, AGGREGATES).some((call) => isAggregate(call) && !isInside(statement, call.place, block));
}

/** Whether a place lies in a subquery of the block. */
const isInside = (statement: SqlStatement, place: number, block: Block): boolean =>
  blocksOf(statement).some(({ select, end, level }) => select > block.select && level > block.level && place > select && place < end);

const ONE_ARGUMENT = ["COUNT", "SUM", "AVG", "TOTAL", "GROUP_CONCAT"];

/** COUNT(DISTINCT x) and COUNT(x), likewise for sums and averages. */
export const distinctArguments: SqlOperator = (statement) => {
  const { lexemes } = statement;
  return callsOf(statement, ONE_ARGUMENT).flatMap(({ place, open, items }): Change[] => {
    const name = lexemes[place]!.text;
    if (isKeyword(lexemes[open + 1], "DISTINCT")) return [dropped(statement, open + 1, open + 1, `${name}(DISTINCT -> ${name}(`)];
    if (items.length !== 1 || lexemes[open + 1]?.text === "*") return [];
    return [insertedAfter(statement, open, "DISTINCT", `${name}( -> ${name}(DISTINCT`)];
  });
};

/** UNION and UNION ALL, INTERSECT and EXCEPT. */
export const setOperators: SqlOperator = (statement) =>
  statement.lexemes.flatMap((lexeme, place): Change[] => {
    if (isKeyword(lexeme, "INTERSECT")) return [replaced(statement, place, place, "EXCEPT")];
    if (isKeyword(lexeme, "EXCEPT")) return [replaced(statement, place, place, "INTERSECT")];
    if (!isKeyword(lexeme, "UNION")) return [];
    const isAll = isKeyword(statement.lexemes[place + 1], "ALL");
    return [isAll ? replaced(statement, place, place + 1, "UNION") : replaced(statement, place, place, "UNION ALL")];
  });
