import { CATEGORIES, LEVELS, type Category, type Level, type ScenarioSummary } from "../../core/scenario/scenario.ts";
import { inOrder } from "../../site/scenario-order.ts";

export type LevelShelf = { level: Level; scenarios: ScenarioSummary[] };
export type CategoryShelf = { category: Category; levels: LevelShelf[] };

/** Every category with every level, the empty ones too: those are coming. */
export const shelvesOf = (scenarios: readonly ScenarioSummary[]): CategoryShelf[] =>
  CATEGORIES.map((category) => ({
    category,
    levels: LEVELS.map((level) => ({
      level,
      scenarios: inOrder(scenarios.filter((scenario) => scenario.category === category && scenario.level === level)),
    })),
  }));

/** The shelves that hold something. */
export const filledShelves = (scenarios: readonly ScenarioSummary[]): CategoryShelf[] =>
  shelvesOf(scenarios)
    .map(({ category, levels }) => ({ category, levels: levels.filter((shelf) => shelf.scenarios.length > 0) }))
    .filter((shelf) => shelf.levels.length > 0);

/** Where to start: scenarios spread over the levels, the easiest first, and then whatever is left. */
export function featured(scenarios: readonly ScenarioSummary[], count: number): ScenarioSummary[] {
  const ordered = inOrder(scenarios);
  const firsts = LEVELS.flatMap((level) => ordered.find((scenario) => scenario.level === level) ?? []);
  const others = ordered.filter((scenario) => !firsts.includes(scenario));
  const chosen = [...firsts, ...others].slice(0, count);
  return chosen.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

/** The section of the lobby that a category's links lead to. */
export const sectionId = (category: Category): string => category.replace("_", "-");
