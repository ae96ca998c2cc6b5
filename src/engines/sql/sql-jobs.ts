import { cellText, isNumber, type Cell, type ExpectedTable, type ResultTable } from "../../core/grading/cells.ts";
import { compareTables } from "../../core/grading/compare-tables.ts";
import { tableFromCsv } from "../../core/grading/csv-table.ts";
import { finding } from "../../core/grading/verdict.ts";
import { MAX_SHOWN_CELL, MAX_SHOWN_ROWS, type ShownRows, type SqlCompareJob, type SqlCompareResult, type SqlJobs } from "../protocol.ts";
import type { JobHandlers } from "../serve-jobs.ts";
import type { JobOutcome } from "../managed-worker.ts";
import { runSql, type SqlReader, type SqlResult } from "./run-sql.ts";
import type { SqlJs } from "./sqlite.ts";

/** Rows that are kept for comparing; a result with more is not compared. */
export const MAX_COMPARED_ROWS = 250_000;
/** Rows after which a result for the eye is no longer counted. */
export const MAX_COUNTED_ROWS = 1_000_000;

/** The jobs of the SQL engine on an initialised sql.js. */
export function sqlHandlers(sqlJs: SqlJs): JobHandlers<SqlJobs> {
  return {
    run({ tables, code }) {
      const run = runSql(sqlJs, tables, code, SHOWN);
      if (run.status === "failed") return { status: "error", message: run.message, line: run.line, printed: "" };
      return { status: "ok", result: { shown: run.result && shownRows(run.result), statements: run.statements } };
    },
    compare: (job, clock) => compare(sqlJs, job, () => clock.restart()),
  };
}

type ShownRow = { cells: Cell[]; texts: (string | null)[] };

const COMPARED: SqlReader<Cell[]> = { keepRows: MAX_COMPARED_ROWS, maxRows: MAX_COMPARED_ROWS, read: (cells) => cells };
/** Cells are cut as they are read: two hundred of them may be large. Only numbers are kept beside their text. */
const SHOWN: SqlReader<ShownRow> = {
  keepRows: MAX_SHOWN_ROWS,
  maxRows: MAX_COUNTED_ROWS,
  read: (cells) => ({ cells: cells.map((cell) => (isNumber(cell) || cell === null ? cell : "")), texts: cells.map((cell) => cellText(cell, MAX_SHOWN_CELL)) }),
};

function shownRows({ columns, rows, rowCount, isCut }: SqlResult<ShownRow>): ShownRows {
  const numeric = columns.map((_, place) => {
    const cells = rows.map((row) => row.cells[place] ?? null).filter((cell) => cell !== null);
    return cells.length > 0 && cells.every(isNumber);
  });
  return { columns, rows: rows.map(({ texts }) => texts), numeric, rowCount, isCut };
}

/** The reference gets a limit of its own: its time is not the candidate's. */
function compare(sqlJs: SqlJs, job: SqlCompareJob, restartClock: () => void): JobOutcome<SqlCompareResult> {
  const run = runSql(sqlJs, job.tables, job.code, COMPARED);
  if (run.status === "failed") return { status: "error", message: run.message, line: run.line, printed: "" };
  restartClock();
  const expected = referenceTable(sqlJs, job);
  if (typeof expected === "string") return judged([finding("reference-failed", "The reference query of this round failed", expected)]);
  const { order, columns, tolerance, isHidden } = job;
  return judged(compareTables(run.result && resultTable(run.result), expected, { order, columns, tolerance, isHidden }));
}

const judged = (findings: SqlCompareResult["findings"]): JobOutcome<SqlCompareResult> => ({
  status: "ok",
  result: { isEqual: findings.length === 0, findings },
});

const resultTable = ({ columns, rows, isCut }: SqlResult<Cell[]>): ResultTable => ({ columns, rows, isCut });

/** The expected rows, or what is wrong with the reference. */
function referenceTable(sqlJs: SqlJs, { tables, reference }: SqlCompareJob): ExpectedTable | string {
  if ("csv" in reference) return tableFromCsv(reference.csv);
  const run = runSql(sqlJs, tables, reference.code, COMPARED);
  if (run.status === "failed") return run.message;
  if (run.result === null) return "It returns no rows.";
  return run.result.isCut ? `It returns more than ${MAX_COMPARED_ROWS} rows.` : resultTable(run.result);
}
