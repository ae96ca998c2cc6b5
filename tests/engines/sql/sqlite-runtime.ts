import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Cell } from "../../../src/core/grading/cells.ts";
import type { Table } from "../../../src/core/scenario/dataset.ts";
import { loadSqlite } from "../../../src/engines/sql/load-sqlite.ts";
import { runSql } from "../../../src/engines/sql/run-sql.ts";
import { sqlHandlers } from "../../../src/engines/sql/sql-jobs.ts";

const wasm = readFile(createRequire(import.meta.url).resolve("sql.js/dist/sql-wasm.wasm"));
const { sqlJs } = await loadSqlite(wasm);

/** The engine's own handlers, without a worker between. */
export const handlers = sqlHandlers(sqlJs);

const READER = { keepRows: 1_000_000, maxRows: 1_000_000, read: (cells: Cell[]) => cells };

export const run = (code: string, tables: Table[] = []) => runSql(sqlJs, tables, code, READER);

/** The rows of code that must run. */
export function rowsOf(code: string, tables: Table[] = []): Cell[][] {
  const outcome = run(code, tables);
  if (outcome.status === "failed") throw new Error(outcome.message);
  return outcome.result?.rows ?? [];
}

/** The message and line of code that must fail. */
export function failureOf(code: string, tables: Table[] = []): { message: string; line: number | null } {
  const outcome = run(code, tables);
  if (outcome.status !== "failed") throw new Error("it ran");
  return { message: outcome.message, line: outcome.line };
}
