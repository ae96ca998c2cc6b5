import { MAX_PRINTED, type PythonJobs, type PythonScriptResult } from "../../src/engines/protocol.ts";
import type { Samples } from "./engine-contract.ts";

const run = (code: string) => ({ name: "script" as const, job: { code, setup: "", files: {}, stdin: "" } });
const printed = (result: unknown) => (result as PythonScriptResult).printed;

/** What would lead out of the worker. */
export const DOORS = ["from js import fetch", "import js; js.postMessage(1)", "from js import indexedDB", "import pyodide.http", "from pyodide.code import run_js", "import pyodide_js", "import urllib.request; urllib.request.urlopen('http://localhost/')", "import socket; socket.create_connection(('127.0.0.1', 80), 1)", "open('/etc/passwd')", "import subprocess; subprocess.run(['ls'])"]; // prettier-ignore
/** Code that prints what it got through, and nothing when all is shut. */
export const knockingAt = (doors: string[]) =>
  doors.map((door) => `try:\n    ${door}\n    print(${JSON.stringify(door)})\nexcept (ImportError, OSError):\n    pass`).join("\n");

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
  promises: [
    {
      title: "[GR160] keeps the doors shut to JavaScript, the network and the machine",
      ...run(knockingAt(DOORS)),
      isKept: (outcome) => outcome.status === "ok" && printed(outcome.result) === "",
    },
    {
      title: "[GR108] leaves no file of one run to the next",
      ...run("import os\nopen('mine', 'w').close()\nprint(os.listdir())"),
      isKept: (outcome) => outcome.status === "ok" && printed(outcome.result) === "['mine']\n",
    },
  ],
};
