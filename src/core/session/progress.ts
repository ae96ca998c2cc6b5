import type { Answer, PlayerRound } from "../rounds/registry.ts";
import type { ScenarioPlayer } from "../scenario/scenario.ts";
import type { Verdict } from "../grading/verdict.ts";
import { askedQuestions, needsVerdictOf } from "../rounds/quiz/asked.ts";
import { earlierRounds } from "./earlier-rounds.ts";
import { emptyAnswer, MAX_NOTES, newSession, type Grading, type Note, type RoundRecord, type Session, type Sitting } from "./session.ts";

/** How long "Time's up!" stands, in milliseconds. */
export const TIMES_UP_PAUSE = 2000;
/** Nobody reads a question and answers it in less, in milliseconds. */
const QUICK = 4000;

export type SessionEvent =
  | { type: "draft"; answer: Answer }
  | { type: "hint" }
  /** `answer` is what stands in the editor; it replaces the last draft. */
  | { type: "submit"; answer?: Answer }
  /** The clock moved on. */
  | { type: "tick" }
  | { type: "continue" }
  | { type: "end" }
  /** Given up for a new start: what was done is kept, and nothing goes on. */
  | { type: "abandon" }
  /** The computer's clock was moved by so many milliseconds; `now` is the time by the moved clock. */
  | { type: "clock-jump"; by: number }
  | { type: "graded"; roundId: string; verdict: Verdict }
  | { type: "grading-failed"; roundId: string; message: string }
  | { type: "grade-again"; roundId: string };

/** Begins a session with its first round. `now` in milliseconds. */
export const startSession = (scenario: ScenarioPlayer, sitting: Sitting, now: number): Session =>
  beginRound(newSession(scenario, sitting, now), scenario, 0, now);

/**
 * The interview as a state machine: what the session becomes after an event at the time `now` (milliseconds).
 * Events that do not fit the phase leave the session as it is, so submitting twice counts once.
 * Time that ran out before the event is dealt with first: a submission after the deadline is a time-out at the
 * deadline.
 */
export function advance(session: Session, event: SessionEvent, now: number, scenario: ScenarioPlayer): Session {
  if (session.abandonedAt !== null) return session;
  const next = event.type === "clock-jump" ? moveClock(session, event.by) : respond(session, event, now, scenario);
  return next === session ? session : { ...next, changedAt: now };
}

function respond(session: Session, event: Exclude<SessionEvent, { type: "clock-jump" }>, now: number, scenario: ScenarioPlayer): Session {
  // What stands in the editor when time runs out is what is graded, so the last answer is taken in before the clock is read.
  const withDraft = event.type === "draft" || event.type === "submit" ? takeDraft(session, event.answer) : session;
  const current = letTimePass(withDraft, now, scenario);
  switch (event.type) {
    case "draft":
    case "tick":
      return current;
    case "submit":
      return submit(session, current, now);
    case "hint":
      return showHint(current, scenario);
    case "continue":
      return current.phase === "verdict" ? goOn(current, scenario, now) : current;
    case "end":
      return endEarly(current, now);
    case "abandon":
      return current.phase === "finished" ? current : { ...current, abandonedAt: now };
    case "graded":
      return settleGrading(current, event.roundId, { state: "done", verdict: event.verdict }, scenario, now);
    case "grading-failed":
      return settleGrading(current, event.roundId, { state: "failed", message: event.message }, scenario, now);
    case "grade-again":
      return withGrading(current, event.roundId, { state: "pending" }, (grading) => grading.state === "failed");
  }
}

/** Ends the round, unless a time-out that this very submission ran into has already ended it. */
function submit(before: Session, current: Session, now: number): Session {
  if (current.phase !== "working" || current.current !== before.current) return current;
  const used = now - (current.rounds[current.current]?.startedAt ?? now);
  const ended = endRound(current, "submitted", now, now);
  return used < QUICK ? withNote(ended, { kind: "quick", round: current.current, seconds: used / 1000 }) : ended;
}

/** The round that runs keeps the time it had: its moments move along with the clock. */
function moveClock(session: Session, by: number): Session {
  if (by === 0 || session.phase === "finished") return session;
  const moved = updateRound(session, session.current, (record) =>
    record.startedAt === null || record.endedAt !== null
      ? record
      : { ...record, startedAt: record.startedAt + by, deadline: record.deadline === null ? null : record.deadline + by },
  );
  return withNote({ ...moved, phaseSince: session.phaseSince + by }, { kind: "clock-jump", round: session.current, seconds: by / 1000 });
}

const withNote = (session: Session, note: Note): Session => ({ ...session, notes: [...session.notes, note].slice(0, MAX_NOTES) });

/** Milliseconds left in the round that runs; 0 when none does, null when it has no limit. */
export function timeLeft(session: Session, now: number): number | null {
  const record = session.rounds[session.current];
  if (session.phase !== "working" || !record) return 0;
  return record.deadline === null ? null : Math.max(0, record.deadline - now);
}

/** Seconds spent on a round that has ended; where it had a limit, at most that. */
export function timeUsed(record: RoundRecord): number {
  if (record.startedAt === null || record.endedAt === null) return 0;
  const used = Math.max(0, (record.endedAt - record.startedAt) / 1000);
  return record.deadline === null ? used : Math.min(record.timeLimit, used);
}

function takeDraft(session: Session, answer: Answer | undefined): Session {
  if (session.phase !== "working" || answer === undefined) return session;
  return updateRound(session, session.current, (record) => ({ ...record, answer }));
}

/**
 * Ends rounds whose deadline has passed and begins the next ones, as often as the time since then allows: time goes
 * on while the candidate is away. The next round begins when the pause after the deadline is over, not when somebody looks.
 */
function letTimePass(session: Session, now: number, scenario: ScenarioPlayer): Session {
  let current = session;
  for (;;) {
    const next = passOne(current, now, scenario);
    if (next === current) return current;
    current = next;
  }
}

function passOne(session: Session, now: number, scenario: ScenarioPlayer): Session {
  const deadline = session.rounds[session.current]?.deadline ?? null;
  if (session.phase === "working" && deadline !== null && now >= deadline) {
    return { ...endRound(session, "time-out", deadline, deadline), phase: "times-up" };
  }
  const pauseEnd = session.phaseSince + TIMES_UP_PAUSE;
  return session.phase === "times-up" && now >= pauseEnd ? goOn(session, scenario, pauseEnd) : session;
}

function endRound(session: Session, ending: "submitted" | "time-out", endedAt: number, now: number): Session {
  const ended = updateRound(session, session.current, (record) => ({ ...record, ending, endedAt, grading: { state: "pending" } }));
  return { ...ended, phase: "verdict", phaseSince: now };
}

function goOn(session: Session, scenario: ScenarioPlayer, now: number): Session {
  const next = session.current + 1;
  if (next >= session.rounds.length) return { ...session, phase: "finished", phaseSince: now, finishedAt: now };
  if (!canBegin(session, scenario.rounds[next])) return session.phase === "waiting" ? session : { ...session, phase: "waiting", phaseSince: now };
  return beginRound(session, scenario, next, now);
}

/** A quiz whose questions depend on a verdict waits for it, so that its clock does not run meanwhile. */
function canBegin(session: Session, player: PlayerRound | undefined): boolean {
  if (player?.kind !== "quiz") return true;
  const needed = needsVerdictOf(player);
  return session.rounds.every((record) => !needed.includes(record.id) || record.grading.state !== "pending");
}

function beginRound(session: Session, scenario: ScenarioPlayer, index: number, now: number): Session {
  const player = scenario.rounds[index];
  if (!player) throw new RangeError(`the scenario ${scenario.id} has no round ${index + 1}`);
  // Where practice repeats a quiz, its questions are settled already.
  const settled = session.rounds[index]?.asked ?? null;
  const asked = settled ?? (player.kind === "quiz" ? askedQuestions(player, earlierRounds(session, scenario, index)) : null);
  const begun = updateRound(session, index, (record) => ({
    ...record,
    startedAt: now,
    deadline: session.timeFactor === null ? null : now + record.timeLimit * 1000,
    answer: emptyAnswer(player),
    asked,
  }));
  return { ...begun, current: index, phase: "working", phaseSince: now };
}

function showHint(session: Session, scenario: ScenarioPlayer): Session {
  const available = scenario.rounds[session.current]?.hintsHtml.length ?? 0;
  const shown = session.rounds[session.current]?.hintsShown ?? 0;
  if (session.phase !== "working" || shown >= available) return session;
  return updateRound(session, session.current, (record) => ({ ...record, hintsShown: record.hintsShown + 1 }));
}

/** Rounds that were not submitted count as skipped; what was typed in the running one is kept for the review. */
function endEarly(session: Session, now: number): Session {
  if (session.phase === "finished") return session;
  const rounds = session.rounds.map((record): RoundRecord =>
    record.ending !== null ? record : { ...record, ending: "skipped", endedAt: record.startedAt === null ? null : now },
  );
  return { ...session, rounds, phase: "finished", phaseSince: now, finishedAt: now };
}

function settleGrading(session: Session, roundId: string, grading: Grading, scenario: ScenarioPlayer, now: number): Session {
  const settled = withGrading(session, roundId, grading, (before) => before.state === "pending");
  return settled.phase === "waiting" ? goOn(settled, scenario, now) : settled;
}

function withGrading(session: Session, roundId: string, grading: Grading, when: (before: Grading) => boolean): Session {
  const index = session.rounds.findIndex((record) => record.id === roundId);
  const record = session.rounds[index];
  if (!record || !when(record.grading)) return session;
  return updateRound(session, index, (before) => ({ ...before, grading }));
}

const updateRound = (session: Session, index: number, change: (record: RoundRecord) => RoundRecord): Session => ({
  ...session,
  rounds: session.rounds.map((record, place) => (place === index ? change(record) : record)),
});
