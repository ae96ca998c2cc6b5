import { createContext, useContext, type PointerEvent } from "react";
import type { CanvasEdit } from "../../../core/rounds/canvas/edit.ts";

/** What was picked and waits for a step: a component of the palette, or the start of a connection. */
export type Held = { type: "component"; component: string; label: string } | { type: "connection"; from: string; name: string };

/** What is being dragged: from the palette, or out of a step. */
export type Cargo = { component: string; label: string; from: string | null };

/** What the steps on the canvas need to know and can do. */
export interface Board {
  held: Held | null;
  /** The step below what is being dragged. */
  over: string | null;
  hold: (held: Held | null) => void;
  /** Puts what is held into a step, or connects it to it; nothing when nothing is held. */
  take: (step: string) => void;
  edit: (edit: CanvasEdit) => boolean;
  startDrag: (event: PointerEvent, cargo: Cargo) => void;
}

export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error("a step of the canvas stands outside of it");
  return board;
}
