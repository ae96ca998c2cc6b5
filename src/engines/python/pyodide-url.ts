import { version } from "pyodide/package.json";

/** The folder of Pyodide's files on the site, from its root. The version in it lets them be cached for ever. */
export const PYODIDE_URL = `${import.meta.env.BASE_URL.replace(/\/?$/, "/")}pyodide/${version}/`;

/** The packed memory snapshot in that folder. The build names it by its content (scripts/pyodide-assets.ts); in development there is none. */
export const SNAPSHOT_NAME = import.meta.env.PYTHON_SNAPSHOT_NAME as string | undefined;

/** Pyodide's own WebAssembly in that folder. */
export const RUNTIME_FILE = "pyodide.asm.wasm";
