import { version } from "pyodide/package.json";

/** The folder of Pyodide's files on the site, from its root. The version in it lets them be cached for ever. */
export const PYODIDE_URL = `${import.meta.env.BASE_URL.replace(/\/?$/, "/")}pyodide/${version}/`;
