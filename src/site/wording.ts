import { counted } from "./counted.ts";
import { roundTypeNames } from "./names.ts";
import type { ScenarioSummary } from "../core/scenario/scenario.ts";

export { counted };

/** A time limit in as few signs as it takes: "12 min", "1.5 min", "6 s". */
export function shortMinutes(minutes: number): string {
  if (minutes >= 1) return `${Number(minutes.toFixed(1))} min`;
  return `${Math.round(minutes * 60)} s`;
}

/** What a round asks for, in a word or two: "SQL", "Debug", "SQL quiz". */
export function roundTypeLabel(round: { type: string; questionType: string }): string {
  const names: Record<string, string> = roundTypeNames;
  const name = names[round.type] ?? round.type;
  return round.questionType === "quiz" && round.type !== "quiz" ? `${name} quiz` : name;
}

/** "45 minutes, 5 rounds": the facts that people choose by. */
export const sizeOf = (summary: ScenarioSummary): string[] => [counted(summary.estimatedMinutes, "minute"), counted(summary.roundCount, "round")];

/** Whether what the candidate writes in a round is run as code. */
export const runsCode = (round: { type: string; questionType: string }): boolean => round.questionType === "write" || round.questionType === "fix";
