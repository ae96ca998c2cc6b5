import { z } from "zod";
import { identifier, kebab, markdown, numeric, positive, text } from "../scenario/fields.ts";

export const ROUND_TYPES = ["sql", "python", "debug", "quiz", "architecture", "modeling"] as const;
export const QUESTION_TYPES = ["write", "fix", "quiz", "canvas", "constraints", "design"] as const;
export type RoundType = (typeof ROUND_TYPES)[number];
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** The keys that every round has, whatever its type. */
export const commonFields = {
  id: identifier().describe("Unique in the scenario; `askWhen` of later rounds names it."),
  type: z.enum(ROUND_TYPES).describe("The skill that is asked for."),
  questionType: z.enum(QUESTION_TYPES).describe("What the candidate does."),
  timeMinutes: positive().describe("The time limit; may be a fraction (`0.1` is six seconds)."),
  title: text().describe("Shown in the list of rounds before the start, so it should not give the answer away."),
  description: markdown().describe("The question."),
  hints: z.array(markdown()).optional().describe("Revealed one at a time, from a nudge to the method."),
  tags: z.array(kebab()).optional().describe("Added to the scenario's tags for this round."),
  passScore: numeric(z.number().gt(0, "must be above 0").max(1, "must be at most 1; 0.7 means 70%"))
    .optional()
    .describe("The score from which the round is passed; 1 for code rounds, 0.7 for the others."),
  explanation: markdown().optional().describe("Shown in the review after the session."),
} as const;

/** What an author should know of a round that follows the format: it keeps nobody from playing it. `path` leads from the top of the round. */
export type RoundRemark = { path: PropertyKey[]; message: string };

/** What the page needs of every round, before anything of its own kind. Markdown is rendered to HTML. */
export type PlayerBase = {
  id: string;
  type: RoundType;
  questionType: QuestionType;
  title: string;
  descriptionHtml: string;
  hintsHtml: string[];
  tags: string[];
  /** Seconds. */
  timeLimit: number;
  passScore: number;
};

/** What is fetched only for grading and review. */
export type KeyBase = { id: string; explanationHtml: string | null };

/** Turns Markdown into safe HTML; given by whoever publishes a scenario. */
export type RenderMarkdown = (source: string) => string;

type CommonRound = {
  id: string;
  type: RoundType;
  questionType: QuestionType;
  timeMinutes: number;
  title: string;
  description: string;
  hints?: string[] | undefined;
  tags?: string[] | undefined;
  passScore?: number | undefined;
  explanation?: string | undefined;
};

export const playerBase = (round: CommonRound, render: RenderMarkdown, defaultPassScore: number): PlayerBase => ({
  id: round.id,
  type: round.type,
  questionType: round.questionType,
  title: round.title,
  descriptionHtml: render(round.description),
  hintsHtml: (round.hints ?? []).map(render),
  tags: round.tags ?? [],
  timeLimit: round.timeMinutes * 60,
  passScore: round.passScore ?? defaultPassScore,
});

export const keyBase = (round: CommonRound, render: RenderMarkdown): KeyBase => ({
  id: round.id,
  explanationHtml: round.explanation === undefined ? null : render(round.explanation),
});
