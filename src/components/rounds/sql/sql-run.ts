import type { Finding } from "../../../core/grading/verdict.ts";
import type { SqlPlayer } from "../../../core/rounds/sql/schema.ts";
import { expectedReference } from "../../../core/rounds/sql/shown-table.ts";
import type { EngineOutcome, Engines, SqlRunResult } from "../../../engines/protocol.ts";

/** Seconds that a query may take. */
export const SQL_LIMIT = 5;

/** A run on the visible tables and, once known, how its result compares with the expected one. */
export interface SqlRun {
  outcome: EngineOutcome<SqlRunResult>;
  /** Null while unknown, and where there is no result to compare. */
  match: { isEqual: boolean; findings: Finding[] } | null;
}

/** Runs a query on the visible tables, then compares its result with the expected one. Never rejects. */
export async function runSql(
  engines: Pick<Engines, "sql">,
  player: SqlPlayer,
  code: string,
  report: (run: SqlRun) => void,
  signal: AbortSignal,
): Promise<void> {
  const options = { limit: SQL_LIMIT, signal, isUrgent: true };
  const tables = player.tables.map(({ name, columns, rows }) => ({ name, columns, rows }));
  const outcome = await engines.sql.run("run", { tables, code }, options);
  report({ outcome, match: null });
  if (outcome.status !== "ok" || outcome.result.shown === null || signal.aborted) return;
  const { order, columns, tolerance } = player;
  const reference = { csv: expectedReference(player.expected) };
  const compared = await engines.sql.run("compare", { tables, code, reference, order, columns, tolerance, isHidden: false }, options);
  if (compared.status === "ok") report({ outcome, match: compared.result });
}
