import { expect } from "vitest";
import { verdictOf } from "../../../src/core/grading/verdict.ts";
import { applyEdit, beginHistory, redo, undo, type CanvasEdit, type CanvasHistory } from "../../../src/core/rounds/canvas/edit.ts";
import type { CanvasAnswer, CanvasPlayer } from "../../../src/core/rounds/canvas/schema.ts";
import { askQuestion } from "../../../src/core/rounds/constraints/answer.ts";
import type { ConstraintsAnswer, ConstraintsPlayer } from "../../../src/core/rounds/constraints/schema.ts";
import * as model from "../../../src/core/rounds/modeling/edit.ts";
import { TABLE_TYPES, type ModelingAnswer, type ModelingPlayer } from "../../../src/core/rounds/modeling/schema.ts";
import type { Answer } from "../../../src/core/rounds/registry.ts";
import type { ScenarioKey, ScenarioPlayer } from "../../../src/core/scenario/scenario.ts";
import { advance, startSession, TIMES_UP_PAUSE, type SessionEvent } from "../../../src/core/session/progress.ts";
import { answerOf, SessionSchema, type Session } from "../../../src/core/session/session.ts";
import type { Engines } from "../../../src/engines/protocol.ts";
import { gradeRound } from "../../../src/graders/registry.ts";

/** Numbers that decide what is done, and to what. */
export type Dice = readonly [number, number, number, number];

export type Move =
  | { do: "work"; dice: Dice }
  /** A draft that is none of this round's, as a damaged record may hold. */
  | { do: "spoil"; dice: Dice }
  | { do: "submit" | "hint" | "continue" | "reload" | "grade" | "fail" | "again" | "end" }
  | { do: "wait"; milliseconds: number };

const pick = <Item>(items: readonly Item[], dice: number): Item => items[dice % items.length]!;

/** Somebody who does anything at all in an interview of rounds without code, and what the session becomes of it. */
export class RandomPlay {
  session: Session;
  now = 1_700_000_000_000;
  #history: CanvasHistory | null = null;
  readonly #player: ScenarioPlayer;
  readonly #key: ScenarioKey;

  constructor(player: ScenarioPlayer, key: ScenarioKey) {
    this.#player = player;
    this.#key = key;
    this.session = startSession(player, { id: "id", seed: 1 }, this.now);
  }

  async make(move: Move): Promise<void> {
    switch (move.do) {
      case "work":
        return this.#draft(this.#edited(move.dice));
      case "spoil":
        return this.#send({ type: "draft", answer: pick(SPOILT, move.dice[0]) });
      case "wait":
        this.now += move.milliseconds;
        return this.#send({ type: "tick" });
      case "reload":
        return this.#reload();
      case "grade":
        return this.#grade();
      case "fail":
        return this.#onFirst("pending", (roundId) => ({ type: "grading-failed", roundId, message: "out of reach" }));
      case "again":
        return this.#onFirst("failed", (roundId) => ({ type: "grade-again", roundId }));
      default:
        return this.#send({ type: move.do });
    }
  }

  /** Ends what is open, as a candidate can from everywhere; more steps than that takes mean that a session is stuck. */
  async finish(): Promise<void> {
    for (let steps = 0; this.session.phase !== "finished" && steps < this.session.rounds.length * 4; steps++) {
      const { phase } = this.session;
      if (phase === "working") this.#send({ type: "submit" });
      else if (phase === "verdict") this.#send({ type: "continue" });
      else if (phase === "times-up") await this.make({ do: "wait", milliseconds: TIMES_UP_PAUSE });
      else await this.#grade();
    }
    for (const { grading } of this.session.rounds) if (grading.state === "pending") await this.#grade();
  }

  #send(event: SessionEvent): void {
    this.session = advance(this.session, event, this.now, this.#player);
  }

  /** A draft of a round that runs stands in the session as it is. */
  #draft(answer: Answer | null): void {
    if (answer === null) return;
    this.#send({ type: "draft", answer });
    const record = this.session.rounds[this.session.current]!;
    expect(answerOf(record)).toEqual(answer);
  }

  /** What is kept between two visits is text. The workbench forgets what could be undone, and time has gone by. */
  #reload(): void {
    this.session = SessionSchema.parse(JSON.parse(JSON.stringify(this.session)));
    this.#history = null;
    this.#send({ type: "tick" });
  }

  #onFirst(state: "pending" | "failed", event: (roundId: string) => SessionEvent): void {
    const record = this.session.rounds.find(({ grading }) => grading.state === state);
    if (record) this.#send(event(record.id));
  }

  async #grade(): Promise<void> {
    const index = this.session.rounds.findIndex(({ grading }) => grading.state === "pending");
    const record = this.session.rounds[index];
    const [player, key] = [this.#player.rounds[index], this.#key.rounds[index]];
    if (!record || !player || !key) return;
    const answer = answerOf(record);
    // The workbench gives an answer that cannot be read no points.
    if (answer === null) return this.#send({ type: "graded", roundId: record.id, verdict: verdictOf([], player.passScore, "part") });
    const outcome = await gradeRound({ player, key, answer, engines: {} as Engines, context: { asked: record.asked } });
    if (outcome.status !== "graded") throw new Error(outcome.message);
    expect(outcome.verdict.score).toBeGreaterThanOrEqual(0);
    expect(outcome.verdict.score).toBeLessThanOrEqual(1);
    this.#send({ type: "graded", roundId: record.id, verdict: outcome.verdict });
  }

  /** The next state of what stands in the round that runs; null when none does. */
  #edited(dice: Dice): Answer | null {
    const record = this.session.rounds[this.session.current]!;
    const player = this.#player.rounds[this.session.current]!;
    if (this.session.phase !== "working") return null;
    const answer = answerOf(record);
    if (player.kind === "canvas") return this.#drawn(answer as CanvasAnswer | null, player, dice);
    this.#history = null;
    if (player.kind === "constraints") return asked((answer as ConstraintsAnswer | null) ?? { asked: [], chosen: null }, player, dice);
    if (player.kind === "modeling") return modelled((answer as ModelingAnswer | null) ?? { tables: [] }, player, dice);
    if (player.kind === "quiz") return { ticks: player.questions.map(({ options }, index) => (index === dice[0] % 3 ? [dice[1] % options.length] : [])) };
    throw new Error(`nobody plays ${player.kind} at random`);
  }

  #drawn(answer: CanvasAnswer | null, player: CanvasPlayer, [what, one, other, third]: Dice): CanvasAnswer {
    const before = (this.#history ??= beginHistory(answer ?? { placed: [], edges: [] }, player));
    const steps = [...player.steps.map(({ id }) => id), "nowhere"];
    const edits: CanvasEdit[] = [
      { type: "place", step: pick(steps, one), component: pick([...player.components.map(({ id }) => id), "abacus"], third) },
      { type: "connect", from: pick(steps, one), to: pick(steps, other) },
      { type: "move", from: pick(steps, one), to: pick(steps, other) },
      { type: "disconnect", from: pick(steps, one), to: pick(steps, other) },
      { type: "clear", step: pick(steps, one) },
    ];
    // Half of the moves place or connect, or there would be little to take back.
    const edit = pick([...edits.slice(0, 2), ...edits, null, null], what);
    this.#history = edit === null ? (one % 2 === 0 ? undo : redo)(before) : applyEdit(before, edit, player).history;
    return this.#history.present;
  }
}

const SPOILT: readonly Answer[] = [
  { code: "SELECT 1" },
  { ticks: [[99], []] },
  { placed: [{ step: "attic", component: "abacus" }], edges: [{ from: "a", to: "a" }] },
];

function asked(answer: ConstraintsAnswer, player: ConstraintsPlayer, [what, one]: Dice): ConstraintsAnswer {
  if (what % 3 === 0) return { ...answer, chosen: pick([...player.options.map(({ id }) => id), "unheard-of"], one) };
  return askQuestion(answer, player, pick([...player.questions.map(({ id }) => id), "unheard-of"], one));
}

function modelled(answer: ModelingAnswer, player: ModelingPlayer, [what, one, other, third]: Dice): ModelingAnswer {
  // One place beyond the last table, too.
  const table = one % (answer.tables.length + 1);
  const field = pick([...player.fields.map(({ id }) => id), "unheard-of"], other);
  const edits = [
    () => model.addTable(answer),
    () => model.placeField(answer, table, field),
    () => model.placeField(answer, table, field),
    () => model.takeField(answer, table, field),
    () => model.setKey(answer, table, field, third % 2 === 0),
    () => model.renameTable(answer, table, pick(["", "orders", " Orders ", "orders (2)", "Table 1"], third)),
    () => model.setTableType(answer, table, pick(TABLE_TYPES, third)),
    () => model.removeTable(answer, table),
  ];
  return pick(edits, what)();
}
