import * as texts from "#texts";
import { cellText, cut, isLoose, isLooseNull, type ExpectedCell } from "./cells.ts";

/** A name from a query, set apart from the sentence around it. */
export const quoted = (name: string): string => `\`${name}\``;
export const list = (names: readonly string[]): string => names.map(quoted).join(", ");

const MAX_CELL = 40;
const MAX_ROW = 240;

/** A cell in a sentence: text in quotes, so that '3' and 3 can be told apart. */
export function cellWords(cell: ExpectedCell): string {
  if (isLoose(cell)) return isLooseNull(cell.loose) ? texts.nullValue : cut(cell.loose, MAX_CELL);
  const text = cellText(cell, MAX_CELL);
  if (text === null) return texts.nullValue;
  return typeof cell === "string" ? `'${text}'` : text;
}

/** A row in a sentence: `city = 'Rome', orders = 3`. */
export const rowWords = (columns: readonly string[], row: readonly ExpectedCell[]): string =>
  cut(columns.map((column, place) => `${column} = ${cellWords(row[place] ?? null)}`).join(", "), MAX_ROW);
