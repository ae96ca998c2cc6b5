import { describe, expect, it } from "vitest";
import { verdictOf } from "../../../src/core/grading/verdict.ts";
import { compareSessions, filterSessions, skillLines, stateOf, tagsOf } from "../../../src/core/scorecard/history.ts";
import { remarksOn } from "../../../src/core/scorecard/note-words.ts";
import { scorecardOf } from "../../../src/core/scorecard/scorecard.ts";
import { signalOf, SIGNALS, signalThresholds } from "../../../src/core/scorecard/signal.ts";
import { tagsToTrain } from "../../../src/core/scorecard/summary.ts";
import { advance, startSession } from "../../../src/core/session/progress.ts";
import { missedRounds, scenarioOf, startPractice } from "../../../src/core/session/session-scenario.ts";
import type { Session } from "../../../src/core/session/session.ts";
import { LEVELS } from "../../../src/core/scenario/scenario.ts";
import { player as scenario } from "../../fixtures/session/scenario.ts";

const START = 1_700_000_000_000;
const verdict = (score: number) => verdictOf([{ name: "t", hidden: false, score, finding: null, printed: "" }], 1, "test");

/** A sitting whose rounds score as given; rounds without a score are skipped. */
function sitting(id: string, scores: (number | null)[], at = START): Session {
  let session = startSession(scenario, { id, seed: 7 }, at);
  scores.forEach((score, index) => {
    if (score === null) return;
    const roundId = scenario.rounds[index]!.id;
    const time = at + (index + 1) * 60_000;
    session = advance(session, { type: "submit" }, time, scenario);
    session = advance(session, { type: "graded", roundId, verdict: verdict(score) }, time, scenario);
    session = advance(session, { type: "continue" }, time, scenario);
  });
  return session.phase === "finished" ? session : advance(session, { type: "end" }, at + 600_000, scenario);
}

describe("the history", () => {
  it("[ST12] tells finished, abandoned and unfinished sessions apart, and filters them", () => {
    const begun = startSession(scenario, { id: "b", seed: 7 }, START);
    const abandoned = advance(begun, { type: "abandon" }, START + 1000, scenario);
    const done = sitting("a", [1, 1, 1, 1]);
    expect([done, abandoned, begun].map(stateOf)).toEqual(["finished", "abandoned", "unfinished"]);
    const other = { ...done, scenario: { ...done.scenario, level: "junior" as const } };
    const all = { category: null, level: null, tag: null };
    expect(filterSessions([done, other], all)).toHaveLength(2);
    expect(filterSessions([done, other], { ...all, level: "junior" })).toEqual([other]);
    expect(filterSessions([done, other], { ...all, tag: "joins" })).toHaveLength(2);
    expect(filterSessions([done, other], { ...all, tag: "no-such-tag" })).toEqual([]);
    expect(filterSessions([done, other], { ...all, category: "system_design" })).toEqual([]);
    expect(tagsOf([done])).toContain("joins");
  });

  it("[ST12] draws each kind of round over time, without rounds that were not played", () => {
    const lines = skillLines([sitting("late", [1, null], START + 1e9), sitting("early", [0, 1, 0.5, 1])]);
    const debug = lines.find(({ skill }) => skill === scenario.rounds[0]!.type);
    expect(debug?.points.map(({ score }) => score)).toEqual([0, 1]);
    expect(lines.find(({ skill }) => skill === "quiz")?.points).toHaveLength(1);
  });

  it("[ST12] compares two sittings round by round", () => {
    const [first, second, third] = compareSessions(sitting("one", [0, 1, null]), sitting("two", [1, 1, 1, 1]));
    expect(first).toMatchObject({ title: scenario.rounds[0]!.title, first: 0, second: 1, firstSeconds: 60, secondSeconds: 60 });
    expect(second).toMatchObject({ first: 1, second: 1 });
    expect(third).toMatchObject({ first: null, second: 1, firstSeconds: null });
  });
});

describe("practice", () => {
  const original = sitting("one", [1, 0, 0, 1]);

  it("[SE18] plays the missed rounds alone; a quiz asks what it asked before", () => {
    expect(missedRounds(original)).toEqual(scenario.rounds.slice(1, 3).map(({ id }) => id));
    const practice = startPractice(original, scenario, { id: "two", seed: 8, timeFactor: null }, START);
    expect(practice).toMatchObject({ practiceOf: "one", timeFactor: null, phase: "working" });
    expect(practice.rounds.map(({ id }) => id)).toEqual(missedRounds(original));
    expect(practice.rounds[0]?.asked).toEqual(original.rounds[1]?.asked);
    const played = advance(practice, { type: "submit" }, START + 60_000, scenarioOf(practice, scenario)!);
    expect(played.rounds[0]?.ending).toBe("submitted");
  });

  it("[SE17] a session fits its scenario only while its rounds are there, and are of their kind", () => {
    expect(scenarioOf(original, scenario)?.rounds).toEqual(scenario.rounds);
    expect(scenarioOf(original, { ...scenario, rounds: scenario.rounds.slice(1) })).toBeNull();
    const [first, second, ...rest] = scenario.rounds;
    const swapped = [{ ...first!, id: second!.id }, { ...second!, id: first!.id }, ...rest] as typeof scenario.rounds;
    expect(scenarioOf(original, { ...scenario, rounds: swapped })).toBeNull();
    expect(scenarioOf(original, { ...scenario, rounds: scenario.rounds.toReversed() })?.rounds).toEqual(scenario.rounds);
  });
});

describe("what the scorecard says around the scores", () => {
  it("[CA5] the signal rises with the score and falls with the level", () => {
    expect(signalOf(1, "staff")).toBe("strong hire");
    expect(signalOf(0, "junior")).toBe("no");
    expect(signalOf(0.7, "junior")).toBe("hire");
    expect(signalOf(0.7, "staff")).toBe("lean no");
    expect(signalOf(0.1 + 0.2 + 0.35, "junior")).toBe("hire");
    for (const level of LEVELS) {
      const bars = signalThresholds[level];
      expect([bars["strong hire"], bars.hire, bars["lean no"]].toSorted((a, b) => b - a)).toEqual([bars["strong hire"], bars.hire, bars["lean no"]]);
      for (const signal of SIGNALS) if (signal !== "no") expect(signalOf(bars[signal], level)).toBe(signal);
    }
  });

  it("[CA6] says how it was taken, a sentence each, and nothing of an ordinary sitting", () => {
    const card = scorecardOf(sitting("one", [1, 1, 1, 1]));
    expect(remarksOn(card)).toEqual([]);
    const told = remarksOn({
      ...card,
      timeFactor: 1.25,
      isPractice: true,
      notes: [
        { kind: "clock-jump", round: 1, seconds: -3600 },
        { kind: "quick", round: 0, seconds: 1.2 },
        { kind: "quick", round: 39, seconds: 1 },
      ],
    });
    expect(told).toEqual([
      "A practice run: only rounds that were missed before.",
      "Taken with 1.25 times the usual time.",
      "The computer’s clock was moved back by 60 minutes in round 2; the round neither lost nor won time.",
      "Round 1 was submitted 1 second after it began.",
    ]);
    expect(remarksOn({ ...card, timeFactor: null })).toEqual(["Taken without a time limit."]);
  });

  it("[CA7] what to train: the tags of missed rounds, those with the most to gain first", () => {
    expect(tagsToTrain(sitting("one", [1, 1, 1, 1]))).toEqual([]);
    const missed = sitting("one", [0, 1, 1, 1]);
    const tags = tagsToTrain({ ...missed, rounds: missed.rounds.map((round, index) => ({ ...round, tags: index === 0 ? ["b", "a", "c", "d", "e"] : ["z"] })) });
    expect(tags).toEqual(["a", "b", "c", "d"]);
  });
});
