import { stripComments } from "../../grading/code-text.ts";
import type { AskWhen, QuizPlayer } from "./schema.ts";

/** What is known of a round that was played before this quiz. */
export type EarlierRound = {
  id: string;
  kind: string;
  /** The answer as text; see `describe` in the registry of rounds. */
  text: string;
  /** False and 0 where the round was not graded. */
  passed: boolean;
  score: number;
};

/** Indexes of the questions that are asked after what happened in the earlier rounds. */
export function askedQuestions(quiz: QuizPlayer, earlier: readonly EarlierRound[]): number[] {
  return quiz.questions.flatMap((question, index) => (question.askWhen === null || holds(question.askWhen, earlier) ? [index] : []));
}

/** Ids of the rounds whose verdict decides what this quiz asks. */
export function needsVerdictOf(quiz: QuizPlayer): string[] {
  return quiz.questions.flatMap(({ askWhen }) =>
    askWhen && (askWhen.passed !== undefined || askWhen.scoreBelow !== undefined || askWhen.scoreAtLeast !== undefined) ? [askWhen.round] : [],
  );
}

function holds(condition: AskWhen, earlier: readonly EarlierRound[]): boolean {
  const round = earlier.find((entry) => entry.id === condition.round);
  if (!round) return false;
  const text = readable(round);
  const matches = (pattern: string) => new RegExp(pattern, "i").test(text);
  return (
    (condition.matches === undefined || matches(condition.matches)) &&
    (condition.notMatches === undefined || !matches(condition.notMatches)) &&
    (condition.passed === undefined || round.passed === condition.passed) &&
    (condition.scoreBelow === undefined || round.score < condition.scoreBelow - 1e-9) &&
    (condition.scoreAtLeast === undefined || round.score >= condition.scoreAtLeast - 1e-9)
  );
}

/** What somebody only mentions in a comment is not part of their answer. */
function readable(round: EarlierRound): string {
  return round.kind === "sql" || round.kind === "python" ? stripComments(round.text, round.kind) : round.text;
}
