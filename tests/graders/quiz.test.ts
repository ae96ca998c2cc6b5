import { expect, it } from "vitest";
import { QuizRoundSchema, toQuizKey, toQuizPlayer, type QuizAnswer } from "../../src/core/rounds/quiz/schema.ts";
import type { Engines } from "../../src/engines/protocol.ts";
import { gradeRound } from "../../src/graders/registry.ts";

const question = (correctAnswer: number | number[]) => ({ question: "Which?", options: ["a", "b", "c"], correctAnswer, explanation: "So." });
const round = QuizRoundSchema.parse({
  ...{ id: "q", type: "quiz", questionType: "quiz", timeMinutes: 1, title: "Quiz", description: "Choose." },
  questions: [question(1), question([0, 2]), question(0)],
});

async function grade(ticks: QuizAnswer["ticks"], asked: number[] | null = null) {
  const request = { player: toQuizPlayer(round, String), key: toQuizKey(round, String), answer: { ticks }, engines: {} as Engines, context: { asked } };
  const outcome = await gradeRound(request);
  if (outcome.status !== "graded") throw new Error(outcome.message);
  return outcome.verdict;
}

it("[GR62] the score is the average over the questions that were asked", async () => {
  expect(await grade([[1], [0, 2], [0]])).toMatchObject({ score: 1, passed: true, unit: "question" });
  expect((await grade([[1], [0], [1]])).score).toBeCloseTo(0.5);
  expect(await grade([[1], [], [0]], [0, 2])).toMatchObject({ score: 1, passed: true });
  expect(await grade([[1], [0, 2], []], [2])).toMatchObject({ score: 0, passed: false });
});

it("[GR62] names the questions by their number on the page", async () => {
  const { checks } = await grade([[1], [1], [1]], [0, 2]);
  expect(checks).toMatchObject([
    { name: "Question 1", score: 1, finding: null },
    { name: "Question 2", score: 0, finding: { kind: "wrong-option" } },
  ]);
});

it("[GR66] says of a question whether nothing was ticked, or part of it is right", async () => {
  const { checks } = await grade([[], [0], [2]]);
  expect(checks.map(({ finding }) => finding?.kind)).toEqual(["unanswered", "partly-right", "wrong-option"]);
});
