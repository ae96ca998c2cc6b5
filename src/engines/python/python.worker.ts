import { loadPyodide } from "pyodide";
import { browserPort } from "../serve-jobs.ts";
import { shutDoors } from "../shut-doors.ts";
import { awaitRuntime, awaitSnapshot } from "./handover.ts";
import { harness } from "./harness-files.ts";
import { PYODIDE_URL, RUNTIME_FILE, SNAPSHOT_NAME } from "./pyodide-url.ts";
import { servePython } from "./serve-python.ts";
import { fetchSnapshot } from "./snapshot.ts";

const indexURL = new URL(PYODIDE_URL, self.location.origin).href;
const port = browserPort(self);
const snapshot = SNAPSHOT_NAME === undefined ? undefined : awaitSnapshot(self, () => fetchSnapshot(indexURL + SNAPSHOT_NAME), port.postMessage);
const forgetRuntime = awaitRuntime(self, indexURL + RUNTIME_FILE);
const onLoaded = () => {
  forgetRuntime();
  shutDoors();
};
servePython(port, { loadPyodide, indexURL, harness, snapshot, onLoaded });
