import * as texts from "#texts";
import { useId } from "react";
import { KeyCap, keyShortcuts } from "./KeyCap.tsx";
import type { RoundFrameProps } from "./RoundFrame.tsx";
import { RUN_BUTTON } from "./run-button.ts";
import { useRoundKeys } from "./use-round-keys.ts";

/** A round by itself: the work with its buttons. The question, its material and its hints stand in the page. */
export function LoneFrame({ interview, record, children, onRun, isRunning = false, remark = null }: RoundFrameProps) {
  const remarkId = useId();
  const submit = () => interview.submit();
  useRoundKeys({ onRun, onSubmit: submit });
  return (
    <div className="lone-round">
      {children}
      <div className="round-actions">
        {onRun && (
          <button type="button" id={RUN_BUTTON} className="button" aria-disabled={isRunning} aria-keyshortcuts={keyShortcuts("Enter")} onClick={onRun}>
            {texts.run} <KeyCap sign="↵" />
          </button>
        )}
        <p id={remarkId} className="round-remark">
          {remark}
        </p>
        <button
          type="button"
          className="button primary"
          aria-describedby={remarkId}
          aria-disabled={record.grading.state === "pending"}
          aria-keyshortcuts={keyShortcuts("Shift+Enter")}
          onClick={submit}
        >
          {texts.checkAnswer}
        </button>
      </div>
    </div>
  );
}
