import { gradeConstraints } from "./grade.ts";
import { sameFact, type ConstraintsAnswer, type ConstraintsKey, type ConstraintsPlayer, type Fact } from "./schema.ts";

/**
 * The best answer: the crucial questions and those that reveal what a correct option needs, up to the limit, then
 * that option. Of several correct options the one that scores highest.
 */
export function referenceChoice(player: ConstraintsPlayer, key: ConstraintsKey): ConstraintsAnswer {
  const answers = key.options.filter(({ isCorrect }) => isCorrect).map(({ id, validWhen }) => ({ asked: questionsFor(player, key, validWhen), chosen: id }));
  const scoreOf = (answer: ConstraintsAnswer) => gradeConstraints(player, key, answer).score;
  return answers.reduce<ConstraintsAnswer>((best, answer) => (scoreOf(answer) > scoreOf(best) ? answer : best), { asked: [], chosen: null });
}

/** For every fact the most telling question that reveals it, then the crucial ones that are left while the limit allows. */
function questionsFor(player: ConstraintsPlayer, key: ConstraintsKey, facts: readonly Fact[]): string[] {
  const isCrucial = (id: string) => key.questions.some((question) => question.id === id && question.category === "crucial");
  const isIrrelevant = (id: string) => key.questions.some((question) => question.id === id && question.category === "irrelevant");
  const needed = facts.flatMap((fact) => {
    const revealing = player.questions.filter(({ id, reveals }) => reveals && sameFact(reveals, fact) && !isIrrelevant(id)).map(({ id }) => id);
    return (revealing.find(isCrucial) ?? revealing[0]) || [];
  });
  const crucial = player.questions.map(({ id }) => id).filter(isCrucial);
  return [...new Set([...needed, ...crucial])].slice(0, player.maxQuestions);
}
