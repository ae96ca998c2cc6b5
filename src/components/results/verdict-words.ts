import * as texts from "#texts";
import { scoreText, type Verdict } from "../../core/grading/verdict.ts";

/** "4 of 4 datasets", "67%": the score with what was counted. */
export function scoreWords(verdict: Verdict): string {
  const text = scoreText(verdict);
  if (text.endsWith("%")) return text;
  return texts.scoreOfChecks(text, verdict.checks.length, verdict.unit);
}

/** "Passed · 4 of 4 datasets", "Not passed · 1 of 4 tests". */
export const verdictWords = (verdict: Verdict): string => texts.verdictAndScore(verdict.passed, scoreWords(verdict));
