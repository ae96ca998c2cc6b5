import { ReactFlow, type Edge, type EdgeTypes, type Node, type NodeChange, type NodeTypes, type OnConnectEnd } from "@xyflow/react";
import { useMemo, useState, type CSSProperties } from "react";
import "@xyflow/react/dist/base.css";
import "../../../styles/canvas.css";
import {
  contentBox,
  labelPoint,
  lanesAbove,
  lanesOf,
  layOutSteps,
  planFor,
  routeEdge,
  type Box,
  type Direction,
  type FlowSizes,
  type Lane,
} from "./flow-layout.ts";
import { FitOnResize } from "./FitOnResize.tsx";
import { FlowControls } from "./FlowControls.tsx";
import type { RoutedEdgeData } from "./RoutedEdge.tsx";
import { useSize } from "./use-size.ts";

/** Why two steps are joined on the screen; `data` is the edge component's own. */
export interface FlowEdge {
  from: string;
  to: string;
  /** What a screen reader says of it. */
  label: string;
  data: Omit<RoutedEdgeData, "points" | "at">;
}

interface Props {
  label: string;
  /** Step ids in the order of the layers, with what their nodes show. */
  steps: readonly { id: string; data: Record<string, unknown> }[];
  edges: readonly FlowEdge[];
  nodeTypes: NodeTypes;
  edgeTypes: EdgeTypes;
  /** The size of a step where rows go across; below they take the width there is. */
  sizes: FlowSizes;
  /** The smallest zoom at which a row still goes across. */
  leastZoom: number;
  /** Lanes above each row for which room is kept from the start, so that nothing jumps when a connection is drawn. */
  keptLanes: number;
  isEditable: boolean;
  onConnectEnd?: OnConnectEnd;
}

const PADDING = 12;
const GUESSED_HEIGHT = 160;
/** Below the design, for zoom and overview. */
const CONTROLS_HEIGHT = 44;

/** A design as layers of steps with connections between them: the frame that the round and its review share. */
export function DesignFlow({ label, steps, edges, nodeTypes, edgeTypes, sizes, leastZoom, keptLanes, isEditable, onConnectEnd }: Props) {
  const [frame, area] = useSize<HTMLDivElement>();
  const [measured, setMeasured] = useState<Record<string, { width: number; height: number }>>({});
  const places = useMemo(() => new Map(steps.map(({ id }, index) => [id, index])), [steps]);
  const spans = edges.map(({ from, to }) => ({ from: places.get(from) ?? 0, to: places.get(to) ?? 0 }));
  const plan = planFor((area?.width ?? 0) - 2 * PADDING, steps.length, sizes, leastZoom, Math.min(keptLanes, 1));
  const { direction } = plan;
  const lanes = lanesOf(spans, plan);
  const above = lanesAbove(lanes, direction === "across" ? keptLanes : Math.min(keptLanes, 1), plan, steps.length);
  const heights = steps.map(({ id }) => measured[id]?.height ?? GUESSED_HEIGHT);
  const boxes = layOutSteps(heights, plan, above);
  const content = contentBox(boxes, above[0] ?? 0, plan);
  const hasControls = isEditable && direction === "across";
  const controlsHeight = hasControls ? CONTROLS_HEIGHT : 0;
  const fitArea = { width: area?.width ?? 0, height: (area?.height ?? 0) - controlsHeight };
  const isMeasured = steps.every(({ id }) => measured[id] !== undefined);

  const measure = (changes: NodeChange[]) => {
    const found = changes.flatMap((change) => (change.type === "dimensions" && change.dimensions ? [[change.id, change.dimensions] as const] : []));
    if (found.length > 0) setMeasured((before) => ({ ...before, ...Object.fromEntries(found) }));
  };
  const nodes: Node[] = steps.map(({ id, data }, index) => ({
    id,
    type: "step",
    position: { x: boxes[index]!.x, y: boxes[index]!.y },
    width: plan.width,
    data: { ...data, direction },
    ...(measured[id] && { measured: measured[id] }),
  }));
  const drawn = edges.map((edge, index): Edge => drawnEdge(edge, boxes[spans[index]!.from]!, boxes[spans[index]!.to]!, lanes[index] ?? null, direction));
  return (
    <div
      ref={frame}
      className={`design-flow ${direction}${isEditable ? "" : " still"}`}
      style={{ "--content-height": `${shownHeight(content, area?.width ?? 0) + controlsHeight}px` } as CSSProperties}
    >
      {area !== null && area.width > 0 && (
        <ReactFlow
          aria-label={label}
          nodes={nodes}
          edges={isMeasured ? drawn : []}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={measure}
          {...(onConnectEnd && { onConnectEnd })}
          minZoom={0.3}
          maxZoom={1.5}
          nodesDraggable={false}
          nodesConnectable={isEditable}
          connectOnClick={false}
          elementsSelectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panOnDrag={hasControls}
          zoomOnScroll={false}
          zoomOnPinch={isEditable}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          autoPanOnConnect={false}
          attributionPosition={hasControls ? "bottom-center" : "bottom-right"}
        >
          {isMeasured && <FitOnResize content={content} area={fitArea} padding={PADDING} isSteady={hasControls} />}
          {hasControls && <FlowControls content={content} area={fitArea} padding={PADDING} />}
        </ReactFlow>
      )}
    </div>
  );
}

/** How high the frame must be for the design to be shown as wide as it allows. */
function shownHeight(content: Box, width: number): number {
  const zoom = content.width > 0 ? Math.min(1, (width - 2 * PADDING) / content.width) : 1;
  return Math.ceil(content.height * zoom + 2 * PADDING);
}

function drawnEdge({ from, to, label, data }: FlowEdge, source: Box, target: Box, lane: Lane | null, direction: Direction): Edge {
  const points = routeEdge(source, target, lane, direction);
  return {
    id: `${from} -> ${to}`,
    source: from,
    target: to,
    type: "routed",
    ariaLabel: label,
    data: { ...data, points, at: labelPoint(points, data.words !== null) },
  };
}
