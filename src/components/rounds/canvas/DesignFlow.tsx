import { ReactFlow, type Edge, type EdgeTypes, type Node, type NodeChange, type NodeTypes, type OnConnectEnd } from "@xyflow/react";
import { useMemo, useState, type CSSProperties } from "react";
import "@xyflow/react/dist/base.css";
import "../../../styles/canvas.css";
import { contentBox, laneRoom, labelPoint, lanesOf, layOutSteps, routeEdge, type Box, type Direction, type FlowSizes } from "./flow-layout.ts";
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
  /** The size of a step where the layers go across; below they take the width there is. */
  sizes: FlowSizes;
  /** The smallest zoom at which layers still go across. */
  leastZoom: number;
  /** Lanes for which room is kept from the start, so that nothing jumps when a connection is drawn. */
  keptLanes: number;
  isEditable: boolean;
  onConnectEnd?: OnConnectEnd;
}

const PADDING = 12;
const WIDEST_STEP = 640;
const GUESSED_HEIGHT = 160;

/** A design as layers of steps with connections between them: the frame that the round and its review share. */
export function DesignFlow({ label, steps, edges, nodeTypes, edgeTypes, sizes, leastZoom, keptLanes, isEditable, onConnectEnd }: Props) {
  const [frame, area] = useSize<HTMLDivElement>();
  const [measured, setMeasured] = useState<Record<string, { width: number; height: number }>>({});
  const places = useMemo(() => new Map(steps.map(({ id }, index) => [id, index])), [steps]);
  const spans = edges.map(({ from, to }) => ({ from: places.get(from) ?? 0, to: places.get(to) ?? 0 }));
  const lanes = lanesOf(spans);
  const direction = directionFor(area?.width ?? 0, steps.length, sizes, leastZoom);
  const laneCount = Math.max(direction === "across" ? keptLanes : Math.min(keptLanes, 1), lanes.filter((lane) => lane !== null).length);
  const stepSizes = direction === "across" ? sizes : { width: widthBelow(area?.width ?? 0, laneCount), gap: 48 };
  const boxes = layOutSteps(
    steps.map(({ id }) => measured[id]?.height ?? GUESSED_HEIGHT),
    direction,
    stepSizes,
  );
  const content = contentBox(boxes, laneCount, direction);
  const isMeasured = steps.every(({ id }) => measured[id] !== undefined);

  const measure = (changes: NodeChange[]) => {
    const found = changes.flatMap((change) => (change.type === "dimensions" && change.dimensions ? [[change.id, change.dimensions] as const] : []));
    if (found.length > 0) setMeasured((before) => ({ ...before, ...Object.fromEntries(found) }));
  };
  const nodes: Node[] = steps.map(({ id, data }, index) => ({
    id,
    type: "step",
    position: { x: boxes[index]!.x, y: boxes[index]!.y },
    width: stepSizes.width,
    data: { ...data, direction },
    ...(measured[id] && { measured: measured[id] }),
  }));
  const drawn = edges.map((edge, index): Edge => drawnEdge(edge, boxes[spans[index]!.from]!, boxes[spans[index]!.to]!, lanes[index] ?? null, direction));
  return (
    <div
      ref={frame}
      className={`design-flow ${direction}${isEditable ? "" : " still"}`}
      style={{ "--content-height": `${Math.ceil(content.height + 2 * PADDING)}px` } as CSSProperties}
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
          panOnDrag={isEditable && direction === "across"}
          zoomOnScroll={false}
          zoomOnPinch={isEditable}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          autoPanOnConnect={false}
          attributionPosition={isEditable && direction === "across" ? "bottom-center" : "bottom-right"}
        >
          {isMeasured && <FitOnResize content={content} area={area} padding={PADDING} isSteady={isEditable && direction === "across"} />}
          {isEditable && direction === "across" && <FlowControls content={content} area={area} padding={PADDING} />}
        </ReactFlow>
      )}
    </div>
  );
}

function drawnEdge({ from, to, label, data }: FlowEdge, source: Box, target: Box, lane: number | null, direction: Direction): Edge {
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

function directionFor(width: number, count: number, sizes: FlowSizes, leastZoom: number): Direction {
  const needed = count * (sizes.width + sizes.gap) - sizes.gap + 2 * PADDING;
  return width >= 560 && needed * leastZoom <= width ? "across" : "down";
}

const widthBelow = (width: number, lanes: number): number => Math.max(160, Math.min(WIDEST_STEP, width - laneRoom(lanes) - 2 * PADDING));
