import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from "react";
import type { Cargo } from "./board.ts";

export interface Drag {
  cargo: Cargo;
  x: number;
  y: number;
  /** The step below the pointer. */
  over: string | null;
}

/** A press becomes a drag after this many pixels; until then it may be a click. */
const THRESHOLD = 4;

/** The step that is shown at a point of the window. */
export const stepAt = (x: number, y: number): string | null => document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-step]")?.dataset["step"] ?? null;

/** Drags with the mouse or a pen. A finger scrolls the page instead: it taps the component, then the step. */
export function useComponentDrag(onDrop: (cargo: Cargo, step: string) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const start = (event: ReactPointerEvent, cargo: Cargo) => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    const origin = { x: event.clientX, y: event.clientY };
    let isMoving = false;
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      isMoving ||= Math.hypot(x - origin.x, y - origin.y) > THRESHOLD;
      if (isMoving) setDrag({ cargo, x, y, over: stepAt(x, y) });
    };
    const end = ({ clientX: x, clientY: y }: PointerEvent) => {
      stop.current?.();
      const step = isMoving ? stepAt(x, y) : null;
      if (step !== null) onDrop(cargo, step);
    };
    const press = ({ key }: KeyboardEvent) => key === "Escape" && stop.current?.();
    stop.current?.();
    const listening = new AbortController();
    stop.current = () => {
      listening.abort();
      stop.current = null;
      setDrag(null);
    };
    const { signal } = listening;
    window.addEventListener("pointermove", move, { signal });
    window.addEventListener("pointerup", end, { signal });
    window.addEventListener("pointercancel", () => stop.current?.(), { signal });
    window.addEventListener("keydown", press, { signal });
  };
  return { drag, start };
}
