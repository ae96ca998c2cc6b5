import { describe, expect, it } from "vitest";
import { costOf } from "../../../src/core/rounds/modeling/cost.ts";
import { addTable, MOST_TABLES, placeField, removeTable, setKey, takeField } from "../../../src/core/rounds/modeling/edit.ts";
import { relationshipsOf } from "../../../src/core/rounds/modeling/relationships.ts";
import type { ModelField, ModelTable } from "../../../src/core/rounds/modeling/schema.ts";
import { nameFaults, tableLabels } from "../../../src/core/rounds/modeling/table-labels.ts";

const named = (...names: string[]) => names.map((name) => ({ name }));
const table = (type: ModelTable["type"], fields: string[], keys: string[] = []): ModelTable => ({ name: "t", type, fields, keys });
const field = (id: string, dataType: ModelField["dataType"], cardinality: ModelField["cardinality"]): ModelField => ({
  ...{ id, name: id, dataType, cardinality },
  description: null,
  sampleValues: [],
});
const fields = [
  field("id", "integer", "high"),
  field("customer", "integer", "medium"),
  field("note", "string", null),
  field("country", "string", "low"),
  field("is_new", "boolean", "low"),
];

describe("names of tables", () => {
  it("[GR227] are told apart by a number where they are empty or doubled", () => {
    expect(tableLabels(named("orders", " Orders ", "", "orders", "  "))).toEqual(["orders", "Orders (2)", "Table 3", "orders (3)", "Table 5"]);
    expect(nameFaults(named("orders", " Orders ", ""))).toEqual([null, "doubled", "empty"]);
  });

  it("[GR227] never take a name that another table has", () => {
    expect(tableLabels(named("", "table 1", "a", "a", "a (2)"))).toEqual(["Table 2", "table 1", "a", "a (3)", "a (2)"]);
  });
});

describe("editing a model", () => {
  it("[GR228] puts a field into a table once, and takes its key away with it", () => {
    const model = placeField(placeField(addTable({ tables: [] }), 0, "id"), 0, "id");
    expect(model.tables[0]).toEqual({ name: "", type: "table", fields: ["id"], keys: [] });
    const marked = setKey(setKey(model, 0, "id", true), 0, "id", true);
    expect(marked.tables[0]?.keys).toEqual(["id"]);
    expect(setKey(model, 0, "customer", true).tables[0]?.keys).toEqual([]);
    expect(takeField(marked, 0, "id").tables[0]).toMatchObject({ fields: [], keys: [] });
    expect(removeTable(marked, 0).tables).toEqual([]);
  });

  it("[GR228] adds no more tables than can be read", () => {
    let model = { tables: [] as ModelTable[] };
    for (let count = 0; count < 1000; count++) model = addTable(model);
    expect(model.tables).toHaveLength(MOST_TABLES);
  });
});

describe("relationships", () => {
  it("[GR229] join two tables by shared fields that are a key of one of them, and point at the whole key", () => {
    const tables = [
      table("dimension", ["customer", "country"], ["customer"]),
      table("fact", ["id", "customer", "country"], ["id"]),
      table("table", ["country"]),
    ];
    expect(relationshipsOf(tables)).toEqual([{ from: 1, to: 0, fields: ["customer"] }]);
    expect(relationshipsOf([table("fact", ["id"]), table("fact", ["id"])])).toEqual([]);
  });
});

describe("what a model costs", () => {
  const MB = 1_000_000;

  it("[GR230] counts bytes by type, two at most where there are few different values, and rows by the table", () => {
    expect(costOf([table("fact", ["id", "note", "country", "is_new"])], fields).storage).toBe(10 * MB * (8 + 24 + 2 + 1));
    expect(costOf([table("bridge", ["id", "customer"])], fields).storage).toBe(MB * 16);
    expect(costOf([table("dimension", ["customer", "country"], ["customer"])], fields).storage).toBe(10_000 * 10);
    expect(costOf([table("table", ["id", "country"], ["country"])], fields).storage).toBe(100 * 10);
    expect(costOf([table("table", ["note", "country"])], fields).storage).toBe(10_000 * 26);
    expect(costOf([table("fact", [])], fields)).toMatchObject({ storage: 0, query: 0, storageShare: 0, queryShare: 0 });
  });

  it("[GR231] counts a quarter of the largest table and every join for a query", () => {
    const star = [table("fact", ["id", "customer"], ["id"]), table("dimension", ["customer", "note"], ["customer"])];
    expect(costOf(star, fields)).toMatchObject({ query: 0.25 * 10 * MB * 16 + 16 * 10 * MB, joins: 1 });
    expect(costOf([star[0]!], fields)).toMatchObject({ query: 0.25 * 10 * MB * 16, joins: 0 });
  });

  it("[GR232] shows both as shares of one fact table with all fields, at most all of it", () => {
    const wide = table(
      "fact",
      fields.map(({ id }) => id),
    );
    expect(costOf([wide], fields)).toMatchObject({ storageShare: 1, queryShare: 0.25 });
    expect(costOf([wide, wide, wide], fields).storageShare).toBe(1);
  });
});
