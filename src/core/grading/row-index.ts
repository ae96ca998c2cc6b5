import { cellsEqual, isLoose, isLooseNull, isNumber, numberIn, type ExpectedCell } from "./cells.ts";

export type Row = readonly ExpectedCell[];

/** How the cells of a column compare. */
export type ColumnKind =
  /** Equal cells have equal keys. */
  | "exact"
  /** A REAL occurs: numbers are equal within the tolerance. */
  | "real"
  /** Unquoted cells of a CSV occur: text may equal a number, NULL may equal ''. */
  | "loose";

/** Rows that are the same to the last bit, and so have the same `key` within their group. */
export type RowNode = { row: Row; key: string; indexes: number[]; value: number };
/** Rows that are equal in all exact columns, sorted by their number in the column `by`. `fuzzy` are the columns that are left to compare. */
export type RowGroup = { by: number; fuzzy: readonly number[]; nodes: RowNode[] };
/** Rows by the key of what must be the same in equal rows. */
export type RowIndex = Map<string, RowGroup>;

export function columnKinds(columnCount: number, ...tables: (readonly Row[])[]): ColumnKind[] {
  return Array.from({ length: columnCount }, (_, place) => {
    let kind: ColumnKind = "exact";
    for (const rows of tables) {
      for (const row of rows) {
        const cell = row[place] ?? null;
        if (isLoose(cell)) return "loose";
        if (typeof cell === "number") kind = "real";
      }
    }
    return kind;
  });
}

/** The columns in which equal cells may have different keys. */
export const fuzzyPlaces = (kinds: readonly ColumnKind[]): number[] => kinds.flatMap((kind, place) => (kind === "exact" ? [] : [place]));

/** Text that equal rows share. */
export function groupKey(row: Row, kinds: readonly ColumnKind[]): string {
  let key = "";
  for (let place = 0; place < kinds.length; place++) key += cellKey(row[place] ?? null, kinds[place] ?? "exact");
  return key;
}

function cellKey(cell: ExpectedCell, kind: ColumnKind): string {
  if (kind === "exact") return exactKey(cell);
  if (isNumber(cell)) return "~";
  if (kind === "real") return exactKey(cell);
  const text = isLoose(cell) ? cell.loose : cell;
  if (text === null || (typeof text === "string" && isLooseNull(text))) return "N";
  if (typeof text !== "string") return exactKey(text);
  return numberIn(text) === null ? exactKey(text) : "~";
}

/** Text that only the very same cell has; lengths keep neighbours apart. */
function exactKey(cell: ExpectedCell): string {
  if (cell === null) return "N";
  if (typeof cell === "bigint") return `i${cell};`;
  if (typeof cell === "number") return `r${cell};`;
  if (typeof cell === "string") return `s${cell.length}:${cell}`;
  if (isLoose(cell)) return `l${cell.loose.length}:${cell.loose}`;
  return `b${cell.join()};`;
}

/** What a cell is worth on the number line; 0 for all others, which share a group only with their like. */
function numberOf(cell: ExpectedCell): number {
  const number = isNumber(cell) ? cell : isLoose(cell) ? numberIn(cell.loose) : typeof cell === "string" ? numberIn(cell) : null;
  return number === null || Number.isNaN(number) ? 0 : Number(number);
}

export function indexRows(rows: readonly Row[], kinds: readonly ColumnKind[]): RowIndex {
  const fuzzy = fuzzyPlaces(kinds);
  const buckets = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const key = groupKey(row, kinds);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(index);
    else buckets.set(key, [index]);
  });
  const index: RowIndex = new Map();
  for (const [key, bucket] of buckets) index.set(key, makeGroup(rows, bucket, fuzzy));
  return index;
}

export function makeGroup(rows: readonly Row[], bucket: number[], fuzzy: readonly number[]): RowGroup {
  const nodes = nodesOf(rows, bucket, fuzzy);
  const by = fuzzy.length > 1 && nodes.length > 1 ? mostTelling(nodes, fuzzy) : (fuzzy[0] ?? -1);
  if (by >= 0) for (const node of nodes) node.value = numberOf(node.row[by] ?? null);
  nodes.sort((a, b) => a.value - b.value);
  return { by, fuzzy, nodes };
}

function nodesOf(rows: readonly Row[], bucket: number[], fuzzy: readonly number[]): RowNode[] {
  const [first = 0] = bucket;
  if (bucket.length === 1 || fuzzy.length === 0) return [{ row: rows[first] ?? [], key: fuzzyKey(rows[first] ?? [], fuzzy), indexes: bucket, value: 0 }];
  const nodes = new Map<string, RowNode>();
  for (const index of bucket) {
    const row = rows[index] ?? [];
    const key = fuzzyKey(row, fuzzy);
    const node = nodes.get(key);
    if (node) node.indexes.push(index);
    else nodes.set(key, { row, key, indexes: [index], value: 0 });
  }
  return [...nodes.values()];
}

function fuzzyKey(row: Row, fuzzy: readonly number[]): string {
  let key = "";
  for (const place of fuzzy) key += exactKey(row[place] ?? null);
  return key;
}

/** The column with the most different numbers, so that few rows are near any one of them. */
function mostTelling(nodes: readonly RowNode[], fuzzy: readonly number[]): number {
  const variety = (place: number) => new Set(nodes.map((node) => numberOf(node.row[place] ?? null))).size;
  const scored = fuzzy.map((place) => ({ place, variety: variety(place) }));
  return scored.reduce((best, next) => (next.variety > best.variety ? next : best)).place;
}

/** The places `start` to `end` (not included) of a group's nodes among which all equals of a row lie. */
export function windowOf(group: RowGroup, row: Row, tolerance: number): { start: number; end: number } {
  if (group.nodes.length === 1) return { start: 0, end: 1 };
  const value = group.by < 0 ? 0 : numberOf(row[group.by] ?? null);
  const reach = reachOf(value, tolerance);
  return { start: firstFrom(group.nodes, value - reach, false), end: firstFrom(group.nodes, value + reach, true) };
}

/** Whether two rows of the same group key are equal. */
export function isNear(a: Row, b: Row, fuzzy: readonly number[], tolerance: number): boolean {
  for (const place of fuzzy) if (!cellsEqual(a[place] ?? null, b[place] ?? null, tolerance)) return false;
  return true;
}

/** The place of a node that equals a row of the same group key, or -1. */
export function findEqual(group: RowGroup, row: Row, tolerance: number): number {
  const { start, end } = windowOf(group, row, tolerance);
  for (let place = start; place < end; place++) if (isNear(row, group.nodes[place]?.row ?? [], group.fuzzy, tolerance)) return place;
  return -1;
}

/** How far from a number its equals may lie; a little generous, since each one is looked at. */
function reachOf(value: number, tolerance: number): number {
  if (!Number.isFinite(value)) return 0;
  if (tolerance >= 0.5) return Infinity;
  return Math.max((tolerance * Math.abs(value)) / (1 - tolerance), tolerance * 1e-6) * 1.001;
}

/** The first node at or above a value, or behind all nodes of that value. */
function firstFrom(nodes: readonly RowNode[], value: number, isBehind: boolean): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = nodes[middle]?.value ?? 0;
    if (other < value || (isBehind && other === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
