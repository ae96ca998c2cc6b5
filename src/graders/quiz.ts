import * as texts from "#texts";
import { finding, verdictOf, type CheckResult, type Verdict } from "../core/grading/verdict.ts";
import { gradeQuiz } from "../core/rounds/quiz/grade.ts";
import type { QuizAnswer } from "../core/rounds/quiz/schema.ts";
import type { Grader } from "./grader.ts";

/** One check for each question that was asked, named by its number on the page. No engine is needed. */
export const quizGrader: Grader<"quiz"> = {
  grade({ player, key, answer, context }) {
    const scores = gradeQuiz(key, answer, (question) => player.questions[question]?.isMultiple ?? false, context.asked);
    const checks = scores.map(({ question, score }, place): CheckResult => ({
      name: texts.questionNumber(place + 1),
      hidden: false,
      score,
      finding: findingOn(score, answer, question),
      printed: "",
    }));
    const verdict: Verdict = verdictOf(checks, player.passScore, "question");
    return Promise.resolve({ status: "graded", verdict });
  },
};

function findingOn(score: number, answer: QuizAnswer, question: number) {
  if (score === 1) return null;
  if ((answer.ticks[question] ?? []).length === 0) return finding("unanswered", texts.nothingTicked);
  return score > 0 ? finding("partly-right", texts.partlyRight) : finding("wrong-option", texts.notRightChoice);
}
