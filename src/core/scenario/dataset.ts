import { z } from "zod";
import { columnFault, parseColumn } from "./columns.ts";
import { acrossKeys, itemsOf, keysOf, record, refuseDoubles, text, value } from "./fields.ts";
import { isScalar, type Value } from "./value.ts";

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
export type HiddenDataset = z.infer<typeof HiddenDatasetSchema>;

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;
