import { percent } from "../../core/grading/verdict.ts";
import { endOf, stateOf, type SessionState } from "../../core/scorecard/history.ts";
import { scorecardOf } from "../../core/scorecard/scorecard.ts";
import { categoryNames, levelNames } from "../../core/scenario/scenario.ts";
import type { Session } from "../../core/session/session.ts";
import { briefingPath, resultsPath } from "../../site/paths.ts";
import { dateText } from "./date-text.ts";

interface Props {
  sessions: readonly Session[];
  /** Ids of the sessions that are compared, at most two of one scenario. */
  compared: readonly string[];
  onCompare: (ids: string[]) => void;
}

const STATES: Record<SessionState, string> = { finished: "Finished", abandoned: "Abandoned", unfinished: "Not finished" };

/** Every session, the newest first. */
export function SessionTable({ sessions, compared, onCompare }: Props) {
  if (sessions.length === 0) return <p>No session fits these filters.</p>;
  const first = sessions.find(({ id }) => id === compared[0]);
  const canJoin = (session: Session) => first === undefined || session.scenario.id === first.scenario.id;
  const toggle = ({ id }: Session) => onCompare(compared.includes(id) ? compared.filter((other) => other !== id) : [...compared, id].slice(-2));
  return (
    <div className="history-scroll" tabIndex={0} role="region" aria-label="Sessions">
      <table className="history-table">
        <thead>
          <tr>
            <th scope="col">Interview</th>
            <th scope="col">Level</th>
            <th scope="col">Date</th>
            <th scope="col">State</th>
            <th scope="col">Score</th>
            <th scope="col">Compare</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">
                <a href={stateOf(session) === "finished" ? `${resultsPath(session.scenario.id)}#session=${session.id}` : briefingPath(session.scenario.id)}>
                  {session.scenario.title}
                </a>
                <small>{session.practiceOf === null ? categoryNames[session.scenario.category] : "Practice of missed rounds"}</small>
              </th>
              <td>{levelNames[session.scenario.level]}</td>
              <td>{dateText(endOf(session))}</td>
              <td>{STATES[stateOf(session)]}</td>
              <td className="number">{stateOf(session) === "finished" ? percent(scorecardOf(session).score) : "–"}</td>
              <td>
                {stateOf(session) === "finished" && (
                  <input
                    type="checkbox"
                    aria-label={`Compare ${session.scenario.title}, ${dateText(endOf(session))}`}
                    checked={compared.includes(session.id)}
                    disabled={!canJoin(session)}
                    onChange={() => toggle(session)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
