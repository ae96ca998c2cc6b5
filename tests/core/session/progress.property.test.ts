import fc from "fast-check";
import { expect, it } from "vitest";
import type { Answer } from "../../../src/core/rounds/registry.ts";
import { verdictOf } from "../../../src/core/grading/verdict.ts";
import { advance, startSession, timeLeft, timeUsed, type SessionEvent } from "../../../src/core/session/progress.ts";
import { SessionSchema, type Session } from "../../../src/core/session/session.ts";
import { player as scenario } from "../../fixtures/session/scenario.ts";

const ids = scenario.rounds.map(({ id }) => id);
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.string().map((code) => ({ code })),
  fc.constant<Answer>({ ticks: [[0], [], []] }),
);
const verdict = fc.constantFrom(0, 1).map((score) => verdictOf([{ name: "t", hidden: true, score, finding: null, printed: "" }], 1, "test"));
const roundId = fc.constantFrom(...ids, "no-such-round");
const event: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.record({ type: fc.constant("draft" as const), answer }),
  fc.record({ type: fc.constant("submit" as const), answer }),
  fc.record({ type: fc.constantFrom("submit", "hint", "tick", "continue") }),
  { weight: 1, arbitrary: fc.constant({ type: "end" as const }) },
  fc.record({ type: fc.constant("graded" as const), roundId, verdict }),
  fc.record({ type: fc.constant("grading-failed" as const), roundId, message: fc.string() }),
  fc.record({ type: fc.constant("grade-again" as const), roundId }),
);
/** Mostly seconds, now and then hours. */
const pause = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 60_000 }) }, fc.integer({ min: 0, max: 7_200_000 }));
const history = fc.array(fc.tuple(event, pause), { maxLength: 40 });

/** What must hold between a state and the one after it, whatever happened. */
function expectNoWayBack(before: Session, after: Session): void {
  expect(after.current).toBeGreaterThanOrEqual(before.current);
  if (before.phase === "finished") expect(after).toMatchObject({ phase: "finished", finishedAt: before.finishedAt });
  before.rounds.forEach((earlier, index) => {
    const later = after.rounds[index]!;
    if (earlier.deadline !== null) expect(later.deadline).toBe(earlier.deadline);
    if (earlier.ending !== null) expect(later).toMatchObject({ ending: earlier.ending, endedAt: earlier.endedAt, answer: earlier.answer });
    if (earlier.grading.state === "done") expect(later.grading).toBe(earlier.grading);
  });
}

function expectSound(session: Session, now: number): void {
  expect(SessionSchema.parse(session)).toEqual(session);
  expect(timeLeft(session, now) ?? 0).toBeLessThanOrEqual((session.rounds[session.current]?.timeLimit ?? 0) * 1000);
  session.rounds.forEach((record, index) => {
    if (index > session.current && session.phase !== "finished") expect(record).toMatchObject({ startedAt: null, ending: null });
    if (index < session.current) expect(record.ending).not.toBeNull();
    expect(record.grading.state === "none").toBe(record.ending === null || record.ending === "skipped");
  });
}

it("[SE4] [SE7] never goes back, changes a deadline or touches what was submitted, whatever events come in whatever order", () => {
  fc.assert(
    fc.property(history, (steps) => {
      let now = 1_700_000_000_000;
      let session = startSession(scenario, { id: "id", seed: 1 }, now);
      for (const [happened, after] of steps) {
        now += after;
        const next = advance(session, happened, now, scenario);
        expectNoWayBack(session, next);
        expectSound(next, now);
        session = next;
      }
    }),
    { numRuns: 300 },
  );
});

it("[SE3] [TI5] makes no difference how often the clock is looked at", () => {
  fc.assert(
    fc.property(history, (steps) => {
      let now = 1_700_000_000_000;
      let seldom = startSession(scenario, { id: "id", seed: 1 }, now);
      let often = seldom;
      for (const [happened, after] of steps) {
        for (const part of [0.2, 0.7, 0.9]) often = advance(often, { type: "tick" }, now + Math.round(after * part), scenario);
        now += after;
        // A late draft belongs to the round that the candidate still saw: both must have seen the same one.
        seldom = advance(seldom, { type: "tick" }, now, scenario);
        often = advance(often, { type: "tick" }, now, scenario);
        seldom = advance(seldom, happened, now, scenario);
        often = advance(often, happened, now, scenario);
      }
      // When it was last looked at is the one thing that differs.
      expect({ ...often, changedAt: 0 }).toEqual({ ...seldom, changedAt: 0 });
    }),
  );
});

it("[TI13] a clock that is moved, by whatever and whenever, changes nothing of what was left and what was used", () => {
  fc.assert(
    fc.property(history, fc.array(fc.integer({ min: -86_400_000, max: 86_400_000 }), { minLength: 1, maxLength: 5 }), (steps, jumps) => {
      let steady = 1_700_000_000_000;
      let moved = 0;
      let plain = startSession(scenario, { id: "id", seed: 1 }, steady);
      let jumping = plain;
      steps.forEach(([happened, after], index) => {
        const by = jumps[index] ?? 0;
        moved += by;
        jumping = advance(jumping, { type: "clock-jump", by }, steady + moved, scenario);
        steady += after;
        plain = advance(plain, happened, steady, scenario);
        jumping = advance(jumping, happened, steady + moved, scenario);
        expect(timeLeft(jumping, steady + moved)).toBe(timeLeft(plain, steady));
      });
      expect(jumping.rounds.map(timeUsed)).toEqual(plain.rounds.map(timeUsed));
      expect(jumping.rounds.map(({ ending }) => ending)).toEqual(plain.rounds.map(({ ending }) => ending));
    }),
  );
});
