import * as texts from "#texts";
import { list, quoted } from "./wording.ts";
import { nearestName } from "../nearest-name.ts";
import type { ColumnMatch } from "../rounds/sql/schema.ts";
import { cellsEqual, compareCells, plainCell, type Cell, type ExpectedCell, type ExpectedTable, type ResultTable } from "./cells.ts";
import { finding, type Finding } from "./verdict.ts";

export type ColumnMatching = { places: number[]; findings: Finding[] };

/**
 * For each expected column the place of the result's column that answers to it. With findings, `places` says nothing.
 * By name: whatever the case and the order; columns of the same name are paired as they occur. By position: names are ignored.
 */
export function matchColumns(actual: ResultTable, expected: ExpectedTable, by: ColumnMatch, tolerance: number): ColumnMatching {
  if (by === "by-position") return matchByPosition(actual, expected);
  const free = new Map<string, number[]>();
  actual.columns.forEach((name, place) => free.set(fold(name), [...(free.get(fold(name)) ?? []), place]));
  const places = expected.columns.map((name) => free.get(fold(name))?.shift() ?? -1);
  const missing = expected.columns.flatMap((_, place) => (places[place] === -1 ? [place] : []));
  const extra = [...free.values()].flat().sort((a, b) => a - b);
  return { places, findings: explain(actual, expected, missing, extra, tolerance) };
}

const fold = (name: string): string => name.toLowerCase();

function matchByPosition(actual: ResultTable, expected: ExpectedTable): ColumnMatching {
  const wanted = expected.columns.length;
  const given = actual.columns.length;
  const places = expected.columns.map((_, place) => place);
  if (wanted === given) return { places, findings: [] };
  const kind = given < wanted ? "column-missing" : "column-extra";
  return {
    places,
    findings: [finding(kind, texts.columnsExpected(wanted, given), texts.columnsInOrder(list(expected.columns)))],
  };
}

function explain(actual: ResultTable, expected: ExpectedTable, missing: number[], extra: number[], tolerance: number): Finding[] {
  const left = [...extra];
  const misnamed: Finding[] = [];
  const absent: string[] = [];
  for (const place of missing) {
    const wanted = expected.columns[place] ?? "";
    const twin = misnamedAs(actual, expected, place, left, missing.length, tolerance);
    if (twin === undefined) {
      absent.push(wanted);
      continue;
    }
    left.splice(left.indexOf(twin), 1);
    const title = texts.columnMisnamed(quoted(actual.columns[twin] ?? ""), quoted(wanted));
    misnamed.push(finding("column-misnamed", title, texts.nameColumnAs(sqlName(wanted))));
  }
  const surplus = left.map((place) => actual.columns[place] ?? "");
  return [
    ...misnamed,
    ...(absent.length === 0 ? [] : [finding("column-missing", texts.columnsMissing(absent.length, list(absent)), texts.columnsThere(list(actual.columns)))]),
    ...(surplus.length === 0
      ? []
      : [finding("column-extra", texts.columnsNotAskedFor(surplus.length, list(surplus)), texts.columnsAskedFor(list(expected.columns)))]),
  ];
}

/** The column that is there in place of a missing one: of a near name, with the same values, or the only one that is left over. */
function misnamedAs(actual: ResultTable, expected: ExpectedTable, place: number, extra: number[], missingCount: number, tolerance: number): number | undefined {
  const wanted = expected.columns[place] ?? "";
  const near = nearestName(
    wanted,
    extra.map((index) => actual.columns[index] ?? ""),
  );
  const byName = near === undefined ? undefined : extra.find((index) => actual.columns[index] === near);
  if (byName !== undefined) return byName;
  const byValues = extra.find((index) => hasSameValues(actual, index, expected, place, tolerance));
  if (byValues !== undefined) return byValues;
  return missingCount === 1 && extra.length === 1 && actual.columns.length === expected.columns.length ? extra[0] : undefined;
}

/** Rows that are looked at to recognise a column by its values. */
const MAX_LOOKED_AT = 10_000;

function hasSameValues(actual: ResultTable, from: number, expected: ExpectedTable, to: number, tolerance: number): boolean {
  if (actual.rows.length !== expected.rows.length || actual.rows.length === 0 || actual.rows.length > MAX_LOOKED_AT) return false;
  const given = sorted(actual.rows.map((row) => row[from] ?? null));
  const wanted = sorted(expected.rows.map((row) => row[to] ?? null));
  return given.every((cell, index) => cellsEqual(cell, wanted[index] ?? null, tolerance));
}

const sqlName = (name: string): string => (/^[a-z_]\w*$/i.test(name) ? name : `"${name.replaceAll('"', '""')}"`);
const sorted = (cells: ExpectedCell[]): Cell[] => cells.map(plainCell).sort(compareCells);
