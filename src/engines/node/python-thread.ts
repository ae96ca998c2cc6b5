import { createRequire } from "node:module";
import path from "node:path";
import { loadPyodide } from "pyodide";
import { servePython } from "../python/serve-python.ts";
import { readHarness } from "./read-harness.ts";
import { threadPort } from "./thread-worker.ts";

const folder = path.dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));
servePython(threadPort(), { loadPyodide, indexURL: `${folder}/`, harness: readHarness() });
