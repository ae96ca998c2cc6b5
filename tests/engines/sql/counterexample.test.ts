import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Table } from "../../../src/core/scenario/dataset.ts";
import type { SqlCounterexampleJob, SqlCounterexampleResult } from "../../../src/engines/protocol.ts";
import { handlers } from "./sqlite-runtime.ts";

const AMPLE = 60;
const clock = { restart: () => {} };
const job = (code: string, reference: string, tables: Table[], changes: Partial<SqlCounterexampleJob> = {}): SqlCounterexampleJob => ({
  ...{ code, reference, tables, order: "none", columns: "by-name", tolerance: 1e-6, seconds: AMPLE },
  ...changes,
});
const outcomeOf = (given: SqlCounterexampleJob) => handlers.counterexample(given, clock);
type Found = Extract<SqlCounterexampleResult, { status: "found" }>;

async function resultOf(given: SqlCounterexampleJob): Promise<SqlCounterexampleResult> {
  const outcome = await outcomeOf(given);
  if (outcome.status !== "ok") throw new Error(JSON.stringify(outcome));
  return outcome.result;
}

async function found(given: SqlCounterexampleJob): Promise<Found> {
  const result = await resultOf(given);
  if (result.status !== "found") throw new Error(result.status);
  return result;
}

const customers = { name: "customers", columns: ["id", "name"], rows: Array.from({ length: 30 }, (_, index) => [index, `c${index}`]) };
const orders = {
  name: "orders",
  columns: ["id", "customer_id", "total REAL"],
  rows: Array.from({ length: 60 }, (_, index) => [index, index % 29, index === 41 ? null : index * 1.5]),
};
const LEFT = "SELECT name, COUNT(o.id) AS n FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id";

describe("a counter-example", () => {
  it("[GR300] [GR302] is the one row that a join loses, with its tables and both results", async () => {
    const example = await found(job(LEFT.replace("LEFT ", ""), LEFT, [customers, orders]));
    expect(example.isSmallest).toBe(true);
    expect(example.tables.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["customers", 1],
      ["orders", 0],
    ]);
    expect(example.tables[1]).toMatchObject({ columns: ["id INTEGER", "customer_id INTEGER", "total REAL"], types: ["INTEGER", "INTEGER", "REAL"] });
    expect(example.actual).toMatchObject({ columns: ["name", "n"], rows: [], rowCount: 0 });
    expect(example.expected).toMatchObject({ rows: [[example.tables[0]?.rows[0]?.[1], "0"]], numeric: [false, true] });
    expect(example.findings).toMatchObject([{ kind: "no-rows" }]);
  });

  it("[GR300] needs no row where the columns differ", async () => {
    const example = await found(job("SELECT id FROM customers", "SELECT id, name FROM customers", [customers]));
    expect(example).toMatchObject({ isSmallest: true, tables: [{ rows: [] }], findings: [{ kind: "column-missing" }] });
  });

  it("[GR300] of a wrong order is a pair of rows", async () => {
    const reference = "SELECT id FROM customers ORDER BY id";
    const example = await found(job(`${reference} DESC`, reference, [customers], { order: "exact" }));
    expect(example.tables[0]?.rows).toHaveLength(2);
    expect(example.findings).toMatchObject([{ kind: "row-order" }]);
  });

  it("[GR302] keeps the types that columns have in the whole dataset", async () => {
    const mixed = { name: "t", columns: ["v", "n REAL"], rows: [["a", 1], [5, 2], [7, 3]] }; // prettier-ignore
    const example = await found(job("SELECT v FROM t WHERE v = '5'", "SELECT v FROM t WHERE v = '7'", [mixed]));
    expect(example.tables[0]).toMatchObject({ columns: ["v TEXT", "n REAL"], rows: [[5, 2]] });
    expect(example.actual).toMatchObject({ rows: [["5"]], numeric: [false] });
  });

  it("[GR301] is the whole dataset when there is no time, and not called the smallest", async () => {
    const example = await found(job(LEFT.replace("LEFT ", ""), LEFT, [customers, orders], { seconds: 0 }));
    expect(example.isSmallest).toBe(false);
    expect(example.tables.map(({ rows }) => rows)).toEqual([customers.rows, orders.rows]);
    expect(example.expected.rowCount).toBe(30);
  });

  it("[GR303] is never one on which the query fails or returns no rows", async () => {
    const code = "SELECT CASE COUNT(*) WHEN 3 THEN 0 WHEN 4 THEN -1 ELSE json('[') END AS n FROM (SELECT 1 FROM customers LIMIT 4)";
    const example = await found(job(code, "SELECT COUNT(*) AS n FROM customers", [customers]));
    expect(example.tables[0]?.rows).toHaveLength(3);
    const conditional = "SELECT COUNT(*) + 1 AS n FROM customers";
    expect(
      (await found(job(conditional, "SELECT CASE WHEN COUNT(*) < 2 THEN json('[') ELSE 5 END AS n FROM customers", [customers]))).tables[0]?.rows,
    ).toHaveLength(2);
  });

  it("[GR304] is not to be had where the query fails, has no result set, or agrees", async () => {
    expect(await outcomeOf(job("SELECT\n nam FROM customers", LEFT, [customers, orders]))).toMatchObject({ status: "error", line: 2 });
    expect(await resultOf(job("CREATE TABLE x (a)", LEFT, [customers, orders]))).toMatchObject({ status: "no-result", findings: [{ kind: "no-result" }] });
    expect(await resultOf(job(`${LEFT} ORDER BY 2`, LEFT, [customers, orders]))).toEqual({ status: "equal" });
    expect(await resultOf(job(LEFT, "SELECT nothing", [customers, orders]))).toMatchObject({ status: "reference-failed" });
  });

  const PAIRS = [
    ["SELECT c.name, SUM(total) AS s FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.id", "SELECT c.name, TOTAL(total) AS s FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id"],
    ["SELECT DISTINCT customer_id FROM orders", "SELECT customer_id FROM orders"],
    ["SELECT COUNT(*) AS n FROM orders WHERE total > 3", "SELECT COUNT(*) AS n FROM orders WHERE total >= 3"],
    ["SELECT COUNT(*) AS n FROM orders", "SELECT COUNT(total) AS n FROM orders"],
    ["SELECT name FROM customers WHERE id NOT IN (SELECT customer_id FROM orders)", "SELECT name FROM customers c WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id)"],
  ] as const; // prettier-ignore

  it("[GR300] of any data still shows a difference, and none without any one of its rows", async () => {
    const id = fc.integer({ min: 0, max: 5 });
    const data = fc.record({
      people: fc.uniqueArray(id, { maxLength: 6 }),
      sales: fc.array(fc.tuple(fc.option(id), fc.option(fc.integer({ min: 1, max: 5 }))), { maxLength: 8 }),
      pair: fc.constantFrom(...PAIRS),
    });
    let examples = 0;
    await fc.assert(
      fc.asyncProperty(data, async ({ people, sales, pair: [code, reference] }) => {
        const tables: Table[] = [
          { name: "customers", columns: ["id INTEGER", "name"], rows: people.map((person) => [person, `p${person}`]) },
          { name: "orders", columns: ["customer_id INTEGER", "total REAL"], rows: sales },
        ];
        const result = await resultOf(job(code, reference, tables));
        if (result.status === "equal") return;
        if (result.status !== "found") throw new Error(result.status);
        examples++;
        const statusOn = async (changed: Table[]) => (await resultOf(job(code, reference, changed, { seconds: 0 }))).status;
        const left = result.tables.map(({ name, columns, rows }) => ({ name, columns, rows }));
        expect(await statusOn(left)).toBe("found");
        for (const [place, table] of left.entries()) {
          for (const row of table.rows.keys()) {
            const without = { ...table, rows: table.rows.filter((_, index) => index !== row) };
            expect(await statusOn(left.with(place, without))).toBe("equal");
          }
        }
      }),
    );
    expect(examples).toBeGreaterThan(20);
  });
});
