import { askedOf, revealedFacts } from "./answer.ts";
import { sameFact, type ConstraintsAnswer, type ConstraintsKey, type ConstraintsPlayer } from "./schema.ts";

/** What an irrelevant question costs of the score for asking. */
export const IRRELEVANT_COST = 0.25;
/** For a correct option whose constraints were not all revealed. */
export const GUESS_SCORE = 0.5;

export type ConstraintsGrade = {
  /** The mean of asking and choosing, 0 to 1. */
  score: number;
  asking: number;
  choosing: number;
  /** Ids of crucial questions that were not asked. */
  missed: string[];
  irrelevant: string[];
  isGuess: boolean;
};

export function gradeConstraints(player: ConstraintsPlayer, key: ConstraintsKey, answer: ConstraintsAnswer): ConstraintsGrade {
  const asked = new Set(askedOf(answer, player).map(({ id }) => id));
  const idsOf = (category: string) => key.questions.filter((question) => question.category === category).map(({ id }) => id);
  const crucial = idsOf("crucial");
  const irrelevant = idsOf("irrelevant").filter((id) => asked.has(id));
  const most = Math.min(player.maxQuestions, crucial.length);
  const share = most === 0 ? 1 : crucial.filter((id) => asked.has(id)).length / most;
  const asking = Math.max(0, share - IRRELEVANT_COST * irrelevant.length);

  const option = key.options.find(({ id }) => id === answer.chosen);
  const facts = revealedFacts(answer, player);
  const isKnown = option !== undefined && option.validWhen.every((needed) => facts.some((fact) => sameFact(fact, needed)));
  const choosing = !option?.isCorrect ? 0 : isKnown ? 1 : GUESS_SCORE;
  return { score: (asking + choosing) / 2, asking, choosing, missed: crucial.filter((id) => !asked.has(id)), irrelevant, isGuess: choosing === GUESS_SCORE };
}
