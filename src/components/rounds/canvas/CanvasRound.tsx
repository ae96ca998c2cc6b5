import { RoundFrame } from "../frame/RoundFrame.tsx";
import type { RoundProps } from "../round-props.ts";

export function CanvasRound({ player, record, interview }: RoundProps<"canvas">) {
  return (
    <RoundFrame player={player} record={record} interview={interview}>
      <p>Not built yet.</p>
    </RoundFrame>
  );
}
