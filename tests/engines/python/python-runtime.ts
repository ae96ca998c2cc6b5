import { createRequire } from "node:module";
import path from "node:path";
import { loadPyodide } from "pyodide";
import type { Outcome, PythonCase } from "../../../src/core/rounds/python/schema.ts";
import type { Table } from "../../../src/core/scenario/dataset.ts";
import type { Value } from "../../../src/core/scenario/value.ts";
import type { JobOutcome } from "../../../src/engines/managed-worker.ts";
import { readHarness } from "../../../src/engines/node/read-harness.ts";
import type { Engine, PythonCaseResult, PythonJobs, PythonSettings } from "../../../src/engines/protocol.ts";
import { beginPython } from "../../../src/engines/python/run-python.ts";
import { loadFromSnapshot, makeSnapshot } from "../../../src/engines/python/snapshot.ts";

export const SETTINGS: PythonSettings = { functionName: "solve", setup: "", unordered: false, tolerance: 1e-6 };

type Common = { hidden?: boolean; files?: Record<string, string>; settings?: Partial<PythonSettings> };
const base = ({ hidden = false, files = {} }: Common) => ({ name: "test", hidden, files });

/** The forms of a test, short enough to be written in a test. */
export const withArguments = (args: Value[], outcome: Outcome, more: Common & { kwargs?: Record<string, Value> } = {}): PythonCase => ({
  ...base(more),
  form: "arguments",
  args,
  kwargs: more.kwargs ?? {},
  outcome,
});
export const withCall = (call: string, outcome: Outcome, more: Common = {}): PythonCase => ({ ...base(more), form: "call", call, outcome });
export const withTables = (tables: Table[], more: Common = {}): PythonCase => ({ ...base(more), form: "tables", tables });
export const asScript = (stdin: string, stdout: string, more: Common = {}): PythonCase => ({ ...base(more), form: "script", stdin, stdout });

function resultOf<Result>(outcome: JobOutcome<Result> | Promise<JobOutcome<Result>>): Result {
  if (outcome instanceof Promise || outcome.status !== "ok") throw new Error(`no result: ${JSON.stringify(outcome)}`);
  return outcome.result;
}

/** Real Python in this thread, without time limits. Takes seconds: start it once per file. */
export async function startPython() {
  const folder = path.dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));
  // As on the site: from a memory snapshot. snapshot.test.ts covers the plain start.
  const snapshot = await makeSnapshot(loadPyodide, `${folder}/`, await readHarness());
  const pyodide = await loadFromSnapshot(loadPyodide, `${folder}/`, Promise.resolve(snapshot));
  const { handlers } = beginPython(pyodide);
  const clock = { restarts: 0, restart: () => (clock.restarts += 1) };
  const settingsWith = (more: Partial<PythonSettings> = {}): PythonSettings => ({ ...SETTINGS, ...more });

  /** Judges code on a case. */
  const judge = (code: string, each: PythonCase, settings?: Partial<PythonSettings>, solution: string | null = null): PythonCaseResult =>
    resultOf(handlers.case({ code, case: each, settings: settingsWith(settings), solution }, clock));

  /** The same Python as an engine, without a worker: it cannot be stopped. */
  const engine: Engine<PythonJobs> = {
    run: async (name, job) => {
      const outcome = await handlers[name](job, clock);
      return outcome.status === "ok" ? { ...outcome, elapsed: 0 } : outcome;
    },
    warm: () => {},
    dispose: () => {},
  };

  return {
    clock,
    engine,
    judge,
    /** What `solve` returns for no arguments, as Python prints it; null when it raises. */
    returned: (code: string) => judge(code, withArguments([], { expected: "?" })).returned,
    /** Whether Python's value of one expression passes for that of the other. */
    isSame: (actual: string, expected: string, settings?: Partial<PythonSettings>) =>
      judge("import collections, datetime, decimal, fractions, types, math, enum, dataclasses\n", withCall(actual, { expectedExpression: expected }), settings)
        .isEqual,
    isAlike: (code: string, other: string, each: PythonCase, settings?: Partial<PythonSettings>) =>
      resultOf(handlers.likeness({ code, other, case: each, settings: settingsWith(settings) }, clock)).isAlike,
    script: (code: string, more: { setup?: string; files?: Record<string, string>; stdin?: string } = {}) =>
      handlers.script({ code, setup: "", files: {}, stdin: "", ...more }, clock) as JobOutcome<{ printed: string }>,
  };
}

export type Python = Awaited<ReturnType<typeof startPython>>;
