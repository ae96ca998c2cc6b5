import * as texts from "#texts";
import { useStore } from "@nanostores/react";
import { useState } from "react";
import { isGraded, scorecardOf } from "../../core/scorecard/scorecard.ts";
import { missedRounds } from "../../core/session/session-scenario.ts";
import type { Interview } from "../../stores/interview.ts";
import { RetryMissed } from "./RetryMissed.tsx";
import { ReviewSection } from "./ReviewSection.tsx";
import { ScorecardView } from "./ScorecardView.tsx";
import { ShareButton } from "./ShareButton.tsx";

/** The scorecard of a session that this browser has kept, with its review. */
export function OwnScorecard({ interview }: { interview: Interview }) {
  const session = useStore(interview.$session);
  const [isReviewing, setIsReviewing] = useState(false);
  const scorecard = scorecardOf(session);
  return (
    <>
      <ScorecardView
        scorecard={scorecard}
        session={session}
        actions={
          <>
            <ShareButton session={session} scorecard={scorecard} isReady={isGraded(session)} />
            <button type="button" className="button" aria-expanded={isReviewing} aria-controls="review" onClick={() => setIsReviewing(!isReviewing)}>
              {texts.reviewAnswers}
            </button>
          </>
        }
        next={missedRounds(session).length > 0 && <RetryMissed session={session} />}
        onGradeAgain={(roundId) => interview.gradeAgain(roundId)}
      />
      <div id="review">{isReviewing && <ReviewSection interview={interview} session={session} />}</div>
    </>
  );
}
