import { LEVELS, type Level } from "../../core/scenario/names.ts";
import type { RoundKind, Kinds, Round } from "../../core/rounds/registry.ts";
import type { Scenario } from "../../core/scenario/scenario.ts";

/** Something that makes a sound scenario worse than it could be. `path` leads from the top of the file. */
export type StyleRemark = { path: PropertyKey[]; message: string };

/** A measure of style: pure, and with an opinion on one thing. */
export type StyleRule = {
  /** As it stands in the report. */
  name: string;
  /** What it asks for, as the guide has it. */
  asks: string;
  /** @param library all scenarios, the one in question too */
  find(scenario: Scenario, library: readonly Scenario[]): StyleRemark[];
};

export type CodeRound = Kinds["sql" | "python"]["round"];
export type QuizRound = Kinds["quiz"]["round"];
export type Question = QuizRound["questions"][number];

export const isCode = (round: Round): round is Extract<Round, { kind: "sql" | "python" }> => round.kind === "sql" || round.kind === "python";

/** What a finder finds in every round, with paths that lead from the top of the file. */
export const inEveryRound = (scenario: Scenario, find: (round: Round) => StyleRemark[]): StyleRemark[] =>
  scenario.rounds.flatMap((round, index) => find(round).map(({ path, message }) => ({ path: ["rounds", index, ...path], message })));

export const inCodeRounds = (scenario: Scenario, find: (round: CodeRound) => StyleRemark[]): StyleRemark[] =>
  inEveryRound(scenario, (round) => (isCode(round) ? find(round.round) : []));

export const inRoundsOf = <Kind extends RoundKind>(scenario: Scenario, kind: Kind, find: (round: Kinds[Kind]["round"]) => StyleRemark[]): StyleRemark[] =>
  inEveryRound(scenario, (round) => (round.kind === kind ? find(round.round) : []));

export const inQuestions = (scenario: Scenario, find: (question: Question) => StyleRemark[]): StyleRemark[] =>
  inRoundsOf(scenario, "quiz", ({ questions }) =>
    questions.flatMap((question, index) => find(question).map(({ path, message }) => ({ path: ["questions", index, ...path], message }))),
  );

/** A remark where a count is outside of its limits. */
export function outside(
  path: PropertyKey[],
  count: number,
  { min = 0, max = Infinity }: { min?: number; max?: number },
  noun: string,
  remedy: string,
): StyleRemark[] {
  if (count < min) return [{ path, message: `has ${counted(count, noun)}, of at least ${min}; ${remedy}` }];
  if (count > max) return [{ path, message: `has ${counted(count, noun)}, of at most ${max}; ${remedy}` }];
  return [];
}

export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
export const percent = (share: number) => `${Math.round(share * 100)}%`;
export const range = ({ min, max }: { min: number; max: number }) => `${min} to ${max}`;
/** `30 (junior), 33 (mid) ...` */
export const byLevel = (limits: Record<Level, number>) => LEVELS.map((level) => `${limits[level]} (${level})`).join(", ");
