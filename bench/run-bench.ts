import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, loadavg, platform } from "node:os";
import path from "node:path";
import { openBenchBrowser, type BenchBrowser } from "./bench-browser.ts";
import { benchInputs } from "./bench-inputs.ts";
import { hostileLinks } from "./hostile-links.ts";
import { measureCheck } from "./measure-check.ts";
import { measureCold, measureKills, measureWarm } from "./measure-engines.ts";
import { measureDecode } from "./measure-decode.ts";
import { measureMemory } from "./measure-memory.ts";
import { median, ratioOf, type Comparison, type Figure } from "./measurement.ts";
import { comparisonTable, figureTable } from "./report.ts";

export const PARTS = ["cold", "warm", "kills", "decode", "memory", "check"] as const;
export type Part = (typeof PARTS)[number];

const RESULTS = path.join(import.meta.dirname, "results");

/** Measures, prints the tables and writes bench/results/latest.json. Judges nothing: a figure that misses its mark ends in no failure. */
export async function runBench({ parts, isLarge }: { parts: readonly Part[]; isLarge: boolean }): Promise<void> {
  const say = (line: string) => console.error(line);
  const [comparisons, figures]: [Comparison[], Figure[]] = [[], []];
  const load = [loadavg()[0]!];
  let memory: number[] = [];
  let version: string | null = null;
  if (parts.some((part) => part !== "check")) {
    say("building the page of the bench");
    const browser = await openBenchBrowser(await benchInputs());
    version = browser.version;
    try {
      const measured = await measureInBrowser(browser, parts, say);
      comparisons.push(...measured.comparisons);
      figures.push(...measured.figures);
      memory = measured.memory;
    } finally {
      await browser.close();
    }
  }
  load.push(loadavg()[0]!);
  if (parts.includes("check")) {
    say("check");
    figures.push(await measureCheck(300, 20));
    if (isLarge) figures.push(await measureCheck(3000, 120));
  }
  load.push(loadavg()[0]!);
  const machine = { browser: version, processor: cpus()[0]?.model ?? "", cores: availableParallelism(), platform: platform(), load };
  console.log([comparisonTable(comparisons), figureTable(figures)].filter((table) => table !== "").join("\n\n"));
  console.log(`\n${machine.cores} cores; other work and this, waiting for them (load): ${load.map((value) => value.toFixed(1)).join(", ")}`);
  await writeResults({ machine, comparisons: comparisons.map(withMedians), figures, memory });
}

type Measured = { comparisons: Comparison[]; figures: Figure[]; memory: number[] };

async function measureInBrowser(browser: BenchBrowser, parts: readonly Part[], say: (line: string) => void): Promise<Measured> {
  const measured: Measured = { comparisons: [], figures: [], memory: [] };
  if (parts.includes("cold")) {
    say("cold starts");
    measured.comparisons.push(...(await measureCold(browser)));
  }
  if (parts.includes("warm")) {
    say("warm runs");
    measured.comparisons.push(...(await measureWarm(browser)));
  }
  if (parts.includes("kills")) {
    say("endless loops");
    measured.figures.push(...(await measureKills(browser)));
  }
  if (parts.includes("decode")) {
    say("hostile links");
    measured.figures.push(...(await measureDecode(browser, await hostileLinks())));
  }
  if (parts.includes("memory")) {
    const { figures, samples } = await measureMemory(browser, say);
    measured.figures.push(...figures);
    measured.memory = samples;
  }
  return measured;
}

const withMedians = (comparison: Comparison) => ({
  ...comparison,
  medians: { ours: median(comparison.ours), bare: median(comparison.bare) },
  ratio: ratioOf(comparison),
});

async function writeResults(results: object): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  await writeFile(path.join(RESULTS, "latest.json"), `${JSON.stringify({ at: new Date().toISOString(), ...results }, null, 2)}\n`);
}
