import type { QuizAnswer, QuizPlayer } from "./schema.ts";

export const emptyQuizAnswer = (player: QuizPlayer): QuizAnswer => ({ ticks: player.questions.map(() => []) });

/** The ticked options, one per line. */
export const describeQuiz = (answer: QuizAnswer, player: QuizPlayer): string =>
  player.questions.flatMap((question, index) => (answer.ticks[index] ?? []).map((tick) => question.options[tick] ?? "")).join("\n");
