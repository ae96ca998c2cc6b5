import { levelNames, type Level } from "../../core/scenario/scenario.ts";
import { percent } from "../../core/grading/verdict.ts";
import { signalOf, signalThresholds } from "../../core/scorecard/signal.ts";

/** What the score would say by the bar of its level; practice feedback, and worded as that. */
export function SignalNote({ score, level }: { score: number; level: Level }) {
  const bar = signalThresholds[level];
  return (
    <section className="signal-note" aria-labelledby="signal-heading">
      <h2 id="signal-heading">
        By the bar of this level: <strong>{signalOf(score, level)}</strong>
      </h2>
      <p>
        Practice feedback, not a prediction: real interviewers also hear how you think. For {levelNames[level]}, this site says strong hire from{" "}
        {percent(bar["strong hire"])}, hire from {percent(bar.hire)}, lean no from {percent(bar["lean no"])}, and no below.
      </p>
    </section>
  );
}
