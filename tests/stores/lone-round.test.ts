import { describe, expect, it, vi } from "vitest";
import type { ScenarioKey } from "../../src/core/scenario/scenario.ts";
import type { Engines } from "../../src/engines/protocol.ts";
import { createLoneRound } from "../../src/stores/lone-round.ts";
import { smallQuiz, smallScenario } from "../fixtures/session/small-scenario.ts";

const question = { html: "<p>Which?</p>", codeHtml: null, options: ["left", "right"], isMultiple: false, shuffle: false, askWhen: null };

const quiz = smallQuiz("talk", { questions: [question, { ...question, askWhen: { round: "before", passed: true } }] });
const scenario = smallScenario([{ ...quiz, id: "before" }, quiz]);

const answers = { correct: [1], explanationHtml: "<p>Because.</p>" };
const key: ScenarioKey = { id: "shop", rounds: [{ kind: "quiz", id: "talk", explanationHtml: null, questions: [answers, answers] }] };

const alone = (loadKey: () => Promise<ScenarioKey> = () => Promise.resolve(key)) =>
  createLoneRound({ scenario, player: quiz, engines: {} as Engines, loadKey, seed: 1 });
const gradingOf = (round: ReturnType<typeof alone>) => round.$session.get().rounds[0]!.grading;

describe("a round by itself", () => {
  it("[EM4] grades an answer as often as one likes, and keeps the round open", async () => {
    const round = alone();
    round.draft({ ticks: [[0], []] });
    round.submit();
    expect(gradingOf(round)).toEqual({ state: "pending" });
    await vi.waitFor(() => expect(gradingOf(round)).toMatchObject({ state: "done", verdict: { passed: false, score: 0 } }));
    round.draft({ ticks: [[1], []] });
    round.submit();
    await vi.waitFor(() => expect(gradingOf(round)).toMatchObject({ state: "done", verdict: { passed: true, score: 1 } }));
    expect(round.$session.get()).toMatchObject({ phase: "working", current: 0 });
  });

  it("[EM4] fetches no solution before something is graded, and says so when it is out of reach; then it can be tried again", async () => {
    const loadKey = vi.fn<() => Promise<ScenarioKey>>().mockRejectedValueOnce(new Error("Check your connection.")).mockResolvedValue(key);
    const round = alone(loadKey);
    round.draft({ ticks: [[1], []] });
    expect(loadKey).not.toHaveBeenCalled();
    round.submit();
    await vi.waitFor(() => expect(gradingOf(round)).toEqual({ state: "failed", message: "Check your connection." }));
    round.gradeAgain("talk");
    await vi.waitFor(() => expect(gradingOf(round)).toMatchObject({ state: "done", verdict: { passed: true } }));
  });

  it("[EM5] asks of a quiz what does not depend on rounds before it", () => {
    expect(alone().$session.get().rounds).toMatchObject([{ id: "talk", asked: [0] }]);
  });
});
