import { serveJobs, type JobPort } from "../serve-jobs.ts";
import type { SqlJobs } from "../protocol.ts";
import { loadSqlite } from "./load-sqlite.ts";
import { sqlHandlers } from "./sql-jobs.ts";

/** WebAssembly never gives memory back: past this the next job gets a new worker. Bytes. */
const WORN_AT = 192 * 2 ** 20;

/** Serves SQL jobs on a port. `wasm` brings the bytes of sql.js; `onLoaded` is called before any job runs. */
export function serveSql(port: JobPort, wasm: () => Promise<BufferSource>, onLoaded: () => void = () => {}): void {
  let memoryBytes = () => 0;
  const load = async () => {
    const runtime = await loadSqlite(wasm());
    memoryBytes = runtime.memoryBytes;
    onLoaded();
    return sqlHandlers(runtime.sqlJs);
  };
  serveJobs<SqlJobs>(port, load, { isWorn: () => memoryBytes() > WORN_AT });
}
