import * as texts from "#texts";
import { needsVerdictOf } from "../core/rounds/quiz/asked.ts";
import { falseClaims, judgeAsked, type AskedClaim, type FalseClaim } from "../core/scorecard/claims.ts";
import { scorecardOf } from "../core/scorecard/scorecard.ts";
import type { ScenarioKey, ScenarioPlayer } from "../core/scenario/scenario.ts";
import { answerOf, type RoundRecord, type Session } from "../core/session/session.ts";
import { scenarioOf } from "../core/session/session-scenario.ts";
import type { Engines } from "../engines/protocol.ts";
import { gradeRound } from "../graders/registry.ts";
import { pageEngines } from "./engines.ts";
import { fetchKey, fetchPlayer } from "./scenario-data.ts";

export type { FalseClaim } from "../core/scorecard/claims.ts";

/** What playing a claimed answer through the graders gave. */
export type CheckedRound =
  /** `areQuestionsSure` is false where a quiz can have asked what it says, but need not have. */
  | { status: "reproduced"; score: number; areQuestionsSure: boolean }
  | { status: "differs"; score: number; passed: boolean }
  /** A quiz says that it asked other questions than those that follow from the answers; the score is that on the right ones. */
  | { status: "other-questions"; score: number }
  /** It was not graded when the scorecard was made, and claims nothing. */
  | { status: "unclaimed"; score: number }
  /** Nothing was submitted, and nothing is claimed. */
  | { status: "nothing" }
  | { status: "failed"; message: string };

/** Scores that differ by less come from rounding. */
const CLOSE = 0.0005;

export type OnChecked = (round: number, checked: CheckedRound) => void;

/**
 * Grades every answer of somebody's session here, round by round. Times cannot be checked.
 * @param onChecked told of each round as it is done, by its index
 * @returns what the session states of its interview that is not so
 * Rejects with a sentence for the screen when the interview's data cannot be had or no longer fits.
 */
export async function checkSession(session: Session, onChecked: OnChecked, signal: AbortSignal): Promise<FalseClaim[]> {
  const whole = await fetchPlayer(session.scenario.id);
  const key = await fetchKey(session.scenario.id);
  await gradeClaims({ session, whole, key, engines: pageEngines(), onChecked, signal });
  return falseClaims(session, whole);
}

export interface ClaimsToGrade {
  session: Session;
  whole: ScenarioPlayer;
  key: ScenarioKey;
  engines: Engines;
  onChecked: OnChecked;
  signal: AbortSignal;
}

/**
 * Plays the answers in their order. What a quiz asks is worked out from the answers before it and the verdicts they got here: the
 * session's own word on it is a claim like its scores.
 */
export async function gradeClaims({ session, whole, key, engines, onChecked, signal }: ClaimsToGrade): Promise<void> {
  const scenario = scenarioOf(session, whole);
  if (!scenario) throw new Error(texts.scorecardTooOld);
  const claims = scorecardOf(session).rounds;
  // The session as it would be, had it been graded here.
  let replayed: Session = { ...session, rounds: session.rounds.map((record) => ({ ...record, grading: { state: "none" } })) };
  const ungraded = new Set<string>();
  for (const [index, record] of session.rounds.entries()) {
    if (signal.aborted) return;
    const [player, claim, roundKey, answer] = [scenario.rounds[index], claims[index], key.rounds.find(({ id }) => id === record.id), answerOf(record)];
    const isPlayed = record.ending === "submitted" || record.ending === "time-out";
    if (!player || !claim || !isPlayed || !roundKey || !answer) {
      onChecked(index, !claim || (claim.score === 0 && !claim.passed) ? { status: "nothing" } : { status: "differs", score: 0, passed: false });
      continue;
    }
    if (session.practiceOf === null && player.kind === "quiz" && needsVerdictOf(player).some((id) => ungraded.has(id))) {
      onChecked(index, { status: "failed", message: texts.unknownQuestions });
      continue;
    }
    const questions = player.kind === "quiz" ? judgeAsked(replayed, scenario, index, player) : null;
    const outcome = await gradeRound({ player, key: roundKey, answer, engines, context: { asked: questions?.asked ?? null }, signal });
    if (outcome.status !== "graded") {
      ungraded.add(record.id);
      onChecked(index, { status: "failed", message: outcome.message });
      continue;
    }
    const { verdict } = outcome;
    replayed = { ...replayed, rounds: replayed.rounds.map((other, place) => (place === index ? { ...other, grading: { state: "done", verdict } } : other)) };
    onChecked(index, judge(record, claim, verdict, questions));
  }
}

type Result = { score: number; passed: boolean };

function judge(record: RoundRecord, claim: Result, { score, passed }: Result, questions: AskedClaim | null): CheckedRound {
  if (questions?.status === "forged") return { status: "other-questions", score };
  if (record.grading.state !== "done") return { status: "unclaimed", score };
  if (Math.abs(score - claim.score) >= CLOSE || passed !== claim.passed) return { status: "differs", score, passed };
  return { status: "reproduced", score, areQuestionsSure: questions?.status !== "possible" };
}
