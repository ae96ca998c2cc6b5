import * as texts from "#texts";
import { Square } from "lucide-react";

interface Props {
  isRunning: boolean;
  /** What came of the last run, in a few words; empty before the first. */
  summary: string;
  onStop: () => void;
}

/** At the end of the results' bar: "Running…" with a way to stop, then what came of it. Announced, not focused. */
export function RunStatus({ isRunning, summary, onStop }: Props) {
  return (
    <div className="run-status">
      <span aria-live="polite">{isRunning ? texts.running : summary}</span>
      {isRunning && (
        <button type="button" className="button quiet small" onClick={onStop}>
          <Square aria-hidden className="icon" size={12} />
          {texts.stop}
        </button>
      )}
    </div>
  );
}
