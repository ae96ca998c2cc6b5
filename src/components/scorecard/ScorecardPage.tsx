import * as texts from "#texts";
import { useEffect, useState } from "react";
import { findScorecard, type ScorecardSource } from "../../stores/scorecard.ts";
import { withBase } from "../../site/paths.ts";
import { scorecardOf } from "../../core/scorecard/scorecard.ts";
import { CheckPanel } from "./CheckPanel.tsx";
import { OwnScorecard } from "./OwnScorecard.tsx";
import { ScorecardView } from "./ScorecardView.tsx";

const BROKEN_LINKS = {
  cut: texts.linkCut,
  damaged: texts.linkDamaged,
  newer: texts.linkNewer,
};

/** The results page: somebody's shared scorecard, one's own, or a sentence on why there is none. */
export function ScorecardPage({ scenarioId }: { scenarioId: string }) {
  const [source, setSource] = useState<ScorecardSource | null>(null);

  useEffect(() => {
    let isCurrent = true;
    const look = () => void findScorecard(scenarioId, location.hash).then((found) => isCurrent && setSource(found));
    look();
    window.addEventListener("hashchange", look);
    return () => {
      isCurrent = false;
      window.removeEventListener("hashchange", look);
    };
  }, [scenarioId]);

  useEffect(() => (source?.kind === "own" ? () => source.interview.dispose() : undefined), [source]);

  if (source === null) return <p role="status">{texts.loadingScorecard}</p>;
  switch (source.kind) {
    case "shared":
      return <ScorecardView scorecard={source.scorecard} session={null} isShared />;
    case "checkable":
      return (
        <>
          <ScorecardView scorecard={scorecardOf(source.session)} session={null} isShared />
          <CheckPanel session={source.session} />
        </>
      );
    case "own":
      return <OwnScorecard interview={source.interview} />;
    case "unreadable-link":
      return <Notice text={BROKEN_LINKS[source.reason]} scenarioId={scenarioId} />;
    case "failed":
      return <Notice text={source.message} scenarioId={scenarioId} />;
    case "none":
      return <Notice text={source.unfinished ? texts.interviewUnfinished : texts.noScorecard} scenarioId={scenarioId} />;
  }
}

function Notice({ text, scenarioId }: { text: string; scenarioId: string }) {
  return (
    <div className="scorecard-notice">
      <h1>{texts.scorecard}</h1>
      <p role="alert">{text}</p>
      <p className="scorecard-actions">
        <a className="button primary" href={withBase(`interview/${scenarioId}/`)}>
          {texts.toInterview}
        </a>
        <a className="button" href={withBase("interview/")}>
          {texts.tryAnother}
        </a>
      </p>
    </div>
  );
}
