import { Worker, parentPort } from "node:worker_threads";
import type { JobPort } from "../serve-jobs.ts";
import type { WorkerPort } from "../managed-worker.ts";

/**
 * Starts a worker thread from a TypeScript file. What it writes to its own standard output goes nowhere (nobody reads the streams;
 * reading them would keep the process alive): what a job prints travels in its result.
 */
export function threadWorker(entry: URL): WorkerPort {
  const worker = new Worker(entry, { stdout: true, stderr: true });
  return {
    postMessage: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on("message", listener),
    onError: (listener) => {
      worker.on("error", (error: unknown) => listener(error instanceof Error ? error.message : String(error)));
      worker.on("messageerror", () => listener("a message could not be read"));
      worker.on("exit", (code) => listener(`the worker ended with code ${code}`));
    },
    terminate: () => void worker.terminate(),
    setHeld: (isHeld) => (isHeld ? worker.ref() : worker.unref()),
  };
}

/** The thread's side of the connection. */
export function threadPort(): JobPort {
  if (!parentPort) throw new Error("this file runs in a worker thread");
  const port = parentPort;
  return { postMessage: (message) => port.postMessage(message), onMessage: (listener) => port.on("message", listener) };
}
