import { afterAll, describe, expect, it } from "vitest";
import { publishScenario, type PublishedScenario } from "../../src/authoring/publish-scenario.ts";
import { readScenarios } from "../../src/authoring/read-scenarios.ts";
import type { PythonPlayer } from "../../src/core/rounds/python/schema.ts";
import type { SqlKey, SqlPlayer } from "../../src/core/rounds/sql/schema.ts";
import { createNodeEngines } from "../../src/engines/node/node-engines.ts";
import { edited, HEAD, parse, SQL_ROUND } from "./sources.ts";

const engines = createNodeEngines();
afterAll(() => {
  engines.sql.dispose();
  engines.python.dispose();
});

async function published(file: string): Promise<PublishedScenario> {
  const [read] = (await readScenarios([`tests/fixtures/scenarios/good/${file}`])).files;
  if (!read?.scenario) throw new Error(`${file} is refused`);
  const { published: parts, problems } = await publishScenario(read.scenario, engines);
  expect(problems).toEqual([]);
  if (!parts) throw new Error(`${file} is not published`);
  return parts;
}

async function problemsOf(source: string): Promise<string[]> {
  const { scenario, lines } = parse(source);
  expect(lines).toEqual([]);
  if (!scenario) throw new Error("the scenario is refused");
  const { published: parts, problems } = await publishScenario(scenario, engines);
  expect(parts === null).toBe(problems.length > 0);
  return problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

const [sqlForms, pythonForms, quizzes] = await Promise.all(["sql-forms.yaml", "python-forms.yaml", "quizzes.yml"].map(published)) as [PublishedScenario, PublishedScenario, PublishedScenario]; // prettier-ignore

describe("what a player is served", () => {
  /** Words that stand only in solutions, hidden data, patterns, wrong answers and explanations of the fixtures. */
  const SECRETS = {
    sql: [
      "hushhush",
      "secretville",
      "group\\\\s+by",
      "blimit",
      "Return all shops",
      "TOTAL(amount)",
      "WITH TOTAL",
      "<strong>shop",
      "turns the columns",
      "no sales",
      "Ties may stand",
      "COALESCE",
      "MAX(n)",
    ],
    python: ["hushhush", "hiddengem", "list(args)", "staticmethod", "And when", "eval", "at the edge", "sys.stdin", "items[-1] if"],
    quiz: ["hushhush", "The second", "Two of them", "correct", "explanation"],
  };

  it.each([
    ["sql", sqlForms, SECRETS.sql],
    ["python", pythonForms, SECRETS.python],
    ["quiz", quizzes, SECRETS.quiz],
  ] as const)("[SC32] holds no secret of a %s round", (_, { player, key, summary, briefingHtml }, secrets) => {
    const open = JSON.stringify([player, summary, briefingHtml]).toLowerCase();
    expect(secrets.filter((secret) => open.includes(secret.toLowerCase()))).toEqual([]);
    expect(JSON.stringify(key)).toContain("explanationHtml");
  });

  it("[SC32] has keys that are meant for it, and no other", () => {
    const names = [sqlForms, pythonForms, quizzes].flatMap(({ player }) => player.rounds.map((round) => [round.kind, Object.keys(round).sort().join()]));
    const base = ["descriptionHtml", "hintsHtml", "id", "kind", "passScore", "questionType", "tags", "timeLimit", "title", "type"];
    const own = {
      sql: ["columns", "expected", "initialCode", "order", "tables", "tolerance"],
      python: ["cases", "expectedRepr", "functionName", "initialCode", "setup", "testLimit", "tolerance", "unordered"],
      quiz: ["questions"],
    };
    const wanted = Object.fromEntries(Object.entries(own).map(([kind, keys]) => [kind, [...base, ...keys].sort().join()]));
    for (const [kind = "", keys] of names) expect(keys).toBe(wanted[kind]);
  });

  it("[SC32] keeps the key's rounds in the order of the player's", () => {
    for (const { player, key, summary } of [sqlForms, pythonForms, quizzes]) {
      expect(key.rounds.map(({ id }) => id)).toEqual(player.rounds.map(({ id }) => id));
      expect(key.rounds.map(({ kind }) => kind)).toEqual(player.rounds.map(({ kind }) => kind));
      expect(summary.rounds.map(({ id }) => id)).toEqual(player.rounds.map(({ id }) => id));
      expect(summary.roundCount).toBe(player.rounds.length);
    }
  });

  it("[SC32] survives JSON", () => {
    for (const parts of [sqlForms, pythonForms, quizzes]) expect(JSON.parse(JSON.stringify(parts))).toEqual(parts);
  });
});

describe("what becomes of a scenario's keys", () => {
  it("[SC15] passScore is 1 for code and 0.7 for quizzes when it is left out", () => {
    const scores = (parts: PublishedScenario) => parts.player.rounds.map(({ passScore }) => passScore);
    expect(scores(sqlForms)).toEqual([0.5, 1, 1, 1, 1]);
    expect(scores(pythonForms)).toEqual([1, 1, 1, 1]);
    expect(scores(quizzes)).toEqual([1, 0.7, 0.7]);
  });

  it("[SC14] minutes become seconds", () => {
    expect(sqlForms.player.rounds[0]?.timeLimit).toBe(6);
    expect(sqlForms.summary.rounds[0]?.timeMinutes).toBe(0.1);
  });

  it("[SC31] the briefing's headings go below the page's title, the interviewer speaks Markdown", () => {
    expect(sqlForms.briefingHtml).toMatch(/^<h2>The shop<\/h2>/);
    expect(sqlForms.player.interviewer).toEqual({ name: "Kim", openingHtml: "<p>Hello, <strong>you</strong>.</p>", closingHtml: "<p>Goodbye.</p>" });
    expect(quizzes.player.interviewer).toEqual({ name: null, openingHtml: null, closingHtml: null });
  });

  it("[SC20] order is settled for grading", () => {
    expect(sqlForms.key.rounds.map((round) => (round as SqlKey).order)).toEqual([
      { by: [{ column: "total", direction: "desc" }] },
      "none",
      "none",
      "exact",
      "none",
    ]);
  });

  it("[SC22] accepted answers keep their notes, and wrong ones with a message teach", () => {
    const key = sqlForms.key.rounds[0] as SqlKey;
    expect(key.accepted.map(({ noteHtml }) => noteHtml)).toEqual([null, "<p>With <code>TOTAL</code>.</p>"]);
    expect(key.misconceptions).toEqual([{ code: expect.stringContaining("group by") as unknown, messageHtml: "<p>One row per <strong>shop</strong>.</p>" }]);
  });

  it("[SC25] several right answers make a question with boxes to tick", () => {
    const questions = quizzes.player.rounds.flatMap((round) => (round.kind === "quiz" ? round.questions : []));
    expect(questions.map(({ isMultiple, shuffle }) => [isMultiple, shuffle])).toEqual([[false, true], [true, false], [true, true], [false, true]]); // prettier-ignore
    expect(questions[0]?.codeHtml).toContain('<span class="tok-number">1</span>');
  });
});

describe("the expected table", () => {
  const expected = (index: number) => (sqlForms.player.rounds[index] as SqlPlayer).expected;

  it("[SC28] is what the solution returns", () => {
    expect(expected(0).columns).toEqual(["shop", "total"]);
    expect(expected(0).rows).toEqual([["North", "10.0"], ["South", "5.0"], ["East", "5.0"]]); // prettier-ignore
    expect(expected(0).numeric).toEqual([false, true]);
  });

  it("[SC28] is expectedOutput where that is given", () => {
    expect(expected(1)).toEqual({
      columns: ["who", "when", "size"],
      rows: [["a, b", "2024-01-05", "3"], ['say "hi"', "2024-01-06", "3.5"], ["", null, null]],
      numeric: [false, false, true],
    }); // prettier-ignore
    expect((sqlForms.key.rounds[2] as SqlKey).expectedCsv).toEqual({ columns: ["m"], rows: [[{ text: "2", quoted: false }]] });
  });

  it("[SC28] is what the Python solution returns where a round has tables", () => {
    expect(pythonForms.player.rounds.map((round) => (round as PythonPlayer).expectedRepr)).toEqual([null, null, "['b', 'c']", null]);
  });
});

describe("what shows only when a solution is run", () => {
  const ROUND = edited("    order: { by: [{ column: id, direction: desc }] }\n", "", HEAD + SQL_ROUND);
  const SOLUTION = "solution: SELECT id FROM items";

  it("[SC28] accepts an expectedOutput that says the same", async () => {
    expect(await problemsOf(edited(SOLUTION, `${SOLUTION}\n    expectedOutput: "id\\n2\\n1\\n"`, ROUND))).toEqual([]);
  });

  it.each([
    ["another value", '"id\\n1\\n3\\n"'],
    ["a missing row", '"id\\n1\\n"'],
    ["a row too many", '"id\\n1\\n2\\n2\\n"'],
    ["another column", '"ident\\n1\\n2\\n"'],
    ["text for numbers", `'id\n\n      "1"\n\n      "2"'`],
  ])("[SC28] refuses an expectedOutput with %s", async (_, csv) => {
    expect(await problemsOf(edited(SOLUTION, `${SOLUTION}\n    expectedOutput: ${csv}`, ROUND))).toEqual([
      expect.stringMatching(/^rounds\.0\.expectedOutput: the solution returns something else: .+; mend one of the two/),
    ]);
  });

  it.each([
    ["SELECT nam FROM items", /the solution fails in line 1: no such column: nam/],
    ["DELETE FROM items", /the solution returns no rows; end with a SELECT/],
    ["SELEC 1", /the solution fails in line 1: .*syntax error/],
  ])("[SC28] says what is wrong with the solution %s", async (solution, message) => {
    expect(await problemsOf(edited(SOLUTION, `solution: ${solution}`, ROUND))).toEqual([expect.stringMatching(message)]);
  });

  it("[SC20] refuses an order by a column that the result does not have", async () => {
    const source = edited(SOLUTION, `${SOLUTION}\n    order: { by: [{ column: ID }, { column: idd }, { column: price }] }`, ROUND);
    expect(await problemsOf(source)).toEqual([
      'rounds.0.order.by.1.column: the result has no column "idd"; did you mean "id"?',
      'rounds.0.order.by.2.column: the result has no column "price"; columns: id',
    ]);
  });
});
