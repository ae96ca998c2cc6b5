import type { Scenario } from "../../../core/scenario/scenario.ts";
import { LIMITS } from "../limits.ts";
import { inQuestions, percent, type Question, type StyleRule } from "../rule.ts";

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
};

/** An option that stands out by its length is taken or dropped for it. */
export const optionLengthRule: StyleRule = {
  name: "option-length",
  asks: `no option is ${LIMITS.optionLength} times as long as the median of its question, or as much shorter`,
  find: (scenario) =>
    inQuestions(scenario, ({ options }) => {
      const usual = median(options.map((option) => option.length));
      return options.flatMap((option, index) => {
        const { optionLength, optionDifference } = LIMITS;
        const isLong = option.length > usual * optionLength && option.length - usual > optionDifference;
        const isShort = option.length < usual / optionLength && usual - option.length > optionDifference;
        if (!isLong && !isShort) return [];
        const message = `has ${option.length} characters where the others have about ${Math.round(usual)}; make the options about equally long`;
        return [{ path: ["options", index], message }];
      });
    }),
};

/** Questions with one right answer that goes by its place or length. */
const singleQuestions = ({ rounds }: Scenario): (Question & { correctAnswer: number })[] =>
  rounds.flatMap(({ kind, round }) =>
    kind === "quiz" ? round.questions.filter((question): question is Question & { correctAnswer: number } => typeof question.correctAnswer === "number") : [],
  );

function isRightLongest({ options, correctAnswer }: Question & { correctAnswer: number }): boolean {
  const others = options.filter((_, index) => index !== correctAnswer).map((option) => option.length);
  return (options[correctAnswer] ?? "").length > Math.max(...others);
}

/** Who always takes the longest option must not get far. */
export const longestOptionRule: StyleRule = {
  name: "longest-option",
  asks: `the right option is the longest in at most ${percent(LIMITS.longestRightShare)} of a scenario's questions`,
  find: (scenario) => {
    const questions = singleQuestions(scenario);
    const share = questions.filter(isRightLongest).length / questions.length;
    if (questions.length < LIMITS.questionsForShares || share <= LIMITS.longestRightShare) return [];
    return [{ path: ["rounds"], message: `in ${percent(share)} of the questions the right option is the longest; shorten it, or say more in the others` }];
  },
};

/** Options are shuffled, but not in every place where they are read. */
export const rightPlaceRule: StyleRule = {
  name: "right-places",
  asks: `no place holds more than ${percent(LIMITS.samePlaceShare)} of a scenario's right answers`,
  find: (scenario) => {
    const questions = singleQuestions(scenario);
    if (questions.length < LIMITS.questionsForShares) return [];
    const places = Map.groupBy(questions, ({ correctAnswer }) => correctAnswer);
    return [...places].flatMap(([place, held]) => {
      const share = held.length / questions.length;
      if (share <= LIMITS.samePlaceShare) return [];
      return [
        { path: ["rounds"], message: `in ${percent(share)} of the questions the right option is number ${place + 1}; spread the right ones over all places` },
      ];
    });
  },
};
