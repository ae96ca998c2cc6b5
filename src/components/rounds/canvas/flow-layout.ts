/** Pixels on the canvas before zooming. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export type Point = { x: number; y: number };
/** Steps in rows from left to right, or one below the other where there is no room. */
export type Direction = "across" | "down";

export interface FlowSizes {
  /** The least and the greatest width of a step. */
  width: number;
  widest: number;
  /** Between two steps. */
  gap: number;
}

/** How the steps stand: in rows of so many, or in one column. */
export interface FlowPlan {
  direction: Direction;
  columns: number;
  /** Of a step. */
  width: number;
  gap: number;
}

/** Where a connection leaves and enters a step that is laid out across: below its top edge, beside its name. */
export const HANDLE_OFFSET = 22;
/** Lanes are so far apart that their buttons do not touch. */
const LANE_START = 24;
const LANE_STEP = 26;
/** Between the lanes above a row and the row before it. */
const ROW_GAP = 20;
/** Room on both sides of several rows, for connections from one to another. */
const SIDE = 34;
/** A connection ends before the dot that it leads to. */
const DOT = 9;
const CORNER = 8;
/** The length of an arrow's head. */
const HEAD = 8;
/** Less width than this is for one column. */
const LEAST_WIDTH = 560;
const LEAST_COLUMN = 160;
const WIDEST_COLUMN = 640;
const COLUMN_GAP = 48;

/**
 * As few rows as can be read in a frame of this width, all but the last equally long.
 * @param width of the frame inside its padding
 * @param leastZoom the smallest zoom at which a row still goes across
 * @param keptLanes how many lanes room is kept for beside one column
 */
export function planFor(width: number, count: number, { width: least, widest, gap }: FlowSizes, leastZoom: number, keptLanes: number): FlowPlan {
  const room = (columns: number) => width - (columns < count ? 2 * SIDE * leastZoom : 0);
  const needed = (columns: number) => columns * (least + gap) - gap;
  for (let rows = 1; width >= LEAST_WIDTH && rows < count; rows++) {
    const columns = Math.ceil(count / rows);
    if (columns > 1 && needed(columns) * leastZoom > room(columns)) continue;
    // As high as it is wide a design is seldom shown in its own size: then wider steps, with fewer lines, are read better.
    const fitting = Math.floor(((2 * room(columns)) / (1 + leastZoom) - (columns - 1) * gap) / columns);
    return { direction: "across", columns, width: Math.min(widest, Math.max(least, fitting)), gap };
  }
  const column = Math.max(LEAST_COLUMN, Math.min(WIDEST_COLUMN, width - laneRoom(keptLanes)));
  return { direction: "down", columns: count, width: column, gap: COLUMN_GAP };
}

/** One box for each height, in order; rows stand so far apart that the lanes above each of them, by its place from 0, have room. */
export function layOutSteps(heights: readonly number[], { direction, columns, width, gap }: FlowPlan, lanesAbove: readonly number[] = []): Box[] {
  let y = 0;
  if (direction === "down") {
    return heights.map((height) => {
      const box = { x: 0, y, width, height };
      y += height + gap;
      return box;
    });
  }
  return heights.map((height, index) => {
    const column = index % columns;
    if (column === 0 && index > 0) {
      const before = Math.max(...heights.slice(index - columns, index));
      y += before + ROW_GAP + laneRoom(lanesAbove[index / columns] ?? 0);
    }
    return { x: column * (width + gap), y, width, height };
  });
}

/** An edge by the places of its steps. */
export type Span = { from: number; to: number };

/** Where a connection runs beside the steps: above which row, by its place from 0, and how far out. */
export type Lane = { row: number; place: number };

/**
 * The lane of each edge: null for one that joins a step to the next in its row. Lanes run beside the steps, above a row or to the
 * right of a column, short spans nearest, no two edges in the same one; from one row to another above the lower one.
 */
export function lanesOf(spans: readonly Span[], { direction, columns }: FlowPlan): (Lane | null)[] {
  const rowOf = (place: number) => (direction === "down" ? 0 : Math.floor(place / columns));
  const length = ({ from, to }: Span) => Math.abs(to - from);
  const isDirect = ({ from, to }: Span) => to === from + 1 && rowOf(from) === rowOf(to);
  const order = spans.map((_, index) => index).filter((index) => !isDirect(spans[index]!));
  order.sort((a, b) => length(spans[a]!) - length(spans[b]!) || a - b);
  const lanes: (Lane | null)[] = spans.map(() => null);
  const taken = new Map<number, number>();
  for (const index of order) {
    const { from, to } = spans[index]!;
    const row = Math.max(rowOf(from), rowOf(to));
    const place = taken.get(row) ?? 0;
    taken.set(row, place + 1);
    lanes[index] = { row, place };
  }
  return lanes;
}

/** How many lanes there are above each row, but at least those that are kept. */
export function lanesAbove(lanes: readonly (Lane | null)[], kept: number, { direction, columns }: FlowPlan, count: number): number[] {
  const rows = direction === "down" ? 1 : Math.ceil(count / columns);
  return Array.from({ length: rows }, (_, row) => Math.max(kept, lanes.filter((lane) => lane?.row === row).length));
}

/** How much room the lanes take beside the steps. */
export const laneRoom = (lanes: number): number => (lanes === 0 ? 0 : LANE_START + lanes * LANE_STEP);

/** The corners of a connection, from its start to its end. */
export function routeEdge(source: Box, target: Box, lane: Lane | null, direction: Direction): Point[] {
  const place = lane === null ? null : lane.place;
  return direction === "across" ? routeAcross(source, target, place) : routeDown(source, target, place);
}

function routeAcross(source: Box, target: Box, place: number | null): Point[] {
  const start = { x: source.x + source.width, y: source.y + HANDLE_OFFSET };
  const end = { x: target.x - DOT, y: target.y + HANDLE_OFFSET };
  if (place === null) return [start, end];
  const y = Math.max(source.y, target.y) - LANE_START - place * LANE_STEP;
  const [out, back] = [start.x + stub(place), end.x + DOT - HEAD - stub(place)];
  return [start, { x: out, y: start.y }, { x: out, y }, { x: back, y }, { x: back, y: end.y }, end];
}

function routeDown(source: Box, target: Box, place: number | null): Point[] {
  const start = { x: source.x + source.width / 2, y: source.y + source.height };
  const end = { x: target.x + target.width / 2, y: target.y - DOT };
  if (place === null) return [start, end];
  const x = Math.max(source.x + source.width, target.x + target.width) + LANE_START + place * LANE_STEP;
  const [out, back] = [start.y + stub(place), end.y + DOT - HEAD - stub(place)];
  return [start, { x: start.x, y: out }, { x, y: out }, { x, y: back }, { x: end.x, y: back }, end];
}

/** Neighbouring lanes leave a step at different distances, so that they can be told apart. */
const stub = (place: number): number => 11 + (place % 3) * 5;

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

/** The middle of a connection's lane, or of the line itself, where its button stands. Words stand beside a part that is too short for them. */
export function labelPoint(points: readonly Point[], hasWords: boolean): Point {
  // No other connection runs in this one's lane.
  const [start, end] = points.length > 3 ? [points[2]!, points[3]!] : [points[0]!, points[1] ?? points[0]!];
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

/** The box around all steps and lanes; `lanes` are those above the first row, or beside the column. */
export function contentBox(boxes: readonly Box[], lanes: number, { direction, columns }: FlowPlan): Box {
  const right = Math.max(0, ...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(0, ...boxes.map((box) => box.y + box.height));
  const room = laneRoom(lanes);
  if (direction === "down") return { x: 0, y: 0, width: right + room, height: bottom };
  const side = columns < boxes.length ? SIDE : 0;
  return { x: -side, y: -room, width: right + 2 * side, height: bottom + room };
}

/** Whether a viewport shows a box whole. */
export function showsAll({ x, y, zoom }: Viewport, content: Box, area: { width: number; height: number }): boolean {
  const [left, top] = [content.x * zoom + x, content.y * zoom + y];
  return left >= 0 && top >= 0 && left + content.width * zoom <= area.width && top + content.height * zoom <= area.height;
}

export type Viewport = { x: number; y: number; zoom: number };

/** The viewport that shows a box whole, centred, at most in its own size. */
export function fitInto(content: Box, area: { width: number; height: number }, padding: number): Viewport {
  const zoom = Math.max(0.3, Math.min(1, (area.width - 2 * padding) / content.width, (area.height - 2 * padding) / content.height));
  return {
    x: (area.width - content.width * zoom) / 2 - content.x * zoom,
    y: Math.max(padding, (area.height - content.height * zoom) / 2) - content.y * zoom,
    zoom,
  };
}
