import { describe, expect, it } from "vitest";
import { askQuestion, describeConstraints } from "../../../src/core/rounds/constraints/answer.ts";
import { gradeConstraints } from "../../../src/core/rounds/constraints/grade.ts";
import { remarksOn } from "../../../src/core/rounds/registry.ts";
import { ConstraintsRoundSchema, toConstraintsKey, toConstraintsPlayer, type ConstraintsAnswer } from "../../../src/core/rounds/constraints/schema.ts";

const question = (id: string, category: string, reveals?: { constraint: string; value: string }) => ({
  id,
  text: `About ${id}?`,
  category,
  answer: "So.",
  ...(reveals && { reveals }),
});
const raw = {
  id: "ask",
  type: "architecture",
  questionType: "constraints",
  timeMinutes: 8,
  title: "Ask first",
  description: "What do you need to know?",
  maxQuestions: 3,
  clarifyingQuestions: [
    question("latency", "crucial", { constraint: "latency", value: "seconds" }),
    question("volume", "crucial", { constraint: "volume", value: "2 TB a day" }),
    question("team", "helpful"),
    question("colour", "irrelevant"),
    question("logo", "irrelevant"),
  ],
  options: [
    { id: "stream", name: "Streaming", description: "s", correct: true, validWhen: [{ constraint: "latency", value: "seconds" }], feedback: "f" },
    { id: "batch", name: "Nightly batch", description: "b", correct: false, validWhen: [{ constraint: "latency", value: "a day" }], feedback: "f" },
  ],
};
const round = ConstraintsRoundSchema.parse(raw);
const render = (markdown: string) => markdown;
const player = toConstraintsPlayer(round, render);
const key = toConstraintsKey(round, render);
const grade = (asked: string[], chosen: string | null) => gradeConstraints(player, key, { asked, chosen });

describe("constraints rounds", () => {
  it("[GR210] score asking by the crucial questions asked, less 0.25 for each irrelevant one, not below 0", () => {
    expect(grade(["latency", "volume"], null).asking).toBe(1);
    expect(grade(["latency"], null).asking).toBe(0.5);
    expect(grade(["latency", "volume", "colour"], null).asking).toBe(0.75);
    expect(grade(["team"], null).asking).toBe(0);
    expect(grade(["colour", "logo"], null).asking).toBe(0);
  });

  it("[GR211] divide by what the limit lets one ask", () => {
    const tight = { ...player, maxQuestions: 1 };
    expect(gradeConstraints(tight, key, { asked: ["latency"], chosen: null }).asking).toBe(1);
  });

  it("[GR212] score choosing 1 when the constraints were revealed, 0.5 for a guess, else 0", () => {
    expect(grade(["latency"], "stream").choosing).toBe(1);
    expect(grade(["volume"], "stream").choosing).toBe(0.5);
    expect(grade(["latency"], "batch").choosing).toBe(0);
    expect(grade(["latency"], null).choosing).toBe(0);
  });

  it("[GR213] score the mean of asking and choosing", () => {
    expect(grade(["latency", "volume"], "stream").score).toBe(1);
    expect(grade(["latency", "volume", "colour"], "batch").score).toBe(0.375);
  });

  it("[GR214] count only known questions, each once, up to the limit, in the order asked", () => {
    expect(grade(["latency", "latency", "made-up", "volume"], "stream").score).toBe(1);
    expect(grade(["team", "colour", "logo", "latency"], "stream").choosing).toBe(0.5);
  });

  it("[GR215] never take an answer back, and ask no more than the limit", () => {
    let answer: ConstraintsAnswer = { asked: [], chosen: null };
    for (const id of ["latency", "latency", "unknown", "volume", "team", "colour"]) answer = askQuestion(answer, player, id);
    expect(answer.asked).toEqual(["latency", "volume", "team"]);
    expect(describeConstraints({ ...answer, chosen: "stream" }, player)).toBe("latency\nvolume\nteam\nchose stream");
  });

  it.each([
    [
      "a constraint that no question reveals",
      { options: [{ ...raw.options[0], validWhen: [{ constraint: "latensy", value: "x" }] }, raw.options[1]] },
      "latensy",
    ],
    ["doubled questions", { clarifyingQuestions: [...raw.clarifyingQuestions, raw.clarifyingQuestions[0]] }, "stands twice"],
    ["doubled options", { options: [...raw.options, raw.options[1]] }, "stands twice"],
  ])("[SC201] refuse %s", (_, change, message) => {
    const parsed = ConstraintsRoundSchema.safeParse({ ...raw, ...change });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues.map((issue) => issue.message).join("\n")).toContain(message);
  });

  it.each([
    [
      "a value that no question reveals for a correct option",
      { options: [{ ...raw.options[0], validWhen: [{ constraint: "latency", value: "hours" }] }, raw.options[1]] },
      "out of reach",
    ],
    [
      "no crucial question",
      { clarifyingQuestions: raw.clarifyingQuestions.slice(2), options: raw.options.map((option) => ({ ...option, validWhen: [] })) },
      "none is crucial",
    ],
    ["no correct option", { options: raw.options.map((option) => ({ ...option, correct: false })) }, "none is correct"],
    [
      "a limit too low to reveal what the answer needs",
      {
        maxQuestions: 1,
        options: [
          {
            ...raw.options[0],
            validWhen: [
              { constraint: "latency", value: "seconds" },
              { constraint: "volume", value: "2 TB a day" },
            ],
          },
          raw.options[1],
        ],
      },
      "too low",
    ],
  ])("[SC204] with %s can be played, and give a warning", (_, change, message) => {
    const parsed = ConstraintsRoundSchema.parse({ ...raw, ...change });
    const remarks = remarksOn({ kind: "constraints", round: parsed });
    expect(remarks).toHaveLength(1);
    expect(remarks[0]?.message).toContain(message);
  });

  it("[SC204] give none when all is well, also where a wrong option would have needed what nobody reveals", () => {
    const options = raw.options.map((option) => (option.correct ? option : { ...option, validWhen: [{ constraint: "budget", value: "none" }] }));
    expect(remarksOn({ kind: "constraints", round: ConstraintsRoundSchema.parse({ ...raw, options }) })).toEqual([]);
  });
});
