import { describe, expect, it } from "vitest";
import {
  arrowHead,
  contentBox,
  fitInto,
  labelPoint,
  lanesOf,
  layOutSteps,
  pathThrough,
  routeEdge,
  type Direction,
} from "../../../src/components/rounds/canvas/flow-layout.ts";

const SIZES = { width: 100, gap: 60 };
const boxesFor = (direction: Direction) => layOutSteps([80, 120, 90, 80], direction, SIZES);

describe("the layout of a design", () => {
  it("[UI123] lays the steps out as layers that do not touch, across or down", () => {
    for (const direction of ["across", "down"] as const) {
      const boxes = boxesFor(direction);
      for (const [index, box] of boxes.slice(1).entries()) {
        const before = boxes[index]!;
        if (direction === "across") expect(box.x).toBe(before.x + before.width + SIZES.gap);
        else expect(box.y).toBe(before.y + before.height + SIZES.gap);
      }
    }
  });

  it("[UI123] gives every connection that is not to the next step a lane of its own, shortest nearest", () => {
    expect(
      lanesOf([
        { from: 0, to: 1 },
        { from: 0, to: 3 },
        { from: 2, to: 1 },
        { from: 1, to: 3 },
      ]),
    ).toEqual([null, 2, 0, 1]);
  });

  it.each(["across", "down"] as const)("[UI123] leads no connection through a step, %s", (direction) => {
    const boxes = boxesFor(direction);
    const spans = boxes.flatMap((_, from) => boxes.flatMap((__, to) => (from === to ? [] : [{ from, to }])));
    const lanes = lanesOf(spans);
    for (const [index, { from, to }] of spans.entries()) {
      const points = routeEdge(boxes[from]!, boxes[to]!, lanes[index]!, direction);
      const inside = points
        .flatMap((point, place) => samples(point, points[place + 1]))
        .filter(({ x, y }) => boxes.some((box) => x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1));
      expect(inside, `${from} to ${to}`).toEqual([]);
    }
  });

  it("[UI123] shows the whole design, steps and lanes, at most in its own size", () => {
    const boxes = boxesFor("across");
    const content = contentBox(boxes, 3, "across");
    const small = fitInto(content, { width: 400, height: 300 }, 12);
    expect(content.width * small.zoom).toBeLessThanOrEqual(400 - 24 + 1e-9);
    expect(small.x + content.x * small.zoom).toBeGreaterThanOrEqual(12 - 1e-9);
    expect(fitInto(content, { width: 4000, height: 3000 }, 12).zoom).toBe(1);
    expect(contentBox([], 0, "down")).toEqual({ x: 0, y: 0, width: 0, height: 0 });
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
    expect(
      labelPoint(
        [
          { x: 0, y: 0 },
          { x: 0, y: 20 },
          { x: 300, y: 20 },
        ],
        true,
      ),
    ).toEqual({ x: 150, y: 20 });
  });
});

function samples(start: { x: number; y: number }, end: { x: number; y: number } | undefined) {
  if (!end) return [];
  return Array.from({ length: 21 }, (_, index) => ({ x: start.x + ((end.x - start.x) * index) / 20, y: start.y + ((end.y - start.y) * index) / 20 }));
}
