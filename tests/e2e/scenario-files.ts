import { readScenarios } from "./scenarios.ts";

/** What the reading pages show of a scenario file, and what they must not show. */
export interface ScenarioFile {
  id: string;
  category: string;
  level: string;
  title: string;
  description: string;
  estimatedMinutes: number;
  tags: string[];
  briefing?: string;
  rounds: RoundFile[];
}

interface RoundFile {
  id: string;
  title: string;
  timeMinutes: number;
  description: string;
  tags?: string[];
  hints?: string[];
  initialCode?: string;
  solution?: string;
  explanation?: string;
  wrongAnswers?: { code: string; message?: string }[];
  questions?: { question: string; options: string[]; explanation: string }[];
}

export const scenarioFiles = readScenarios(`${process.env["QUESTIONS_DIR"] ?? "questions"}/interviews`) as unknown as ScenarioFile[];

/** Shorter ones, such as "Yes" or "NULL", may well stand in a page of prose. */
const TELLING = 30;

/** Lines of a round that nobody should read before it begins. */
export function hiddenTextsOf({
  description,
  hints = [],
  initialCode = "",
  solution = "",
  explanation = "",
  wrongAnswers = [],
  questions = [],
}: RoundFile): string[] {
  const texts = [description, ...hints, initialCode, solution, explanation];
  for (const { code, message = "" } of wrongAnswers) texts.push(code, message);
  for (const question of questions) texts.push(question.question, ...question.options, question.explanation);
  return texts.flatMap((text) => text.split("\n")).filter((line) => wordsIn(line).length >= TELLING);
}

/** The words of a text alone, so that Markdown, HTML and entities compare. */
export const wordsIn = (text: string): string =>
  text
    .toLowerCase()
    .replace(/&[#\w]+;|<[^>]*>/g, " ")
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(" ") ?? "";
