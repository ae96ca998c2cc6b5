import { designOf } from "./answer.ts";
import type { CanvasAnswer, CanvasKey, CanvasPlayer, StepVerdict } from "./schema.ts";

/** What a step gives. */
export const STEP_POINTS: Record<StepVerdict, number> = { valid: 1, partial: 0.5, invalid: 0 };

export type JudgedStep = { step: string; component: string | null; verdict: StepVerdict | "empty"; feedbackHtml: string | null };
export type JudgedConnection = { from: string; to: string; isDrawn: boolean; feedbackHtml: string | null };
export type CanvasGrade = {
  /** 0 to 1. */
  score: number;
  steps: JudgedStep[];
  /** The connections that the design needs. */
  needed: JudgedConnection[];
  /** The forbidden ones that were drawn. */
  forbidden: JudgedConnection[];
};

/** max(0, points - penalties) / (steps + needed connections). */
export function gradeCanvas(player: CanvasPlayer, key: CanvasKey, answer: CanvasAnswer): CanvasGrade {
  const { placed, edges } = designOf(answer, player);
  const isDrawn = (edge: { from: string; to: string }) => edges.some(({ from, to }) => from === edge.from && to === edge.to);
  const steps = key.steps.map(({ id, choices }): JudgedStep => {
    const component = placed.get(id) ?? null;
    const choice = choices.find((candidate) => candidate.component === component);
    const verdict = component === null ? "empty" : (choice?.verdict ?? "invalid");
    return { step: id, component, verdict, feedbackHtml: choice?.feedbackHtml ?? null };
  });
  const needed = key.connections.map((edge): JudgedConnection => ({ ...edge, isDrawn: isDrawn(edge) }));
  const forbidden = key.forbidden.filter(isDrawn).map((edge): JudgedConnection => ({ ...edge, isDrawn: true }));
  const points = steps.reduce((sum, { verdict }) => sum + (verdict === "empty" ? 0 : STEP_POINTS[verdict]), 0) + needed.filter((edge) => edge.isDrawn).length;
  const score = Math.max(0, points - forbidden.length) / (steps.length + needed.length);
  return { score, steps, needed, forbidden };
}
