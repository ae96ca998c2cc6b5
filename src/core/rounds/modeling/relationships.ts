import type { ModelTable } from "./schema.ts";

/** Two tables, by their places, that can be joined by fields which both have. */
export type Relationship = {
  /** The side that points: where the fields are not the whole key. */
  from: number;
  /** The side that is pointed at. */
  to: number;
  fields: string[];
};

/** Every pair of tables with fields in common that are part of the primary key of at least one of the two. */
export function relationshipsOf(tables: readonly Pick<ModelTable, "fields" | "keys">[]): Relationship[] {
  return tables.flatMap((first, from) =>
    tables.slice(from + 1).flatMap((second, offset) => {
      const to = from + 1 + offset;
      const fields = first.fields.filter((field) => second.fields.includes(field) && (first.keys.includes(field) || second.keys.includes(field)));
      if (fields.length === 0) return [];
      const isWholeKey = (keys: readonly string[]) => keys.length > 0 && keys.every((key) => fields.includes(key));
      return [isWholeKey(first.keys) && !isWholeKey(second.keys) ? { from: to, to: from, fields } : { from, to, fields }];
    }),
  );
}
