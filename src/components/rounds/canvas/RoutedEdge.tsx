import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from "@xyflow/react";
import { X } from "lucide-react";
import type { MouseEvent } from "react";
import { arrowHead, pathThrough, type Point } from "./flow-layout.ts";

/** How a connection is drawn; `missing` ones are dashed. */
export type EdgeTone = "plain" | "good" | "missing" | "forbidden";

export interface RoutedEdgeData extends Record<string, unknown> {
  points: Point[];
  /** Where button or words stand. */
  at: Point;
  tone: EdgeTone;
  /** Words on the connection, such as "Missing". */
  words: string | null;
  /** Takes the connection away; absent where nothing can be changed. */
  remove?: { name: string; onRemove: () => void };
}

/** A connection along its lane, with a button to remove it or a word on it. */
export function RoutedEdge({ id, data }: EdgeProps) {
  const { points, at, tone, words, remove } = data as RoutedEdgeData;
  const removeAndLeave = (event: MouseEvent<HTMLElement>) => {
    // The button goes with its connection; the focus stays on the canvas.
    event.currentTarget.closest("section")?.focus();
    remove?.onRemove();
  };
  return (
    <>
      <g className={`flow-edge ${tone}`}>
        <BaseEdge id={id} path={pathThrough(points)} interactionWidth={0} />
        <path className="flow-arrow" d={arrowHead(points)} />
      </g>
      <EdgeLabelRenderer>
        <div className={`flow-edge-label nodrag nopan ${tone}`} style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}>
          {remove && (
            <button type="button" className="flow-remove" aria-label={remove.name} title={remove.name} onClick={removeAndLeave}>
              <X aria-hidden size={12} />
            </button>
          )}
          {words !== null && <span aria-hidden="true">{words}</span>}
        </div>
      </EdgeLabelRenderer>
    </>
  );
}
