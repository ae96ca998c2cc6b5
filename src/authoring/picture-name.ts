import * as texts from "#texts";
import { createHash } from "node:crypto";
import type { ScenarioSummary } from "../core/scenario/scenario.ts";

/** What the picture of a scenario shows. */
export type PictureFacts = Pick<ScenarioSummary, "title" | "category" | "level" | "estimatedMinutes" | "roundCount">;

/** To be raised when the drawing itself changes. */
const DRAWING = "2";

/** The file's name of a scenario's picture: with a hash of whatever decides how it looks. */
export function pictureName({ id, title, category, level, estimatedMinutes, roundCount }: PictureFacts & { id: string }): string {
  const facts = JSON.stringify([DRAWING, texts.language, title, category, level, estimatedMinutes, roundCount]);
  return `${id}.${createHash("sha256").update(facts).digest("hex").slice(0, 12)}.png`;
}
