import * as texts from "#texts";
import { atom } from "nanostores";
import { askedQuestions } from "../core/rounds/quiz/asked.ts";
import type { PlayerRound } from "../core/rounds/registry.ts";
import type { ScenarioKey, ScenarioPlayer } from "../core/scenario/scenario.ts";
import { answerOf, emptyAnswer, newSession, type RoundRecord, type Session } from "../core/session/session.ts";
import type { Engines } from "../engines/protocol.ts";
import { gradeRound } from "../graders/registry.ts";
import { counterExampleIn } from "./counter-example.ts";
import type { Interview } from "./interview.ts";

export interface LoneRoundParts {
  scenario: ScenarioPlayer;
  player: PlayerRound;
  engines: Engines;
  /** Fetches what grading needs; rejects when it is out of reach. */
  loadKey: () => Promise<ScenarioKey>;
  /** Draws the order of quiz options. */
  seed: number;
}

/**
 * One round by itself, for the components that play a round of an interview: without a clock, without the rounds around
 * it and without keeping anything. It can be answered and graded as often as one likes.
 */
export function createLoneRound({ scenario, player, engines, loadKey, seed }: LoneRoundParts): Interview {
  const alone: ScenarioPlayer = { ...scenario, rounds: [player] };
  const $session = atom<Session>(aloneIn(alone, player, seed));
  const ended = new AbortController();
  const record = (): RoundRecord => $session.get().rounds[0]!;
  const change = (changed: Partial<RoundRecord>) => $session.set({ ...$session.get(), rounds: [{ ...record(), ...changed }] });
  const keyOfRound = async () => (await loadKey()).rounds.find(({ id }) => id === player.id);

  const grade = async (): Promise<RoundRecord["grading"]> => {
    const answer = answerOf(record());
    try {
      const key = await keyOfRound();
      if (!key || answer === null) return { state: "failed", message: texts.roundChangedSinceLoaded };
      const outcome = await gradeRound({ player, key, answer, engines, context: { asked: record().asked }, signal: ended.signal });
      return outcome.status === "graded" ? { state: "done", verdict: outcome.verdict } : { state: "failed", message: outcome.message };
    } catch (error) {
      return { state: "failed", message: error instanceof Error ? error.message : String(error) };
    }
  };

  const submit: Interview["submit"] = (answer) => {
    if (record().grading.state === "pending") return;
    change({ grading: { state: "pending" }, ...(answer && { answer }) });
    void grade().then((grading) => change({ grading }));
  };

  const nothing = () => undefined;
  return {
    scenario: alone,
    engines,
    $session,
    $saving: atom("memory"),
    $isElsewhere: atom(false),
    loadKey,
    now: () => 0,
    draft: (answer) => change({ answer }),
    submit,
    gradeAgain: () => submit(),
    counterExample: (roundId, signal) => counterExampleIn({ roundId, scenario: alone, session: $session.get(), engines, loadKey, signal }),
    showHint: nothing,
    goOn: nothing,
    end: nothing,
    stepBack: () => Promise.resolve(),
    flush: () => Promise.resolve(),
    dispose: () => ended.abort(),
  };
}

/** A session of this round alone. A quiz asks what does not depend on rounds before it. */
function aloneIn(scenario: ScenarioPlayer, player: PlayerRound, seed: number): Session {
  const session = newSession(scenario, { id: "alone", seed }, 0);
  const asked = player.kind === "quiz" ? askedQuestions(player, []) : null;
  return { ...session, rounds: session.rounds.map((round) => ({ ...round, answer: emptyAnswer(player), asked })) };
}
