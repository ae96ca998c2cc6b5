import * as texts from "#texts";
import { levelNames, type Level } from "../../core/scenario/scenario.ts";
import { percent } from "../../core/grading/verdict.ts";
import { signalOf, signalThresholds } from "../../core/scorecard/signal.ts";

/** What the score would say by the bar of its level; practice feedback, and worded as that. */
export function SignalNote({ score, level }: { score: number; level: Level }) {
  const bar = signalThresholds[level];
  return (
    <section className="signal-note" aria-labelledby="signal-heading">
      <h2 id="signal-heading">
        {texts.byTheBar} <strong>{texts.signals[signalOf(score, level)]}</strong>
      </h2>
      <p>{texts.signalAbout(levelNames[level], percent(bar["strong hire"]), percent(bar.hire), percent(bar["lean no"]))}</p>
    </section>
  );
}
