import * as texts from "#texts";
import { roundTypeNames } from "./names.ts";
import type { ScenarioSummary } from "../core/scenario/scenario.ts";

/** A time limit in as few signs as it takes: "12 min", "1.5 min", "6 s". */
export function shortMinutes(minutes: number): string {
  if (minutes >= 1) return texts.shortMinutes(Number(minutes.toFixed(1)));
  return texts.shortSeconds(Math.round(minutes * 60));
}

/** What a round asks for, in a word or two: "SQL", "Debug", "SQL quiz". */
export function roundTypeLabel(round: { type: string; questionType: string }): string {
  const names: Record<string, string> = roundTypeNames;
  const name = names[round.type] ?? round.type;
  return round.questionType === "quiz" && round.type !== "quiz" ? texts.quizOf(name) : name;
}

/** "45 minutes, 5 rounds": the facts that people choose by. */
export const sizeOf = (summary: ScenarioSummary): string[] => [texts.minutes(summary.estimatedMinutes), texts.rounds(summary.roundCount)];

/** Whether what the candidate writes in a round is run as code. */
export const runsCode = (round: { type: string; questionType: string }): boolean => round.questionType === "write" || round.questionType === "fix";
