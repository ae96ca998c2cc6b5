import type { ModelingAnswer, ModelTable, TableType } from "./schema.ts";

/** As many as a candidate can still read; far more than any model of a round needs. */
export const MOST_TABLES = 24;

const changed = (model: ModelingAnswer, index: number, change: (table: ModelTable) => ModelTable): ModelingAnswer => ({
  tables: model.tables.map((table, place) => (place === index ? change(table) : table)),
});

/** One more table, without a name and without fields. */
export const addTable = (model: ModelingAnswer): ModelingAnswer =>
  model.tables.length < MOST_TABLES ? { tables: [...model.tables, { name: "", type: "table", fields: [], keys: [] }] } : model;

export const removeTable = (model: ModelingAnswer, index: number): ModelingAnswer => ({ tables: model.tables.filter((_, place) => place !== index) });

export const renameTable = (model: ModelingAnswer, index: number, name: string): ModelingAnswer => changed(model, index, (table) => ({ ...table, name }));

export const setTableType = (model: ModelingAnswer, index: number, type: TableType): ModelingAnswer => changed(model, index, (table) => ({ ...table, type }));

/** Puts a field into a table, at the end. */
export const placeField = (model: ModelingAnswer, index: number, field: string): ModelingAnswer =>
  changed(model, index, (table) => (table.fields.includes(field) ? table : { ...table, fields: [...table.fields, field] }));

/** Takes a field out of a table; it is no longer part of its key. */
export const takeField = (model: ModelingAnswer, index: number, field: string): ModelingAnswer =>
  changed(model, index, (table) => ({ ...table, fields: table.fields.filter((id) => id !== field), keys: table.keys.filter((id) => id !== field) }));

/** Marks a field of a table as part of its primary key, or no longer. */
export const setKey = (model: ModelingAnswer, index: number, field: string, isKey: boolean): ModelingAnswer =>
  changed(model, index, (table) => {
    const others = table.keys.filter((id) => id !== field);
    return { ...table, keys: isKey && table.fields.includes(field) ? [...others, field] : others };
  });
