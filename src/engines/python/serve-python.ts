import type { PyodideAPI } from "pyodide";
import { serveJobs, type JobPort } from "../serve-jobs.ts";
import type { PythonJobs } from "../protocol.ts";
import { beginPython, loadHarness, pyodideConfig, type Harness } from "./run-python.ts";
import { loadFromSnapshot, type LoadPyodide } from "./snapshot.ts";

/** WebAssembly never gives memory back: past this the next job gets a new worker. Bytes. */
const WORN_AT = 192 * 2 ** 20;

export type PythonSource = {
  loadPyodide: LoadPyodide;
  /** Where Pyodide's files are, with a slash at the end. */
  indexURL: string;
  harness: Harness | Promise<Harness>;
  /** A memory snapshot to start from, where one was made; null when it cannot be had. */
  snapshot?: Promise<Uint8Array | null> | undefined;
  /** Called before any job runs. */
  onLoaded?: () => void;
};

/** Serves Python jobs on a port. */
export function servePython(port: JobPort, source: PythonSource): void {
  let memoryBytes = () => 0;
  const load = async () => {
    const runtime = beginPython(await startPyodide(source));
    memoryBytes = runtime.memoryBytes;
    source.onLoaded?.();
    return runtime.handlers;
  };
  serveJobs<PythonJobs>(port, load, { isWorn: () => memoryBytes() > WORN_AT });
}

/** From the snapshot where there is one that fits, else plainly. */
async function startPyodide({ loadPyodide, indexURL, harness, snapshot }: PythonSource): Promise<PyodideAPI> {
  if (snapshot) {
    try {
      return await loadFromSnapshot(loadPyodide, indexURL, snapshot);
    } catch {
      // A snapshot is a short cut; without it Python takes longer to start and is the same.
    }
  }
  const pyodide = await loadPyodide(pyodideConfig(indexURL));
  loadHarness(pyodide, await harness);
  return pyodide;
}
