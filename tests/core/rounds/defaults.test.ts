import { describe, expect, it } from "vitest";
import { CanvasRoundSchema, toCanvasPlayer } from "../../../src/core/rounds/canvas/schema.ts";
import { ConstraintsRoundSchema, toConstraintsKey, toConstraintsPlayer } from "../../../src/core/rounds/constraints/schema.ts";
import { ModelingRoundSchema, toModelingKey, toModelingPlayer } from "../../../src/core/rounds/modeling/schema.ts";
import { PythonRoundSchema, toPythonKey, toPythonPlayer } from "../../../src/core/rounds/python/schema.ts";
import { QuizRoundSchema, toQuizPlayer } from "../../../src/core/rounds/quiz/schema.ts";
import { SqlRoundSchema, toSqlKey, toSqlPlayer } from "../../../src/core/rounds/sql/schema.ts";
import { resolveOrder } from "../../../src/core/grading/sql-order.ts";

const of = (type: string, questionType: string) => ({ id: "r", type, questionType, timeMinutes: 1, title: "R", description: "R." });
const table = { name: "t", columns: ["a"], rows: [[1]] };

describe("[SC46] what is left out", () => {
  it("in a SQL round", () => {
    const round = SqlRoundSchema.parse({ ...of("sql", "write"), tables: [table], hiddenTables: [table], solution: "SELECT a FROM t" });
    const player = toSqlPlayer(round, String, { columns: [], rows: [], numeric: [] }, "none");
    const key = toSqlKey(round, String, "none", null);
    for (const part of [player, key]) expect(part).toMatchObject({ columns: "by-name", tolerance: 1e-6 });
    expect(player).toMatchObject({ initialCode: "", passScore: 1, hintsHtml: [], tags: [] });
    expect(key).toMatchObject({ requires: [], forbids: [], accepted: [], misconceptions: [], hidden: [{ name: "Hidden dataset 1" }] });
    expect(resolveOrder({ by: [{ column: "a" }] }, "SELECT a FROM t")).toEqual({ by: [{ column: "a", direction: "asc" }] });
  });

  it("in a Python round", () => {
    const tests = { tests: [{ call: "f()", expected: "1" }], hiddenTests: [{ call: "f()", expected: "1" }] };
    const round = PythonRoundSchema.parse({ ...of("python", "write"), ...tests, solution: "def f(): return 1" });
    const player = toPythonPlayer(round, String, null);
    expect(player).toMatchObject({ testLimit: 5, unordered: false, tolerance: 1e-6, functionName: null, setup: "", initialCode: "", passScore: 1 });
    expect(player.cases).toMatchObject([{ name: "Test 1", files: {} }]);
    expect(toPythonKey(round, String)).toMatchObject({ tolerance: 1e-6, hidden: [{ name: "Hidden test 1" }] });
  });

  it("in a quiz", () => {
    const question = { question: "?", options: ["a", "b"], correctAnswer: 0, explanation: "So." };
    const player = toQuizPlayer(QuizRoundSchema.parse({ ...of("sql", "quiz"), questions: [question] }), String);
    expect(player).toMatchObject({ passScore: 0.7, questions: [{ shuffle: true, askWhen: null, codeHtml: null }] });
  });

  it("in design rounds", () => {
    const canvas = CanvasRoundSchema.parse({
      ...of("architecture", "canvas"),
      components: [{ id: "a", label: "A" }],
      steps: [{ id: "s", name: "S", description: "S.", choices: [{ component: "a", verdict: "valid", feedback: "f" }] }],
    });
    expect(toCanvasPlayer(canvas, String)).toMatchObject({ passScore: 0.7, components: [{ kind: "other", description: null }] });
    const option = (id: string, correct: boolean) => ({ id, name: id, description: id, correct, feedback: "f" });
    const constraints = ConstraintsRoundSchema.parse({
      ...{ ...of("architecture", "constraints"), maxQuestions: 1, clarifyingQuestions: [{ id: "q", text: "Q?", category: "crucial" }] },
      options: [option("a", true), option("b", false)],
    });
    expect(toConstraintsPlayer(constraints, String)).toMatchObject({ passScore: 0.7, questions: [{ reveals: null }] });
    expect(toConstraintsKey(constraints, String).options.map(({ validWhen }) => validWhen)).toEqual([[], []]);
    const expectedTable = { name: "t", type: "table", requiredFields: ["a"], feedback: "f" };
    const model = ModelingRoundSchema.parse({
      ...of("modeling", "design"),
      goal: "G.",
      fields: [{ id: "a", dataType: "integer" }],
      expectedTables: [expectedTable],
    });
    expect(toModelingPlayer(model, String)).toMatchObject({ passScore: 0.7, fields: [{ name: "a", cardinality: null, sampleValues: [] }] });
    expect(toModelingKey(model, String).tables).toMatchObject([{ optionalFields: [], primaryKey: [] }]);
  });
});
