import { z } from "zod";
import {
  acrossKeys,
  itemsOf,
  keysOf,
  localName,
  markdown,
  record,
  refuseDoubles,
  refuseUnknown,
  text,
  value,
  type Draft,
  type Refuse,
} from "../../scenario/fields.ts";
import type { Value } from "../../scenario/value.ts";
import { commonFields, keyBase, playerBase, type KeyBase, type PlayerBase, type RenderMarkdown, type RoundRemark } from "../common.ts";

export const FIELD_TYPES = ["integer", "decimal", "string", "boolean", "date", "timestamp"] as const;
export type FieldType = (typeof FIELD_TYPES)[number];
export const CARDINALITIES = ["low", "medium", "high"] as const;
export type Cardinality = (typeof CARDINALITIES)[number];
export const TABLE_TYPES = ["fact", "dimension", "bridge", "table"] as const;
export type TableType = (typeof TABLE_TYPES)[number];

const FieldSchema = record({
  id: localName().describe("Unique in the round; tables name it."),
  name: text().optional().describe("What the candidate reads; the id when absent."),
  dataType: z.enum(FIELD_TYPES).describe("The type of its values."),
  description: text().optional().describe("One sentence on what it holds."),
  cardinality: z.enum(CARDINALITIES).optional().describe("How many different values it has."),
  sampleValues: z.array(value()).optional().describe("A few values as they occur."),
});

const ExpectedTableSchema = record({
  name: text().describe("A name for it; the candidate's names do not matter."),
  type: z.enum(TABLE_TYPES).describe("What kind of table it is."),
  requiredFields: z.array(localName()).min(1, "needs at least one field").describe("A point for each that is placed in it."),
  optionalFields: z.array(localName()).optional().describe("May be placed in it without cost."),
  primaryKey: z.array(localName()).optional().describe("A point when exactly these are marked."),
  feedback: markdown().describe("Why this table; shown in the review."),
});

const ModelingRoundFields = record({
  ...commonFields,
  goal: text().describe("One sentence: what the model must be good at."),
  fields: z.array(FieldSchema).min(1, "needs at least one field").describe("The fields to place."),
  expectedTables: z.array(ExpectedTableSchema).min(1, "needs at least one table").describe("The reference model; a field may be required in several tables."),
});

export const ModelingRoundSchema = acrossKeys(ModelingRoundFields, (round, refuse) => {
  const fields = itemsOf(round["fields"]).map((field) => keysOf(field)["id"]);
  refuseDoubles(fields, (index) => ["fields", index, "id"], "the field", refuse);
  const tables = itemsOf(round["expectedTables"]).map(keysOf);
  refuseDoubles(
    tables.map((table) => table["name"]),
    (index) => ["expectedTables", index, "name"],
    "the table",
    refuse,
  );
  tables.forEach((table, index) => checkTable(table, ["expectedTables", index], fields, refuse));
});

function checkTable(table: Draft, path: PropertyKey[], fields: readonly unknown[], refuse: Refuse) {
  const required = itemsOf(table["requiredFields"]);
  const optional = itemsOf(table["optionalFields"]);
  for (const list of ["requiredFields", "optionalFields", "primaryKey"]) {
    const entries = itemsOf(table[list]);
    refuseDoubles(entries, (place) => [...path, list, place], "the field", refuse);
    entries.forEach((field, place) => refuseUnknown(field, fields, [...path, list, place], "field", refuse));
  }
  optional.forEach((field, place) => {
    if (required.includes(field)) refuse([...path, "optionalFields", place], `"${String(field)}" is required already; remove it here`);
  });
}

export type ModelingRound = z.infer<typeof ModelingRoundSchema>;

/** Keys that cannot be marked without placing a field where it does not belong. */
export const modelingRemarks = (round: ModelingRound): RoundRemark[] =>
  round.expectedTables.flatMap(({ requiredFields, optionalFields = [], primaryKey = [] }, index) =>
    primaryKey.flatMap((field, place) => {
      if (requiredFields.includes(field) || optionalFields.includes(field)) return [];
      const message = `"${field}" is not a field of this table, so full marks are out of reach; add it to requiredFields`;
      return [{ path: ["expectedTables", index, "primaryKey", place], message }];
    }),
  );

export type ModelField = { id: string; name: string; dataType: FieldType; description: string | null; cardinality: Cardinality | null; sampleValues: Value[] };
export type ModelingPlayer = PlayerBase & { kind: "modeling"; goal: string; fields: ModelField[] };
export type ExpectedTable = { name: string; type: TableType; requiredFields: string[]; optionalFields: string[]; primaryKey: string[]; feedbackHtml: string };
export type ModelingKey = KeyBase & { kind: "modeling"; tables: ExpectedTable[] };

export const toModelingPlayer = (round: ModelingRound, render: RenderMarkdown): ModelingPlayer => ({
  ...playerBase(round, render, 0.7),
  kind: "modeling",
  goal: round.goal,
  fields: round.fields.map(({ id, name, dataType, description, cardinality, sampleValues }) => ({
    id,
    name: name ?? id,
    dataType,
    description: description ?? null,
    cardinality: cardinality ?? null,
    sampleValues: sampleValues ?? [],
  })),
});

export const toModelingKey = (round: ModelingRound, render: RenderMarkdown): ModelingKey => ({
  ...keyBase(round, render),
  kind: "modeling",
  tables: round.expectedTables.map(({ name, type, requiredFields, optionalFields, primaryKey, feedback }) => ({
    name,
    type,
    requiredFields,
    optionalFields: optionalFields ?? [],
    primaryKey: primaryKey ?? [],
    feedbackHtml: render(feedback),
  })),
});

/** The candidate's tables: fields by id, `keys` the ones marked as primary key. */
export const ModelingAnswerSchema = z.object({
  tables: z.array(z.object({ name: z.string(), type: z.enum(TABLE_TYPES), fields: z.array(z.string()), keys: z.array(z.string()) })),
});
export type ModelingAnswer = z.infer<typeof ModelingAnswerSchema>;
export type ModelTable = ModelingAnswer["tables"][number];
