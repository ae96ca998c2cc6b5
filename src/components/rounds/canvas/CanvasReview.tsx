import type { ReviewProps } from "../reviews.tsx";

export function CanvasReview({ player }: ReviewProps<"canvas">) {
  return <p>{player.title}</p>;
}
