import fc from "fast-check";
import { expect, it } from "vitest";
import { critiqueDesign } from "../../../src/core/rounds/canvas/critique.ts";
import type { AskWhen, QuizKey, QuizPlayer } from "../../../src/core/rounds/quiz/schema.ts";
import { ScorecardSchema, scorecardOf } from "../../../src/core/scorecard/scorecard.ts";
import type { ScenarioKey, ScenarioPlayer } from "../../../src/core/scenario/scenario.ts";
import { answerOf, describeAnswer, SessionSchema, type Session } from "../../../src/core/session/session.ts";
import { canvasKey, canvasPlayer } from "../../fixtures/session/canvas-round.ts";
import { constraintsKey, constraintsPlayer, designPlayer, modelingKey, modelingPlayer } from "../../fixtures/session/design-rounds.ts";
import { lastKey, lastPlayer } from "../../fixtures/session/quiz-rounds.ts";
import { RandomPlay, type Dice, type Move } from "./random-play.ts";

/** A quiz that asks one thing always and one more only when the condition holds. */
const quizAfter = (id: string, askWhen: AskWhen): { player: QuizPlayer; key: QuizKey } => {
  const [always] = lastPlayer.questions;
  const [right] = lastKey.questions;
  return { player: { ...lastPlayer, id, questions: [always!, { ...always!, askWhen }] }, key: { ...lastKey, id, questions: [right!, right!] } };
};
const afterDrawing = quizAfter("defend", { round: "pipeline", matches: "(^|\n)source -> buffer(\n|$)" });
const afterModel = quizAfter("probe", { round: "model", scoreAtLeast: 0.5 });
const player: ScenarioPlayer = { ...designPlayer, rounds: [constraintsPlayer, canvasPlayer, afterDrawing.player, modelingPlayer, afterModel.player] };
const key: ScenarioKey = { id: "fixture", rounds: [constraintsKey, canvasKey, afterDrawing.key, modelingKey, afterModel.key] };

const die = fc.nat(999);
const dice: fc.Arbitrary<Dice> = fc.tuple(die, die, die, die);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 24, arbitrary: fc.record({ do: fc.constant("work" as const), dice }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("spoil" as const), dice }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom("submit", "continue", "continue", "hint", "reload", "grade", "grade", "fail", "again") }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("wait" as const), milliseconds: fc.oneof(fc.nat(5000), fc.nat(900_000)) }) },
);
/** An early end now and then, and never before the last move, or most plays would be over before they began. */
const play = fc
  .tuple(fc.array(move, { minLength: 20, maxLength: 120 }), fc.nat(4))
  .map(([moves, last]): Move[] => (last === 0 ? [...moves, { do: "end" }] : moves));

/** What must hold between a state and the one after it, whatever was done. */
function expectNoWayBack(before: Session, after: Session): void {
  expect(after.current).toBeGreaterThanOrEqual(before.current);
  before.rounds.forEach((earlier, index) => {
    const later = after.rounds[index]!;
    if (earlier.deadline !== null) expect(later.deadline).toBe(earlier.deadline);
    if (earlier.ending !== null) expect(later).toMatchObject({ ending: earlier.ending, endedAt: earlier.endedAt, answer: earlier.answer });
    if (earlier.grading.state === "done") expect(later.grading).toEqual(earlier.grading);
  });
}

/** Whatever stands in a session can be kept, read again, described for `askWhen` and judged. */
function expectReadable(session: Session): void {
  expect(SessionSchema.parse(JSON.parse(JSON.stringify(session)))).toEqual(session);
  session.rounds.forEach((record, index) => {
    expect(typeof describeAnswer(record, player.rounds[index]!)).toBe("string");
    const answer = answerOf(record);
    if (record.kind === "canvas" && answer !== null && "placed" in answer) expect(Array.isArray(critiqueDesign(answer, canvasPlayer))).toBe(true);
  });
}

// Thousands of moves; on a failure fast-check prints the seed and the shortest play that fails.
it("[SE19] [SE4] is never broken by what is done in design rounds, and can always be brought to its end", { timeout: 120_000 }, async () => {
  let moves = 0;
  await fc.assert(
    fc.asyncProperty(play, async (moved) => {
      const sitting = new RandomPlay(player, key);
      for (const next of moved) {
        const before = sitting.session;
        await sitting.make(next);
        expectNoWayBack(before, sitting.session);
        moves++;
      }
      expectReadable(sitting.session);
      await sitting.finish();
      expect(sitting.session.phase).toBe("finished");
      expect(sitting.session.rounds.map(({ grading }) => grading.state)).not.toContain("pending");
      expectReadable(sitting.session);
      expect(ScorecardSchema.parse(scorecardOf(sitting.session)).rounds).toHaveLength(player.rounds.length);
    }),
    { numRuns: 500 },
  );
  expect(moves).toBeGreaterThan(10_000);
});
