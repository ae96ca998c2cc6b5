import type { BenchBrowser } from "./bench-browser.ts";
import { byTurns, median, type Comparison, type Figure } from "./measurement.ts";
import type { LoopKind } from "./page-protocol.ts";

const COLD_ROUNDS = 6;
const WARM_ROUNDS = 8;
const KILLS = 3;
/** Seconds that an endless loop is given. */
const LIMIT = 2;

/** The first result of a new worker. */
export async function measureCold(browser: BenchBrowser): Promise<Comparison[]> {
  // What is loaded for the first time ever comes from the disk; that is the same for both sides, and not measured.
  for (const side of ["ours", "bare"] as const) {
    await browser.call("sqlCold", side);
    await browser.call("pythonCold", side);
  }
  return [
    { what: "SQL, first result of a new worker", wanted: 1.3, ...(await byTurns(COLD_ROUNDS, (side) => browser.call("sqlCold", side))) },
    { what: "Python, new worker until ready", wanted: 0.25, ...(await byTurns(COLD_ROUNDS, (side) => browser.call("pythonCold", side))) },
  ];
}

/** Runs on a worker that is up. */
export async function measureWarm(browser: BenchBrowser): Promise<Comparison[]> {
  await browser.call("warmUp");
  for (const side of ["ours", "bare"] as const) await browser.call("sqlWarm", side, "sql", 50);
  const comparisons = [
    { what: "SQL, a round's solution", wanted: 1.3, ...(await byTurns(WARM_ROUNDS, (side) => browser.call("sqlWarm", side, "sql", 40))) },
    { what: "SQL, 10,000 rows", wanted: 1.3, ...(await byTurns(WARM_ROUNDS, (side) => browser.call("sqlWarm", side, "largeSql", 8))) },
    { what: "Python, a round's solution on all tests", wanted: 1.3, ...(await byTurns(WARM_ROUNDS, (side) => browser.call("pythonWarm", side, 6))) },
  ];
  await browser.call("coolDown");
  return comparisons;
}

const LOOPS: { kind: LoopKind; what: string; wanted: number }[] = [
  { kind: "sql", what: "SQL: endless loop killed, next result (no spare), beyond the limit", wanted: 600 },
  { kind: "python-without-spare", what: "Python: the same, without a spare", wanted: 600 },
  { kind: "python", what: "Python: the same, with the spare it keeps", wanted: 100 },
];

/** What an endless loop costs beyond its time limit. */
export async function measureKills(browser: BenchBrowser): Promise<Figure[]> {
  const times = new Map<LoopKind, number[]>(LOOPS.map(({ kind }) => [kind, []]));
  for (let round = 0; round < KILLS; round++) {
    for (const { kind } of LOOPS) times.get(kind)!.push((await browser.call("kill", kind, LIMIT)) - LIMIT * 1000);
  }
  return LOOPS.map(({ kind, what, wanted }) => ({ what, wanted, unit: "ms", value: median(times.get(kind)!) }));
}
