import * as texts from "#texts";
import type { Category, Level } from "../core/scenario/scenario.ts";

export const siteName = texts.siteName;
export const siteDescription = texts.siteDescription;

/** Where the source can be read; unset, the footer names no address. */
export const repositoryUrl = (import.meta.env["REPOSITORY_URL"] as string | undefined) || undefined;

export { roundTypeNames } from "../core/rounds/type-names.ts";

/** Short names for lists in which "Interview" goes without saying. */
export const categoryShortNames: Record<Category, string> = texts.categoryShortNames;

/** Which of the four bars of a level's mark are filled. */
export const levelBars: Record<Level, 1 | 2 | 3 | 4> = { junior: 1, mid: 2, senior: 3, staff: 4 };

/** What an interview of a category and level asks for, in a line. */
export const levelExpectations: Record<Category, Record<Level, string>> = texts.levelExpectations;
