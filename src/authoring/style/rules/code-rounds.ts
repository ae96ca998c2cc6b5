import { acceptedAnswersOf } from "../../../core/rounds/code-fields.ts";
import { LIMITS } from "../limits.ts";
import { inCodeRounds, inEveryRound, isCode, outside, range, type CodeRound, type StyleRule } from "../rule.ts";

const visibleRowsOf = ({ tables = [] }: CodeRound): number => tables.reduce((sum, { rows }) => sum + rows.length, 0);
const visibleTestsOf = (round: CodeRound): number => ("tests" in round ? (round.tests ?? []).length : 0);
const hiddenTrialsOf = (round: CodeRound): number =>
  (round.hiddenTables ? 1 : 0) + (round.hiddenDatasets ?? []).length + ("hiddenTests" in round ? (round.hiddenTests ?? []).length : 0);

/** What is shown can be worked through by hand. */
export const visibleDataRule: StyleRule = {
  name: "visible-data",
  asks: `something to try an answer on: at most ${LIMITS.visibleRows} visible rows, or ${LIMITS.visibleTests} visible tests`,
  find: (scenario) =>
    inCodeRounds(scenario, (round) => {
      const [rows, tests] = [visibleRowsOf(round), visibleTestsOf(round)];
      if (rows + tests === 0) return [{ path: ["tables"], message: "shows nothing to try an answer on; add a dataset or tests that can be checked by hand" }];
      return [
        ...outside(["tables"], rows, { max: LIMITS.visibleRows }, "visible row", "keep what one can work through by hand, and hide the rest"),
        ...outside(["tests"], tests, { max: LIMITS.visibleTests }, "visible test", "keep those that explain the question, and hide the rest"),
      ];
    }),
};

export const hiddenDataRule: StyleRule = {
  name: "hidden-data",
  asks: `a code round has at least ${LIMITS.hiddenTrials} hidden datasets or tests`,
  find: (scenario) =>
    inCodeRounds(scenario, (round) =>
      outside([], hiddenTrialsOf(round), { min: LIMITS.hiddenTrials }, "hidden dataset or test", "hide one for each trap, so that the verdict can name it"),
    ),
};

export const acceptedAnswerRule: StyleRule = {
  name: "accepted-answers",
  asks: `a code round has at least ${LIMITS.acceptedAnswers} accepted answer`,
  find: (scenario) =>
    inCodeRounds(scenario, (round) =>
      outside(
        ["acceptedAnswers"],
        acceptedAnswersOf(round).length,
        { min: LIMITS.acceptedAnswers },
        "accepted answer",
        "add one of another shape than the solution",
      ),
    ),
};

export const wrongAnswersRule: StyleRule = {
  name: "wrong-answers",
  asks: `a code round has at least ${LIMITS.wrongAnswers} wrong answers, each with a message`,
  find: (scenario) =>
    inCodeRounds(scenario, ({ wrongAnswers = [] }) => [
      ...outside(["wrongAnswers"], wrongAnswers.length, { min: LIMITS.wrongAnswers }, "wrong answer", "add those that people really give"),
      ...wrongAnswers.flatMap(({ message }, index) =>
        message === undefined ? [{ path: ["wrongAnswers", index], message: "teaches nothing; add a message for whoever answers so" }] : [],
      ),
    ]),
};

/** Code rounds step from a nudge to the method; the others may do with fewer, but none has a list of them. */
export const hintCountRule: StyleRule = {
  name: "hint-count",
  asks: `a code round has ${range(LIMITS.hints)} hints, any other at most ${LIMITS.hints.max}`,
  find: (scenario) =>
    inEveryRound(scenario, (round) => {
      const { min, max } = LIMITS.hints;
      return outside(["hints"], (round.round.hints ?? []).length, { min: isCode(round) ? min : 0, max }, "hint", "step from a nudge to the method");
    }),
};

/** What a review is read for. The questions of a quiz have one each. */
export const explanationRule: StyleRule = {
  name: "explanation",
  asks: "every round but a quiz has one",
  find: (scenario) =>
    inEveryRound(scenario, ({ kind, round }) =>
      kind === "quiz" || round.explanation !== undefined ? [] : [{ path: [], message: "has no explanation; say why, what it costs and what changes at scale" }],
    ),
};
