import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { serveSql } from "../sql/serve-sql.ts";
import { threadPort } from "./thread-worker.ts";

const require = createRequire(import.meta.url);
serveSql(threadPort(), () => readFile(require.resolve("sql.js/dist/sql-wasm.wasm")));
