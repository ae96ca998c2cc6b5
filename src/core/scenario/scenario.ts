import { z } from "zod";
import { CATEGORIES, categoryNames, LEVELS, levelNames, type Category, type Level } from "./names.ts";
import { kebab, markdown, positive, record, text } from "./fields.ts";
import type { PlayerRound, Round, RoundKey } from "../rounds/registry.ts";

export { CATEGORIES, categoryNames, LEVELS, levelNames, type Category, type Level };

const InterviewerSchema = record({
  name: text().optional().describe("Who asks."),
  opening: markdown().optional().describe("What the interviewer says at the start."),
  closing: markdown().optional().describe("What the interviewer says at the end."),
});

/** A scenario file before its rounds are looked into: those depend on their type. */
export const ScenarioSchema = record({
  id: kebab().describe("Unique; equals the file's base name."),
  category: z.enum(CATEGORIES).describe("The section of the lobby."),
  level: z.enum(LEVELS).describe("The level of the role."),
  title: text().describe("A few words."),
  description: text().describe("One or two sentences."),
  estimatedMinutes: positive().describe("How long the whole interview takes."),
  tags: z.array(kebab()).min(1, "needs at least one tag").describe("Skills, in kebab-case."),
  briefing: markdown().optional().describe("The handbook part of the scenario's page: context, data dictionary, what the interviewer looks for."),
  interviewer: InterviewerSchema.optional().describe("What the interviewer says at start and end."),
  authors: z
    .union([text(), z.array(text())], "must be a name or a list of names")
    .optional()
    .describe("Who wrote it."),
  license: text().optional().describe("When it differs from the repository's."),
  updated: text().optional().describe("Date of the last change of substance, `YYYY-MM-DD`."),
  rounds: z.array(z.unknown()).min(1, "needs at least one round").describe("The rounds, in order."),
});

/** A parsed scenario: every round carries its kind. */
export type Scenario = Omit<z.infer<typeof ScenarioSchema>, "rounds"> & { rounds: Round[] };

/** What the lobby and the lists show; `/interviews/index.json` is a list of these. */
export type ScenarioSummary = {
  id: string;
  category: Category;
  level: Level;
  title: string;
  description: string;
  estimatedMinutes: number;
  tags: string[];
  roundCount: number;
  rounds: { id: string; title: string; type: string; questionType: string; timeMinutes: number }[];
};

/** What a player needs; `/interviews/<id>.json`. */
export type ScenarioPlayer = Omit<ScenarioSummary, "rounds" | "roundCount"> & {
  interviewer: { name: string | null; openingHtml: string | null; closingHtml: string | null };
  rounds: PlayerRound[];
};

/** What is fetched only for grading and review; `/interviews/<id>.answers.json`. */
export type ScenarioKey = { id: string; rounds: RoundKey[] };
