import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../../styles/verdict.css";
import "../../styles/scorecard.css";
import { enginesInTurn } from "../../stores/engine-turns.ts";
import { createLoneRound } from "../../stores/lone-round.ts";
import { fetchKey, fetchPlayer } from "../../stores/scenario-data.ts";
import { loadRounds } from "../rounds/registry.tsx";
import { LoneRound } from "./LoneRound.tsx";
import { tellPage } from "./tell-page.ts";

interface Options {
  scenarioId: string;
  roundId: string;
  /** Whether the solution stands below from the start. */
  showsSolution: boolean;
}

/** Shows a round to play in `container`, and tells the page around of every verdict. Rejects when it could not be loaded. */
export async function mountLoneRound(container: HTMLElement, { scenarioId, roundId, showsSolution }: Options): Promise<void> {
  const scenario = await fetchPlayer(scenarioId);
  const player = scenario.rounds.find(({ id }) => id === roundId);
  if (!player) throw new Error(`${scenarioId} has no round ${roundId}`);
  await loadRounds([player]);
  const engines = enginesInTurn();
  if (player.kind === "sql" || player.kind === "python") engines[player.kind].warm();
  const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const round = createLoneRound({ scenario, player, engines, loadKey: () => fetchKey(scenarioId), seed });
  let told: unknown = null;
  round.$session.listen(({ rounds: [record] }) => {
    if (record?.grading.state !== "done" || record.grading.verdict === told) return;
    told = record.grading.verdict;
    const { score, passed } = record.grading.verdict;
    tellPage({ type: "datadrill:graded", scenario: scenarioId, round: roundId, score, passed });
  });
  const root = createRoot(container);
  root.render(
    <StrictMode>
      <LoneRound round={round} player={player} showsSolution={showsSolution} />
    </StrictMode>,
  );
}
