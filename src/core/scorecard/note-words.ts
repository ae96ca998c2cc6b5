import * as texts from "#texts";
import type { Note } from "../session/session.ts";
import type { Scorecard } from "./scorecard.ts";

/** What a reader of a scorecard should know about how it came about, a sentence each. */
export function remarksOn({ timeFactor, isPractice, notes, rounds }: Pick<Scorecard, "timeFactor" | "isPractice" | "notes" | "rounds">): string[] {
  return [
    ...(isPractice ? [texts.practiceRun] : []),
    ...(timeFactor === null ? [texts.takenWithoutLimit] : timeFactor === 1 ? [] : [texts.takenWithFactor(timeFactor)]),
    ...notes.filter(({ round }) => round < rounds.length).map(noteText),
  ];
}

function noteText({ kind, round, seconds }: Note): string {
  if (kind === "quick") return texts.submittedQuickly(round + 1, Math.round(seconds));
  return texts.clockMoved(seconds < 0, duration(Math.abs(seconds)), round + 1);
}

function duration(seconds: number): string {
  if (seconds < 90) return texts.seconds(Math.round(seconds));
  if (seconds < 5400) return texts.minutes(Math.round(seconds / 60));
  return texts.hours(Math.round(seconds / 3600));
}
