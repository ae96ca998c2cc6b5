import { useState } from "react";
import type { Scorecard } from "../../core/scorecard/scorecard.ts";
import { encodeScorecard } from "../../core/scorecard/share-link.ts";
import type { Session } from "../../core/session/session.ts";
import { resultsPath } from "../../site/paths.ts";
import { downloadSessions } from "../../stores/backup.ts";
import { encodeSession } from "../../stores/session-link.ts";
import { CopiedLink } from "./CopiedLink.tsx";
import { downloadCard } from "./scorecard-image.ts";

const addressWith = (scorecard: Scorecard, fragment: string): string => `${location.origin}${resultsPath(scorecard.scenarioId)}#${fragment}`;

const SHORT = "It carries your scores, not the questions and not your answers.";
const LONG = "It carries your answers too, so that whoever opens it can grade them again.";

interface Props {
  session: Session;
  scorecard: Scorecard;
  isReady: boolean;
}

/** The ways to send a scorecard: a link, a picture, the device's own sheet, and, if wanted, one that can be checked. */
export function ShareButton({ session, scorecard, isReady }: Props) {
  const [link, setLink] = useState<{ address: string; about: string } | null>(null);
  const [message, setMessage] = useState("");
  const shortLink = () => addressWith(scorecard, encodeScorecard(scorecard));

  const shareCheckable = async () => {
    const fragment = await encodeSession("k", session);
    setLink(fragment === null ? null : { address: addressWith(scorecard, fragment), about: LONG });
    if (fragment !== null) return setMessage("");
    downloadSessions([session]);
    setMessage(`Your answers are too long for a link, so they were saved as a file. ${LONG.replace("It carries", "The file carries")} It opens under History.`);
  };

  const shareBySheet = () => void navigator.share({ title: `${scorecard.title}: scorecard`, url: shortLink() }).catch(() => undefined);
  const savePicture = () => void downloadCard(scorecard).catch(() => setMessage("Your browser could not draw the picture. The link shows the same scorecard."));

  return (
    <>
      <button type="button" className="button primary" disabled={!isReady} onClick={() => setLink({ address: shortLink(), about: SHORT })}>
        Share Results
      </button>
      {link !== null && <CopiedLink key={link.address} {...link} />}
      {(link !== null || message !== "") && (
        <div className="scorecard-share">
          <p className="scorecard-share-ways">
            <button type="button" className="button" onClick={savePicture}>
              Download as PNG
            </button>
            {typeof navigator.share === "function" && (
              <button type="button" className="button" onClick={shareBySheet}>
                Share…
              </button>
            )}
            <button type="button" className="button" onClick={() => void shareCheckable()}>
              Make It Checkable
            </button>
          </p>
          <p role="status">{message}</p>
        </div>
      )}
    </>
  );
}
