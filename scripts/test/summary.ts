import type { StepResult } from "./counts.ts";

const HEAD = ["step", "passed", "failed", "skipped", "seconds"] as const;

/**
 * The table of all steps, and the names of what was skipped and what failed; its last line is `N passed, N failed`.
 * @param seconds what all took together, which is less than their sum where some ran beside each other
 */
export function summary(results: readonly StepResult[], seconds: number): string {
  const rows = results.map((result) => [result.name, result.passed, result.failed, result.skipped, result.seconds.toFixed(1)].map(String));
  const total = (key: "passed" | "failed" | "skipped") => results.reduce((sum, result) => sum + result[key], 0);
  const all = [[...HEAD], ...rows, ["all", ...[total("passed"), total("failed"), total("skipped")].map(String), seconds.toFixed(1)]];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ");

  const failures = results.flatMap((result) => result.failures.map((failure) => `  ${result.name}: ${failure}`));
  const skips = results.flatMap((result) => (result.skips ?? []).map((skip) => `  ${result.name}: ${skip}`));
  const named = [...(skips.length > 0 ? ["", "Skipped:", ...skips] : []), ...(failures.length > 0 ? ["", "Failed:", ...failures] : [])];
  return [...all.map(line), ...named, "", `${total("passed")} passed, ${total("failed")} failed`].join("\n");
}
