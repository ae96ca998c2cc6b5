import { describe, expect, it } from "vitest";
import type { RowOrder } from "../../../src/core/rounds/sql/schema.ts";
import type { Cell } from "../../../src/core/grading/cells.ts";
import { tableFromCsv } from "../../../src/core/grading/csv-table.ts";
import { compareTables } from "../../../src/core/grading/compare-tables.ts";
import { column, compare, isEqual, kinds, SETTINGS, table } from "./tables.ts";

const by = (...keys: [string, "asc" | "desc"][]): RowOrder => ({ by: keys.map(([name, direction]) => ({ column: name, direction })) });

describe("columns", () => {
  const expected = table(["city", "orders"], ["Rome", 2n]);

  it("[GR7] by name: any case, any order of columns", () => {
    expect(isEqual(table(["ORDERS", "City"], [2n, "Rome"]), expected)).toBe(true);
    expect(isEqual(table(["city", "orders"], [2n, "Rome"]), expected)).toBe(false);
    expect(isEqual(table(["city", "count"], ["Rome", 2n]), expected)).toBe(false);
    expect(isEqual(table(["city", "orders", "x"], ["Rome", 2n, 1n]), expected)).toBe(false);
    expect(isEqual(table(["city"], ["Rome"]), expected)).toBe(false);
  });

  it("[GR8] by position: names are ignored, places count", () => {
    expect(isEqual(table(["a", "b"], ["Rome", 2n]), expected, { columns: "by-position" })).toBe(true);
    expect(isEqual(table(["orders", "city"], [2n, "Rome"]), expected, { columns: "by-position" })).toBe(false);
    expect(kinds(table(["a"], ["Rome"]), expected, { columns: "by-position" })).toEqual(["column-missing"]);
    expect(kinds(table(["a", "b", "c"], ["Rome", 2n, 2n]), expected, { columns: "by-position" })).toEqual(["column-extra"]);
  });

  it("[GR9] pairs columns of the same name as they occur", () => {
    const doubled = table(["id", "id", "x"], [1n, 2n, 3n]);
    expect(isEqual(doubled, doubled)).toBe(true);
    expect(isEqual(table(["x", "ID", "id"], [3n, 1n, 2n]), doubled)).toBe(true);
    expect(isEqual(table(["id", "id", "x"], [2n, 1n, 3n]), doubled)).toBe(false);
    expect(kinds(table(["id", "x"], [1n, 3n]), doubled)).toEqual(["column-missing"]);
    expect(kinds(doubled, table(["id", "x"], [1n, 3n]))).toEqual(["column-extra"]);
  });
});

describe("order", () => {
  const expected = table(["k", "v"], [1n, "a"], [1n, "b"], [2n, "c"]);

  it("[GR3] none: rows may come in any order", () => {
    expect(isEqual(table(["k", "v"], [2n, "c"], [1n, "b"], [1n, "a"]), expected)).toBe(true);
  });

  it("[GR5] exact: every row in its place, ties too", () => {
    expect(isEqual(expected, expected, { order: "exact" })).toBe(true);
    expect(kinds(table(["k", "v"], [1n, "b"], [1n, "a"], [2n, "c"]), expected, { order: "exact" })).toEqual(["row-order"]);
  });

  it("[GR6] by: sorted by the keys, ties in any order", () => {
    const order = by(["K", "asc"]);
    expect(isEqual(table(["k", "v"], [1n, "b"], [1n, "a"], [2n, "c"]), expected, { order })).toBe(true);
    expect(kinds(table(["k", "v"], [2n, "c"], [1n, "a"], [1n, "b"]), expected, { order })).toEqual(["row-order"]);
    expect(kinds(table(["k", "v"], [1n, "a"], [2n, "c"], [1n, "b"]), expected, { order })).toEqual(["row-order"]);
  });

  it("[GR6] by: wants the rows sorted even where the reference is not, and refuses its order then", () => {
    const unsorted = table(["k"], [2n], [1n], [3n]);
    expect(kinds(unsorted, unsorted, { order: by(["k", "asc"]) })).toEqual(["row-order"]);
    expect(isEqual(table(["k"], [1n], [2n], [3n]), unsorted, { order: by(["k", "asc"]) })).toBe(true);
    expect(isEqual(table(["k"], [3n], [2n], [1n]), unsorted, { order: by(["k", "desc"]) })).toBe(true);
  });

  it("[GR6] by: several keys and directions", () => {
    const sorted = table(["a", "b"], [2n, "x"], [2n, "y"], [1n, "w"], [1n, "z"]);
    const order = by(["a", "desc"], ["b", "asc"]);
    expect(isEqual(sorted, sorted, { order })).toBe(true);
    expect(kinds(table(["a", "b"], [2n, "y"], [2n, "x"], [1n, "w"], [1n, "z"]), sorted, { order })).toEqual(["row-order"]);
    expect(compare(table(["a", "b"], [2n, "y"], [2n, "x"], [1n, "w"], [1n, "z"]), sorted, { order })[0]?.detail).toContain("Row 1 breaks the order by `b`");
  });

  it("[GR6] by: NULLs stand where the reference has them", () => {
    const last = column(1n, 2n, null);
    const first = column(null, 1n, 2n);
    for (const order of [by(["v", "asc"])]) {
      expect(isEqual(last, last, { order })).toBe(true);
      expect(isEqual(first, first, { order })).toBe(true);
      expect(isEqual(first, last, { order })).toBe(false);
      expect(isEqual(last, first, { order })).toBe(false);
    }
    expect(isEqual(column(null, 2n, 1n), column(null, 2n, 1n), { order: by(["v", "desc"]) })).toBe(true);
    expect(isEqual(column(2n, 1n, null), column(2n, null, 1n), { order: by(["v", "desc"]) })).toBe(true);
  });

  it("[GR6] by: each key is looked at only where those before it tie", () => {
    const sorted = table(["a", "b", "c"], [1n, 1n, 5n], [1n, 1n, null], [2n, 1n, 3n]);
    const order = by(["a", "asc"], ["b", "asc"], ["c", "asc"]);
    expect(isEqual(sorted, sorted, { order })).toBe(true);
    expect(isEqual(table(["a", "b", "c"], [1n, 1n, null], [1n, 1n, 5n], [2n, 1n, 3n]), sorted, { order })).toBe(false);
  });

  it("[GR6] by: a reference sorted without regard to case is followed", () => {
    const folded = column("a", "B", "c");
    expect(isEqual(folded, folded, { order: by(["v", "asc"]) })).toBe(true);
    expect(isEqual(column("B", "a", "c"), folded, { order: by(["v", "asc"]) })).toBe(false);
    const tied = column("a", "A", "b");
    expect(isEqual(column("A", "a", "b"), tied, { order: by(["v", "asc"]) })).toBe(true);
  });

  it("[GR6] by: noise in the last digits breaks no order", () => {
    const noisy = table(["r", "n"], [0.1 + 0.2, "a"], [0.3, "b"]);
    expect(isEqual(table(["r", "n"], [0.3, "b"], [0.1 + 0.2, "a"]), noisy, { order: by(["r", "desc"]) })).toBe(true);
  });

  it("[GR6] by: a key that is not in the result is a finding", () => {
    expect(kinds(expected, expected, { order: by(["nope", "asc"]) })).toEqual(["order-column"]);
  });

  it("[GR35] names the key that is broken, the row on visible data, and an order that is the other way round", () => {
    const sorted = column(3n, 2n, 1n);
    const [visible] = compare(column(3n, 1n, 2n), sorted, { order: by(["v", "desc"]) });
    expect(visible).toMatchObject({ kind: "row-order", title: "Same rows, wrong order", detail: "Sort by `v` descending. Row 2 breaks the order by `v`." });
    const [hidden] = compare(column(3n, 1n, 2n), sorted, { order: by(["v", "desc"]), isHidden: true });
    expect(hidden?.detail).toBe("Sort by `v` descending. The order by `v` is broken.");
    expect(compare(column(1n, 2n, 3n), sorted, { order: "exact" })[0]?.detail).toBe("The order is the other way round; check ASC and DESC.");
    expect(compare(column(3n, 1n, 2n), sorted, { order: "exact" })[0]?.detail).toBe("Row 2 should be v = 2.");
    expect(compare(column(3n, 1n, 2n), sorted, { order: "exact", isHidden: true })[0]?.detail).not.toMatch(/\d/);
  });
});

describe("rows", () => {
  it("[GR17] duplicate rows count", () => {
    expect(isEqual(column(1n, 1n, 2n), column(2n, 1n, 1n))).toBe(true);
    expect(isEqual(column(1n, 2n, 2n), column(2n, 1n, 1n))).toBe(false);
    expect(isEqual(column(1n, 2n), column(2n, 1n, 1n))).toBe(false);
  });

  it("[GR18] pairs rows within the tolerance although no single order of them fits", () => {
    // 1.00 fits both 0.95 and 1.08, 1.04 fits only 1.08 and 1.00 at 5 %: taking the nearest first would leave one over.
    const tolerance = 0.05;
    expect(isEqual(column(1, 1.04), column(1.08, 0.955), { tolerance })).toBe(true);
    const actual = table(["a", "b"], [100, 200], [104, 191]);
    expect(isEqual(actual, table(["a", "b"], [104, 195], [100, 190]), { tolerance })).toBe(true);
    // Each row has a partner, but both the same one.
    expect(isEqual(column(100, 101), column(100.5, 200), { tolerance })).toBe(false);
    expect(isEqual(column(100, 104, 108), column(96, 100, 104), { tolerance: 0.05 })).toBe(true);
    expect(isEqual(column(100, 104, 108), column(96, 100, 112), { tolerance: 0.05 })).toBe(true);
    expect(isEqual(column(100, 108, 108), column(96, 100, 108), { tolerance: 0.05 })).toBe(false);
  });

  it("[GR18] pairs integers exactly where reals stand in the same column", () => {
    expect(isEqual(column(1_000_000n, 1_000_001n, 2.5), column(1_000_001n, 1_000_000n, 2.5))).toBe(true);
    expect(isEqual(column(1_000_000n, 1_000_000n, 2.5), column(1_000_001n, 1_000_000n, 2.5))).toBe(false);
    expect(isEqual(column(1_000_000, 1_000_000n, 2.5), column(1_000_001n, 1_000_000n, 2.5))).toBe(true);
  });

  it("[GR18] keeps neighbouring text cells apart", () => {
    expect(isEqual(table(["a", "b"], ["x", "yz"]), table(["a", "b"], ["xy", "z"]))).toBe(false);
    expect(isEqual(table(["a", "b"], ["1:", "s"]), table(["a", "b"], ["1", ":s"]))).toBe(false);
    expect(isEqual(table(["a", "b"], ["x", "ysz"]), table(["a", "b"], ["xsy", "z"]))).toBe(false);
  });

  it("[GR17] an empty result equals an empty one", () => {
    expect(isEqual(table(["a"]), table(["a"]))).toBe(true);
    expect(kinds(table(["b"]), table(["a"]))).toEqual(["column-misnamed"]);
    expect(kinds(table(["a"]), table(["a"], [1n]))).toEqual(["no-rows"]);
    expect(kinds(table(["a"], [1n]), table(["a"]))).toEqual(["rows-extra"]);
  });

  it("[GR21] without a result there is nothing right", () => {
    expect(kinds(null, table(["a"]))).toEqual(["no-result"]);
  });

  it("[EN20] a result that was cut is not compared", () => {
    expect(kinds({ ...column(1n), isCut: true }, column(1n))).toEqual(["too-many-rows"]);
  });
});

describe("a CSV in place of a reference", () => {
  const csv = (text: string) => {
    const [header = [], ...rows] = text
      .split("\n")
      .map((line) => line.split(",").map((cell) => ({ text: cell.replace(/^"(.*)"$/, "$1"), quoted: cell.startsWith('"') })));
    return tableFromCsv({ columns: header.map((cell) => cell.text), rows });
  };
  const fits = (columns: string[], rows: Cell[][], text: string, order: RowOrder = "none") =>
    compareTables(table(columns, ...rows), csv(text), { ...SETTINGS, order }).length === 0;

  it("[GR23] takes numbers, text and NULL as the result has them", () => {
    expect(
      fits(
        ["name", "n", "r"],
        [
          ["Ann", 3n, null],
          ["7", 2.5, ""],
        ],
        "name,n,r\nAnn,3,\n7,2.5,",
      ),
    ).toBe(true);
    expect(fits(["name", "n"], [["Ann", "3"]], "name,n\nAnn,3")).toBe(true);
    expect(fits(["name", "n"], [["Ann", 4n]], "name,n\nAnn,3")).toBe(false);
  });

  it("[GR23] a quoted cell is text and nothing else", () => {
    expect(fits(["n"], [["3"]], 'n\n"3"')).toBe(true);
    expect(fits(["n"], [[3n]], 'n\n"3"')).toBe(false);
    expect(fits(["n"], [[""]], 'n\n""')).toBe(true);
    expect(fits(["n"], [[null]], 'n\n""')).toBe(false);
  });

  it("[GR23] pairs rows in any order, with mixed columns and tolerance", () => {
    expect(
      fits(
        ["a", "b"],
        [
          ["x", 2],
          [1n, 0.3],
          ["1", null],
          [null, "z"],
        ],
        "a,b\n,z\nx,2\n1,\n1,0.30000000000000004",
      ),
    ).toBe(true);
    expect(
      fits(
        ["a", "b"],
        [
          ["x", 2],
          [1n, 0.3],
          ["1", null],
          [null, "z"],
        ],
        "a,b\n,z\nx,2\n1,\n2,0.3",
      ),
    ).toBe(false);
    expect(fits(["a"], [[""], [null]], 'a\n""\nNULL')).toBe(true);
    expect(fits(["a"], [[null], [null]], 'a\n""\nNULL')).toBe(false);
  });

  it("[GR23] knows the order of its rows", () => {
    expect(fits(["a"], [[1n], [10n], [9n]], "a\n1\n10\n9", "exact")).toBe(true);
    expect(fits(["a"], [[1n], [9n], [10n]], "a\n1\n10\n9", "exact")).toBe(false);
    expect(fits(["a"], [[1n], [9n], [10n]], "a\n1\n9\n10", by(["a", "asc"]))).toBe(true);
    expect(fits(["a"], [[1n], [10n], [9n]], "a\n1\n9\n10", by(["a", "asc"]))).toBe(false);
  });
});
