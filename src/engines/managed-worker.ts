import * as texts from "#texts";
/** A browser Worker or a Node worker thread, seen from the side that starts it. */
export interface WorkerPort {
  postMessage(message: unknown): void;
  /** Called with the data of every message. */
  onMessage(listener: (data: unknown) => void): void;
  /** Called when the worker failed to load, threw, ran out of memory or ended by itself. */
  onError(listener: (message: string) => void): void;
  terminate(): void;
  /** Node only: whether the worker keeps the process alive. */
  setHeld?(isHeld: boolean): void;
}

/** What a handler in the worker makes of a job. */
export type JobOutcome<Result> =
  | { status: "ok"; result: Result }
  | { status: "error"; message: string; line: number | null; printed: string }
  /** The runtime is broken and has to be replaced. */
  | { status: "crashed"; message: string };

/** Messages to the worker. */
export type Request = { type: "job"; name: string; job: unknown };
/** Messages from the worker; see serve-jobs.ts. `elapsed` in milliseconds. */
export type Reply =
  | { type: "ready" }
  | { type: "unavailable"; message: string }
  /** For whoever started the worker, who keeps what came with it. */
  | { type: "unpacked" }
  /** The limit counts from now; said again when a part of the job has a limit of its own. */
  | { type: "began" }
  /** `isWorn` when the runtime should be replaced before the next job. */
  | { type: "done"; outcome: JobOutcome<unknown>; elapsed: number; isWorn: boolean };

export type StartOutcome = { isReady: true } | { isReady: false; message: string };

/** How one job ended, before the engine knows its type. */
export type WorkerOutcome =
  | { status: "ok"; result: unknown; elapsed: number }
  | { status: "error"; message: string; line: number | null; printed: string }
  | { status: "timeout"; limit: number }
  | { status: "crashed"; message: string }
  | { status: "cancelled" };

export interface ManagedWorker {
  /** Settles once, when the runtime is loaded or when it is clear that it will not be. Never rejects. */
  readonly started: Promise<StartOutcome>;
  isDead(): boolean;
  /** One job at a time, after `started`. `limit` in seconds. Never rejects. */
  run(name: string, job: unknown, limit: number): Promise<WorkerOutcome>;
  /** Ends the worker; a running job ends as `cancelled`. */
  kill(): void;
  setHeld(isHeld: boolean): void;
}

/** A reply that was posted before the time ran out may still stand in the queue of a page that was busy. */
const GRACE_MS = 10;

type Pending = { limit: number; timer: Timer | null; resolve: (outcome: WorkerOutcome) => void };
type Timer = ReturnType<typeof setTimeout>;

/** Starts a worker and watches over it. `startLimit` in seconds. */
export function startWorker(spawn: () => WorkerPort, startLimit: number): ManagedWorker {
  let port: WorkerPort | null = null;
  let pending: Pending | null = null;
  let isDead = false;
  let settleStart: (outcome: StartOutcome) => void = () => {};
  const started = new Promise<StartOutcome>((resolve) => (settleStart = resolve));
  const startTimer = backgroundTimer(() => die(texts.didNotStart(startLimit)), startLimit * 1000);

  function die(message: string, outcome: WorkerOutcome = { status: "crashed", message }): void {
    if (isDead) return;
    isDead = true;
    clearTimeout(startTimer);
    try {
      port?.terminate();
    } catch {
      // It is gone either way.
    }
    settleStart({ isReady: false, message });
    settle(outcome);
  }

  function settle(outcome: WorkerOutcome): void {
    const job = pending;
    pending = null;
    if (job?.timer) clearTimeout(job.timer);
    job?.resolve(outcome);
  }

  function begin(job: Pending): void {
    if (job.timer) clearTimeout(job.timer);
    const expire = () => die("the time ran out", { status: "timeout", limit: job.limit });
    job.timer = setTimeout(() => (job.timer = setTimeout(expire, GRACE_MS)), job.limit * 1000);
  }

  function receive(reply: Reply): void {
    if (isDead) return;
    if (reply.type === "ready") {
      clearTimeout(startTimer);
      settleStart({ isReady: true });
    } else if (reply.type === "unavailable") {
      die(reply.message);
    } else if (reply.type === "began") {
      if (pending) begin(pending);
    } else if (reply.type === "unpacked") {
      return;
    } else if (reply.outcome.status === "crashed") {
      die(reply.outcome.message);
    } else {
      settle(reply.outcome.status === "ok" ? { ...reply.outcome, elapsed: reply.elapsed } : reply.outcome);
      if (reply.isWorn) die("it was replaced");
    }
  }

  try {
    port = spawn();
    port.onMessage((data) => receive(data as Reply));
    port.onError((message) => die(message));
    // In Node a new listener holds the process again, so this comes last.
    port.setHeld?.(false);
  } catch (error) {
    die(messageOf(error));
  }

  return {
    started,
    isDead: () => isDead,
    run: (name, job, limit) =>
      new Promise((resolve) => {
        if (isDead || !port) return resolve({ status: "crashed", message: texts.workerHasEnded });
        pending = { limit, timer: null, resolve };
        try {
          port.postMessage({ type: "job", name, job } satisfies Request);
        } catch (error) {
          settle({ status: "crashed", message: messageOf(error) });
        }
      }),
    kill: () => die("it was stopped", { status: "cancelled" }),
    setHeld: (isHeld) => {
      if (!isDead) port?.setHeld?.(isHeld);
    },
  };
}

/** A timer that does not keep a Node process alive. */
function backgroundTimer(callback: () => void, ms: number): Timer {
  const timer: unknown = setTimeout(callback, ms);
  (timer as { unref?: () => void }).unref?.();
  return timer as Timer;
}

export const messageOf = (error: unknown): string => {
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return "unknown error";
  }
};
