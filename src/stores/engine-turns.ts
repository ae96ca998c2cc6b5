import type { Engine, EngineOutcome, Engines, JobMap } from "../engines/protocol.ts";
import { createPythonEngine } from "../engines/python/python-engine.ts";
import { createSqlEngine } from "../engines/sql/sql-engine.ts";

/** How the frames of a page share the machine. */
export interface Turns {
  /** Does some work when no other frame is at work. Rejects only when `signal` ends the wait. */
  take<Result>(work: () => Promise<Result>, signal: AbortSignal | undefined): Promise<Result>;
  /** Tells the other frames that this one has begun to work. */
  announce(): void;
  onOthers(listener: () => void): void;
}

/**
 * An engine that works in turn with those of other frames and holds its workers only until another frame begins: twenty
 * rounds on one page run one at a time, in one worker's memory.
 */
export function engineInTurn<Jobs extends JobMap>(make: () => Engine<Jobs>, turns: Turns): Engine<Jobs> {
  let engine: Engine<Jobs> | null = null;
  let isDisposed = false;
  let running = 0;
  const letGo = () => {
    engine?.dispose();
    engine = null;
  };
  turns.onOthers(() => {
    if (running === 0) letGo();
  });
  const inTurn = <Result>(work: (engine: Engine<Jobs>) => Promise<Result>, signal?: AbortSignal): Promise<Result> =>
    turns.take(async () => {
      turns.announce();
      running++;
      try {
        return await work((engine ??= make()));
      } finally {
        running--;
      }
    }, signal);

  return {
    run: (name, job, options) => {
      const cancelled: EngineOutcome<never> = { status: "cancelled" };
      if (isDisposed) return Promise.resolve(cancelled);
      return inTurn<EngineOutcome<Jobs[typeof name]["result"]>>((current) => current.run(name, job, options), options.signal).catch(() => cancelled);
    },
    warm: () => {
      if (!isDisposed) void inTurn(async (current) => current.warm()).catch(() => undefined);
    },
    dispose: () => {
      isDisposed = true;
      letGo();
    },
  };
}

const NAME = "datadrill:engines";

/** Turns among the frames of this origin. Where the browser has no locks, or refuses them to this frame, nobody waits. */
export function frameTurns(): Turns {
  const channel = openChannel();
  return {
    async take(work, signal) {
      if (!(await hasLocks())) return work();
      return navigator.locks.request(NAME, signal ? { signal } : {}, work);
    },
    announce: () => channel?.postMessage("working"),
    onOthers: (listener) => channel?.addEventListener("message", listener),
  };
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    // Missing, or refused to this frame together with storage.
    return null;
  }
}

let locks: Promise<boolean> | null = null;

const hasLocks = (): Promise<boolean> =>
  (locks ??= Promise.resolve()
    .then(() => navigator.locks.query())
    .then(
      () => true,
      () => false,
    ));

/** The engines of an embedded round. Each frame has a page of its own, so these are made once. */
export function enginesInTurn(turns: Turns = frameTurns()): Engines {
  return { sql: engineInTurn(createSqlEngine, turns), python: engineInTurn(createPythonEngine, turns) };
}
