import * as texts from "#texts";
import { lazy, Suspense, type ComponentType, type ReactNode } from "react";
import type { Kinds, PlayerRound, RoundKey, RoundKind } from "../../core/rounds/registry.ts";
import { answerOf, type RoundRecord } from "../../core/session/session.ts";
import type { Interview } from "../../stores/interview.ts";
import { CodeReview } from "./code/CodeReview.tsx";
import { ConstraintsReview } from "./constraints/ConstraintsReview.tsx";
import { ModelingReview } from "./modeling/ModelingReview.tsx";
import { QuizReview } from "./quiz/QuizReview.tsx";
import { SqlReview } from "./sql/SqlReview.tsx";

/** What a review component gets: the answer as it was submitted and, where they could be fetched, the solutions. */
export interface ReviewProps<Kind extends RoundKind> {
  player: Kinds[Kind]["player"];
  answer: Kinds[Kind]["answer"];
  answerKey: Kinds[Kind]["key"] | undefined;
  record: RoundRecord;
  seed: number;
  interview: Interview;
}

const reviews: { [Kind in RoundKind]: ComponentType<ReviewProps<Kind>> } = {
  sql: SqlReview,
  python: CodeReview,
  quiz: QuizReview,
  // Brings the canvas with it, which no other review needs.
  canvas: lazy(() => import("./canvas/CanvasReview.tsx").then((module) => ({ default: module.CanvasReview }))),
  constraints: ConstraintsReview,
  modeling: ModelingReview,
};

interface Found {
  record: RoundRecord;
  player: PlayerRound;
  answerKey: RoundKey | undefined;
  seed: number;
  interview: Interview;
}

/** The review of one round, by its kind; nothing where the round was not reached. */
export function reviewOf({ record, player, answerKey, seed, interview }: Found): ReactNode {
  const answer = answerOf(record);
  if (answer === null) return null;
  // The kind selects component, player, answer and key together; the compiler cannot follow that through the unions.
  const Review = reviews[player.kind] as ComponentType<{
    player: PlayerRound;
    answer: unknown;
    answerKey: RoundKey | undefined;
    record: RoundRecord;
    seed: number;
    interview: Interview;
  }>;
  return (
    <Suspense fallback={<p className="review-empty">{texts.loading}</p>}>
      <Review player={player} answer={answer} answerKey={answerKey} record={record} seed={seed} interview={interview} />
    </Suspense>
  );
}
