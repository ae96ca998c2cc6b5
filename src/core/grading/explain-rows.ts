import * as texts from "#texts";
import { isNumber, plainCell, type ExpectedTable } from "./cells.ts";
import { explainPairs, pairRows } from "./paired-rows.ts";
import { columnKinds, findEqual, groupKey, indexRows, type Row, type RowIndex } from "./row-index.ts";
import type { RowDifference } from "./match-rows.ts";
import { finding, type Finding } from "./verdict.ts";
import { list, rowWords } from "./wording.ts";

type Settings = { tolerance: number; isHidden: boolean; isJoined?: boolean };

/**
 * Says in words how two multisets of rows differ, the most useful first. Kinds: no-rows, number-as-text, text-as-number,
 * join-multiplies, duplicates-added, duplicates-lost, those of paired-rows.ts, rows-missing, rows-extra.
 */
export function explainRows(actual: readonly Row[], expected: ExpectedTable, difference: RowDifference, settings: Settings): Finding[] {
  if (actual.length === 0) return [noRows(expected, settings)];
  const types = explainTypes(actual, expected);
  const duplicates = explainDuplicates(actual, expected, difference, settings);
  if (duplicates) return [...types, duplicates];
  const pairs = pairRows(
    difference.extra.map((index) => actual[index] ?? []),
    difference.missing.map((index) => expected.rows[index] ?? []),
    expected.columns.length,
    settings,
  );
  const found = pairs ? explainPairs(pairs, expected.columns, settings) : [];
  const told = new Set(types.map(({ kind }) => kind));
  const rest = found.filter(({ kind }) => !told.has(kind));
  if (types.length + rest.length > 0) return [...types, ...rest];
  return explainCounts(actual, expected, difference, settings);
}

function noRows(expected: ExpectedTable, { isHidden }: Settings): Finding {
  const detail = isHidden ? null : texts.rowsExpected(expected.rows.length, rowWords(expected.columns, expected.rows[0] ?? []));
  return finding("no-rows", texts.returnsNoRows, detail);
}

/** Columns that hold text throughout where numbers are expected, or the other way round. */
function explainTypes(actual: readonly Row[], expected: ExpectedTable): Finding[] {
  const typeOf = (rows: readonly Row[], place: number): "number" | "text" | null => {
    const cells = rows.map((row) => plainCell(row[place] ?? null)).filter((cell) => cell !== null);
    if (cells.length === 0) return null;
    return cells.every(isNumber) ? "number" : cells.every((cell) => typeof cell === "string") ? "text" : null;
  };
  const asText: string[] = [];
  const asNumber: string[] = [];
  expected.columns.forEach((name, place) => {
    const wanted = typeOf(expected.rows, place);
    const given = typeOf(actual, place);
    if (wanted === "number" && given === "text") asText.push(name);
    if (wanted === "text" && given === "number") asNumber.push(name);
  });
  return [
    ...(asText.length === 0 ? [] : [finding("number-as-text", texts.areTextNotNumbers(asText.length, list(asText)), texts.areTextNotNumbersAdvice)]),
    ...(asNumber.length === 0 ? [] : [finding("text-as-number", texts.areNumbersNotText(asNumber.length, list(asNumber)), texts.areNumbersNotTextAdvice)]),
  ];
}

/** When both sides have the same distinct rows: which of them come too often or not often enough. */
function explainDuplicates(actual: readonly Row[], expected: ExpectedTable, { missing, extra }: RowDifference, settings: Settings): Finding | null {
  if (missing.length > 0 && extra.length > 0) return null;
  const kinds = columnKinds(expected.columns.length, actual, expected.rows);
  const index = indexRows(missing.length === 0 ? expected.rows : actual, kinds);
  const find = (row: Row) => findNode(index, row, kinds, settings.tolerance);
  if (missing.length === 0) return explainAdded(actual, expected, extra, index, find, settings);
  if (!missing.every((place) => find(expected.rows[place] ?? []) !== null)) return null;
  return finding("duplicates-lost", settings.isHidden ? texts.repeatedRowsLost : texts.countedRepeatedRowsLost(missing.length), texts.repeatedRowsLostAdvice);
}

type NodeFinder = (row: Row) => string | null;

/** The node of an index that a row equals, as `group key/place`. */
function findNode(index: RowIndex, row: Row, kinds: Parameters<typeof groupKey>[1], tolerance: number): string | null {
  const key = groupKey(row, kinds);
  const group = index.get(key);
  if (!group) return null;
  const place = findEqual(group, row, tolerance);
  return place < 0 ? null : `${key}/${place}`;
}

function explainAdded(
  actual: readonly Row[],
  expected: ExpectedTable,
  extra: number[],
  index: RowIndex,
  find: NodeFinder,
  { isHidden, isJoined = true }: Settings,
): Finding | null {
  const added = new Map<string, number>();
  for (const place of extra) {
    const node = find(actual[place] ?? []);
    if (node === null) return null;
    added.set(node, (added.get(node) ?? 0) + 1);
  }
  if (isJoined && isEachMultiplied(index, added)) {
    return finding("join-multiplies", texts.everyRowRepeated, texts.everyRowRepeatedAdvice);
  }
  const detail = isHidden ? "" : ` ${texts.theFirst(rowWords(expected.columns, actual[extra[0] ?? 0] ?? []))}`;
  const title = isHidden ? texts.rowsRepeated : texts.countedRowsRepeated(extra.length);
  return finding("duplicates-added", title, texts.rowsRepeatedAdvice + detail);
}

/** Whether every expected row comes a whole number of times more often. */
function isEachMultiplied(index: RowIndex, added: Map<string, number>): boolean {
  for (const [key, group] of index) {
    for (const [place, node] of group.nodes.entries()) {
      const more = added.get(`${key}/${place}`) ?? 0;
      if (more === 0 || more % node.indexes.length !== 0) return false;
    }
  }
  return added.size > 0;
}

function explainCounts(actual: readonly Row[], expected: ExpectedTable, { missing, extra }: RowDifference, { isHidden }: Settings): Finding[] {
  const findings: Finding[] = [];
  const first = (rows: readonly Row[], place: number | undefined) => (isHidden ? null : texts.theFirst(rowWords(expected.columns, rows[place ?? 0] ?? [])));
  if (missing.length > 0) {
    const title = isHidden ? texts.rowsMissing : texts.countedRowsMissing(missing.length);
    findings.push(finding("rows-missing", title, first(expected.rows, missing[0])));
  }
  if (extra.length > 0) {
    const title = isHidden ? texts.rowsNotAskedFor : texts.countedRowsNotAskedFor(extra.length);
    findings.push(finding("rows-extra", title, first(actual, extra[0])));
  }
  return findings;
}
