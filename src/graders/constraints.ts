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
      openCheck("Clarifying questions", grade.asking, joined(asking, "Questions to ask better")),
      openCheck("Architecture", grade.choosing, choosing[0] ?? null),
    ];
    return Promise.resolve({ status: "graded", verdict: verdictOf(checks, player.passScore, "part", [...choosing, ...asking]) });
  },
};

const quoted = (id: string, player: ConstraintsPlayer): string => `“${player.questions.find((question) => question.id === id)?.text ?? id}”`;

const findingsOnAsking = ({ missed, irrelevant }: ConstraintsGrade, player: ConstraintsPlayer): Finding[] => [
  ...missed.map((id) => finding("missed-question", "You did not ask a crucial question", quoted(id, player))),
  ...irrelevant.map((id) => finding("irrelevant-question", "This question changes nothing", quoted(id, player))),
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
  if (!option) return [finding("no-choice", "You chose no architecture")];
  if (isGuess) return [finding("guessed-choice", "Your choice fits, but was a guess", `You did not ask for all that speaks for “${option.name}”.`)];
  return [finding("wrong-choice", "Your choice does not fit the constraints", `You chose “${option.name}”.`)];
}
