import { isKeyword } from "../../../core/grading/sql-tokens.ts";
import { callsOf, closing, dropped, insertedAfter, replaced, type Change, type SqlOperator, type SqlStatement } from "./statement.ts";

const UNITS = ["ROWS", "RANGE", "GROUPS"];

const isFrame = ({ lexemes }: SqlStatement, place: number): boolean =>
  isKeyword(lexemes[place], ...UNITS) && (isKeyword(lexemes[place + 1], "BETWEEN", "UNBOUNDED", "CURRENT") || lexemes[place + 1]?.kind === "number");

/** Another unit, other bounds, and no frame at all. */
export const frames: SqlOperator = (statement) =>
  statement.lexemes.flatMap((lexeme, place): Change[] => {
    if (!isFrame(statement, place)) return [];
    const end = statement.lexemes.findIndex((other, at) => at > place && other.level < lexeme.level);
    const units = UNITS.filter((unit) => unit !== "GROUPS" && !isKeyword(lexeme, unit)).map((unit) => replaced(statement, place, place, unit));
    return [...units, dropped(statement, place, (end < 0 ? statement.lexemes.length : end) - 1), ...bounds(statement, place, end)];
  });

function bounds(statement: SqlStatement, from: number, end: number): Change[] {
  const { lexemes, betweenAnds } = statement;
  const and = [...betweenAnds].find((place) => place > from && (end < 0 || place < end)) ?? -1;
  return lexemes.flatMap((lexeme, place): Change[] => {
    if (place <= from || (end >= 0 && place >= end)) return [];
    const isEnd = place > and && and >= 0;
    if (isKeyword(lexeme, "CURRENT")) return [replaced(statement, place, place + 1, isEnd ? "UNBOUNDED FOLLOWING" : "UNBOUNDED PRECEDING")];
    if (isKeyword(lexeme, "UNBOUNDED")) return [replaced(statement, place, place + 1, isEnd ? "CURRENT ROW" : "1 PRECEDING")];
    const side = lexeme.kind === "number" ? lexemes[place + 1] : undefined;
    return isKeyword(side, "PRECEDING", "FOLLOWING") ? [replaced(statement, place, place + 1, `UNBOUNDED ${side?.text}`)] : [];
  });
}

const FRAMED = ["SUM", "AVG", "COUNT", "MIN", "MAX", "TOTAL", "FIRST_VALUE", "LAST_VALUE", "NTH_VALUE", "GROUP_CONCAT"];

/** Without a frame, rows that tie in the order are summed at once; ROWS sums one after the other. */
export const addedFrames: SqlOperator = (statement) => {
  const { lexemes } = statement;
  return callsOf(statement, FRAMED).flatMap(({ close }): Change[] => {
    if (!isKeyword(lexemes[close + 1], "OVER") || lexemes[close + 2]?.text !== "(") return [];
    const end = closing(statement, close + 2);
    const inside = lexemes.slice(close + 3, end).filter(({ level }) => level === lexemes[close + 3]?.level);
    if (!inside.some((lexeme) => isKeyword(lexeme, "ORDER")) || inside.some((lexeme) => isKeyword(lexeme, ...UNITS))) return [];
    return [insertedAfter(statement, end - 1, "ROWS UNBOUNDED PRECEDING", "added ROWS UNBOUNDED PRECEDING")];
  });
};
