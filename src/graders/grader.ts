import type { Verdict } from "../core/grading/verdict.ts";
import type { Kinds, RoundKind } from "../core/rounds/registry.ts";
import type { Engines } from "../engines/protocol.ts";

/** What a verdict may depend on besides the answer. */
export type GradeContext = {
  /** Quiz: indexes of the questions that were asked; null means all of them. */
  asked: readonly number[] | null;
};

export type GradeRequest<Kind extends RoundKind> = {
  player: Kinds[Kind]["player"];
  key: Kinds[Kind]["key"];
  answer: Kinds[Kind]["answer"];
  engines: Engines;
  context: GradeContext;
  signal?: AbortSignal;
};

/** `ungraded` says nothing about the answer: an engine is unavailable here, or grading was cancelled. `message` is for the screen. */
export type GradeOutcome = { status: "graded"; verdict: Verdict } | { status: "ungraded"; message: string };

/** Plays an answer and judges it. Never rejects for what an answer does. */
export interface Grader<Kind extends RoundKind> {
  grade(request: GradeRequest<Kind>): Promise<GradeOutcome>;
}
