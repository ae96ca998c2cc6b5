import { afterAll, describe, expect, it } from "vitest";
import { resolveOrder } from "../../src/core/grading/sql-order.ts";
import { SqlRoundSchema, toSqlKey, toSqlPlayer, type ExpectedCsv } from "../../src/core/rounds/sql/schema.ts";
import type { Verdict } from "../../src/core/grading/verdict.ts";
import { createNodeEngines } from "../../src/engines/node/node-engines.ts";
import type { Engines } from "../../src/engines/protocol.ts";
import { gradeRound } from "../../src/graders/registry.ts";

const engines = createNodeEngines();
afterAll(() => {
  engines.sql.dispose();
  engines.python.dispose();
});

const orders = (...rows: (string | number | null)[][]) => [{ name: "orders", columns: ["id", "city", "total REAL"], rows }];
const SOLUTION = "SELECT city, COALESCE(SUM(total), 0) AS revenue FROM orders GROUP BY city";
const ROUND = {
  id: "r",
  type: "sql",
  questionType: "write",
  timeMinutes: 5,
  title: "Revenue",
  description: "Revenue by city.",
  tables: orders([1, "Rome", 10], [2, "Oslo", 20], [3, "Rome", 5]),
  hiddenTables: orders([1, "Rome", 10], [2, "Oslo", null], [3, "Oslo", null], [4, "Bonn", 1]),
  hiddenDatasets: [{ name: "No orders", tables: orders() }],
  solution: SOLUTION,
};
const RIGHT = "select coalesce(sum(total), 0.0) as Revenue, city from orders group by 2 order by 1";

type Options = { round?: Record<string, unknown>; csv?: ExpectedCsv; engines?: Engines; signal?: AbortSignal };

function grade(code: string, { round: changes = {}, csv, engines: other = engines, signal }: Options = {}) {
  const round = SqlRoundSchema.parse({ ...ROUND, ...changes });
  const render = (source: string) => `<p>${source}</p>`;
  const order = resolveOrder(round.order, round.solution);
  const player = toSqlPlayer(round, render, { columns: [], rows: [], numeric: [] }, order);
  const key = toSqlKey(round, render, order, csv ?? null);
  return gradeRound({ player, key, answer: { code }, engines: other, context: { asked: null }, ...(signal && { signal }) });
}

async function verdictOn(code: string, options: Options = {}): Promise<Verdict> {
  const outcome = await grade(code, options);
  if (outcome.status !== "graded") throw new Error(outcome.message);
  return outcome.verdict;
}

const scores = (verdict: Verdict) => verdict.checks.map(({ score }) => score);
const kinds = (verdict: Verdict) => verdict.findings.map(({ kind }) => kind);

describe("score", () => {
  it("[GR1] each dataset is one test, the visible one first; all right is 1 and passed", async () => {
    const verdict = await verdictOn(RIGHT);
    expect(verdict).toMatchObject({ score: 1, passed: true, findings: [], unit: "dataset", lessonsHtml: [] });
    expect(verdict.checks).toMatchObject([
      { name: "Visible dataset", hidden: false, score: 1, finding: null },
      { name: "Hidden dataset 1", hidden: true, score: 1, finding: null },
      { name: "No orders", hidden: true, score: 1, finding: null },
    ]);
  });

  it("[GR1] score = passed datasets / all datasets", async () => {
    const verdict = await verdictOn("SELECT city, SUM(total) AS revenue FROM orders GROUP BY city");
    expect(scores(verdict)).toEqual([1, 0, 1]);
    expect(verdict.score).toBeCloseTo(2 / 3);
    expect(verdict.passed).toBe(false);
    expect(verdict.findings).toEqual([{ kind: "null-or-zero", title: "NULL where 0 was expected in column `revenue`", detail: null, line: null }]);
    expect(verdict.checks[1]?.finding).toEqual(verdict.findings[0]);
  });

  it("[GR1] is passed from the passScore up", async () => {
    const code = "SELECT city, SUM(total) AS revenue FROM orders GROUP BY city";
    expect((await verdictOn(code, { round: { passScore: 0.66 } })).passed).toBe(true);
    expect((await verdictOn(code, { round: { passScore: 0.67 } })).passed).toBe(false);
  });

  it("[GR4] wants the order of a solution that is sorted, by the round's setting", async () => {
    const solution = `${SOLUTION} ORDER BY city`;
    const unsorted = `${SOLUTION} ORDER BY city DESC`;
    expect(kinds(await verdictOn(unsorted, { round: { solution } }))).toEqual(["row-order"]);
    expect((await verdictOn(unsorted, { round: { solution, order: "none" } })).passed).toBe(true);
    const order = { by: [{ column: "city", direction: "desc" as const }] };
    expect((await verdictOn(unsorted, { round: { order } })).passed).toBe(true);
    expect((await verdictOn(solution, { round: { order } })).passed).toBe(false);
  });

  it("[GR23] holds the visible dataset against expectedOutput when there is no solution", async () => {
    const cell = (text: string, quoted = false) => ({ text, quoted });
    const csv = {
      columns: ["city", "revenue"],
      rows: [
        [cell("Rome"), cell("15")],
        [cell("Oslo", true), cell("20.0")],
      ],
    };
    const round = { solution: undefined, hiddenTables: undefined, hiddenDatasets: undefined, expectedOutput: "city,revenue" };
    expect((await verdictOn(RIGHT, { round, csv })).passed).toBe(true);
    expect((await verdictOn("SELECT city, MAX(total) AS revenue FROM orders GROUP BY city", { round, csv })).score).toBe(0);
  });
});

describe("failures", () => {
  it("[GR20] a query that fails misses the dataset, with message and line", async () => {
    const verdict = await verdictOn("SELECT city,\n revnue\nFROM orders");
    expect(scores(verdict)).toEqual([0, 0, 0]);
    expect(verdict.findings).toEqual([{ kind: "no-such-column", title: "Your query failed", detail: "no such column: revnue", line: 2 }]);
    expect(kinds(await verdictOn("SELECT FROM orders"))).toEqual(["syntax-error"]);
    expect(kinds(await verdictOn("SELECT * FROM order_lines"))).toEqual(["no-such-table"]);
    expect(kinds(await verdictOn("SELECT json('[')"))).toEqual(["error"]);
    expect(kinds(await verdictOn("-- TODO"))).toEqual(["empty"]);
  });

  it("[GR20] a query may fail on one dataset and be right on another", async () => {
    const verdict = await verdictOn(`${SOLUTION} HAVING CASE WHEN city = 'Bonn' THEN json('[') ELSE 1 END`);
    expect(scores(verdict)).toEqual([1, 0, 1]);
  });

  it("[GR29] the message of a query that fails on hidden data quotes no value", async () => {
    const failing = (on: string, expression: string) => `SELECT city, CASE WHEN city = '${on}' THEN ${expression} ELSE 1 END AS revenue FROM orders`;
    const detail = async (code: string, check: number) => (await verdictOn(code)).checks[check]?.finding?.detail;
    expect(await detail(failing("Rome", "json_extract('{}', city)"), 0)).toBe("bad JSON path: 'Rome'");
    expect(await detail(failing("Bonn", "json_extract('{}', city)"), 1)).toBe("bad JSON path");
    expect(await detail(failing("Bonn", "json('[' || city)"), 1)).toBe("malformed JSON");
    const raising =
      "CREATE TABLE x (a); CREATE TRIGGER g BEFORE INSERT ON x BEGIN SELECT RAISE(ABORT, 'found ' || NEW.a); END; INSERT INTO x SELECT city FROM orders";
    expect(await detail(raising, 0)).toBe("found Rome");
    expect(await detail(raising, 1)).toBe("The query raised an error of its own.");
    expect(await detail("SELECT city FROM orders WHERE ctiy = 'Bonn'", 1)).toBe('no such column: ctiy. Did you mean "city"?');
  });

  it("[GR21] a query without a result set misses the dataset", async () => {
    const verdict = await verdictOn("CREATE TABLE x AS SELECT 1 AS a");
    expect(scores(verdict)).toEqual([0, 0, 0]);
    expect(kinds(verdict)).toEqual(["no-result"]);
  });

  it("[GR22] a query that runs past 5 seconds misses the dataset, and the others are graded", async () => {
    const endless = `WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n, orders WHERE city = 'Bonn') SELECT city, COALESCE(SUM(total), 0) AS revenue FROM orders WHERE (SELECT MAX(x) FROM n) > 0 GROUP BY city`;
    const verdict = await verdictOn(endless);
    expect(scores(verdict)).toEqual([1, 0, 1]);
    expect(verdict.findings).toMatchObject([{ kind: "timeout", title: "Your query ran longer than 5 seconds" }]);
  });

  it("[GR46] where the engine cannot run, or grading is stopped, the answer is not graded", async () => {
    const away = { run: () => Promise.resolve({ status: "unavailable" as const, message: "no WebAssembly" }), warm: () => {}, dispose: () => {} };
    const blocked = { ...engines, sql: away } as unknown as Engines;
    expect(await grade(RIGHT, { engines: blocked })).toEqual({
      status: "ungraded",
      message: "The SQL engine cannot run here: no WebAssembly. Your answer is kept and can be graded again.",
    });
    expect(await grade(RIGHT, { signal: AbortSignal.abort() })).toMatchObject({ status: "ungraded", message: expect.stringContaining("stopped") as string });
  });

  it("[GR47] code that breaks the engine misses the dataset with a finding", async () => {
    const broken = { run: () => Promise.resolve({ status: "crashed" as const, message: "out of memory" }), warm: () => {}, dispose: () => {} };
    const verdict = await verdictOn(RIGHT, { engines: { ...engines, sql: broken } as unknown as Engines });
    expect(scores(verdict)).toEqual([0, 0, 0]);
    expect(verdict.findings).toMatchObject([{ kind: "crashed", title: "Your query broke the SQL engine" }]);
  });
});

describe("findings", () => {
  it("[GR28] tells one of each kind, those on visible data first", async () => {
    const verdict = await verdictOn("SELECT city, MIN(total) AS revenue FROM orders WHERE city <> 'Bonn' GROUP BY city");
    expect(scores(verdict)).toEqual([0, 0, 1]);
    expect(verdict.findings[0]).toMatchObject({ kind: "values", detail: "Where city = 'Rome': `revenue` is 5.0, expected 15.0." });
    expect(kinds(verdict)).toEqual([...new Set(kinds(verdict))]);
  });
});

describe("requires and forbids", () => {
  const requires = [{ pattern: "over\\s*\\(", message: "Use a window function" }];
  const forbids = [{ pattern: "\\blimit\\b", message: "Do without LIMIT" }];

  it("[GR24] a miss fails the round with its message, however right the rows are", async () => {
    const verdict = await verdictOn(RIGHT, { round: { requires, forbids, passScore: 0.1 } });
    expect(verdict).toMatchObject({ score: 0, passed: false, findings: [{ kind: "required", title: "Use a window function" }] });
    expect(scores(verdict)).toEqual([0, 0, 0]);
    expect(kinds(await verdictOn(`${RIGHT} LIMIT 100`, { round: { forbids } }))).toEqual(["forbidden"]);
  });

  it("[GR24] what is met changes nothing", async () => {
    expect((await verdictOn(`${RIGHT} -- limit`, { round: { forbids } })).passed).toBe(true);
  });
});

describe("misconceptions", () => {
  const NULLS = "SELECT city, SUM(total) AS revenue FROM orders GROUP BY city";
  const INNER = "SELECT city, SUM(total) AS revenue FROM orders WHERE total IS NOT NULL GROUP BY city";
  const UNSORTED = "SELECT city, COALESCE(SUM(total), 0) AS revenue FROM orders GROUP BY city ORDER BY revenue";
  const FAILS = "SELECT city, SUM(totl) AS revenue FROM orders GROUP BY city";
  const LOST = "SELECT city, COALESCE(SUM(total), 0) AS revenue FROM orders WHERE city <> 'Bonn' GROUP BY city";
  const wrongAnswers = [NULLS, INNER, FAILS, LOST].map((code, index) => ({ code, because: "it is", message: `lesson ${index}` }));
  const lessons = async (code: string, round: Options["round"] = {}) => (await verdictOn(code, { round: { wrongAnswers, ...round } })).lessonsHtml;

  it("[GR27] shows the message of the wrong answer that the answer behaves like", async () => {
    expect(await lessons("SELECT sum(total) AS revenue, city FROM orders GROUP BY city ORDER BY 1")).toEqual(["<p>lesson 0</p>"]);
    expect(await lessons("SELECT city, SUM(total) AS revenue FROM orders GROUP BY city HAVING SUM(total) > 0")).toEqual(["<p>lesson 1</p>"]);
  });

  it("[GR27] shows none where the answer differs from it on a dataset on which it is wrong", async () => {
    expect(await lessons("SELECT city, COALESCE(SUM(total), -1) AS revenue FROM orders GROUP BY city")).toEqual([]);
    expect(await lessons("SELECT city, SUM(total) + 1 AS revenue FROM orders GROUP BY city")).toEqual([]);
  });

  it("[GR27] shows none to an answer that passed, that failed, or that has no result", async () => {
    expect(await lessons(RIGHT)).toEqual([]);
    expect(await lessons("SELECT city, SUM(total) AS revenue FROM orders GROUP BY city", { passScore: 0.5 })).toEqual([]);
    expect(await lessons(FAILS)).toEqual([]);
    expect(await lessons("CREATE TABLE x (a)")).toEqual([]);
  });

  it("[GR27] shows none for a wrong answer that these datasets do not tell from the solution", async () => {
    const same = [{ code: RIGHT, because: "it is not", message: "never" }];
    expect(await lessons("SELECT 1 AS city, 2 AS revenue", { wrongAnswers: same })).toEqual([]);
  });

  it("[GR27] follows the order of a wrong answer whose mistake is the order", async () => {
    const unsorted = [{ code: UNSORTED, because: "sorted by the wrong column", message: "check the order" }];
    const order = { by: [{ column: "city" }] };
    expect(await lessons(UNSORTED.replace("ORDER BY revenue", "ORDER BY 2"), { wrongAnswers: unsorted, order })).toEqual(["<p>check the order</p>"]);
    expect(await lessons(`${UNSORTED} DESC`, { wrongAnswers: unsorted, order })).toEqual([]);
  });
});
