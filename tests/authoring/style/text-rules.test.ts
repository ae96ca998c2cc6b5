import { describe, expect, it } from "vitest";
import { readingLevel, sentencesOf, wordsIn } from "../../../src/authoring/style/prose.ts";
import {
  explanationLengthRule,
  headLengthRule,
  hintLengthRule,
  messageLengthRule,
  questionLengthRule,
  spokenLengthRule,
} from "../../../src/authoring/style/rules/lengths.ts";
import { readingLevelRule, sentenceLengthRule } from "../../../src/authoring/style/rules/reading.ts";
import { remarks, roundOf } from "./good-scenario.ts";

/** So many words, in sentences of five. */
const words = (count: number) => Array.from({ length: count }, (_, n) => (n % 5 === 4 ? "go." : "we")).join(" ");

describe("[SG7] the reading level", () => {
  it("is words per sentence and the percentage of long words", () => {
    expect(readingLevel(["The cat sat on the mat.", "Everything considered, it slept."])).toEqual({ level: 5 + 20, words: 10 });
    expect(readingLevel([])).toEqual({ level: 0, words: 0 });
  });

  it("is taken of sentences, not of code, tables and headings", () => {
    const markdown =
      "# A heading\n\nOne `really_long_name(of_a_function)` here. Two:\n\n- three\n- **four** five\n\n| a | b |\n| --- | --- |\n| c | d |\n\n```sql\nSELECT 1\n```\n";
    expect(sentencesOf(markdown)).toEqual(["One code here.", "Two:", "three", "four five"]);
  });

  it("depends on the level of the role", () => {
    const hard = "Considerable organisational complexity characterises every interdepartmental reconciliation. ".repeat(10);
    const plain = "The bees fly out in the morning and come home at night. ".repeat(10);
    expect(remarks(readingLevelRule)).toEqual([]);
    expect(remarks(readingLevelRule, (draft) => void (draft.briefing = plain))).toEqual([]);
    expect(remarks(readingLevelRule, (draft) => void (draft.briefing = hard))).toEqual([
      expect.stringMatching(/^briefing: reads at LIX [\d.]+, of at most 30 for junior; /),
    ]);
    expect(remarks(readingLevelRule, (draft) => void (roundOf(draft, "quiz").questions[0]!.explanation = hard))).toEqual([
      expect.stringMatching(/^rounds\[2\]: reads at LIX /),
    ]);
    const between = "The bees fly out early every morning and return to their hives before evening comes. Nobody notices. ".repeat(5);
    const { level } = readingLevel(sentencesOf(between));
    const text = `${between}${"Considerable differences. ".repeat(4)}`;
    expect(level).toBeLessThan(35);
    const at = (role: "junior" | "staff") =>
      remarks(readingLevelRule, (draft) => {
        draft.level = role;
        draft.interviewer = {};
        draft.briefing = text;
      });
    expect(readingLevel(sentencesOf(text)).level).toSatisfy((lix: number) => lix > 30 && lix < 35);
    expect(at("junior")).toHaveLength(1);
    expect(at("staff")).toEqual([]);
  });

  it("is not taken of a few words", () => {
    expect(remarks(readingLevelRule, (draft) => void (draft.briefing = "Interdepartmental reconciliation."))).toEqual([]);
  });

  it("is spoilt by a sentence that has to be read twice", () => {
    const sentence = (count: number) => `${"we ".repeat(count - 1)}go.`;
    const withFeedback = (text: string) => remarks(sentenceLengthRule, (draft) => void (roundOf(draft, "constraints").options[1]!.feedback = text));
    expect(remarks(sentenceLengthRule)).toEqual([]);
    expect(withFeedback(sentence(35))).toEqual([]);
    expect(withFeedback(sentence(36))).toEqual([
      expect.stringMatching(/^rounds\[3\]\.options\[1\]\.feedback: "we we .*" is a sentence of 36 words, of at most 35; /),
    ]);
  });
});

describe("[SG8] lengths", () => {
  it("are right in a good scenario", () => {
    for (const rule of [headLengthRule, spokenLengthRule, questionLengthRule, hintLengthRule, messageLengthRule, explanationLengthRule])
      expect(remarks(rule)).toEqual([]);
  });

  it("count words as they are read, code and tables included", () => {
    expect(wordsIn("It's `a_b` twice.\n\n| a | b |\n| --- | :-- |\n| c | 1.5 |")).toBe(7);
    expect(wordsIn(undefined)).toBe(0);
  });

  it("of titles and descriptions fit the lobby", () => {
    expect(remarks(headLengthRule, (draft) => void (draft.title = "x".repeat(49)))).toEqual([
      expect.stringMatching(/^title: has 49 characters, of at most 48; /),
    ]);
    expect(remarks(headLengthRule, (draft) => void (draft.description = "x".repeat(321)))).toEqual([
      expect.stringMatching(/^description: has 321 characters, of at most 320; /),
    ]);
    expect(remarks(headLengthRule, (draft) => void (draft.description = "Short."))).toEqual([expect.stringMatching(/of at least 60; /)]);
  });

  it("of what the interviewer says fit a breath", () => {
    expect(remarks(spokenLengthRule, (draft) => void (draft.interviewer = { opening: words(130), closing: words(100) }))).toEqual([]);
    expect(remarks(spokenLengthRule, (draft) => void (draft.interviewer = { opening: words(131), closing: words(101) }))).toEqual([
      expect.stringMatching(/^interviewer\.opening: has 131 words, of at most 130; /),
      expect.stringMatching(/^interviewer\.closing: has 101 words, of at most 100; /),
    ]);
    const quoted = (count: number) =>
      remarks(spokenLengthRule, (draft) => void (roundOf(draft, "sql").description = `> ${words(40)}\n> ${words(count - 40)}\n\n${words(90)}`));
    expect(quoted(60)).toEqual([]);
    expect(quoted(61)).toEqual([expect.stringMatching(/^rounds\[0\]\.description: has 61 words, of at most 60; /)]);
  });

  it("of questions, hints and messages are kept", () => {
    expect(remarks(questionLengthRule, (draft) => void (roundOf(draft, "sql").description = words(401)))).toEqual([
      expect.stringMatching(/^rounds\[0\]\.description: has 401 words, of at most 400; /),
    ]);
    expect(remarks(hintLengthRule, (draft) => void (roundOf(draft, "sql").hints = ["Look.", words(61)]))).toEqual([
      expect.stringMatching(/^rounds\[0\]\.hints\[1\]: has 61 words, of at most 60; /),
    ]);
    const withMessage = (message: string) => remarks(messageLengthRule, (draft) => void (roundOf(draft, "sql").wrongAnswers![0]!.message = message));
    expect(withMessage(words(15))).toEqual([]);
    expect(withMessage(words(14))).toEqual([expect.stringMatching(/^rounds\[0\]\.wrongAnswers\[0\]\.message: has 14 words, of at least 15; /)]);
    expect(withMessage(words(81))).toEqual([expect.stringMatching(/of at most 80; /)]);
    expect(remarks(messageLengthRule, (draft) => void (roundOf(draft, "constraints").options[0]!.feedback = "Fits."))).toEqual([
      expect.stringMatching(/^rounds\[3\]\.options\[0\]\.feedback: has 1 word, of at least 6; /),
    ]);
  });

  it("of explanations go with what there is to explain", () => {
    expect(remarks(explanationLengthRule, (draft) => void (roundOf(draft, "sql").explanation = words(99)))).toEqual([
      expect.stringMatching(/^rounds\[0\]\.explanation: has 99 words, of at least 100; /),
    ]);
    expect(remarks(explanationLengthRule, (draft) => void (roundOf(draft, "constraints").explanation = words(24)))).toEqual([
      expect.stringMatching(/^rounds\[3\]\.explanation: has 24 words, of at least 25; /),
    ]);
    const explained = (count: number) => remarks(explanationLengthRule, (draft) => void (roundOf(draft, "quiz").questions[0]!.explanation = words(count)));
    expect(explained(21)).toEqual([]);
    expect(explained(20)).toEqual([expect.stringMatching(/^rounds\[2\]\.questions\[0\]\.explanation: has 20 words, of at least 21; /)]);
  });
});
