import type { Scenario } from "../../../core/scenario/scenario.ts";
import { LIMITS } from "../limits.ts";
import { percent, type Question, type StyleRule } from "../rule.ts";

type Placed = { question: Question; scenario: string; round: string; path: PropertyKey[]; asked: Words; all: Words };
type Words = ReadonlySet<string>;

/** A question that somebody has met already tests their memory. */
export const doubledQuestionsRule: StyleRule = {
  name: "doubled-question",
  asks: `no two questions of the library share ${percent(LIMITS.doubledWords)} of their words`,
  find: (scenario, library) => {
    const all = library.flatMap(questionsOf);
    return questionsOf(scenario).flatMap((question) => {
      const twin = all.find((other) => !isSame(question, other) && !areAlternatives(question, other) && overlap(question, other) >= LIMITS.doubledWords);
      if (!twin) return [];
      const where = `${twin.scenario === scenario.id ? "" : `${twin.scenario}, `}${twin.round}`;
      return [{ path: question.path, message: `shares ${percent(overlap(question, twin))} of its words with a question of ${where}; ask something else` }];
    });
  },
};

const questionsOf = ({ id, rounds }: Scenario): Placed[] =>
  rounds.flatMap(({ kind, round }, place) =>
    kind !== "quiz"
      ? []
      : round.questions.map((question, index) => ({
          ...{ question, scenario: id, round: round.id, path: ["rounds", place, "questions", index] },
          asked: wordSet(askedText(question)),
          all: wordSet(`${askedText(question)} ${question.options.join(" ")}`),
        })),
  );

const askedText = ({ question, code }: Question) => `${question} ${code?.text ?? ""}`;

const wordSet = (text: string): Words => new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu));

const isSame = (a: Placed, b: Placed) => a.scenario === b.scenario && a.path.join() === b.path.join();

/** Of two questions that follow from the same round under different conditions, one is asked. */
const areAlternatives = (a: Placed, b: Placed): boolean => {
  const [first, second] = [a.question.askWhen, b.question.askWhen];
  return a.scenario === b.scenario && a.round === b.round && first !== undefined && second !== undefined && first.round === second.round;
};

/** The share of their words that two questions have in common: with their options, or without them where the question says enough by itself. */
function overlap(a: Placed, b: Placed): number {
  const whole = jaccard(a.all, b.all);
  return Math.min(a.asked.size, b.asked.size) < LIMITS.wordsOfQuestion ? whole : Math.max(whole, jaccard(a.asked, b.asked));
}

/** Shared words by all words of both. */
function jaccard(a: Words, b: Words): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}
