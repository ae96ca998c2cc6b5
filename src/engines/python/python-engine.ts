import { browserWorker } from "../browser-worker.ts";
import { createEngine } from "../engine-client.ts";
import type { WorkerPort } from "../managed-worker.ts";
import type { Engine, PythonJobs } from "../protocol.ts";
import { compileRuntime, type HandedBack, type Handover } from "./handover.ts";
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

/** The memory snapshot as the first worker has unpacked it. The browser keeps it, not the page's own memory. */
let snapshot: Blob | null = null;

function spawnWorker(): WorkerPort {
  const worker = new Worker(new URL("./python.worker.ts", import.meta.url), { type: "module", name: "python" });
  const hand = (message: Handover) => worker.postMessage(message);
  worker.addEventListener("message", ({ data }: MessageEvent<HandedBack | { type: string }>) => {
    if ("snapshot" in data) snapshot = data.snapshot;
  });
  hand({ type: "snapshot", snapshot });
  void compiledRuntime().then((module) => hand({ type: "runtime", module }));
  return browserWorker(worker);
}
