import * as texts from "#texts";
import { answerOf, type RoundRecord, type Session } from "../core/session/session.ts";
import { scenarioOf } from "../core/session/session-scenario.ts";
import { gradeRound } from "../graders/registry.ts";
import { pageEngines } from "./engines.ts";
import { fetchKey, fetchPlayer } from "./scenario-data.ts";

/** What playing a claimed answer through the graders gave. */
export type CheckedRound =
  | { status: "reproduced"; score: number }
  | { status: "differs"; score: number }
  /** Nothing was submitted, and nothing is claimed. */
  | { status: "nothing" }
  | { status: "failed"; message: string };

/** Scores that differ by less come from rounding. */
const CLOSE = 0.0005;

/**
 * Grades every answer of somebody's session here, round by round. Times cannot be checked.
 * @param onChecked told of each round as it is done, by its index
 * Rejects with a sentence for the screen when the interview's data cannot be had or no longer fits.
 */
export async function checkSession(session: Session, onChecked: (round: number, checked: CheckedRound) => void, signal: AbortSignal): Promise<void> {
  const scenario = scenarioOf(session, await fetchPlayer(session.scenario.id));
  if (!scenario) throw new Error(texts.scorecardTooOld);
  const key = await fetchKey(session.scenario.id);
  for (const [index, record] of session.rounds.entries()) {
    if (signal.aborted) return;
    const player = scenario.rounds[index];
    const roundKey = key.rounds.find(({ id }) => id === record.id);
    const answer = answerOf(record);
    const isPlayed = record.ending === "submitted" || record.ending === "time-out";
    if (!isPlayed || !player || !roundKey || !answer) {
      onChecked(index, claimedScore(record) === 0 ? { status: "nothing" } : { status: "differs", score: 0 });
      continue;
    }
    const outcome = await gradeRound({ player, key: roundKey, answer, engines: pageEngines(), context: { asked: record.asked }, signal });
    if (outcome.status !== "graded") onChecked(index, { status: "failed", message: outcome.message });
    else onChecked(index, { status: Math.abs(outcome.verdict.score - claimedScore(record)) < CLOSE ? "reproduced" : "differs", score: outcome.verdict.score });
  }
}

/** The score that a record states, 0 to 1. */
export const claimedScore = (record: RoundRecord): number => (record.grading.state === "done" ? record.grading.verdict.score : 0);
