import * as texts from "#texts";
import type { CounterExample } from "../../../stores/interview.ts";

/** What a search came to, in a sentence or two. */
export function differenceWords(example: CounterExample): string {
  switch (example.status) {
    case "found":
      return foundWords(example);
    case "failed":
      return texts.noTwoResults(example.dataset);
    case "equal":
      return texts.sameEverywhere;
    case "unavailable":
      return example.message;
    case "cancelled":
      return texts.searchStopped;
  }
}

export type FoundDifference = Extract<CounterExample, { status: "found" }>;

function foundWords({ dataset, tables, isSmallest }: FoundDifference): string {
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (rows === 0) return texts.differWhenEmpty(dataset);
  return isSmallest ? texts.differOnSmallest(dataset, rows) : texts.differOnFewer(dataset, rows);
}
