import * as texts from "#texts";
import type { ScenarioKey, ScenarioPlayer } from "../core/scenario/scenario.ts";
import { answerOf, type Session } from "../core/session/session.ts";
import type { Engines } from "../engines/protocol.ts";
import { findCounterExample, type CounterExample } from "../graders/counter-example.ts";

export interface CounterExampleParts {
  scenario: ScenarioPlayer;
  session: Session;
  engines: Engines;
  /** Fetches what grading needs; rejects when it is out of reach. */
  loadKey: () => Promise<ScenarioKey>;
  roundId: string;
  signal: AbortSignal;
}

/** The smallest data found on which a session's SQL answer and the solution differ. Never rejects. */
export async function counterExampleIn({ roundId, scenario, session, engines, loadKey, signal }: CounterExampleParts): Promise<CounterExample> {
  const player = scenario.rounds.find((round) => round.id === roundId);
  const record = session.rounds.find((round) => round.id === roundId);
  const answer = record ? answerOf(record) : null;
  const key = await loadKey().then(
    ({ rounds }) => rounds.find((round) => round.id === roundId),
    () => undefined,
  );
  if (player?.kind !== "sql" || key?.kind !== "sql" || answer === null || !("code" in answer))
    return { status: "unavailable", message: texts.solutionOfRoundNotLoaded };
  return findCounterExample({ player, key, code: answer.code, engines, signal });
}
