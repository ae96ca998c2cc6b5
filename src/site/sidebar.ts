import { CATEGORIES, LEVELS, type Category, type Level, type ScenarioSummary } from "../core/scenario/scenario.ts";
import { inOrder } from "./scenario-order.ts";

/** A level in the sidebar: the scenarios that are listed there, and how many there are. */
export type SidebarLevel = { level: Level; scenarios: ScenarioSummary[]; total: number };
export type SidebarCategory = { category: Category; levels: SidebarLevel[] };

/**
 * Up to so many scenarios every page lists all of them. Beyond that a page lists those beside it alone: a list of all on
 * every page would make a site of a thousand scenarios a million links long.
 */
export const LISTED_WHOLE = 60;
/** How many scenarios stand in the list before and after the page's own where not all are listed. */
const AROUND = 8;

/** What a sidebar lists, by category and level; levels without scenarios are left out. */
export function sidebarOf(scenarios: readonly ScenarioSummary[], currentId: string | undefined): SidebarCategory[] {
  const shelves = shelvesFor(scenarios);
  if (scenarios.length <= LISTED_WHOLE) return shelves;
  return shelves.map(({ category, levels }) => ({ category, levels: levels.map((shelf) => ({ ...shelf, scenarios: around(shelf.scenarios, currentId) })) }));
}

function around(scenarios: readonly ScenarioSummary[], currentId: string | undefined): ScenarioSummary[] {
  const place = scenarios.findIndex(({ id }) => id === currentId);
  return place === -1 ? [] : scenarios.slice(Math.max(0, place - AROUND), place + AROUND + 1);
}

/** One list serves all pages of a build: sorting it for each of them would take longer the more there are. */
const known = new WeakMap<readonly ScenarioSummary[], SidebarCategory[]>();

function shelvesFor(scenarios: readonly ScenarioSummary[]): SidebarCategory[] {
  const shelves = known.get(scenarios) ?? shelve(scenarios);
  known.set(scenarios, shelves);
  return shelves;
}

function shelve(scenarios: readonly ScenarioSummary[]): SidebarCategory[] {
  const ordered = inOrder(scenarios);
  const levelsOf = (category: Category): SidebarLevel[] =>
    LEVELS.map((level) => ordered.filter((scenario) => scenario.category === category && scenario.level === level)).flatMap((found) =>
      found[0] ? [{ level: found[0].level, scenarios: found, total: found.length }] : [],
    );
  return CATEGORIES.map((category) => ({ category, levels: levelsOf(category) })).filter(({ levels }) => levels.length > 0);
}
