import type { StyleRule } from "./rule.ts";
import { acceptedAnswerRule, explanationRule, hiddenDataRule, hintCountRule, visibleDataRule, wrongAnswersRule } from "./rules/code-rounds.ts";
import { doubledQuestionsRule } from "./rules/doubled-questions.ts";
import { explanationLengthRule, headLengthRule, hintLengthRule, messageLengthRule, questionLengthRule, spokenLengthRule } from "./rules/lengths.ts";
import { longestOptionRule, optionLengthRule, rightPlaceRule } from "./rules/options.ts";
import { readingLevelRule, sentenceLengthRule } from "./rules/reading.ts";
import { minutesRule, roundCountRule } from "./rules/shape.ts";
import { timeRule } from "./rules/time.ts";
import { trapsRule } from "./rules/traps.ts";

/** Every rule of style; a new one is a line here. */
export const styleRules: readonly StyleRule[] = [
  ...[minutesRule, roundCountRule, timeRule],
  ...[visibleDataRule, hiddenDataRule, trapsRule, acceptedAnswerRule, wrongAnswersRule, hintCountRule, explanationRule],
  ...[optionLengthRule, longestOptionRule, rightPlaceRule, doubledQuestionsRule],
  ...[readingLevelRule, sentenceLengthRule],
  ...[headLengthRule, spokenLengthRule, questionLengthRule, hintLengthRule, messageLengthRule, explanationLengthRule],
];
