import * as texts from "#texts";
/** Without zod, so that the search in the page can name them and stay small. */
export const CATEGORIES = ["coding", "system_design"] as const;
export const LEVELS = ["junior", "mid", "senior", "staff"] as const;
export type Category = (typeof CATEGORIES)[number];
export type Level = (typeof LEVELS)[number];

export const categoryNames: Record<Category, string> = texts.categoryNames;
export const levelNames: Record<Level, string> = texts.levelNames;
