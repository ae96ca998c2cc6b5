import type { JobOutcome, WorkerPort } from "../../src/engines/managed-worker.ts";
import { serveJobs } from "../../src/engines/serve-jobs.ts";

export type FakeJobs = {
  echo: { job: { value: string }; result: { value: string } };
  fail: { job: Record<string, never>; result: never };
  hang: { job: Record<string, never>; result: never };
  die: { job: Record<string, never>; result: never };
  throw: { job: Record<string, never>; result: never };
};

/** A worker without a thread: both sides of the real connection, with messages that are copied and come later. */
export function fakeWorker(): WorkerPort {
  let isAlive = true;
  let toWorker: (data: unknown) => void = () => {};
  let toPage: (data: unknown) => void = () => {};
  let onError: (message: string) => void = () => {};
  const send = (message: unknown, deliver: (data: unknown) => void) => {
    const copy: unknown = structuredClone(message);
    queueMicrotask(() => {
      if (isAlive) deliver(copy);
    });
  };
  const handlers = {
    echo: ({ value }: { value: string }): JobOutcome<{ value: string }> => ({ status: "ok", result: { value: value.slice(0, 1000) } }),
    fail: (): JobOutcome<never> => ({ status: "error", message: "it is wrong", line: 2, printed: "" }),
    hang: () => new Promise<JobOutcome<never>>(() => {}),
    die: () => {
      queueMicrotask(() => onError("the worker has gone"));
      return new Promise<JobOutcome<never>>(() => {});
    },
    throw: (): JobOutcome<never> => {
      throw new RangeError("the runtime is broken");
    },
  };
  queueMicrotask(() => {
    const port = { postMessage: (message: unknown) => send(message, (data) => toPage(data)), onMessage: (listener: typeof toWorker) => (toWorker = listener) };
    serveJobs<FakeJobs>(port, () => Promise.resolve(handlers));
  });
  return {
    postMessage: (message) => send(message, (data) => toWorker(data)),
    onMessage: (listener) => (toPage = listener),
    onError: (listener) => (onError = listener),
    terminate: () => (isAlive = false),
  };
}
