import type { ModelingAnswer, ModelingKey } from "./schema.ts";

/** The reference model: the expected tables with their required fields, and what else their keys need. */
export const referenceModel = (key: ModelingKey): ModelingAnswer => ({
  tables: key.tables.map(({ name, type, requiredFields, primaryKey }) => ({
    name,
    type,
    fields: [...new Set([...requiredFields, ...primaryKey])],
    keys: primaryKey,
  })),
});
