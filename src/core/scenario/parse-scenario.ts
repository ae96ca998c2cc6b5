import { z } from "zod";
import { kindOf, questionTypesOf, roundKinds, type Round } from "../rounds/registry.ts";
import { QUESTION_TYPES, ROUND_TYPES } from "../rounds/common.ts";
import { ScenarioSchema, type Scenario } from "./scenario.ts";

/** Something wrong in a scenario. `path` leads from the top of the file to the place. */
export type Problem = { path: PropertyKey[]; rule: string; message: string; severity: "error" | "warning" };

export type ParsedScenario = { scenario: Scenario | null; problems: Problem[] };

const RoundHeadSchema = z.looseObject({
  type: z.enum(ROUND_TYPES),
  questionType: z.enum(QUESTION_TYPES),
});

/**
 * Checks one scenario against the format. Finds all problems, not only the first.
 * @param raw the file's content, decoded as in value.ts
 * @param fileId the file's base name without its ending
 */
export function parseScenario(raw: unknown, fileId: string): ParsedScenario {
  const head = ScenarioSchema.safeParse(raw);
  const problems: Problem[] = head.success ? [] : problemsOf(head.error, []);
  const rawRounds = typeof raw === "object" && raw !== null && Array.isArray((raw as { rounds?: unknown }).rounds) ? (raw as { rounds: unknown[] }).rounds : [];
  const rounds = rawRounds.map((round, index) => parseRound(round, index, problems));
  problems.push(...doubledRounds(rawRounds));
  if (!head.success || rounds.some((round) => round === undefined)) return { scenario: null, problems };

  const scenario: Scenario = { ...head.data, rounds: rounds as Round[] };
  if (scenario.id !== fileId) {
    problems.push({
      path: ["id"],
      rule: "id",
      message: `"${scenario.id}" must equal the file's name; rename the file to ${scenario.id}.yaml or the id to ${fileId}`,
      severity: "error",
    });
  }
  problems.push(...conditionProblems(scenario), ...minuteProblems(scenario));
  return { scenario: problems.some((problem) => problem.severity === "error") ? null : scenario, problems };
}

function parseRound(raw: unknown, index: number, problems: Problem[]): Round | undefined {
  const path = ["rounds", index];
  const head = RoundHeadSchema.safeParse(raw);
  if (!head.success) {
    problems.push(...problemsOf(head.error, path));
    return undefined;
  }
  const { type, questionType } = head.data;
  if (!questionTypesOf(type).includes(questionType)) {
    const message = `${type} rounds are ${questionTypesOf(type).join(" or ")}, not ${questionType}`;
    problems.push({ path: [...path, "questionType"], rule: "type", message, severity: "error" });
    return undefined;
  }
  const kind = kindOf(head.data);
  if (kind === undefined) {
    problems.push({ path: [...path, "type"], rule: "type", message: `${type}/${questionType} rounds cannot be played yet`, severity: "error" });
    return undefined;
  }
  const parsed = roundKinds[kind].schema.safeParse(raw);
  if (parsed.success) return { kind, round: parsed.data } as Round;
  problems.push(...problemsOf(parsed.error, path));
  return undefined;
}

function doubledRounds(rawRounds: unknown[]): Problem[] {
  const seen = new Set<unknown>();
  return rawRounds.flatMap((round, index) => {
    const id = typeof round === "object" && round !== null ? (round as { id?: unknown }).id : undefined;
    if (typeof id !== "string") return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: ["rounds", index, "id"], rule: "id", message: `the round "${id}" stands twice; rename one of them`, severity: "error" as const }];
  });
}

/** `askWhen` must look back, at a round that exists. */
function conditionProblems(scenario: Scenario): Problem[] {
  const ids = scenario.rounds.map(({ round }) => round.id);
  return scenario.rounds.flatMap(({ kind, round }, index) => {
    if (kind !== "quiz") return [];
    return round.questions.flatMap((question, place) => {
      const target = question.askWhen?.round;
      if (target === undefined) return [];
      const position = ids.indexOf(target);
      const earlier = ids.slice(0, index);
      if (position !== -1 && position < index) return [];
      const fault = position === -1 ? `there is no round "${target}"` : `the round "${target}" is not earlier than this one`;
      const remedy = earlier.length > 0 ? `earlier rounds: ${earlier.join(", ")}` : "the first round has nothing to look back at; remove askWhen";
      const path = ["rounds", index, "questions", place, "askWhen", "round"];
      return [{ path, rule: "askWhen", message: `${fault}; ${remedy}`, severity: "error" as const }];
    });
  });
}

function minuteProblems(scenario: Scenario): Problem[] {
  const sum = scenario.rounds.reduce((total, { round }) => total + round.timeMinutes, 0);
  if (sum <= scenario.estimatedMinutes + 1e-9) return [];
  const message = `the rounds add up to ${Number(sum.toFixed(2))} minutes, more than ${scenario.estimatedMinutes}; raise estimatedMinutes or shorten a round`;
  return [{ path: ["estimatedMinutes"], rule: "minutes", message, severity: "warning" }];
}

/** Zod's issues as problems; of a union the branch that came nearest speaks. */
function problemsOf(error: z.ZodError, base: PropertyKey[]): Problem[] {
  return error.issues.flatMap((issue) => flatten(issue, base));
}

function flatten(issue: z.core.$ZodIssue, base: PropertyKey[]): Problem[] {
  const path = [...base, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
    if (depth(deepest) > 0) return deepest.flatMap((inner) => flatten(inner, path));
  }
  return [{ path, rule: issue.code === "custom" ? String(issue.path[0] ?? "format") : "format", message: wording(issue), severity: "error" }];
}

const depth = (issues: z.core.$ZodIssue[]) => Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === "unrecognized_keys" ? 1 : 0)));

function wording(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.input === undefined && /received undefined/.test(issue.message)) return "is missing; add it";
  if (issue.code === "invalid_value") return `must be one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_type") return `must be ${article(issue.expected)}`;
  if (issue.code === "invalid_union") return "has none of the allowed forms";
  return issue.message;
}

const NAMES: Record<string, string> = {
  object: "a mapping",
  array: "a list",
  string: "text",
  number: "a number",
  boolean: "true or false",
  record: "a mapping",
};
const article = (type: string) => `${NAMES[type] ?? type}`;
