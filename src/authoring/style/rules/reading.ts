import type { Round } from "../../../core/rounds/registry.ts";
import { LIMITS } from "../limits.ts";
import { readingLevel, sentencesOf, wordsIn } from "../prose.ts";
import { byLevel, inEveryRound, type StyleRemark, type StyleRule } from "../rule.ts";
import { spokenOf, writtenIn } from "../texts.ts";

const textOfRound = ({ kind, round }: Round): string =>
  [
    round.description,
    ...(round.hints ?? []),
    round.explanation,
    ...(kind === "quiz" ? round.questions.flatMap(({ question, explanation }) => [question, explanation]) : []),
  ]
    .filter((text) => text !== undefined)
    .join("\n\n");

/** Hard problems, easy words. */
export const readingLevelRule: StyleRule = {
  name: "reading-level",
  asks: `LIX, without code: at most ${byLevel(LIMITS.readingLevel)}`,
  find: (scenario) => {
    const max = LIMITS.readingLevel[scenario.level];
    const judge = (path: PropertyKey[], text: string): StyleRemark[] => {
      const { level, words } = readingLevel(sentencesOf(text));
      if (words < LIMITS.wordsForLevel || level <= max) return [];
      return [{ path, message: `reads at LIX ${level.toFixed(1)}, of at most ${max} for ${scenario.level}; write shorter sentences and plainer words` }];
    };
    return [
      ...judge(["briefing"], [scenario.briefing ?? "", ...spokenOf(scenario)].join("\n\n")),
      ...inEveryRound(scenario, (round) => judge([], textOfRound(round))),
    ];
  },
};

/** A sentence that has to be read twice. */
export const sentenceLengthRule: StyleRule = {
  name: "long-sentence",
  asks: `at most ${LIMITS.sentenceWords} words in a sentence`,
  find: (scenario) =>
    writtenIn(scenario).flatMap(({ path, text }) =>
      sentencesOf(text).flatMap((sentence) => {
        const words = wordsIn(sentence);
        if (words <= LIMITS.sentenceWords) return [];
        return [{ path, message: `"${sentence.slice(0, 40)}..." is a sentence of ${words} words, of at most ${LIMITS.sentenceWords}; make two of it` }];
      }),
    ),
};
