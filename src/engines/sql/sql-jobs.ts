import * as texts from "#texts";
import { compareTables } from "../../core/grading/compare-tables.ts";
import { joinsTables } from "../../core/grading/joins-tables.ts";
import { isKeyword, sqlTokens } from "../../core/grading/sql-tokens.ts";
import { finding } from "../../core/grading/verdict.ts";
import type { JobOutcome } from "../managed-worker.ts";
import type { SqlCompareJob, SqlCompareResult, SqlJobs } from "../protocol.ts";
import type { JobHandlers } from "../serve-jobs.ts";
import { findCounterexample } from "./counterexample.ts";
import { COMPARED, referenceTable, resultTable, SHOWN, shownRows } from "./read-results.ts";
import { runSql } from "./run-sql.ts";
import type { SqlJs } from "./sqlite.ts";

/** The jobs of the SQL engine on an initialised sql.js. */
export function sqlHandlers(sqlJs: SqlJs): JobHandlers<SqlJobs> {
  return {
    run({ tables, code }) {
      const run = runSql(sqlJs, tables, code, SHOWN);
      if (run.status === "failed") return { status: "error", message: run.message, line: run.line, printed: "" };
      return { status: "ok", result: { shown: run.result && shownRows(run.result), statements: run.statements } };
    },
    compare: (job, clock) => compare(sqlJs, job, () => clock.restart()),
    counterexample: (job, clock) => findCounterexample(sqlJs, job, () => clock.restart()),
  };
}

/** The reference gets a limit of its own: its time is not the candidate's. */
function compare(sqlJs: SqlJs, job: SqlCompareJob, restartClock: () => void): JobOutcome<SqlCompareResult> {
  const run = runSql(sqlJs, job.tables, job.code, COMPARED);
  if (run.status === "failed") {
    const message = job.isHidden && run.isWhileRunning ? withoutValues(run.message, job.code) : run.message;
    return { status: "error", message, line: run.line, printed: "" };
  }
  restartClock();
  const expected = referenceTable(sqlJs, job);
  if (typeof expected === "string") return judged([finding("reference-failed", texts.referenceFailed, expected)]);
  const { order, columns, tolerance, isHidden } = job;
  return judged(compareTables(run.result && resultTable(run.result), expected, { order, columns, tolerance, isHidden, isJoined: joinsTables(job.code) }));
}

/** SQLite quotes the value it stumbled over, and RAISE says whatever the code makes of its values: on hidden data neither is repeated. */
function withoutValues(message: string, code: string): string {
  if (sqlTokens(code).some((token) => isKeyword(token, "RAISE"))) return texts.ownError;
  return message.replace(/:? (?:near )?'[^]*$/, "");
}

const judged = (findings: SqlCompareResult["findings"]): JobOutcome<SqlCompareResult> => ({
  status: "ok",
  result: { isEqual: findings.length === 0, findings },
});
