import * as texts from "#texts";
import { sqlTokens } from "../../core/grading/sql-tokens.ts";
import { lineAt } from "../../core/grading/code-patterns.ts";
import type { Cell } from "../../core/grading/cells.ts";
import type { Table } from "../../core/scenario/dataset.ts";
import { messageOf } from "../managed-worker.ts";
import { explainSqlError } from "./sql-errors.ts";
import { openDatabase, type SqlJs, type Sqlite, type SqliteStatement } from "./sqlite.ts";
import { forbiddenStatement } from "./forbidden-statements.ts";

/** What is kept of a result: its columns, its first rows as the reader makes them, and how many there were. */
export type SqlResult<Row> = {
  columns: string[];
  rows: Row[];
  rowCount: number;
  /** True when reading stopped at `maxRows`: rowCount is a lower bound. */
  isCut: boolean;
};

/** Characters and bytes that are read of one result: beyond it a tab's memory is in danger. */
const MAX_SIZE = 50_000_000;

export type SqlReader<Row> = {
  /** Rows that are kept; the others are only counted. */
  keepRows: number;
  /** Rows after which reading stops. */
  maxRows: number;
  read: (cells: Cell[]) => Row;
};

export type SqlRun<Row> =
  /** `result` is that of the last statement that has columns, null when none has. */
  | { status: "ok"; result: SqlResult<Row> | null; statements: number }
  /** `isWhileRunning`: SQLite had accepted the statement, so its message may be about values. */
  | { status: "failed"; message: string; line: number | null; isWhileRunning: boolean };

/** Thrown when SQLite itself cannot go on: the runtime has to be replaced. */
export class SqliteBroken extends Error {}

/**
 * Runs all statements of `code` on a fresh in-memory database with these tables. What is wrong with the code comes back as `failed`;
 * throws only when the runtime is broken.
 */
export function runSql<Row>(sqlJs: SqlJs, tables: readonly Table[], source: string, reader: SqlReader<Row>): SqlRun<Row> {
  const code = readable(source);
  const refusal = refuse(code);
  if (refusal) return { status: "failed", ...refusal, isWhileRunning: false };
  let database: Sqlite;
  try {
    database = openDatabase(sqlJs, tables);
  } catch (error) {
    return { status: "failed", message: texts.tablesNotMade(sqliteMessage(error)), line: null, isWhileRunning: false };
  }
  try {
    return runStatements(database, code, reader);
  } finally {
    database.close();
  }
}

/** Editors and web pages leave a byte order mark or half characters; offsets and SQLite's text then differ. */
const readable = (source: string): string => source.replace(/^\uFEFF/, "").toWellFormed();

function refuse(code: string): { message: string; line: number | null } | null {
  const nul = code.indexOf("\0");
  if (nul >= 0) return { message: texts.queryHasNul, line: lineAt(code, nul) };
  const tokens = sqlTokens(code).filter(({ kind, text }) => kind !== "space" && text !== ";");
  if (tokens.length === 0) return { message: texts.queryIsEmpty, line: null };
  if (tokens.every(({ kind }) => kind === "comment")) {
    return { message: texts.queryOnlyComments, line: null };
  }
  return forbiddenStatement(code);
}

function runStatements<Row>(database: Sqlite, code: string, reader: SqlReader<Row>): SqlRun<Row> {
  const iterator = database.iterateStatements(code);
  let result: SqlResult<Row> | null = null;
  let current: SqliteStatement | null = null;
  for (let statements = 0; ; statements++) {
    try {
      current = null;
      const { done, value } = iterator.next();
      if (done) return { status: "ok", result, statements };
      current = value;
      result = readResult(current, reader) ?? result;
    } catch (error) {
      const message = sqliteMessage(error);
      // What remains begins behind a statement that was prepared, or with the one that could not be.
      const start = code.length - iterator.getRemainingSQL().length - (current?.getSQL().length ?? 0);
      return { status: "failed", ...explainSqlError(database, code, start, message), isWhileRunning: current !== null };
    }
  }
}

function readResult<Row>(statement: SqliteStatement, { keepRows, maxRows, read }: SqlReader<Row>): SqlResult<Row> | null {
  const columns = statement.getColumnNames();
  const rows: Row[] = [];
  let rowCount = 0;
  let size = 0;
  while (statement.step()) {
    if (rowCount === maxRows || size > MAX_SIZE) return { columns, rows, rowCount, isCut: true };
    if (rows.length < keepRows) {
      const cells = statement.get(null, { useBigInt: true });
      size += sizeOf(cells);
      rows.push(read(cells));
    }
    rowCount++;
  }
  return columns.length === 0 ? null : { columns, rows, rowCount, isCut: false };
}

/** Text and bytes of a row. */
const sizeOf = (cells: Cell[]): number =>
  cells.reduce((sum: number, cell) => sum + (typeof cell === "string" || cell instanceof Uint8Array ? cell.length : 0), 0);

/** SQLite's own words. Anything but an error that SQLite reported, and memory used up, means that the runtime is broken. */
function sqliteMessage(error: unknown): string {
  const message = messageOf(error);
  const isReported = error instanceof Error && error.constructor === Error;
  if (!isReported || /^out of memory/.test(message)) throw new SqliteBroken(message);
  return message;
}
