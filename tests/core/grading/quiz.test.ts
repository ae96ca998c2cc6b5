import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedQuestions, type EarlierRound } from "../../../src/core/rounds/quiz/asked.ts";
import { gradeQuiz, scoreSeveral, scoreSingle } from "../../../src/core/rounds/quiz/grade.ts";
import { optionOrder } from "../../../src/core/rounds/quiz/option-order.ts";
import type { AskWhen, QuizKey, QuizPlayer } from "../../../src/core/rounds/quiz/schema.ts";

describe("scores", () => {
  it("[GR60] single choice: 1 for the right option alone, else 0", () => {
    expect(scoreSingle([2], [2])).toBe(1);
    for (const ticks of [[], [1], [2, 1], [2, 9]]) expect(scoreSingle(ticks, [2])).toBe(0);
  });

  it("[GR61] several: right ticks less wrong ones, by the number of right options, not below 0", () => {
    expect(scoreSeveral([0, 2], [0, 2])).toBe(1);
    expect(scoreSeveral([0], [0, 2])).toBe(0.5);
    expect(scoreSeveral([0, 1], [0, 2])).toBe(0);
    expect(scoreSeveral([0, 2, 1], [0, 2])).toBe(0.5);
    expect(scoreSeveral([1, 3], [0, 2])).toBe(0);
    expect(scoreSeveral([], [0, 2])).toBe(0);
    expect(scoreSeveral([0, 0, 0], [0, 2])).toBe(0.5);
    expect(scoreSeveral([3], [3])).toBe(1);
    expect(scoreSeveral([0, 1, 3], [0, 1, 2])).toBeCloseTo(1 / 3);
  });

  it("[GR61] stays between 0 and 1 whatever is ticked", () => {
    const options = fc.uniqueArray(fc.nat(5));
    fc.assert(
      fc.property(
        fc.array(fc.nat(9)),
        options.filter(({ length }) => length > 0),
        (ticks, correct) => {
          const score = scoreSeveral(ticks, correct);
          expect(score >= 0 && score <= 1).toBe(true);
          expect(score === 1).toBe(new Set(ticks).size === correct.length && correct.every((option) => ticks.includes(option)));
        },
      ),
    );
  });

  it("[GR62] scores the questions that were asked, and only those", () => {
    const key: QuizKey = {
      id: "q",
      kind: "quiz",
      explanationHtml: null,
      questions: [[0], [1, 2], [2]].map((correct) => ({ correct, explanationHtml: "" })),
    };
    const isMultiple = (question: number) => question === 1;
    const answer = { ticks: [[0], [1], [2]] };
    expect(gradeQuiz(key, answer, isMultiple, null)).toEqual([
      { question: 0, score: 1 },
      { question: 1, score: 0.5 },
      { question: 2, score: 1 },
    ]);
    expect(gradeQuiz(key, answer, isMultiple, [2, 0]).map(({ question }) => question)).toEqual([0, 2]);
    expect(gradeQuiz(key, { ticks: [] }, isMultiple, [0, 7])).toEqual([{ question: 0, score: 0 }]);
  });
});

describe("askWhen", () => {
  const quiz = (...conditions: (AskWhen | null)[]): QuizPlayer => ({
    ...({ id: "q", type: "quiz", questionType: "quiz", title: "", descriptionHtml: "", hintsHtml: [], tags: [], timeLimit: 60, passScore: 0.7 } as const),
    kind: "quiz",
    questions: conditions.map((askWhen) => ({ html: "", codeHtml: null, options: ["a", "b"], isMultiple: false, shuffle: true, askWhen })),
  });
  const round = (changes: Partial<EarlierRound> = {}): EarlierRound => ({
    id: "r",
    kind: "sql",
    text: "SELECT rank() FROM t",
    passed: true,
    score: 1,
    ...changes,
  });
  const isAsked = (condition: Omit<AskWhen, "round">, changes: Partial<EarlierRound> = {}) =>
    askedQuestions(quiz({ round: "r", ...condition }), [round(changes)]).length === 1;

  it("[GR63] asks what has no condition, and what fits the answer of the earlier round, whatever the case", () => {
    expect(askedQuestions(quiz(null, { round: "r", matches: "RANK" }, { round: "r", matches: "dense" }), [round()])).toEqual([0, 1]);
    expect(isAsked({ notMatches: "dense" })).toBe(true);
    expect(isAsked({ notMatches: "Rank" })).toBe(false);
  });

  it("[GR63] does not ask after a round that was not played", () => {
    expect(askedQuestions(quiz(null, { round: "other", notMatches: "x" }), [round()])).toEqual([0]);
  });

  it("[GR63] wants all conditions to hold", () => {
    expect(isAsked({ matches: "rank", passed: true, scoreAtLeast: 1 })).toBe(true);
    expect(isAsked({ matches: "rank", passed: false })).toBe(false);
    expect(isAsked({ matches: "dense", passed: true })).toBe(false);
    expect(isAsked({ passed: false }, { passed: false, score: 0.5 })).toBe(true);
  });

  it("[GR63] compares the score, its bounds included where they say so", () => {
    expect(isAsked({ scoreBelow: 0.5 }, { score: 0.5 })).toBe(false);
    expect(isAsked({ scoreBelow: 0.5 }, { score: 0.49 })).toBe(true);
    expect(isAsked({ scoreAtLeast: 0.3 }, { score: 0.1 + 0.2 })).toBe(true);
    expect(isAsked({ scoreAtLeast: 0.3 }, { score: 0.29 })).toBe(false);
  });

  it("[GR64] reads code without its comments, other answers as they are", () => {
    expect(isAsked({ matches: "dense" }, { text: "SELECT 1 -- dense" })).toBe(false);
    expect(isAsked({ matches: "dense" }, { kind: "python", text: "x # dense" })).toBe(false);
    expect(isAsked({ matches: "dense" }, { text: "SELECT 'dense'" })).toBe(true);
    expect(isAsked({ matches: "-- dense" }, { kind: "quiz", text: "a -- dense" })).toBe(true);
  });
});

describe("order of the options", () => {
  it("[GR65] is drawn from the seed, the round and the question, and is the same each time", () => {
    const order = optionOrder(7, "r", 0, 6, true);
    expect(optionOrder(7, "r", 0, 6, true)).toEqual(order);
    expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    const others = [optionOrder(8, "r", 0, 6, true), optionOrder(7, "s", 0, 6, true), optionOrder(7, "r", 1, 6, true)];
    for (const other of others) expect(other).not.toEqual(order);
  });

  it("[GR65] stays as written with shuffle false", () => {
    expect(optionOrder(7, "r", 0, 4, false)).toEqual([0, 1, 2, 3]);
  });

  it("[GR65] is fair: every option comes to every place about as often", () => {
    const seeds = 6000;
    const counts = Array.from({ length: 16 }, () => 0);
    for (let seed = 0; seed < seeds; seed++) optionOrder(seed, "r", 0, 4, true).forEach((option, place) => counts[option * 4 + place]!++);
    for (const count of counts) expect(Math.abs(count / seeds - 0.25)).toBeLessThan(0.03);
  });
});
