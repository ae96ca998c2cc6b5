import { z } from "zod";
import { CATEGORIES, LEVELS, type ScenarioPlayer } from "../scenario/scenario.ts";
import { QUESTION_TYPES, ROUND_TYPES } from "../rounds/common.ts";
import { roundKinds, type Answer, type PlayerRound, type RoundKind } from "../rounds/registry.ts";
import { listOf } from "../grading/list-of.ts";
import { VerdictSchema } from "../grading/verdict-schema.ts";

/** Milliseconds since 1970 by the wall clock. */
const moment = () => z.number();

const GradingSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({ state: z.literal("pending") }),
  z.object({ state: z.literal("done"), verdict: VerdictSchema }),
  /** Grading could not run here; the answer is kept and can be graded again. */
  z.object({ state: z.literal("failed"), message: z.string() }),
]);

const kindNames = Object.keys(roundKinds) as [RoundKind, ...RoundKind[]];

const RoundRecordSchema = z.object({
  id: z.string(),
  kind: z.enum(kindNames),
  type: z.enum(ROUND_TYPES),
  questionType: z.enum(QUESTION_TYPES),
  title: z.string(),
  tags: listOf(z.string()),
  /** Seconds, with the time factor already in it; the scenario's own limit where there is none. */
  timeLimit: z.number().positive(),
  passScore: z.number(),
  startedAt: moment().nullable(),
  /** Fixed when the round starts; null before, and in a round without a limit. */
  deadline: moment().nullable(),
  endedAt: moment().nullable(),
  ending: z.enum(["submitted", "time-out", "skipped"]).nullable(),
  /** The draft while the round runs, the submitted answer afterwards; null before the round. */
  answer: z.unknown().nullable(),
  hintsShown: z.int().min(0),
  /** Quiz: indexes of the questions that are asked, fixed when the round starts. */
  asked: listOf(z.int().min(0)).nullable(),
  grading: GradingSchema,
});

/** How much longer than its limit a round lasts; null: no limit. Chosen before the start, said on the scorecard. */
export const TIME_FACTORS = [1, 1.25, 1.5, 2, null] as const;
export type TimeFactor = (typeof TIME_FACTORS)[number];
export const TimeFactorSchema = z.literal(TIME_FACTORS);

/**
 * What a reader of the scorecard should know about the times.
 * clock-jump: the computer's clock was moved, by `seconds`; the round neither lost nor won time. quick: submitted implausibly soon after the round
 * began, after `seconds`. (A submission past the limit needs no note: it counts as a time-out.)
 */
export const NOTE_KINDS = ["clock-jump", "quick"] as const;
export const NoteSchema = z.object({ kind: z.enum(NOTE_KINDS), round: z.int().min(0), seconds: z.number() });
export type Note = z.infer<typeof NoteSchema>;
/** More than this many are not kept: a clock that jumps all the time would fill the record. */
export const MAX_NOTES = 40;

export const SESSION_VERSION = 2;

/** One sitting of one scenario: everything that must survive a reload. */
export const SessionSchema = z.object({
  version: z.literal(SESSION_VERSION),
  id: z.string(),
  scenario: z.object({
    id: z.string(),
    title: z.string(),
    category: z.enum(CATEGORIES),
    level: z.enum(LEVELS),
    tags: listOf(z.string()),
  }),
  /** Draws the order of quiz options. */
  seed: z.int(),
  timeFactor: TimeFactorSchema,
  /** The session whose missed rounds are practised here; null for an interview. */
  practiceOf: z.string().nullable(),
  startedAt: moment(),
  finishedAt: moment().nullable(),
  /** When it was given up for a new start; it stays in the history. */
  abandonedAt: moment().nullable(),
  /** When anything in this record last changed; of two copies the later one is the further one. */
  changedAt: moment(),
  notes: listOf(NoteSchema).refine((notes) => notes.length <= MAX_NOTES),
  /** Index of the round that runs or was played last. */
  current: z.int().min(0),
  /**
   * working: a round runs. verdict: it was submitted. times-up: its time ran out, the next begins by itself.
   * waiting: the next round depends on a verdict that is still to come. finished: nothing is left to play.
   */
  phase: z.enum(["working", "verdict", "times-up", "waiting", "finished"]),
  phaseSince: moment(),
  rounds: listOf(RoundRecordSchema).refine((rounds) => rounds.length > 0),
});

export type Session = z.infer<typeof SessionSchema>;
export type RoundRecord = z.infer<typeof RoundRecordSchema>;
export type Grading = z.infer<typeof GradingSchema>;

/** The answer of a record, or null when it does not fit the round's kind (a damaged record). */
export function answerOf(record: RoundRecord): Answer | null {
  const parsed = roundKinds[record.kind].answerSchema.safeParse(record.answer);
  return parsed.success ? parsed.data : null;
}

/** An answer as text; what `askWhen.matches` reads. */
export function describeAnswer(record: RoundRecord, player: PlayerRound): string {
  const answer = answerOf(record);
  if (answer === null) return "";
  // The record's kind selects both the definition and the player's type; the compiler cannot follow that through the union.
  const definition = roundKinds[player.kind] as { describe(answer: Answer, player: PlayerRound): string };
  return definition.describe(answer, player);
}

export function emptyAnswer(player: PlayerRound): Answer {
  const definition = roundKinds[player.kind] as { emptyAnswer(player: PlayerRound): Answer };
  return definition.emptyAnswer(player);
}

/** What is settled before a session begins. */
export type Sitting = {
  id: string;
  /** Draws the order of quiz options. */
  seed: number;
  timeFactor?: TimeFactor;
  practiceOf?: string | null;
};

/** A session before its first round has begun; `startSession` in progress.ts begins it. */
export function newSession(scenario: ScenarioPlayer, { id, seed, timeFactor = 1, practiceOf = null }: Sitting, now: number): Session {
  return {
    version: SESSION_VERSION,
    id,
    scenario: { id: scenario.id, title: scenario.title, category: scenario.category, level: scenario.level, tags: scenario.tags },
    seed,
    timeFactor,
    practiceOf,
    startedAt: now,
    finishedAt: null,
    abandonedAt: null,
    changedAt: now,
    notes: [],
    current: 0,
    phase: "working",
    phaseSince: now,
    rounds: scenario.rounds.map((round) => ({
      id: round.id,
      kind: round.kind,
      type: round.type,
      questionType: round.questionType,
      title: round.title,
      tags: [...new Set([...scenario.tags, ...round.tags])],
      timeLimit: round.timeLimit * (timeFactor ?? 1),
      passScore: round.passScore,
      startedAt: null,
      deadline: null,
      endedAt: null,
      ending: null,
      answer: null,
      hintsShown: 0,
      asked: null,
      grading: { state: "none" },
    })),
  };
}

/** Whether a session can still be gone on with. */
export const isUnfinished = (session: Session): boolean => session.phase !== "finished" && session.abandonedAt === null;
