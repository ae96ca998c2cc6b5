import * as texts from "#texts";
import { percent } from "../../core/grading/verdict.ts";
import { compareSessions, endOf } from "../../core/scorecard/history.ts";
import type { Session } from "../../core/session/session.ts";

const clock = (seconds: number | null) => (seconds === null ? "–" : `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, "0")}`);
const share = (score: number | null) => (score === null ? "–" : percent(score));

/** Two sittings of one interview, round by round, the older one first. */
export function Comparison({ pair }: { pair: readonly Session[] }) {
  const [a, b] = pair;
  if (!a) return null;
  if (!b) return <p role="status">{texts.tickAnother(a.scenario.title)}</p>;
  const [first, second] = endOf(a) <= endOf(b) ? [a, b] : [b, a];
  return (
    <section aria-labelledby="compare-heading">
      <h2 id="compare-heading">{texts.twoSittings(first.scenario.title)}</h2>
      <div className="history-scroll" tabIndex={0} role="region" aria-label={texts.comparison}>
        <table className="history-table">
          <thead>
            <tr>
              <th scope="col">{texts.round}</th>
              <th scope="col">{texts.dateAndTime(endOf(first))}</th>
              <th scope="col">{texts.dateAndTime(endOf(second))}</th>
              <th scope="col">{texts.change}</th>
            </tr>
          </thead>
          <tbody>
            {compareSessions(first, second).map((round) => (
              <tr key={round.id}>
                <th scope="row">{round.title}</th>
                <td className="number">{texts.scoreInTime(share(round.first), clock(round.firstSeconds))}</td>
                <td className="number">{texts.scoreInTime(share(round.second), clock(round.secondSeconds))}</td>
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
  if (points === 0) return texts.sameScore;
  return points > 0 ? texts.pointsMore(points) : texts.pointsLess(-points);
}
