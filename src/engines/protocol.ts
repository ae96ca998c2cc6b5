import type { RowOrder, ColumnMatch, ExpectedCsv } from "../core/rounds/sql/schema.ts";
import type { PythonCase } from "../core/rounds/python/schema.ts";
import type { Table } from "../core/scenario/dataset.ts";
import type { Finding } from "../core/grading/verdict.ts";

/** What becomes of a piece of work given to an engine. Engines never throw across the worker boundary. */
export type EngineOutcome<Result> =
  /** `elapsed` in milliseconds, measured in the worker. */
  | { status: "ok"; result: Result; elapsed: number }
  /** The candidate's code failed; `line` counts from 1 in their code. */
  | { status: "error"; message: string; line: number | null; printed: string }
  /** The limit, in seconds, ran out and the worker was ended. */
  | { status: "timeout"; limit: number }
  /** The runtime itself died: recursion without end, memory used up. */
  | { status: "crashed"; message: string }
  /** The engine cannot run here: no WebAssembly, files out of reach. */
  | { status: "unavailable"; message: string }
  | { status: "cancelled" };

/** Runs jobs one after another on a worker that is started when first needed and replaced after it was killed. */
export interface Engine<Jobs extends JobMap> {
  run<Name extends keyof Jobs & string>(name: Name, job: Jobs[Name]["job"], options: RunOptions): Promise<EngineOutcome<Jobs[Name]["result"]>>;
  /** Starts the worker before it is needed. Never throws. */
  warm(): void;
  dispose(): void;
}

export type JobMap = Record<string, { job: unknown; result: unknown }>;

/**
 * `limit` in seconds, counted from when the runtime is ready and the job begins. `isUrgent`: somebody waits for it, so it goes before the jobs in
 * the queue that nobody waits for, such as grading in the background.
 */
export type RunOptions = { limit: number; signal?: AbortSignal; isUrgent?: boolean };

/** Rows for the eye: cells as they are printed, cut after `MAX_SHOWN_ROWS`. */
export type ShownRows = {
  columns: string[];
  rows: (string | null)[][];
  /** Columns whose values are all numbers (or NULL). */
  numeric: boolean[];
  rowCount: number;
  /** True when rowCount is a lower bound because counting stopped. */
  isCut: boolean;
};
export const MAX_SHOWN_ROWS = 200;
export const MAX_SHOWN_CELL = 500;
export const MAX_PRINTED = 10_000;

/** Tables are created in a fresh in-memory database, then `code` runs. */
export type SqlRunJob = { tables: Table[]; code: string };
export type SqlRunResult = { shown: ShownRows | null; /** Statements that ran. */ statements: number };

/** Runs the candidate's code and the reference on the same tables and compares the two results in the worker. */
export type SqlCompareJob = {
  tables: Table[];
  code: string;
  reference: { code: string } | { csv: ExpectedCsv };
  order: RowOrder;
  columns: ColumnMatch;
  tolerance: number;
  /** Whether findings may quote rows. */
  isHidden: boolean;
};
export type SqlCompareResult = { isEqual: boolean; findings: Finding[] };

/** Looks for a small part of the tables' rows on which the code and the reference query still disagree, for so many seconds. */
export type SqlCounterexampleJob = {
  tables: Table[];
  code: string;
  reference: string;
  order: RowOrder;
  columns: ColumnMatch;
  tolerance: number;
  seconds: number;
};
export type SqlCounterexampleResult =
  | { status: "equal" }
  /** The reference cannot be run on these tables. */
  | { status: "reference-failed"; message: string }
  /** The code returns no result set, whatever the rows; the findings say so. */
  | { status: "no-result"; findings: Finding[] }
  | {
      status: "found";
      /** All tables of the dataset, with the rows that are left; every column has its type, as in the whole dataset. */
      tables: (Table & { types: string[] })[];
      actual: ShownRows;
      expected: ShownRows;
      /** What is wrong with the result on these rows. */
      findings: Finding[];
      /** True when no single row more can be left out; false when time ran out. */
      isSmallest: boolean;
    };

export type SqlJobs = {
  run: { job: SqlRunJob; result: SqlRunResult };
  compare: { job: SqlCompareJob; result: SqlCompareResult };
  counterexample: { job: SqlCounterexampleJob; result: SqlCounterexampleResult };
};

export type PythonSettings = {
  functionName: string | null;
  setup: string;
  unordered: boolean;
  /** Relative, for floats at any depth. */
  tolerance: number;
};

/** One case on a fresh namespace. With `tables` the expected value is what `solution` returns. */
export type PythonCaseJob = { code: string; case: PythonCase; settings: PythonSettings; solution: string | null };
export type PythonCaseResult = {
  isEqual: boolean;
  finding: Finding | null;
  /** What the candidate's code printed, cut at MAX_PRINTED. */
  printed: string;
  /** repr() of what was returned, cut; null for scripts and exceptions. */
  returned: string | null;
  expected: string | null;
};

/** Whether two pieces of code behave alike on one case: same value, same exception, same output. */
export type PythonLikenessJob = { code: string; other: string; case: PythonCase; settings: PythonSettings };
export type PythonLikenessResult = { isAlike: boolean };

/** Runs code as a script without judging it. */
export type PythonScriptJob = { code: string; setup: string; files: Record<string, string>; stdin: string };
export type PythonScriptResult = { printed: string };

export type PythonJobs = {
  case: { job: PythonCaseJob; result: PythonCaseResult };
  likeness: { job: PythonLikenessJob; result: PythonLikenessResult };
  script: { job: PythonScriptJob; result: PythonScriptResult };
};

/** The engines of a session. */
export type Engines = { sql: Engine<SqlJobs>; python: Engine<PythonJobs> };
