import type { Category, Level, ScenarioSummary } from "../../src/core/scenario/scenario.ts";

/** A scenario as the lists know it. */
export const summary = (id: string, category: Category, level: Level, title = id): ScenarioSummary => ({
  id,
  category,
  level,
  title,
  description: "What it is about.",
  estimatedMinutes: 30,
  tags: ["joins"],
  roundCount: 1,
  rounds: [{ id: "one", title: "The first round", type: "sql", questionType: "write", timeMinutes: 10 }],
});
