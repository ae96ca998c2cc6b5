import { createEngine } from "../engine-client.ts";
import type { Engine, Engines, PythonJobs, SqlJobs } from "../protocol.ts";
import { threadWorker } from "./thread-worker.ts";

/** SQLite in a worker thread, as the browser's worker runs it. */
export const createNodeSqlEngine = (): Engine<SqlJobs> => createEngine({ spawn: () => threadWorker(new URL("./sql-thread.ts", import.meta.url)) });

/** Python in a worker thread; Pyodide is loaded only when a job comes or it is warmed. */
export const createNodePythonEngine = (): Engine<PythonJobs> =>
  createEngine({ spawn: () => threadWorker(new URL("./python-thread.ts", import.meta.url)), spare: true });

/** Both engines for Node. Nothing starts before it is needed, and idle engines do not keep the process alive. */
export const createNodeEngines = (): Engines => ({ sql: createNodeSqlEngine(), python: createNodePythonEngine() });
