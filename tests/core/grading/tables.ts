import type { Cell, ResultTable } from "../../../src/core/grading/cells.ts";
import { compareTables, type CompareSettings } from "../../../src/core/grading/compare-tables.ts";

export const table = (columns: string[], ...rows: Cell[][]): ResultTable => ({ columns, rows, isCut: false });

export const SETTINGS: CompareSettings = { order: "none", columns: "by-name", tolerance: 1e-6, isHidden: false };

/** Findings of a result against the expected one; whole JavaScript numbers stand for REAL, bigints for INTEGER. */
export const compare = (actual: ResultTable | null, expected: ResultTable, settings: Partial<CompareSettings> = {}) =>
  compareTables(actual, expected, { ...SETTINGS, ...settings });

export const isEqual = (actual: ResultTable | null, expected: ResultTable, settings: Partial<CompareSettings> = {}): boolean =>
  compare(actual, expected, settings).length === 0;

export const kinds = (actual: ResultTable | null, expected: ResultTable, settings: Partial<CompareSettings> = {}): string[] =>
  compare(actual, expected, settings).map(({ kind }) => kind);

/** A column called `v`. */
export const column = (...cells: Cell[]): ResultTable => table(["v"], ...cells.map((cell) => [cell]));
