import type { Note } from "../session/session.ts";
import type { Scorecard } from "./scorecard.ts";

/** What a reader of a scorecard should know about how it came about, a sentence each. */
export function remarksOn({ timeFactor, isPractice, notes, rounds }: Pick<Scorecard, "timeFactor" | "isPractice" | "notes" | "rounds">): string[] {
  return [
    ...(isPractice ? ["A practice run: only rounds that were missed before."] : []),
    ...(timeFactor === null ? ["Taken without a time limit."] : timeFactor === 1 ? [] : [`Taken with ${timeFactor} times the usual time.`]),
    ...notes.filter(({ round }) => round < rounds.length).map(noteText),
  ];
}

function noteText({ kind, round, seconds }: Note): string {
  if (kind === "quick") return `Round ${round + 1} was submitted ${counted(Math.round(seconds), "second")} after it began.`;
  const way = seconds < 0 ? "back" : "forward";
  return `The computer’s clock was moved ${way} by ${duration(Math.abs(seconds))} in round ${round + 1}; the round neither lost nor won time.`;
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? "" : "s"}`;

function duration(seconds: number): string {
  if (seconds < 90) return counted(Math.round(seconds), "second");
  if (seconds < 5400) return counted(Math.round(seconds / 60), "minute");
  return counted(Math.round(seconds / 3600), "hour");
}
