import * as texts from "#texts";
import type { loadPyodide, PyodideAPI } from "pyodide";
import { parseColumn } from "../../core/scenario/columns.ts";
import type { Table } from "../../core/scenario/dataset.ts";
import type { PythonCase } from "../../core/rounds/python/schema.ts";
import { MAX_PRINTED, type PythonCaseResult, type PythonJobs } from "../protocol.ts";
import type { JobOutcome } from "../managed-worker.ts";
import type { JobClock, JobHandlers } from "../serve-jobs.ts";
import { wordedFinding, wordsForPython, type SaidFinding } from "./harness-words.ts";

/** The Python files of ./harness: name without `.py`, and source. */
export type Harness = Record<string, string>;

export type PyodideConfig = NonNullable<Parameters<typeof loadPyodide>[0]>;

export type PythonRuntime = {
  handlers: JobHandlers<PythonJobs>;
  /** Bytes that Python holds; it never gives any back. */
  memoryBytes: () => number;
};

/** Characters of a value that is shown. */
const MAX_SHOWN = 2_000;
/** SQLite's names for columns of floats. */
const REAL_TYPES = /^(?:REAL|DOUBLE|FLOAT)\b/;
/** Beyond this, Python's own MemoryError is better than a browser that ends the tab. Bytes. */
const MAX_MEMORY = 2 ** 30;
const PAGE = 65_536;

/** How Python is started, wherever it runs. `indexURL` is where Pyodide's files are. */
export const pyodideConfig = (indexURL: string): PyodideConfig => ({
  indexURL,
  // Python's `js` module would be the worker's global scope.
  jsglobals: Object.create(null) as object,
  // With a fixed seed, code that depends on the order of a set gets the same verdict every time.
  env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0" },
  enableRunUntilComplete: false,
  stdout: () => {},
  stderr: () => {},
});

/** Where the harness waits between being loaded and being begun. Gone before any candidate's code runs. */
const WAITING = "__harness_begin__";

/** Loads the harness into a fresh Pyodide. What it leaves there survives in a memory snapshot. */
export function loadHarness(pyodide: PyodideAPI, harness: Harness): void {
  globalsOf(pyodide).set(WAITING, JSON.stringify([harness["loader"], JSON.stringify(harness)]));
  pyodide.runPython(`
def load(loader, files):
    namespace = {"__name__": "harness.loader"}
    exec(compile(loader, "harness/loader.py", "exec"), namespace)
    return namespace["load"](files)

${WAITING} = load(*__import__("json").loads(${WAITING}))
del load
`);
}

/** Python's names as the compiler is told of them: Pyodide's own types say `any`. */
type Globals = { get(name: string): unknown; set(name: string, value: unknown): void; delete(name: string): void };
const globalsOf = (pyodide: PyodideAPI) => pyodide.globals as unknown as Globals;
type Entries = { get(index: number): (request?: string) => string };

/** What the harness makes of a job: an outcome whose findings are yet to be worded. */
type Answer<Result> = { status: "ok"; result: Result } | { status: "error"; finding: SaidFinding; printed: string } | { status: "crashed" };
type SaidCaseResult = Omit<PythonCaseResult, "finding"> & { finding: SaidFinding | null };

/**
 * Begins the harness that `loadHarness` has put there, which shuts Python off from JavaScript for good, and returns what the engine's
 * worker serves. A handler that throws has lost its runtime (recursion without end, memory used up) and the worker has to be replaced.
 */
export function beginPython(pyodide: PyodideAPI): PythonRuntime {
  const memory = limitMemory(pyodide);
  pyodide.setStdin({ error: true });
  const beginHarness = globalsOf(pyodide).get(WAITING) as (words: string) => Entries;
  globalsOf(pyodide).delete(WAITING);
  const entries = beginHarness(JSON.stringify(wordsForPython()));
  const [begin, resume] = [entries.get(0), entries.get(1)];
  const limits = { printed: MAX_PRINTED, shown: MAX_SHOWN };

  /** Only JSON text crosses between the two languages. A job of two parts has the whole limit for each. */
  function run<Result>(name: keyof PythonJobs, job: unknown, clock: JobClock): JobOutcome<Result> {
    let answer = begin(JSON.stringify({ name, job, limits }));
    while (answer === "") {
      clock.restart();
      answer = resume();
    }
    return outcomeOf(JSON.parse(answer) as Answer<Result>);
  }

  return {
    handlers: {
      case: (job, clock) => withWords(run("case", { ...job, case: withParsedColumns(job.case) }, clock)),
      likeness: (job, clock) => run("likeness", { ...job, case: withParsedColumns(job.case) }, clock),
      script: (job, clock) => run("script", job, clock),
    },
    memoryBytes: () => memory?.buffer.byteLength ?? 0,
  };
}

function outcomeOf<Result>(answer: Answer<Result>): JobOutcome<Result> {
  if (answer.status === "ok") return answer;
  if (answer.status === "crashed") return { status: "crashed", message: texts.pythonOutOfMemory };
  const { title, detail, line } = wordedFinding(answer.finding);
  return { status: "error", message: detail === null ? title : `${title}\n${detail}`, line, printed: answer.printed };
}

function withWords(outcome: JobOutcome<SaidCaseResult>): JobOutcome<PythonCaseResult> {
  if (outcome.status !== "ok") return outcome;
  const { finding: said } = outcome.result;
  return { status: "ok", result: { ...outcome.result, finding: said && wordedFinding(said) } };
}

/** The harness reads no SQL types: it is told which columns hold floats. */
const withParsedColumns = (pythonCase: PythonCase) =>
  pythonCase.form === "tables" ? { ...pythonCase, tables: pythonCase.tables.map(parsedTable) } : pythonCase;

const parsedTable = (table: Table) => ({
  name: table.name,
  columns: table.columns.map((entry) => {
    const { name, type } = parseColumn(entry);
    return { name, isReal: REAL_TYPES.test(type ?? "") };
  }),
  rows: table.rows,
});

/** WebAssembly.Memory, which not every host's types name. */
type Memory = { readonly buffer: { readonly byteLength: number }; grow: (pages: number) => number };

const isMemory = (value: unknown): value is Memory => Object.prototype.toString.call(value) === "[object WebAssembly.Memory]";

/** Pyodide has no option for this; where its memory cannot be found, Python may use what the host gives. */
function limitMemory(pyodide: PyodideAPI): Memory | undefined {
  const memory = (pyodide as unknown as { _module?: { memory?: unknown } })._module?.memory;
  if (!isMemory(memory)) return undefined;
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * PAGE > MAX_MEMORY) throw new RangeError(texts.noMoreMemory);
    return grow(pages);
  };
  return memory;
}
