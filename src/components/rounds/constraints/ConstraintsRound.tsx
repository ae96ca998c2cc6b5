import { RoundFrame } from "../frame/RoundFrame.tsx";
import type { RoundProps } from "../round-props.ts";

export function ConstraintsRound({ player, record, interview }: RoundProps<"constraints">) {
  return (
    <RoundFrame player={player} record={record} interview={interview}>
      <p>Not built yet.</p>
    </RoundFrame>
  );
}
