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
        title: outcome.line === null ? "The code failed" : `The code failed at line ${outcome.line}`,
        message: outcome.message,
        line: outcome.line,
        advice: null,
      };
    case "timeout":
      return {
        title: `Stopped after ${outcome.limit} ${outcome.limit === 1 ? "second" : "seconds"}`,
        message: null,
        line: null,
        advice: "Your code is kept. Look for a loop that never ends or a step that grows too large, then run it again.",
      };
    case "crashed":
      return {
        title: `${runtime} stopped working`,
        message: outcome.message,
        line: null,
        advice: "Your code is kept, and the next run starts afresh. Calls that never end and very large results are the usual causes.",
      };
    case "unavailable":
      return {
        title: `${runtime} could not be started`,
        message: outcome.message,
        line: null,
        advice: "Your code is kept, and you can submit it without running it. Check your connection and try again.",
      };
    case "cancelled":
      return { title: "Stopped", message: null, line: null, advice: "Your code is kept. Run it again whenever you like." };
  }
}
