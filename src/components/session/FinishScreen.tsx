import * as texts from "#texts";
import { useStore } from "@nanostores/react";
import { useEffect, useRef } from "react";
import { isGraded, scorecardOf } from "../../core/scorecard/scorecard.ts";
import { encodeScorecard } from "../../core/scorecard/share-link.ts";
import type { Session } from "../../core/session/session.ts";
import { resultsPath } from "../../site/paths.ts";
import type { Interview } from "../../stores/interview.ts";

/** Waits for the last gradings, then goes to the scorecard. */
export function FinishScreen({ interview, session }: { interview: Interview; session: Session }) {
  const isReady = isGraded(session);
  const saving = useStore(interview.$saving);
  const hasLeft = useRef(false);
  useEffect(() => {
    if (!isReady || hasLeft.current) return;
    hasLeft.current = true;
    void interview.flush().then(() => window.location.assign(scorecardAddress(interview)));
  }, [interview, isReady]);

  return (
    <div className="stage-center" role="status">
      <p className="stage-title">{isReady ? texts.openingScorecard : texts.gradingLastAnswers}</p>
      {!isReady && saving !== "memory" && <p>{texts.nothingLeftToDo}</p>}
    </div>
  );
}

/** Where nothing is kept, the address carries the scorecard. */
function scorecardAddress(interview: Interview): string {
  const path = resultsPath(interview.scenario.id);
  return interview.$saving.get() === "memory" ? `${path}#${encodeScorecard(scorecardOf(interview.$session.get()))}` : path;
}
