import { cellsEqual } from "./cells.ts";
import { matchGroup } from "./match-group.ts";
import { columnKinds, fuzzyPlaces, groupKey, isNear, makeGroup, type ColumnKind, type Row } from "./row-index.ts";

/** Indexes of the rows that have no partner on the other side, in ascending order. */
export type RowDifference = { missing: number[]; extra: number[] };

/**
 * Compares two lists of rows as multisets: as many rows as possible are paired with an equal one. Equality within a tolerance is not
 * transitive, so sorting both sides is not enough: rows with REAL cells are paired along augmenting paths.
 */
export function matchRows(actual: readonly Row[], expected: readonly Row[], columnCount: number, tolerance: number): RowDifference {
  if (actual.length === expected.length && actual.every((row, index) => rowsEqual(row, expected[index] ?? [], columnCount, tolerance))) {
    return { missing: [], extra: [] };
  }
  const kinds = columnKinds(columnCount, actual, expected);
  const fuzzy = fuzzyPlaces(kinds);
  const difference: RowDifference = { missing: [], extra: [] };
  for (const bucket of bucketsOf(actual, expected, kinds)) matchBucket(bucket, actual, expected, fuzzy, tolerance, difference);
  difference.missing.sort((a, b) => a - b);
  difference.extra.sort((a, b) => a - b);
  return difference;
}

/** Rows of both sides that are equal in all exact columns. */
type Bucket = { given: number[]; wanted: number[] };

function bucketsOf(actual: readonly Row[], expected: readonly Row[], kinds: readonly ColumnKind[]): Iterable<Bucket> {
  const buckets = new Map<string, Bucket>();
  expected.forEach((row, index) => {
    const key = groupKey(row, kinds);
    const bucket = buckets.get(key);
    if (bucket) bucket.wanted.push(index);
    else buckets.set(key, { given: [], wanted: [index] });
  });
  actual.forEach((row, index) => {
    const key = groupKey(row, kinds);
    const bucket = buckets.get(key);
    if (bucket) bucket.given.push(index);
    else buckets.set(key, { given: [index], wanted: [] });
  });
  return buckets.values();
}

function matchBucket(
  { given, wanted }: Bucket,
  actual: readonly Row[],
  expected: readonly Row[],
  fuzzy: readonly number[],
  tolerance: number,
  difference: RowDifference,
): void {
  const isOneToOne = given.length === 1 && wanted.length === 1;
  if (isOneToOne && isNear(actual[given[0] ?? 0] ?? [], expected[wanted[0] ?? 0] ?? [], fuzzy, tolerance)) return;
  if (isOneToOne || fuzzy.length === 0 || given.length === 0 || wanted.length === 0) {
    const paired = isOneToOne || fuzzy.length > 0 ? 0 : Math.min(given.length, wanted.length);
    for (const index of given.slice(paired)) difference.extra.push(index);
    for (const index of wanted.slice(paired)) difference.missing.push(index);
    return;
  }
  matchGroup(makeGroup(actual, given, fuzzy), makeGroup(expected, wanted, fuzzy), tolerance, difference);
}

export function rowsEqual(actual: Row, expected: Row, columnCount: number, tolerance: number): boolean {
  for (let place = 0; place < columnCount; place++) {
    if (!cellsEqual(actual[place] ?? null, expected[place] ?? null, tolerance)) return false;
  }
  return true;
}
