import * as texts from "#texts";
import { useStore } from "@nanostores/react";
import { Suspense, useEffect } from "react";
import type { PlayerRound } from "../../core/rounds/registry.ts";
import type { RoundRecord, Session } from "../../core/session/session.ts";
import type { Interview } from "../../stores/interview.ts";
import { RoundView } from "../rounds/registry.tsx";
import { FinishScreen } from "./FinishScreen.tsx";
import { MemoryNotice } from "./MemoryNotice.tsx";
import { RoundBoundary } from "./RoundBoundary.tsx";
import { SessionHeader } from "./SessionHeader.tsx";
import { TimesUp } from "./TimesUp.tsx";
import { TimeBar } from "./TimeBar.tsx";
import { ContinueButton, VerdictScreen } from "./VerdictScreen.tsx";

/** The workbench: one screen for each phase of the session. `onTaken` is called when another tab goes on with it. */
export function InterviewApp({ interview, onTaken }: { interview: Interview; onTaken: () => void }) {
  const session = useStore(interview.$session);
  const isElsewhere = useStore(interview.$isElsewhere);
  const saving = useStore(interview.$saving);
  useEffect(() => {
    if (isElsewhere) onTaken();
  }, [isElsewhere, onTaken]);
  const record = session.rounds[session.current];
  const player = interview.scenario.rounds[session.current];
  if (!record || !player) return null;
  return (
    <>
      <SessionHeader interview={interview} session={session} />
      <TimeBar interview={interview} session={session} />
      {saving === "memory" && session.phase !== "finished" && <MemoryNotice interview={interview} />}
      <main className="stage">
        <Stage interview={interview} session={session} record={record} player={player} />
      </main>
    </>
  );
}

interface StageProps {
  interview: Interview;
  session: Session;
  record: RoundRecord;
  player: PlayerRound;
}

function Stage({ interview, session, record, player }: StageProps) {
  switch (session.phase) {
    case "working":
      return (
        <RoundBoundary key={player.id}>
          <Suspense fallback={<p className="stage-note">{texts.loadingRound}</p>}>
            <RoundView player={player} record={record} interview={interview} />
          </Suspense>
        </RoundBoundary>
      );
    case "times-up":
      return <TimesUp isLast={session.current === session.rounds.length - 1} />;
    case "verdict":
    case "waiting":
      return (
        <RoundBoundary key={`verdict on ${player.id}`} wayOn={<ContinueButton interview={interview} session={session} />}>
          <VerdictScreen interview={interview} session={session} record={record} player={player} />
        </RoundBoundary>
      );
    case "finished":
      return <FinishScreen interview={interview} session={session} />;
  }
}
