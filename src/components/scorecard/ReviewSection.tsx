import * as texts from "#texts";
import { useEffect, useState } from "react";
import type { ScenarioKey } from "../../core/scenario/scenario.ts";
import type { Session } from "../../core/session/session.ts";
import type { Interview } from "../../stores/interview.ts";
import { RoundReview } from "./RoundReview.tsx";

/** What was submitted in each round beside the reference. */
export function ReviewSection({ interview, session }: { interview: Interview; session: Session }) {
  const [key, setKey] = useState<ScenarioKey | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    interview.loadKey().then(setKey, (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  }, [interview]);

  return (
    <section className="review" aria-labelledby="review-heading">
      <h2 id="review-heading">{texts.yourAnswers}</h2>
      {failure !== null && <p role="alert">{texts.withoutSolutions(failure)}</p>}
      {key === null && failure === null && <p role="status">{texts.loadingSolutions}</p>}
      {(key !== null || failure !== null) &&
        session.rounds.map((record, index) => (
          <RoundReview
            key={record.id}
            number={index + 1}
            record={record}
            player={interview.scenario.rounds.find((round) => round.id === record.id)}
            answerKey={key?.rounds.find((round) => round.id === record.id)}
            seed={session.seed}
            interview={interview}
          />
        ))}
    </section>
  );
}
