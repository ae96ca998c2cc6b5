import { referenceDesign } from "../../core/rounds/canvas/reference.ts";
import { toCanvasKey } from "../../core/rounds/canvas/schema.ts";
import { acceptedAnswersOf } from "../../core/rounds/code-fields.ts";
import type { RenderMarkdown } from "../../core/rounds/common.ts";
import { referenceChoice } from "../../core/rounds/constraints/reference.ts";
import { toConstraintsKey, toConstraintsPlayer } from "../../core/rounds/constraints/schema.ts";
import { referenceModel } from "../../core/rounds/modeling/reference.ts";
import { toModelingKey } from "../../core/rounds/modeling/schema.ts";
import type { Answer, Kinds, Round, RoundKind } from "../../core/rounds/registry.ts";

/** An answer that a round holds, and what must come of it when it is graded. */
export type Try = {
  /** Where the answer stands in the round. */
  path: PropertyKey[];
  rule: string;
  answer: Answer;
  wanted: "full-score" | "not-passed";
  /** What is found is a warning: the round can be played nevertheless. */
  isRemark?: true;
};

type CodeRound = Kinds["sql"]["round"] | Kinds["python"]["round"];

function codeTries(round: CodeRound): Try[] {
  const attempt = (wanted: Try["wanted"], path: PropertyKey[], code: string): Try => ({ path, rule: String(path[0]), answer: { code }, wanted });
  const isBroken = round.questionType === "fix" && round.initialCode !== undefined;
  return [
    ...(round.solution === undefined ? [] : [attempt("full-score", ["solution"], round.solution)]),
    ...acceptedAnswersOf(round).map(({ code }, index) => attempt("full-score", ["acceptedAnswers", index], code)),
    ...(isBroken ? [attempt("not-passed", ["initialCode"], round.initialCode ?? "")] : []),
    ...(round.wrongAnswers ?? []).map(({ code }, index) => attempt("not-passed", ["wrongAnswers", index], code)),
  ];
}

const quizTries = (round: Kinds["quiz"]["round"]): Try[] => {
  const ticks = round.questions.map(({ correctAnswer }) => (Array.isArray(correctAnswer) ? correctAnswer : [correctAnswer]));
  return [{ path: ["questions"], rule: "correctAnswer", answer: { ticks }, wanted: "full-score" }];
};

const unrendered: RenderMarkdown = (source) => source;

/** A design round's best answer, as its key has it. */
const bestAnswer = (place: string, answer: Answer): Try[] => [{ path: [place], rule: place, answer, wanted: "full-score", isRemark: true }];

/** One line for each kind of round. */
const tries: { [Kind in RoundKind]: (round: Kinds[Kind]["round"]) => Try[] } = {
  sql: codeTries,
  python: codeTries,
  quiz: quizTries,
  canvas: (round) => bestAnswer("steps", referenceDesign(toCanvasKey(round, unrendered))),
  constraints: (round) => bestAnswer("options", referenceChoice(toConstraintsPlayer(round, unrendered), toConstraintsKey(round, unrendered))),
  modeling: (round) => bestAnswer("expectedTables", referenceModel(toModelingKey(round, unrendered))),
};

/** Every answer that a round holds. */
export function triesOf({ kind, round }: Round): Try[] {
  // The kind selects the type of the round; the compiler cannot follow that through the union.
  const list = tries[kind] as (round: Kinds[RoundKind]["round"]) => Try[];
  return list(round);
}
