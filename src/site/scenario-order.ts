import * as texts from "#texts";
import { CATEGORIES, LEVELS, type ScenarioSummary } from "../core/scenario/scenario.ts";

const byPlace = (a: ScenarioSummary, b: ScenarioSummary): number =>
  CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) ||
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
  a.title.localeCompare(b.title, texts.language) ||
  a.id.localeCompare(b.id, texts.language);

/** Scenarios as the site lists them everywhere: by category, level, then title. */
export const inOrder = (scenarios: readonly ScenarioSummary[]): ScenarioSummary[] => [...scenarios].sort(byPlace);

type Places = { ordered: readonly ScenarioSummary[]; places: ReadonlyMap<string, number> };

/** One list serves all pages of a build, and is sorted once. */
const known = new WeakMap<readonly ScenarioSummary[], Places>();

function placesIn(scenarios: readonly ScenarioSummary[]): Places {
  let found = known.get(scenarios);
  if (!found) {
    const ordered = inOrder(scenarios);
    found = { ordered, places: new Map(ordered.map(({ id }, place) => [id, place])) };
    known.set(scenarios, found);
  }
  return found;
}

/** What stands before and after a scenario in the order of the lists. */
export function neighbours(scenarios: readonly ScenarioSummary[], id: string): { previous: ScenarioSummary | null; next: ScenarioSummary | null } {
  const { ordered, places } = placesIn(scenarios);
  const place = places.get(id);
  if (place === undefined) return { previous: null, next: null };
  return { previous: ordered[place - 1] ?? null, next: ordered[place + 1] ?? null };
}
