import * as texts from "#texts";
import type { ColumnMatch, RowOrder, SortKey } from "../rounds/sql/schema.ts";
import type { ExpectedTable, ResultTable } from "./cells.ts";
import { explainRows } from "./explain-rows.ts";
import { matchColumns } from "./match-columns.ts";
import { matchRows, rowsEqual } from "./match-rows.ts";
import { findBrokenOrder, type PlacedKey } from "./row-order.ts";
import type { Row } from "./row-index.ts";
import { finding, type Finding } from "./verdict.ts";
import { list, quoted, rowWords } from "./wording.ts";

export type CompareSettings = {
  order: RowOrder;
  columns: ColumnMatch;
  /** Relative, for REAL values. */
  tolerance: number;
  /** Findings on hidden data name the kind of difference and columns, never rows, cells or counts. */
  isHidden: boolean;
  /** Whether the code joins tables; where it does not, no join is blamed. True when left out. */
  isJoined?: boolean;
};

/**
 * What is wrong with a result, the most useful first; empty when it equals the expected one. `actual` is null when no statement
 * returned rows. Kinds: no-result, too-many-rows, column-misnamed, column-missing, column-extra, order-column, row-order and those of
 * explain-rows.ts.
 */
export function compareTables(actual: ResultTable | null, expected: ExpectedTable, settings: CompareSettings): Finding[] {
  if (actual === null) return [finding("no-result", texts.noResult, texts.noResultAdvice)];
  const { places, findings } = matchColumns(actual, expected, settings.columns, settings.tolerance);
  if (findings.length > 0) return findings;
  if (actual.isCut) return [finding("too-many-rows", texts.resultTooLarge, texts.resultTooLargeAdvice)];
  const rows = inOrder(actual.rows, places);
  const difference = matchRows(rows, expected.rows, expected.columns.length, settings.tolerance);
  if (difference.missing.length + difference.extra.length > 0) return explainRows(rows, expected, difference, settings);
  return checkOrder(rows, expected, settings);
}

/** The rows with their cells in the order of the expected columns. */
function inOrder(rows: Row[], places: number[]): Row[] {
  const isSame = places.every((place, index) => place === index);
  return isSame ? rows : rows.map((row) => places.map((place) => row[place] ?? null));
}

/** Same rows: what is left to be wrong is their order. */
function checkOrder(rows: Row[], expected: ExpectedTable, settings: CompareSettings): Finding[] {
  if (settings.order === "none") return [];
  return settings.order === "exact" ? checkExactOrder(rows, expected, settings) : checkSorted(rows, expected, settings.order.by, settings);
}

function checkExactOrder(rows: Row[], expected: ExpectedTable, { tolerance, isHidden }: CompareSettings): Finding[] {
  const isRight = (row: Row, index: number) => rowsEqual(row, expected.rows[index] ?? [], expected.columns.length, tolerance);
  const broken = rows.findIndex((row, index) => !isRight(row, index));
  if (broken < 0) return [];
  const isReversed = rows.every((_, index) => isRight(rows[rows.length - 1 - index] ?? [], index));
  if (isReversed) return [finding("row-order", texts.wrongOrder, texts.orderReversed)];
  if (isHidden) return [finding("row-order", texts.wrongOrder, texts.checkOrderBy)];
  return [finding("row-order", texts.wrongOrder, texts.rowShouldBe(broken + 1, rowWords(expected.columns, expected.rows[broken] ?? [])))];
}

function checkSorted(rows: Row[], expected: ExpectedTable, keys: SortKey[], { tolerance, isHidden }: CompareSettings): Finding[] {
  const placed = keys.map((key): PlacedKey => ({ ...key, place: expected.columns.findIndex((name) => name.toLowerCase() === key.column.toLowerCase()) }));
  const unknown = placed.filter(({ place }) => place < 0).map(({ column }) => column);
  if (unknown.length > 0) return [finding("order-column", texts.sortColumnsAbsent(list(unknown)))];
  const broken = findBrokenOrder(rows, expected.rows, placed, tolerance);
  if (!broken) return [];
  const wanted = keys.map(({ column, direction }) => (direction === "asc" ? texts.ascending : texts.descending)(quoted(column)));
  const column = quoted(broken.key.column);
  const place = isHidden ? texts.orderBroken(column) : texts.rowBreaksOrder(broken.row + 1, column);
  return [finding("row-order", texts.wrongOrder, `${texts.sortBy(wanted)} ${place}`)];
}
