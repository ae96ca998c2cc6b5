import * as texts from "#texts";
import { atom, type ReadableAtom } from "nanostores";
import type { Answer, RoundKey } from "../core/rounds/registry.ts";
import type { ScenarioKey, ScenarioPlayer } from "../core/scenario/scenario.ts";
import { advance, type SessionEvent } from "../core/session/progress.ts";
import { answerOf, type RoundRecord, type Session } from "../core/session/session.ts";
import type { ClockWatch } from "../core/session/clock-watch.ts";
import type { Engines } from "../engines/protocol.ts";
import type { CounterExample } from "../graders/counter-example.ts";
import { gradeRound } from "../graders/registry.ts";
import type { SessionStorage } from "../storage/session-storage.ts";
import { counterExampleIn } from "./counter-example.ts";
import { whenPageHides } from "./page-hides.ts";

export type { CounterExample } from "../graders/counter-example.ts";

/** Whether what is on the screen is kept: the mark in the workbench says just this. */
export type SavingState = "saved" | "saving" | "memory";

export interface InterviewParts {
  scenario: ScenarioPlayer;
  session: Session;
  engines: Engines;
  storage: SessionStorage;
  /** Fetches what grading needs; rejects when it is out of reach. */
  loadKey: () => Promise<ScenarioKey>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Tells when the computer's clock was moved; without one no move is noticed. */
  clock?: ClockWatch;
}

/** A running interview: the session, its clock, its grading in the background and its keeping. */
export interface Interview {
  scenario: ScenarioPlayer;
  engines: Engines;
  $session: ReadableAtom<Session>;
  $saving: ReadableAtom<SavingState>;
  /** True once another tab has taken this session over: nothing changes here any more. */
  $isElsewhere: ReadableAtom<boolean>;
  loadKey: () => Promise<ScenarioKey>;
  now: () => number;
  draft(answer: Answer): void;
  submit(answer?: Answer): void;
  showHint(): void;
  /** Leaves the verdict for the next round, or finishes. */
  goOn(): void;
  end(): void;
  gradeAgain(roundId: string): void;
  /** For the review of an SQL round: the smallest data found on which its answer and the solution differ. Never rejects. */
  counterExample(roundId: string, signal: AbortSignal): Promise<CounterExample>;
  /** Resolves when the state of now is kept (or cannot be). */
  flush(): Promise<void>;
  /** Keeps everything and stops, because another tab goes on with this session. */
  stepBack(): Promise<void>;
  dispose(): void;
}

/** How often the clock is looked at, in milliseconds. Deadlines are wall-clock times, so this sets no pace. */
const TICK = 200;
/** Drafts are kept at most this long after a keystroke, in milliseconds. */
const SAVE_DELAY = 400;

export function createInterview({ scenario, session, engines, storage, loadKey, now, clock }: InterviewParts): Interview {
  const $session = atom(session);
  const $saving = atom<SavingState>("saving");
  const $isElsewhere = atom(false);
  const grading = new Set<string>();
  const ended = new AbortController();
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();

  const save = (): Promise<void> => {
    clearTimeout(saveTimer);
    saveTimer = undefined;
    // One write after another, each of the newest state, so that an older one never lands last.
    saving = saving.then(async () => {
      const written = $session.get();
      const kept = await storage.save(written);
      if (kept.status === "unavailable") $saving.set("memory");
      else if ($session.get() === written) $saving.set("saved");
    });
    return saving;
  };

  const send = (event: SessionEvent) => {
    if ($isElsewhere.get()) return;
    const before = $session.get();
    const after = advance(withClock(before), event, now(), scenario);
    if (after === before) return;
    $session.set(after);
    if ($saving.get() === "saved") $saving.set("saving");
    if (isOnlyDraft(before, after)) saveTimer ??= setTimeout(() => void save(), SAVE_DELAY);
    else void save();
    gradePending();
  };

  /** The session by the clock as it is now, if that was moved. */
  const withClock = (before: Session): Session => {
    const by = clock?.takeJump() ?? 0;
    return by === 0 ? before : advance(before, { type: "clock-jump", by }, now(), scenario);
  };

  const gradePending = () => {
    if (ended.signal.aborted) return;
    for (const record of $session.get().rounds) {
      if (record.grading.state === "pending" && !grading.has(record.id)) void grade(record);
    }
  };

  const grade = async (record: RoundRecord) => {
    grading.add(record.id);
    try {
      const outcome = await gradeRecord(record);
      if (ended.signal.aborted) return;
      if (outcome.status === "graded") send({ type: "graded", roundId: record.id, verdict: outcome.verdict });
      else send({ type: "grading-failed", roundId: record.id, message: outcome.message });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!ended.signal.aborted) send({ type: "grading-failed", roundId: record.id, message });
    } finally {
      grading.delete(record.id);
      gradePending();
    }
  };

  const gradeRecord = async (record: RoundRecord) => {
    const player = scenario.rounds.find((round) => round.id === record.id);
    const answer = answerOf(record);
    const key: RoundKey | undefined = (await loadKey()).rounds.find((round) => round.id === record.id);
    if (!player || !key || !answer) throw new Error(texts.scenarioChanged);
    return gradeRound({ player, key, answer, engines, context: { asked: record.asked }, signal: ended.signal });
  };

  const ticking = setInterval(() => send({ type: "tick" }), TICK);
  const keepNow = () => void (saveTimer !== undefined && save());
  const stopWatching = whenPageHides(keepNow);
  const stop = () => {
    ended.abort();
    clearInterval(ticking);
    stopWatching();
  };
  void save();
  gradePending();

  return {
    scenario,
    engines,
    $session,
    $saving,
    $isElsewhere,
    loadKey,
    now,
    draft: (answer) => send({ type: "draft", answer }),
    submit: (answer) => send(answer === undefined ? { type: "submit" } : { type: "submit", answer }),
    showHint: () => send({ type: "hint" }),
    goOn: () => send({ type: "continue" }),
    end: () => send({ type: "end" }),
    counterExample: (roundId, signal) => counterExampleIn({ roundId, scenario, session: $session.get(), engines, loadKey, signal }),
    gradeAgain: (roundId) => send({ type: "grade-again", roundId }),
    flush: save,
    async stepBack() {
      $isElsewhere.set(true);
      stop();
      await save();
    },
    dispose() {
      stop();
      keepNow();
    },
  };
}

/** True when nothing but the running round's draft changed: those are kept a moment later, all at once. */
const isOnlyDraft = (before: Session, after: Session): boolean =>
  before.phase === after.phase && before.current === after.current && gradingOf(before) === gradingOf(after);

const gradingOf = (session: Session): string => session.rounds.map((record) => record.grading.state + record.hintsShown).join();
