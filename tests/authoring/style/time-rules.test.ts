import { describe, expect, it } from "vitest";
import { codeEffort, minutesOf, quizEffort } from "../../../src/authoring/style/effort.ts";
import { minutesRule, roundCountRule } from "../../../src/authoring/style/rules/shape.ts";
import { timeRule } from "../../../src/authoring/style/rules/time.ts";
import { remarks, roundOf, scenario } from "./good-scenario.ts";

describe("[SG1] an interview", () => {
  it("takes twenty minutes to an hour", () => {
    const lasting = (minutes: number) =>
      remarks(minutesRule, (draft) => {
        draft.estimatedMinutes = minutes;
        roundOf(draft, "sql").timeMinutes = minutes - 17;
      });
    expect(remarks(minutesRule)).toEqual([]);
    expect(lasting(20)).toEqual([]);
    expect(lasting(19)).toEqual([expect.stringMatching(/^estimatedMinutes: has 19 minutes, of at least 20; /)]);
    expect(lasting(60)).toEqual([]);
    expect(lasting(61)).toEqual([expect.stringMatching(/^estimatedMinutes: has 61 minutes, of at most 60; /)]);
  });

  it("takes as long as its rounds, and a little for the briefing", () => {
    expect(remarks(minutesRule, (draft) => void (draft.estimatedMinutes = 34))).toEqual([]);
    expect(remarks(minutesRule, (draft) => void (draft.estimatedMinutes = 35))).toEqual([
      "estimatedMinutes: is 11 minutes more than the rounds take (24); leave at most 10 for reading the briefing",
    ]);
  });

  it("has four to six rounds", () => {
    const withRounds = (count: number) => remarks(roundCountRule, (draft) => void (draft.rounds = Array.from({ length: count }, () => draft.rounds[0]!)));
    expect(withRounds(3)).toEqual([expect.stringMatching(/^rounds: has 3 rounds, of at least 4; /)]);
    expect(withRounds(4)).toEqual([]);
    expect(withRounds(6)).toEqual([]);
    expect(withRounds(7)).toEqual([expect.stringMatching(/^rounds: has 7 rounds, of at most 6; /)]);
  });
});

describe("[SG2] the limit of a round", () => {
  it("fits what there is to read, to think and to type", () => {
    expect(minutesOf({ words: 400, characters: 300, thinking: 3 })).toBe(2 + 2 + 3);
    const within = (minutes: number) => remarks(timeRule, (draft) => void (roundOf(draft, "quiz").timeMinutes = minutes));
    expect(remarks(timeRule)).toEqual([]);
    expect(within(4)).toEqual([
      expect.stringMatching(
        /^rounds\[2\]\.timeMinutes: 2\d\d words, 0 characters and 4 minutes to think take 5\.\d minutes, 12\d% of the limit; give more time/,
      ),
    ]);
    expect(within(12)).toEqual([expect.stringMatching(/ 4[0-2]% of the limit; give less time, or ask more$/)]);
    expect(within(10)).toEqual([]);
  });

  it("counts only what has to be typed: not what stands in the editor, nor comments", () => {
    const typed = (initialCode: string, solution: string) => codeEffort({ ...roundOf(scenario(), "sql"), initialCode, solution }, "sql", "junior").characters;
    expect(typed("SELECT hive", "SELECT hive\nFROM t")).toBe("FROM t".length);
    expect(typed("", "SELECT hive -- the name\n  FROM t")).toBe("SELECT hive".length + "FROM t".length);
    expect(typed("SELECT hive\nFROM t WHERE a = 1", "SELECT hive\nFROM t WHERE a > 10")).toBe("> 10".length);
  });

  it("counts the code that has to be read before it can be mended, and tables and files at a glance", () => {
    const round = roundOf(scenario(), "sql");
    const effort = (changes: Partial<typeof round>) => codeEffort({ ...round, ...changes }, "sql", "junior").words;
    expect(effort({ questionType: "fix", type: "debug" }) - effort({})).toBe(4);
    const rows = (count: number) => [{ name: "t", columns: ["a", "b"], rows: Array.from({ length: count }, () => [1, 2]) }];
    expect(effort({ tables: rows(4) }) - effort({ tables: rows(2) })).toBe(4);
    expect(effort({ tables: rows(60) }) - effort({ tables: rows(20) })).toBe(0);
    const python = roundOf(scenario(), "python");
    const withFile = (words: number) => codeEffort({ ...python, files: { "a.txt": "we ".repeat(words) } }, "python", "junior").words;
    expect(withFile(60) - withFile(10)).toBe(50);
    expect(withFile(600)).toBe(withFile(60));
  });

  it("gives more time to think to higher levels", () => {
    const thinking = (level: "junior" | "staff") => codeEffort(roundOf(scenario(), "sql"), "sql", level).thinking;
    expect(thinking("staff")).toBeGreaterThan(thinking("junior"));
  });

  it("is that of the longest way through a quiz", () => {
    const draft = scenario();
    const quiz = roundOf(draft, "quiz");
    const [first] = quiz.questions;
    const ask = (askWhen: NonNullable<NonNullable<typeof first>["askWhen"]>, question = "Why?") => ({ ...first!, question, askWhen });
    const asked = (...questions: typeof quiz.questions) => quizEffort({ ...quiz, questions: [first!, ...questions] }, draft.rounds.slice(0, 2)).thinking;
    const round = "the-heaviest";
    expect(asked()).toBe(1);
    expect(asked(ask({ round, passed: true }), ask({ round, passed: false }))).toBe(2);
    expect(asked(ask({ round, passed: true }), ask({ round, scoreAtLeast: 0.5 }), ask({ round, passed: false }))).toBe(3);
    // The accepted answer sorts, and no answer does both.
    expect(asked(ask({ round, matches: "sorted" }), ask({ round, matches: "lambda" }))).toBe(2);
    expect(asked(ask({ round, matches: "no_such_name" }))).toBe(1);
    // Two rounds, each with its own question.
    expect(asked(ask({ round, passed: true }), ask({ round: "what-they-weigh-now", passed: false }))).toBe(3);
    const words = (...questions: typeof quiz.questions) => quizEffort({ ...quiz, questions: [first!, ...questions] }, draft.rounds.slice(0, 2)).words;
    const long = ask({ round, passed: false }, "Why, in so many words as one may need for it?");
    expect(words(ask({ round, passed: true }), long)).toBe(words(long));
  });
});
