import type { Answer, PlayerRound, RoundKey, RoundKind } from "../core/rounds/registry.ts";
import type { Engines } from "../engines/protocol.ts";
import type { GradeContext, GradeOutcome, Grader } from "./grader.ts";
import { canvasGrader } from "./canvas.ts";
import { constraintsGrader } from "./constraints.ts";
import { modelingGrader } from "./modeling.ts";
import { pythonGrader } from "./python.ts";
import { quizGrader } from "./quiz.ts";
import { sqlGrader } from "./sql.ts";

export type { GradeContext, GradeOutcome } from "./grader.ts";

/** One line for each kind of round. */
export const graders: { [Kind in RoundKind]: Grader<Kind> } = {
  sql: sqlGrader,
  python: pythonGrader,
  quiz: quizGrader,
  canvas: canvasGrader,
  constraints: constraintsGrader,
  modeling: modelingGrader,
};

export type GradeRoundRequest = {
  player: PlayerRound;
  key: RoundKey;
  answer: Answer;
  engines: Engines;
  context: GradeContext;
  signal?: AbortSignal;
};

/** Grades any round. The player, the key and the answer must be of the same kind. */
export function gradeRound(request: GradeRoundRequest): Promise<GradeOutcome> {
  // The player's kind selects the grader and with it the types of key and answer; the compiler cannot follow that through the union.
  const grader: Grader<RoundKind> = graders[request.player.kind];
  return grader.grade(request);
}
