import type { Engine, EngineOutcome, PythonJobs, RunOptions, SqlJobs } from "../../../src/engines/protocol.ts";
import { createPythonEngine } from "../../../src/engines/python/python-engine.ts";
import { createSqlEngine } from "../../../src/engines/sql/sql-engine.ts";

export type EngineName = "sql" | "python";
/** A run that the tests ask for; `abort` names the signal that may cancel it. */
export type PageRun = {
  engine: number;
  name: string;
  job: unknown;
  isUnsendable: boolean;
  limit: number;
  isUrgent: boolean;
  abort: number | null;
  isAborted: boolean;
};

/** The engines of the site, for tests that drive them from outside of the browser. */
export interface EnginePage {
  make(engine: number, name: EngineName): void;
  run(run: PageRun): Promise<EngineOutcome<unknown>>;
  abort(signal: number): void;
  warm(engine: number): void;
  dispose(engine: number): void;
}

type AnyEngine = Omit<Engine<SqlJobs & PythonJobs>, "run"> & {
  run(name: string, job: unknown, options: RunOptions): Promise<EngineOutcome<unknown>>;
};

const engines = new Map<number, AnyEngine>();
const aborts = new Map<number, AbortController>();

function signalOf(id: number): AbortSignal {
  let controller = aborts.get(id);
  if (!controller) aborts.set(id, (controller = new AbortController()));
  return controller.signal;
}

const page: EnginePage = {
  make: (id, name) => void engines.set(id, name === "sql" ? createSqlEngine() : createPythonEngine()),
  run({ engine, name, job, isUnsendable, limit, isUrgent, abort, isAborted }) {
    const signal = isAborted ? AbortSignal.abort() : abort === null ? undefined : signalOf(abort);
    return engines.get(engine)!.run(name, isUnsendable ? () => {} : job, { limit, isUrgent, ...(signal && { signal }) });
  },
  abort: (id) => aborts.get(id)?.abort(),
  warm: (engine) => engines.get(engine)!.warm(),
  dispose: (engine) => engines.get(engine)!.dispose(),
};

Object.assign(window, { enginePage: page });
