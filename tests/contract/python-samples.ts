import { MAX_PRINTED, type PythonJobs, type PythonScriptResult } from "../../src/engines/protocol.ts";
import type { Samples } from "./engine-contract.ts";

const run = (code: string) => ({ name: "script" as const, job: { code, setup: "", files: {}, stdin: "" } });
const printed = (result: unknown) => (result as PythonScriptResult).printed;

/** Jobs for every engine that runs Python. */
export const pythonSamples: Samples<PythonJobs> = {
  ok: [
    { ...run("print(sum([1, 2]))"), isRight: (result) => printed(result) === "3\n" },
    { ...run("print(len('ab'))"), isRight: (result) => printed(result) === "2\n" },
  ],
  error: run("rows = []\nrows[0]"),
  endless: run("while True:\n    pass"),
  breaking: [
    run("import os\nos._exit(1)"),
    run("def again(): return again()\nagain()"),
    run("kept = []\nwhile True:\n    kept.append('x' * 10**7)"),
    // Nested more deeply than the stack of C can take apart.
    run("class Deep:\n    def __init__(self, inner): self.inner = inner\n    def __repr__(self): return repr(self.inner)\ndeep = None\nfor _ in range(10**6): deep = Deep(deep)\nprint(deep)"),
  ], // prettier-ignore
  flood: {
    ...run("for _ in range(2000):\n    print('x' * 100_000)"),
    isCut: (result) => printed(result).length >= MAX_PRINTED && printed(result).length < MAX_PRINTED + 200,
  },
};
