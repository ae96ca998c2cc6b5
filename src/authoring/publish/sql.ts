import { resolveOrder } from "../../core/grading/sql-order.ts";
import { nearestName } from "../../core/nearest-name.ts";
import { DEFAULT_TOLERANCE } from "../../core/rounds/code-fields.ts";
import { toSqlKey, toSqlPlayer, type ExpectedCsv, type RowOrder, type ShownTable, type SqlRound } from "../../core/rounds/sql/schema.ts";
import type { Engines } from "../../engines/protocol.ts";
import { SQL_LIMIT } from "../../graders/sql.ts";
import { readExpectedCsv, shownCsv } from "./expected-csv.ts";
import { engineFault, findingText, type RoundProblem, type RoundPublisher } from "./publisher.ts";

const NOTHING: ShownTable = { columns: [], rows: [], numeric: [] };

/** The expected table comes from `expectedOutput` or, where there is none, from running the solution on the visible dataset. */
export const publishSql: RoundPublisher<"sql"> = async (round, { engines, render }) => {
  const order = resolveOrder(round.order, round.solution);
  const { csv, shown, problems } =
    round.expectedOutput === undefined ? await fromSolution(round, engines) : await fromCsv(round, round.expectedOutput, order, engines);
  const strayKeys = shown ? unknownKeys(order, shown.columns) : [];
  return {
    player: toSqlPlayer(round, render, shown ?? NOTHING, order),
    key: toSqlKey(round, render, order, csv),
    problems: [...problems, ...strayKeys],
    isGradable: shown !== null && strayKeys.length === 0,
  };
};

/** `shown` is null when there is nothing to hold an answer against. */
type Expected = { csv: ExpectedCsv | null; shown: ShownTable | null; problems: RoundProblem[] };

async function fromSolution(round: SqlRound, engines: Engines): Promise<Expected> {
  const outcome = await engines.sql.run("run", { tables: round.tables, code: round.solution ?? "" }, { limit: SQL_LIMIT });
  if (outcome.status !== "ok") return { csv: null, shown: null, problems: [solutionProblem(engineFault(outcome))] };
  const { shown } = outcome.result;
  if (!shown) return { csv: null, shown, problems: [solutionProblem("returns no rows; end with a SELECT")] };
  const { columns, rows, numeric } = shown;
  return { csv: null, shown: { columns, rows, numeric }, problems: [] };
}

async function fromCsv(round: SqlRound, source: string, order: RowOrder, engines: Engines): Promise<Expected> {
  const { csv, faults } = readExpectedCsv(source);
  if (csv) return { csv, shown: shownCsv(csv), problems: await disagreement(round, csv, order, engines) };
  const problems = faults.map((message): RoundProblem => ({ path: ["expectedOutput"], rule: "expectedOutput", message }));
  return { csv, shown: null, problems };
}

const solutionProblem = (fault: string): RoundProblem => ({ path: ["solution"], rule: "solution", message: `the solution ${fault}` });

/** `expectedOutput` must say what the solution returns. */
async function disagreement(round: SqlRound, csv: ExpectedCsv, order: RowOrder, engines: Engines): Promise<RoundProblem[]> {
  if (round.solution === undefined) return [];
  const job = {
    tables: round.tables,
    code: round.solution,
    reference: { csv },
    order,
    columns: round.columns ?? ("by-name" as const),
    tolerance: round.tolerance ?? DEFAULT_TOLERANCE,
    isHidden: false,
  };
  const outcome = await engines.sql.run("compare", job, { limit: SQL_LIMIT });
  if (outcome.status !== "ok") return [solutionProblem(engineFault(outcome))];
  if (outcome.result.isEqual) return [];
  const first = outcome.result.findings[0];
  const what = first ? `: ${findingText(first)}` : "";
  return [
    { path: ["expectedOutput"], rule: "expectedOutput", message: `the solution returns something else${what}; mend one of the two, or remove expectedOutput` },
  ];
}

/** The columns that `order.by` names must be in the result. */
function unknownKeys(order: RowOrder, columns: string[]): RoundProblem[] {
  if (typeof order !== "object") return [];
  const known = new Set(columns.map((name) => name.toLowerCase()));
  return order.by.flatMap(({ column }, place) => {
    if (known.has(column.toLowerCase())) return [];
    const near = nearestName(column, columns);
    const remedy = near ? `did you mean "${near}"?` : `columns: ${columns.join(", ")}`;
    return [{ path: ["order", "by", place, "column"], rule: "order", message: `the result has no column "${column}"; ${remedy}` }];
  });
}
