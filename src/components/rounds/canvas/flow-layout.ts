/** Pixels on the canvas before zooming. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export type Point = { x: number; y: number };
/** Layers from left to right, or one below the other where there is no room. */
export type Direction = "across" | "down";

export interface FlowSizes {
  /** Of a step. */
  width: number;
  /** Between two steps. */
  gap: number;
}

/** Where a connection leaves and enters a step that is laid out across: below its top edge, beside its name. */
export const HANDLE_OFFSET = 22;
/** Lanes are so far apart that their buttons do not touch. */
const LANE_START = 24;
const LANE_STEP = 26;
/** A connection ends before the dot that it leads to. */
const DOT = 9;
const CORNER = 8;
/** The length of an arrow's head. */
const HEAD = 8;

/** One box for each height, in order. */
export function layOutSteps(heights: readonly number[], direction: Direction, { width, gap }: FlowSizes): Box[] {
  let y = 0;
  return heights.map((height, index) => {
    const box = direction === "across" ? { x: index * (width + gap), y: 0, width, height } : { x: 0, y, width, height };
    y += height + gap;
    return box;
  });
}

/** An edge by the places of its steps. */
export type Span = { from: number; to: number };

/**
 * The lane of each edge: null for one that joins a step to the next, else a number from 0. Lanes run beside the steps,
 * above them or to their right, short spans nearest, no two edges in the same one.
 */
export function lanesOf(spans: readonly Span[]): (number | null)[] {
  const length = ({ from, to }: Span) => Math.abs(to - from);
  const order = spans.map((_, index) => index).filter((index) => spans[index]!.to !== spans[index]!.from + 1);
  order.sort((a, b) => length(spans[a]!) - length(spans[b]!) || a - b);
  return spans.map((_, index) => (order.includes(index) ? order.indexOf(index) : null));
}

/** How much room the lanes take beside the steps. */
export const laneRoom = (lanes: number): number => (lanes === 0 ? 0 : LANE_START + lanes * LANE_STEP);

/** The corners of a connection, from its start to its end. */
export function routeEdge(source: Box, target: Box, lane: number | null, direction: Direction): Point[] {
  return direction === "across" ? routeAcross(source, target, lane) : routeDown(source, target, lane);
}

function routeAcross(source: Box, target: Box, lane: number | null): Point[] {
  const start = { x: source.x + source.width, y: source.y + HANDLE_OFFSET };
  const end = { x: target.x - DOT, y: target.y + HANDLE_OFFSET };
  if (lane === null) return [start, end];
  const y = -LANE_START - lane * LANE_STEP;
  const [out, back] = [start.x + stub(lane), end.x + DOT - HEAD - stub(lane)];
  return [start, { x: out, y: start.y }, { x: out, y }, { x: back, y }, { x: back, y: end.y }, end];
}

function routeDown(source: Box, target: Box, lane: number | null): Point[] {
  const start = { x: source.x + source.width / 2, y: source.y + source.height };
  const end = { x: target.x + target.width / 2, y: target.y - DOT };
  if (lane === null) return [start, end];
  const x = Math.max(source.x + source.width, target.x + target.width) + LANE_START + lane * LANE_STEP;
  const [out, back] = [start.y + stub(lane), end.y + DOT - HEAD - stub(lane)];
  return [start, { x: start.x, y: out }, { x, y: out }, { x, y: back }, { x: end.x, y: back }, end];
}

/** Neighbouring lanes leave a step at different distances, so that they can be told apart. */
const stub = (lane: number): number => 11 + (lane % 3) * 5;

/** An SVG path through the points, with rounded corners. */
export function pathThrough(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M ${point.x} ${point.y}`;
      if (!after) return `L ${point.x} ${point.y}`;
      const radius = Math.min(CORNER, distance(before, point) / 2, distance(point, after) / 2);
      const [arrive, leave] = [towards(point, before, radius), towards(point, after, radius)];
      return `L ${arrive.x} ${arrive.y} Q ${point.x} ${point.y} ${leave.x} ${leave.y}`;
    })
    .join(" ");
}

/** The head of the arrow where a connection ends, as an SVG path. */
export function arrowHead(points: readonly Point[]): string {
  const [before, end] = points.slice(-2);
  if (!before || !end) return "";
  const foot = towards(end, before, HEAD);
  const [dx, dy] = [(end.y - foot.y) / 2, (foot.x - end.x) / 2];
  return `M ${end.x} ${end.y} L ${foot.x + dx} ${foot.y + dy} L ${foot.x - dx} ${foot.y - dy} Z`;
}

/** The middle of a connection's longest part, where its button stands. Words stand beside a part that is too short for them. */
export function labelPoint(points: readonly Point[], hasWords: boolean): Point {
  let longest: readonly [Point, Point] = [points[0]!, points[1] ?? points[0]!];
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before && distance(before, point) > distance(...longest)) longest = [before, point];
  }
  const [start, end] = longest;
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  if (!hasWords || distance(start, end) >= LONG_ENOUGH) return middle;
  return start.y === end.y ? { x: middle.x, y: middle.y - 18 } : { x: middle.x + 40, y: middle.y };
}

/** A part of a connection that words leave to be seen on both sides of them. */
const LONG_ENOUGH = 120;

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  return whole === 0 ? from : { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}

/** The box around all steps and lanes. */
export function contentBox(boxes: readonly Box[], lanes: number, direction: Direction): Box {
  const right = Math.max(0, ...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(0, ...boxes.map((box) => box.y + box.height));
  const room = laneRoom(lanes);
  return direction === "across" ? { x: 0, y: -room, width: right, height: bottom + room } : { x: 0, y: 0, width: right + room, height: bottom };
}

/** The viewport that shows a box whole, centred, at most in its own size. */
export function fitInto(content: Box, area: { width: number; height: number }, padding: number): { x: number; y: number; zoom: number } {
  const zoom = Math.max(0.3, Math.min(1, (area.width - 2 * padding) / content.width, (area.height - 2 * padding) / content.height));
  return {
    x: (area.width - content.width * zoom) / 2 - content.x * zoom,
    y: Math.max(padding, (area.height - content.height * zoom) / 2) - content.y * zoom,
    zoom,
  };
}
