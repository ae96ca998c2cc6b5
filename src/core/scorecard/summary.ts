import * as texts from "#texts";
import { percent, scoreText } from "../grading/verdict.ts";
import type { RoundRecord, Session } from "../session/session.ts";
import type { Scorecard } from "./scorecard.ts";

/** A round and what is to be said of it, in a few words. */
export type Remark = { roundIndex: number; title: string; text: string };
export type Summary = { strengths: Remark[]; improvements: Remark[] };

/** What went well and what to work on, round by round. Findings are only known where the session is. */
export function summaryOf(scorecard: Scorecard, session: Session | null): Summary {
  const strengths: Remark[] = [];
  const improvements: Remark[] = [];
  scorecard.rounds.forEach((round, roundIndex) => {
    const record = session?.rounds[roundIndex];
    const remark = { roundIndex, title: round.title, text: round.passed ? praise(round.score, record) : advice(round, record) };
    (round.passed ? strengths : improvements).push(remark);
  });
  return { strengths, improvements };
}

/** Most first, at most this many: a list of everything helps nobody. */
const MAX_TAGS = 4;

/** Tags of the rounds that were missed, those with the most to gain first. */
export function tagsToTrain(session: Session): string[] {
  const missed = new Map<string, number>();
  for (const record of session.rounds) {
    const score = record.grading.state === "done" ? record.grading.verdict.score : 0;
    const isMissed = record.grading.state !== "done" || !record.grading.verdict.passed;
    if (isMissed) for (const tag of record.tags) missed.set(tag, (missed.get(tag) ?? 0) + 1 - score);
  }
  return [...missed]
    .sort(([a, most], [b, least]) => least - most || a.localeCompare(b))
    .slice(0, MAX_TAGS)
    .map(([tag]) => tag);
}

function praise(score: number, record: RoundRecord | undefined): string {
  const result = resultText(score, record);
  if (record && record.kind !== "quiz" && record.hintsShown === 0 && score === 1) return texts.withoutHint(result);
  return result;
}

function advice(round: { ending: string; score: number }, record: RoundRecord | undefined): string {
  if (round.ending === "skipped") return texts.notReached;
  const finding = record?.grading.state === "done" ? record.grading.verdict.findings[0] : undefined;
  const reason = finding ? texts.withinSentence(finding.title) : resultText(round.score, record);
  return round.ending === "time-out" ? texts.timeRanOutAnd(reason) : reason;
}

/** "3 of 4 datasets" where the checks are known, else a percentage. */
export function resultText(score: number, record: RoundRecord | undefined): string {
  if (record?.grading.state !== "done") return percent(score);
  const { verdict } = record.grading;
  const text = scoreText(verdict);
  return text.endsWith("%") ? text : texts.scoreOfChecks(text, verdict.checks.length, verdict.unit);
}
