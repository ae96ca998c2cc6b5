import { nearestName } from "../nearest-name.ts";
import type { Table } from "./dataset.ts";
import { isIntegerLike, isNumberLike, type Value } from "./value.ts";

// No schema stands here: the SQL worker and the workbench read columns too, and need no zod for it.

/** SQLite's types that a column may be declared with, each with optional sizes: `DECIMAL(10, 2)`. */
const COLUMN_TYPES = [
  "INTEGER", "INT", "BIGINT", "SMALLINT", "TINYINT", "MEDIUMINT", "INT2", "INT8", "REAL", "DOUBLE", "DOUBLE PRECISION", "FLOAT",
  "TEXT", "VARCHAR", "CHAR", "CHARACTER", "NCHAR", "NVARCHAR", "CLOB", "BLOB", "NUMERIC", "DECIMAL", "BOOLEAN", "DATE", "TIME",
  "DATETIME", "TIMESTAMP", "UNSIGNED BIG INT", "VARYING CHARACTER", "NATIVE CHARACTER",
] as const; // prettier-ignore

/** Types of other databases and of programming languages, and what SQLite has for them. */
const FOREIGN_TYPES: Record<string, string> = {
  STRING: "TEXT", STR: "TEXT", LONGTEXT: "TEXT", JSON: "TEXT", JSONB: "TEXT", UUID: "TEXT", VARCHAR2: "TEXT", TIMESTAMPTZ: "TIMESTAMP",
  LONG: "INTEGER", SERIAL: "INTEGER", BIGSERIAL: "INTEGER", UNSIGNED: "INTEGER", INT4: "INTEGER", INT64: "INTEGER", BOOL: "BOOLEAN",
  NUMBER: "NUMERIC", MONEY: "NUMERIC", FLOAT4: "REAL", FLOAT8: "REAL", FLOAT64: "REAL", BYTES: "BLOB", BYTEA: "BLOB", BINARY: "BLOB",
  VARBINARY: "BLOB",
}; // prettier-ignore

const CONSTRAINT = new RegExp(
  `\\s(?:${COLUMN_TYPES.join("|")})(?:\\s*\\([^)]*\\))?\\s+(?:PRIMARY\\s+KEY|NOT\\s+NULL|UNIQUE|REFERENCES|DEFAULT|CHECK|AUTOINCREMENT|COLLATE)\\b`,
  "i",
);

export type Column = { name: string; type: string | undefined };

/** Splits `price REAL` into name and type; a name may hold spaces as long as it does not end in a type. */
export function parseColumn(entry: string): Column {
  const { name, type, size } = splitColumn(entry);
  return type !== undefined && isKnownType(type) ? { name, type: type + size } : { name: entry.trim(), type: undefined };
}

/** A name, a type of one word or of several that belong together, and its sizes. */
const TYPED_COLUMN =
  /^(\S.*?)\s+(UNSIGNED\s+BIG\s+INT|(?:VARYING|NATIVE)\s+CHARACTER|[A-Za-z][A-Za-z0-9]*(?:\s+PRECISION)?)\s*(\(\s*\d+\s*(?:,\s*\d+\s*)?\))?$/i;

function splitColumn(entry: string): { name: string; type: string | undefined; size: string } {
  const match = TYPED_COLUMN.exec(entry.trim());
  if (!match) return { name: entry.trim(), type: undefined, size: "" };
  const [, name = "", word = "", size = ""] = match;
  return { name, type: word.toUpperCase().replace(/\s+/g, " "), size: size.replace(/\s+/g, "") };
}

const isKnownType = (type: string) => (COLUMN_TYPES as readonly string[]).includes(type);

/** What is wrong with an entry of `columns`, or undefined. */
export function columnFault(entry: string): string | undefined {
  if (/\s[A-Za-z]+\s*\(\s*\d*$/.test(entry)) return 'the bracket is not closed; in a list on one line, put the entry in quotes: "price DECIMAL(10, 2)"';
  if (CONSTRAINT.test(entry)) return "columns have a name and a type only; remove PRIMARY KEY, NOT NULL and other constraints";
  const { name, type } = splitColumn(entry);
  if (type === undefined || isKnownType(type)) return undefined;
  const foreign = FOREIGN_TYPES[type];
  if (foreign !== undefined && wroteType(entry, name)) return `${type} is not an SQLite type; write ${foreign}`;
  const near = wroteType(entry, name) ? nearestName(type, COLUMN_TYPES) : undefined;
  if (near) return `unknown column type ${type}; did you mean ${near}? If it is a part of the name, write a type after it`;
  return undefined;
}

/** Types are written in capitals; small letters at the end are a part of the name. */
const wroteType = (entry: string, name: string) => /^[^a-z]+$/.test(entry.trim().slice(name.length));

/**
 * Columns with the types they are created with. Without a declared type: INTEGER when every value is an integer,
 * REAL when every value is a number, else TEXT; NULLs do not count.
 */
export function typedColumns(table: Table): { name: string; type: string }[] {
  return table.columns.map((entry, place) => {
    const { name, type } = parseColumn(entry);
    return { name, type: type ?? inferType(table.rows.map((row) => row[place] ?? null)) };
  });
}

/** A table whose columns name their types, so that they keep them whatever rows it has. */
export function withTypes(table: Table): Table & { types: string[] } {
  const columns = typedColumns(table);
  return { ...table, columns: table.columns.map((entry, place) => typedEntry(entry, columns[place]?.type ?? "TEXT")), types: columns.map(({ type }) => type) };
}

const typedEntry = (entry: string, type: string): string => (parseColumn(entry).type === undefined ? `${entry.trim()} ${type}` : entry);

function inferType(values: Value[]): "INTEGER" | "REAL" | "TEXT" {
  const present = values.filter((value) => value !== null);
  if (present.every(isIntegerLike)) return "INTEGER";
  return present.every(isNumberLike) ? "REAL" : "TEXT";
}
