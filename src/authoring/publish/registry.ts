import type { Round, RoundKind } from "../../core/rounds/registry.ts";
import { publishPython } from "./python.ts";
import { publishQuiz } from "./quiz.ts";
import { publishSql } from "./sql.ts";
import type { PublishContext, PublishedRound, RoundPublisher } from "./publisher.ts";

/** One line for each kind of round. */
const publishers: { [Kind in RoundKind]: RoundPublisher<Kind> } = {
  sql: publishSql,
  python: publishPython,
  quiz: publishQuiz,
};

/** Publishes a round of any kind. */
export function publishRound({ kind, round }: Round, context: PublishContext): Promise<PublishedRound> {
  // The kind selects the publisher and with it the type of the round; the compiler cannot follow that through the union.
  const publish = publishers[kind] as RoundPublisher<RoundKind>;
  return publish(round, context);
}
