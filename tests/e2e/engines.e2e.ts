import { expect, test, type Worker } from "@playwright/test";
import type { Engine, PythonJobs, SqlJobs } from "../../src/engines/protocol.ts";
import { engineContract } from "../contract/engine-contract.ts";
import { DOORS, knockingAt, pythonSamples } from "../contract/python-samples.ts";
import { sqlSamples } from "../contract/sql-samples.ts";
import { engineOn, openEnginePage, type OpenEnginePage } from "./engine-page.ts";

// One page for all tests, one after another: it is bundled once.
test.describe.configure({ mode: "default" });

let opened: OpenEnginePage;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  opened = await openEnginePage(browser);
});
test.afterAll(() => opened.close());

const runner = {
  expect,
  describe: (title: string, body: () => void) => test.describe(title, body),
  it: (title: string, body: () => Promise<void>) => test(title, () => body()),
  afterEach: (body: () => void) => test.afterEach(() => body()),
};
engineContract<SqlJobs>(runner, "SQL in a worker of the browser", { make: () => opened.engine("sql"), samples: sqlSamples });
engineContract<PythonJobs>(runner, "Python in a worker of the browser", { make: () => opened.engine("python"), samples: pythonSamples });

test.describe("in the browser", () => {
  const engines: Pick<Engine<PythonJobs>, "dispose">[] = [];
  const sqlEngine = () => kept(opened.engine<SqlJobs>("sql"));
  const pythonEngine = () => kept(opened.engine<PythonJobs>("python"));
  function kept<Kept extends Pick<Engine<PythonJobs>, "dispose">>(engine: Kept): Kept {
    engines.push(engine);
    return engine;
  }
  test.afterEach(async () => {
    for (const engine of engines.splice(0)) engine.dispose();
    await expect.poll(() => opened.page.workers().length).toBe(0);
  });

  const script = (code: string) => ({ code, setup: "", files: {}, stdin: "" });
  const printed = async (engine: Engine<PythonJobs>, code: string) => {
    const outcome = await engine.run("script", script(code), { limit: 30 });
    return outcome.status === "ok" ? outcome.result.printed : JSON.stringify(outcome);
  };

  /** What a worker's scope, and all that it inherits from, still has of these. */
  const openDoors = (worker: Worker) =>
    worker.evaluate(() => {
      const names = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "importScripts", "indexedDB", "caches", "postMessage"];
      const others = ["BroadcastChannel", "Worker", "SharedWorker", "close", "Notification"];
      const scopes: object[] = [];
      for (let scope: object | null = globalThis; scope; scope = Object.getPrototypeOf(scope) as object | null) scopes.push(scope);
      const found = [...names, ...others].filter((name) => scopes.some((scope) => Reflect.getOwnPropertyDescriptor(scope, name)?.value !== undefined || Reflect.getOwnPropertyDescriptor(scope, name)?.get));
      const inNavigator = ["storage", "sendBeacon", "serviceWorker", "locks"].filter((name) => Reflect.get(navigator, name) !== undefined);
      return [...found, ...inNavigator];
    }); // prettier-ignore

  test("[EN14] both workers have lost network, storage and messages before code runs", async () => {
    // Those of an earlier test may still be closing.
    await expect.poll(() => opened.page.workers().length).toBe(0);
    const sql = sqlEngine();
    expect(await sql.run("run", { tables: [], code: "SELECT 1" }, { limit: 30 })).toMatchObject({ status: "ok" });
    expect(await Promise.all(opened.page.workers().map(openDoors))).toEqual([[]]);
    const python = pythonEngine();
    expect(await printed(python, "print(1)")).toBe("1\n");
    // Those that have answered, in the order of their start; a spare behind them may still be loading.
    const answered = opened.page.workers().slice(0, 2);
    expect(await Promise.all(answered.map(openDoors))).toEqual([[], []]);
    await expect.poll(async () => (await Promise.all(opened.page.workers().map(openDoors))).flat()).toEqual([]);
  });

  test("[EN14] [GR160] Python reaches neither the page nor the network", async () => {
    const python = pythonEngine();
    const requests: string[] = [];
    opened.page.on("request", (request) => requests.push(request.url()));
    expect(await printed(python, "print(1)")).toBe("1\n");
    requests.length = 0;
    expect(await python.run("script", script(knockingAt(DOORS)), { limit: 30 })).toMatchObject({ status: "ok", result: { printed: "" } });
    expect(requests.filter((url) => !url.includes("/pyodide/") && !url.includes("/assets/"))).toEqual([]);
  });

  test("[EN43] a page fetches and compiles Python once, for all its workers", async ({ context }) => {
    const page = await context.newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(opened.page.url());
    const python = engineOn<PythonJobs>(page, "python");
    expect(await printed(python, "print(1)")).toBe("1\n");
    await expect.poll(() => page.workers().length).toBe(2);
    expect(await python.run("script", script("while True: pass"), { limit: 0.5 })).toEqual({ status: "timeout", limit: 0.5 });
    expect(await printed(python, "print(2)")).toBe("2\n");
    expect(requests.filter((url) => url.endsWith(".asm.wasm"))).toHaveLength(1);
    expect(requests.filter((url) => url.endsWith(".snapshot"))).toHaveLength(1);
    expect(requests.filter((url) => url.endsWith(".asm.mjs")).length).toBeGreaterThan(1);
    await page.close();
  });

  test("[EN43] where the page cannot have it, each worker compiles its own", async ({ context }) => {
    const page = await context.newPage();
    await page.addInitScript(() => {
      WebAssembly.compileStreaming = () => Promise.reject(new Error("not today"));
    });
    await page.goto(opened.page.url());
    expect(await printed(engineOn<PythonJobs>(page, "python"), "print(1)")).toBe("1\n");
    await page.close();
  });

  test("[EN11] after a kill Python goes on in the spare, which was loaded already", async () => {
    const python = pythonEngine();
    expect(await printed(python, "print(1)")).toBe("1\n");
    const first = opened.page.workers();
    await expect.poll(() => opened.page.workers().length).toBe(2);
    const spare = opened.page.workers().find((worker) => !first.includes(worker)) ?? opened.page.workers()[1]!;
    await spare.evaluate(() => {
      addEventListener("message", ({ data }: MessageEvent<{ type: string }>) => {
        if (data.type === "job") Reflect.set(globalThis, "hasHeard", true);
      });
    });
    expect(await python.run("script", script("while True: pass"), { limit: 0.5 })).toEqual({ status: "timeout", limit: 0.5 });
    expect(await spare.evaluate(() => Reflect.get(globalThis, "hasHeard") as unknown)).toBeUndefined();
    expect(await printed(python, "print(2)")).toBe("2\n");
    expect(await spare.evaluate(() => Reflect.get(globalThis, "hasHeard") as unknown)).toBe(true);
  });

  test("[GR300] the smallest counter-example is found in the worker", async () => {
    const tables = [{ name: "t", columns: ["v"], rows: Array.from({ length: 500 }, (_, index) => [index === 321 ? null : index]) }];
    const settings = { order: "none" as const, columns: "by-name" as const, tolerance: 1e-6, seconds: 2 };
    const outcome = await sqlEngine().run("counterexample", { tables, code: "SELECT COUNT(*) AS n FROM t", reference: "SELECT COUNT(v) AS n FROM t", ...settings }, { limit: 5 }); // prettier-ignore
    expect(outcome).toMatchObject({ status: "ok", result: { status: "found", tables: [{ rows: [[null]] }], actual: { rows: [["1"]] }, expected: { rows: [["0"]] } } }); // prettier-ignore
  });
});
