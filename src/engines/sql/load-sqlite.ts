import * as texts from "#texts";
import initSqlJs from "sql.js";
import type { SqlJs } from "./sqlite.ts";

/** sql.js ready to run, and how much memory it has taken. */
export type SqliteRuntime = { sqlJs: SqlJs; memoryBytes: () => number };

/**
 * Starts sql.js from the bytes of its WebAssembly file. Without `useOldExtensionFunctions: false` sql.js would put its own log(), ceil()
 * and others in the place of SQLite's.
 */
export async function loadSqlite(wasm: Promise<BufferSource>): Promise<SqliteRuntime> {
  if (typeof WebAssembly === "undefined") throw new Error(texts.noWebAssembly);
  const module = await WebAssembly.compile(await wasm);
  let memory: WebAssembly.Memory | undefined;
  // Made here rather than by sql.js, which hands out neither its memory nor an error.
  const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) => {
    const instance = new WebAssembly.Instance(module, imports);
    memory = Object.values(instance.exports).find((entry): entry is WebAssembly.Memory => entry instanceof WebAssembly.Memory);
    done(instance, module);
    return instance.exports;
  };
  const options = { useOldExtensionFunctions: false, instantiateWasm, print: () => {}, printErr: () => {} };
  // The published types know neither these options nor the BigInt mode.
  const sqlJs = (await initSqlJs(options)) as unknown as SqlJs;
  return { sqlJs, memoryBytes: () => memory?.buffer.byteLength ?? 0 };
}
