import type { Category, Level } from "../core/scenario/scenario.ts";

export const siteName = "DataDrill";
export const siteDescription =
  "Data-engineering interviews that you read like a handbook and sit in your browser: timed rounds of SQL, Python and design, graded on the spot.";

/** Where the source can be read; unset, the footer names no address. */
export const repositoryUrl = (import.meta.env["REPOSITORY_URL"] as string | undefined) || undefined;

export { roundTypeNames } from "../core/rounds/type-names.ts";

/** Short names for lists in which "Interview" goes without saying. */
export const categoryShortNames: Record<Category, string> = { coding: "Coding", system_design: "System design" };

/** Which of the four bars of a level's mark are filled. */
export const levelBars: Record<Level, 1 | 2 | 3 | 4> = { junior: 1, mid: 2, senior: 3, staff: 4 };

/** What an interview of a category and level asks for, in a line. */
export const levelExpectations: Record<Category, Record<Level, string>> = {
  coding: {
    junior: "Joins, grouping and plain Python, with data that is not quite clean.",
    mid: "Window functions, parsing and error cases, without a nudge.",
    senior: "Several ways to be right, and reasons for the one you chose.",
    staff: "Hard data, unclear questions, and the judgement to settle both.",
  },
  system_design: {
    junior: "The parts of a pipeline and what each is for.",
    mid: "A whole pipeline from source to dashboard, and its model.",
    senior: "Trade-offs under load, late data and a budget.",
    staff: "Systems of many teams: what to ask, what to leave out.",
  },
};
