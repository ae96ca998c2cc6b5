import { z } from "zod";
import { CATEGORIES, LEVELS, type ScenarioPlayer } from "../scenario/scenario.ts";
import { QUESTION_TYPES, ROUND_TYPES } from "../rounds/common.ts";
import { roundKinds, type Answer, type PlayerRound, type RoundKind } from "../rounds/registry.ts";
import { VerdictSchema } from "../grading/verdict.ts";

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
  tags: z.array(z.string()),
  /** Seconds. */
  timeLimit: z.number().positive(),
  passScore: z.number(),
  startedAt: moment().nullable(),
  /** Fixed when the round starts; null before. */
  deadline: moment().nullable(),
  endedAt: moment().nullable(),
  ending: z.enum(["submitted", "time-out", "skipped"]).nullable(),
  /** The draft while the round runs, the submitted answer afterwards; null before the round. */
  answer: z.unknown().nullable(),
  hintsShown: z.int().min(0),
  /** Quiz: indexes of the questions that are asked, fixed when the round starts. */
  asked: z.array(z.int().min(0)).nullable(),
  grading: GradingSchema,
});

/** One sitting of one scenario: everything that must survive a reload. */
export const SessionSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  scenario: z.object({
    id: z.string(),
    title: z.string(),
    category: z.enum(CATEGORIES),
    level: z.enum(LEVELS),
    tags: z.array(z.string()),
  }),
  /** Draws the order of quiz options. */
  seed: z.int(),
  startedAt: moment(),
  finishedAt: moment().nullable(),
  /** Index of the round that runs or was played last. */
  current: z.int().min(0),
  /**
   * working: a round runs. verdict: it was submitted. times-up: its time ran out, the next begins by itself.
   * waiting: the next round depends on a verdict that is still to come. finished: nothing is left to play.
   */
  phase: z.enum(["working", "verdict", "times-up", "waiting", "finished"]),
  phaseSince: moment(),
  rounds: z.array(RoundRecordSchema).min(1),
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

/** A session before its first round has begun; `startSession` in progress.ts begins it. */
export function newSession(scenario: ScenarioPlayer, id: string, seed: number, now: number): Session {
  return {
    version: 1,
    id,
    scenario: { id: scenario.id, title: scenario.title, category: scenario.category, level: scenario.level, tags: scenario.tags },
    seed,
    startedAt: now,
    finishedAt: null,
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
      timeLimit: round.timeLimit,
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
