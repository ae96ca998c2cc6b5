import * as texts from "#texts";
import { ownLessons } from "../../core/rounds/own-lessons.ts";
import type { PlayerRound, RoundKey } from "../../core/rounds/registry.ts";
import type { RoundRecord } from "../../core/session/session.ts";
import type { Interview } from "../../stores/interview.ts";
import { LessonList } from "../results/LessonList.tsx";
import { reviewOf } from "../rounds/reviews.tsx";

interface Props {
  number: number;
  record: RoundRecord;
  player: PlayerRound | undefined;
  /** Absent when the solutions could not be fetched. */
  answerKey: RoundKey | undefined;
  seed: number;
  interview: Interview;
}

/** One round of the review: the question, what was submitted beside the reference, the verdict and the explanation. */
export function RoundReview({ number, record, player, answerKey, seed, interview }: Props) {
  const verdict = record.grading.state === "done" ? record.grading.verdict : null;
  return (
    <details className="review-round" open>
      <summary>
        <h3>
          {number}. {record.title}
        </h3>
      </summary>
      {player && (
        <details className="review-question">
          <summary>{texts.theQuestion}</summary>
          <div className="prose" dangerouslySetInnerHTML={{ __html: player.descriptionHtml }} />
        </details>
      )}
      {record.ending === "skipped" && record.startedAt === null ? <p>{texts.roundNotReached}</p> : null}
      {player ? reviewOf({ record, player, answerKey, seed, interview }) : <p>{texts.roundGone}</p>}
      {verdict && <LessonList lessonsHtml={ownLessons(verdict.lessonsHtml, answerKey)} />}
      {answerKey?.explanationHtml && (
        <section>
          <h4>{texts.explanation}</h4>
          <div className="prose" dangerouslySetInnerHTML={{ __html: answerKey.explanationHtml }} />
        </section>
      )}
    </details>
  );
}
