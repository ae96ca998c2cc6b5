import type { QuizAnswer, QuizKey } from "./schema.ts";

export type QuestionScore = {
  /** Index in the round, from 0. */
  question: number;
  /** 0 to 1. */
  score: number;
};

/**
 * The scores of the questions that were asked, in order. `asked` are their indexes; null means all of them.
 * Indexes that the round does not have, and doubles, count for nothing.
 */
export function gradeQuiz(key: QuizKey, answer: QuizAnswer, isMultiple: (question: number) => boolean, asked: readonly number[] | null): QuestionScore[] {
  const wanted = asked === null ? null : new Set(asked);
  return key.questions.flatMap(({ correct }, question) => {
    if (wanted && !wanted.has(question)) return [];
    const ticks = answer.ticks[question] ?? [];
    return [{ question, score: isMultiple(question) ? scoreSeveral(ticks, correct) : scoreSingle(ticks, correct) }];
  });
}

/** 1 for the right option and no other, else 0. */
export function scoreSingle(ticks: readonly number[], correct: readonly number[]): number {
  const chosen = new Set(ticks);
  return chosen.size === 1 && correct.some((option) => chosen.has(option)) ? 1 : 0;
}

/** max(0, (right ticks - wrong ticks) / number of right options). */
export function scoreSeveral(ticks: readonly number[], correct: readonly number[]): number {
  const chosen = new Set(ticks);
  const right = correct.filter((option) => chosen.has(option)).length;
  const wrong = chosen.size - right;
  return Math.max(0, (right - wrong) / correct.length);
}
