import type { ScenarioPlayer } from "../scenario/scenario.ts";
import type { EarlierRound } from "../rounds/quiz/asked.ts";
import { describeAnswer, type Session } from "./session.ts";

/** What a session knows of the rounds before the one at `index`; those without a verdict count as not passed, 0. */
export function earlierRounds(session: Session, scenario: ScenarioPlayer, index: number): EarlierRound[] {
  return session.rounds.slice(0, index).flatMap((record, place) => {
    const player = scenario.rounds[place];
    if (!player) return [];
    const verdict = record.grading.state === "done" ? record.grading.verdict : null;
    return [{ id: record.id, kind: record.kind, text: describeAnswer(record, player), passed: verdict?.passed ?? false, score: verdict?.score ?? 0 }];
  });
}
