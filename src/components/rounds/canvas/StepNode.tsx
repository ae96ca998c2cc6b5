import * as texts from "#texts";
import { Handle, Position, type NodeProps } from "@xyflow/react";
import { ArrowRight, X } from "lucide-react";
import type { CanvasComponent, CanvasStep } from "../../../core/rounds/canvas/schema.ts";
import { useBoard, type Held } from "./board.ts";
import { KindIcon } from "./component-kinds.tsx";
import type { Direction } from "./flow-layout.ts";

export interface StepNodeData extends Record<string, unknown> {
  step: CanvasStep;
  /** "1", "2" ... */
  number: number;
  component: CanvasComponent | null;
  direction?: Direction;
}

/** A layer on the canvas: a place to drop one component, with handles to draw connections from and to. */
export function StepNode({ data }: NodeProps) {
  const { step, number, component, direction } = data as StepNodeData;
  const { held, over, take } = useBoard();
  const isTarget = over === step.id || canTake(held, step, component);
  return (
    <div
      role="group"
      aria-label={step.name}
      tabIndex={-1}
      data-step={step.id}
      className={`step-node${isTarget ? " open" : ""}${over === step.id ? " over" : ""}`}
      onClick={() => take(step.id)}
    >
      <Handle type="target" position={direction === "down" ? Position.Top : Position.Left} isConnectable={component !== null} />
      <p className="step-name">
        <span aria-hidden="true">{number}</span> {step.name}
      </p>
      <p className="step-about">{step.description}</p>
      {component ? <Placed step={step} component={component} /> : <p className="step-slot">{texts.emptyStep}</p>}
      <StepAction step={step} component={component} />
      <Handle type="source" position={direction === "down" ? Position.Bottom : Position.Right} isConnectable={component !== null} />
    </div>
  );
}

const canTake = (held: Held | null, step: CanvasStep, component: CanvasComponent | null): boolean =>
  held !== null && (held.type === "component" || (held.from !== step.id && component !== null));

function Placed({ step, component }: { step: CanvasStep; component: CanvasComponent }) {
  const { edit, startDrag } = useBoard();
  const name = texts.removeFrom(component.label, step.name);
  return (
    <div className="step-placed nodrag nopan" onPointerDown={(event) => startDrag(event, { component: component.id, label: component.label, from: step.id })}>
      <KindIcon kind={component.kind} />
      <span>{component.label}</span>
      <button
        type="button"
        aria-label={name}
        title={name}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={(event) => {
          // What is pressed here is not meant for the step.
          event.stopPropagation();
          event.currentTarget.closest<HTMLElement>("[data-step]")?.focus();
          edit({ type: "clear", step: step.id });
        }}
      >
        <X aria-hidden size={14} />
      </button>
    </div>
  );
}

/** One button for whatever a press can do here now, so that the focus stays on it: put down what is held, or begin a connection. */
function StepAction({ step, component }: { step: CanvasStep; component: CanvasComponent | null }) {
  const { held, hold, take } = useBoard();
  const action = actionOf(held, step, component);
  if (action === null) return <span className="step-action none" />;
  const press = () => {
    if (action.does === "take") take(step.id);
    else hold(action.does === "cancel" ? null : { type: "connection", from: step.id, name: step.name });
  };
  return (
    <button
      type="button"
      className={`step-action nodrag nopan${action.does === "take" ? " ready" : ""}`}
      aria-label={action.name}
      onClick={(event) => {
        // The step takes presses too.
        event.stopPropagation();
        press();
      }}
    >
      {action.words}
      {action.does === "begin" && <ArrowRight aria-hidden size={14} />}
    </button>
  );
}

/** `words` are seen, `name` is heard. */ type Action = { does: "take" | "cancel" | "begin"; words: string; name: string };

function actionOf(held: Held | null, step: CanvasStep, component: CanvasComponent | null): Action | null {
  if (held?.type === "component") return { does: "take", words: texts.placeHere, name: texts.placeHereIn(held.label, step.name) };
  if (held?.from === step.id) return { does: "cancel", words: texts.cancel, name: texts.cancelConnection(step.name) };
  if (component === null) return null;
  if (held !== null) return { does: "take", words: texts.connectHere, name: texts.connectHereTo(held.name, step.name) };
  return { does: "begin", words: texts.connect, name: texts.connectFrom(step.name) };
}
