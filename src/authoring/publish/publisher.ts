import type { Kinds, RoundKind } from "../../core/rounds/registry.ts";
import type { RenderMarkdown } from "../../core/rounds/common.ts";
import type { Finding } from "../../core/grading/verdict.ts";
import type { EngineOutcome, Engines } from "../../engines/protocol.ts";

/** A problem that shows only when a round's code is run; `path` leads from the top of the round to the place. */
export type RoundProblem = { path: PropertyKey[]; rule: string; message: string };

export type PublishContext = { engines: Engines; render: RenderMarkdown };

export type PublishedRound<Kind extends RoundKind = RoundKind> = {
  player: Kinds[Kind]["player"];
  key: Kinds[Kind]["key"];
  /** When there are any, player and key are not fit to be shown. */
  problems: RoundProblem[];
  /** Whether answers can be graded nevertheless. */
  isGradable: boolean;
};

/** Splits a round into what a candidate gets and what only grading and review need. Never rejects for what stands in a round. */
export type RoundPublisher<Kind extends RoundKind> = (round: Kinds[Kind]["round"], context: PublishContext) => Promise<PublishedRound<Kind>>;

/** Why a piece of code of the author's did not run, in words. */
export function engineFault(outcome: Exclude<EngineOutcome<unknown>, { status: "ok" }>): string {
  switch (outcome.status) {
    case "error":
      return `fails${outcome.line === null ? "" : ` in line ${outcome.line}`}: ${outcome.message}`;
    case "timeout":
      return `runs longer than ${outcome.limit} seconds`;
    case "crashed":
      return `ends the engine: ${outcome.message}`;
    case "unavailable":
      return `could not be run: ${outcome.message}`;
    case "cancelled":
      return "was not run to its end";
  }
}

/** A finding in one line, without a full stop at its end. */
export function findingText({ title, detail, line }: Finding): string {
  const where = line === null ? "" : ` (line ${line})`;
  return `${title}${where}${detail === null ? "" : `. ${detail}`}`.replace(/\.$/, "");
}
