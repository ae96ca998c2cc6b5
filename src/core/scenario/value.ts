/**
 * Values written in a scenario file (cells, arguments, expected results), in a form that survives JSON.
 *
 * JSON and JavaScript lose what a grader must keep: `3.0` becomes `3`, integers past 2^53 lose digits, keys such
 * as `"5"` are reordered and keys that are not text become text. Those few values are tagged; all others stand
 * for themselves. Python decodes the same form (src/engines/python/harness.py).
 */
export type Value = null | boolean | string | number | TaggedFloat | TaggedInteger | TaggedMap | Value[] | { [key: string]: Value };

/** A float that JSON would turn into an integer or refuse: `3.0`, `1e3`, `-0.0`, `inf`, `-inf`, `nan`. */
export type TaggedFloat = { $float: string };
/** An integer beyond ±(2^53 - 1), in decimal digits. */
export type TaggedInteger = { $int: string };
/** A mapping whose keys are not all plain text, or whose order JavaScript would change. */
export type TaggedMap = { $map: [Value, Value][] };

const hasOnly = (value: unknown, key: string): boolean => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0] === key;
};

export const isTaggedFloat = (value: unknown): value is TaggedFloat => hasOnly(value, "$float");
export const isTaggedInteger = (value: unknown): value is TaggedInteger => hasOnly(value, "$int");
export const isTaggedMap = (value: unknown): value is TaggedMap => hasOnly(value, "$map");

const FLOAT_WORDS: Record<string, number> = { inf: Infinity, "-inf": -Infinity, nan: NaN };

/** The JavaScript number behind a tagged float. */
export const floatOf = (value: TaggedFloat): number => FLOAT_WORDS[value.$float] ?? Number(value.$float);

/** A float as a value: tagged where JSON would not bring it back as a float. */
export function floatValue(value: number): Value {
  if (Number.isNaN(value)) return { $float: "nan" };
  if (value === Infinity) return { $float: "inf" };
  if (value === -Infinity) return { $float: "-inf" };
  if (!Number.isInteger(value)) return value;
  return { $float: Object.is(value, -0) ? "-0.0" : Number.isSafeInteger(value) ? value.toFixed(1) : String(value) };
}

/** An integer as a value: tagged beyond the range in which JavaScript counts exactly. */
export function integerValue(value: bigint): Value {
  const asNumber = Number(value);
  return Number.isSafeInteger(asNumber) ? asNumber : { $int: value.toString() };
}

/**
 * A mapping as a value. Plain objects serve where every key is text that JavaScript keeps in its place and that
 * cannot be taken for a tag.
 */
export function mapValue(entries: [Value, Value][]): Value {
  const isPlain = entries.every(([key]) => typeof key === "string" && !/^(?:0|[1-9]\d*)$/.test(key) && !key.startsWith("$") && key !== "__proto__");
  if (!isPlain) return { $map: entries };
  return Object.fromEntries(entries as [string, Value][]);
}

/**
 * A tagged map as a plain object, for mappings whose keys are all known: their order and type tell nothing there.
 * Everything else is returned as it is.
 */
export function plainMapping(value: unknown): unknown {
  if (!isTaggedMap(value)) return value;
  return Object.fromEntries(value.$map.map(([key, entry]) => [keyText(key), entry]));
}

/** A key as it is named in messages. */
export const keyText = (key: Value): string =>
  typeof key === "string" ? key : isTaggedFloat(key) ? key.$float : isTaggedInteger(key) ? key.$int : JSON.stringify(key);

/** True for what SQL can store in a cell: null, boolean, text, integer, real. */
export const isScalar = (value: Value): value is null | boolean | string | number | TaggedFloat | TaggedInteger =>
  value === null || typeof value !== "object" || isTaggedFloat(value) || isTaggedInteger(value);

/** True for integers and booleans, which SQL stores as 1 and 0. */
export const isIntegerLike = (value: Value): boolean =>
  typeof value === "boolean" || isTaggedInteger(value) || (typeof value === "number" && Number.isInteger(value));

/** True for every number and for booleans. */
export const isNumberLike = (value: Value): boolean => isIntegerLike(value) || typeof value === "number" || isTaggedFloat(value);
