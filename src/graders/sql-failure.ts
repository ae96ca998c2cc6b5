import { finding, type Finding } from "../core/grading/verdict.ts";
import type { EngineOutcome } from "../engines/protocol.ts";

/** Why a query gave no result, in words; null where it gave one, or where that says nothing about the query. */
export function sqlFailure(outcome: EngineOutcome<unknown>): Finding | null {
  switch (outcome.status) {
    case "error":
      return finding(errorKind(outcome.message), "Your query failed", outcome.message, outcome.line);
    case "timeout":
      return finding(
        "timeout",
        `Your query ran longer than ${outcome.limit} seconds`,
        "It was stopped. Look for a join without a condition or a recursion without an end.",
      );
    case "crashed":
      return finding(
        "crashed",
        "Your query broke the SQL engine",
        `It used up its memory or its stack (${outcome.message}). The engine has been started anew.`,
      );
    default:
      return null;
  }
}

/** Kinds of SQLite's messages that a reader can do something particular about. */
function errorKind(message: string): string {
  if (/syntax error|^incomplete input|^unrecognized token/.test(message)) return "syntax-error";
  if (message.startsWith("no such table")) return "no-such-table";
  if (message.startsWith("no such column")) return "no-such-column";
  return message.startsWith("Your query is empty") ? "empty" : "error";
}
