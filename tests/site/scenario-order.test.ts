import { describe, expect, it } from "vitest";
import { inOrder, neighbours } from "../../src/site/scenario-order.ts";
import { summary } from "./summaries.ts";

const scenarios = [
  summary("pipeline", "system_design", "junior", "A pipeline"),
  summary("revenue", "coding", "senior", "Revenue"),
  summary("orders", "coding", "junior", "Orders"),
  summary("late", "coding", "junior", "Late parcels"),
  summary("logs", "coding", "mid", "Logs"),
];

describe("the order of the lists", () => {
  it("[UI4] goes by category, level and title", () => {
    expect(inOrder(scenarios).map(({ id }) => id)).toEqual(["late", "orders", "logs", "revenue", "pipeline"]);
  });

  it("[UI4] leaves the given list as it was", () => {
    const given = [...scenarios];
    inOrder(given);
    expect(given).toEqual(scenarios);
  });

  it("[UI7] previous and next follow the order, over the borders of levels and categories", () => {
    expect(neighbours(scenarios, "orders")).toMatchObject({ previous: { id: "late" }, next: { id: "logs" } });
    expect(neighbours(scenarios, "pipeline")).toMatchObject({ previous: { id: "revenue" }, next: null });
    expect(neighbours(scenarios, "late").previous).toBeNull();
    expect(neighbours(scenarios, "unknown")).toEqual({ previous: null, next: null });
  });
});
