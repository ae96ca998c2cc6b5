import { browserWorker } from "../browser-worker.ts";
import { createEngine } from "../engine-client.ts";
import type { WorkerPort } from "../managed-worker.ts";
import type { Engine, PythonJobs } from "../protocol.ts";
import { compileRuntime, type CompiledRuntime } from "./compiled-runtime.ts";
import { PYODIDE_URL, RUNTIME_FILE } from "./pyodide-url.ts";

/** Python in a browser worker. It takes a while to start, so that a spare stands by for the run after a kill. */
export const createPythonEngine = ({ spare = true } = {}): Engine<PythonJobs> => createEngine({ spawn: spawnWorker, spare });

/** The page's one compiled runtime; compiled anew when it was not to be had. */
let runtime: Promise<WebAssembly.Module | null> | null = null;

function compiledRuntime(): Promise<WebAssembly.Module | null> {
  runtime ??= compileRuntime(new URL(PYODIDE_URL + RUNTIME_FILE, location.origin).href).then((module) => {
    if (module === null) runtime = null;
    return module;
  });
  return runtime;
}

function spawnWorker(): WorkerPort {
  const worker = browserWorker(new Worker(new URL("./python.worker.ts", import.meta.url), { type: "module", name: "python" }));
  void compiledRuntime().then((module) => worker.postMessage({ type: "runtime", module } satisfies CompiledRuntime));
  return worker;
}
