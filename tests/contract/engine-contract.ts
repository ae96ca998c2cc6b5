import type { Engine, EngineOutcome, JobMap } from "../../src/engines/protocol.ts";

/** A job to try an engine with. */
export type Sample<Jobs extends JobMap> = { [Name in keyof Jobs & string]: { name: Name; job: Jobs[Name]["job"] } }[keyof Jobs & string];

export type Samples<Jobs extends JobMap> = {
  /** Ends well; `isRight` looks at the result. Two of them, with different results. */
  ok: [Sample<Jobs> & { isRight: (result: unknown) => boolean }, Sample<Jobs> & { isRight: (result: unknown) => boolean }];
  /** Code that is wrong in line 2. */
  error: Sample<Jobs>;
  /** Never ends by itself. */
  endless: Sample<Jobs>;
  /** Brings the runtime down, or is refused with an error before it can: memory, recursion. */
  breaking: Sample<Jobs>[];
  /** Makes far more output than anybody can read; `isCut` looks at the result. */
  flood: Sample<Jobs> & { isCut: (result: unknown) => boolean };
  /** What else this runtime promises wherever it runs. */
  promises: (Sample<Jobs> & { title: string; isKept: (outcome: EngineOutcome<unknown>) => boolean })[];
};

export type EngineSetup<Jobs extends JobMap> = { make: () => Engine<Jobs>; samples: Samples<Jobs> };

/** The parts of a test runner that the suite needs: those of Vitest, or those of Playwright. */
export type Runner = {
  describe(title: string, body: () => void): void;
  it(title: string, body: () => Promise<void>): void;
  afterEach(body: () => void): void;
  expect(actual: unknown): {
    toBe(expected: unknown): void;
    toEqual(expected: unknown): void;
    toMatchObject(expected: object): void;
    toContain(expected: string): void;
    toBeGreaterThanOrEqual(expected: number): void;
  };
};

/** Seconds: for jobs that end, long enough on a busy machine; for those that do not, short. */
const AMPLE = 30;
const SHORT = 0.5;

/** What every engine keeps to, whatever it runs and wherever. Call it in a test file with a way to make the engine. */
export function engineContract<Jobs extends JobMap>(runner: Runner, title: string, { make, samples }: EngineSetup<Jobs>): void {
  const { describe, it, afterEach, expect } = runner;
  describe(title, () => {
    const engines: Engine<Jobs>[] = [];
    const open = () => {
      const engine = make();
      engines.push(engine);
      return engine;
    };
    afterEach(() => engines.splice(0).forEach((engine) => engine.dispose()));

    const run = (engine: Engine<Jobs>, { name, job }: Sample<Jobs>, limit = AMPLE, signal?: AbortSignal) =>
      engine.run(name, job, signal ? { limit, signal } : { limit }) as Promise<EngineOutcome<unknown>>;
    const [first, second] = samples.ok;
    const expectRight = (outcome: EngineOutcome<unknown>, sample = first) => {
      expect(outcome.status).toBe("ok");
      if (outcome.status !== "ok") return;
      expect(sample.isRight(outcome.result)).toBe(true);
      expect(outcome.elapsed).toBeGreaterThanOrEqual(0);
    };

    it("[EN1] gives the result of a job", async () => {
      expectRight(await run(open(), first));
    });

    it("[EN1] runs several jobs at once one after another, each with its own result", async () => {
      const engine = open();
      const order: number[] = [];
      const jobs = [first, second, first, second].map(async (sample, index) => {
        const outcome = await run(engine, sample);
        order.push(index);
        return { outcome, sample };
      });
      for (const { outcome, sample } of await Promise.all(jobs)) expectRight(outcome, sample);
      expect(order).toEqual([0, 1, 2, 3]);
    });

    it("[EN2] may be warmed, and run before it is warm", async () => {
      const engine = open();
      engine.warm();
      engine.warm();
      expectRight(await run(engine, first));
    });

    it("[EN9] tells what is wrong with code, and where", async () => {
      const engine = open();
      const outcome = await run(engine, samples.error);
      expect(outcome).toMatchObject({ status: "error", line: 2 });
      expect(outcome.status === "error" && outcome.message.length > 3).toBe(true);
      expectRight(await run(engine, first));
    });

    it("[EN4] ends what runs past its limit, and runs the next job", async () => {
      const engine = open();
      expectRight(await run(engine, first));
      const [endless, next] = await Promise.all([run(engine, samples.endless, SHORT), run(engine, second)]);
      expect(endless).toEqual({ status: "timeout", limit: SHORT });
      expectRight(next, second);
    });

    it("[EN4] ends the very first job by its limit too", async () => {
      const engine = open();
      expect(await run(engine, samples.endless, SHORT)).toEqual({ status: "timeout", limit: SHORT });
      expectRight(await run(engine, first));
    });

    it("[EN6] survives code that breaks the runtime", async () => {
      const engine = open();
      for (const sample of samples.breaking) {
        const outcome = await run(engine, sample);
        expect(["error", "crashed"]).toContain(outcome.status);
        expect((outcome.status === "error" || outcome.status === "crashed") && outcome.message.length > 3).toBe(true);
        expectRight(await run(engine, first));
      }
    });

    it("[EN7] cuts a flood of output", async () => {
      const engine = open();
      const outcome = await run(engine, samples.flood);
      expect(outcome.status).toBe("ok");
      expect(outcome.status === "ok" && samples.flood.isCut(outcome.result)).toBe(true);
      expectRight(await run(engine, first));
    });

    for (const { title, isKept, ...sample } of samples.promises) {
      it(title, async () => {
        const outcome = await run(open(), sample);
        expect({ outcome, isKept: isKept(outcome) }).toEqual({ outcome, isKept: true });
      });
    }

    it("[EN42] lets a job that somebody waits for go before those that nobody waits for", async () => {
      const engine = open();
      const order: string[] = [];
      const note = (name: string, isUrgent: boolean) =>
        engine.run(first.name, first.job, { limit: AMPLE, isUrgent }).then((outcome) => void order.push(`${name} ${outcome.status}`));
      await Promise.all([note("running", false), note("grading", false), note("more grading", false), note("asked for", true), note("asked for next", true)]);
      expect(order).toEqual(["running ok", "asked for ok", "asked for next ok", "grading ok", "more grading ok"]);
    });

    it("[EN8] cancels a job that runs, and one that waits", async () => {
      const engine = open();
      expectRight(await run(engine, first));
      const running = new AbortController();
      const waiting = new AbortController();
      const jobs = [run(engine, samples.endless, AMPLE, running.signal), run(engine, first, AMPLE, waiting.signal), run(engine, second)];
      waiting.abort();
      expect(await jobs[1]).toEqual({ status: "cancelled" });
      running.abort();
      expect(await jobs[0]).toEqual({ status: "cancelled" });
      expectRight(await (jobs[2] ?? run(engine, second)), second);
    });

    it("[EN8] does not begin a job that is cancelled beforehand", async () => {
      expect(await run(open(), samples.endless, AMPLE, AbortSignal.abort())).toEqual({ status: "cancelled" });
    });

    it("[EN8] cancels a job while the runtime still loads", async () => {
      const engine = open();
      const controller = new AbortController();
      const job = run(engine, samples.endless, AMPLE, controller.signal);
      controller.abort();
      expect(await job).toEqual({ status: "cancelled" });
      expectRight(await run(engine, first));
    });

    it("[EN9] answers a job that it does not know, or that cannot be sent, and goes on", async () => {
      const engine = open();
      const unknown = await run(engine, { name: "no such job", job: {} });
      expect(unknown.status).toBe("crashed");
      const unsendable = await run(engine, { ...first, job: () => {} });
      expect(unsendable.status).toBe("crashed");
      expectRight(await run(engine, first));
    });

    it("[EN10] once disposed, cancels what runs and waits, and whatever comes later", async () => {
      const engine = open();
      const jobs = [run(engine, samples.endless), run(engine, first)];
      engine.dispose();
      engine.warm();
      expect(await Promise.all([...jobs, run(engine, first)])).toEqual(Array.from({ length: 3 }, () => ({ status: "cancelled" })));
    });
  });
}
