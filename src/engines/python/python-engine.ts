import { browserWorker } from "../browser-worker.ts";
import { createEngine } from "../engine-client.ts";
import type { Engine, PythonJobs } from "../protocol.ts";

/** Python in a browser worker. It takes seconds to start, so that a spare stands by for the run after a kill. */
export const createPythonEngine = (): Engine<PythonJobs> =>
  createEngine({ spawn: () => browserWorker(new Worker(new URL("./python.worker.ts", import.meta.url), { type: "module", name: "python" })), spare: true });
