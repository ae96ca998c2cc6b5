import type { PlayerRound } from "../core/rounds/registry.ts";
import type { ScenarioPlayer } from "../core/scenario/scenario.ts";
import { allScenarios } from "./scenarios.ts";

/** Every round of every scenario: all kinds can stand alone. Build time only. */
export const allEmbeddedRounds = async (): Promise<{ scenario: ScenarioPlayer; player: PlayerRound }[]> =>
  (await allScenarios()).flatMap(({ data }) => data.player.rounds.map((player) => ({ scenario: data.player, player })));
