import * as texts from "#texts";
import type { OnConnectEnd } from "@xyflow/react";
import { useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { CanvasComponent, CanvasPlayer } from "../../../core/rounds/canvas/schema.ts";
import { BoardContext, type Board, type Held } from "./board.ts";
import { ComponentPalette } from "./ComponentPalette.tsx";
import { DesignFlow, type FlowEdge } from "./DesignFlow.tsx";
import { RoutedEdge } from "./RoutedEdge.tsx";
import { StepNode } from "./StepNode.tsx";
import type { CanvasEdits } from "./use-canvas-edits.ts";
import { stepAt, useComponentDrag } from "./use-component-drag.ts";

const NODES = { step: StepNode };
const EDGES = { routed: RoutedEdge };
const SIZES = { width: 152, widest: 208, gap: 58 };

/** The design as a picture: components go from the palette into the layers, connections are drawn between them. */
export function CanvasBoard({ player, edits }: { player: CanvasPlayer; edits: CanvasEdits }) {
  const section = useRef<HTMLElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const { drag, start } = useComponentDrag((cargo, step) => {
    setHeld(null);
    if (cargo.from === null) edits.edit({ type: "place", step, component: cargo.component });
    else if (cargo.from !== step) edits.edit({ type: "move", from: cargo.from, to: step });
  });
  const hold = (next: Held | null) => {
    setHeld(next);
    edits.say(next === null ? "" : heldWords(next));
  };
  const take = (step: string) => {
    if (held === null) return;
    setHeld(null);
    edits.edit(held.type === "component" ? { type: "place", step, component: held.component } : { type: "connect", from: held.from, to: step });
  };
  const pick = (component: CanvasComponent, isByKeyboard: boolean) => {
    const isPut = held?.type === "component" && held.component === component.id;
    flushSync(() => hold(isPut ? null : { type: "component", component: component.id, label: component.label }));
    if (isByKeyboard && !isPut) focusStep(section.current, firstEmpty(player, edits));
  };
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || held === null) return;
    section.current?.querySelector<HTMLElement>('.palette-button[aria-pressed="true"]')?.focus();
    hold(null);
  };
  const board: Board = { held, over: drag?.over ?? null, hold, take, edit: edits.edit, startDrag: start };
  return (
    <section ref={section} className="canvas-board" aria-label={texts.canvas} tabIndex={-1} onKeyDown={cancel}>
      <BoardContext value={board}>
        <ComponentPalette components={player.components} onPick={pick} />
        <DesignFlow
          label={texts.design}
          steps={stepsOf(player, edits)}
          edges={edgesOf(player, edits)}
          nodeTypes={NODES}
          edgeTypes={EDGES}
          sizes={SIZES}
          leastZoom={0.8}
          keptLanes={1}
          isEditable
          onConnectEnd={connectEnd(edits)}
        />
        {drag && (
          <span className="palette-ghost" aria-hidden="true" style={{ translate: `${drag.x}px ${drag.y}px` }}>
            {drag.cargo.label}
          </span>
        )}
      </BoardContext>
    </section>
  );
}

const heldWords = (held: Held): string => (held.type === "component" ? texts.componentPicked(held.label) : texts.connectionBegun(held.name));

const firstEmpty = (player: CanvasPlayer, { design }: CanvasEdits): string | undefined =>
  (player.steps.find(({ id }) => design.placed.every(({ step }) => step !== id)) ?? player.steps[0])?.id;

function focusStep(section: HTMLElement | null, step: string | undefined) {
  const steps = [...(section?.querySelectorAll<HTMLElement>("[data-step]") ?? [])];
  steps
    .find((element) => element.dataset["step"] === step)
    ?.querySelector<HTMLElement>("button.step-action")
    ?.focus();
}

const stepsOf = (player: CanvasPlayer, { design }: CanvasEdits) =>
  player.steps.map((step, index) => {
    const placed = design.placed.find((entry) => entry.step === step.id)?.component;
    return { id: step.id, data: { step, number: index + 1, component: player.components.find(({ id }) => id === placed) ?? null } };
  });

function edgesOf(player: CanvasPlayer, { design, edit }: CanvasEdits): FlowEdge[] {
  const nameOf = (id: string) => player.steps.find((step) => step.id === id)?.name ?? id;
  return design.edges.map(({ from, to }) => {
    const name = texts.connectionName(nameOf(from), nameOf(to));
    const onRemove = () => void edit({ type: "disconnect", from, to });
    return { from, to, label: name, data: { tone: "plain", words: null, remove: { name: texts.removeConnection(name), onRemove } } };
  });
}

/** Wherever on a step a drawn connection ends, that step is meant. */
const connectEnd =
  ({ edit }: CanvasEdits): OnConnectEnd =>
  (event, { fromHandle: start, toNode }) => {
    const point = "changedTouches" in event ? event.changedTouches[0] : event;
    const end = (point && stepAt(point.clientX, point.clientY)) ?? toNode?.id;
    if (!start || end === undefined) return;
    edit(start.type === "source" ? { type: "connect", from: start.nodeId, to: end } : { type: "connect", from: end, to: start.nodeId });
  };
