import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { mutateContent, type MutateReport, type RoundReport } from "../../../src/authoring/mutate/mutate-content.ts";
import { atEqualDistances, MAX_MUTANTS } from "../../../src/authoring/mutate/mutate-round.ts";
import { createNodeEngines } from "../../../src/engines/node/node-engines.ts";
import type { Engines } from "../../../src/engines/protocol.ts";
import { folderOf, QUIZ_ROUND } from "../sources.ts";
import { pythonRound, scenario, sqlRound } from "./rounds.ts";

const engines = createNodeEngines();
afterAll(() => {
  engines.sql.dispose();
  engines.python.dispose();
});

async function mutated(text: string, used: Engines = engines): Promise<MutateReport> {
  const folder = await folderOf({ "sample.yaml": text });
  return mutateContent([path.join(folder, "sample.yaml")], used);
}

/** The report on a scenario with one code round. */
async function roundOf(text: string): Promise<RoundReport> {
  const { rounds, failures } = await mutated(text);
  expect(failures).toEqual([]);
  return rounds[0]!;
}

const CHEAP = "SELECT id FROM items WHERE price < 10";
const BOUNDARY = "[[1, a, 9], [2, b, 10], [3, c, 11]]";
const SIGN = "def f(n):\n    return n < 0\n";

describe("[MU1] mutants and what kills them", () => {
  it("lets live what no dataset tells from the solution", async () => {
    const weak = await roundOf(scenario(sqlRound(CHEAP, ["[[1, a, 9], [3, c, 12]]", "[]"])));
    expect(weak.survivors).toEqual(["line 1: SELECT -> SELECT DISTINCT", "line 1: < -> <=", "line 1: 10 -> 11"]);
    expect(weak).toMatchObject({ killed: 2, total: 5, equivalent: 0, untried: 0, stale: [] });
  });

  it("kills by the visible dataset and by a hidden one", async () => {
    const visible = await roundOf(scenario(sqlRound(CHEAP, [BOUNDARY, "[]"])));
    const hidden = await roundOf(scenario(sqlRound(CHEAP, ["[]", "[]", BOUNDARY])));
    expect(visible.survivors).toEqual(["line 1: SELECT -> SELECT DISTINCT"]);
    expect(hidden.survivors).toEqual(visible.survivors);
  });

  it("kills by duplicates, and by the order where it counts", async () => {
    const rows = "[[1, a, 1], [1, a, 1], [2, a, 2]]";
    expect((await roundOf(scenario(sqlRound("SELECT id FROM items", [rows])))).survivors).toEqual([]);
    const sorted = "SELECT id FROM items ORDER BY id DESC";
    expect((await roundOf(scenario(sqlRound(sorted, [rows])))).survivors).toEqual([]);
    const unsorted = await roundOf(scenario(sqlRound(sorted, [rows], "order: none")));
    expect(unsorted).toMatchObject({ killed: 1, total: 1 });
  });

  it("tells Python mutants apart by value, exception and output", async () => {
    const tests = ["{ args: [-1], expected: true }", "{ args: [1], expected: false }"];
    const weak = await roundOf(scenario(pythonRound(SIGN, tests)));
    expect(weak.survivors).toEqual(["line 2: < -> <=", "line 2: 0 -> 1"]);
    const strong = await roundOf(scenario(pythonRound(SIGN, [...tests, "{ args: [0], expected: false }"])));
    expect(strong).toMatchObject({ survivors: [], killed: 4, total: 4 });
    const refuses = "def f(n):\n    if n < 0:\n        raise ValueError\n    print(n)\n";
    const thorough = ["{ args: [-1], raises: ValueError }", "{ args: [0], expected: null }", '{ stdin: "", stdout: "" }'];
    expect((await roundOf(scenario(pythonRound(refuses, thorough)))).survivors).toEqual(["line 4: dropped print(n)"]);
  });

  it("tries the rounds of both languages, and none of the quizzes", async () => {
    const { scenarios, rounds } = await mutated(
      scenario(pythonRound(SIGN, ["{ args: [0], expected: false }"]), sqlRound(CHEAP, [BOUNDARY]), QUIZ_ROUND.replace(/ +askWhen.*\n/, "")),
    );
    expect(scenarios).toBe(1);
    expect(rounds.map(({ round }) => round)).toEqual(["function", "query"]);
  });

  it("leaves out a round that states its result without a solution", async () => {
    const text = scenario(sqlRound(CHEAP, [BOUNDARY])).replace(/ {4}solution: \|\n.*\n/, '    expectedOutput: "id\\n1"\n');
    expect(await mutated(text)).toMatchObject({ rounds: [], failures: [] });
  });
});

describe("[MU4] SQL that SQLite does not accept", () => {
  it("does not count", async () => {
    const report = await roundOf(
      scenario(sqlRound("SELECT kind, MAX(price) OVER (PARTITION BY kind) AS top FROM items", ["[[1, a, 1], [2, a, 2], [3, b, 3]]"])),
    );
    expect(report.stillborn).toBe(0);
    const counted = await roundOf(scenario(sqlRound("SELECT SUM(price) OVER () AS s FROM items", ["[[1, a, 1], [2, a, 2], [3, b, 4]]"])));
    // DISTINCT is not supported for window functions.
    expect(counted.stillborn).toBe(1);
    expect(counted.total).toBe(4);
  });

  it("is found without running it", async () => {
    const endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n";
    const report = await roundOf(scenario(sqlRound(endless, ["[]"])));
    expect(report.stillborn).toBe(0);
    expect(report.survivors).toContain("line 1: UNION ALL -> UNION");
  });
});

describe("[MU9] mutants that do not end", () => {
  it("are killed before the round's own limit", async () => {
    const loop = "def f(n):\n    while n > 0:\n        n -= 1\n    return n\n";
    const limits: number[] = [];
    const watched: Engines = {
      ...engines,
      python: { ...engines.python, run: (name, job, options) => (limits.push(options.limit), engines.python.run(name, job, options)) },
    };
    const { rounds } = await mutated(
      scenario(pythonRound(loop, ["{ args: [3], expected: 0 }", "{ args: [-1], expected: -1 }"], "timeLimitSeconds: 30")),
      watched,
    );
    expect(rounds[0]?.survivors).toEqual([]);
    expect(limits.slice(0, 2)).toEqual([30, 30]);
    expect(Math.max(...limits.slice(3))).toBeLessThan(30);
    expect(Math.min(...limits.slice(3))).toBeGreaterThanOrEqual(2);
  });
});

describe("[MU10] patterns", () => {
  it("play no part", async () => {
    const patterns = 'requires: [{ pattern: "<", message: Compare. }]\nforbids: [{ pattern: "DISTINCT|<=", message: Do not. }]';
    const report = await roundOf(scenario(sqlRound(CHEAP, ["[[1, a, 9], [3, c, 12]]", "[]"], patterns)));
    expect(report.survivors).toEqual(["line 1: SELECT -> SELECT DISTINCT", "line 1: < -> <=", "line 1: 10 -> 11"]);
  });
});

describe("[MU11] equivalent mutants", () => {
  const listed = (...labels: string[]) => `equivalentMutants:\n${labels.map((label) => `  - { mutant: "${label}", because: So it is. }`).join("\n")}`;

  it("are counted apart", async () => {
    const report = await roundOf(scenario(sqlRound(CHEAP, [BOUNDARY], listed("line 1: SELECT -> SELECT DISTINCT"))));
    expect(report).toMatchObject({ killed: 4, total: 4, equivalent: 1, survivors: [], stale: [] });
  });

  it("are stale when no survivor is called so: unknown ones and killed ones", async () => {
    const report = await roundOf(scenario(sqlRound(CHEAP, [BOUNDARY], listed("line 1: < -> <=", "line 7: SELECT -> SELECT DISTINCT"))));
    expect(report).toMatchObject({ killed: 4, total: 5, equivalent: 0, survivors: ["line 1: SELECT -> SELECT DISTINCT"] });
    expect(report.stale).toEqual(["line 1: < -> <=", "line 7: SELECT -> SELECT DISTINCT"]);
  });

  it("are known in Python rounds, and need a reason", async () => {
    const tests = ["{ args: [0], expected: false }", "{ args: [-1], expected: true }"];
    const weaker = await roundOf(scenario(pythonRound(SIGN, tests.slice(1), listed("line 2: < -> <=", "line 2: 0 -> 1"))));
    expect(weaker).toMatchObject({ equivalent: 2, survivors: [] });
    const { failures } = await mutated(scenario(pythonRound(SIGN, tests, 'equivalentMutants: [{ mutant: "line 2: < -> <=" }]')));
    expect(failures.map(({ path: place, rule }) => `${place}: ${rule}`)).toEqual(["rounds[0].equivalentMutants[0].because: missing"]);
  });
});

describe("[MU12] the cap", () => {
  it("takes mutants at equal distances, the same ones each time", () => {
    const items = Array.from({ length: 10 }, (_, place) => place);
    expect(atEqualDistances(items, 4)).toEqual([0, 2, 5, 7]);
    expect(atEqualDistances(items, 10)).toEqual(items);
    expect(atEqualDistances(items, 20)).toEqual(items);
  });

  it("holds for a long solution, and keeps what is listed", async () => {
    const sums = Array.from({ length: 130 }, (_, place) => `price + ${place + 1} AS c${place}`);
    const solution = `SELECT ${sums.join(", ")} FROM items`;
    const list = 'equivalentMutants: [{ mutant: "line 1: SELECT -> SELECT DISTINCT", because: It is one row. }]';
    const report = await roundOf(scenario(sqlRound(solution, ["[[1, a, 1]]"], list)));
    // Three mutants for each of the sums.
    expect(report.total + report.untried).toBe(390);
    expect(report).toMatchObject({ total: MAX_MUTANTS, equivalent: 1, survivors: [], stale: [] });
  });
});

describe("[MU15] broken content", () => {
  it("is a failure, and does not keep other rounds from being tried", async () => {
    const failing = pythonRound(SIGN, ["{ args: [0], expected: true }"]);
    const { rounds, failures } = await mutated(scenario(failing, sqlRound(CHEAP, [BOUNDARY])));
    expect(rounds.map(({ round }) => round)).toEqual(["query"]);
    expect(failures.map(({ round, rule, message }) => `${round}: ${rule}: ${message}`)).toEqual([
      "function: solution: the solution does not pass; run check, and mend it first",
    ]);
  });

  it("is a failure where the query of a solution does not run", async () => {
    const { rounds, failures } = await mutated(scenario(sqlRound("SELECT nothing FROM items", [BOUNDARY])));
    expect(rounds).toEqual([]);
    expect(failures.map(({ rule }) => rule)).toEqual(["solution"]);
  });

  it("is a failure where an engine is not to be had", async () => {
    const run = () => Promise.resolve({ status: "unavailable", message: "no Python" } as const);
    const { failures } = await mutated(scenario(pythonRound(SIGN, ["{ args: [0], expected: false }"])), { ...engines, python: { ...engines.python, run } });
    expect(failures.map(({ message }) => message)).toEqual(["Python cannot run here: no Python. Your answer is kept and can be graded again."]);
  });
});
