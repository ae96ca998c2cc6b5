import type { Session } from "../../core/session/session.ts";
import type { Interview } from "../../stores/interview.ts";
import { urgencyOf } from "./countdown.ts";
import { useTimeLeft } from "./use-time-left.ts";

/** The time left as a thin bar; the figures say the same. */
export function TimeBar({ interview, session }: { interview: Interview; session: Session }) {
  const left = useTimeLeft(interview, session);
  if (left === null) return <div className="time-bar" aria-hidden="true" />;
  const limit = session.rounds[session.current]?.timeLimit ?? 0;
  const share = limit === 0 ? 0 : Math.min(1, left / (limit * 1000));
  return (
    <div className="time-bar" aria-hidden="true">
      <i className={urgencyOf(left)} style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}
