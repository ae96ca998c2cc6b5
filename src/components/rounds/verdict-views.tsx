import * as texts from "#texts";
import { lazy, Suspense, useEffect, useState, type ComponentType } from "react";
import type { Kinds, PlayerRound, RoundKey, RoundKind } from "../../core/rounds/registry.ts";
import { answerOf, type RoundRecord } from "../../core/session/session.ts";
import type { Interview } from "../../stores/interview.ts";

/** What a kind's own verdict gets: the answer as it was submitted and, where they could be fetched, the solutions. */
export interface VerdictViewProps<Kind extends RoundKind> {
  player: Kinds[Kind]["player"];
  answer: Kinds[Kind]["answer"];
  answerKey: Kinds[Kind]["key"] | undefined;
}

/** Kinds that show what came of a round in their own way, in the place of the list of checks. */
const views: { [Kind in RoundKind]?: ComponentType<VerdictViewProps<Kind>> } = {
  canvas: lazy(() => import("./canvas/CanvasVerdict.tsx").then((module) => ({ default: module.CanvasVerdict }))),
};

export const hasVerdictView = (kind: RoundKind): boolean => views[kind] !== undefined;

interface Props {
  interview: Interview;
  record: RoundRecord;
  player: PlayerRound;
}

/** A graded round in its kind's own way. Nothing for kinds without one. */
export function RoundVerdict({ interview, record, player }: Props) {
  const [key, setKey] = useState<RoundKey | "unavailable" | null>(null);
  useEffect(() => {
    interview.loadKey().then(
      ({ rounds }) => setKey(rounds.find(({ id }) => id === record.id) ?? "unavailable"),
      () => setKey("unavailable"),
    );
  }, [interview, record.id]);
  // The kind selects component, player, answer and key together; the compiler cannot follow that through the unions.
  const View = views[player.kind] as ComponentType<{ player: PlayerRound; answer: unknown; answerKey: RoundKey | undefined }> | undefined;
  const answer = answerOf(record);
  if (!View || answer === null || key === null) return null;
  return (
    <Suspense fallback={<p role="status">{texts.loadingDetails}</p>}>
      <View player={player} answer={answer} answerKey={key === "unavailable" ? undefined : key} />
    </Suspense>
  );
}
