/** What an embedded round tells the page around it. There is nothing secret in it: any page may embed a round and listen. */
export type FrameMessage =
  /** The height of the content in CSS pixels. */
  | { type: "datadrill:height"; height: number }
  /** `score` from 0 to 1. */
  | { type: "datadrill:graded"; scenario: string; round: string; score: number; passed: boolean };

/** A round is never taller than this; what claims more is not one. CSS pixels. */
export const MAX_HEIGHT = 20_000;

/** The message in what a frame sent; null for everything else, whatever it is. Never throws. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  if (typeof data !== "object" || data === null) return null;
  const { type, height, scenario, round, score, passed } = data as Record<string, unknown>;
  if (type === "datadrill:height") return isWithin(height, 1, MAX_HEIGHT) ? { type, height } : null;
  if (type !== "datadrill:graded" || typeof scenario !== "string" || typeof round !== "string") return null;
  return isWithin(score, 0, 1) && typeof passed === "boolean" ? { type, scenario, round, score, passed } : null;
}

const isWithin = (value: unknown, least: number, most: number): value is number => typeof value === "number" && value >= least && value <= most;
