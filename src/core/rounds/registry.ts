import type { z } from "zod";
import { QUESTION_TYPES, type QuestionType, type RoundRemark, type RoundType } from "./common.ts";
import { CodeAnswerSchema, type CodeAnswer } from "./code-fields.ts";
import { SqlRoundSchema, type SqlKey, type SqlPlayer, type SqlRound } from "./sql/schema.ts";
import { PythonRoundSchema, type PythonKey, type PythonPlayer, type PythonRound } from "./python/schema.ts";
import { QuizAnswerSchema, QuizRoundSchema, type QuizAnswer, type QuizKey, type QuizPlayer, type QuizRound } from "./quiz/schema.ts";
import {
  CanvasAnswerSchema,
  canvasRemarks,
  CanvasRoundSchema,
  type CanvasAnswer,
  type CanvasKey,
  type CanvasPlayer,
  type CanvasRound,
} from "./canvas/schema.ts";
import {
  ConstraintsAnswerSchema,
  constraintsRemarks,
  ConstraintsRoundSchema,
  type ConstraintsAnswer,
  type ConstraintsKey,
  type ConstraintsPlayer,
  type ConstraintsRound,
} from "./constraints/schema.ts";
import {
  ModelingAnswerSchema,
  modelingRemarks,
  ModelingRoundSchema,
  type ModelingAnswer,
  type ModelingKey,
  type ModelingPlayer,
  type ModelingRound,
} from "./modeling/schema.ts";
import { describeCanvas, emptyCanvasAnswer } from "./canvas/answer.ts";
import { describeCode, emptyCodeAnswer } from "./code-answer.ts";
import { describeConstraints, emptyConstraintsAnswer } from "./constraints/answer.ts";
import { describeModel, emptyModelingAnswer } from "./modeling/answer.ts";
import { describeQuiz, emptyQuizAnswer } from "./quiz/answer.ts";

/**
 * The kinds of rounds, by how they are played and graded. `debug/fix` is played as SQL or Python.
 * A new kind is a folder beside this file, a line here and a line in `roundKinds`; the registries of src/graders,
 * src/authoring and src/components/rounds are checked against this list by the compiler.
 */
export interface Kinds {
  sql: { round: SqlRound; player: SqlPlayer; key: SqlKey; answer: CodeAnswer };
  python: { round: PythonRound; player: PythonPlayer; key: PythonKey; answer: CodeAnswer };
  quiz: { round: QuizRound; player: QuizPlayer; key: QuizKey; answer: QuizAnswer };
  canvas: { round: CanvasRound; player: CanvasPlayer; key: CanvasKey; answer: CanvasAnswer };
  constraints: { round: ConstraintsRound; player: ConstraintsPlayer; key: ConstraintsKey; answer: ConstraintsAnswer };
  modeling: { round: ModelingRound; player: ModelingPlayer; key: ModelingKey; answer: ModelingAnswer };
}

export type RoundKind = keyof Kinds;
export type PlayerRound = { [Kind in RoundKind]: Kinds[Kind]["player"] }[RoundKind];
export type RoundKey = { [Kind in RoundKind]: Kinds[Kind]["key"] }[RoundKind];
export type Answer = { [Kind in RoundKind]: Kinds[Kind]["answer"] }[RoundKind];
export type Round = { [Kind in RoundKind]: { kind: Kind; round: Kinds[Kind]["round"] } }[RoundKind];

type Pair = `${RoundType}/${QuestionType}`;

export interface RoundKindDefinition<Kind extends RoundKind> {
  /** Type and questionType of the rounds that are played as this kind. Quizzes go with any type. */
  plays: readonly Pair[];
  /** Keys by which a round of this kind is known when its type or questionType is wrong; the first kind that fits is taken. */
  telltales: readonly string[];
  schema: z.ZodType<Kinds[Kind]["round"]>;
  /** What an author is told of a round that follows the format. */
  remarks?(round: Kinds[Kind]["round"]): RoundRemark[];
  answerSchema: z.ZodType<Kinds[Kind]["answer"]>;
  /** What stands in the round before the candidate does anything. */
  emptyAnswer(player: Kinds[Kind]["player"]): Kinds[Kind]["answer"];
  /** The answer as text: what `askWhen.matches` of later rounds reads. */
  describe(answer: Kinds[Kind]["answer"], player: Kinds[Kind]["player"]): string;
}

export const roundKinds: { [Kind in RoundKind]: RoundKindDefinition<Kind> } = {
  quiz: { plays: [], telltales: ["questions"], schema: QuizRoundSchema, answerSchema: QuizAnswerSchema, emptyAnswer: emptyQuizAnswer, describe: describeQuiz },
  python: {
    plays: ["python/write", "debug/fix"],
    telltales: ["tests", "hiddenTests", "functionName"],
    schema: PythonRoundSchema,
    answerSchema: CodeAnswerSchema,
    emptyAnswer: emptyCodeAnswer,
    describe: describeCode,
  },
  sql: {
    plays: ["sql/write", "debug/fix"],
    telltales: ["tables"],
    schema: SqlRoundSchema,
    answerSchema: CodeAnswerSchema,
    emptyAnswer: emptyCodeAnswer,
    describe: describeCode,
  },
  canvas: {
    plays: ["architecture/canvas"],
    telltales: ["steps", "components"],
    schema: CanvasRoundSchema,
    remarks: canvasRemarks,
    answerSchema: CanvasAnswerSchema,
    emptyAnswer: emptyCanvasAnswer,
    describe: describeCanvas,
  },
  constraints: {
    plays: ["architecture/constraints"],
    telltales: ["clarifyingQuestions", "maxQuestions"],
    schema: ConstraintsRoundSchema,
    remarks: constraintsRemarks,
    answerSchema: ConstraintsAnswerSchema,
    emptyAnswer: emptyConstraintsAnswer,
    describe: describeConstraints,
  },
  modeling: {
    plays: ["modeling/design"],
    telltales: ["expectedTables", "fields"],
    schema: ModelingRoundSchema,
    remarks: modelingRemarks,
    answerSchema: ModelingAnswerSchema,
    emptyAnswer: emptyModelingAnswer,
    describe: describeModel,
  },
};

/** What an author is told of a round that follows the format. */
export function remarksOn({ kind, round }: Round): RoundRemark[] {
  // The kind selects the type of the round; the compiler cannot follow that through the union.
  const { remarks } = roundKinds[kind] as RoundKindDefinition<RoundKind>;
  return remarks?.(round) ?? [];
}

const kindNames = Object.keys(roundKinds) as RoundKind[];

/** The questionTypes that go with a type. */
export function questionTypesOf(type: RoundType): readonly QuestionType[] {
  const own = QUESTION_TYPES.filter((questionType) => kindNames.some((kind) => roundKinds[kind].plays.includes(`${type}/${questionType}`)));
  return [...own, "quiz"];
}

/** The kind that a round's keys look like, whatever it says of its type. */
export const kindByKeys = (round: Record<string, unknown>): RoundKind | undefined =>
  kindNames.find((kind) => roundKinds[kind].telltales.some((key) => round[key] !== undefined));

type RawRound = { type: RoundType; questionType: QuestionType } & Record<string, unknown>;

/** The kind of a round; undefined when its type and questionType are no allowed pair. */
export function kindOf(round: RawRound): RoundKind | undefined {
  if (round.questionType === "quiz") return "quiz";
  const kinds = kindNames.filter((kind) => roundKinds[kind].plays.includes(`${round.type}/${round.questionType}`));
  return kinds.length > 1 ? debugLanguage(round) : kinds[0];
}

/** `debug/fix` is SQL when it says so, or when it says nothing and has tables but no function. */
function debugLanguage(round: Record<string, unknown>): "sql" | "python" {
  if (round["language"] === "sql" || round["language"] === "python") return round["language"];
  return round["tables"] !== undefined && round["functionName"] === undefined ? "sql" : "python";
}
