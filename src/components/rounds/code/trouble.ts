import * as texts from "#texts";
import type { EngineOutcome } from "../../../engines/protocol.ts";

/** Why a run gave no result: what happened, and what was kept and what to do. */
export interface Trouble {
  title: string;
  /** The engine's own message; set in the code's font. */
  message: string | null;
  line: number | null;
  advice: string | null;
}

/** The trouble of a run that did not end well; null for one that did. `runtime` is what ran: "SQLite", "Python". */
export function troubleOf(outcome: EngineOutcome<unknown>, runtime: string): Trouble | null {
  switch (outcome.status) {
    case "ok":
      return null;
    case "error":
      return {
        title: outcome.line === null ? texts.codeFailed : texts.codeFailedAt(outcome.line),
        message: outcome.message,
        line: outcome.line,
        advice: null,
      };
    case "timeout":
      return {
        title: texts.stoppedAfter(outcome.limit),
        message: null,
        line: null,
        advice: texts.stoppedAfterAdvice,
      };
    case "crashed":
      return {
        title: texts.stoppedWorking(runtime),
        message: outcome.message,
        line: null,
        advice: texts.stoppedWorkingAdvice,
      };
    case "unavailable":
      return {
        title: texts.notStarted(runtime),
        message: outcome.message,
        line: null,
        advice: texts.notStartedAdvice,
      };
    case "cancelled":
      return { title: texts.stopped, message: null, line: null, advice: texts.stoppedAdvice };
  }
}
