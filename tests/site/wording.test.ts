import * as texts from "#texts";
import { describe, expect, it } from "vitest";
import { roundTypeLabel, runsCode, shortMinutes } from "../../src/site/wording.ts";

describe("the facts of a round", () => {
  it.each([
    [12, "12 min"],
    [1.5, "1.5 min"],
    [1, "1 min"],
    [0.1, "6 s"],
    [0.5, "30 s"],
  ])("[UI6] writes %d minutes as %s", (minutes, text) => {
    expect(shortMinutes(minutes)).toBe(text);
  });

  it.each([
    [{ type: "sql", questionType: "write" }, "SQL"],
    [{ type: "sql", questionType: "quiz" }, "SQL quiz"],
    [{ type: "quiz", questionType: "quiz" }, "Quiz"],
    [{ type: "debug", questionType: "fix" }, "Debug"],
    [{ type: "architecture", questionType: "canvas" }, "Architecture"],
  ])("[UI6] names the type of %j", (round, label) => {
    expect(roundTypeLabel(round)).toBe(label);
  });

  it("[UI2] counts in words", () => {
    expect(texts.rounds(1)).toBe("1 round");
    expect(texts.rounds(5)).toBe("5 rounds");
  });

  it("[UI13] knows the rounds whose code is run", () => {
    expect(runsCode({ type: "python", questionType: "write" })).toBe(true);
    expect(runsCode({ type: "debug", questionType: "fix" })).toBe(true);
    expect(runsCode({ type: "sql", questionType: "quiz" })).toBe(false);
    expect(runsCode({ type: "architecture", questionType: "canvas" })).toBe(false);
  });
});
