import { typedColumns } from "../../core/scenario/columns.ts";
import type { Table } from "../../core/scenario/dataset.ts";
import { floatOf, isTaggedFloat, isTaggedInteger, type Value } from "../../core/scenario/value.ts";
import type { Cell } from "../../core/grading/cells.ts";

/** The parts of sql.js that are used here, with its BigInt mode, which its published types lack. */
export interface SqlJs {
  Database: new () => Sqlite;
}
export interface Sqlite {
  run(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
  iterateStatements(sql: string): { next(): { done: boolean; value: SqliteStatement }; getRemainingSQL(): string };
  close(): void;
}
export interface SqliteStatement {
  bind(values: (string | number | null)[]): boolean;
  step(): boolean;
  free(): boolean;
  get(values: null, options: { useBigInt: true }): Cell[];
  getColumnNames(): string[];
  /** The statement as it stands in the code, with the white space and comments before it. */
  getSQL(): string;
}

const quoteIdentifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A fresh in-memory database with these tables. Close it when done. Throws SQLite's error when a table cannot be made. */
export function openDatabase(sqlJs: SqlJs, tables: readonly Table[]): Sqlite {
  const database = new sqlJs.Database();
  try {
    // As SQLite's own in-memory databases have it; sql.js would keep a journal in a file system of its own.
    database.run("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
    if (tables.length > 0) {
      database.run("BEGIN");
      for (const table of tables) createTable(database, table);
      database.run("COMMIT");
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function createTable(database: Sqlite, table: Table): void {
  const columns = typedColumns(table).map(({ name, type }) => `${quoteIdentifier(name)} ${type}`);
  const name = quoteIdentifier(table.name);
  database.run(`CREATE TABLE ${name} (${columns.join(", ")})`);
  // Rows whose numbers need a cast have a statement of their own shape.
  const inserts = new Map<string, SqliteStatement>();
  const plainPlaces = columns.map(() => "?").join(", ");
  for (const row of table.rows) {
    const { places, values } = isPlainRow(row, columns.length) ? { places: plainPlaces, values: row } : bindingsOf(row);
    let insert = inserts.get(places);
    if (!insert) inserts.set(places, (insert = database.prepare(`INSERT INTO ${name} VALUES (${places})`)));
    insert.bind(values);
    insert.step();
  }
  for (const insert of inserts.values()) insert.free();
}

type Plain = string | number | null;
type Binding = { place: string; value: Plain };

/** What sql.js binds as it should be. */
const isPlain = (cell: Value): boolean => cell === null || typeof cell === "string" || (typeof cell === "number" && (!Number.isInteger(cell) || isInt32(cell)));

/** Nearly every row holds nothing else, and there may be ten thousand of them. */
const isPlainRow = (row: Value[], length: number): row is Plain[] => row.length === length && row.every(isPlain);

function bindingsOf(row: Value[]): { places: string; values: Plain[] } {
  const bindings = row.map(bindingOf);
  return { places: bindings.map(({ place }) => place).join(", "), values: bindings.map(({ value }) => value) };
}

/** Beyond 64 bits SQLite knows no integers: such a number is a REAL, as it would be in a query. */
const isInt64 = (digits: string): boolean => BigInt.asIntN(64, BigInt(digits)) === BigInt(digits);
const isInt32 = (value: number): boolean => value === (value | 0);

/**
 * sql.js binds whole numbers of 32 bits as INTEGER and all other numbers as REAL. The casts bring longer integers in as INTEGER
 * and whole floats as REAL, whatever the column's type.
 */
function bindingOf(cell: Value): Binding {
  if (cell === null || typeof cell === "string") return { place: "?", value: cell };
  if (typeof cell === "boolean") return { place: "?", value: cell ? 1 : 0 };
  if (isTaggedInteger(cell)) return isInt64(cell.$int) ? { place: "CAST(? AS INTEGER)", value: cell.$int } : { place: "?", value: Number(cell.$int) };
  if (isTaggedFloat(cell)) {
    const value = floatOf(cell);
    return { place: isInt32(value) ? "CAST(? AS REAL)" : "?", value };
  }
  if (typeof cell !== "number") throw new TypeError("a cell holds text, a number, true, false or null");
  return isPlain(cell) ? { place: "?", value: cell } : { place: "CAST(? AS INTEGER)", value: cell.toFixed(0) };
}
