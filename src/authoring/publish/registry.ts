import { toCanvasKey, toCanvasPlayer } from "../../core/rounds/canvas/schema.ts";
import { toConstraintsKey, toConstraintsPlayer } from "../../core/rounds/constraints/schema.ts";
import { toModelingKey, toModelingPlayer } from "../../core/rounds/modeling/schema.ts";
import { toQuizKey, toQuizPlayer } from "../../core/rounds/quiz/schema.ts";
import type { Round, RoundKind } from "../../core/rounds/registry.ts";
import { publishPython } from "./python.ts";
import { publishAsWritten } from "./as-written.ts";
import { publishSql } from "./sql.ts";
import type { PublishContext, PublishedRound, RoundPublisher } from "./publisher.ts";

/** One line for each kind of round. */
const publishers: { [Kind in RoundKind]: RoundPublisher<Kind> } = {
  sql: publishSql,
  python: publishPython,
  quiz: publishAsWritten<"quiz">(toQuizPlayer, toQuizKey),
  canvas: publishAsWritten<"canvas">(toCanvasPlayer, toCanvasKey),
  constraints: publishAsWritten<"constraints">(toConstraintsPlayer, toConstraintsKey),
  modeling: publishAsWritten<"modeling">(toModelingPlayer, toModelingKey),
};

/** Publishes a round of any kind. */
export function publishRound({ kind, round }: Round, context: PublishContext): Promise<PublishedRound> {
  // The kind selects the publisher and with it the type of the round; the compiler cannot follow that through the union.
  const publish = publishers[kind] as RoundPublisher<RoundKind>;
  return publish(round, context);
}
