import { describe, expect, it } from "vitest";
import { parseColumn, typedColumns } from "../../../src/core/scenario/columns.ts";
import { TableSchema } from "../../../src/core/scenario/dataset.ts";
import type { Kinds, RoundKind } from "../../../src/core/rounds/registry.ts";
import { casesOf } from "../../../src/core/rounds/python/schema.ts";
import { resolveOrder } from "../../../src/core/grading/sql-order.ts";
import { edited, HEAD, parse, PYTHON_ROUND, QUIZ_ROUND, SAMPLE, SQL_ROUND } from "../../authoring/sources.ts";

function sound(source: string) {
  const { scenario, lines } = parse(source);
  expect(lines).toEqual([]);
  if (!scenario) throw new Error("the scenario is refused");
  return scenario;
}

function roundOf<Kind extends RoundKind>(source: string, kind: Kind): Kinds[Kind]["round"] {
  const found = sound(source).rounds[0];
  if (found?.kind !== kind) throw new Error(`the first round is ${found?.kind ?? "missing"}, not ${kind}`);
  return found.round;
}

const ORDER = "order: { by: [{ column: id, direction: desc }] }";
const HINTS = "hints: [Begin with SELECT.]";
const TEST = "- { args: [1], expected: 2 }";
const ASK = "askWhen: { round: first, passed: true, scoreBelow: 0.5 }";

describe("a sound scenario", () => {
  it("[SC1] loads with rounds of several types", () => {
    expect(sound(SAMPLE).rounds.map(({ kind }) => kind)).toEqual(["sql", "python", "quiz"]);
  });

  const variants: [string, string][] = [
    ["estimatedMinutes: 100", "estimatedMinutes: 100.5"],
    ["license: CC BY 4.0", "updated: 2024-01-05\nauthors: Ada"],
    ["license: CC BY 4.0", "authors: [Ada, Grace]\ninterviewer: {}"],
    ["license: CC BY 4.0", "interviewer: { name: Kim, opening: '*Hi*', closing: Bye }"],
    ["timeMinutes: 5", "timeMinutes: 0.1"],
    ["- id: second", "- id: Round 2.b_ü"],
    [HINTS, ""],
    [HINTS, "hints: []"],
    [HINTS, "passScore: 1.0"],
    [HINTS, "passScore: 0.01\n    tags: [a-1]\n    explanation: So."],
    [ORDER, "order: auto"],
    [ORDER, "order: none\n    columns: by-position"],
    [ORDER, "order: exact\n    tolerance: 0"],
    [ORDER, "order: { by: [{ column: id }, { column: price, direction: asc }] }"],
    [ORDER, "hiddenDatasets: [{ tables: [] }, { name: x, tables: [{ name: a, columns: [b], rows: [] }] }]"],
    [ORDER, "hiddenDatasets: []\n    forbids: []\n    expectedOutput: |\n      id\n      1"],
    ["    solution: SELECT id FROM items\n", "    solution: SELECT 1;\n    initialCode: ''\n"],
    ["rows: [[3, 1]]", "rows: [[.nan, 99999999999999999999]]"],
    [TEST, "- { expected: null }"],
    [TEST, "- { args: [], kwargs: {}, expected: null }"],
    [TEST, "- { kwargs: { '5': 1, b: { 5: x } }, expected: [] }"],
    [TEST, "- { args: [{ $float: x }], expected: { __proto__: 1 } }"],
    [TEST, "- { name: x, raises: json.JSONDecodeError }"],
    [TEST, "- { stdout: '' }"],
    [TEST, "- { call: 'f()', raises: X, files: { 5: x, a/b.txt: '' } }"],
    ["    functionName: add\n", "    functionName: Adder.add\n    unordered: true\n    files: {}\n    setup: ''\n"],
    ["functionName: add", "functionName: größe.çok_büyük2"],
    [TEST, "- { raises: données.ErreurDeSaisie, files: { './a b/ü.csv': x, ..b: y } }"],
    ["correctAnswer: 0", "correctAnswer: [2]"],
    ["correctAnswer: 0", "correctAnswer: 2.0"],
    [ASK, "askWhen: { round: second, matches: 'return', notMatches: '^$', scoreAtLeast: 1 }"],
  ];
  it.each(variants)("[SC1] loads with %s replaced by %s", (from, to) => {
    sound(edited(from, to));
  });
});

describe("rounds of type debug", () => {
  const fix = (type: string, extra: string, source: string) =>
    edited("questionType: write", `questionType: fix\n    initialCode: x${extra}`, edited(`type: ${type}`, "type: debug", HEAD + source));
  const withoutFunction = edited(
    "    functionName: add\n",
    "",
    edited(TEST, "- { stdout: x }", edited("- { name: text, args: [x], raises: TypeError }\n", "", PYTHON_ROUND)),
  );
  const withTables = edited(
    '    tests:\n      - { args: [1], expected: 2 }\n      - { call: add(2), expected: "3" }\n    hiddenTests:',
    "    tables: [{ name: x, columns: [a], rows: [] }]\n    hiddenDatasets: []\n    xxx:",
    PYTHON_ROUND,
  ).replace(/ {4}xxx:[^]*?(?= {4}solution)/, "");

  it("[SC16] are SQL when they have tables and no functionName", () => {
    expect(sound(fix("sql", "", SQL_ROUND)).rounds[0]?.kind).toBe("sql");
  });

  it("[SC16] are Python when they have tests, or tables and a functionName", () => {
    expect(sound(fix("python", "", PYTHON_ROUND)).rounds[0]?.kind).toBe("python");
    expect(sound(fix("python", "", withoutFunction)).rounds[0]?.kind).toBe("python");
    expect(sound(fix("python", "", withTables)).rounds[0]?.kind).toBe("python");
  });

  it("[SC16] are what their language says", () => {
    expect(sound(fix("sql", "\n    language: sql", SQL_ROUND)).rounds[0]?.kind).toBe("sql");
    expect(sound(fix("python", "\n    language: python", PYTHON_ROUND)).rounds[0]?.kind).toBe("python");
    expect(parse(fix("python", "\n    language: sql", PYTHON_ROUND)).scenario).toBeNull();
  });
});

describe("quizzes", () => {
  it.each(["sql", "python", "debug", "quiz", "architecture", "modeling"])("[SC13] may be rounds of type %s", (type) => {
    const source = edited(`        ${ASK}\n`, "", edited("type: sql", `type: ${type}`, HEAD + QUIZ_ROUND));
    expect(sound(source).rounds[0]?.kind).toBe("quiz");
  });

  it("[SC26] may look back at any earlier round, and are warned of a condition without a question", () => {
    const { scenario, problems } = parse(edited(ASK, "askWhen: { round: first }"));
    expect(scenario).not.toBeNull();
    expect(problems).toEqual([expect.objectContaining({ severity: "warning", rule: "askWhen" })]);
  });
});

describe("design rounds", () => {
  const step = (verdict: string) => `{ id: in, name: In, description: In., choices: [{ component: a, verdict: ${verdict}, feedback: So. }] }`;
  const canvas = (verdict: string) =>
    `${HEAD}  - { id: draw, type: architecture, questionType: canvas, timeMinutes: 1, title: Draw, description: Draw., components: [{ id: a, label: A }], steps: [${step(verdict)}] }\n`;

  it("[SC204] in which nobody can earn full marks give a warning and no error", () => {
    expect(parse(canvas("valid")).lines).toEqual([]);
    const { scenario, lines, problems } = parse(canvas("partial"));
    expect(scenario?.rounds).toHaveLength(1);
    expect(lines).toEqual(["11: rounds[0].steps[0].choices: no choice is valid, so full marks are out of reach; add one"]);
    expect(problems).toMatchObject([{ severity: "warning", rule: "choices" }]);
  });
});

describe("minutes", () => {
  it("[SC14] that add up to more than was estimated give a warning and no error", () => {
    const { scenario, lines, problems } = parse(edited("estimatedMinutes: 100", "estimatedMinutes: 14.9"));
    expect(scenario).not.toBeNull();
    expect(lines).toEqual(["6: estimatedMinutes: the rounds add up to 15 minutes, more than 14.9; raise estimatedMinutes or shorten a round"]);
    expect(problems[0]?.severity).toBe("warning");
  });

  it("[SC14] that add up to what was estimated are fine", () => {
    const source = edited("estimatedMinutes: 100", "estimatedMinutes: 0.3").replaceAll("timeMinutes: 5", "timeMinutes: 0.1");
    expect(parse(source).lines).toEqual([]);
  });
});

describe("columns", () => {
  it.each([
    ["price", "price", undefined],
    ["price REAL", "price", "REAL"],
    ["price  decimal( 10 , 2 )", "price", "DECIMAL(10,2)"],
    ["unit price DOUBLE PRECISION", "unit price", "DOUBLE PRECISION"],
    ["code varying character (255)", "code", "VARYING CHARACTER(255)"],
    ["n UNSIGNED BIG INT", "n", "UNSIGNED BIG INT"],
    ["code VARCHAR(20)", "code", "VARCHAR(20)"],
    ["n INT8", "n", "INT8"],
    ["unit price", "unit price", undefined],
    ["Customer ID", "Customer ID", undefined],
    ["Customer ID TEXT", "Customer ID", "TEXT"],
    ["REAL", "REAL", undefined],
    ['naïve; "x" TEXT', 'naïve; "x"', "TEXT"],
  ] as [string, string, string | undefined][])("[SC17] reads %j as name and type", (entry, name, type) => {
    expect(TableSchema.safeParse({ name: "t", columns: [entry], rows: [] }).success).toBe(true);
    expect(parseColumn(entry)).toEqual({ name, type });
  });

  it("[SC17] without a type take the type of their values", () => {
    const float = { $float: "3.0" };
    const columns = ["a", "b", "c", "d", "e", "f", "g TEXT"];
    const rows = [
      [1, 1, "x", true, null, float, 1],
      [{ $int: "99999999999999999999" }, 2.5, 1, 2, null, null, 2],
    ];
    expect(typedColumns({ name: "t", columns, rows }).map(({ type }) => type)).toEqual(["INTEGER", "REAL", "TEXT", "INTEGER", "INTEGER", "REAL", "TEXT"]);
  });
});

describe("what a round's keys become", () => {
  it("[SC20] order comes from the solution when it is auto", () => {
    expect(resolveOrder("auto", "SELECT a FROM t ORDER BY a")).toBe("exact");
    expect(resolveOrder(undefined, "SELECT a FROM (SELECT a FROM t ORDER BY a)")).toBe("none");
    expect(roundOf(HEAD + SQL_ROUND, "sql").order).toEqual({ by: [{ column: "id", direction: "desc" }] });
  });

  it("[SC23] null is an expected value like any other", () => {
    const [first] = casesOf(roundOf(edited(TEST, "- { args: [null], expected: null }", HEAD + PYTHON_ROUND), "python"), false);
    expect(first).toMatchObject({ form: "arguments", args: [null], outcome: { expected: null } });
  });

  it("[SC4] keyword arguments may have any name", () => {
    const [first] = casesOf(roundOf(edited(TEST, "- { kwargs: { b: 1, '5': 2, $x: 3, __proto__: 4 }, expected: 1 }", HEAD + PYTHON_ROUND), "python"), false);
    if (first?.form !== "arguments") throw new Error("the test calls no function");
    expect(Object.entries(first.kwargs).sort()).toEqual([["$x", 3], ["5", 2], ["__proto__", 4], ["b", 1]]); // prettier-ignore
  });

  it("[SC23] a test's files are added to those of the round", () => {
    const source = edited(
      "functionName: add",
      "functionName: add\n    files: { a: x, b: y }",
      edited(TEST, "- { expected: 1, files: { b: z } }", HEAD + PYTHON_ROUND),
    );
    expect(casesOf(roundOf(source, "python"), false)[0]?.files).toEqual({ a: "x", b: "z" });
  });
});
