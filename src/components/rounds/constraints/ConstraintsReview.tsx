import type { ReviewProps } from "../reviews.tsx";

export function ConstraintsReview({ player }: ReviewProps<"constraints">) {
  return <p>{player.title}</p>;
}
