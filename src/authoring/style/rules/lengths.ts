import type { Round } from "../../../core/rounds/registry.ts";
import { LIMITS } from "../limits.ts";
import { wordsIn } from "../prose.ts";
import { inCodeRounds, inEveryRound, inQuestions, isCode, outside, range, type StyleRemark, type StyleRule } from "../rule.ts";
import { feedbackOf } from "../texts.ts";

type Limit = { min?: number; max?: number };

const inWords = (path: PropertyKey[], text: string | undefined, limit: Limit, remedy: string): StyleRemark[] =>
  text === undefined ? [] : outside(path, wordsIn(text), limit, "word", remedy);

/** What the lobby shows. */
export const headLengthRule: StyleRule = {
  name: "head-length",
  asks: `a title of at most ${LIMITS.titleLength} characters, a description of ${range(LIMITS.descriptionLength)}`,
  find: ({ title, description }) => [
    ...outside(["title"], title.length, { max: LIMITS.titleLength }, "character", "keep what fits a card of the lobby"),
    ...outside(["description"], description.length, LIMITS.descriptionLength, "character", "say in one or two sentences what it is about"),
  ],
};

const QUOTE = /(?:^>.*\n?)+/gm;

/** People do not talk in pages. */
export const spokenLengthRule: StyleRule = {
  name: "spoken-length",
  asks: `at most ${LIMITS.openingWords} words to open, ${LIMITS.closingWords} to close, ${LIMITS.spokenWords} at a stretch in a round`,
  find: (scenario) => [
    ...inWords(["interviewer", "opening"], scenario.interviewer?.opening, { max: LIMITS.openingWords }, "let the briefing say the rest"),
    ...inWords(["interviewer", "closing"], scenario.interviewer?.closing, { max: LIMITS.closingWords }, "say what the interview was about, and goodbye"),
    ...inEveryRound(scenario, ({ round }) =>
      (round.description.match(QUOTE) ?? []).flatMap((quote) =>
        inWords(["description"], quote, { max: LIMITS.spokenWords }, "let the interviewer say less at a stretch, and the text the rest"),
      ),
    ),
  ],
};

export const questionLengthRule: StyleRule = {
  name: "question-length",
  asks: `at most ${LIMITS.questionWords} words in a round's description`,
  find: (scenario) =>
    inEveryRound(scenario, ({ round }) =>
      inWords(["description"], round.description, { max: LIMITS.questionWords }, "move what holds for several rounds to the briefing, and cut the rest"),
    ),
};

export const hintLengthRule: StyleRule = {
  name: "hint-length",
  asks: `at most ${LIMITS.hintWords} words in a hint`,
  find: (scenario) =>
    inEveryRound(scenario, ({ round }) =>
      (round.hints ?? []).flatMap((hint, index) =>
        inWords(["hints", index], hint, { max: LIMITS.hintWords }, "it is read with the clock running; give one step"),
      ),
    ),
};

/** What a wrong answer, a choice or an option teaches. */
export const messageLengthRule: StyleRule = {
  name: "message-length",
  asks: `${range(LIMITS.messageWords)} words in the message of a wrong answer, ${range(LIMITS.feedbackWords)} in feedback`,
  find: (scenario) => [
    ...inCodeRounds(scenario, ({ wrongAnswers = [] }) =>
      wrongAnswers.flatMap(({ message }, index) =>
        inWords(["wrongAnswers", index, "message"], message, LIMITS.messageWords, "say what went wrong, why, and what to look at"),
      ),
    ),
    ...inEveryRound(scenario, (round) =>
      feedbackOf(round).flatMap(({ path, text }) => inWords(path, text, LIMITS.feedbackWords, "say why it fits or does not")),
    ),
  ],
};

const explanationLimit = (round: Round): Limit => ({ min: isCode(round) ? LIMITS.codeExplanationWords : LIMITS.explanationWords });

export const explanationLengthRule: StyleRule = {
  name: "explanation-length",
  asks: [
    `at least ${LIMITS.codeExplanationWords} words for a code round, ${LIMITS.explanationWords} for any other,`,
    `and for a question ${LIMITS.explanationWordsPerOption} for each of its options`,
  ].join(" "),
  find: (scenario) => [
    ...inEveryRound(scenario, (round) =>
      inWords(
        ["explanation"],
        round.round.explanation,
        explanationLimit(round),
        isCode(round) ? "say why, what it costs and what changes at scale" : "say why",
      ),
    ),
    ...inQuestions(scenario, ({ options, explanation }) =>
      inWords(["explanation"], explanation, { min: options.length * LIMITS.explanationWordsPerOption }, "say of each wrong option why it is wrong"),
    ),
  ],
};
