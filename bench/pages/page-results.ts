import { gzipSync } from "node:zlib";
import { table } from "../report.ts";

/** One line of the table. */
export type PageResult = {
  what: string;
  measured: string;
  /** The same on the Starlight site; null where it has nothing like it. */
  starlight: string | null;
  wanted: string;
  isReached: boolean;
  /** Every single figure behind the line, for the file of results. */
  figures: object;
};

export function resultTable(results: readonly PageResult[]): string {
  const rows = results.map(({ what, measured, starlight, wanted, isReached }) => [what, measured, starlight ?? "", wanted, isReached ? "yes" : "no"]);
  return table(["what", "DataDrill", "Starlight", "to reach", "reached"], rows);
}

/** "12.3 kB"; thousands of bytes, as budgets count them. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;
export const seconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} s`;

/** What is sent of a text, with the level that servers use when nobody chooses one. */
export const gzipped = (content: Uint8Array): number => gzipSync(content).length;
