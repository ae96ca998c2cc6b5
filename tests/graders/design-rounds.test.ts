import { describe, expect, it } from "vitest";
import { gradeCanvas } from "../../src/core/rounds/canvas/grade.ts";
import { referenceDesign } from "../../src/core/rounds/canvas/reference.ts";
import { CanvasRoundSchema, toCanvasKey, toCanvasPlayer } from "../../src/core/rounds/canvas/schema.ts";
import { referenceChoice } from "../../src/core/rounds/constraints/reference.ts";
import { gradeModel } from "../../src/core/rounds/modeling/grade.ts";
import { referenceModel } from "../../src/core/rounds/modeling/reference.ts";
import type { Answer, PlayerRound, RoundKey } from "../../src/core/rounds/registry.ts";
import { scoreText } from "../../src/core/grading/verdict.ts";
import type { Engines } from "../../src/engines/protocol.ts";
import { gradeRound } from "../../src/graders/registry.ts";
import { constraintsKey, constraintsPlayer, modelingKey, modelingPlayer } from "../fixtures/session/design-rounds.ts";

async function verdictOn(player: PlayerRound, key: RoundKey, answer: Answer) {
  const outcome = await gradeRound({ player, key, answer, engines: {} as Engines, context: { asked: null } });
  if (outcome.status !== "graded") throw new Error(outcome.message);
  return outcome.verdict;
}
const titles = (verdict: Awaited<ReturnType<typeof verdictOn>>) => verdict.findings.map(({ title }) => title);

describe("a canvas round's verdict", () => {
  const round = CanvasRoundSchema.parse({
    ...{ id: "c", type: "architecture", questionType: "canvas", timeMinutes: 1, title: "C", description: "C" },
    components: ["web", "log", "cron", "lake"].map((id) => ({ id, label: id.toUpperCase() })),
    steps: [
      { id: "in", name: "Ingest", description: "i", choices: [{ component: "web", verdict: "valid", feedback: "f" }] },
      {
        id: "buf",
        name: "Buffer",
        description: "b",
        choices: [
          { component: "log", verdict: "valid", feedback: "f" },
          { component: "lake", verdict: "partial", feedback: "f" },
        ],
      },
      { id: "st", name: "Store", description: "s", choices: [{ component: "lake", verdict: "valid", feedback: "f" }] },
    ],
    connections: [
      { from: "in", to: "buf" },
      { from: "buf", to: "st" },
    ],
    forbiddenConnections: [{ from: "in", to: "st" }],
  });
  const player = toCanvasPlayer(round, String);
  const key = toCanvasKey(round, String);

  it("[GR206] has a point for each step and each needed connection, and says in words what is missing", async () => {
    const answer = {
      placed: [
        { step: "buf", component: "lake" },
        { step: "st", component: "cron" },
      ],
      edges: [],
    };
    const verdict = await verdictOn(player, key, answer);
    expect(verdict).toMatchObject({ unit: "point", passed: false });
    expect(verdict.checks.map(({ name, score }) => [name, score])).toEqual([
      ["Ingest", 0],
      ["Buffer", 0.5],
      ["Store", 0],
      ["Ingest to Buffer", 0],
      ["Buffer to Store", 0],
    ]);
    expect(titles(verdict)).toEqual([
      "No component in Ingest",
      "In Store, CRON does not fit",
      "The connection from Ingest to Buffer is missing",
      "The connection from Buffer to Store is missing",
      "In Buffer, LAKE does only part of what is needed",
    ]);
  });

  it("[GR207] has exactly the score of the grade, penalties too, and then says it as a percentage", async () => {
    const reference = referenceDesign(key);
    expect(await verdictOn(player, key, reference)).toMatchObject({ score: 1, passed: true, findings: [] });
    const answer = { ...reference, edges: [...reference.edges, { from: "in", to: "st" }] };
    const verdict = await verdictOn(player, key, answer);
    expect(verdict.score).toBe(gradeCanvas(player, key, answer).score);
    expect(verdict.score).toBe(0.8);
    expect(scoreText(verdict)).toBe("80%");
    expect(titles(verdict)).toEqual(["The connection from Ingest to Store must not be there"]);
  });
});

describe("a constraints round's verdict", () => {
  const verdict = (asked: string[], chosen: string | null) => verdictOn(constraintsPlayer, constraintsKey, { asked, chosen });

  it("[GR216] weighs asking and choosing alike, and names missed and irrelevant questions", async () => {
    const partly = await verdict(["age", "colour"], "batch");
    expect(partly).toMatchObject({
      score: 0.125,
      unit: "part",
      checks: [
        { name: "Clarifying questions", score: 0.25 },
        { name: "Architecture", score: 0 },
      ],
    });
    expect(partly.findings).toMatchObject([
      { kind: "wrong-choice", detail: "You chose “Nightly batch”." },
      { kind: "missed-question", detail: "“How much comes in?”" },
      { kind: "irrelevant-question", detail: "“Which colour is the logo?”" },
    ]);
  });

  it("[GR216] says of a right choice that it was a guess, and of none that there is none", async () => {
    expect((await verdict(["volume"], "stream")).findings[0]).toMatchObject({ kind: "guessed-choice" });
    expect((await verdict(["age", "volume"], null)).findings).toMatchObject([{ kind: "no-choice" }]);
    expect(await verdict(["age", "volume"], "stream")).toMatchObject({ score: 1, findings: [] });
  });
});

describe("a modeling round's verdict", () => {
  const verdict = (tables: Parameters<typeof gradeModel>[2]["tables"]) => verdictOn(modelingPlayer, modelingKey, { tables });
  const [orders, customers] = referenceModel(modelingKey).tables;

  it("[GR226] has a check for each expected table, and exactly the score of the grade", async () => {
    const tables = [
      { ...orders!, fields: ["order_id", "customer_id", "country"], type: "table" as const },
      { ...customers!, keys: [] },
      { ...customers!, name: "" },
    ];
    const found = await verdict(tables);
    expect(found.checks.map(({ name }) => name)).toEqual(["orders", "customers"]);
    expect(found.score).toBe(gradeModel(modelingPlayer, modelingKey, { tables }).score);
    expect(titles(found)).toEqual([
      "Table `orders` lacks `amount`",
      "Not in its place in table `orders`: `country`",
      "Table `orders` should be of type fact, not table",
      "Table `customers` is not needed",
    ]);
  });

  it("[GR226] says which table is missing and which key is wrong", async () => {
    expect(titles(await verdict([{ ...customers!, keys: ["country"] }]))).toEqual([
      "No table does what orders is for",
      "The primary key of table `customers` should be `customer_id`",
    ]);
    expect(await verdict([customers!, orders!])).toMatchObject({ score: 1, findings: [], passed: true });
  });
});

it("[SC203] the best answer of a design round is built from its key", () => {
  expect(referenceChoice(constraintsPlayer, constraintsKey)).toEqual({ asked: ["age", "volume"], chosen: "stream" });
  const bound = { ...constraintsPlayer, maxQuestions: 1 };
  expect(referenceChoice(bound, constraintsKey)).toEqual({ asked: ["age"], chosen: "stream" });
  const crew = { constraint: "team", value: "you" };
  const asking = { ...constraintsPlayer, questions: constraintsPlayer.questions.map((each) => (each.id === "team" ? { ...each, reveals: crew } : each)) };
  const needing = { ...constraintsKey, options: constraintsKey.options.map((each) => ({ ...each, validWhen: [crew] })) };
  expect(referenceChoice(asking, needing)).toEqual({ asked: ["team", "age", "volume"], chosen: "stream" });
  expect(referenceModel(modelingKey).tables[1]).toEqual({ name: "customers", type: "dimension", fields: ["customer_id", "country"], keys: ["customer_id"] });
});
