import * as texts from "#texts";
import type { ScenarioSummary } from "../core/scenario/scenario.ts";

export type FeedEntry = { summary: ScenarioSummary; updated: string | null };

/** Feed readers ask often, and want news. */
const LENGTH = 50;

/** The scenarios of a feed: the last changed ones first; of those that give no date, or none that can be read, the date is left out. */
export function newestFirst(scenarios: readonly FeedEntry[]): { summary: ScenarioSummary; updated: Date | null }[] {
  return scenarios
    .map(({ summary, updated }) => ({ summary, updated: dateOf(updated) }))
    .sort((a, b) => (b.updated?.getTime() ?? 0) - (a.updated?.getTime() ?? 0) || a.summary.title.localeCompare(b.summary.title, texts.language))
    .slice(0, LENGTH);
}

function dateOf(text: string | null): Date | null {
  const date = new Date(text ?? "");
  return Number.isNaN(date.getTime()) ? null : date;
}
