import type { PythonCase } from "../src/core/rounds/python/schema.ts";
import type { Table } from "../src/core/scenario/dataset.ts";

/** Who does the work: the product's engine, or the bare library in a worker of a few lines. */
export type Side = "ours" | "bare";

export type SqlWork = { tables: Table[]; code: string };
/** One answer on all of a round's tests. */
export type PythonWork = { code: string; setup: string; functionName: string; cases: PythonCase[] };

/** What is measured on: real rounds of the repository, and a table of ten thousand rows. */
export type BenchInputs = { sql: SqlWork; largeSql: SqlWork; python: PythonWork };
export type SqlWorkName = "sql" | "largeSql";

/** What a link may carry: a session with its answers, or a scorecard. */
export type LinkKind = "session" | "scorecard";

/** Ends of an endless loop that can be measured. Python with the spare worker that the product keeps, and without. */
export type LoopKind = "sql" | "python" | "python-without-spare";

/** What the page of the bench does when asked. Times are in milliseconds. */
export interface BenchPage {
  prepare(inputs: BenchInputs): void;
  /** From nothing to the first result in a new worker. */
  sqlCold(side: Side): Promise<number>;
  pythonCold(side: Side): Promise<number>;
  /** Each of so many runs on a worker that is running already. */
  sqlWarm(side: Side, work: SqlWorkName, runs: number): Promise<number[]>;
  pythonWarm(side: Side, runs: number): Promise<number[]>;
  /** Starts the workers of the warm runs, and lets them settle. */
  warmUp(): Promise<void>;
  /** Ends them. */
  coolDown(): void;
  /** From the start of an endless loop to the result of the run after it. `limit` in seconds. */
  kill(kind: LoopKind, limit: number): Promise<number>;
  /** What a decoder takes for the text behind the `#` of a link. */
  decode(kind: LinkKind, fragment: string): Promise<number>;
  /** Runs for the memory's sake, on engines that stay: so many of SQL and Python, then an endless loop that is killed after `limit` seconds. */
  work(runs: { sql: number; python: number }, loop: "sql" | "python", limit: number): Promise<void>;
}
