import { describe, expect, it } from "vitest";
import { featured, filledShelves, shelvesOf } from "../../../src/components/lobby/lobby.ts";
import { summary } from "../../site/summaries.ts";

const orders = summary("orders", "coding", "junior");
const late = summary("late", "coding", "junior");
const logs = summary("logs", "coding", "mid");
const revenue = summary("revenue", "coding", "senior");
const pipeline = summary("pipeline", "system_design", "junior");
const scenarios = [revenue, pipeline, orders, logs, late];

describe("the lobby's shelves", () => {
  it("[UI1] hold both categories with all four levels, whatever there is", () => {
    for (const given of [[], scenarios]) {
      const shelves = shelvesOf(given);
      expect(shelves.map(({ category }) => category)).toEqual(["coding", "system_design"]);
      for (const { levels } of shelves) expect(levels.map(({ level }) => level)).toEqual(["junior", "mid", "senior", "staff"]);
    }
  });

  it("[UI2] put every scenario on the shelf of its category and level, and on no other", () => {
    const [coding, design] = shelvesOf(scenarios);
    expect(coding?.levels.map((shelf) => shelf.scenarios.map(({ id }) => id))).toEqual([["late", "orders"], ["logs"], ["revenue"], []]);
    expect(design?.levels.map((shelf) => shelf.scenarios.map(({ id }) => id))).toEqual([["pipeline"], [], [], []]);
  });

  it("[UI7] the sidebar leaves out what is empty", () => {
    expect(filledShelves(scenarios).map(({ category, levels }) => [category, levels.map(({ level }) => level)])).toEqual([
      ["coding", ["junior", "mid", "senior"]],
      ["system_design", ["junior"]],
    ]);
    expect(filledShelves([])).toEqual([]);
  });
});

describe("where to start", () => {
  const ids = (count: number, given = scenarios) => featured(given, count).map(({ id }) => id);

  it("[UI5] takes one of each level, the easiest first", () => {
    expect(ids(3)).toEqual(["late", "logs", "revenue"]);
  });

  it("[UI5] fills up with others where levels are missing, and stays in the order of levels", () => {
    expect(ids(3, [revenue, late, orders])).toEqual(["late", "orders", "revenue"]);
  });

  it("[UI5] shows what there is when there are fewer", () => {
    expect(ids(3, [logs])).toEqual(["logs"]);
    expect(ids(3, [])).toEqual([]);
  });
});
