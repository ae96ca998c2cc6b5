import { describe, expect, it } from "vitest";
import {
  arrowHead,
  contentBox,
  fitInto,
  labelPoint,
  lanesAbove,
  lanesOf,
  layOutSteps,
  pathThrough,
  planFor,
  routeEdge,
  showsAll,
  type FlowPlan,
  type Span,
} from "../../../src/components/rounds/canvas/flow-layout.ts";

const SIZES = { width: 100, widest: 140, gap: 60 };
const PLANS: Record<string, FlowPlan> = {
  "one row": { direction: "across", columns: 5, width: 100, gap: 60 },
  "two rows": { direction: "across", columns: 3, width: 100, gap: 60 },
  "three rows": { direction: "across", columns: 2, width: 100, gap: 60 },
  "one column": { direction: "down", columns: 5, width: 300, gap: 48 },
};
const names = Object.keys(PLANS);
const HEIGHTS = [80, 120, 90, 80, 150];
const every = HEIGHTS.flatMap((_, from) => HEIGHTS.flatMap((__, to) => (from === to ? [] : [{ from, to }])));
const laidOut = (plan: FlowPlan, spans: readonly Span[] = every) => {
  const lanes = lanesOf(spans, plan);
  return { lanes, boxes: layOutSteps(HEIGHTS, plan, lanesAbove(lanes, 0, plan, HEIGHTS.length)) };
};

describe("the layout of a design", () => {
  it.each(names)("[UI123] lays the steps out in the order of the layers, none on another: %s", (name) => {
    const { boxes } = laidOut(PLANS[name]!, []);
    for (const [index, box] of boxes.slice(1).entries()) {
      const before = boxes[index]!;
      const isBeside = box.y === before.y && box.x === before.x + before.width + 60;
      const isBelow = box.x === 0 && box.y > Math.max(...boxes.slice(0, index + 1).map(({ y, height }) => y + height));
      expect(isBeside || isBelow).toBe(true);
    }
  });

  it("[UI123] takes as few rows as can be read, equally long, and one column where there is no room", () => {
    const planned = (width: number, count: number) => planFor(width, count, SIZES, 0.8, 1);
    expect(planned(1200, 7)).toMatchObject({ direction: "across", columns: 7 });
    expect(planned(800, 7)).toMatchObject({ direction: "across", columns: 4 });
    expect(planned(560, 7)).toMatchObject({ direction: "across", columns: 4 });
    expect(planFor(560, 7, { ...SIZES, width: 150 }, 0.8, 1)).toMatchObject({ direction: "across", columns: 3 });
    expect(planned(390, 7)).toMatchObject({ direction: "down" });
    for (const width of [560, 700, 900, 1400]) {
      const plan = planned(width, 7);
      expect(plan.width).toBeGreaterThanOrEqual(SIZES.width);
      expect(plan.width).toBeLessThanOrEqual(SIZES.widest);
      const boxes = layOutSteps(
        Array.from({ length: 7 }, () => 100),
        plan,
        [],
      );
      expect(contentBox(boxes, 0, plan).width * 0.8).toBeLessThanOrEqual(width);
    }
  });

  it("[UI123] gives every connection that is not to the next step in its row a lane of its own, shortest nearest", () => {
    const spans = [
      { from: 0, to: 1 },
      { from: 0, to: 3 },
      { from: 2, to: 1 },
      { from: 1, to: 3 },
      { from: 2, to: 3 },
    ];
    const places = (plan: FlowPlan) => lanesOf(spans, plan).map((lane) => lane && [lane.row, lane.place]);
    expect(places(PLANS["one row"]!)).toEqual([null, [0, 2], [0, 0], [0, 1], null]);
    expect(places(PLANS["one column"]!)).toEqual([null, [0, 2], [0, 0], [0, 1], null]);
    expect(places(PLANS["two rows"]!)).toEqual([null, [1, 2], [0, 0], [1, 1], [1, 0]]);
  });

  it.each(names)("[UI123] leads no connection through a step: %s", (name) => {
    const plan = PLANS[name]!;
    const { lanes, boxes } = laidOut(plan);
    for (const [index, { from, to }] of every.entries()) {
      const points = routeEdge(boxes[from]!, boxes[to]!, lanes[index]!, plan.direction);
      const inside = points
        .flatMap((point, place) => samples(point, points[place + 1]))
        .filter(({ x, y }) => boxes.some((box) => x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1));
      expect(inside, `${from} to ${to}`).toEqual([]);
    }
  });

  it.each(names)("[UI123] puts no button of a connection on another: %s", (name) => {
    const plan = PLANS[name]!;
    const { lanes, boxes } = laidOut(plan);
    const places = every.map(({ from, to }, index) => labelPoint(routeEdge(boxes[from]!, boxes[to]!, lanes[index]!, plan.direction), false));
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(22);
    }
  });

  it("[UI123] shows the whole design, steps and lanes, at most in its own size", () => {
    const plan = PLANS["two rows"]!;
    const { boxes } = laidOut(plan);
    const content = contentBox(boxes, 3, plan);
    const [small, area] = [fitInto(content, { width: 400, height: 300 }, 12), { width: 400, height: 300 }];
    expect(showsAll(small, content, area)).toBe(true);
    expect(showsAll({ ...small, zoom: small.zoom * 1.3 }, content, area)).toBe(false);
    expect(fitInto(content, { width: 4000, height: 3000 }, 12).zoom).toBe(1);
    expect(contentBox([], 0, PLANS["one column"]!)).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });

  it("[UI123] draws a path with an arrow's head at its end, words beside a short one", () => {
    const short = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
    ];
    expect(pathThrough(short)).toBe("M 0 0 L 50 0");
    expect(arrowHead(short)).toBe("M 50 0 L 42 -4 L 42 4 Z");
    expect(labelPoint(short, false)).toEqual({ x: 25, y: 0 });
    expect(labelPoint(short, true).y).toBeLessThan(0);
    const lane = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 20 },
      { x: 300, y: 20 },
      { x: 300, y: 0 },
    ];
    expect(labelPoint(lane, true)).toEqual({ x: 155, y: 20 });
  });
});

function samples(start: { x: number; y: number }, end: { x: number; y: number } | undefined) {
  if (!end) return [];
  return Array.from({ length: 21 }, (_, index) => ({ x: start.x + ((end.x - start.x) * index) / 20, y: start.y + ((end.y - start.y) * index) / 20 }));
}
