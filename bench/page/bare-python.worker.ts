import { loadPyodide, type PyodideAPI } from "pyodide";
import { PYODIDE_URL } from "../../src/engines/python/pyodide-url.ts";
import type { PythonWork } from "../page-protocol.ts";

/* Pyodide as its own documentation uses it: each test in a new namespace, the value compared by Python's ==, the output kept. */

let printed = "";
const loading = loadPyodide({ indexURL: new URL(PYODIDE_URL, self.location.origin).href, stdout: (text) => (printed += `${text}\n`) });

self.addEventListener("message", (event: MessageEvent<PythonWork>) => void answer(event.data));

async function answer(work: PythonWork): Promise<void> {
  self.postMessage(results(await loading, work));
}

type RunOptions = NonNullable<Parameters<PyodideAPI["runPython"]>[1]>;

function results(pyodide: PyodideAPI, { code, setup, cases }: PythonWork): unknown[] {
  return cases.map((each) => {
    if (each.form !== "call" || !("expectedExpression" in each.outcome)) throw new Error("the bench knows tests with `call` and `expected` only");
    printed = "";
    const globals: unknown = pyodide.toPy({ __name__: "__main__" });
    const run = (source: string): unknown => pyodide.runPython(source, { globals } as RunOptions);
    run(setup);
    run(code);
    const isEqual = run(`_returned = (${each.call})\n_expected = (${each.outcome.expectedExpression})\n_returned == _expected`);
    const [returned, expected] = [run("repr(_returned)"), run("repr(_expected)")];
    (globals as { destroy(): void }).destroy();
    return { isEqual, returned, expected, printed };
  });
}
