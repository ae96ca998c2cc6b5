import { describe, expect, it } from "vitest";
import { verdictOf, type Verdict } from "../../../src/core/grading/verdict.ts";
import { advance, startSession, timeLeft, timeUsed, TIMES_UP_PAUSE, type SessionEvent } from "../../../src/core/session/progress.ts";
import { SessionSchema, type Session } from "../../../src/core/session/session.ts";
import { scorecardOf } from "../../../src/core/scorecard/scorecard.ts";
import { player as scenario } from "../../fixtures/session/scenario.ts";
import { SQL_SOLUTION, SQL_WRONG } from "../../fixtures/session/sql-round.ts";

const START = 1_700_000_000_000;
const [sql, quiz, python, last] = scenario.rounds;
const begin = () => startSession(scenario, { id: "id", seed: 7 }, START);
const step = (session: Session, event: SessionEvent, now: number) => advance(session, event, now, scenario);
const record = (session: Session, index: number) => session.rounds[index]!;
const verdict = (score: number): Verdict => verdictOf([{ name: "t", hidden: false, score, finding: null, printed: "" }], 1, "test");

/** Plays the events one second apart. */
function play(events: SessionEvent[], from = begin(), now = START): { session: Session; now: number } {
  let session = from;
  let time = now;
  for (const event of events) session = step(session, event, (time += 1000));
  return { session, now: time };
}

const submitAndGoOn = (times: number): SessionEvent[] => Array.from({ length: times }, (): SessionEvent[] => [{ type: "submit" }, { type: "continue" }]).flat();
const graded = (roundId: string, score: number): SessionEvent => ({ type: "graded", roundId, verdict: verdict(score) });

describe("the order of an interview", () => {
  it("[SE1] begins with the first round, its deadline fixed and its starting code as the draft", () => {
    const session = begin();
    expect(session).toMatchObject({ phase: "working", current: 0, seed: 7, startedAt: START, finishedAt: null });
    expect(record(session, 0)).toMatchObject({ startedAt: START, deadline: START + 720_000, ending: null, answer: { code: SQL_WRONG } });
    expect(record(session, 1)).toMatchObject({ startedAt: null, deadline: null, answer: null });
    expect(step(session, { type: "draft", answer: { code: "x" } }, START + 5000).rounds[0]?.deadline).toBe(START + 720_000);
  });

  it("[SC47] gives every round the scenario's tags and its own, each once", () => {
    const tagged = {
      ...scenario,
      tags: ["sql", "joins"],
      rounds: scenario.rounds.map((round, index) => ({ ...round, tags: index === 0 ? ["nulls", "sql"] : [] })),
    };
    const { rounds } = startSession(tagged, { id: "id", seed: 7 }, START);
    expect(rounds.map(({ tags }) => tags).slice(0, 2)).toEqual([["sql", "joins", "nulls"], ["sql", "joins"]]); // prettier-ignore
  });

  it("[SE2] keeps every draft of the running round, and none outside it", () => {
    const { session, now } = play([{ type: "draft", answer: { code: "SELECT 1" } }]);
    expect(record(session, 0).answer).toEqual({ code: "SELECT 1" });
    const submitted = step(session, { type: "submit" }, now);
    expect(step(submitted, { type: "draft", answer: { code: "too late" } }, now + 1)).toBe(submitted);
  });

  it("[SE3] ends the round with what stands there when it is submitted, and counts two submissions once", () => {
    const session = step(begin(), { type: "submit", answer: { code: SQL_SOLUTION } }, START + 30_000);
    expect(session).toMatchObject({ phase: "verdict", current: 0 });
    expect(record(session, 0)).toMatchObject({ ending: "submitted", endedAt: START + 30_000, answer: { code: SQL_SOLUTION }, grading: { state: "pending" } });
    expect(step(session, { type: "submit", answer: { code: "again" } }, START + 30_001)).toBe(session);
    expect(record(session, 1).startedAt).toBeNull();
  });

  it("[SE3] submits the last draft when no answer comes along", () => {
    const { session } = play([{ type: "draft", answer: { code: "SELECT 2" } }, { type: "submit" }]);
    expect(record(session, 0).answer).toEqual({ code: "SELECT 2" });
  });

  it("[SE4] goes on only from a verdict, round by round, and is finished after the last", () => {
    expect(step(begin(), { type: "continue" }, START + 1)).toEqual(begin());
    const all = [...submitAndGoOn(3).slice(0, -1), graded("dedupe", 1), { type: "continue" } as const];
    const { session, now } = play(all);
    expect(session).toMatchObject({ phase: "working", current: 3 });
    expect(session.rounds.map(({ ending }) => ending)).toEqual(["submitted", "submitted", "submitted", null]);
    const done = play(submitAndGoOn(1), session, now);
    expect(done.session).toMatchObject({ phase: "finished", current: 3, finishedAt: done.now });
    for (const type of ["continue", "submit", "end", "hint", "tick"] as const) expect(step(done.session, { type }, done.now + 1e9)).toBe(done.session);
  });

  it("[SE5] counts what was not submitted as skipped when it is ended early, and keeps the draft and earlier results", () => {
    const before = play([{ type: "submit" }, graded("revenue", 1), { type: "continue" }, { type: "draft", answer: { ticks: [[1], [], []] } }]);
    const { session, now } = play([{ type: "end" }], before.session, before.now);
    expect(session).toMatchObject({ phase: "finished", finishedAt: now });
    expect(session.rounds.map(({ ending }) => ending)).toEqual(["submitted", "skipped", "skipped", "skipped"]);
    expect(record(session, 1)).toMatchObject({ answer: { ticks: [[1], [], []] }, endedAt: now, grading: { state: "none" } });
    expect(record(session, 2)).toMatchObject({ startedAt: null, endedAt: null });
    expect(scorecardOf(session).rounds.map(({ score }) => score)).toEqual([1, 0, 0, 0]);
  });

  it("[SE5] keeps a round that was submitted when its verdict is on the screen", () => {
    const { session } = play([{ type: "submit" }, { type: "end" }]);
    expect(session.rounds.map(({ ending }) => ending)).toEqual(["submitted", "skipped", "skipped", "skipped"]);
  });

  it("[SE6] reveals hints one at a time, as many as there are, while the round runs", () => {
    let session = begin();
    for (const shown of [1, 2, 3]) {
      session = step(session, { type: "hint" }, START + shown);
      expect(record(session, 0).hintsShown).toBe(shown);
    }
    expect(step(session, { type: "hint" }, START + 9)).toBe(session);
    const submitted = step(begin(), { type: "submit" }, START + 1);
    expect(step(submitted, { type: "hint" }, START + 2)).toBe(submitted);
  });
});

describe("grading beside the interview", () => {
  it("[SE7] takes a verdict for the round it belongs to, also after the interview went on", () => {
    const { session, now } = play(submitAndGoOn(1));
    const later = step(session, graded("revenue", 1), now);
    expect(record(later, 0).grading).toMatchObject({ state: "done", verdict: { passed: true } });
    expect(later).toMatchObject({ phase: "working", current: 1 });
    expect(step(later, graded("revenue", 0), now)).toBe(later);
    expect(step(session, graded("follow-up", 1), now)).toBe(session);
    expect(step(session, graded("no-such-round", 1), now)).toBe(session);
  });

  it("[SE8] keeps an answer that could not be graded, and grades it again when asked to", () => {
    const failed = play([{ type: "submit" }, { type: "grading-failed", roundId: "revenue", message: "out of reach" }]);
    expect(record(failed.session, 0)).toMatchObject({ answer: { code: SQL_WRONG }, grading: { state: "failed", message: "out of reach" } });
    const again = step(failed.session, { type: "grade-again", roundId: "revenue" }, failed.now);
    expect(record(again, 0).grading).toEqual({ state: "pending" });
    expect(step(again, { type: "grade-again", roundId: "revenue" }, failed.now)).toBe(again);
  });
});

describe("quizzes that depend on earlier rounds", () => {
  it("[SE9] settles which questions are asked when the quiz begins, by what was submitted", () => {
    const asked = (code: string) => record(play([{ type: "submit", answer: { code } }, { type: "continue" }]).session, 1).asked;
    expect(asked(SQL_WRONG)).toEqual([0, 1, 2]);
    expect(asked(SQL_SOLUTION)).toEqual([0, 1]);
    expect(asked("SELECT 1 -- no join")).toEqual([0, 1]);
  });

  it("[SE10] waits for a verdict that decides what is asked; the quiz's clock begins when it is there", () => {
    const waiting = play(submitAndGoOn(3));
    expect(waiting.session).toMatchObject({ phase: "waiting", current: 2 });
    expect(step(waiting.session, { type: "tick" }, waiting.now + 3_600_000)).toBe(waiting.session);
    expect(step(waiting.session, graded("revenue", 1), waiting.now)).toMatchObject({ phase: "waiting" });
    const begun = step(waiting.session, graded("dedupe", 0), waiting.now + 60_000);
    expect(begun).toMatchObject({ phase: "working", current: 3 });
    expect(record(begun, 3)).toMatchObject({ startedAt: waiting.now + 60_000, asked: [0, 1] });
    expect(record(step(waiting.session, graded("dedupe", 1), waiting.now), 3).asked).toEqual([0]);
  });

  it("[SE10] goes on without the verdict when grading fails", () => {
    const waiting = play(submitAndGoOn(3));
    const begun = step(waiting.session, { type: "grading-failed", roundId: "dedupe", message: "no engine" }, waiting.now);
    expect(begun).toMatchObject({ phase: "working", current: 3 });
    expect(record(begun, 3).asked).toEqual([0, 1]);
  });
});

describe("the clock", () => {
  const limit = sql!.timeLimit * 1000;

  it("[TI1] leaves the deadline less now, never below zero, and nothing where no round runs", () => {
    const session = begin();
    expect(timeLeft(session, START)).toBe(limit);
    expect(timeLeft(session, START + limit - 1)).toBe(1);
    expect(timeLeft(session, START + limit + 5000)).toBe(0);
    expect(timeLeft(step(session, { type: "submit" }, START + 10), START + 20)).toBe(0);
  });

  it("[TI2] ends the round at its deadline with what stands there", () => {
    const session = step(begin(), { type: "draft", answer: { code: "SELECT" } }, START + limit - 1);
    expect(step(session, { type: "tick" }, START + limit - 1)).toBe(session);
    const out = step(session, { type: "tick" }, START + limit + 150);
    expect(out.phase).toBe("times-up");
    expect(record(out, 0)).toMatchObject({ ending: "time-out", endedAt: START + limit, answer: { code: "SELECT" }, grading: { state: "pending" } });
  });

  it("[TI3] takes what stands in the editor when time runs out, and a late submission as a time-out at the deadline", () => {
    for (const event of [
      { type: "submit", answer: { code: "last words" } },
      { type: "draft", answer: { code: "last words" } },
    ] as const) {
      const out = step(begin(), event, START + limit + 100);
      expect(out.phase).toBe("times-up");
      expect(record(out, 0)).toMatchObject({ ending: "time-out", endedAt: START + limit, answer: { code: "last words" } });
    }
  });

  it("[TI3] does not submit the round after it, which the candidate has not seen", () => {
    const late = step(begin(), { type: "submit", answer: { code: "last words" } }, START + limit + TIMES_UP_PAUSE + 1000);
    expect(late).toMatchObject({ phase: "working", current: 1 });
    expect(record(late, 0)).toMatchObject({ ending: "time-out", answer: { code: "last words" } });
    expect(record(late, 1)).toMatchObject({ ending: null, answer: { ticks: [[], [], []] } });
  });

  it("[TI4] lets the next round begin by itself two seconds later, whenever somebody looks", () => {
    const out = step(begin(), { type: "tick" }, START + limit);
    expect(step(out, { type: "tick" }, START + limit + TIMES_UP_PAUSE - 1)).toBe(out);
    for (const late of [0, 140]) {
      const next = step(out, { type: "tick" }, START + limit + TIMES_UP_PAUSE + late);
      expect(next).toMatchObject({ phase: "working", current: 1 });
      expect(record(next, 1).startedAt).toBe(START + limit + TIMES_UP_PAUSE);
    }
    expect(TIMES_UP_PAUSE).toBe(2000);
  });

  it("[TI5] goes on while the candidate is away: rounds end one after another, each at its own deadline", () => {
    const second = START + limit + TIMES_UP_PAUSE;
    const third = second + quiz!.timeLimit * 1000 + TIMES_UP_PAUSE;
    const away = step(begin(), { type: "tick" }, third + 5000);
    expect(away).toMatchObject({ phase: "working", current: 2 });
    expect(away.rounds.map(({ endedAt }) => endedAt)).toEqual([START + limit, second + quiz!.timeLimit * 1000, null, null]);
    // The last round waits for the verdict of the third, so that it cannot run out unseen.
    const longAway = step(begin(), { type: "tick" }, third + python!.timeLimit * 1000 + 1e9);
    expect(longAway).toMatchObject({ phase: "waiting", current: 2 });
    const finished = step(step(longAway, graded("dedupe", 1), third + 2e9), { type: "tick" }, third + 3e9);
    expect(finished).toMatchObject({ phase: "finished", finishedAt: third + 2e9 + last!.timeLimit * 1000 + TIMES_UP_PAUSE });
  });

  it("[TI6] stands still while a verdict is on the screen", () => {
    const submitted = step(begin(), { type: "submit" }, START + 1000);
    expect(step(submitted, { type: "tick" }, START + 1e9)).toBe(submitted);
    const next = step(submitted, { type: "continue" }, START + 1e9);
    expect(record(next, 1)).toMatchObject({ startedAt: START + 1e9, deadline: START + 1e9 + quiz!.timeLimit * 1000 });
  });

  it("[TI7] records the time used per round: from start to end, at most the limit, never below zero", () => {
    expect(timeUsed(record(step(begin(), { type: "submit" }, START + 90_500), 0))).toBe(90.5);
    expect(timeUsed(record(step(begin(), { type: "tick" }, START + 1e9), 0))).toBe(720);
    expect(timeUsed(record(begin(), 0))).toBe(0);
    expect(timeUsed({ ...record(begin(), 0), endedAt: START + limit + 60_000 })).toBe(720);
    expect(timeUsed(record(step(begin(), { type: "submit" }, START - 60_000), 0))).toBe(0);
  });

  it("[TI5] reads back every state that it made", () => {
    const away = step(begin(), { type: "tick" }, START + 1e9);
    expect(SessionSchema.parse(JSON.parse(JSON.stringify(away)))).toEqual(away);
  });
});

describe("the time that was chosen, and the clock", () => {
  it("[TI12] lengthens every limit by the factor that was chosen before the start", () => {
    const session = startSession(scenario, { id: "id", seed: 7, timeFactor: 1.5 }, START);
    expect(record(session, 0)).toMatchObject({ timeLimit: 1080, deadline: START + 1_080_000 });
    expect(session.timeFactor).toBe(1.5);
    expect(step(session, { type: "tick" }, START + 1_079_999).phase).toBe("working");
    expect(step(session, { type: "tick" }, START + 1_080_000).phase).toBe("times-up");
  });

  it("[TI12] without a limit no time is ever up, and the time used is still told", () => {
    const session = startSession(scenario, { id: "id", seed: 7, timeFactor: null }, START);
    expect(timeLeft(session, START + 1e9)).toBeNull();
    const submitted = step(session, { type: "submit" }, START + 7_200_000);
    expect(submitted).toMatchObject({ phase: "verdict", current: 0 });
    expect(timeUsed(record(submitted, 0))).toBe(7200);
  });

  it("[TI13] a moved clock takes the running round along and is noted; earlier rounds stay as they were", () => {
    const { session, now } = play(submitAndGoOn(1));
    const jumped = step(session, { type: "clock-jump", by: 3_600_000 }, now + 3_600_000);
    expect(timeLeft(jumped, now + 3_600_000)).toBe(timeLeft(session, now));
    expect(jumped.rounds[0]).toEqual(session.rounds[0]);
    expect(jumped.notes.at(-1)).toEqual({ kind: "clock-jump", round: 1, seconds: 3600 });
    const back = step(session, { type: "clock-jump", by: -3_600_000 }, now - 3_600_000);
    expect(timeLeft(back, now - 3_600_000)).toBe(timeLeft(session, now));
  });

  it("[TI14] a round that is submitted implausibly fast is noted, not refused", () => {
    const quick = step(begin(), { type: "submit" }, START + 3999);
    expect(quick.phase).toBe("verdict");
    expect(quick.notes).toEqual([{ kind: "quick", round: 0, seconds: 3.999 }]);
    expect(step(begin(), { type: "submit" }, START + 4000).notes).toEqual([]);
  });

  it("[SE11] an abandoned session stays as it is, whatever comes", () => {
    const { session, now } = play([{ type: "draft", answer: { code: "SELECT 1" } }, { type: "abandon" }]);
    expect(session).toMatchObject({ phase: "working", abandonedAt: now });
    for (const type of ["submit", "tick", "end", "continue", "abandon"] as const) expect(step(session, { type }, now + 1e9)).toBe(session);
  });
});
