import type { RoundType } from "./common.ts";

/** What a round's type is called. */
export const roundTypeNames: Record<RoundType, string> = {
  sql: "SQL",
  python: "Python",
  debug: "Debug",
  quiz: "Quiz",
  architecture: "Architecture",
  modeling: "Modeling",
};
