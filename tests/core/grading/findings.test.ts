import { describe, expect, it } from "vitest";
import type { Cell, ResultTable } from "../../../src/core/grading/cells.ts";
import { joinsTables } from "../../../src/core/grading/joins-tables.ts";
import type { RowOrder } from "../../../src/core/rounds/sql/schema.ts";
import { column, compare, kinds, table } from "./tables.ts";

const first = (actual: ResultTable | null, expected: ResultTable, isHidden = false) => compare(actual, expected, { isHidden })[0];
const sales = (...rows: Cell[][]) => table(["city", "revenue"], ...rows);
const expected = sales(["Rome", 10.5], ["Oslo", 20.25], ["Bonn", 30]);

describe("no result", () => {
  it("[GR30] says that nothing was returned, or no rows", () => {
    expect(first(null, expected)).toMatchObject({ kind: "no-result", detail: "End with a statement that returns rows, such as SELECT." });
    expect(first(sales(), expected)).toMatchObject({ kind: "no-rows", detail: "3 rows expected, the first: city = 'Rome', revenue = 10.5." });
    expect(first(sales(), expected, true)).toMatchObject({ kind: "no-rows", detail: null });
  });
});

describe("columns", () => {
  it("[GR31] names a column that is missing, and all of them at once", () => {
    expect(compare(table(["city"], ["Rome"]), expected)).toEqual([
      { kind: "column-missing", title: "Column `revenue` is missing", detail: "Your columns are `city`.", line: null },
    ]);
    expect(first(table(["x"], [9n]), table(["alpha", "bravo"], [1n, 2n]))?.title).toBe("Columns `alpha`, `bravo` are missing");
  });

  it("[GR32] names a column that was not asked for", () => {
    expect(first(table(["city", "revenue", "id"], ["Rome", 1, 1n]), expected)).toMatchObject({ kind: "column-extra", title: "Column `id` is not asked for" });
  });

  it("[GR33] knows a misnamed column by a near name, by its values, or because it is the only one left", () => {
    const named = (name: string, ...cells: Cell[]) =>
      first(table(["city", name], ...cells.map((cell, index) => [["Rome", "Oslo", "Bonn"][index] ?? "", cell])), expected);
    expect(named("revenu", 1, 2, 3)).toMatchObject({ kind: "column-misnamed", title: "Column `revenu` should be called `revenue`" });
    expect(named("SUM(amount)", 10.5, 20.25, 30)).toMatchObject({
      kind: "column-misnamed",
      title: "Column `SUM(amount)` should be called `revenue`",
      detail: "Name it with AS revenue.",
    });
    expect(named("total", 1, 2, 3)?.kind).toBe("column-misnamed");
    const two = table(["a", "b", "COUNT(*)"], ["x", 7n, 1n]);
    expect(compare(two, table(["a", "orders", "zzz"], ["x", 1n, 9n])).map(({ title }) => title)).toEqual([
      "Column `COUNT(*)` should be called `orders`",
      "Column `zzz` is missing",
      "Column `b` is not asked for",
    ]);
    expect(first(table(["x"], [1n]), table(["two words"], [1n]))?.detail).toBe('Name it with AS "two words".');
  });
});

describe("rows", () => {
  it("[GR36] says which rows are missing, with the first one on visible data", () => {
    const actual = sales(["Rome", 10.5]);
    expect(compare(actual, expected)).toEqual([
      { kind: "rows-missing", title: "2 rows missing", detail: "The first: city = 'Oslo', revenue = 20.25.", line: null },
    ]);
    expect(compare(actual, expected, { isHidden: true })).toEqual([{ kind: "rows-missing", title: "Rows are missing", detail: null, line: null }]);
  });

  it("[GR37] says which rows should not be there", () => {
    const actual = sales(["Rome", 10.5], ["Oslo", 20.25], ["Bonn", 30], ["Kyiv", null]);
    expect(compare(actual, expected)).toEqual([
      { kind: "rows-extra", title: "1 row that should not be there", detail: "The first: city = 'Kyiv', revenue = NULL.", line: null },
    ]);
    expect(compare(actual, expected, { isHidden: true })[0]).toMatchObject({ kind: "rows-extra", detail: null });
  });

  it("[GR36] says both when some are missing and others are too many", () => {
    expect(kinds(sales(["Rome", 10.5], ["Kyiv", 1.5], ["Lund", 2.5]), expected)).toEqual(["rows-missing", "rows-extra"]);
  });

  it("[GR38] tells duplicates that were added from those that were lost", () => {
    expect(first(column(1n, 2n, 2n), column(1n, 2n))).toMatchObject({ kind: "duplicates-added", title: "1 repeated row too many" });
    expect(first(column(1n, 2n, 2n), column(1n, 2n))?.detail).toContain("The first: v = 2.");
    expect(first(column(1n, 2n, 2n), column(1n, 2n), true)).toMatchObject({ kind: "duplicates-added", title: "Rows are repeated" });
    expect(first(column(1n, 2n), column(1n, 2n, 2n, 2n))).toMatchObject({ kind: "duplicates-lost", title: "2 repeated rows lost" });
    expect(first(column(1n, 1n, 2n, 2n, 2n), column(1n, 2n, 2n))?.kind).toBe("duplicates-added");
    expect(first(column(0.3, 0.5), column(0.1 + 0.2, 0.3, 0.5))?.kind).toBe("duplicates-lost");
    expect(first(column(1n, 2n), column(1n, 2n, 2n), true)?.title).toBe("Repeated rows were lost");
  });

  it("[GR39] recognises a join that multiplies rows", () => {
    const doubled = sales(...expected.rows, ...expected.rows);
    expect(first(doubled, expected)).toMatchObject({ kind: "join-multiplies", title: "Every row comes more than once" });
    expect(first(sales(...expected.rows, ...expected.rows, ["Rome", 10.5]), expected)?.kind).toBe("join-multiplies");
    expect(first(sales(...expected.rows, ["Rome", 10.5]), expected)?.kind).toBe("duplicates-added");
  });

  it("[GR39] blames no join where there is none", () => {
    const doubled = sales(...expected.rows, ...expected.rows);
    expect(compare(doubled, expected, { isJoined: false })[0]?.kind).toBe("duplicates-added");
    expect(compare(column(30n), column(10n), { isJoined: false })[0]?.kind).toBe("values");
    const joined = ["SELECT * FROM a JOIN b", "select * from a, b", "SELECT (SELECT 1 FROM x CROSS join y)", "SELECT a FROM (SELECT 1, 2), t"];
    const single = ["SELECT a, b FROM t", "SELECT a FROM t ORDER BY a, b", "SELECT 'FROM a, b JOIN c' -- JOIN, x", "SELECT f(a, b) FROM t WHERE x IN (1, 2)"];
    expect(joined.filter((code) => !joinsTables(code))).toEqual([]);
    expect(single.filter(joinsTables)).toEqual([]);
  });

  it("[GR39] recognises sums that a join has multiplied", () => {
    const multiplied = sales(["Rome", 21], ["Oslo", 60.75], ["Bonn", 30]);
    expect(first(multiplied, expected)).toMatchObject({ kind: "join-multiplies", title: "Column `revenue` is a whole multiple of what was expected" });
    expect(first(column(30n), column(10n))?.kind).toBe("join-multiplies");
    expect(first(column(0n), column(10n))?.kind).toBe("values");
    expect(first(column(-20n), column(10n))?.kind).toBe("values");
    expect(first(sales(["Rome", 21], ["Oslo", 61], ["Bonn", 30]), expected)?.kind).toBe("values");
    expect(first(sales(["Rome", 5.25], ["Oslo", 20.25], ["Bonn", 30]), expected)?.kind).toBe("values");
  });
});

describe("cells", () => {
  it("[GR40] tells NULL from 0 and from empty text", () => {
    const zero = sales(["Rome", 0n], ["Oslo", 1n]);
    const none = sales(["Rome", null], ["Oslo", 1n]);
    expect(first(none, zero)).toMatchObject({ kind: "null-or-zero", title: "NULL where 0 was expected in column `revenue`" });
    expect(first(zero, none)).toMatchObject({ kind: "null-or-zero", title: "0 where NULL was expected in column `revenue`" });
    expect(first(none, sales(["Rome", ""], ["Oslo", 1n]))).toMatchObject({
      kind: "null-or-empty",
      title: "NULL where empty text was expected in column `revenue`",
    });
    expect(first(sales(["Rome", ""], ["Oslo", 1n]), none)?.title).toBe("Empty text where NULL was expected in column `revenue`");
    expect(first(sales(["Rome", 0n], ["Oslo", null]), sales(["Rome", null], ["Oslo", 0n]))?.kind).toBe("null-or-zero");
  });

  it("[GR41] says that a column is text where numbers are expected, and the other way round", () => {
    const text = sales(["Rome", "10.5"], ["Oslo", "20.25"], ["Bonn", "30"]);
    expect(first(text, expected)).toMatchObject({ kind: "number-as-text", title: "Column `revenue` is text, expected a number" });
    expect(first(sales(["Rome", "$10.50"], ["Oslo", "$20.25"], ["Bonn", "$30"]), expected)?.kind).toBe("number-as-text");
    expect(first(expected, text)).toMatchObject({ kind: "text-as-number", title: "Column `revenue` is a number, expected text" });
    expect(kinds(sales(["Rome", "10.5"], ["Oslo", 20.25], ["Bonn", 30]), expected)).toEqual(["number-as-text"]);
  });

  it("[GR42] recognises rounding, on either side", () => {
    const exact = sales(["Rome", 10.512], ["Oslo", 20.256], ["Bonn", 30.1]);
    const rounded = sales(["Rome", 10.51], ["Oslo", 20.26], ["Bonn", 30.1]);
    expect(first(exact, rounded)).toMatchObject({ kind: "rounding", detail: "Round it to 2 decimals. Found 10.512, expected 10.51." });
    expect(first(rounded, exact)).toMatchObject({ kind: "rounding", detail: "More than 2 decimals are expected. Found 10.51, expected 10.512." });
    expect(first(column(2.35), column(2.36))).toMatchObject({
      kind: "rounding",
      detail: "The last digit differs; round once, at the very end. Found 2.35, expected 2.36.",
    });
    expect(first(exact, rounded, true)?.detail).toBe("Round it to 2 decimals.");
    expect(first(column(3n), column(2.6))?.kind).toBe("rounding");
    expect(first(column(0.1), column(0.4))?.kind).toBe("values");
    expect(first(column(3n), column(4n))?.kind).toBe("values");
  });

  it("[GR43] recognises the fraction that integer division cuts off", () => {
    expect(first(column(0n, 2n), column(0.75, 2.5))).toMatchObject({ kind: "integer-division", title: "The fraction is cut off in column `v`" });
    expect(first(column(0, 2), column(0.75, 2.5))?.kind).not.toBe("integer-division");
    expect(first(column(0n, 2n), column(0.75, 3.5))?.kind).not.toBe("integer-division");
  });

  it("[GR44] recognises text that differs only in case, or only in white space", () => {
    expect(first(column("rome", "Oslo"), column("Rome", "Oslo"))).toMatchObject({ kind: "text-case", title: "Upper and lower case differ in column `v`" });
    expect(first(column(" Rome", "Oslo"), column("Rome", "Oslo"))).toMatchObject({ kind: "text-space", title: "White space differs in column `v`" });
    expect(first(column("New  York"), column("New York"))?.kind).toBe("text-space");
    expect(first(column("Roma"), column("Rome"))?.kind).toBe("values");
    expect(first(column("rome"), column("Rome"))?.detail).toBe("Found 'rome', expected 'Rome'.");
    expect(first(column("rome"), column("Rome"), true)?.detail).toBeNull();
  });

  it("[GR45] otherwise shows the first row that differs, named by its other columns", () => {
    const actual = sales(["Rome", 10.5], ["Oslo", 21.7], ["Bonn", 33.3]);
    expect(compare(actual, expected)).toEqual([
      { kind: "values", title: "Values differ in column `revenue`, in 2 rows", detail: "Where city = 'Oslo': `revenue` is 21.7, expected 20.25.", line: null },
    ]);
    expect(compare(actual, expected, { isHidden: true })).toEqual([{ kind: "values", title: "Values differ in column `revenue`", detail: null, line: null }]);
  });

  it("[GR45] says several things of several columns", () => {
    const wanted = table(["id", "name", "n"], [1n, "Ann", 0n], [2n, "Bob", 5n]);
    expect(kinds(table(["id", "name", "n"], [1n, "ann", null], [2n, "bob", 5n]), wanted)).toEqual(["text-case", "null-or-zero"]);
  });
});

describe("what is said first", () => {
  const wanted = table(["id", "name", "n"], [1n, "Ann", 5n], [2n, "Bob", 7n]);
  const inOrder = (...rows: Cell[][]) => kinds(table(["id", "name", "n"], ...rows), wanted, { order: "exact" });

  it("[GR48] columns before rows, rows before their order", () => {
    expect(kinds(null, wanted, { order: "exact" })).toEqual(["no-result"]);
    expect(kinds(table(["id", "name"], [2n, "bob"]), wanted, { order: "exact" })).toEqual(["column-missing"]);
    expect(kinds(table(["id", "name", "m", "x"], [2n, "bob", 7n, 1n]), wanted)[0]).toMatch(/^column-/);
    expect(inOrder()).toEqual(["no-rows"]);
    expect(inOrder([2n, "Bob", 7n], [1n, "Ann", 5n], [1n, "Ann", 5n])).toEqual(["duplicates-added"]);
    expect(inOrder([2n, "bob", 7n], [1n, "ann", 5n])).toEqual(["text-case"]);
    expect(inOrder([2n, "Bob", 7n])).toEqual(["rows-missing"]);
    expect(inOrder([2n, "Bob", 7n], [1n, "Ann", 5n])).toEqual(["row-order"]);
    expect(inOrder([1n, "Ann", 5n], [2n, "Bob", 7n])).toEqual([]);
  });

  it("[GR48] another type before what else is wrong in other columns", () => {
    expect(inOrder([2n, "bob", "7"], [1n, "ann", "5"])).toEqual(["number-as-text", "text-case"]);
  });
});

it("[GR29] findings on hidden data hold no value, no row and no count", () => {
  const secret = (n: number) => sales(["Secretville", 777 + n], ["Mysteryburg", 888.25 + n], ["Hush", 999 + n], ["Hush", 999 + n]);
  const tries = [
    sales(),
    secret(5),
    sales(...secret(0).rows.slice(1)),
    sales(...secret(0).rows, ["Elsewhere", 1]),
    sales(...secret(0).rows, ...secret(0).rows),
    sales(...secret(0).rows.slice(0, 3)),
    sales(...secret(0).rows.map(([city, revenue]) => [String(city).toUpperCase(), revenue ?? null])),
    sales(...secret(0).rows.map(([city, revenue]) => [city ?? null, Number(revenue) * 2])),
    sales(...secret(0).rows.map(([city, revenue]) => [city ?? null, Math.round(Number(revenue))])),
    sales(...secret(0).rows.map(([city, revenue]) => [city ?? null, String(revenue)])),
    sales(...secret(0).rows.map(([city]) => [city ?? null, null])),
    sales(...secret(0).rows.toReversed()),
    table(["town", "revenue"], ...secret(0).rows),
  ];
  const orders: RowOrder[] = ["none", "exact", { by: [{ column: "revenue", direction: "asc" }] }];
  for (const order of orders) {
    for (const actual of tries) {
      const words = compare(actual, secret(0), { isHidden: true, order }).map(({ title, detail }) => `${title} ${detail ?? ""}`);
      expect(words.join(" ")).not.toMatch(/secretville|mysteryburg|hush|elsewhere|777|888|999|\d rows?\b/i);
    }
  }
});
