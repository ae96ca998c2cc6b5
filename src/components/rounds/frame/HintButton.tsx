import * as texts from "#texts";
import { Lightbulb } from "lucide-react";
import { useId } from "react";
import type { PlayerRound } from "../../../core/rounds/registry.ts";
import type { RoundRecord } from "../../../core/session/session.ts";
import type { Interview } from "../../../stores/interview.ts";

/** Reveals the next hint; absent when the round has none. */
export function HintButton({ player, record, interview }: { player: PlayerRound; record: RoundRecord; interview: Interview }) {
  const id = useId();
  const total = player.hintsHtml.length;
  if (total === 0) return null;
  return (
    <div className="hint-action">
      <button type="button" className="button quiet" aria-describedby={id} aria-disabled={record.hintsShown >= total} onClick={() => interview.showHint()}>
        <Lightbulb aria-hidden className="icon" size={16} />
        {texts.hint}
      </button>
      <span id={id} className="hint-count">
        {texts.partOf(record.hintsShown, total)}
        <span className="visually-hidden"> {texts.hintsShown}</span>
      </span>
    </div>
  );
}
