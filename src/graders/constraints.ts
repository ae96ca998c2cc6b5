import * as texts from "#texts";
import { finding, openCheck, verdictOf, type Finding } from "../core/grading/verdict.ts";
import { gradeConstraints, type ConstraintsGrade } from "../core/rounds/constraints/grade.ts";
import type { ConstraintsAnswer, ConstraintsPlayer } from "../core/rounds/constraints/schema.ts";
import type { Grader } from "./grader.ts";

/** Two checks that weigh the same, asking and choosing. No engine is needed. */
export const constraintsGrader: Grader<"constraints"> = {
  grade({ player, key, answer }) {
    const grade = gradeConstraints(player, key, answer);
    const asking = grade.asking < 1 ? findingsOnAsking(grade, player) : [];
    const choosing = findingsOnChoice(grade, player, answer);
    const checks = [
      openCheck(texts.clarifyingQuestions, grade.asking, joined(asking, texts.questionsToAskBetter)),
      openCheck(texts.architecture, grade.choosing, choosing[0] ?? null),
    ];
    return Promise.resolve({ status: "graded", verdict: verdictOf(checks, player.passScore, "part", [...choosing, ...asking]) });
  },
};

const quoted = (id: string, player: ConstraintsPlayer): string => texts.quoteOf(player.questions.find((question) => question.id === id)?.text ?? id);

const findingsOnAsking = ({ missed, irrelevant }: ConstraintsGrade, player: ConstraintsPlayer): Finding[] => [
  ...missed.map((id) => finding("missed-question", texts.crucialNotAsked, quoted(id, player))),
  ...irrelevant.map((id) => finding("irrelevant-question", texts.questionChangesNothing, quoted(id, player))),
];

/** Several findings as the one that a check has. */
function joined(findings: readonly Finding[], title: string): Finding | null {
  const [first, ...more] = findings;
  if (!first || more.length === 0) return first ?? null;
  return finding("questions", title, findings.map((each) => `${each.title}: ${each.detail}`).join(" "));
}

function findingsOnChoice({ choosing, isGuess }: ConstraintsGrade, player: ConstraintsPlayer, { chosen }: ConstraintsAnswer): Finding[] {
  if (choosing === 1) return [];
  const option = player.options.find(({ id }) => id === chosen);
  if (!option) return [finding("no-choice", texts.choseNoArchitecture)];
  if (isGuess) return [finding("guessed-choice", texts.choiceWasGuessTitle, texts.notAskedAllFor(option.name))];
  return [finding("wrong-choice", texts.choiceDoesNotFit, texts.youChose(option.name))];
}
