import { CATEGORIES, LEVELS, type ScenarioSummary } from "../core/scenario/scenario.ts";

const byPlace = (a: ScenarioSummary, b: ScenarioSummary): number =>
  CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) ||
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
  a.title.localeCompare(b.title, "en") ||
  a.id.localeCompare(b.id, "en");

/** Scenarios as the site lists them everywhere: by category, level, then title. */
export const inOrder = (scenarios: readonly ScenarioSummary[]): ScenarioSummary[] => [...scenarios].sort(byPlace);

/** What stands before and after a scenario in the order of the lists. */
export function neighbours(scenarios: readonly ScenarioSummary[], id: string): { previous: ScenarioSummary | null; next: ScenarioSummary | null } {
  const ordered = inOrder(scenarios);
  const place = ordered.findIndex((scenario) => scenario.id === id);
  if (place === -1) return { previous: null, next: null };
  return { previous: ordered[place - 1] ?? null, next: ordered[place + 1] ?? null };
}
