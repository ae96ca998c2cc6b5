/** A cell of a query's result: INTEGER is a bigint, REAL a number, BLOB bytes. */
export type Cell = null | bigint | number | string | Uint8Array;

/** The rows of a query, whole as far as they were kept. */
export type ResultTable = {
  columns: string[];
  rows: Cell[][];
  /** True when there were more rows than are kept. */
  isCut: boolean;
};

/** An unquoted cell of `expectedOutput`: a number of that value or the same text; when empty (or NULL), NULL or ''. */
export type LooseCell = { loose: string };
export type ExpectedCell = Cell | LooseCell;
export type ExpectedTable = { columns: string[]; rows: ExpectedCell[][] };

export const isLoose = (cell: ExpectedCell): cell is LooseCell => typeof cell === "object" && cell !== null && "loose" in cell;
export const isNumber = (cell: ExpectedCell): cell is bigint | number => typeof cell === "bigint" || typeof cell === "number";

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const INTEGER = /^[+-]?\d+$/;
const INFINITY = /^[+-]?inf(?:inity)?$/i;

/** The number that a text spells, white space around it aside; null when it spells none. */
export function numberIn(text: string): bigint | number | null {
  const trimmed = text.trim();
  if (INTEGER.test(trimmed)) return BigInt(trimmed.replace(/^\+/, ""));
  if (NUMBER.test(trimmed)) return Number(trimmed);
  if (INFINITY.test(trimmed)) return trimmed.startsWith("-") ? -Infinity : Infinity;
  return null;
}

/**
 * Numbers within the relative tolerance, or so near to 0 that the difference is noise. Two integers must be the same;
 * with a tolerance of 0 so must reals. An infinity equals only itself.
 */
export function numbersEqual(a: bigint | number, b: bigint | number, tolerance: number): boolean {
  // These comparisons are exact between bigint and number, where converting would lose digits.
  if ((a >= b && a <= b) || (Number.isNaN(a) && Number.isNaN(b))) return true;
  if (tolerance === 0 || (typeof a === "bigint" && typeof b === "bigint")) return false;
  const left = Number(a);
  const right = Number(b);
  if (!Number.isFinite(left) || !Number.isFinite(right)) return false;
  const difference = Math.abs(left - right);
  return difference <= tolerance * Math.max(Math.abs(left), Math.abs(right)) || difference <= tolerance * 1e-6;
}

/** Whether a cell is what was expected. Text is exact, NULL equals only NULL, a number never equals text. */
export function cellsEqual(actual: ExpectedCell, expected: ExpectedCell, tolerance: number): boolean {
  if (isLoose(expected)) return equalsLoose(actual, expected, tolerance);
  if (isLoose(actual)) return equalsLoose(expected, actual, tolerance);
  if (isNumber(actual)) return isNumber(expected) && numbersEqual(actual, expected, tolerance);
  if (actual instanceof Uint8Array) return expected instanceof Uint8Array && bytesEqual(actual, expected);
  return actual === expected;
}

function equalsLoose(cell: ExpectedCell, { loose }: LooseCell, tolerance: number): boolean {
  if (isLoose(cell)) return cell.loose === loose;
  if (cell === null) return isLooseNull(loose);
  if (typeof cell === "string") return cell === loose || (cell === "" && isLooseNull(loose));
  const number = isNumber(cell) ? numberIn(loose) : null;
  return number !== null && isNumber(cell) && numbersEqual(cell, number, tolerance);
}

export const isLooseNull = (text: string): boolean => text === "" || text === "NULL";

function bytesEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** What a loose cell most likely means: NULL, a number or text. */
export function plainCell(cell: ExpectedCell): Cell {
  if (!isLoose(cell)) return cell;
  return isLooseNull(cell.loose) ? null : (numberIn(cell.loose) ?? cell.loose);
}

const RANKS = { null: 0, number: 1, string: 2, bytes: 3 };
const rankOf = (cell: Cell): number => (cell === null ? RANKS.null : isNumber(cell) ? RANKS.number : typeof cell === "string" ? RANKS.string : RANKS.bytes);

/** SQLite's order: NULL, numbers, text by code points, blobs by bytes. */
export function compareCells(a: Cell, b: Cell): number {
  const ranks = rankOf(a) - rankOf(b);
  if (ranks !== 0 || a === null || b === null) return ranks;
  if (isNumber(a) && isNumber(b)) return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  return a instanceof Uint8Array && b instanceof Uint8Array ? compareBytes(a, b) : 0;
}

/** By code points, as the bytes of UTF-8 are ordered; JavaScript's own comparison puts U+FFFF behind emoji. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points beyond all other units. */
const codePointRank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** A cell as it is shown in a table: reals always with a point or an exponent, blobs as x'...'; null stays null. */
export function cellText(cell: Cell, limit: number): string | null {
  if (cell === null) return null;
  if (typeof cell === "number") return realText(cell);
  if (typeof cell === "bigint") return cell.toString();
  if (typeof cell === "string") return cut(cell, limit);
  const hex = Array.from(cell.subarray(0, limit), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return cut(`x'${hex}'`, limit);
}

function realText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "Inf" : "-Inf";
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** Cuts text with an ellipsis, never through a surrogate pair. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = limit - 1;
  const isInsidePair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return `${text.slice(0, isInsidePair ? end - 1 : end)}…`;
}
