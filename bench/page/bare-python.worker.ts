import { loadPyodide, type PyodideAPI } from "pyodide";
import type { PyProxy } from "pyodide/ffi";
import { PYODIDE_URL } from "../../src/engines/python/pyodide-url.ts";
import type { PythonWork } from "../page-protocol.ts";

/* Pyodide as its own documentation uses it: each test in a new namespace, the value compared by Python's ==, the output kept. */

let printed = "";
const loading = loadPyodide({ indexURL: new URL(PYODIDE_URL, self.location.origin).href, stdout: (text) => (printed += `${text}\n`) });

self.addEventListener("message", async (event: MessageEvent<PythonWork>) => {
  const pyodide = await loading;
  self.postMessage(results(pyodide, event.data));
});

function results(pyodide: PyodideAPI, { code, setup, cases }: PythonWork): unknown[] {
  return cases.map((each) => {
    if (each.form !== "call" || !("expectedExpression" in each.outcome)) throw new Error("the bench knows tests with `call` and `expected` only");
    printed = "";
    const globals = pyodide.toPy({ __name__: "__main__" }) as PyProxy;
    pyodide.runPython(setup, { globals });
    pyodide.runPython(code, { globals });
    const isEqual = pyodide.runPython(`_returned = (${each.call})\n_expected = (${each.outcome.expectedExpression})\n_returned == _expected`, {
      globals,
    }) as boolean;
    const returned = pyodide.runPython("repr(_returned)", { globals }) as string;
    const expected = pyodide.runPython("repr(_expected)", { globals }) as string;
    globals.destroy();
    return { isEqual, returned, expected, printed };
  });
}
