import * as texts from "#texts";
import { finding, type Finding } from "../core/grading/verdict.ts";
import type { EngineOutcome } from "../engines/protocol.ts";

/** Why a query gave no result, in words; null where it gave one, or where that says nothing about the query. */
export function sqlFailure(outcome: EngineOutcome<unknown>): Finding | null {
  switch (outcome.status) {
    case "error":
      return finding(errorKind(outcome.message), texts.queryFailed, outcome.message, outcome.line);
    case "timeout":
      return finding("timeout", texts.queryTooLong(outcome.limit), texts.queryTooLongAdvice);
    case "crashed":
      return finding("crashed", texts.queryBrokeEngine, texts.queryBrokeEngineAbout(outcome.message));
    default:
      return null;
  }
}

/** Kinds of SQLite's messages that a reader can do something particular about. */
function errorKind(message: string): string {
  if (/syntax error|^incomplete input|^unrecognized token/.test(message)) return "syntax-error";
  if (message.startsWith("no such table")) return "no-such-table";
  if (message.startsWith("no such column")) return "no-such-column";
  return message === texts.queryIsEmpty || message === texts.queryOnlyComments ? "empty" : "error";
}
