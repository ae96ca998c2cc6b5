import { describe, expect, it } from "vitest";
import { expectedReference, shownTable } from "../../../../src/core/rounds/sql/shown-table.ts";
import type { Value } from "../../../../src/core/scenario/value.ts";

const column = (type: string, cells: Value[]) => {
  const shown = shownTable({ name: "t", columns: ["c"], types: [type], rows: cells.map((cell) => [cell]) });
  return { cells: shown.rows.map(([cell]) => cell), isNumeric: shown.numeric[0] };
};

describe("tables of a scenario", () => {
  it("[UI79] shows cells as SQLite prints them, by the type of their column", () => {
    expect(column("REAL", [20, 35.5, { $float: "3.0" }, null, true])).toEqual({ cells: ["20.0", "35.5", "3.0", null, "1.0"], isNumeric: true });
    expect(column("INTEGER", [20, { $float: "3.0" }, false, { $int: "9007199254740993" }])).toEqual({
      cells: ["20", "3", "0", "9007199254740993"],
      isNumeric: true,
    });
    expect(column("DECIMAL(10,2)", [20, 1.5, { $float: "2.0" }])).toEqual({ cells: ["20", "1.5", "2"], isNumeric: true });
    expect(column("TEXT", ["007", 5, { $float: "5.0" }, ""])).toEqual({ cells: ["007", "5", "5.0", ""], isNumeric: false });
    expect(column("DOUBLE PRECISION", [1e21])).toEqual({ cells: ["1e+21"], isNumeric: true });
  });

  it("[UI79] takes a column for numbers only when it holds nothing else", () => {
    expect(column("INTEGER", [1, null, 2]).isNumeric).toBe(true);
    expect(column("INTEGER", [1, "two"]).isNumeric).toBe(false);
    expect(column("DATE", ["2024-01-05"]).isNumeric).toBe(false);
  });

  it("[UI79] leaves the types out of the names of columns", () => {
    expect(shownTable({ name: "t", columns: ["order id INTEGER", "total REAL", "note"], types: ["INTEGER", "REAL", "TEXT"], rows: [] }).columns).toEqual([
      "order id",
      "total",
      "note",
    ]);
  });
});

it("[UI52] takes text in the expected result for text, and numbers and NULL for what they are", () => {
  const { columns, rows } = expectedReference({
    columns: ["code", "amount", "big"],
    rows: [
      ["01", 1.5, "9007199254740993"],
      ["", null, 2],
      [null, 0, null],
    ],
    numeric: [false, true, true],
  });
  expect(columns).toEqual(["code", "amount", "big"]);
  expect(rows).toEqual([
    [
      { text: "01", quoted: true },
      { text: "1.5", quoted: false },
      { text: "9007199254740993", quoted: false },
    ],
    [
      { text: "", quoted: true },
      { text: "", quoted: false },
      { text: "2", quoted: false },
    ],
    [
      { text: "", quoted: false },
      { text: "0", quoted: false },
      { text: "", quoted: false },
    ],
  ]);
});
