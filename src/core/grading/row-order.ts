import type { SortKey } from "../rounds/sql/schema.ts";
import { cellsEqual, compareCells, plainCell, type Cell, type ExpectedCell } from "./cells.ts";
import type { Row } from "./row-index.ts";

/** A sort key with the place of its column in the rows. */
export type PlacedKey = SortKey & { place: number };
/** Where the order is broken first: index of the row, and the key. */
export type BrokenOrder = { row: number; key: PlacedKey };

/** How one key is sorted: where NULLs stand, and whether upper and lower case count as the same letter. */
type Manner = { nullsFirst: boolean; ignoresCase: boolean };

/**
 * Checks the order of rows that are equal as a multiset to the expected ones: the keys must come in the same sequence as in the
 * expected rows, provided that those are sorted by the keys (NULLs first or last, upper and lower case apart or not, as they have it);
 * if not, in the sequence in which SQLite would sort them. Rows with the same keys may stand in any order.
 */
export function findBrokenOrder(actual: readonly Row[], expected: readonly Row[], keys: readonly PlacedKey[], tolerance: number): BrokenOrder | null {
  const manners = mannersOf(expected, keys);
  const wanted = manners ? expected : [...expected].sort((a, b) => compareRows(a, b, keys));
  for (let row = 0; row < wanted.length; row++) {
    for (const [index, key] of keys.entries()) {
      const given = actual[row]?.[key.place] ?? null;
      const cell = wanted[row]?.[key.place] ?? null;
      if (!cellsEqual(given, cell, tolerance) && !(manners?.[index]?.ignoresCase && sameLetters(given, cell))) return { row, key };
    }
  }
  return null;
}

const sameLetters = (a: ExpectedCell, b: ExpectedCell): boolean => typeof a === "string" && typeof b === "string" && foldCase(a) === foldCase(b);

/** SQLite's NOCASE: only the letters of ASCII. */
const foldCase = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** The manner in which rows are sorted by each key, or null when they are not sorted by the keys. */
function mannersOf(rows: readonly Row[], keys: readonly PlacedKey[]): Manner[] | null {
  /** Whether a row has the same keys so far as the one before it. */
  const isTie = rows.map((_, index) => index > 0);
  const manners: Manner[] = [];
  for (const key of keys) {
    const manner = possibleManners(key).find((candidate) => isSorted(rows, isTie, key, candidate));
    if (!manner) return null;
    manners.push(manner);
    for (let row = 1; row < rows.length; row++) isTie[row] = isTie[row] === true && compareBy(rows[row - 1] ?? [], rows[row] ?? [], key, manner) === 0;
  }
  return manners;
}

/** SQLite's own manner first: NULL is the smallest value, case counts. */
function possibleManners({ direction }: SortKey): Manner[] {
  const nullsFirst = direction === "asc";
  return [false, true].flatMap((ignoresCase) => [
    { nullsFirst, ignoresCase },
    { nullsFirst: !nullsFirst, ignoresCase },
  ]);
}

const isSorted = (rows: readonly Row[], isTie: readonly boolean[], key: PlacedKey, manner: Manner): boolean =>
  rows.every((row, index) => !isTie[index] || compareBy(rows[index - 1] ?? [], row, key, manner) <= 0);

function compareBy(a: Row, b: Row, { place, direction }: PlacedKey, { nullsFirst, ignoresCase }: Manner): number {
  const left = sortCell(a[place], ignoresCase);
  const right = sortCell(b[place], ignoresCase);
  if (left === null || right === null) return left === right ? 0 : (left === null) === nullsFirst ? -1 : 1;
  return direction === "asc" ? compareCells(left, right) : compareCells(right, left);
}

function sortCell(cell: ExpectedCell | undefined, ignoresCase: boolean): Cell {
  const plain = plainCell(cell ?? null);
  return ignoresCase && typeof plain === "string" ? foldCase(plain) : plain;
}

function compareRows(a: Row, b: Row, keys: readonly PlacedKey[]): number {
  for (const key of keys) {
    const order = compareBy(a, b, key, { nullsFirst: key.direction === "asc", ignoresCase: false });
    if (order !== 0) return order;
  }
  return 0;
}
