import { parseColumn } from "../../scenario/columns.ts";
import type { Table } from "../../scenario/dataset.ts";
import { floatOf, isNumberLike, isTaggedFloat, isTaggedInteger, type Value } from "../../scenario/value.ts";
import type { ExpectedCsv, ShownTable } from "./schema.ts";

/** SQLite's rules for the affinity of a declared type, https://www.sqlite.org/datatype3.html#determination_of_column_affinity. */
type Affinity = "integer" | "text" | "blob" | "real" | "numeric";

function affinityOf(type: string): Affinity {
  if (/INT/i.test(type)) return "integer";
  if (/CHAR|CLOB|TEXT/i.test(type)) return "text";
  if (/BLOB/i.test(type)) return "blob";
  return /REAL|FLOA|DOUB/i.test(type) ? "real" : "numeric";
}

/** A table of a scenario as a SELECT would print it: columns without their types, cells as SQLite stores them. */
export function shownTable(table: Table & { types: string[] }): ShownTable {
  const affinities = table.types.map(affinityOf);
  return {
    columns: table.columns.map((entry) => parseColumn(entry).name),
    rows: table.rows.map((row) => row.map((cell, place) => cellText(cell, affinities[place] ?? "text"))),
    numeric: affinities.map((affinity, place) => affinity !== "text" && isNumeric(table.rows.map((row) => row[place] ?? null))),
  };
}

const isNumeric = (cells: Value[]) => cells.every((cell) => cell === null || isNumberLike(cell));

function cellText(cell: Value, affinity: Affinity): string | null {
  if (cell === null) return null;
  if (typeof cell === "boolean") return numberText(Number(cell), affinity === "real");
  if (typeof cell === "number") return numberText(cell, affinity === "real");
  if (isTaggedFloat(cell)) return numberText(floatOf(cell), affinity !== "integer" && affinity !== "numeric");
  if (isTaggedInteger(cell)) return cell.$int;
  return typeof cell === "string" ? cell : JSON.stringify(cell);
}

const numberText = (value: number, isReal: boolean) => (isReal && Number.isSafeInteger(value) ? value.toFixed(1) : String(value));

/**
 * The expected result as a reference to compare with. Text is marked as text, so that "01" does not equal 1;
 * in a numeric column text is a number with more digits than JavaScript holds.
 */
export const expectedReference = (expected: ShownTable): ExpectedCsv => ({
  columns: expected.columns,
  rows: expected.rows.map((row) =>
    row.map((cell, place) =>
      cell === null ? { text: "", quoted: false } : { text: String(cell), quoted: typeof cell === "string" && expected.numeric[place] !== true },
    ),
  ),
});
