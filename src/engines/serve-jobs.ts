import { messageOf, type JobOutcome, type Reply, type Request } from "./managed-worker.ts";
import type { JobMap } from "./protocol.ts";

/** The worker's side of its connection: `self` in a browser, `parentPort` in Node. */
export interface JobPort {
  postMessage(message: unknown): void;
  onMessage(listener: (data: unknown) => void): void;
}

/** Lets a job grant its next part the whole limit again. */
export type JobClock = { restart(): void };

/** What a worker can do. A handler that throws has broken its runtime: the worker is replaced. */
export type JobHandlers<Jobs extends JobMap> = {
  [Name in keyof Jobs]: (job: Jobs[Name]["job"], clock: JobClock) => JobOutcome<Jobs[Name]["result"]> | Promise<JobOutcome<Jobs[Name]["result"]>>;
};

export type ServeOptions = {
  /** Asked after each job: whether the runtime has grown or aged so that the next job should get a new one. */
  isWorn?: () => boolean;
};

/**
 * Loads the runtime, says that it is ready, then answers one job after another. The client sends the next job only after the
 * answer to the last. Whatever goes wrong is answered, never thrown.
 */
export function serveJobs<Jobs extends JobMap>(port: JobPort, load: () => Promise<JobHandlers<Jobs>>, options: ServeOptions = {}): void {
  const loading = load();
  const clock: JobClock = { restart: () => reply({ type: "began" }) };
  const reply = (message: Reply) => port.postMessage(message);
  port.onMessage((data) => {
    // What the runtime needs at its start comes the same way.
    if ((data as { type: string }).type === "job") void answer(data as Request);
  });
  loading.then(
    () => reply({ type: "ready" }),
    (error: unknown) => reply({ type: "unavailable", message: messageOf(error) }),
  );

  async function answer({ name, job }: Request): Promise<void> {
    const handlers: Record<string, Handler | undefined> = await loading;
    clock.restart();
    const since = performance.now();
    const outcome = await attempt(handlers[name], name, job, clock);
    const elapsed = performance.now() - since;
    try {
      reply({ type: "done", outcome, elapsed, isWorn: options.isWorn?.() ?? false });
    } catch (error) {
      reply({ type: "done", outcome: { status: "crashed", message: messageOf(error) }, elapsed, isWorn: true });
    }
  }
}

type Handler = (job: unknown, clock: JobClock) => unknown;

async function attempt(handler: Handler | undefined, name: string, job: unknown, clock: JobClock): Promise<JobOutcome<unknown>> {
  if (!handler) return { status: "crashed", message: `this worker knows no job "${name}"` };
  try {
    return (await handler(job, clock)) as JobOutcome<unknown>;
  } catch (error) {
    return { status: "crashed", message: messageOf(error) };
  }
}

/** The port of a browser worker. */
export function browserPort(scope: {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
}): JobPort {
  const post = scope.postMessage.bind(scope);
  return { postMessage: post, onMessage: (listener) => scope.addEventListener("message", (event) => listener(event.data)) };
}
