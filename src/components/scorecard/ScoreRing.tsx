import * as texts from "#texts";
const RADIUS = 78;
const LENGTH = 2 * Math.PI * RADIUS;

/** The one radial figure of the scorecard. `share` from 0 to 1. */
export function ScoreRing({ share, text }: { share: number; text: string }) {
  return (
    <div className="score-ring" role="group" aria-label={texts.overallScore}>
      <svg viewBox="0 0 168 168" aria-hidden="true">
        <circle cx="84" cy="84" r={RADIUS} className="score-ring-track" />
        {share > 0 && <circle cx="84" cy="84" r={RADIUS} className="score-ring-value" strokeDasharray={`${share * LENGTH} ${LENGTH}`} />}
      </svg>
      <strong>{text}</strong>
    </div>
  );
}
