import type { PyodideAPI } from "pyodide";
import { serveJobs, type JobPort } from "../serve-jobs.ts";
import type { PythonJobs } from "../protocol.ts";
import { createPythonRuntime, pyodideConfig, type Harness, type PyodideConfig } from "./run-python.ts";

/** WebAssembly never gives memory back: past this the next job gets a new worker. Bytes. */
const WORN_AT = 192 * 2 ** 20;

export type PythonSource = {
  loadPyodide: (config: PyodideConfig) => Promise<PyodideAPI>;
  /** Where Pyodide's files are, with a slash at the end. */
  indexURL: string;
  harness: Harness | Promise<Harness>;
  /** Called before any job runs. */
  onLoaded?: () => void;
};

/** Serves Python jobs on a port. */
export function servePython(port: JobPort, { loadPyodide, indexURL, harness, onLoaded }: PythonSource): void {
  let memoryBytes = () => 0;
  const load = async () => {
    const pyodide = await loadPyodide(pyodideConfig(indexURL));
    const runtime = createPythonRuntime({ pyodide, harness: await harness });
    memoryBytes = runtime.memoryBytes;
    onLoaded?.();
    return runtime.handlers;
  };
  serveJobs<PythonJobs>(port, load, { isWorn: () => memoryBytes() > WORN_AT });
}
