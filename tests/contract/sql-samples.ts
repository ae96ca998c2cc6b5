import { MAX_SHOWN_CELL, MAX_SHOWN_ROWS, type SqlJobs, type SqlRunResult } from "../../src/engines/protocol.ts";
import type { Samples } from "./engine-contract.ts";

const run = (code: string) => ({ name: "run" as const, job: { tables: [{ name: "t", columns: ["a"], rows: [[1], [2]] }], code } });
const shown = (result: unknown) => (result as SqlRunResult).shown;
const numbers = (limit: string) => `WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n ${limit})`;

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
};
