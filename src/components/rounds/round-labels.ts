import type { PlayerRound } from "../../core/rounds/registry.ts";
import { roundTypeLabel } from "../../site/wording.ts";

const LANGUAGE_NAMES: Partial<Record<PlayerRound["kind"], string>> = { sql: "SQL", python: "Python" };

/** What a round asks for, in a word or two: "SQL", "Debug · SQL", "SQL quiz". */
export function roundLabel(player: Pick<PlayerRound, "type" | "questionType" | "kind">): string {
  const label = roundTypeLabel(player);
  const language = LANGUAGE_NAMES[player.kind];
  return language === undefined || label.includes(language) ? label : `${label} · ${language}`;
}
