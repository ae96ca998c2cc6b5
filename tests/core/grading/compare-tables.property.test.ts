import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsEqual, compareCells, type Cell, type ResultTable } from "../../../src/core/grading/cells.ts";
import { compareTables, type CompareSettings } from "../../../src/core/grading/compare-tables.ts";
import { matchRows } from "../../../src/core/grading/match-rows.ts";
import { rowsEqual } from "../../../src/core/grading/match-rows.ts";
import { SETTINGS } from "./tables.ts";

const TOLERANCE = 0.1;
/** Reals that lie within and just beyond the tolerance of each other: chains in which equality is not transitive. */
const nearReal = fc.integer({ min: -4, max: 30 }).map((step) => 10 * 1.04 ** step);
const anyReal = fc.double({ noNaN: false });
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.integer({ min: 0, max: 3 }).map(BigInt),
  anyReal,
  nearReal,
  fc.string({ maxLength: 4 }),
  fc.constantFrom("", "0", "1.0", "Ann", "ann", " Ann", "NULL", "12abc"),
  fc.uint8Array({ maxLength: 3 }),
);
const names = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);
const tableOf = (cell: fc.Arbitrary<Cell>, maxRows = 8): fc.Arbitrary<ResultTable> =>
  fc
    .integer({ min: 1, max: 3 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: maxRows }).map((rows) => ({ columns: names(width), rows, isCut: false })),
    );
const pairOf = (cell: fc.Arbitrary<Cell>): fc.Arbitrary<[ResultTable, ResultTable]> =>
  fc.integer({ min: 1, max: 3 }).chain((width) => {
    const rows = fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 7 });
    return fc.tuple(rows, rows).map(([a, b]): [ResultTable, ResultTable] => [
      { columns: names(width), rows: a, isCut: false },
      { columns: names(width), rows: b, isCut: false },
    ]);
  });
const settingsOf: fc.Arbitrary<CompareSettings> = fc.record({
  order: fc.constantFrom(
    "none" as const,
    "exact" as const,
    { by: [{ column: "c0", direction: "asc" as const }] },
    { by: [{ column: "c0", direction: "desc" as const }] },
  ),
  columns: fc.constantFrom("by-name" as const, "by-position" as const),
  tolerance: fc.constantFrom(0, 1e-6, TOLERANCE, 2),
  isHidden: fc.boolean(),
});
const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
const isEqual = (a: ResultTable | null, b: ResultTable, settings: Partial<CompareSettings> = {}) =>
  compareTables(a, b, { ...SETTINGS, ...settings }).length === 0;

describe("cells", () => {
  it("[GR10] equality is reflexive and symmetric on any cells", () => {
    fc.assert(
      fc.property(anyCell, anyCell, fc.constantFrom(0, 1e-6, TOLERANCE), (a, b, tolerance) => {
        expect(cellsEqual(a, a, tolerance)).toBe(true);
        expect(cellsEqual(a, b, tolerance)).toBe(cellsEqual(b, a, tolerance));
        expect(Math.sign(compareCells(a, b))).toBe(-Math.sign(compareCells(b, a)) + 0);
      }),
    );
  });

  it("[GR11] a real moved by less than the tolerance stays equal, by more it does not", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e12, noNaN: true }), fc.double({ min: 0, max: 0.9, noNaN: true }), (value, share) => {
        expect(cellsEqual(value * (1 + TOLERANCE * share), value, TOLERANCE)).toBe(true);
        expect(cellsEqual(value * (1 + TOLERANCE * (1.2 + share)), value, TOLERANCE)).toBe(false);
      }),
    );
  });
});

describe("tables", () => {
  it("[GR18] every table equals itself under every order, and itself with its columns shuffled", () => {
    const shuffledColumns = tableOf(anyCell).chain((table) => shuffled(table.columns.map((_, index) => index)).map((places) => ({ table, places })));
    fc.assert(
      fc.property(
        shuffledColumns,
        fc.constantFrom("none" as const, "exact" as const, { by: [{ column: "C0", direction: "asc" as const }] }),
        ({ table, places }, order) => {
          const sorted = typeof order === "object" ? { ...table, rows: [...table.rows].sort((a, b) => compareCells(a[0] ?? null, b[0] ?? null)) } : table;
          expect(isEqual(sorted, sorted, { order })).toBe(true);
          const moved = {
            columns: places.map((place) => sorted.columns[place] ?? ""),
            rows: sorted.rows.map((row) => places.map((place) => row[place] ?? null)),
            isCut: false,
          };
          expect(isEqual(moved, sorted, { order })).toBe(true);
        },
      ),
    );
  });

  it("[GR3] shuffling the rows changes nothing when the order is none", () => {
    const withShuffle = pairOf(fc.oneof(anyCell, nearReal)).chain(([a, b]) => shuffled(a.rows).map((rows) => ({ a, b, moved: { ...a, rows } })));
    fc.assert(
      fc.property(withShuffle, fc.constantFrom(1e-6, TOLERANCE), ({ a, b, moved }, tolerance) => {
        expect(isEqual(moved, a, { tolerance })).toBe(true);
        expect(isEqual(moved, b, { tolerance })).toBe(isEqual(a, b, { tolerance }));
      }),
    );
  });

  it("[GR18] is symmetric when the order is none", () => {
    fc.assert(
      fc.property(pairOf(fc.oneof(nearReal, fc.constantFrom<Cell>(null, "a", 10n, 11n))), ([a, b]) => {
        expect(isEqual(a, b, { tolerance: TOLERANCE })).toBe(isEqual(b, a, { tolerance: TOLERANCE }));
      }),
    );
  });

  it("[GR18] finds a pairing within the tolerance whenever there is one, and the largest one when there is none for all", () => {
    fc.assert(
      fc.property(pairOf(fc.oneof(nearReal, fc.constantFrom<Cell>("a", 12n))), ([a, b]) => {
        const { missing, extra } = matchRows(a.rows, b.rows, a.columns.length, TOLERANCE);
        expect(a.rows.length - extra.length).toBe(b.rows.length - missing.length);
        expect(a.rows.length - extra.length).toBe(largestPairing(a.rows, b.rows, a.columns.length));
      }),
      { numRuns: 400 },
    );
  });

  it("[GR6] ties may stand in any order under by, and other rows may not", () => {
    const tied = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }).map(BigInt), fc.integer({ min: 0, max: 9 }).map(BigInt)), { minLength: 2, maxLength: 8 });
    const withShuffle = tied.chain((rows) => {
      const sorted: ResultTable = { columns: ["k", "v"], rows: [...rows].sort((a, b) => Number(a[0] - b[0])), isCut: false };
      return shuffled(sorted.rows).map((moved) => ({ sorted, moved: { ...sorted, rows: moved } }));
    });
    fc.assert(
      fc.property(withShuffle, ({ sorted, moved }) => {
        const isSorted = moved.rows.every((row, index) => index === 0 || compareCells(moved.rows[index - 1]?.[0] ?? null, row[0] ?? null) <= 0);
        expect(isEqual(moved, sorted, { order: { by: [{ column: "k", direction: "asc" }] } })).toBe(isSorted);
      }),
    );
  });

  it("[GR17] leaving out, doubling or changing one row is always seen", () => {
    const changed = tableOf(anyCell)
      .filter(({ rows }) => rows.length > 0)
      .chain((table) => fc.nat(table.rows.length - 1).map((index) => ({ table, index })));
    fc.assert(
      fc.property(changed, ({ table, index }) => {
        const row = table.rows[index] ?? [];
        expect(isEqual({ ...table, rows: table.rows.filter((_, place) => place !== index) }, table)).toBe(false);
        expect(isEqual({ ...table, rows: [...table.rows, row] }, table)).toBe(false);
        const strange = row.map((cell, place) => (place === 0 ? `${String(cell)}?` : cell));
        expect(isEqual({ ...table, rows: table.rows.map((other, place) => (place === index ? strange : other)) }, table)).toBe(false);
      }),
    );
  });

  it("[GR28] never throws, and every finding is a short sentence without a full stop", () => {
    fc.assert(
      fc.property(tableOf(anyCell), tableOf(anyCell), settingsOf, (a, b, settings) => {
        for (const { title, detail } of compareTables(a, b, settings)) {
          expect(title).toMatch(/^\S.*[^.\s]$/su);
          if (detail !== null) expect(detail).toMatch(/^\S.*[.!?]$/su);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** The size of the largest pairing, by trying: for small tables only. */
function largestPairing(a: Cell[][], b: Cell[][], width: number): number {
  const partner = new Map<number, number>();
  const tryRow = (row: number, seen: Set<number>): boolean =>
    b.some((other, index) => {
      if (seen.has(index) || !rowsEqual(a[row] ?? [], other, width, TOLERANCE)) return false;
      seen.add(index);
      const taken = partner.get(index);
      if (taken !== undefined && !tryRow(taken, seen)) return false;
      partner.set(index, row);
      return true;
    });
  return a.filter((_, row) => tryRow(row, new Set())).length;
}
