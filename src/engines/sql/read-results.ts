import * as texts from "#texts";
import { cellText, isNumber, type Cell, type ExpectedTable, type ResultTable } from "../../core/grading/cells.ts";
import { tableFromCsv } from "../../core/grading/csv-table.ts";
import { MAX_SHOWN_CELL, MAX_SHOWN_ROWS, type ShownRows, type SqlCompareJob } from "../protocol.ts";
import { runSql, type SqlReader, type SqlResult } from "./run-sql.ts";
import type { SqlJs } from "./sqlite.ts";

/** Rows that are kept for comparing; a result with more is not compared. */
export const MAX_COMPARED_ROWS = 250_000;
/** Rows after which a result for the eye is no longer counted. */
export const MAX_COUNTED_ROWS = 1_000_000;

type ShownRow = { cells: Cell[]; texts: (string | null)[] };

/** For results that are compared: whole rows. */
export const COMPARED: SqlReader<Cell[]> = { keepRows: MAX_COMPARED_ROWS, maxRows: MAX_COMPARED_ROWS, read: (cells) => cells };
/** For results that are shown. Cells are cut as they are read: two hundred of them may be large. Only numbers are kept beside their text. */
export const SHOWN: SqlReader<ShownRow> = {
  keepRows: MAX_SHOWN_ROWS,
  maxRows: MAX_COUNTED_ROWS,
  read: (cells) => ({ cells: cells.map((cell) => (isNumber(cell) || cell === null ? cell : "")), texts: cells.map((cell) => cellText(cell, MAX_SHOWN_CELL)) }),
};

export function shownRows({ columns, rows, rowCount, isCut }: SqlResult<ShownRow>): ShownRows {
  const numeric = columns.map((_, place) => {
    const cells = rows.map((row) => row.cells[place] ?? null).filter((cell) => cell !== null);
    return cells.length > 0 && cells.every(isNumber);
  });
  return { columns, rows: rows.map(({ texts }) => texts), numeric, rowCount, isCut };
}

export const resultTable = ({ columns, rows, isCut }: SqlResult<Cell[]>): ResultTable => ({ columns, rows, isCut });

/** The expected rows, or what is wrong with the reference. */
export function referenceTable(sqlJs: SqlJs, { tables, reference }: Pick<SqlCompareJob, "tables" | "reference">): ExpectedTable | string {
  if ("csv" in reference) return tableFromCsv(reference.csv);
  const run = runSql(sqlJs, tables, reference.code, COMPARED);
  if (run.status === "failed") return run.message;
  if (run.result === null) return texts.referenceReturnsNothing;
  return run.result.isCut ? texts.referenceReturnsTooMuch(MAX_COMPARED_ROWS) : resultTable(run.result);
}
