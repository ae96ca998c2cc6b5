import { z } from "zod";
import {
  acrossKeys,
  code,
  identifier,
  index,
  itemsOf,
  keysOf,
  markdown,
  pattern,
  record,
  refuseDoubles,
  share,
  text,
  type Draft,
  type Refuse,
} from "../../scenario/fields.ts";
import { commonFields, keyBase, playerBase, type KeyBase, type PlayerBase, type RenderMarkdown } from "../common.ts";

export const AskWhenSchema = record({
  round: identifier().describe("An earlier round of this scenario."),
  matches: pattern().optional().describe("A regular expression that the answer to that round must match, whatever its case."),
  notMatches: pattern().optional().describe("A regular expression that the answer must not match."),
  passed: z.boolean().optional().describe("Whether that round must have been passed."),
  scoreBelow: share().optional().describe("The score of that round must be below this."),
  scoreAtLeast: share().optional().describe("The score of that round must be at least this."),
});

const QuestionFields = record({
  question: markdown().describe("The question."),
  code: record({ language: text().describe("For the colours: `sql`, `python` ..."), text: code().describe("The code.") })
    .optional()
    .describe("Code shown with the question."),
  options: z.array(text()).min(2, "needs two or more options").describe("Plain text."),
  correctAnswer: z
    .union([index(), z.array(index()).min(1, "needs at least one index")], "must be an index counted from 0, or a list of such indexes")
    .describe("Index from 0, or a list of indexes: then several can be ticked."),
  explanation: markdown().describe("Why the right answer is right and the others are not; shown in the review."),
  shuffle: z.boolean().optional().describe("`false` keeps the written order of the options."),
  askWhen: AskWhenSchema.optional().describe("Ask only when what happened earlier in the session fits; all that stand must hold."),
});

export const QuestionSchema = acrossKeys(QuestionFields, (question, refuse) => {
  refuseDoubles(itemsOf(question["options"]), (place) => ["options", place], "the option", refuse);
  refuseWrongIndexes(question, refuse);
});

function refuseWrongIndexes(question: Draft, refuse: Refuse) {
  const { correctAnswer } = question;
  const last = itemsOf(question["options"]).length - 1;
  const answers = Array.isArray(correctAnswer) ? itemsOf(correctAnswer) : [correctAnswer];
  answers.forEach((answer, place) => {
    if (typeof answer !== "number" || answer <= last || last < 1) return;
    refuse(Array.isArray(correctAnswer) ? ["correctAnswer", place] : ["correctAnswer"], `${answer} is no option; the indexes go from 0 to ${last}`);
  });
  const written = answers.map((answer) => (typeof answer === "number" ? String(answer) : undefined));
  refuseDoubles(written, (place) => ["correctAnswer", place], "the index", refuse);
}

const QuizRoundFields = record({
  ...commonFields,
  questions: z.array(QuestionSchema).min(1, "needs at least one question").describe("The questions, asked on one page."),
});

export const QuizRoundSchema = acrossKeys(QuizRoundFields, (round, refuse) => {
  const questions = itemsOf(round["questions"]);
  if (questions.length > 0 && questions.every((question) => keysOf(question)["askWhen"] !== undefined)) {
    refuse(["questions"], "keep at least one question without askWhen, so that there is always something to ask");
  }
});

export type AskWhen = z.infer<typeof AskWhenSchema>;
export type QuizRound = z.infer<typeof QuizRoundSchema>;

export type QuizPlayer = PlayerBase & {
  kind: "quiz";
  questions: {
    html: string;
    /** Highlighted code. */
    codeHtml: string | null;
    options: string[];
    isMultiple: boolean;
    shuffle: boolean;
    askWhen: AskWhen | null;
  }[];
};

export type QuizKey = KeyBase & { kind: "quiz"; questions: { correct: number[]; explanationHtml: string }[] };

const fence = (code: { language: string; text: string }) => `~~~~~~${code.language}\n${code.text.replace(/\n+$/, "")}\n~~~~~~`;

export const toQuizPlayer = (round: QuizRound, render: RenderMarkdown): QuizPlayer => ({
  ...playerBase(round, render, 0.7),
  kind: "quiz",
  questions: round.questions.map((question) => ({
    html: render(question.question),
    codeHtml: question.code ? render(fence(question.code)) : null,
    options: question.options,
    isMultiple: Array.isArray(question.correctAnswer),
    shuffle: question.shuffle ?? true,
    askWhen: question.askWhen ?? null,
  })),
});

export const toQuizKey = (round: QuizRound, render: RenderMarkdown): QuizKey => ({
  ...keyBase(round, render),
  kind: "quiz",
  questions: round.questions.map((question) => ({
    correct: Array.isArray(question.correctAnswer) ? question.correctAnswer : [question.correctAnswer],
    explanationHtml: render(question.explanation),
  })),
});

/** The ticked options of each question, as indexes into the written order; questions that were not asked stay empty. */
export const QuizAnswerSchema = z.object({ ticks: z.array(z.array(z.int().min(0))) });
export type QuizAnswer = z.infer<typeof QuizAnswerSchema>;
