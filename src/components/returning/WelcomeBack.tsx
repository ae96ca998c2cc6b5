import { useEffect, useRef, useState, type ReactNode } from "react";
import type { ScenarioPlayer } from "../../core/scenario/scenario.ts";
import { returnTo, type Return } from "../../core/session/return.ts";
import type { RoundRecord, Session } from "../../core/session/session.ts";
import type { Unfinished } from "../../stores/unfinished.ts";
import { downloadSessions } from "../../stores/backup.ts";
import { clockText } from "../session/countdown.ts";

export interface WelcomeBackProps extends Unfinished {
  /** Rejects with a sentence for the screen. */
  onResume: () => Promise<void>;
  onStartOver: (session: Session) => Promise<void>;
  /** Time ran out in the last round while nobody was there. */
  onSeeResults: (session: Session) => Promise<void>;
  onClose: () => void;
}

/** How often the clock is looked at, in milliseconds. */
const LOOK = 250;

/** Names an interview that was begun and not finished, and what time has made of it; the choice is the reader's. */
export function WelcomeBack({ session: kept, scenario, onResume, onStartOver, onSeeResults, onClose }: WelcomeBackProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const state = useReturn(kept, scenario ?? null);
  const [failure, setFailure] = useState("");
  const main = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    main.current?.focus();
  }, []);

  const session = state?.session ?? kept;
  const record = session.rounds[session.current];
  const isOver = session.phase === "finished";
  const act = async (action: () => Promise<void>) => {
    try {
      await action();
      dialog.current?.close();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="welcome-back" onClose={onClose}>
      <h2 id="welcome-back">Welcome back</h2>
      {(state?.timedOut ?? []).map((round) => (
        <p key={round.id}>Time ran out in “{round.title}” while you were away. What you had typed was submitted as it stood.</p>
      ))}
      {scenario === null && <p>This interview was changed since you began it, so it cannot go on. What you typed is kept; take it with you as a backup.</p>}
      {scenario === undefined && <p>The interview’s data could not be fetched. Check your connection; what you typed is kept.</p>}
      {isOver ? (
        <p>That was the last round: the interview is over.</p>
      ) : (
        <p>{session.practiceOf ? "You were in the middle of a practice run." : "You were in the middle of an interview."}</p>
      )}
      <dl className="dialog-details">
        <Detail name="Interview">{session.scenario.title}</Detail>
        {!isOver && record && (
          <Detail name="Round">
            {session.current + 1} of {session.rounds.length}, {record.title}
          </Detail>
        )}
        {!isOver && scenario && <Detail name="Time left">{timeText(state, record)}</Detail>}
      </dl>
      <p className="dialog-failure" role="alert">
        {failure}
      </p>
      <div className="dialog-actions">
        <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
          Not Now
        </button>
        {scenario === null && (
          <button type="button" className="button" onClick={() => downloadSessions([kept])}>
            Download a Backup
          </button>
        )}
        {!isOver && (
          <button type="button" className="button" onClick={() => void act(() => onStartOver(session))}>
            Start Over
          </button>
        )}
        {isOver && (
          <button type="button" ref={main} className="button primary" onClick={() => void act(() => onSeeResults(session))}>
            See Results
          </button>
        )}
        {!isOver && scenario !== null && (
          <button type="button" ref={main} className="button primary" onClick={() => void act(onResume)}>
            Resume Interview
          </button>
        )}
      </div>
    </dialog>
  );
}

function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function timeText(state: Return | null, record: RoundRecord | undefined): string {
  if (state?.session.phase !== "working") return "no clock runs until you go on";
  if (state.left === null) return "no limit";
  return `${clockText(state.left)} of ${clockText((record?.timeLimit ?? 0) * 1000)}; the clock goes on`;
}

/** What time makes of the session, as it passes; null when the scenario is not there. */
function useReturn(session: Session, scenario: ScenarioPlayer | null): Return | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK);
    return () => clearInterval(timer);
  }, []);
  return scenario ? returnTo(session, scenario, now) : null;
}
