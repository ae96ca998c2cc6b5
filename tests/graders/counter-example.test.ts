import { afterAll, describe, expect, it } from "vitest";
import { resolveOrder } from "../../src/core/grading/sql-order.ts";
import { SqlRoundSchema, toSqlKey, toSqlPlayer } from "../../src/core/rounds/sql/schema.ts";
import { createNodeSqlEngine } from "../../src/engines/node/node-engines.ts";
import type { Engines } from "../../src/engines/protocol.ts";
import { findCounterExample } from "../../src/graders/counter-example.ts";

const sql = createNodeSqlEngine();
afterAll(() => sql.dispose());

const days = (...rows: (string | number | null)[][]) => [{ name: "days", columns: ["id", "total"], rows }];
const SOLUTION = "SELECT id, COALESCE(total, 0) AS total FROM days";
const ROUND = {
  ...{ id: "r", type: "sql", questionType: "write", timeMinutes: 5, title: "Days", description: "Days.", solution: SOLUTION },
  tables: days([1, 10], [2, 20]),
  hiddenDatasets: [
    { name: "More of the same", tables: days([1, 1], [2, 2]) },
    { name: "A day without a total", tables: days([1, 10], [2, null], [3, 30]) },
  ],
};

function exampleFor(code: string, options: { engines?: Pick<Engines, "sql">; signal?: AbortSignal; solution?: string | undefined } = {}) {
  const round = SqlRoundSchema.parse(ROUND);
  const order = resolveOrder(round.order, round.solution);
  const player = toSqlPlayer(round, (text) => text, { columns: [], rows: [], numeric: [] }, order);
  const key = { ...toSqlKey(round, (text) => text, order, null), ...("solution" in options && { solution: options.solution ?? null }) };
  return findCounterExample({ player, key, code, engines: options.engines ?? { sql }, ...(options.signal && { signal: options.signal }) });
}

const answering = (status: "unavailable" | "crashed"): Pick<Engines, "sql"> => ({
  sql: { run: () => Promise.resolve({ status, message: "no memory" }), warm: () => {}, dispose: () => {} },
});

describe("the counter-example of a round", () => {
  it("[GR302] comes from the first dataset that the answer misses, hidden ones included", async () => {
    expect(await exampleFor("SELECT id, total FROM days")).toMatchObject({
      ...{ status: "found", dataset: "A day without a total", isSmallest: true },
      tables: [{ name: "days", rows: [[2, null]] }],
      actual: { columns: ["id", "total"], rows: [["2", null]] },
      expected: { columns: ["id", "total"], rows: [["2", "0"]] },
      findings: [{ kind: "null-or-zero" }],
    });
    expect(await exampleFor("SELECT id, 10 AS total FROM days")).toMatchObject({ dataset: "Visible dataset", tables: [{ rows: [[2, 20]] }] });
  });

  it("[GR303] shows the whole dataset where the query runs for ever on fewer rows", async () => {
    const counting =
      "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE (SELECT COUNT(*) FROM days) < 2) SELECT 1 AS id, MAX(x) AS total FROM n";
    expect(await exampleFor(counting)).toMatchObject({ status: "found", dataset: "Visible dataset", isSmallest: false, tables: [{ rows: [[1, 10], [2, 20]] }] }); // prettier-ignore
  });

  it("[GR304] says so where the query gives no result, and where both agree", async () => {
    expect(await exampleFor("SELECT id,\n totl FROM days")).toEqual({
      ...{ status: "failed", dataset: "Visible dataset" },
      finding: { kind: "no-such-column", title: "Your query failed", detail: expect.stringContaining("no such column: totl") as string, line: 2 },
    });
    expect(await exampleFor("CREATE TABLE x (a)")).toMatchObject({ status: "failed", finding: { kind: "no-result" } });
    expect(await exampleFor("WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT COUNT(*) FROM n")).toMatchObject({
      ...{ status: "failed", finding: { kind: "timeout", title: "Your query ran longer than 5 seconds" } },
    });
    expect(await exampleFor(SOLUTION)).toEqual({ status: "equal" });
    expect(await exampleFor(SOLUTION, { engines: answering("crashed") })).toMatchObject({ status: "failed", finding: { kind: "crashed" } });
  });

  it("[GR304] says so where nothing can be run or compared, and when it is stopped", async () => {
    expect(await exampleFor(SOLUTION, { engines: answering("unavailable") })).toEqual({
      ...{ status: "unavailable", message: "The SQL engine cannot run here: no memory." },
    });
    expect(await exampleFor(SOLUTION, { solution: undefined })).toMatchObject({ status: "unavailable" });
    expect(await exampleFor(SOLUTION, { solution: "SELECT amount FROM days" })).toMatchObject({
      status: "unavailable",
      message: expect.stringContaining("no such column") as string,
    });
    expect(await exampleFor(SOLUTION, { signal: AbortSignal.abort() })).toEqual({ status: "cancelled" });
  });
});
