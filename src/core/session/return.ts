import type { ScenarioPlayer } from "../scenario/scenario.ts";
import { advance, timeLeft } from "./progress.ts";
import type { RoundRecord, Session } from "./session.ts";

/** What somebody who comes back to an unfinished session is told. */
export type Return = {
  /** As it stands now, with the time that has passed since. */
  session: Session;
  /** Rounds that ran out of time while nobody was there. */
  timedOut: RoundRecord[];
  /** Milliseconds left in the round that runs; null when no clock runs. */
  left: number | null;
};

/** What time has made of a session that was left. `now` in milliseconds. */
export function returnTo(left: Session, scenario: ScenarioPlayer, now: number): Return {
  const session = advance(left, { type: "tick" }, now, scenario);
  const timedOut = session.rounds.filter((record, index) => record.ending === "time-out" && left.rounds[index]?.ending === null);
  return { session, timedOut, left: session.phase === "working" ? timeLeft(session, now) : null };
}
