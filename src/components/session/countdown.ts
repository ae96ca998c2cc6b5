import * as texts from "#texts";
/** Milliseconds as "12:00"; a second that has begun counts, so that 00:00 is the end. */
export function clockText(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}

export type Urgency = "calm" | "soon" | "last";

const SOON = 60_000;
const LAST = 10_000;

/** Calm until the last minute, `last` from ten seconds on. */
export function urgencyOf(left: number): Urgency {
  if (left <= LAST) return "last";
  return left <= SOON ? "soon" : "calm";
}

/** What screen readers are told once; empty before the last minute. `limit` in seconds. */
export function announcementOf(left: number, limit: number): string {
  if (limit * 1000 <= SOON) return texts.secondsForRound(limit);
  return left > 0 && left <= SOON ? texts.oneMinuteLeft : "";
}
