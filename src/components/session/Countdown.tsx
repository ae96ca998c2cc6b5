import * as texts from "#texts";
import type { Session } from "../../core/session/session.ts";
import type { Interview } from "../../stores/interview.ts";
import { announcementOf, clockText, urgencyOf } from "./countdown.ts";
import { useTimeLeft } from "./use-time-left.ts";

/** The time left in the round. The figures are not live: the last minute is announced once, beside them. */
export function Countdown({ interview, session }: { interview: Interview; session: Session }) {
  const left = useTimeLeft(interview, session);
  const record = session.rounds[session.current];
  if (session.phase !== "working" && session.phase !== "times-up") return <span className="countdown" />;
  if (left === null)
    return (
      <span className="countdown calm unlimited" role="timer" aria-label={texts.timeLeft} aria-live="off">
        {texts.noLimit}
      </span>
    );
  return (
    <>
      <span className={`countdown ${urgencyOf(left)}`} role="timer" aria-label={texts.timeLeft} aria-live="off">
        {clockText(left)}
      </span>
      <span className="visually-hidden" aria-live="polite">
        {session.phase === "working" && record ? announcementOf(left, record.timeLimit) : ""}
      </span>
    </>
  );
}
