import { startWorker, type ManagedWorker, type WorkerPort } from "./managed-worker.ts";
import type { Engine, EngineOutcome, JobMap, RunOptions } from "./protocol.ts";

export type { WorkerPort } from "./managed-worker.ts";

export type EngineOptions = {
  /** Starts a worker that serves jobs (serve-jobs.ts). May throw where workers are not to be had. */
  spawn: () => WorkerPort;
  /** Keep a second, loaded worker at hand, so that the run after a kill starts at once. For runtimes that load slowly. */
  spare?: boolean;
  /** Seconds that the runtime may take to load before it counts as unavailable. */
  startLimit?: number;
};

/** Generous: on a slow line Python's files take a minute. */
const DEFAULT_START_LIMIT = 120;
/** A job that runs this long may be one that has to be killed: time to load the spare. Milliseconds. */
const SPARE_DELAY = 300;

type Entry = {
  name: string;
  job: unknown;
  limit: number;
  isUrgent: boolean;
  isSettled: boolean;
  settle: (outcome: EngineOutcome<never>) => void;
  /** Resolves when the entry was settled by somebody else: cancelled or disposed. */
  left: Promise<void>;
};

/**
 * An engine over workers: jobs run one at a time in the order in which they came (urgent ones first), on a worker that is started when first needed.
 * A worker that runs past a limit, breaks or is cancelled is ended, and the next job gets a fresh one. Outcomes only; nothing is thrown.
 */
export function createEngine<Jobs extends JobMap>(options: EngineOptions): Engine<Jobs> {
  const startLimit = options.startLimit ?? DEFAULT_START_LIMIT;
  const queue: Entry[] = [];
  /** The job that has left the queue; `worker` once it has been given to one. */
  let current: { entry: Entry; worker: ManagedWorker | null } | null = null;
  let active: ManagedWorker | null = null;
  let spare: ManagedWorker | null = null;
  let isWorking = false;
  let isDisposed = false;

  const start = () => startWorker(options.spawn, startLimit);

  function takeWorker(): ManagedWorker {
    if (active?.isDead()) active = null;
    if (spare?.isDead()) spare = null;
    if (!active) {
      active = spare ?? start();
      spare = null;
    }
    return active;
  }

  function keepSpare(): void {
    if (options.spare !== true || isDisposed) return;
    if (!spare || spare.isDead()) spare = start();
  }

  async function perform(entry: Entry): Promise<void> {
    const worker = takeWorker();
    current = { entry, worker: null };
    worker.setHeld(true);
    try {
      const started = await Promise.race([worker.started, entry.left]);
      if (entry.isSettled || !started) return;
      if (!started.isReady) return refuseAll(entry, started.message);
      current = { entry, worker };
      const spareTimer = setTimeout(keepSpare, SPARE_DELAY);
      const outcome = await worker.run(entry.name, entry.job, entry.limit);
      clearTimeout(spareTimer);
      keepSpare();
      entry.settle(outcome as EngineOutcome<never>);
    } finally {
      current = null;
      worker.setHeld(false);
    }
  }

  /** A runtime that does not start would keep every waiting job as long again: all are told now. The next job tries anew. */
  function refuseAll(entry: Entry, message: string): void {
    for (const waiting of [entry, ...queue.splice(0)]) waiting.settle({ status: "unavailable", message });
  }

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    for (let entry = queue.shift(); entry; entry = queue.shift()) {
      if (!entry.isSettled) await perform(entry);
    }
    isWorking = false;
  }

  function cancel(entry: Entry): void {
    const place = queue.indexOf(entry);
    if (place >= 0) queue.splice(place, 1);
    entry.settle({ status: "cancelled" });
    if (current?.entry === entry) current.worker?.kill();
  }

  function enqueue(entry: Entry): void {
    const place = entry.isUrgent ? queue.findIndex((waiting) => !waiting.isUrgent) : -1;
    queue.splice(place < 0 ? queue.length : place, 0, entry);
  }

  function run(name: string, job: unknown, { limit, signal, isUrgent = false }: RunOptions): Promise<EngineOutcome<never>> {
    if (isDisposed || signal?.aborted) return Promise.resolve({ status: "cancelled" });
    return new Promise((resolve) => {
      let leave = () => {};
      const left = new Promise<void>((done) => (leave = done));
      const onAbort = () => cancel(entry);
      const settle = (outcome: EngineOutcome<never>) => {
        if (entry.isSettled) return;
        entry.isSettled = true;
        signal?.removeEventListener("abort", onAbort);
        leave();
        resolve(outcome);
      };
      const entry: Entry = { name, job, limit, isUrgent, isSettled: false, left, settle };
      signal?.addEventListener("abort", onAbort);
      enqueue(entry);
      void work();
    });
  }

  return {
    run: (name, job, runOptions) => run(name, job, runOptions),
    warm: () => {
      if (!isDisposed) takeWorker();
    },
    dispose: () => {
      isDisposed = true;
      for (const entry of queue.splice(0)) entry.settle({ status: "cancelled" });
      if (current) cancel(current.entry);
      active?.kill();
      spare?.kill();
    },
  };
}
