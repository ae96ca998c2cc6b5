import * as texts from "#texts";
import { z } from "zod";
import { acrossKeys, itemsOf, keysOf, record, refuseDoubles, text, value } from "./fields.ts";
import { nearestName } from "../nearest-name.ts";
import { isIntegerLike, isNumberLike, isScalar, type Value } from "./value.ts";

/** SQLite's types that a column may be declared with, each with optional sizes: `DECIMAL(10, 2)`. */
const COLUMN_TYPES = [
  "INTEGER", "INT", "BIGINT", "SMALLINT", "TINYINT", "MEDIUMINT", "INT2", "INT8", "REAL", "DOUBLE", "DOUBLE PRECISION", "FLOAT",
  "TEXT", "VARCHAR", "CHAR", "CHARACTER", "NCHAR", "NVARCHAR", "CLOB", "BLOB", "NUMERIC", "DECIMAL", "BOOLEAN", "DATE", "TIME",
  "DATETIME", "TIMESTAMP",
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

function splitColumn(entry: string): { name: string; type: string | undefined; size: string } {
  const match = /^(\S.*?)\s+([A-Za-z][A-Za-z0-9]*(?:\s+PRECISION)?)\s*(\(\s*\d+\s*(?:,\s*\d+\s*)?\))?$/i.exec(entry.trim());
  if (!match) return { name: entry.trim(), type: undefined, size: "" };
  const [, name = "", word = "", size = ""] = match;
  return { name, type: word.toUpperCase().replace(/\s+/g, " "), size: size.replace(/\s+/g, "") };
}

const isKnownType = (type: string) => (COLUMN_TYPES as readonly string[]).includes(type);

/** What is wrong with an entry of `columns`, or undefined. */
function columnFault(entry: string): string | undefined {
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

const columnEntry = () =>
  text().superRefine((entry, context) => {
    const message = columnFault(entry);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  });

const TableFields = record({
  name: text().describe("The table's name, as queries use it."),
  columns: z.array(columnEntry()).min(1, "needs at least one column").describe("`name` or `name TYPE`, with an SQLite type: `price REAL`."),
  rows: z
    .array(z.array(value().meta({ type: ["string", "number", "boolean", "null"] })))
    .describe("A list of values for each row, as many as there are columns. `null` is NULL, `true` and `false` are stored as 1 and 0."),
});

export const TableSchema = acrossKeys(TableFields, (table, refuse) => {
  const columns = itemsOf(table["columns"]);
  const names = columns.map((entry) => (typeof entry === "string" ? parseColumn(entry).name.toLowerCase() : entry));
  refuseDoubles(names, (place) => ["columns", place], "the column", refuse);
  itemsOf(table["rows"]).forEach((row, place) => {
    if (!Array.isArray(row)) return;
    if (columns.length > 0 && row.length !== columns.length) {
      refuse(["rows", place], `the row has ${count(row.length, "value")} for ${count(columns.length, "column")}; write null where a value is missing`);
    }
    row.forEach((cell, position) => {
      if (!isScalar(cell as Value))
        refuse(["rows", place, position], "a cell holds text, a number, true, false or null; write lists and mappings as JSON text");
    });
  });
});

export const TablesSchema = z.array(TableSchema).superRefine(
  (tables: unknown, context) => {
    const names = itemsOf(tables).map((table) => keysOf(table)["name"]);
    const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: "custom", path, message });
    refuseDoubles(
      names.map((name) => (typeof name === "string" ? name.toLowerCase() : name)),
      (place) => [place, "name"],
      "the table",
      refuse,
    );
  },
  { when: (payload) => Array.isArray(payload.value) },
);

export const HiddenDatasetSchema = record({
  name: text().optional().describe("What this dataset is about, in a few words; candidates see it with the verdict."),
  tables: TablesSchema.describe("The tables of this dataset, in the form of the visible one."),
});

export type Table = z.infer<typeof TableSchema>;

/** One set of tables on which an answer is tried. Hidden ones are never shown to the candidate. */
export type Dataset = { name: string; hidden: boolean; tables: Table[] };

type DatasetFields = {
  tables?: Table[] | undefined;
  hiddenTables?: Table[] | undefined;
  hiddenDatasets?: z.infer<typeof HiddenDatasetSchema>[] | undefined;
};

/** All datasets of a round in the order in which they are tried: the visible one first. */
export function hiddenDatasetsOf(round: DatasetFields): Dataset[] {
  const hidden = [...(round.hiddenTables ? [{ name: undefined, tables: round.hiddenTables }] : []), ...(round.hiddenDatasets ?? [])];
  return hidden.map(({ name, tables }, index) => ({ name: name ?? `Hidden dataset ${index + 1}`, hidden: true, tables }));
}

export const visibleDatasetOf = (round: DatasetFields): Dataset => ({ name: texts.visibleDataset, hidden: false, tables: round.tables ?? [] });

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

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;
