import { z } from "zod";
import { CATEGORIES, LEVELS } from "../scenario/scenario.ts";
import { QUESTION_TYPES, ROUND_TYPES } from "../rounds/common.ts";
import { timeUsed } from "../session/progress.ts";
import { NoteSchema, TimeFactorSchema, type Session } from "../session/session.ts";

export const ScorecardRoundSchema = z.object({
  title: z.string(),
  type: z.enum(ROUND_TYPES),
  questionType: z.enum(QUESTION_TYPES),
  /** 0 to 1. */
  score: z.number().min(0).max(1),
  passed: z.boolean(),
  ending: z.enum(["submitted", "time-out", "skipped"]),
  /** Seconds. */
  timeUsed: z.number().min(0),
  timeLimit: z.number().positive(),
});

/** The result of a finished session without questions and answers: what may be shared. */
export const ScorecardSchema = z.object({
  scenarioId: z.string(),
  title: z.string(),
  category: z.enum(CATEGORIES),
  level: z.enum(LEVELS),
  /** Milliseconds since 1970. */
  finishedAt: z.number(),
  /** The plain average of the rounds' scores, 0 to 1. */
  score: z.number().min(0).max(1),
  rounds: z.array(ScorecardRoundSchema).min(1),
  timeFactor: TimeFactorSchema,
  /** Only rounds that were missed before. */
  isPractice: z.boolean(),
  /** What a reader should know about the times. */
  notes: z.array(NoteSchema),
});

export type Scorecard = z.infer<typeof ScorecardSchema>;
export type ScorecardRound = z.infer<typeof ScorecardRoundSchema>;

/** True when nothing is left to grade, so that the scorecard will not change any more by itself. */
export const isGraded = (session: Session): boolean => session.rounds.every((record) => record.grading.state !== "pending");

/** The plain average; a session's score, 0 to 1. */
export const averageScore = (scores: readonly number[]): number => (scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length);

/** The scorecard of a finished session. Skipped rounds and those that could not be graded score 0. */
export function scorecardOf(session: Session): Scorecard {
  const rounds = session.rounds.map((record): ScorecardRound => {
    const verdict = record.ending !== "skipped" && record.grading.state === "done" ? record.grading.verdict : null;
    return {
      title: record.title,
      type: record.type,
      questionType: record.questionType,
      score: verdict?.score ?? 0,
      passed: verdict?.passed ?? false,
      ending: record.ending ?? "skipped",
      timeUsed: Math.round(timeUsed(record)),
      timeLimit: record.timeLimit,
    };
  });
  const { id: scenarioId, title, category, level } = session.scenario;
  return {
    scenarioId,
    title,
    category,
    level,
    finishedAt: session.finishedAt ?? session.phaseSince,
    score: averageScore(rounds.map((round) => round.score)),
    rounds,
    timeFactor: session.timeFactor,
    isPractice: session.practiceOf !== null,
    notes: session.notes,
  };
}
