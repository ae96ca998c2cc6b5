import * as texts from "#texts";
import { useEffect, useState } from "react";
import type { PlayerRound, RoundKey } from "../../core/rounds/registry.ts";
import type { RoundRecord } from "../../core/session/session.ts";
import type { Interview } from "../../stores/interview.ts";
import { reviewOf } from "../rounds/reviews.tsx";

interface Props {
  round: Interview;
  record: RoundRecord;
  player: PlayerRound;
  seed: number;
}

type Loaded = { state: "loading" } | { state: "failed" } | { state: "loaded"; answerKey: RoundKey | undefined };

/** The answer beside the reference, and the explanation. They are fetched when the reader asks for them, not before. */
export function LoneSolution({ round, record, player, seed }: Props) {
  const [loaded, setLoaded] = useState<Loaded>({ state: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    round.loadKey().then(
      ({ rounds }) => isCurrent && setLoaded({ state: "loaded", answerKey: rounds.find(({ id }) => id === player.id) }),
      () => isCurrent && setLoaded({ state: "failed" }),
    );
    return () => {
      isCurrent = false;
    };
  }, [round, player.id, attempt]);
  if (loaded.state === "loading") return <p role="status">{texts.loadingSolution}</p>;
  if (loaded.state === "failed")
    return (
      <div className="notice failed" role="alert">
        <p>{texts.solutionNotLoaded}</p>
        <button type="button" className="button" onClick={() => setAttempt(attempt + 1)}>
          {texts.tryAgain}
        </button>
      </div>
    );
  const { answerKey } = loaded;
  return (
    <section className="lone-solution review" aria-label={texts.solution}>
      <h2>{texts.solution}</h2>
      {reviewOf({ record, player, answerKey, seed, interview: round })}
      {answerKey?.explanationHtml && (
        <>
          <h3>{texts.explanation}</h3>
          <div className="prose" dangerouslySetInnerHTML={{ __html: answerKey.explanationHtml }} />
        </>
      )}
    </section>
  );
}
