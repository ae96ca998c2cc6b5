import { z } from "zod";
import { CATEGORIES, LEVELS } from "../scenario/scenario.ts";
import { QUESTION_TYPES, ROUND_TYPES } from "../rounds/common.ts";
import { averageScore, type Scorecard, type ScorecardRound } from "./scorecard.ts";

/*
 * A scorecard as a URL fragment: `s1.<length>.<checksum>.<base64url of JSON>`.
 * The length tells a cut link from a damaged one. The checksum guards against accidents, not against forgery.
 */
const VERSION = 1;
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

const SharedSchema = z.tuple([
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
]);

export type SharedScorecard = { status: "ok"; scorecard: Scorecard } | { status: "absent" | "cut" | "damaged" | "newer" };

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
  return encode({ ...scorecard, rounds: scorecard.rounds.map((round) => ({ ...round, title: "" })) }, 8);
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
  ];
  const payload = toBase64Url(new TextEncoder().encode(JSON.stringify(shared)));
  return `s${VERSION}.${payload.length}.${checksum(payload)}.${payload}`;
}

/** Reads a fragment, with or without `#`. Hostile input gives a named failure, never an exception. */
export function decodeScorecard(fragment: string): SharedScorecard {
  const text = fragment.replace(/^#/, "");
  if (text.length > 4 * MAX_FRAGMENT) return { status: "damaged" };
  const match = /^s(\d{1,4})(?:\.(\d{1,6})(?:\.([0-9a-f]{0,8})(?:\.([\w-]*)(.*))?)?)?/s.exec(text);
  if (!match) return { status: text.startsWith("s1") || text === "s" ? "cut" : text === "" ? "absent" : "damaged" };
  const [, version = "", length = "", sum = "", payload = "", rest = ""] = match;
  if (Number(version) > VERSION) return { status: "newer" };
  if (Number(version) !== VERSION) return { status: "damaged" };
  if (length === "" || payload.length < Number(length)) return { status: rest === "" ? "cut" : "damaged" };
  if (payload.length > Number(length) || rest !== "" || checksum(payload) !== sum) return { status: "damaged" };
  return decodePayload(payload);
}

function decodePayload(payload: string): SharedScorecard {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(fromBase64Url(payload)));
  } catch {
    return { status: "damaged" };
  }
  const parsed = SharedSchema.safeParse(raw);
  if (!parsed.success) return { status: "damaged" };
  const [scenarioId, title, category, level, seconds, rounds] = parsed.data;
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
  };
  return { status: "ok", scorecard };
}

/** FNV-1a, 32 bits, as eight hexadecimal digits. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

/** @throws DOMException when the text is not base64url */
const fromBase64Url = (text: string): Uint8Array => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
