import { browserWorker } from "../browser-worker.ts";
import { createEngine } from "../engine-client.ts";
import type { Engine, SqlJobs } from "../protocol.ts";

/** SQLite in a browser worker. It starts in a tenth of a second, so it needs no spare. */
export const createSqlEngine = (): Engine<SqlJobs> =>
  createEngine({ spawn: () => browserWorker(new Worker(new URL("./sql.worker.ts", import.meta.url), { type: "module", name: "sql" })) });
