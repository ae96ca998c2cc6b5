import { scoreText, type Verdict } from "../../core/grading/verdict.ts";

/** "4 of 4 datasets", "67%": the score with what was counted. */
export function scoreWords(verdict: Verdict): string {
  const text = scoreText(verdict);
  if (text.endsWith("%")) return text;
  return `${text} ${verdict.unit}${verdict.checks.length === 1 ? "" : "s"}`;
}

/** "Passed · 4 of 4 datasets", "Not passed · 1 of 4 tests". */
export const verdictWords = (verdict: Verdict): string => `${verdict.passed ? "Passed" : "Not passed"} · ${scoreWords(verdict)}`;
