import { relationshipsOf } from "./relationships.ts";
import type { Cardinality, FieldType, ModelField, ModelTable } from "./schema.ts";

/**
 * Rules of thumb for what a model costs, so that a candidate sees which way a decision goes. They are no part of the
 * score, and true of no particular database.
 */
export type ModelCost = {
  /** Bytes that all tables take. */
  storage: number;
  /** Bytes that a typical query has to touch. */
  query: number;
  /** Both as shares, 0 to 1, of what one fact table with all the fields would take. */
  storageShare: number;
  queryShare: number;
  joins: number;
};

/** Bytes of a value as it is stored. */
const WIDTH: Record<FieldType, number> = { boolean: 1, date: 4, integer: 8, decimal: 8, timestamp: 8, string: 24 };
/** A field with few different values is stored as a number into a dictionary, whatever its type. */
const DICTIONARY_WIDTH = 2;
/** Different values of a field. */
const DISTINCT: Record<Cardinality, number> = { low: 100, medium: 10_000, high: 1_000_000 };
const FACT_ROWS = 10_000_000;
const BRIDGE_ROWS = 1_000_000;
/** A query reads one column in four of the largest table. */
const READ_SHARE = 0.25;
/** What a join costs for every row of its larger side, in bytes. */
const JOIN_WIDTH = 16;

const widthOf = ({ dataType, cardinality }: ModelField): number => (cardinality === "low" ? Math.min(WIDTH[dataType], DICTIONARY_WIDTH) : WIDTH[dataType]);
const distinctOf = ({ cardinality }: ModelField): number => DISTINCT[cardinality ?? "medium"];

type Sized = { rows: number; bytes: number };

/** A fact table has many rows, a bridge fewer; any other table as many as its key (without one: its fields) has different values. */
function sizeOf({ type, fields, keys }: ModelTable, fieldById: Map<string, ModelField>): Sized {
  const own = fields.flatMap((id) => fieldById.get(id) ?? []);
  const identifying = own.some(({ id }) => keys.includes(id)) ? own.filter(({ id }) => keys.includes(id)) : own;
  const described = identifying.reduce((most, field) => Math.max(most, distinctOf(field)), 0);
  const rows = own.length === 0 ? 0 : type === "fact" ? FACT_ROWS : type === "bridge" ? BRIDGE_ROWS : described;
  return { rows, bytes: rows * own.reduce((sum, field) => sum + widthOf(field), 0) };
}

/** What a model costs by these rules. `tables` hold known fields only. */
export function costOf(tables: readonly ModelTable[], fields: readonly ModelField[]): ModelCost {
  const fieldById = new Map(fields.map((field) => [field.id, field]));
  const sizes = tables.map((table) => sizeOf(table, fieldById));
  const relationships = relationshipsOf(tables);
  const storage = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const largest = sizes.reduce((most, { bytes }) => Math.max(most, bytes), 0);
  const joining = relationships.reduce((sum, { from, to }) => sum + JOIN_WIDTH * Math.max(sizes[from]?.rows ?? 0, sizes[to]?.rows ?? 0), 0);
  const query = READ_SHARE * largest + joining;
  const whole = FACT_ROWS * fields.reduce((sum, field) => sum + widthOf(field), 0);
  return { storage, query, storageShare: Math.min(1, storage / whole), queryShare: Math.min(1, query / whole), joins: relationships.length };
}
