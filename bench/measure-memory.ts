import { runCommand } from "../scripts/run-command.ts";
import type { BenchBrowser } from "./bench-browser.ts";
import { median, type Figure } from "./measurement.ts";

/** An hour's worth of runs, in twenty parts: 500 of SQL, 200 of Python, 20 endless loops. */
const PARTS = 20;
const RUNS = { sql: 25, python: 10 };
/** Seconds that an endless loop is given: they say nothing about memory. */
const LIMIT = 1;

/** Resident memory of the process that holds the tab and its workers, after each part. */
export async function measureMemory(browser: BenchBrowser, say: (line: string) => void): Promise<{ figures: Figure[]; samples: number[] }> {
  await browser.renew();
  const samples: number[] = [];
  for (let part = 1; part <= PARTS; part++) {
    // By turns: each language's worker dies as often.
    await browser.call("work", RUNS, part % 2 === 0 ? "sql" : "python", LIMIT);
    samples.push(await residentMegabytes(await browser.renderers()));
    say(`memory, part ${part} of ${PARTS}: ${samples.at(-1)!.toFixed(0)} MB`);
  }
  const lastHalf = samples.slice(PARTS / 2);
  const growth = median(lastHalf.slice(PARTS / 4)) - median(lastHalf.slice(0, PARTS / 4));
  return {
    samples,
    figures: [
      { what: "Memory of the tab and its workers after an hour's runs", value: samples.at(-1)!, unit: "MB", wanted: 500 },
      { what: "Memory, most", value: Math.max(...samples), unit: "MB", wanted: 500 },
      { what: "Memory, growth within the last half (median of its second part over its first)", value: growth, unit: "MB", wanted: 25 },
    ],
  };
}

/** The largest of the browser's page processes is the tab: Chromium keeps an empty one at hand. */
async function residentMegabytes(processes: number[]): Promise<number> {
  const { output } = await runCommand("ps", ["-o", "rss=", "-p", processes.join(",")], { isQuiet: true });
  return Math.max(...output.trim().split(/\s+/).map(Number)) / 1024;
}
