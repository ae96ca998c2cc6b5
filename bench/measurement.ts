import type { Side } from "./page-protocol.ts";

/** One line of the table. Times in milliseconds. */
export type Comparison = {
  what: string;
  ours: number[];
  bare: number[];
  /** At most so many times the bare library. */
  wanted: number;
};

/** A figure with no bare library beside it: how much it is, in its unit, and what it should not pass. */
export type Figure = { what: string; value: number; unit: string; wanted: number; note?: string };

export type Results = { comparisons: Comparison[]; figures: Figure[] };

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const ratioOf = ({ ours, bare }: Comparison): number => median(ours) / median(bare);

/**
 * Both sides by turns, each first as often as second, so that whatever else the machine does falls on both. `measure` may bring several
 * times at once.
 */
export async function byTurns(rounds: number, measure: (side: Side) => Promise<number | number[]>): Promise<Record<Side, number[]>> {
  const times: Record<Side, number[]> = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    const sides: Side[] = round % 2 === 0 ? ["ours", "bare"] : ["bare", "ours"];
    for (const side of sides) times[side].push(...[await measure(side)].flat());
  }
  return times;
}
