import { useEffect, useState } from "react";
import { timeLeft } from "../../core/session/progress.ts";
import type { Session } from "../../core/session/session.ts";
import type { Interview } from "../../stores/interview.ts";

/** How often the countdown is looked at, in milliseconds. It is read off the deadline, so this sets no pace. */
const LOOK = 200;

/** Milliseconds left in the round that runs; null when it has no limit. */
export function useTimeLeft(interview: Interview, session: Session): number | null {
  const [now, setNow] = useState(() => interview.now());
  const isRunning = session.phase === "working";
  useEffect(() => {
    if (!isRunning) return;
    const look = () => setNow(interview.now());
    look();
    const timer = setInterval(look, LOOK);
    return () => clearInterval(timer);
  }, [interview, isRunning]);
  return timeLeft(session, Math.max(now, session.phaseSince));
}
