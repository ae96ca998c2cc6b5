import * as texts from "#texts";
import { use, useEffect, useId, useRef, useState, type ReactNode } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import type { PlayerRound } from "../../../core/rounds/registry.ts";
import type { RoundRecord } from "../../../core/session/session.ts";
import type { Interview } from "../../../stores/interview.ts";
import { HintButton } from "./HintButton.tsx";
import { KeyCap, keyShortcuts } from "./KeyCap.tsx";
import { LoneFrame } from "./LoneFrame.tsx";
import { QuestionPane } from "./QuestionPane.tsx";
import { rememberedLayout } from "./remembered-layout.ts";
import { RoundPlace } from "./round-place.ts";
import { RUN_BUTTON } from "./run-button.ts";
import { useRoundKeys } from "./use-round-keys.ts";

export interface RoundFrameProps {
  player: PlayerRound;
  record: RoundRecord;
  interview: Interview;
  /** Below the description: tables, tests. */
  material?: ReactNode;
  /** Where the candidate works: editor and results, or questions. */
  children: ReactNode;
  /** Runs the code; absent where there is nothing to run. */
  onRun?: (() => void) | undefined;
  isRunning?: boolean;
  /** The work needs more room than the question, as a canvas does. */
  isRoomy?: boolean;
  /** Stands beside Submit, such as "2 questions are unanswered". */
  remark?: string | null;
}

/** How every round is laid out; it depends on where the round is played. */
export const RoundFrame = (props: RoundFrameProps) => (use(RoundPlace) === "alone" ? <LoneFrame {...props} /> : <SessionFrame {...props} />);

/** In an interview: the question beside the work, and the buttons below. */
function SessionFrame({ player, record, interview, material, children, onRun, isRunning = false, isRoomy = false, remark = null }: RoundFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const remarkId = useId();
  const [layout] = useState(() => rememberedLayout(isRoomy ? "roomy-round" : "round"));
  const submit = () => interview.submit();
  const run = onRun && (() => runInSight(onRun));
  useRoundKeys({ onRun: run, onSubmit: submit });

  // A new round begins at its heading, for the eye and for the screen reader.
  useEffect(() => {
    frame.current?.querySelector("h1")?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);

  const isLast = interview.scenario.rounds.at(-1)?.id === player.id;
  return (
    <div ref={frame} className="round">
      <Group orientation="horizontal" className="panes" {...layout}>
        <Panel id="question" defaultSize={isRoomy ? "28%" : "42%"} minSize="320px" className="pane">
          <QuestionPane player={player} record={record} interview={interview}>
            {material}
          </QuestionPane>
        </Panel>
        <Separator className="pane-split" aria-label={texts.questionWidth} />
        <Panel id="work" minSize="360px" className="pane">
          {children}
        </Panel>
      </Group>
      <footer className="round-actions">
        {run && (
          <button type="button" id={RUN_BUTTON} className="button" aria-disabled={isRunning} aria-keyshortcuts={keyShortcuts("Enter")} onClick={run}>
            {texts.run} <KeyCap sign="↵" />
          </button>
        )}
        <HintButton player={player} record={record} interview={interview} />
        <p id={remarkId} className="round-remark">
          {remark}
        </p>
        <button type="button" className="button primary" aria-describedby={remarkId} aria-keyshortcuts={keyShortcuts("Shift+Enter")} onClick={submit}>
          {isLast ? texts.submitAndFinish : texts.submitAndContinue}
        </button>
      </footer>
    </div>
  );
}

/** Where the panes are stacked, the results may be out of sight. */
function runInSight(onRun: () => void): void {
  onRun();
  document.querySelector(".round .results")?.scrollIntoView({ block: "nearest" });
}
