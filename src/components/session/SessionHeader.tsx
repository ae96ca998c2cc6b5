import * as texts from "#texts";
import { MonitorSmartphone } from "lucide-react";
import { useRef } from "react";
import type { RoundRecord, Session } from "../../core/session/session.ts";
import type { Interview } from "../../stores/interview.ts";
import { Countdown } from "./Countdown.tsx";
import { EndDialog } from "./EndDialog.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import { SaveMark } from "./SaveMark.tsx";

/** Where one is, how long there is, and the way out. */
export function SessionHeader({ interview, session }: { interview: Interview; session: Session }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const move = useRef<HTMLDialogElement>(null);
  return (
    <header className="session-header">
      <p className="session-title">{session.scenario.title}</p>
      <StepMarks session={session} />
      <p className="session-place">
        <span>{texts.roundOf(session.current + 1, session.rounds.length)}</span>
        <SaveMark interview={interview} />
      </p>
      <Countdown interview={interview} session={session} />
      {session.phase === "working" && (
        <button
          type="button"
          className="button quiet session-move"
          aria-label={texts.continueElsewhere}
          title={texts.continueElsewhere}
          onClick={() => move.current?.showModal()}
        >
          <MonitorSmartphone aria-hidden size={18} />
        </button>
      )}
      {session.phase !== "finished" && (
        <button type="button" className="button quiet session-end" onClick={() => dialog.current?.showModal()}>
          {texts.endInterview}
        </button>
      )}
      <MoveDialog ref={move} interview={interview} />
      <EndDialog ref={dialog} onEnd={() => interview.end()} />
    </header>
  );
}

/** The same as "Round 2 of 5", with how the rounds before went; for the eye alone. */
function StepMarks({ session }: { session: Session }) {
  return (
    <span className="steps" aria-hidden="true">
      {session.rounds.map((record, index) => (
        <i key={record.id} className={markOf(record, index === session.current)} />
      ))}
    </span>
  );
}

function markOf(record: RoundRecord, isCurrent: boolean): string {
  if (record.ending === null) return isCurrent ? "now" : "";
  if (record.grading.state !== "done") return "over";
  return record.grading.verdict.passed ? "done" : "missed";
}
