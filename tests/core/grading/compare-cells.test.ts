import { describe, expect, it } from "vitest";
import { cellsEqual, cellText, compareCells, cut } from "../../../src/core/grading/cells.ts";
import { column, isEqual, table } from "./tables.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);

describe("numbers", () => {
  it("[GR10] compares integers and reals as numbers", () => {
    expect(isEqual(column(3n), column(3))).toBe(true);
    expect(isEqual(column(3), column(3n))).toBe(true);
    expect(isEqual(column(3n), column(3.5))).toBe(false);
    expect(isEqual(column(0n), column(-0))).toBe(true);
  });

  it("[GR10] holds two integers against each other exactly, past 2^53 too", () => {
    expect(isEqual(column(9007199254740993n), column(9007199254740993n))).toBe(true);
    expect(isEqual(column(9007199254740993n), column(9007199254740992n))).toBe(false);
    expect(isEqual(column(1_000_000_000n), column(1_000_000_001n), { tolerance: 0.1 })).toBe(false);
  });

  it("[GR11] allows a real the relative tolerance, of the larger of the two", () => {
    expect(isEqual(column(100.00009), column(100))).toBe(true);
    expect(isEqual(column(100.0002), column(100))).toBe(false);
    expect(isEqual(column(1_000_000n), column(1_000_000.5))).toBe(true);
    expect(isEqual(column(104), column(100), { tolerance: 0.05 })).toBe(true);
    expect(isEqual(column(106), column(100), { tolerance: 0.05 })).toBe(false);
    expect(isEqual(column(90.5), column(100), { tolerance: 0.1 })).toBe(true);
    expect(isEqual(column(100), column(90.5), { tolerance: 0.1 })).toBe(true);
    expect(isEqual(column(1e-300), column(1.5e-300))).toBe(true);
  });

  it("[GR11] takes noise around zero for zero, and only noise", () => {
    expect(isEqual(column(1e-13), column(0))).toBe(true);
    expect(isEqual(column(-1e-13), column(0n))).toBe(true);
    expect(isEqual(column(1e-9), column(0))).toBe(false);
    expect(isEqual(column(1e-13), column(0), { tolerance: 0 })).toBe(false);
  });

  it("[GR11] wants reals exactly with a tolerance of 0", () => {
    expect(isEqual(column(0.1 + 0.2), column(0.3), { tolerance: 0 })).toBe(false);
    expect(isEqual(column(0.1 + 0.2), column(0.3))).toBe(true);
    expect(isEqual(column(9007199254740993n), column(9007199254740992), { tolerance: 0 })).toBe(false);
    expect(isEqual(column(5, 4.5, 3n), column(3, 4.5, 5n), { tolerance: 0 })).toBe(true);
  });

  it("[GR12] an infinity equals itself and nothing else", () => {
    expect(isEqual(column(Infinity), column(Infinity))).toBe(true);
    expect(isEqual(column(Infinity), column(-Infinity))).toBe(false);
    expect(isEqual(column(Infinity), column(Number.MAX_VALUE))).toBe(false);
    expect(isEqual(column(Infinity), column(1), { tolerance: 10 })).toBe(false);
    expect(isEqual(column(Number.MAX_VALUE), column(-Number.MAX_VALUE))).toBe(false);
  });
});

describe("other cells", () => {
  it("[GR13] NULL equals only NULL", () => {
    expect(isEqual(column(null), column(null))).toBe(true);
    for (const other of [0n, 0, "", "NULL", bytes()]) {
      expect(isEqual(column(null), column(other))).toBe(false);
      expect(isEqual(column(other), column(null))).toBe(false);
    }
  });

  it("[GR14] compares text exactly, case and white space included", () => {
    expect(isEqual(column("Ann"), column("Ann"))).toBe(true);
    for (const other of ["ann", "Ann ", " Ann", "A nn", "Ann\n", "Änn"]) expect(isEqual(column(other), column("Ann"))).toBe(false);
    expect(isEqual(column("é"), column("e\u0301"))).toBe(false);
  });

  it("[GR15] compares blobs by their bytes", () => {
    expect(isEqual(column(bytes(1, 2)), column(bytes(1, 2)))).toBe(true);
    expect(isEqual(column(bytes(1, 2)), column(bytes(1, 3)))).toBe(false);
    expect(isEqual(column(bytes(1, 2)), column(bytes(1, 2, 0)))).toBe(false);
    expect(isEqual(column(bytes(97)), column("a"))).toBe(false);
  });

  it("[GR16] a number never equals text", () => {
    expect(isEqual(column("3"), column(3n))).toBe(false);
    expect(isEqual(column(3n), column("3"))).toBe(false);
    expect(isEqual(column("3.0"), column(3))).toBe(false);
  });
});

describe("unquoted cells of a CSV", () => {
  const fits = (cell: Parameters<typeof cellsEqual>[0], loose: string) => cellsEqual(cell, { loose }, 1e-6);

  it("[GR23] an unquoted cell equals a number of that value or the same text", () => {
    for (const cell of [3n, 3, "3", 3.0000001]) expect(fits(cell, "3")).toBe(true);
    expect(fits(3n, "3.0")).toBe(true);
    expect(fits("3", "3.0")).toBe(false);
    expect(fits(3.5, "3.5")).toBe(true);
    expect(fits(4n, "3")).toBe(false);
    expect(fits("Ann", "Ann")).toBe(true);
    expect(fits("ann", "Ann")).toBe(false);
    expect(fits(9007199254740993n, "9007199254740992")).toBe(false);
    expect(fits(-1500, "-1.5e3")).toBe(true);
    expect(fits(null, "3")).toBe(false);
  });

  it("[GR23] an empty unquoted cell, or NULL, equals NULL or empty text", () => {
    for (const loose of ["", "NULL"]) {
      expect(fits(null, loose)).toBe(true);
      expect(fits("", loose)).toBe(true);
      expect(fits(0n, loose)).toBe(false);
      expect(fits(" ", loose)).toBe(false);
    }
    expect(fits("NULL", "NULL")).toBe(true);
    expect(fits("NULL", "")).toBe(false);
  });
});

describe("order and print of cells", () => {
  it("[GR6] sorts as SQLite does: NULL, numbers, text by code points, blobs", () => {
    const ordered = [
      null,
      -Infinity,
      -1n,
      0.5,
      1n,
      9007199254740992,
      9007199254740993n,
      "",
      "A",
      "a",
      "é",
      "\uFFFD",
      "😀",
      bytes(),
      bytes(0),
      bytes(0, 1),
      bytes(2),
    ];
    for (const [i, a] of ordered.entries()) for (const [j, b] of ordered.entries()) expect(Math.sign(compareCells(a, b))).toBe(Math.sign(i - j));
  });

  it("[EN19] prints cells so that integers, reals and blobs can be told apart, and cuts them", () => {
    expect(cellText(3n, 500)).toBe("3");
    expect(cellText(3, 500)).toBe("3.0");
    expect(cellText(1e21, 500)).toBe("1e+21");
    expect(cellText(-Infinity, 500)).toBe("-Inf");
    expect(cellText(null, 500)).toBeNull();
    expect(cellText(bytes(0, 255), 500)).toBe("x'00ff'");
    expect(cellText("x".repeat(600), 500)).toHaveLength(500);
    expect(cut("ab😀d", 4)).toBe("ab…");
    expect(cut("ab😀", 4)).toBe("ab😀");
  });
});

it("[GR10] tells a wrong number in one of many columns", () => {
  expect(isEqual(table(["a", "b"], [1n, 2], [3n, 4]), table(["a", "b"], [1n, 2], [3n, 5]))).toBe(false);
});
