import type { ConstraintsAnswer, ConstraintsPlayer, Fact } from "./schema.ts";

export const emptyConstraintsAnswer = (): ConstraintsAnswer => ({ asked: [], chosen: null });

/** The questions that count: known ones, each once, up to the limit, in the order in which they were asked. */
export function askedOf(answer: ConstraintsAnswer, player: ConstraintsPlayer): ConstraintsPlayer["questions"] {
  const found = [...new Set(answer.asked)].flatMap((id) => player.questions.find((question) => question.id === id) ?? []);
  return found.slice(0, player.maxQuestions);
}

/** The constraints that the interviewer has revealed so far. */
export const revealedFacts = (answer: ConstraintsAnswer, player: ConstraintsPlayer): Fact[] => askedOf(answer, player).flatMap(({ reveals }) => reveals ?? []);

/** Asks one more question; an answer, once asked for, cannot be un-asked. */
export function askQuestion(answer: ConstraintsAnswer, player: ConstraintsPlayer, id: string): ConstraintsAnswer {
  const isLeft = askedOf(answer, player).length < player.maxQuestions && !answer.asked.includes(id) && player.questions.some((question) => question.id === id);
  return isLeft ? { ...answer, asked: [...answer.asked, id] } : answer;
}

/** Ids of the asked questions, one a line, then `chose <option>`. */
export const describeConstraints = (answer: ConstraintsAnswer, player: ConstraintsPlayer): string =>
  [...askedOf(answer, player).map(({ id }) => id), ...(answer.chosen === null ? [] : [`chose ${answer.chosen}`])].join("\n");
