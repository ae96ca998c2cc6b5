import type { ModelingAnswer, ModelingPlayer, ModelTable } from "./schema.ts";

export const emptyModelingAnswer = (): ModelingAnswer => ({ tables: [] });

/** The candidate's tables with known fields only, each once; a key counts only for a field of its table. */
export function tablesOf(answer: ModelingAnswer, player: ModelingPlayer): ModelTable[] {
  const known = new Set(player.fields.map((field) => field.id));
  return answer.tables.map((table) => {
    const fields = [...new Set(table.fields)].filter((field) => known.has(field));
    return { ...table, fields, keys: fields.filter((field) => table.keys.includes(field)) };
  });
}

/** One line a table, `table(type): field, field*`, with `*` behind key fields. */
export const describeModel = (answer: ModelingAnswer, player: ModelingPlayer): string =>
  tablesOf(answer, player)
    .map(({ name, type, fields, keys }) => `${name}(${type}): ${fields.map((field) => (keys.includes(field) ? `${field}*` : field)).join(", ")}`)
    .join("\n");
