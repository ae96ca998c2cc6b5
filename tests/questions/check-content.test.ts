import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkContent, type CheckReport } from "../../src/authoring/check/check-content.ts";
import { reportJson, summaryLine } from "../../src/authoring/check/report.ts";
import { problemLine } from "../../src/authoring/read-scenarios.ts";
import { createNodeEngines } from "../../src/engines/node/node-engines.ts";
import { edited, folderOf, HEAD, QUIZ_ROUND } from "../authoring/sources.ts";

const FIXTURES = "tests/fixtures/scenarios";
const engines = createNodeEngines();
afterAll(() => {
  engines.sql.dispose();
  engines.python.dispose();
});

describe("sound scenarios", () => {
  it("[SC33, SC34, SC35] pass with every answer in them", async () => {
    const told: string[] = [];
    const report = await checkContent([`${FIXTURES}/good`], engines, (done, all) => told.push(`${done}/${all}`));
    expect(report.failures.map(problemLine)).toEqual([]);
    expect(summaryLine(report)).toBe("checked 3 scenarios, 12 rounds, 27 answers: no failures");
    expect(told).toHaveLength(27);
    expect(told.at(-1)).toBe("27/27");
  });
});

describe("answers that do what they must not", () => {
  let report: CheckReport;
  beforeAll(async () => {
    report = await checkContent([`${FIXTURES}/broken`], engines);
  });

  const of = (round: string | null) =>
    report.failures.filter((failure) => failure.round === round && failure.file.endsWith("answers.yaml")).map(({ path, rule, message }) => `${path.replace(/^rounds\[\d\]\./, "")} (${rule}): ${message}`);

  it("[SC33] fails solutions and accepted answers that do not score everything, and says what differed", () => {
    expect(of("sql-round").slice(1, 3)).toEqual([
      expect.stringMatching(/^acceptedAnswers\[1\] \(acceptedAnswers\): must score everything but scores 1 of 2; Visible dataset: .+`total` is 2, expected 3$/),
      expect.stringMatching(/^acceptedAnswers\[2\] .+ scores 0 of 2; Visible dataset: .*no such column: b/),
    ]);
    expect(of("python-round").slice(0, 2)).toEqual([
      expect.stringMatching(/^solution \(solution\): must score everything but scores 1 of 2; Hidden test 1: .*returned 9, expected 6/),
      expect.stringMatching(/^acceptedAnswers\[1\] .+ scores 0 of 2; Test 1: SyntaxError/),
    ]);
  });

  it("[SC34] fails wrong answers that pass, and says what to do", () => {
    expect(of("sql-round").slice(3)).toEqual(["wrongAnswers[0] (wrongAnswers): passes; no dataset tells it from the solution; add one on which it goes wrong"]);
    expect(of("python-round").slice(2)).toEqual(["wrongAnswers[0] (wrongAnswers): passes with 1 of 2; raise passScore or add a test on which it goes wrong"]);
  });

  it("[SC34] fails a fix round whose code needs no mending", () => {
    expect(of("fix-round")).toEqual(["initialCode (initialCode): passes; no dataset shows the bug; add one on which it goes wrong"]);
  });

  it("[SC28] fails an expectedOutput that the solution does not return, and goes on with the answers", () => {
    expect(of("sql-round")[0]).toMatch(/^expectedOutput \(expectedOutput\): the solution returns something else: .+ expected 4; mend one of the two/);
  });

  it("[SC8] says one thing of a round whose solution does not run", () => {
    expect(of("broken-solution")).toEqual([expect.stringMatching(/^solution \(solution\): the solution fails in line 1: no such column: b/)]);
    expect(of("python-tables")).toEqual([expect.stringMatching(/^solution \(solution\): the solution fails: IndexError/)]);
    expect(of("stray-key")).toEqual(['order.by[0].column (order): the result has no column "amuont"; did you mean "amount"?']);
    expect(of("bad-csv")).toEqual([expect.stringMatching(/^expectedOutput \(expectedOutput\): row 1 has 3 cells for 2 columns/)]);
  });

  it("[SC8] lists files that do not parse and rounds that break the format beside them", () => {
    const others = report.failures.filter(({ file }) => !file.endsWith("answers.yaml")).map(({ file, line, rule }) => `${file.slice(FIXTURES.length)}:${line}: ${rule}`);
    expect(others).toEqual([
      "/broken/format.yaml:9: missing",
      "/broken/format.yaml:12: wrong-value",
      "/broken/format.yaml:14: unknown-key",
      "/broken/format.yaml:15: rows",
      "/broken/format.yaml:25: wrongAnswers",
      "/broken/syntax.yaml:2: yaml",
    ]);
    expect(report.warnings.map(({ file, line, rule }) => `${file}:${line}: ${rule}`)).toEqual([`${FIXTURES}/broken/format.yaml:6: estimatedMinutes`]);
  });

  it("[SC36] names the line of each answer", () => {
    expect(report.failures.filter(({ round }) => round === "python-round").map(({ line }) => line)).toEqual([85, 92, 94]);
  });

  it("[SC36] sums up in a line", () => {
    expect(summaryLine(report)).toBe("checked 3 scenarios, 9 rounds, 17 answers: 18 failures");
    expect(summaryLine({ scenarios: 1, rounds: 1, answers: 1, failures: report.failures.slice(0, 1), warnings: [] })).toBe("checked 1 scenario, 1 round, 1 answer: 1 failure");
  });

  it("[SC37] makes one object of it, without the warnings", () => {
    const json = JSON.parse(reportJson(report)) as Record<string, unknown> & { failures: unknown[] };
    expect(Object.keys(json)).toEqual(["scenarios", "rounds", "answers", "failures"]);
    expect(json.failures).toHaveLength(report.failures.length);
    expect(json.failures).toContainEqual({
      file: `${FIXTURES}/broken/answers.yaml`,
      round: "fix-round",
      rule: "initialCode",
      message: "rounds[5].initialCode: passes; no dataset shows the bug; add one on which it goes wrong",
    });
  });
});

describe("quizzes", () => {
  it("[SC35] pass with their right answers, whatever askWhen says", async () => {
    const quiz = edited("        askWhen: { round: first, passed: true, scoreBelow: 0.5 }\n", "", HEAD + QUIZ_ROUND);
    const folder = await folderOf({ "sample.yaml": quiz });
    const report = await checkContent([folder], engines);
    expect(report.failures).toEqual([]);
    expect(report.answers).toBe(1);
  });
});

describe("design rounds", () => {
  const canvas = (verdict: string) =>
    `${HEAD}  - id: draw\n    type: architecture\n    questionType: canvas\n    timeMinutes: 1\n    title: Draw\n    description: Draw.\n    components: [{ id: a, label: A }]\n    steps:\n      - { id: in, name: In, description: In., choices: [{ component: a, verdict: ${verdict}, feedback: So. }] }\n`;

  it("[SC203, SC204] whose best answer does not score everything give one warning, and no failure", async () => {
    const folder = await folderOf({ "sample.yaml": canvas("partial") });
    const report = await checkContent([folder], engines);
    expect([report.failures, report.answers]).toEqual([[], 1]);
    expect(report.warnings.map(({ line, rule, message }) => `${line}: ${rule}: ${message}`)).toEqual([
      "19: choices: no choice is valid, so full marks are out of reach; add one",
    ]);
  });

  it("[SC203] pass with their best answer", async () => {
    const report = await checkContent([await folderOf({ "sample.yaml": canvas("valid") })], engines);
    expect([report.failures, report.warnings, report.answers]).toEqual([[], [], 1]);
  });
});

describe("places", () => {
  it("[SC38] that cannot be read are failures", async () => {
    const report = await checkContent(["no-such-folder", "README.md"], engines);
    expect(report.failures.map(({ rule }) => rule)).toEqual(["file", "file"]);
    expect(summaryLine(report)).toBe("checked 0 scenarios, 0 rounds, 0 answers: 2 failures");
  });
});
