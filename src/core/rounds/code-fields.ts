import { z } from "zod";
import { code, markdown, numeric, pattern, record, text, type Draft, type Refuse } from "../scenario/fields.ts";
import type { RenderMarkdown } from "./common.ts";

const CodePatternSchema = record({
  pattern: pattern().describe("A JavaScript regular expression without flags, matched case-insensitively on the code without comments and string literals."),
  message: text().describe("Said when the rule is broken."),
});

const AcceptedAnswerSchema = z.union(
  [
    code(),
    record({
      code: code().describe("The answer."),
      note: markdown().optional().describe("When one would write it this way; shown in the review."),
    }),
  ],
  "must be code, or a mapping with code and note",
);

const WrongAnswerSchema = record({
  code: code().describe("An answer that people really give and that must not pass."),
  because: text().describe("Why it is wrong; for authors."),
  message: markdown().optional().describe("Shown to a candidate whose answer behaves like this one."),
});

const EquivalentMutantSchema = record({
  mutant: text().describe("The mutant as `mutate` prints it: `line 4: DESC -> ASC`."),
  because: text().describe("Why no data can tell it from the solution; for authors."),
});

/** Keys shared by SQL and Python rounds. */
export const codeFields = {
  initialCode: code().optional().describe("The text in the editor at the start; required for `fix`."),
  solution: code().optional().describe("The reference solution."),
  tolerance: numeric(z.number().min(0, "must not be negative")).optional().describe("Relative tolerance for real numbers, default 1e-6."),
  requires: z.array(CodePatternSchema).optional().describe("Patterns that the code must match."),
  forbids: z.array(CodePatternSchema).optional().describe("Patterns that the code must not match."),
  acceptedAnswers: z.array(AcceptedAnswerSchema).optional().describe("Other answers that must pass."),
  wrongAnswers: z.array(WrongAnswerSchema).optional().describe("Answers that must not pass, with a message for whoever gives one."),
  equivalentMutants: z
    .array(EquivalentMutantSchema)
    .optional()
    .describe("Mutants of the solution that survive because they do the same; `mutate` leaves them out of its figure."),
} as const;

/** What SQL and Python rounds refuse alike. */
export function refuseCodeFaults(round: Draft, refuse: Refuse) {
  if (typeof round["solution"] === "string" && round["solution"].trim() === "") refuse(["solution"], "must not be empty; write the reference code");
  if (round["questionType"] === "fix" && round["initialCode"] === undefined) refuse(["initialCode"], "is required in a fix round; add the code to be fixed");
  if (round["type"] !== "debug" && round["language"] !== undefined) refuse(["language"], "stands only in debug/fix rounds; remove it");
}

export type CodePattern = z.infer<typeof CodePatternSchema>;
export type EquivalentMutant = z.infer<typeof EquivalentMutantSchema>;
export type WrongAnswer = z.infer<typeof WrongAnswerSchema>;
export type AcceptedAnswer = { code: string; note?: string | undefined };

export const DEFAULT_TOLERANCE = 1e-6;

type CodeFields = {
  requires?: CodePattern[] | undefined;
  forbids?: CodePattern[] | undefined;
  acceptedAnswers?: z.infer<typeof AcceptedAnswerSchema>[] | undefined;
  wrongAnswers?: WrongAnswer[] | undefined;
};

export const acceptedAnswersOf = (round: CodeFields): AcceptedAnswer[] =>
  (round.acceptedAnswers ?? []).map((answer) => (typeof answer === "string" ? { code: answer } : answer));

/** What grading and review need of a code round's answers. */
export type CodeKey = {
  solution: string | null;
  tolerance: number;
  requires: CodePattern[];
  forbids: CodePattern[];
  accepted: { code: string; noteHtml: string | null }[];
  /** Wrong answers that have something to teach. */
  misconceptions: { code: string; messageHtml: string }[];
};

export function codeKey(round: CodeFields & { solution?: string | undefined; tolerance?: number | undefined }, render: RenderMarkdown): CodeKey {
  return {
    solution: round.solution ?? null,
    tolerance: round.tolerance ?? DEFAULT_TOLERANCE,
    requires: round.requires ?? [],
    forbids: round.forbids ?? [],
    accepted: acceptedAnswersOf(round).map(({ code, note }) => ({ code, noteHtml: note === undefined ? null : render(note) })),
    misconceptions: (round.wrongAnswers ?? []).flatMap(({ code, message }) => (message === undefined ? [] : [{ code, messageHtml: render(message) }])),
  };
}

/** The answer to a code round: what stood in the editor. */
export const CodeAnswerSchema = z.object({ code: z.string() });
export type CodeAnswer = z.infer<typeof CodeAnswerSchema>;
