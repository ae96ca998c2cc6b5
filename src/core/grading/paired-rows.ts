import * as texts from "#texts";
import { cellsEqual, compareCells, isNumber, numberIn, numbersEqual, plainCell, type Cell } from "./cells.ts";
import { explainNumbers } from "./number-differences.ts";
import type { Row } from "./row-index.ts";
import { finding, type Finding } from "./verdict.ts";
import { cellWords, list, quoted, rowWords } from "./wording.ts";

/** Two rows that were meant to be the same: they agree in the columns `stable`. */
type Pair = { actual: Row; expected: Row };
export type PairedRows = {
  pairs: Pair[];
  /** Columns that agree on both sides, case, white space, NULL and type aside: they tell which rows belong together. */
  stable: number[];
  /** Whether those columns name each row, so that one can speak of "the row with ...". */
  isUnique: boolean;
};

type Settings = { tolerance: number; isHidden: boolean; isJoined?: boolean };

/** Beyond this the reader learns more from the rows themselves. */
const MAX_PAIRED = 20_000;

/** Pairs the rows of two sides that have no equal on the other side; null when there is no telling which belong together. */
export function pairRows(actual: readonly Row[], expected: readonly Row[], columnCount: number, { tolerance }: Settings): PairedRows | null {
  if (actual.length !== expected.length || actual.length === 0 || actual.length > MAX_PAIRED) return null;
  const columns = Array.from({ length: columnCount }, (_, place) => place);
  const stable = columns.filter((place) => hasSameValues(actual, expected, place, tolerance));
  const given = bucketsOf(actual, stable);
  const wanted = bucketsOf(expected, stable);
  const pairs: Pair[] = [];
  for (const [key, rows] of wanted) {
    const partners = given.get(key);
    if (partners?.length !== rows.length) return null;
    const inOrder = (list: Row[]) => (list.length === 1 ? list : [...list].sort((a, b) => compareFolded(a, b, columns)));
    const sorted = inOrder(partners);
    inOrder(rows).forEach((row, index) => pairs.push({ actual: sorted[index] ?? [], expected: row }));
  }
  return { pairs, stable, isUnique: pairs.length === wanted.size };
}

function hasSameValues(actual: readonly Row[], expected: readonly Row[], place: number, tolerance: number): boolean {
  const sorted = (rows: readonly Row[]) => rows.map((row) => fold(row, place)).sort(compareCells);
  const wanted = sorted(expected);
  return sorted(actual).every((cell, index) => cellsEqual(cell, wanted[index] ?? null, tolerance));
}

/** A cell without what people get wrong most: case, white space, type, and NULL against 0 or ''. */
function fold(row: Row, place: number): Cell {
  const cell = plainCell(row[place] ?? null);
  const number = isNumber(cell) ? cell : typeof cell === "string" ? numberIn(cell) : null;
  if (number !== null) return Number(number) === 0 ? null : number;
  if (typeof cell !== "string") return cell;
  const text = squeeze(cell).toLowerCase();
  return text === "" ? null : text;
}

const squeeze = (text: string): string => text.trim().replace(/\s+/g, " ");

function bucketsOf(rows: readonly Row[], stable: readonly number[]): Map<string, Row[]> {
  const buckets = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(stable.map((place) => keyOf(fold(row, place))));
    const bucket = buckets.get(key);
    if (bucket) bucket.push(row);
    else buckets.set(key, [row]);
  }
  return buckets;
}

/** Coarse for numbers, so that noise in the last digits does not part a pair. */
function keyOf(cell: Cell): string | null {
  if (cell === null) return null;
  return isNumber(cell) ? `n${Number(Number(cell).toPrecision(9))}` : `t${cell instanceof Uint8Array ? cell.join() : cell}`;
}

function compareFolded(a: Row, b: Row, columns: readonly number[]): number {
  for (const place of columns) {
    const order = compareCells(fold(a, place), fold(b, place));
    if (order !== 0) return order;
  }
  return 0;
}

/** Why two cells differ; `number` is looked into further, over the whole column. */
type Difference = "null-or-zero" | "null-or-empty" | "number-as-text" | "text-as-number" | "text-case" | "text-space" | "number" | "value";

type ColumnDifference = { place: number; kinds: Set<Difference>; pairs: Pair[] };

/**
 * Says column by column how paired rows differ. Kinds: null-or-zero, null-or-empty, number-as-text, text-as-number, text-case,
 * text-space, rounding, integer-division, join-multiplies, values. Empty when nothing can be said of single cells.
 */
export function explainPairs({ pairs, stable, isUnique }: PairedRows, columns: readonly string[], settings: Settings): Finding[] {
  const differences = columns.flatMap((_, place) => columnDifference(pairs, place, settings.tolerance) ?? []);
  const told: Finding[] = [];
  const untold: ColumnDifference[] = [];
  for (const difference of differences) {
    const said = explainColumn(difference, columns[difference.place] ?? "", settings);
    if (said) told.push(said);
    else untold.push(difference);
  }
  if (untold.length === 0) return told;
  return isUnique ? [...told, valuesFinding(untold, stable, columns, settings)] : [];
}

function columnDifference(pairs: readonly Pair[], place: number, tolerance: number): ColumnDifference | null {
  const differing = pairs.filter(({ actual, expected }) => !cellsEqual(actual[place] ?? null, expected[place] ?? null, tolerance));
  if (differing.length === 0) return null;
  const kinds = differing.map(({ actual, expected }) => differenceOf(plainCell(actual[place] ?? null), plainCell(expected[place] ?? null), tolerance));
  return { place, kinds: new Set(kinds), pairs: differing };
}

function differenceOf(actual: Cell, expected: Cell, tolerance: number): Difference {
  if (actual === null || expected === null) return nullDifference(actual ?? expected);
  if (isNumber(actual) && isNumber(expected)) return "number";
  if (typeof actual === "string" && isNumber(expected)) return isSameNumber(actual, expected, tolerance) ? "number-as-text" : "value";
  if (isNumber(actual) && typeof expected === "string") return isSameNumber(expected, actual, tolerance) ? "text-as-number" : "value";
  if (typeof actual !== "string" || typeof expected !== "string") return "value";
  if (actual.toLowerCase() === expected.toLowerCase()) return "text-case";
  if (squeeze(actual) === squeeze(expected)) return "text-space";
  return "value";
}

function nullDifference(other: Cell): Difference {
  if (isNumber(other)) return Number(other) === 0 ? "null-or-zero" : "value";
  return other === "" ? "null-or-empty" : "value";
}

function isSameNumber(text: string, number: bigint | number, tolerance: number): boolean {
  const spelt = numberIn(text);
  return spelt !== null && numbersEqual(spelt, number, tolerance);
}

function explainColumn({ place, kinds, pairs }: ColumnDifference, name: string, { isHidden, isJoined = true }: Settings): Finding | null {
  const [kind] = kinds;
  if (kinds.size !== 1 || kind === undefined || kind === "value") return null;
  const cells = pairs.map(({ actual, expected }) => ({ actual: plainCell(actual[place] ?? null), expected: plainCell(expected[place] ?? null) }));
  if (kind === "number") return explainNumbers(cells as { actual: bigint | number; expected: bigint | number }[], name, { isHidden, isJoined });
  const [first] = cells;
  const example = isHidden || !first ? null : texts.foundAndExpected(cellWords(first.actual), cellWords(first.expected));
  return finding(kind, titleOf(kind, name, cells), example);
}

function titleOf(kind: Difference, name: string, cells: { actual: Cell; expected: Cell }[]): string {
  const column = quoted(name);
  const isNullGiven = cells.every(({ actual }) => actual === null);
  const isNullWanted = cells.every(({ expected }) => expected === null);
  switch (kind) {
    case "null-or-zero":
      return isNullGiven ? texts.nullForZero(column) : isNullWanted ? texts.zeroForNull(column) : texts.nullAndZeroMixed(column);
    case "null-or-empty":
      return isNullGiven ? texts.nullForEmptyText(column) : isNullWanted ? texts.emptyTextForNull(column) : texts.nullAndEmptyTextMixed(column);
    case "number-as-text":
      return texts.textForNumber(column);
    case "text-as-number":
      return texts.numberForText(column);
    case "text-case":
      return texts.letterCaseDiffers(column);
    default:
      return texts.whiteSpaceDiffers(column);
  }
}

function valuesFinding(differences: ColumnDifference[], stable: readonly number[], columns: readonly string[], { isHidden }: Settings): Finding {
  const names = differences.map(({ place }) => columns[place] ?? "");
  const [first] = differences;
  const pair = first?.pairs[0];
  if (isHidden || !first || !pair) return finding("values", texts.valuesDiffer(names.length, list(names)));
  const named = stable.slice(0, 3);
  const row = rowWords(
    named.map((place) => columns[place] ?? ""),
    named.map((place) => pair.expected[place] ?? null),
  );
  const cell = texts.cellIs(
    row,
    quoted(columns[first.place] ?? ""),
    cellWords(pair.actual[first.place] ?? null),
    cellWords(pair.expected[first.place] ?? null),
  );
  const rowCount = Math.max(...differences.map(({ pairs }) => pairs.length));
  return finding("values", texts.valuesDifferInRows(names.length, list(names), rowCount), cell);
}
