import { describe, expect, it, vi } from "vitest";
import type { Engine, EngineOutcome } from "../../src/engines/protocol.ts";
import { engineInTurn, type Turns } from "../../src/stores/engine-turns.ts";

type Jobs = { add: { job: number; result: number } };

/** An engine whose jobs end when the test says so. */
function slowEngine(log: string[]) {
  const ends: (() => void)[] = [];
  const make = (name: string) => (): Engine<Jobs> => {
    log.push(`${name} made`);
    return {
      run: (_name, job) =>
        new Promise<EngineOutcome<number>>((resolve) => {
          log.push(`${name} began ${job}`);
          ends.push(() => resolve({ status: "ok", result: job, elapsed: 1 }));
        }),
      warm: () => void log.push(`${name} warmed`),
      dispose: () => void log.push(`${name} let go`),
    };
  };
  return { make, end: () => ends.shift()?.() };
}

/** Frames of one page: one works at a time, and all hear of it. */
function page() {
  const listeners: { frame: number; listener: () => void }[] = [];
  let last: Promise<unknown> = Promise.resolve();
  return (frame: number): Turns => ({
    take(work, signal) {
      const turn = last.then(() => {
        if (signal?.aborted) throw new Error("aborted");
        return work();
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    announce: () => listeners.filter((entry) => entry.frame !== frame).forEach(({ listener }) => listener()),
    onOthers: (listener) => void listeners.push({ frame, listener }),
  });
}

describe("engines that work in turn", () => {
  it("[EM12] run one at a time, and the one that is idle lets its workers go", async () => {
    const log: string[] = [];
    const turns = page();
    const { make, end } = slowEngine(log);
    const first = engineInTurn<Jobs>(make("first"), turns(1));
    const second = engineInTurn<Jobs>(make("second"), turns(2));
    const one = first.run("add", 1, { limit: 1 });
    const two = second.run("add", 2, { limit: 1 });
    await vi.waitFor(() => expect(log).toEqual(["first made", "first began 1"]));
    end();
    await expect(one).resolves.toMatchObject({ result: 1 });
    await vi.waitFor(() => expect(log).toEqual(["first made", "first began 1", "first let go", "second made", "second began 2"]));
    end();
    await expect(two).resolves.toMatchObject({ result: 2 });
    const three = first.run("add", 3, { limit: 1 });
    await vi.waitFor(() => expect(log.slice(5)).toEqual(["second let go", "first made", "first began 3"]));
    end();
    await expect(three).resolves.toMatchObject({ result: 3 });
  });

  it("[EM12] a run that is stopped while it waits is cancelled, and one after the end too", async () => {
    const log: string[] = [];
    const turns = page();
    const { make, end } = slowEngine(log);
    const first = engineInTurn<Jobs>(make("first"), turns(1));
    const second = engineInTurn<Jobs>(make("second"), turns(2));
    const stop = new AbortController();
    const one = first.run("add", 1, { limit: 1 });
    const two = second.run("add", 2, { limit: 1, signal: stop.signal });
    await vi.waitFor(() => expect(log).toContain("first began 1"));
    stop.abort();
    end();
    await one;
    await expect(two).resolves.toEqual({ status: "cancelled" });
    second.dispose();
    await expect(second.run("add", 3, { limit: 1 })).resolves.toEqual({ status: "cancelled" });
    expect(log).not.toContain("second made");
  });
});
