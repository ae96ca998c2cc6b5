import { afterAll, describe, expect, it } from "vitest";
import { createNodePythonEngine } from "../../../src/engines/node/node-engines.ts";
import { SETTINGS, withArguments, withTables } from "./python-runtime.ts";

const engine = createNodePythonEngine();
afterAll(() => engine.dispose());

const LIMIT = 20;
const judge = (code: string, limit = LIMIT) =>
  engine.run("case", { code, case: withArguments([1], { expected: 2 }), settings: SETTINGS, solution: null }, { limit });
const RIGHT = "def solve(x): return x + 1";
const expectToWork = async () => expect(await judge(RIGHT)).toMatchObject({ status: "ok", result: { isEqual: true } });

describe("Python in a worker of its own", () => {
  it("[GR124] stops an endless loop at its limit, and runs the next code", async () => {
    await expectToWork();
    expect(await judge("def solve(x):\n    while True: pass", 0.5)).toEqual({ status: "timeout", limit: 0.5 });
    await expectToWork();
    expect(await judge("while True:\n    try:\n        while True: print('x' * 1000)\n    except BaseException: pass", 0.5)).toMatchObject({
      status: "timeout",
    });
    await expectToWork();
  });

  it("[GR125] is started anew when code breaks it, and runs the next code", async () => {
    expect(await judge("import os\ndef solve(x): os._exit(0)")).toMatchObject({ status: "crashed" });
    await expectToWork();
    expect(await judge("def solve(x):\n    deep = []\n    for _ in range(1_000_000): deep = [deep]\n    return deep")).toMatchObject({ status: "crashed" });
    await expectToWork();
  });

  it("[GR125] answers recursion without end and memory without end with Python's own errors", async () => {
    expect(await judge("def solve(x): return solve(x)")).toMatchObject({
      status: "ok",
      result: { finding: { title: "RecursionError: maximum recursion depth exceeded" } },
    });
    expect(await judge("def solve(x):\n    kept = []\n    while True: kept.append('x' * 10**7)")).toMatchObject({
      status: "ok",
      result: { finding: { kind: "out-of-memory" } },
    });
    // What took so much memory is not kept: it would never be given back.
    await expectToWork();
  });

  it("[GR105] gives the reference of a dataset a time limit of its own", async () => {
    const slow = "import time\ndef solve(rows):\n    time.sleep(1.2)\n    return 1";
    const job = { code: slow, case: withTables([{ name: "rows", columns: ["a"], rows: [] }]), settings: SETTINGS, solution: slow };
    expect(await engine.run("case", job, { limit: 2 })).toMatchObject({ status: "ok", result: { isEqual: true } });
  });

  it("[GR160] has no way to the thread's globals", async () => {
    expect(await judge("def solve(x):\n    import js\n    return 2")).toMatchObject({ status: "ok", result: { finding: { kind: "exception" } } });
  });
});
