import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createEngine, type EngineOptions, type WorkerPort } from "../../src/engines/engine-client.ts";
import type { Reply } from "../../src/engines/managed-worker.ts";
import type { EngineOutcome } from "../../src/engines/protocol.ts";

type Jobs = { work: { job: string; result: string } };

/** A worker whose every reply the test gives by hand. */
class HandWorker implements WorkerPort {
  readonly jobs: string[] = [];
  isTerminated = false;
  private listener: (data: unknown) => void = () => {};
  private errorListener: (message: string) => void = () => {};

  postMessage(message: unknown): void {
    this.jobs.push((message as { job: string }).job);
  }
  onMessage(listener: (data: unknown) => void): void {
    this.listener = listener;
  }
  onError(listener: (message: string) => void): void {
    this.errorListener = listener;
  }
  terminate(): void {
    this.isTerminated = true;
  }
  reply(reply: Reply): void {
    this.listener(reply);
  }
  finish(result: string, isWorn = false): void {
    this.reply({ type: "done", outcome: { status: "ok", result }, elapsed: 1, isWorn });
  }
  fail(message: string): void {
    this.errorListener(message);
  }
}

function setUp(options: Partial<EngineOptions> = {}) {
  const workers: HandWorker[] = [];
  const spawn = () => {
    const worker = new HandWorker();
    workers.push(worker);
    return worker;
  };
  const engine = createEngine<Jobs>({ spawn, ...options });
  const run = (job: string, limit = 5, signal?: AbortSignal): { outcome: EngineOutcome<string> | null } => {
    const box: { outcome: EngineOutcome<string> | null } = { outcome: null };
    void engine.run("work", job, signal ? { limit, signal } : { limit }).then((outcome) => (box.outcome = outcome));
    return box;
  };
  const worker = (index: number): HandWorker => {
    const found = workers[index];
    if (!found) throw new Error(`no worker ${index} was started`);
    return found;
  };
  return { engine, run, workers, worker };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("start", () => {
  it("[EN2] starts no worker before one is needed", async () => {
    const { run, workers } = setUp();
    await settle();
    expect(workers).toHaveLength(0);
    run("a");
    await settle();
    expect(workers).toHaveLength(1);
  });

  it("[EN2] a warmed worker takes the first job", async () => {
    const { engine, run, workers, worker } = setUp();
    engine.warm();
    worker(0).reply({ type: "ready" });
    run("a");
    await settle();
    expect(workers).toHaveLength(1);
    expect(worker(0).jobs).toEqual(["a"]);
  });

  it("[EN5] where workers are not to be had, says so, and tries again with the next job", async () => {
    let isBlocked = true;
    const hand = new HandWorker();
    const engine = createEngine<Jobs>({
      spawn: () => {
        if (isBlocked) throw new Error("workers are blocked");
        return hand;
      },
    });
    engine.warm();
    expect(await engine.run("work", "a", { limit: 1 })).toEqual({ status: "unavailable", message: "workers are blocked" });
    isBlocked = false;
    const job = engine.run("work", "b", { limit: 1 });
    await settle();
    hand.reply({ type: "ready" });
    await settle();
    hand.reply({ type: "began" });
    hand.finish("b");
    expect(await job).toMatchObject({ status: "ok", result: "b" });
  });

  it("[EN5] a runtime that does not load makes all waiting jobs unavailable", async () => {
    const { run, worker, workers } = setUp();
    const jobs = [run("a"), run("b")];
    await settle();
    worker(0).reply({ type: "unavailable", message: "no WebAssembly" });
    await settle();
    for (const { outcome } of jobs) expect(outcome).toEqual({ status: "unavailable", message: "no WebAssembly" });
    expect(worker(0).isTerminated).toBe(true);
    const later = run("c");
    await settle();
    expect(workers).toHaveLength(2);
    worker(1).fail("its files could not be loaded");
    await settle();
    expect(later.outcome).toEqual({ status: "unavailable", message: "its files could not be loaded" });
  });

  it("[EN5] a runtime that has loaded is not given up", async () => {
    const { engine, worker } = setUp({ startLimit: 30 });
    engine.warm();
    worker(0).reply({ type: "ready" });
    await seconds(60);
    expect(worker(0).isTerminated).toBe(false);
  });

  it("[EN5] a runtime that loads for ever is given up", async () => {
    const { run, worker } = setUp({ startLimit: 30 });
    const job = run("a");
    await seconds(29);
    expect(job.outcome).toBeNull();
    await seconds(2);
    expect(job.outcome).toMatchObject({ status: "unavailable" });
    expect(worker(0).isTerminated).toBe(true);
  });
});

describe("limit", () => {
  it("[EN3] counts from when the job begins, not while the runtime loads", async () => {
    const { run, worker } = setUp();
    const job = run("a", 5);
    await seconds(20);
    worker(0).reply({ type: "ready" });
    await seconds(20);
    expect(job.outcome).toBeNull();
    worker(0).reply({ type: "began" });
    await seconds(4.9);
    expect(job.outcome).toBeNull();
    await seconds(0.2);
    expect(job.outcome).toEqual({ status: "timeout", limit: 5 });
    expect(worker(0).isTerminated).toBe(true);
  });

  it("[EN3] counts anew when the worker says that the next part begins", async () => {
    const { run, worker } = setUp();
    const job = run("a", 5);
    await settle();
    worker(0).reply({ type: "ready" });
    await settle();
    worker(0).reply({ type: "began" });
    await seconds(4);
    worker(0).reply({ type: "began" });
    await seconds(4);
    expect(job.outcome).toBeNull();
    worker(0).finish("done");
    await settle();
    expect(job.outcome).toMatchObject({ status: "ok" });
    await seconds(10);
    expect(worker(0).isTerminated).toBe(false);
  });

  it("[EN4] a result that comes too late changes nothing", async () => {
    const { run, worker } = setUp();
    const job = run("a", 1);
    await settle();
    worker(0).reply({ type: "ready" });
    await settle();
    worker(0).reply({ type: "began" });
    await seconds(2);
    worker(0).finish("late");
    const next = run("b");
    await settle();
    worker(0).finish("late");
    await settle();
    expect(job.outcome).toEqual({ status: "timeout", limit: 1 });
    expect(next.outcome).toBeNull();
    expect(worker(1).jobs).toEqual([]);
  });
});

describe("spare", () => {
  const ready = async (worker: HandWorker) => {
    worker.reply({ type: "ready" });
    await settle();
  };
  const begin = async (worker: HandWorker) => {
    worker.reply({ type: "began" });
    await settle();
  };

  it("[EN11] stands ready after the first job, so that the run after a kill starts at once", async () => {
    const { run, worker, workers } = setUp({ spare: true });
    run("a");
    await settle();
    expect(workers).toHaveLength(1);
    await ready(worker(0));
    await begin(worker(0));
    worker(0).finish("a");
    await settle();
    expect(workers).toHaveLength(2);
    await ready(worker(1));
    const endless = run("b", 1);
    await settle();
    await begin(worker(0));
    await seconds(2);
    expect(endless.outcome).toEqual({ status: "timeout", limit: 1 });
    run("c");
    await settle();
    expect(worker(1).jobs).toEqual(["c"]);
    await begin(worker(1));
    worker(1).finish("c");
    await settle();
    expect(workers).toHaveLength(3);
  });

  it("[EN11] loads while a first job runs suspiciously long, and never more than one", async () => {
    const { run, worker, workers } = setUp({ spare: true });
    run("a", 60);
    await settle();
    await ready(worker(0));
    await begin(worker(0));
    await seconds(30);
    expect(workers).toHaveLength(2);
    worker(0).finish("a");
    await settle();
    expect(workers).toHaveLength(2);
  });

  it("[EN11] one that died is replaced", async () => {
    const { run, worker, workers } = setUp({ spare: true });
    for (const job of ["a", "b"]) {
      run(job);
      await settle();
      if (job === "a") await ready(worker(0));
      await begin(worker(0));
      worker(0).finish(job);
      await settle();
      if (job === "a") worker(1).fail("gone");
    }
    expect(workers).toHaveLength(3);
  });

  it("[EN11] is not kept by an engine that needs none", async () => {
    const { run, worker, workers } = setUp();
    run("a", 60);
    await settle();
    await ready(worker(0));
    await begin(worker(0));
    await seconds(30);
    worker(0).finish("a");
    await settle();
    expect(workers).toHaveLength(1);
  });
});

describe("replacement", () => {
  it("[EN6] a worker that ends while it is idle is replaced for the next job", async () => {
    const { run, worker, workers } = setUp();
    run("a");
    await settle();
    worker(0).reply({ type: "ready" });
    await settle();
    worker(0).reply({ type: "began" });
    worker(0).finish("a");
    await settle();
    worker(0).fail("gone");
    const job = run("b");
    await settle();
    expect(workers).toHaveLength(2);
    worker(1).reply({ type: "ready" });
    await settle();
    worker(1).reply({ type: "began" });
    worker(1).fail("out of memory");
    await settle();
    expect(job.outcome).toEqual({ status: "crashed", message: "out of memory" });
  });

  it("[EN12] a worn runtime gives its result and is replaced before the next job", async () => {
    const { run, worker, workers } = setUp();
    const job = run("a");
    await settle();
    worker(0).reply({ type: "ready" });
    await settle();
    worker(0).reply({ type: "began" });
    worker(0).finish("a", true);
    await settle();
    expect(job.outcome).toMatchObject({ status: "ok", result: "a" });
    expect(worker(0).isTerminated).toBe(true);
    run("b");
    await settle();
    expect(workers).toHaveLength(2);
  });

  it("[EN8] a job that was cancelled while it ran does not end the worker of the next one", async () => {
    const { run, worker, workers } = setUp();
    const controller = new AbortController();
    const cancelled = run("a", 5, controller.signal);
    await settle();
    worker(0).reply({ type: "ready" });
    await settle();
    worker(0).reply({ type: "began" });
    controller.abort();
    await settle();
    expect(cancelled.outcome).toEqual({ status: "cancelled" });
    expect(worker(0).isTerminated).toBe(true);
    run("b");
    await settle();
    controller.abort();
    expect(workers).toHaveLength(2);
    expect(worker(1).isTerminated).toBe(false);
  });
});
