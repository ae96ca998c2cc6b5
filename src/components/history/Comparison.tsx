import { percent } from "../../core/grading/verdict.ts";
import { compareSessions, endOf } from "../../core/scorecard/history.ts";
import type { Session } from "../../core/session/session.ts";
import { dateText } from "./date-text.ts";

const clock = (seconds: number | null) => (seconds === null ? "–" : `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, "0")}`);
const share = (score: number | null) => (score === null ? "–" : percent(score));

/** Two sittings of one interview, round by round, the older one first. */
export function Comparison({ pair }: { pair: readonly Session[] }) {
  const [a, b] = pair;
  if (!a) return null;
  if (!b) return <p role="status">Tick another sitting of “{a.scenario.title}” to compare the two.</p>;
  const [first, second] = endOf(a) <= endOf(b) ? [a, b] : [b, a];
  return (
    <section aria-labelledby="compare-heading">
      <h2 id="compare-heading">Two sittings of “{first.scenario.title}”</h2>
      <div className="history-scroll" tabIndex={0} role="region" aria-label="Comparison">
        <table className="history-table">
          <thead>
            <tr>
              <th scope="col">Round</th>
              <th scope="col">{dateText(endOf(first))}</th>
              <th scope="col">{dateText(endOf(second))}</th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            {compareSessions(first, second).map((round) => (
              <tr key={round.id}>
                <th scope="row">{round.title}</th>
                <td className="number">
                  {share(round.first)} in {clock(round.firstSeconds)}
                </td>
                <td className="number">
                  {share(round.second)} in {clock(round.secondSeconds)}
                </td>
                <td className="number">{changeText(round.first, round.second)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function changeText(before: number | null, after: number | null): string {
  if (before === null || after === null) return "–";
  const points = Math.round((after - before) * 100);
  return points === 0 ? "same" : `${points > 0 ? "+" : "−"}${Math.abs(points)} points`;
}
