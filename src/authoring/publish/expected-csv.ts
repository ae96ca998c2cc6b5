import { CsvError, parse } from "csv-parse/sync";
import type { ExpectedCell, ExpectedCsv, ShownTable } from "../../core/rounds/sql/schema.ts";

/** An `expectedOutput` as header and rows, or what is wrong with it. */
export type ReadCsv = { csv: ExpectedCsv; faults: [] } | { csv: null; faults: string[] };

/**
 * Reads an `expectedOutput` (RFC 4180). Whether a cell stood in quotes is kept: `""` is the empty text, nothing at all
 * is NULL. Empty lines mean nothing, but for a single column, where they are rows with NULL.
 */
export function readExpectedCsv(source: string): ReadCsv {
  let lines: ExpectedCell[][];
  try {
    // The parser's types do not follow what `cast` makes of a cell.
    lines = parse(source.replace(/^(?:[ \t]*\r?\n)+/, ""), {
      bom: true,
      relax_column_count: true,
      cast: (text, { quoting }): ExpectedCell => ({ text, quoted: quoting }),
    }) as unknown as ExpectedCell[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { csv: null, faults: [`is not CSV: ${error.message}; put cells that hold commas or quotes in double quotes, and double the quotes inside`] };
  }
  const columns = (lines[0] ?? []).map(({ text }) => text.trim());
  const rows = lines.slice(1).filter((row) => columns.length === 1 || row.length !== 1 || row[0]?.text !== "" || row[0].quoted);
  const faults = [...headerFaults(columns), ...rows.flatMap((row, index) => rowFaults(row, index, columns.length))];
  return faults.length > 0 ? { csv: null, faults } : { csv: { columns, rows }, faults: [] };
}

const headerFaults = (columns: string[]): string[] =>
  columns.flatMap((name, index) => (name === "" ? [`the header names no column ${index + 1}; begin with a line of column names`] : []));

function rowFaults(row: ExpectedCell[], index: number, width: number): string[] {
  if (row.length === width) return [];
  return [`row ${index + 1} has ${row.length} cells for ${width} columns; put a cell that holds commas in double quotes`];
}

const isNull = ({ text, quoted }: ExpectedCell) => text === "" && !quoted;
const isNumber = ({ text, quoted }: ExpectedCell) => !quoted && text.trim() !== "" && Number.isFinite(Number(text));

/** The CSV as a table for the eye. */
export const shownCsv = ({ columns, rows }: ExpectedCsv): ShownTable => ({
  columns,
  rows: rows.map((row) => row.map((cell) => (isNull(cell) ? null : cell.text))),
  numeric: columns.map((_, place) => {
    const cells = rows.flatMap((row) => row[place] ?? []).filter((cell) => !isNull(cell));
    return cells.length > 0 && cells.every(isNumber);
  }),
});
