import * as texts from "#texts";
import { roundTypeNames } from "../rounds/type-names.ts";
import { categoryNames, levelNames } from "./names.ts";
import type { ScenarioSummary } from "./scenario.ts";

/** What search can be narrowed by, and the values in the order in which they are offered; those of tags stand in alphabetical order. */
export const FACETS = ["category", "level", "round", "length", "tag"] as const;
export type Facet = (typeof FACETS)[number];

export const facetNames: Record<Facet, string> = texts.searchFilterNames;

/** Bands of length, each with the minutes up to which it reaches. */
const LENGTHS = [
  { name: texts.lengthUpTo(30), most: 30 },
  { name: texts.lengthFromTo(31, 60), most: 60 },
  { name: texts.lengthOver(60), most: Infinity },
] as const;

export const facetOrder: Record<Facet, readonly string[]> = {
  category: Object.values(categoryNames),
  level: Object.values(levelNames),
  round: Object.values(roundTypeNames),
  length: LENGTHS.map(({ name }) => name),
  tag: [],
};

export const lengthOf = (minutes: number): string => LENGTHS.find(({ most }) => minutes <= most)!.name;

/**
 * The values by which an interview is found.
 * @param roundTags tags that its rounds have besides
 */
export const facetsOf = (
  {
    category,
    level,
    estimatedMinutes,
    tags,
    rounds,
  }: Pick<ScenarioSummary, "category" | "level" | "estimatedMinutes" | "tags"> & {
    rounds: readonly { type: string }[];
  },
  roundTags: readonly string[],
): Record<Facet, string[]> => ({
  category: [categoryNames[category]],
  level: [levelNames[level]],
  round: [...new Set(rounds.map(({ type }) => (roundTypeNames as Record<string, string>)[type] ?? type))],
  length: [lengthOf(estimatedMinutes)],
  tag: [...new Set([...tags, ...roundTags])],
});
