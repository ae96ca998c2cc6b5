import type { ScenarioPlayer } from "../scenario/scenario.ts";
import type { Session, Sitting } from "./session.ts";
import { startSession } from "./progress.ts";

/**
 * The part of a scenario that a session plays, its rounds in the session's order; null when the scenario has changed
 * so that the session no longer fits it.
 */
export function scenarioOf(session: Session, scenario: ScenarioPlayer): ScenarioPlayer | null {
  const rounds = session.rounds.map(({ id, kind }) => scenario.rounds.find((round) => round.id === id && round.kind === kind));
  const found = rounds.filter((round) => round !== undefined);
  return found.length === rounds.length ? { ...scenario, rounds: found } : null;
}

/** Ids of the rounds of a finished session that were not passed. */
export const missedRounds = (session: Session): string[] =>
  session.rounds.filter(({ grading }) => grading.state !== "done" || !grading.verdict.passed).map(({ id }) => id);

/**
 * A practice run of the rounds that were missed. A quiz that was asked before asks the same questions again; the others ask all, for
 * what they depend on is not played.
 */
export function startPractice(original: Session, scenario: ScenarioPlayer, sitting: Sitting, now: number): Session {
  const missed = missedRounds(original);
  const part: ScenarioPlayer = { ...scenario, rounds: scenario.rounds.filter(({ id }) => missed.includes(id)) };
  const begun = startSession(part, { ...sitting, practiceOf: original.id }, now);
  const asked = part.rounds.map((player) =>
    player.kind === "quiz" ? (original.rounds.find(({ id }) => id === player.id)?.asked ?? player.questions.map((_, index) => index)) : null,
  );
  return { ...begun, rounds: begun.rounds.map((record, index) => ({ ...record, asked: asked[index] ?? null })) };
}
