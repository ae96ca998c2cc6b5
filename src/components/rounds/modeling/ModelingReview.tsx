import type { ReviewProps } from "../reviews.tsx";

export function ModelingReview({ player }: ReviewProps<"modeling">) {
  return <p>{player.title}</p>;
}
