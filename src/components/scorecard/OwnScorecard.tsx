import { useStore } from "@nanostores/react";
import { useState } from "react";
import { scorecardOf } from "../../core/scorecard/scorecard.ts";
import type { Interview } from "../../stores/interview.ts";
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
            <ShareButton scorecard={scorecard} isReady={session.rounds.every((round) => round.grading.state !== "pending")} />
            <button type="button" className="button" aria-expanded={isReviewing} aria-controls="review" onClick={() => setIsReviewing(!isReviewing)}>
              Review Answers
            </button>
          </>
        }
        onGradeAgain={(roundId) => interview.gradeAgain(roundId)}
      />
      <div id="review">{isReviewing && <ReviewSection interview={interview} session={session} />}</div>
    </>
  );
}
