import { joinsTables } from "../../core/grading/joins-tables.ts";
import { compareTables, type CompareSettings } from "../../core/grading/compare-tables.ts";
import { smallestSubset } from "../../core/grading/smallest-subset.ts";
import type { Finding } from "../../core/grading/verdict.ts";
import { withTypes } from "../../core/scenario/columns.ts";
import type { Table } from "../../core/scenario/dataset.ts";
import type { JobOutcome } from "../managed-worker.ts";
import type { ShownRows, SqlCounterexampleJob, SqlCounterexampleResult } from "../protocol.ts";
import { COMPARED, referenceTable, resultTable, SHOWN, shownRows } from "./read-results.ts";
import { runSql } from "./run-sql.ts";
import type { SqlJs } from "./sqlite.ts";

/**
 * The smallest part of the rows found on which the code and the reference both give a result and the two differ. The tables stay, with their
 * columns and types. The whole dataset is tried first, code and reference with a limit of their own, then the search has `seconds`.
 */
export function findCounterexample(sqlJs: SqlJs, job: SqlCounterexampleJob, restartClock: () => void): JobOutcome<SqlCounterexampleResult> {
  const search: Search = { ...job, settings: settingsOf(job) };
  const tables = job.tables.map(withTypes);
  const run = runSql(sqlJs, tables, job.code, COMPARED);
  if (run.status === "failed") return { status: "error", message: run.message, line: run.line, printed: "" };
  restartClock();
  const expected = referenceTable(sqlJs, { tables, reference: { code: job.reference } });
  if (typeof expected === "string") return found({ status: "reference-failed", message: expected });
  const findings = compareTables(run.result && resultTable(run.result), expected, search.settings);
  if (findings.length === 0) return found({ status: "equal" });
  if (run.result === null) return found({ status: "no-result", findings });

  restartClock();
  const end = performance.now() + job.seconds * 1000;
  const disagreeOn = (rows: PlacedRow[]) => (differenceOn(sqlJs, search, tablesWith(tables, rows)) ?? []).length > 0;
  const { items, isSmallest } = smallestSubset(placedRows(tables), disagreeOn, () => performance.now() < end);
  restartClock();
  return showDifference(sqlJs, search, tablesWith(tables, items), isSmallest);
}

const found = (result: SqlCounterexampleResult): JobOutcome<SqlCounterexampleResult> => ({ status: "ok", result });

/** A job with how results are compared, worked out once for hundreds of comparisons. */
type Search = SqlCounterexampleJob & { settings: CompareSettings };

const settingsOf = ({ order, columns, tolerance, code }: SqlCounterexampleJob): CompareSettings => ({
  order,
  columns,
  tolerance,
  isHidden: false,
  isJoined: joinsTables(code),
});

type PlacedRow = { table: number; row: Table["rows"][number] };

const placedRows = (tables: readonly Table[]): PlacedRow[] => tables.flatMap(({ rows }, table) => rows.map((row) => ({ table, row })));

/** The tables with these rows only, in the order in which they come. */
const tablesWith = <T extends Table>(tables: readonly T[], kept: readonly PlacedRow[]): T[] =>
  tables.map((table, place) => ({ ...table, rows: kept.filter((placed) => placed.table === place).map(({ row }) => row) }));

/** What is wrong on these tables; null where the code or the reference gives no result, which shows nothing. */
function differenceOn(sqlJs: SqlJs, job: Search, tables: Table[]): Finding[] | null {
  const run = runSql(sqlJs, tables, job.code, COMPARED);
  if (run.status === "failed" || run.result === null) return null;
  const expected = referenceTable(sqlJs, { tables, reference: { code: job.reference } });
  return typeof expected === "string" ? null : compareTables(resultTable(run.result), expected, job.settings);
}

function showDifference(sqlJs: SqlJs, job: Search, tables: (Table & { types: string[] })[], isSmallest: boolean): JobOutcome<SqlCounterexampleResult> {
  const findings = differenceOn(sqlJs, job, tables) ?? [];
  const actual = shownResult(sqlJs, tables, job.code);
  const expected = shownResult(sqlJs, tables, job.reference);
  // Code that draws by chance may agree with the reference by now.
  if (findings.length === 0 || actual === null || expected === null) return found({ status: "equal" });
  return found({ status: "found", tables, actual, expected, findings, isSmallest });
}

function shownResult(sqlJs: SqlJs, tables: Table[], code: string): ShownRows | null {
  const run = runSql(sqlJs, tables, code, SHOWN);
  return run.status === "failed" || run.result === null ? null : shownRows(run.result);
}
