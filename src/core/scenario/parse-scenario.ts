import { z } from "zod";
import { kindByKeys, kindOf, questionTypesOf, remarksOn, roundKinds, type Round, type RoundKind } from "../rounds/registry.ts";
import { commonFields, QUESTION_TYPES, ROUND_TYPES, type QuestionType, type RoundType } from "../rounds/common.ts";
import { itemsOf, kebab, keysOf, type Draft } from "./fields.ts";
import { parseWith, problem, warning, type Problem } from "./problem.ts";
import { ScenarioSchema, type Scenario } from "./scenario.ts";
import { plainMapping } from "./value.ts";

export type { Problem } from "./problem.ts";

export type ParsedScenario = {
  /** Null when anything is wrong. */
  scenario: Scenario | null;
  /** The rounds in which nothing is wrong, with their places in the file. */
  rounds: { index: number; round: Round }[];
  problems: Problem[];
};

/**
 * Checks one scenario against the format. Finds all problems, not only the first.
 * @param raw the file's content, decoded as in value.ts
 * @param fileId the file's base name without its ending
 */
export function parseScenario(raw: unknown, fileId: string): ParsedScenario {
  const draft = keysOf(plainMapping(raw));
  const head = parseWith(ScenarioSchema, raw, []);
  const rawRounds = itemsOf(draft["rounds"]).map(plainMapping);
  const parsed = rawRounds.map(parseRound);
  const problems = [
    ...head.problems,
    ...idProblems(draft["id"], fileId),
    ...parsed.flatMap((round) => round.problems),
    ...doubledRounds(rawRounds),
    ...conditionProblems(rawRounds),
    ...minuteProblems(draft["estimatedMinutes"], rawRounds),
  ];
  const rounds = parsed.flatMap(({ round }, index) => (round ? [{ index, round }] : []));
  const isSound = problems.every(({ severity }) => severity === "warning");
  const scenario = isSound && head.data ? { ...head.data, rounds: rounds.map(({ round }) => round) } : null;
  return { scenario, rounds, problems };
}

type ParsedRound = { round: Round | undefined; problems: Problem[] };

function parseRound(raw: unknown, index: number): ParsedRound {
  const path = ["rounds", index];
  const draft = keysOf(raw);
  const pair = pairProblem(draft, path);
  const kind = kindMeant(draft);
  if (kind === undefined) {
    const problems = parseWith(z.looseObject(commonFields), raw, path).problems;
    return { round: undefined, problems: pair ? [...problems, pair] : problems };
  }
  const { data, problems } = parseWith<unknown>(roundKinds[kind].schema, raw, path);
  const language = draft["type"] === "debug" && draft["questionType"] === "fix" ? languageProblem(draft, path) : undefined;
  const all = [
    ...problems.filter((found) => !language || found.path.join() !== language.path.join()),
    ...(language ? [language] : []),
    ...(pair ? [pair] : []),
  ];
  if (all.length > 0) return { round: undefined, problems: all };
  const round = { kind, round: data } as Round;
  return { round, problems: remarksOn(round).map((remark) => warning([...path, ...remark.path], ruleOfPath(remark.path), remark.message)) };
}

/** The key that a problem is about. */
const ruleOfPath = (path: readonly PropertyKey[]): string => String(path.findLast((part) => typeof part === "string"));

/** A type and a questionType that are known but do not go together. */
function pairProblem({ type, questionType }: Draft, path: PropertyKey[]): Problem | undefined {
  if (!isRoundType(type) || !isQuestionType(questionType)) return undefined;
  const fitting = questionTypesOf(type);
  if (fitting.includes(questionType)) return undefined;
  return problem([...path, "questionType"], "questionType", `${type} rounds are ${fitting.join(" or ")}, not ${questionType}`);
}

function languageProblem({ language }: Draft, path: PropertyKey[]): Problem | undefined {
  if (language === undefined || language === "sql" || language === "python") return undefined;
  return problem([...path, "language"], "wrong-value", "must be sql or python");
}

/** The kind to check a round as, also where its type or questionType is wrong: the rest of it may be wrong too. */
function kindMeant(draft: Draft): RoundKind | undefined {
  const { type, questionType } = draft;
  if (isRoundType(type) && isQuestionType(questionType) && questionTypesOf(type).includes(questionType)) return kindOf({ ...draft, type, questionType });
  return kindByKeys(draft);
}

const isRoundType = (type: unknown): type is RoundType => (ROUND_TYPES as readonly unknown[]).includes(type);
const isQuestionType = (type: unknown): type is QuestionType => (QUESTION_TYPES as readonly unknown[]).includes(type);

function idProblems(id: unknown, fileId: string): Problem[] {
  if (id === fileId || !kebab().safeParse(id).success) return [];
  return [problem(["id"], "id", `"${String(id)}" must equal the file's name; rename the file to ${String(id)}.yaml or the id to ${fileId}`)];
}

function doubledRounds(rawRounds: unknown[]): Problem[] {
  const ids = rawRounds.map((round) => keysOf(round)["id"]);
  return ids.flatMap((id, index) => {
    if (typeof id !== "string" || ids.indexOf(id) === index) return [];
    return [problem(["rounds", index, "id"], "id", `the round "${id}" stands twice; rename one of them`)];
  });
}

/** `askWhen` must look back, at a round that exists, and should say what to look for. */
function conditionProblems(rawRounds: unknown[]): Problem[] {
  const ids = rawRounds.map((round) => keysOf(round)["id"]);
  return rawRounds.flatMap((round, index) =>
    itemsOf(keysOf(round)["questions"]).flatMap((question, place) => {
      const { round: target, ...conditions } = keysOf(keysOf(question)["askWhen"]);
      if (typeof target !== "string") return [];
      const path = ["rounds", index, "questions", place, "askWhen"];
      const fault = ids.slice(0, index).includes(target) ? undefined : targetFault(target, ids, index);
      const empty = "asks always: add matches, notMatches, passed, scoreBelow or scoreAtLeast, or remove askWhen";
      return [
        ...(fault === undefined ? [] : [problem([...path, "round"], "askWhen", fault)]),
        ...(Object.keys(conditions).length === 0 ? [warning(path, "askWhen", empty)] : []),
      ];
    }),
  );
}

function targetFault(target: string, ids: unknown[], index: number): string {
  const fault = ids.includes(target) ? `the round "${target}" is not earlier than this one` : `there is no round "${target}"`;
  const earlier = ids.slice(0, index).filter((id) => typeof id === "string");
  return `${fault}; ${earlier.length > 0 ? `earlier rounds: ${earlier.join(", ")}` : "there is no earlier round to look back at; remove askWhen"}`;
}

function minuteProblems(estimated: unknown, rawRounds: unknown[]): Problem[] {
  const sum = rawRounds.reduce<number>((total, round) => total + minutes(keysOf(round)["timeMinutes"]), 0);
  const most = minutes(estimated);
  if (most === 0 || sum <= most + 1e-9) return [];
  const message = `the rounds add up to ${Number(sum.toFixed(2))} minutes, more than ${most}; raise estimatedMinutes or shorten a round`;
  return [warning(["estimatedMinutes"], "estimatedMinutes", message)];
}

/** A number of minutes, 0 where none stands. */
function minutes(written: unknown): number {
  const parsed = commonFields.timeMinutes.safeParse(written);
  return parsed.success ? parsed.data : 0;
}
