import * as texts from "#texts";
import { useStore } from "@nanostores/react";
import { Suspense, useState } from "react";
import type { PlayerRound } from "../../core/rounds/registry.ts";
import type { Interview } from "../../stores/interview.ts";
import { RoundPlace } from "../rounds/frame/round-place.ts";
import { RoundView } from "../rounds/registry.tsx";
import { LoneSolution } from "./LoneSolution.tsx";
import { LoneVerdict } from "./LoneVerdict.tsx";

interface Props {
  round: Interview;
  player: PlayerRound;
  showsSolution: boolean;
}

/** The work on an embedded round, its verdict and, on request, its solution. */
export function LoneRound({ round, player, showsSolution }: Props) {
  const session = useStore(round.$session);
  const [isSolutionShown, setSolutionShown] = useState(showsSolution);
  const record = session.rounds[0];
  if (!record) return null;
  return (
    <RoundPlace value="alone">
      <Suspense fallback={<p role="status">{texts.loadingRound}</p>}>
        <RoundView player={player} record={record} interview={round} />
      </Suspense>
      <LoneVerdict round={round} record={record} player={player} hasChecks={!isSolutionShown} />
      {isSolutionShown ? (
        <LoneSolution round={round} record={record} player={player} seed={session.seed} />
      ) : (
        <button type="button" className="button quiet" onClick={() => setSolutionShown(true)}>
          {texts.showSolution}
        </button>
      )}
    </RoundPlace>
  );
}
