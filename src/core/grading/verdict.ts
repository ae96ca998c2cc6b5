import * as texts from "#texts";
import type { z } from "zod";
import type { CheckResultSchema, FindingSchema, VerdictSchema } from "./verdict-schema.ts";

export type Finding = z.infer<typeof FindingSchema>;
export type CheckResult = z.infer<typeof CheckResultSchema>;
export type Verdict = z.infer<typeof VerdictSchema>;

export const finding = (kind: string, title: string, detail: string | null = null, line: number | null = null): Finding => ({ kind, title, detail, line });

/** A check on something that the candidate may see, and in which no code was run. */
export const openCheck = (name: string, score: number, found: Finding | null): CheckResult => ({ name, hidden: false, score, finding: found, printed: "" });

/** A verdict whose score is the average of its checks' scores. */
export function verdictOf(checks: CheckResult[], passScore: number, unit: string, findings: Finding[] = [], lessonsHtml: string[] = []): Verdict {
  const score = checks.length === 0 ? 0 : checks.reduce((sum, check) => sum + check.score, 0) / checks.length;
  return { ...verdictOn(score, checks, passScore, unit, findings), lessonsHtml };
}

/** A verdict whose score is more than the average of its checks: they weigh differently, or there are penalties. */
export const verdictOn = (score: number, checks: CheckResult[], passScore: number, unit: string, findings: Finding[] = []): Verdict => ({
  score,
  passed: isPassed(score, passScore),
  findings,
  checks,
  unit,
  lessonsHtml: [],
});

/** Whether a score passes; sums of thirds and tenths may fall a hair short of their exact value. */
export const isPassed = (score: number, passScore: number): boolean => score >= passScore - 1e-9;

/** "3 of 4" where whole checks were passed and the score says the same, else a percentage. */
export function scoreText(verdict: Pick<Verdict, "score" | "checks">): string {
  const isWhole = verdict.checks.length > 0 && verdict.checks.every((check) => check.score === 0 || check.score === 1);
  const passed = verdict.checks.filter((check) => check.score === 1).length;
  if (!isWhole || Math.abs(passed / verdict.checks.length - verdict.score) > 1e-9) return percent(verdict.score);
  return texts.partOf(passed, verdict.checks.length);
}

/** A share as a whole percentage; only what is complete reads 100%, only what is nothing reads 0%. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1 - 1e-9) return "99%";
  if (rounded === 0 && share > 1e-9) return "1%";
  return `${rounded}%`;
}
