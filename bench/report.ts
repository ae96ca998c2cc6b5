import { median, ratioOf, type Comparison, type Figure } from "./measurement.ts";

/* Tables as Markdown has them, so that they can go into the README. */

export function comparisonTable(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map((comparison) => {
    const ours = median(comparison.ours);
    const bare = median(comparison.bare);
    return [comparison.what, milliseconds(ours), milliseconds(bare), ratioOf(comparison).toFixed(2), `at most ${comparison.wanted}`];
  });
  return table(["median", "DataDrill", "bare library", "ratio", "to reach"], rows);
}

export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, unit, wanted, note }) => [
    what,
    `${value.toFixed(unit === "s" ? 1 : 0)} ${unit}`,
    `under ${wanted} ${unit}`,
    note ?? "",
  ]);
  return table(["what", "measured", "to reach", ""], rows);
}

const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;

export function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) return "";
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
