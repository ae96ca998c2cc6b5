import * as texts from "#texts";
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
      <h2 id="welcome-back">{texts.welcomeBack}</h2>
      {(state?.timedOut ?? []).map((round) => (
        <p key={round.id}>{texts.timeRanOutIn(round.title)}</p>
      ))}
      {scenario === null && <p>{texts.interviewChanged}</p>}
      {scenario === undefined && <p>{texts.interviewNotFetched}</p>}
      {isOver ? <p>{texts.interviewIsOver}</p> : <p>{session.practiceOf ? texts.inPracticeRun : texts.inInterview}</p>}
      <dl className="dialog-details">
        <Detail name={texts.interview}>{session.scenario.title}</Detail>
        {!isOver && record && <Detail name={texts.round}>{texts.roundPlace(session.current + 1, session.rounds.length, record.title)}</Detail>}
        {!isOver && scenario && <Detail name={texts.timeLeftName}>{timeText(state, record)}</Detail>}
      </dl>
      <p className="dialog-failure" role="alert">
        {failure}
      </p>
      <div className="dialog-actions">
        <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
          {texts.notNow}
        </button>
        {scenario === null && (
          <button type="button" className="button" onClick={() => downloadSessions([kept])}>
            {texts.downloadBackup}
          </button>
        )}
        {!isOver && (
          <button type="button" className="button" onClick={() => void act(() => onStartOver(session))}>
            {texts.startOver}
          </button>
        )}
        {isOver && (
          <button type="button" ref={main} className="button primary" onClick={() => void act(() => onSeeResults(session))}>
            {texts.seeResults}
          </button>
        )}
        {!isOver && scenario !== null && (
          <button type="button" ref={main} className="button primary" onClick={() => void act(onResume)}>
            {texts.resumeInterview}
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
  if (state?.session.phase !== "working") return texts.clockStands;
  if (state.left === null) return texts.timeUnlimited;
  return texts.clockOf(clockText(state.left), clockText((record?.timeLimit ?? 0) * 1000));
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
