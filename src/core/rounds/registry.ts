import type { z } from "zod";
import type { QuestionType, RoundType } from "./common.ts";
import { CodeAnswerSchema, type CodeAnswer } from "./code-fields.ts";
import { SqlRoundSchema, type SqlKey, type SqlPlayer, type SqlRound } from "./sql/schema.ts";
import { PythonRoundSchema, type PythonKey, type PythonPlayer, type PythonRound } from "./python/schema.ts";
import { QuizAnswerSchema, QuizRoundSchema, type QuizAnswer, type QuizKey, type QuizPlayer, type QuizRound } from "./quiz/schema.ts";
import { describeCode, emptyCodeAnswer } from "./code-answer.ts";
import { describeQuiz, emptyQuizAnswer } from "./quiz/answer.ts";

/**
 * The kinds of rounds, by how they are played and graded. `debug/fix` is played as SQL or Python.
 * A new kind is a folder beside this file and a line in `roundKinds`; the registries of src/graders and
 * src/components/rounds are checked against this list by the compiler.
 */
export interface Kinds {
  sql: { round: SqlRound; player: SqlPlayer; key: SqlKey; answer: CodeAnswer };
  python: { round: PythonRound; player: PythonPlayer; key: PythonKey; answer: CodeAnswer };
  quiz: { round: QuizRound; player: QuizPlayer; key: QuizKey; answer: QuizAnswer };
}

export type RoundKind = keyof Kinds;
export type PlayerRound = { [Kind in RoundKind]: Kinds[Kind]["player"] }[RoundKind];
export type RoundKey = { [Kind in RoundKind]: Kinds[Kind]["key"] }[RoundKind];
export type Answer = { [Kind in RoundKind]: Kinds[Kind]["answer"] }[RoundKind];
export type Round = { [Kind in RoundKind]: { kind: Kind; round: Kinds[Kind]["round"] } }[RoundKind];

export interface RoundKindDefinition<Kind extends RoundKind> {
  schema: z.ZodType<Kinds[Kind]["round"]>;
  answerSchema: z.ZodType<Kinds[Kind]["answer"]>;
  /** What stands in the round before the candidate does anything. */
  emptyAnswer(player: Kinds[Kind]["player"]): Kinds[Kind]["answer"];
  /** The answer as text: what `askWhen.matches` of later rounds reads. */
  describe(answer: Kinds[Kind]["answer"], player: Kinds[Kind]["player"]): string;
}

export const roundKinds: { [Kind in RoundKind]: RoundKindDefinition<Kind> } = {
  sql: { schema: SqlRoundSchema, answerSchema: CodeAnswerSchema, emptyAnswer: emptyCodeAnswer, describe: describeCode },
  python: { schema: PythonRoundSchema, answerSchema: CodeAnswerSchema, emptyAnswer: emptyCodeAnswer, describe: describeCode },
  quiz: { schema: QuizRoundSchema, answerSchema: QuizAnswerSchema, emptyAnswer: emptyQuizAnswer, describe: describeQuiz },
};

const PAIRS: Record<RoundType, readonly QuestionType[]> = {
  sql: ["write", "quiz"],
  python: ["write", "quiz"],
  debug: ["fix", "quiz"],
  quiz: ["quiz"],
  architecture: ["canvas", "constraints", "quiz"],
  modeling: ["design", "quiz"],
};

/** The questionTypes that go with a type. */
export const questionTypesOf = (type: RoundType): readonly QuestionType[] => PAIRS[type];

type RawRound = { type: RoundType; questionType: QuestionType } & Record<string, unknown>;

/**
 * The kind of a round whose type and questionType are an allowed pair; undefined for a pair that this version
 * does not play.
 */
export function kindOf(round: RawRound): RoundKind | undefined {
  if (round.questionType === "quiz") return "quiz";
  if (round.type === "sql" || round.type === "python") return round.type;
  if (round.type === "debug") return debugLanguage(round);
  return undefined;
}

/** `debug/fix` is SQL when it says so, or when it says nothing and has tables but no function. */
function debugLanguage(round: Record<string, unknown>): "sql" | "python" {
  if (round["language"] === "sql" || round["language"] === "python") return round["language"];
  return round["tables"] !== undefined && round["functionName"] === undefined ? "sql" : "python";
}
