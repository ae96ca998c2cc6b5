import { toQuizKey, toQuizPlayer } from "../../core/rounds/quiz/schema.ts";
import type { RoundPublisher } from "./publisher.ts";

export const publishQuiz: RoundPublisher<"quiz"> = async (round, { render }) => ({
  player: toQuizPlayer(round, render),
  key: toQuizKey(round, render),
  problems: [],
  isGradable: true,
});
