import { CodeReview } from "../code/CodeReview.tsx";
import type { ReviewProps } from "../reviews.tsx";
import { SmallestDifference } from "./SmallestDifference.tsx";

/** The submitted query beside the solution and, where a dataset was missed, the smallest data on which they differ. */
export function SqlReview({ player, answer, answerKey, record, interview }: ReviewProps<"sql">) {
  const hasMissed = record.grading.state === "done" && record.grading.verdict.checks.some(({ score }) => score < 1);
  return (
    <>
      <CodeReview player={player} answer={answer} answerKey={answerKey} record={record} />
      {hasMissed && answerKey != null && answerKey.solution !== null && <SmallestDifference roundId={record.id} interview={interview} />}
    </>
  );
}
