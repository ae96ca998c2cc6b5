import type { WorkerPort } from "./managed-worker.ts";

/** Wraps a browser's Worker; the caller makes it, because bundlers look for `new Worker(new URL(...))` as it is written. */
export function browserWorker(worker: Worker): WorkerPort {
  return {
    postMessage: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.addEventListener("message", (event: MessageEvent<unknown>) => listener(event.data)),
    onError: (listener) => {
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        listener(event.message || "its files could not be loaded");
      });
      worker.addEventListener("messageerror", () => listener("a message could not be read"));
    },
    terminate: () => worker.terminate(),
  };
}
