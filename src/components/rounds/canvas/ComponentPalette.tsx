import * as texts from "#texts";
import { useId, useMemo } from "react";
import type { CanvasComponent } from "../../../core/rounds/canvas/schema.ts";
import { useBoard } from "./board.ts";
import { groupedByKind, KindIcon } from "./component-kinds.tsx";

interface Props {
  components: readonly CanvasComponent[];
  onPick: (component: CanvasComponent, isByKeyboard: boolean) => void;
}

/** What can be placed, by kind: dragged into a step, or pressed before a step is chosen. */
export function ComponentPalette({ components, onPick }: Props) {
  const id = useId();
  const groups = useMemo(() => groupedByKind(components), [components]);
  return (
    <ul className="palette" role="list" aria-label={texts.componentPalette}>
      {groups.map(({ kind, name, components: members }) => (
        <li key={kind} className="palette-group">
          <span id={id + kind} className="palette-kind">
            {name}
          </span>
          <ul role="list" aria-labelledby={id + kind}>
            {members.map((component) => (
              <li key={component.id}>
                <PaletteButton component={component} onPick={onPick} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function PaletteButton({ component, onPick }: { component: CanvasComponent; onPick: Props["onPick"] }) {
  const { held, startDrag } = useBoard();
  const aboutId = useId();
  const { id, label, kind, description } = component;
  return (
    <>
      <button
        type="button"
        className="palette-button"
        title={description ?? undefined}
        aria-pressed={held?.type === "component" && held.component === id}
        aria-describedby={description === null ? undefined : aboutId}
        onPointerDown={(event) => startDrag(event, { component: id, label, from: null })}
        onClick={(event) => onPick(component, event.detail === 0)}
      >
        <KindIcon kind={kind} />
        {label}
      </button>
      {description !== null && (
        <span id={aboutId} hidden>
          {description}
        </span>
      )}
    </>
  );
}
