import * as texts from "#texts";
import { designOf } from "./answer.ts";
import type { CanvasAnswer, CanvasPlayer } from "./schema.ts";

/** What a candidate can do to a design, on the canvas and in the outline alike. Steps and components by id. */
export type CanvasEdit =
  | { type: "place"; step: string; component: string }
  | { type: "move"; from: string; to: string }
  | { type: "clear"; step: string }
  | { type: "connect"; from: string; to: string }
  | { type: "disconnect"; from: string; to: string };

/** A design with what came before it and what was taken back. */
export interface CanvasHistory {
  past: readonly CanvasAnswer[];
  present: CanvasAnswer;
  future: readonly CanvasAnswer[];
}

/** `said` tells the candidate in one sentence what happened, or why nothing did. */
export type EditOutcome = { history: CanvasHistory; said: string; isRefused: boolean };

/** How many edits can be taken back. */
export const UNDO_LIMIT = 200;

/** A history that begins with what a draft holds, which may name what the round does not know. */
export function beginHistory(answer: CanvasAnswer, player: CanvasPlayer): CanvasHistory {
  return { past: [], present: tidy(answer, player), future: [] };
}

/** Applies an edit. One that is refused, or changes nothing, leaves the history as it was. */
export function applyEdit(history: CanvasHistory, edit: CanvasEdit, player: CanvasPlayer): EditOutcome {
  const names = namesOf(history.present, player);
  const refusal = refusalOf(edit, history.present, names);
  if (refusal !== null) return { history, said: refusal, isRefused: true };
  const present = tidy(changed(history.present, edit), player);
  const said = saidOf(edit, history.present, present, names);
  if (isSame(present, history.present)) return { history, said, isRefused: false };
  return { history: { past: [...history.past, history.present].slice(-UNDO_LIMIT), present, future: [] }, said, isRefused: false };
}

export function undo(history: CanvasHistory): CanvasHistory {
  const before = history.past.at(-1);
  return before ? { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] } : history;
}

export function redo(history: CanvasHistory): CanvasHistory {
  const [after, ...future] = history.future;
  return after ? { past: [...history.past, history.present], present: after, future } : history;
}

function changed({ placed, edges }: CanvasAnswer, edit: CanvasEdit): CanvasAnswer {
  switch (edit.type) {
    case "place":
      return { placed: [...placed, { step: edit.step, component: edit.component }], edges };
    case "move":
      return moved({ placed, edges }, edit.from, edit.to);
    case "clear":
      return { placed: placed.filter(({ step }) => step !== edit.step), edges };
    case "connect":
      return { placed, edges: [...edges, { from: edit.from, to: edit.to }] };
    case "disconnect":
      return { placed, edges: edges.filter(({ from, to }) => from !== edit.from || to !== edit.to) };
  }
}

/** A component takes its connections along; where the other step is filled, the two change places. */
function moved({ placed, edges }: CanvasAnswer, source: string, target: string): CanvasAnswer {
  const other = (step: string) => (step === source ? target : step === target ? source : step);
  return {
    placed: placed.map(({ step, component }) => ({ step: other(step), component })),
    edges: edges.map(({ from, to }) => ({ from: other(from), to: other(to) })),
  };
}

type Names = ReturnType<typeof namesOf>;

const namesOf = ({ placed }: CanvasAnswer, { steps, components }: CanvasPlayer) => {
  const stepNames = new Map(steps.map(({ id, name }) => [id, name]));
  const labels = new Map(components.map(({ id, label }) => [id, label]));
  return {
    hasStep: (id: string) => stepNames.has(id),
    hasComponent: (id: string) => labels.has(id),
    step: (id: string) => stepNames.get(id) ?? id,
    component: (id: string) => labels.get(id) ?? id,
    placedIn: (step: string) => labels.get(placed.find((entry) => entry.step === step)?.component ?? ""),
  };
};

function refusalOf(edit: CanvasEdit, { edges }: CanvasAnswer, names: Names): string | null {
  const steps = "step" in edit ? [edit.step] : [edit.from, edit.to];
  if (steps.some((step) => !names.hasStep(step))) return texts.notInDesign;
  if (edit.type === "place") return !names.hasComponent(edit.component) ? texts.notInPalette : null;
  if (edit.type === "move") return names.placedIn(edit.from) === undefined ? texts.stepIsEmpty(names.step(edit.from)) : null;
  return edit.type === "connect" ? connectionRefusal(edit, edges, names) : null;
}

function connectionRefusal({ from, to }: { from: string; to: string }, edges: CanvasAnswer["edges"], names: Names): string | null {
  if (from === to) return texts.notToItself(names.step(from));
  const empty = [from, to].find((step) => names.placedIn(step) === undefined);
  if (empty !== undefined) return texts.fillStepFirst(names.step(empty));
  return edges.some((edge) => edge.from === from && edge.to === to) ? texts.connectedAlready(names.step(from), names.step(to)) : null;
}

function saidOf(edit: CanvasEdit, before: CanvasAnswer, after: CanvasAnswer, names: Names): string {
  switch (edit.type) {
    case "place": {
      const replaced = names.placedIn(edit.step);
      return replaced === undefined
        ? texts.placedIn(names.component(edit.component), names.step(edit.step))
        : texts.placedInstead(names.component(edit.component), names.step(edit.step), replaced);
    }
    case "move":
      return texts.movedTo(names.placedIn(edit.from) ?? "", names.step(edit.to));
    case "clear": {
      const lost = before.edges.length - after.edges.length;
      return texts.emptyNow(names.step(edit.step), lost);
    }
    case "connect":
      return texts.connectedNow(names.step(edit.from), names.step(edit.to));
    case "disconnect":
      return texts.disconnectedNow(names.step(edit.from), names.step(edit.to));
  }
}

/** One component a step, in the order of the steps, and every connection between filled steps once. */
function tidy(answer: CanvasAnswer, player: CanvasPlayer): CanvasAnswer {
  const { placed, edges } = designOf(answer, player);
  return { placed: [...placed].map(([step, component]) => ({ step, component })), edges };
}

const isSame = (one: CanvasAnswer, other: CanvasAnswer): boolean =>
  one.edges.length === other.edges.length &&
  one.placed.length === other.placed.length &&
  one.edges.every(({ from, to }, index) => from === other.edges[index]?.from && to === other.edges[index].to) &&
  one.placed.every(({ step, component }, index) => step === other.placed[index]?.step && component === other.placed[index].component);
