import { useId, useRef, useState } from "react";
import type { Scorecard } from "../../core/scorecard/scorecard.ts";
import { encodeScorecard } from "../../core/scorecard/share-link.ts";
import { withBase } from "../../site/paths.ts";

const linkTo = (scorecard: Scorecard): string => `${location.origin}${withBase(`interview/${scorecard.scenarioId}/results/`)}#${encodeScorecard(scorecard)}`;

/** Copies a link that carries the scorecard, and shows it where copying is not allowed. */
export function ShareButton({ scorecard, isReady }: { scorecard: Scorecard; isReady: boolean }) {
  const [link, setLink] = useState<string | null>(null);
  const [message, setMessage] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  const share = async () => {
    const made = linkTo(scorecard);
    setLink(made);
    try {
      await navigator.clipboard.writeText(made);
      setMessage("Link copied. It carries your scores, not the questions and not your answers.");
    } catch {
      setMessage("Your browser did not allow copying. Select the link and copy it yourself.");
      field.current?.select();
    }
  };

  return (
    <>
      <button type="button" className="button primary" disabled={!isReady} onClick={() => void share()}>
        Share Results
      </button>
      {link !== null && (
        <div className="scorecard-share">
          <label htmlFor={id}>Share link</label>
          <input id={id} ref={field} type="text" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
          <p role="status">{message}</p>
        </div>
      )}
    </>
  );
}
