import { MAX_SHOWN_CELL, MAX_SHOWN_ROWS, type EngineOutcome, type SqlCompareResult, type SqlJobs, type SqlRunResult } from "../../src/engines/protocol.ts";
import type { Samples } from "./engine-contract.ts";

const run = (code: string) => ({ name: "run" as const, job: { tables: [{ name: "t", columns: ["a"], rows: [[1], [2]] }], code } });
const shown = (result: unknown) => (result as SqlRunResult).shown;
const compare = (code: string, reference: string) => ({
  name: "compare" as const,
  job: { tables: [], code, reference: { code: reference }, order: "none" as const, columns: "by-name" as const, tolerance: 1e-6, isHidden: false },
});
const isRefused = (outcome: EngineOutcome<unknown>) => outcome.status === "error" && outcome.message.includes("switched off here");
const judged = (outcome: EngineOutcome<unknown>) => (outcome.status === "ok" ? (outcome.result as SqlCompareResult) : null);
const numbers = (limit: string) => `WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n ${limit})`;

const HUNDRED_THOUSAND = `${numbers("LIMIT 100000")} SELECT x FROM n`;

/** Jobs for every engine that runs SQL. */
export const sqlSamples: Samples<SqlJobs> = {
  ok: [
    { ...run("SELECT SUM(a) AS s FROM t"), isRight: (result) => shown(result)?.rows[0]?.[0] === "3" },
    { ...run("SELECT COUNT(*) AS n FROM t"), isRight: (result) => shown(result)?.rows[0]?.[0] === "2" },
  ],
  error: run("SELECT a\nFORM t"),
  endless: run(`${numbers("")} SELECT COUNT(*) FROM n`),
  breaking: [
    run(`SELECT ${"(".repeat(20_000)}1${")".repeat(20_000)}`),
    // Eight texts of 400 MB at once are more than a 32-bit memory holds.
    run(`SELECT ${Array.from({ length: 8 }, (_, index) => `CAST(zeroblob(${400_000_000 + index}) AS TEXT)`).join(", ")}`),
  ],
  flood: {
    ...run(`${numbers("LIMIT 100000")} SELECT x, printf('%.*c', 2000, 'x') AS wide FROM n`),
    isCut: (result) => {
      const table = shown(result);
      return table?.rows.length === MAX_SHOWN_ROWS && table.rowCount === 100_000 && table.rows.every(([, wide]) => wide?.length === MAX_SHOWN_CELL);
    },
  },
  promises: [
    { title: "[EN21] refuses ATTACH", ...run("SELECT 1;\nATTACH 'other.db' AS other"), isKept: isRefused },
    { title: "[EN21] refuses a PRAGMA that would outlive the run", ...run("PRAGMA hard_heap_limit = 1000"), isKept: isRefused },
    { title: "[EN21] runs any other PRAGMA", ...run("PRAGMA table_info(t)"), isKept: ({ status }) => status === "ok" },
    {
      title: "[EN21] has no function that reads files",
      ...run("SELECT readfile('/etc/passwd')"),
      isKept: (outcome) => outcome.status === "error" && outcome.message.includes("no such function"),
    },
    {
      title: "[EN20] compares a hundred thousand rows whole",
      ...compare(HUNDRED_THOUSAND, `${HUNDRED_THOUSAND} ORDER BY x DESC`),
      isKept: (outcome) => judged(outcome)?.isEqual === true,
    },
    {
      title: "[EN20] sees one row too many behind all that is shown",
      ...compare(HUNDRED_THOUSAND, HUNDRED_THOUSAND.replace("100000", "99999")),
      isKept: (outcome) => judged(outcome)?.findings[0]?.kind === "rows-extra",
    },
  ],
};
