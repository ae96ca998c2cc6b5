import * as texts from "#texts";
import { finding, type Finding } from "../core/grading/verdict.ts";
import type { SqlKey, SqlPlayer } from "../core/rounds/sql/schema.ts";
import { visibleDatasetOf, type Dataset } from "../core/scenario/round-datasets.ts";
import type { EngineOutcome, Engines, SqlCounterexampleResult } from "../engines/protocol.ts";
import { SQL_LIMIT } from "./sql.ts";
import { sqlFailure } from "./sql-failure.ts";

/** Seconds that the search may take once the two are known to differ. */
const SEARCH_TIME = 2;

/** The smallest data found on which a query and the solution differ, or why there is none to show. */
export type CounterExample =
  /** `dataset` is the name of the one whose rows these are. */
  | ({ status: "found"; dataset: string } & Omit<Extract<SqlCounterexampleResult, { status: "found" }>, "status">)
  /** The query gives no result to show. */
  | { status: "failed"; dataset: string; finding: Finding }
  /** The query and the solution agree on every dataset. */
  | { status: "equal" }
  | { status: "unavailable"; message: string }
  | { status: "cancelled" };

export type CounterExampleRequest = { player: SqlPlayer; key: SqlKey; code: string; engines: Pick<Engines, "sql">; signal?: AbortSignal };

/** Searches the first dataset, the visible one before the hidden ones, on which the query does not do what the solution does. Never rejects. */
export async function findCounterExample(request: CounterExampleRequest): Promise<CounterExample> {
  const { player, key } = request;
  if (key.solution === null) return { status: "unavailable", message: texts.noSolution };
  for (const dataset of [visibleDatasetOf(player), ...key.hidden]) {
    const example = exampleOf(dataset, await search(request, dataset, key.solution));
    if (example.status !== "equal") return example;
  }
  return { status: "equal" };
}

type Outcome = EngineOutcome<SqlCounterexampleResult>;

/** The whole dataset comes first: where the query runs for ever on fewer rows, which ends the search with its worker, it is what can be shown. */
async function search(request: CounterExampleRequest, dataset: Dataset, reference: string): Promise<Outcome> {
  const whole = await run(request, dataset, reference, 0);
  if (whole.status !== "ok" || whole.result.status !== "found") return whole;
  const outcome = await run(request, dataset, reference, SEARCH_TIME);
  return outcome.status === "timeout" || outcome.status === "crashed" ? whole : outcome;
}

function run({ key, code, engines, signal }: CounterExampleRequest, dataset: Dataset, reference: string, seconds: number): Promise<Outcome> {
  const { order, columns, tolerance } = key;
  const job = { tables: dataset.tables, code, reference, order, columns, tolerance, seconds };
  return engines.sql.run("counterexample", job, { limit: SQL_LIMIT, ...(signal && { signal }) });
}

function exampleOf({ name }: Dataset, outcome: Outcome): CounterExample {
  if (outcome.status === "cancelled") return { status: "cancelled" };
  if (outcome.status === "unavailable") return { status: "unavailable", message: texts.sqlCannotRun(outcome.message) };
  if (outcome.status !== "ok") return { status: "failed", dataset: name, finding: sqlFailure(outcome) ?? finding("error", texts.queryFailed) };
  const { result } = outcome;
  switch (result.status) {
    case "equal":
      return result;
    case "found":
      return { ...result, dataset: name };
    case "no-result":
      return { status: "failed", dataset: name, finding: result.findings[0] ?? finding("no-result", texts.noResult) };
    case "reference-failed":
      return { status: "unavailable", message: texts.solutionCannotRun(result.message) };
  }
}
