import type { Kinds, Round, RoundKind } from "../src/core/rounds/registry.ts";
import { casesOf } from "../src/core/rounds/python/schema.ts";
import type { Table } from "../src/core/scenario/dataset.ts";
import { visibleDatasetOf } from "../src/core/scenario/round-datasets.ts";
import { readScenarios } from "../src/authoring/read-scenarios.ts";
import type { BenchInputs } from "./page-protocol.ts";

/* The work that is measured: solutions of two rounds that candidates meet, and one query on many rows. */

const SQL_ROUND = "top-products";
const PYTHON_ROUND = "merge-what-comes-late";

const LARGE_ROWS = 10_000;
const COUNTRIES = ["DE", "FR", "JP", "BR", "IN"];

export async function benchInputs(): Promise<BenchInputs> {
  const { files } = await readScenarios(["questions"]);
  const rounds = files.flatMap((file) => file.rounds.map(({ round }) => round));
  const sql = roundNamed(rounds, "sql", SQL_ROUND);
  const python = roundNamed(rounds, "python", PYTHON_ROUND);
  return {
    sql: { tables: visibleDatasetOf(sql).tables, code: sql.solution ?? "" },
    largeSql: {
      tables: [ordersTable()],
      code: "SELECT country, COUNT(*) AS orders, ROUND(SUM(amount), 2) AS revenue FROM orders WHERE amount > 20 GROUP BY country ORDER BY revenue DESC",
    },
    python: {
      code: python.solution ?? "",
      setup: python.setup ?? "",
      functionName: python.functionName ?? "",
      cases: [...casesOf(python, false), ...casesOf(python, true)],
    },
  };
}

function roundNamed<Kind extends RoundKind>(rounds: Round[], kind: Kind, id: string): Kinds[Kind]["round"] {
  const found = rounds.find((round) => round.kind === kind && round.round.id === id);
  if (!found) throw new Error(`The bench runs the round ${id}, and no scenario in questions has it.`);
  return found.round;
}

const ordersTable = (): Table => ({
  name: "orders",
  columns: ["order_id INTEGER", "customer TEXT", "country TEXT", "amount REAL"],
  rows: Array.from({ length: LARGE_ROWS }, (_, place) => [place + 1, `customer ${place % 997}`, COUNTRIES[place % COUNTRIES.length]!, (place % 83) + 0.25]),
});
