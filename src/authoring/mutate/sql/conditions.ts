import { isKeyword } from "../../../core/grading/sql-tokens.ts";
import { clauseEnd, joinConditionEnd, sidesOf } from "./clauses.ts";
import { closing, dropped, textOf, type SqlOperator } from "./statement.ts";

/** WHERE, HAVING, the condition of a join and FILTER left out as a whole. */
export const droppedConditions: SqlOperator = (statement) => {
  const { lexemes } = statement;
  return lexemes.flatMap((lexeme, place) => {
    if (isKeyword(lexeme, "FILTER") && lexemes[place + 1]?.text === "(") return [dropped(statement, place, closing(statement, place + 1))];
    if (isKeyword(lexeme, "ON")) return [dropped(statement, place, joinConditionEnd(statement, place) - 1)];
    const isFilter = lexemes[place - 1]?.text === "(" && isKeyword(lexemes[place - 2], "FILTER");
    return isKeyword(lexeme, "WHERE", "HAVING") && !isFilter ? [dropped(statement, place, clauseEnd(statement, place) - 1)] : [];
  });
};

/** One of several conditions that are joined by AND or OR left out. */
export const droppedOperands: SqlOperator = (statement) => {
  const { lexemes, betweenAnds } = statement;
  const isConnective = (place: number) => isKeyword(lexemes[place], "AND", "OR") && !betweenAnds.has(place);
  return lexemes.flatMap((_, place) => {
    if (!isConnective(place)) return [];
    const { start, end } = sidesOf(statement, place);
    const right = dropped(statement, place, end, `dropped ${textOf(statement, place + 1, end)}`);
    const isFirst = !isConnective(start - 1) || lexemes[start - 1]?.level !== lexemes[place]?.level;
    return isFirst ? [dropped(statement, start, place, `dropped ${textOf(statement, start, place - 1)}`), right] : [right];
  });
};
