import { loadPyodide } from "pyodide";
import { browserPort } from "../serve-jobs.ts";
import { shutDoors } from "../shut-doors.ts";
import { harness } from "./harness-files.ts";
import { PYODIDE_URL } from "./pyodide-url.ts";
import { servePython } from "./serve-python.ts";

servePython(browserPort(self), { loadPyodide, indexURL: new URL(PYODIDE_URL, self.location.origin).href, harness, onLoaded: shutDoors });
