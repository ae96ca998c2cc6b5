import { describe, expect, it } from "vitest";
import { doubledQuestionsRule } from "../../../src/authoring/style/rules/doubled-questions.ts";
import { longestOptionRule, optionLengthRule, rightPlaceRule } from "../../../src/authoring/style/rules/options.ts";
import type { Scenario } from "../../../src/core/scenario/scenario.ts";
import { remarks, roundOf, scenario } from "./good-scenario.ts";

const questionsOf = (draft: Scenario) => roundOf(draft, "quiz").questions;

describe("[SG5] options", () => {
  const withOptions = (...options: string[]) => remarks(optionLengthRule, (draft) => void (questionsOf(draft)[0]!.options = options));

  it("are about equally long", () => {
    expect(remarks(optionLengthRule)).toEqual([]);
    const usual = "x".repeat(40);
    expect(withOptions(usual, usual, "x".repeat(60))).toEqual([]);
    expect(withOptions(usual, usual, "x".repeat(61))).toEqual([
      "rounds[2].questions[0].options[2]: has 61 characters where the others have about 40; make the options about equally long",
    ]);
    expect(withOptions(usual, usual, "x".repeat(24))).toHaveLength(1);
    expect(withOptions(usual, usual, "x".repeat(27))).toEqual([]);
  });

  it("may differ by a few letters, whatever share that is", () => {
    expect(withOptions("0", "NULL", "an error")).toEqual([]);
  });

  it("are not told by their length: the right one is the longest in half of the questions at most", () => {
    const withLongest = (count: number) =>
      remarks(longestOptionRule, (draft) => {
        questionsOf(draft).forEach((question, index) => {
          question.options = index < count ? ["right one, and longer", "wrong one", "another"] : ["right one", "wrong one, and longer", "another"];
          question.correctAnswer = 0;
        });
      });
    expect(remarks(longestOptionRule)).toEqual([]);
    expect(withLongest(2)).toEqual([]);
    expect(withLongest(3)).toEqual([expect.stringMatching(/^rounds: in 75% of the questions the right option is the longest; /)]);
  });

  it("are not told by their place: none holds more than half of the right ones", () => {
    const inPlaces = (...places: (number | number[])[]) =>
      remarks(rightPlaceRule, (draft) => questionsOf(draft).forEach((question, index) => (question.correctAnswer = places[index]!)));
    expect(remarks(rightPlaceRule)).toEqual([]);
    expect(inPlaces(0, 0, 1, 1)).toEqual([]);
    expect(inPlaces(1, 1, 0, 1)).toEqual([expect.stringMatching(/^rounds: in 75% of the questions the right option is number 2; /)]);
    // Three that can be counted say nothing.
    expect(inPlaces(1, 1, 1, [0, 2])).toEqual([]);
  });
});

describe("[SG6] a question", () => {
  /** The good scenario, and another whose first question is this. */
  const beside = (question: string, options?: string[]) => {
    const other = scenario((draft) => {
      draft.id = "other";
      roundOf(draft, "quiz").questions = [{ ...questionsOf(draft)[0]!, question, options: options ?? ["Of itself", "In no case", "By accident"] }];
    });
    return doubledQuestionsRule.find(scenario(), [scenario(), other]);
  };

  it("is asked once in the library", () => {
    expect(remarks(doubledQuestionsRule)).toEqual([]);
    expect(beside("Which city has the most lamps?")).toEqual([]);
  });

  it("is found again in other words", () => {
    expect(beside("Your query numbers the weighings of every hive. What does it return without the id in its order?")).toEqual([
      {
        path: ["rounds", 2, "questions", 0],
        message: expect.stringMatching(/^shares \d\d% of its words with a question of other, at-the-gate; ask something else$/),
      },
    ]);
  });

  it("of a few words is told from another by its options", () => {
    const short = (options: string[]) => {
      const draft = scenario((each) => void (questionsOf(each)[0]!.question = "What is printed?"));
      const other = scenario((each) => {
        each.id = "other";
        roundOf(each, "quiz").questions = [{ ...questionsOf(each)[0]!, question: "What is printed?", options }];
      });
      return doubledQuestionsRule.find(draft, [draft, other]);
    };
    expect(short(["1 and 2", "3 and 4", "5 and 6"])).toEqual([]);
    expect(short(questionsOf(scenario())[0]!.options)).toHaveLength(1);
  });

  it("may come in two forms when what was submitted decides which is asked", () => {
    const twice = (first?: { round: string; passed: boolean }, second?: { round: string; passed: boolean }) =>
      remarks(doubledQuestionsRule, (draft) => {
        const [question] = questionsOf(draft);
        const form = (askWhen: typeof first) => ({ ...question!, ...(askWhen ? { askWhen } : {}) });
        roundOf(draft, "quiz").questions = [form(first), form(second)];
      });
    expect(twice({ round: "the-heaviest", passed: true }, { round: "the-heaviest", passed: false })).toEqual([]);
    expect(twice()).toHaveLength(2);
    expect(twice({ round: "the-heaviest", passed: true }, { round: "what-they-weigh-now", passed: false })).toHaveLength(2);
  });
});
