import { z } from "zod";
import { CATEGORIES, LEVELS } from "../scenario/scenario.ts";
import { QUESTION_TYPES, ROUND_TYPES } from "../rounds/common.ts";
import { unwrapFragment, wrapFragment, type FragmentProblem } from "../links/fragment.ts";
import { MAX_NOTES, NOTE_KINDS, TIME_FACTORS } from "../session/session.ts";
import { averageScore, type Scorecard, type ScorecardRound } from "./scorecard.ts";

/** A scorecard as a URL fragment: JSON in arrays, without names. Version 1 knew nothing of time factors, practice and notes. */
const VERSION = 2;
/** Longer links are cut by chat programs, so nothing longer is made or read. */
export const MAX_FRAGMENT = 2000;
const MAX_TITLE = 80;
const ENDINGS = ["submitted", "time-out", "skipped"] as const;

const SharedRoundSchema = z.tuple([
  z.string().max(MAX_TITLE),
  z
    .int()
    .min(0)
    .max(ROUND_TYPES.length - 1),
  z
    .int()
    .min(0)
    .max(QUESTION_TYPES.length - 1),
  /** Score in thousandths. */
  z.int().min(0).max(1000),
  z.union([z.literal(0), z.literal(1)]),
  z
    .int()
    .min(0)
    .max(ENDINGS.length - 1),
  z.number().min(0).max(1e6),
  z.number().positive().max(1e6),
]);

const VERSION_1_PARTS = [
  z.string().max(120),
  z.string().max(MAX_TITLE),
  z
    .int()
    .min(0)
    .max(CATEGORIES.length - 1),
  z
    .int()
    .min(0)
    .max(LEVELS.length - 1),
  /** Seconds since 1970. */
  z.int().min(0).max(1e11),
  z.array(SharedRoundSchema).min(1).max(40),
] as const;

const SharedNoteSchema = z.tuple([
  z
    .int()
    .min(0)
    .max(NOTE_KINDS.length - 1),
  z.int().min(0).max(40),
  z.number().min(-1e9).max(1e9),
]);

const sharedSchemas = [
  z.tuple(VERSION_1_PARTS).transform((parts) => [...parts, 0, 0, []] as const),
  z.tuple([
    ...VERSION_1_PARTS,
    z
      .int()
      .min(0)
      .max(TIME_FACTORS.length - 1),
    /** 1 for practice. */
    z.union([z.literal(0), z.literal(1)]),
    z.array(SharedNoteSchema).max(MAX_NOTES),
  ]),
] as const;

export type SharedScorecard = { status: "ok"; scorecard: Scorecard } | { status: FragmentProblem };

const clip = (text: string, length: number) => (text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`);

/**
 * The fragment (without `#`) that carries a scorecard: no questions, no answers, under 2 kB. Round titles are
 * shortened when it would grow longer than that.
 */
export function encodeScorecard(scorecard: Scorecard): string {
  for (const titleLength of [MAX_TITLE, 40, 20, 8]) {
    const fragment = encode(scorecard, titleLength);
    if (fragment.length <= MAX_FRAGMENT) return fragment;
  }
  return encode({ ...scorecard, notes: scorecard.notes.slice(0, 3), rounds: scorecard.rounds.map((round) => ({ ...round, title: "" })) }, 8);
}

function encode(card: Scorecard, titleLength: number): string {
  const rounds = card.rounds.map((round) => [
    clip(round.title, titleLength),
    ROUND_TYPES.indexOf(round.type),
    QUESTION_TYPES.indexOf(round.questionType),
    Math.round(round.score * 1000),
    round.passed ? 1 : 0,
    ENDINGS.indexOf(round.ending),
    Math.round(round.timeUsed),
    round.timeLimit,
  ]);
  const shared = [
    card.scenarioId,
    clip(card.title, MAX_TITLE),
    CATEGORIES.indexOf(card.category),
    LEVELS.indexOf(card.level),
    Math.round(card.finishedAt / 1000),
    rounds,
    TIME_FACTORS.indexOf(card.timeFactor),
    card.isPractice ? 1 : 0,
    card.notes.map(({ kind, round, seconds }) => [NOTE_KINDS.indexOf(kind), round, Math.round(seconds)]),
  ];
  return wrapFragment("s", VERSION, new TextEncoder().encode(JSON.stringify(shared)));
}

/** Reads a fragment, with or without `#`. Hostile input gives a named failure, never an exception. */
export function decodeScorecard(fragment: string): SharedScorecard {
  const unwrapped = unwrapFragment("s", VERSION, fragment, 4 * MAX_FRAGMENT);
  return unwrapped.status === "ok" ? decodePayload(unwrapped.bytes, unwrapped.version) : unwrapped;
}

function decodePayload(bytes: Uint8Array, version: number): SharedScorecard {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return { status: "damaged" };
  }
  const parsed = sharedSchemas[version - 1]?.safeParse(raw);
  if (!parsed?.success) return { status: "damaged" };
  const [scenarioId, title, category, level, seconds, rounds, timeFactor, practice, notes] = parsed.data;
  const cardRounds = rounds.map(([roundTitle, type, questionType, thousandths, passed, ending, used, limit]): ScorecardRound => ({
    title: roundTitle,
    type: ROUND_TYPES[type] ?? "sql",
    questionType: QUESTION_TYPES[questionType] ?? "write",
    score: thousandths / 1000,
    passed: passed === 1,
    ending: ENDINGS[ending] ?? "submitted",
    timeUsed: used,
    timeLimit: limit,
  }));
  const scorecard: Scorecard = {
    scenarioId,
    title,
    category: CATEGORIES[category] ?? "coding",
    level: LEVELS[level] ?? "junior",
    finishedAt: seconds * 1000,
    score: averageScore(cardRounds.map((round) => round.score)),
    rounds: cardRounds,
    timeFactor: TIME_FACTORS[timeFactor] ?? null,
    isPractice: practice === 1,
    notes: notes.map(([kind, round, noted]) => ({ kind: NOTE_KINDS[kind] ?? "quick", round, seconds: noted })),
  };
  return { status: "ok", scorecard };
}
