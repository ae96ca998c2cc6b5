import { isKeyword } from "../../../core/grading/sql-tokens.ts";
import { replaced, textOf, type Change, type SqlOperator } from "./statement.ts";

const KINDS = ["LEFT", "RIGHT", "FULL", "INNER", "CROSS", "OUTER", "NATURAL"];

/** Other kinds of joins. The kinds that SQLite treats alike are not told apart. */
export const joinKinds: SqlOperator = (statement) => {
  const { lexemes } = statement;
  return lexemes.flatMap((lexeme, place): Change[] => {
    if (!isKeyword(lexeme, "JOIN")) return [];
    let first = place;
    while (isKeyword(lexemes[first - 1], ...KINDS)) first--;
    const words = lexemes.slice(first, place).map(({ text }) => text.toUpperCase());
    const isNatural = words.includes("NATURAL");
    const written = textOf(statement, first, place);
    return othersOf(words).map((kind) => {
      const text = isNatural ? `NATURAL ${kind}` : kind;
      return replaced(statement, first, place, text, `${written} -> ${text}`);
    });
  });
};

function othersOf(words: readonly string[]): string[] {
  if (words.includes("LEFT")) return ["JOIN"];
  if (words.includes("RIGHT")) return ["JOIN", "LEFT JOIN"];
  if (words.includes("FULL")) return ["JOIN", "LEFT JOIN", "RIGHT JOIN"];
  return ["LEFT JOIN"];
}
