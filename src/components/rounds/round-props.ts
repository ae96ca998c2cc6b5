import type { Kinds, RoundKind } from "../../core/rounds/registry.ts";
import type { RoundRecord } from "../../core/session/session.ts";
import type { Interview } from "../../stores/interview.ts";

/** What the component of a kind of round gets while its round runs. */
export interface RoundProps<Kind extends RoundKind> {
  player: Kinds[Kind]["player"];
  record: RoundRecord;
  interview: Interview;
}
