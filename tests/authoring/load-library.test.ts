import { expect, it } from "vitest";
import { loadLibrary } from "../../src/authoring/load-library.ts";
import { createNodeEngines } from "../../src/engines/node/node-engines.ts";
import type { Engines } from "../../src/engines/protocol.ts";
import { edited, folderOf } from "./sources.ts";

const SCENARIOS = 40;

it("[SC41] publishes a few scenarios at a time, in the order of their files", async () => {
  const ids = Array.from({ length: SCENARIOS }, (_, place) => `sample-${String(place).padStart(2, "0")}`);
  const folder = await folderOf(Object.fromEntries(ids.map((id) => [`${id}.yaml`, edited("id: sample", `id: ${id}`)])));
  const real = createNodeEngines();
  let running = 0;
  let most = 0;
  const run: Engines["sql"]["run"] = async (...job) => {
    most = Math.max(most, ++running);
    const outcome = await real.sql.run(...job);
    running--;
    return outcome;
  };
  try {
    const { scenarios, problems } = await loadLibrary(folder, { ...real, sql: { ...real.sql, run } });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(scenarios.map(({ published }) => published.summary.id)).toEqual(ids);
  } finally {
    real.sql.dispose();
    real.python.dispose();
  }
  // Otherwise all would be, and with thousands of them answers would be heard only after their time was up.
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThan(SCENARIOS);
});
