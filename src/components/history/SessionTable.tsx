import * as texts from "#texts";
import { percent } from "../../core/grading/verdict.ts";
import { endOf, stateOf } from "../../core/scorecard/history.ts";
import { scorecardOf } from "../../core/scorecard/scorecard.ts";
import { categoryNames, levelNames } from "../../core/scenario/scenario.ts";
import type { Session } from "../../core/session/session.ts";
import { briefingPath, resultsPath } from "../../site/paths.ts";

interface Props {
  sessions: readonly Session[];
  /** Ids of the sessions that are compared, at most two of one scenario. */
  compared: readonly string[];
  onCompare: (ids: string[]) => void;
}

/** Every session, the newest first. */
export function SessionTable({ sessions, compared, onCompare }: Props) {
  if (sessions.length === 0) return <p>{texts.noSessionFits}</p>;
  const first = sessions.find(({ id }) => id === compared[0]);
  const canJoin = (session: Session) => first === undefined || session.scenario.id === first.scenario.id;
  const toggle = ({ id }: Session) => onCompare(compared.includes(id) ? compared.filter((other) => other !== id) : [...compared, id].slice(-2));
  return (
    <div className="history-scroll" tabIndex={0} role="region" aria-label={texts.sessions}>
      <table className="history-table">
        <thead>
          <tr>
            <th scope="col">{texts.interview}</th>
            <th scope="col">{texts.level}</th>
            <th scope="col">{texts.date}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.score}</th>
            <th scope="col">{texts.compare}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">
                <a href={stateOf(session) === "finished" ? `${resultsPath(session.scenario.id)}#session=${session.id}` : briefingPath(session.scenario.id)}>
                  {session.scenario.title}
                </a>
                <small>{session.practiceOf === null ? categoryNames[session.scenario.category] : texts.practiceOfMissed}</small>
              </th>
              <td>{levelNames[session.scenario.level]}</td>
              <td>{texts.dateAndTime(endOf(session))}</td>
              <td>{texts.sessionStates[stateOf(session)]}</td>
              <td className="number">{stateOf(session) === "finished" ? percent(scorecardOf(session).score) : "–"}</td>
              <td>
                {stateOf(session) === "finished" && (
                  <input
                    type="checkbox"
                    aria-label={texts.compareSession(session.scenario.title, texts.dateAndTime(endOf(session)))}
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
