import * as texts from "#texts";
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
    setLink(fragment === null ? null : { address: addressWith(scorecard, fragment), about: texts.linkCarriesAnswers });
    if (fragment !== null) return setMessage("");
    downloadSessions([session]);
    setMessage(texts.savedAsFile);
  };

  const shareBySheet = () => void navigator.share({ title: texts.sharedTitle(scorecard.title), url: shortLink() }).catch(() => undefined);
  const savePicture = () => void downloadCard(scorecard).catch(() => setMessage(texts.pictureFailed));

  return (
    <>
      <button type="button" className="button primary" disabled={!isReady} onClick={() => setLink({ address: shortLink(), about: texts.linkCarriesScores })}>
        {texts.shareResults}
      </button>
      {link !== null && <CopiedLink key={link.address} {...link} />}
      {(link !== null || message !== "") && (
        <div className="scorecard-share">
          <p className="scorecard-share-ways">
            <button type="button" className="button" onClick={savePicture}>
              {texts.downloadPicture}
            </button>
            {typeof navigator.share === "function" && (
              <button type="button" className="button" onClick={shareBySheet}>
                {texts.shareElsewhere}
              </button>
            )}
            <button type="button" className="button" onClick={() => void shareCheckable()}>
              {texts.makeCheckable}
            </button>
          </p>
          <p role="status">{message}</p>
        </div>
      )}
    </>
  );
}
