import type { Level } from "../scenario/scenario.ts";

export const SIGNALS = ["strong hire", "hire", "lean no", "no"] as const;
export type Signal = (typeof SIGNALS)[number];

/**
 * The least overall score (0 to 1) for each signal; below the last it is "no". The bar rises with the level, because the
 * rounds of a higher level are about judgement, of which less can be missing.
 */
export const signalThresholds: Record<Level, Record<Exclude<Signal, "no">, number>> = {
  junior: { "strong hire": 0.85, hire: 0.65, "lean no": 0.45 },
  mid: { "strong hire": 0.88, hire: 0.7, "lean no": 0.5 },
  senior: { "strong hire": 0.9, hire: 0.75, "lean no": 0.55 },
  staff: { "strong hire": 0.92, hire: 0.8, "lean no": 0.6 },
};

/** What a score would say by the bar of a level. Sums of thirds may fall a hair short of their exact value. */
export function signalOf(score: number, level: Level): Signal {
  const thresholds = signalThresholds[level];
  for (const signal of SIGNALS) if (signal !== "no" && score >= thresholds[signal] - 1e-9) return signal;
  return "no";
}
