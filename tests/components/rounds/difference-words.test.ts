import { expect, it } from "vitest";
import { differenceWords, type FoundDifference } from "../../../src/components/rounds/sql/difference-words.ts";

const result = { columns: ["n"], rows: [["1"]], numeric: [true], rowCount: 1, isCut: false };
const found = (rows: number, isSmallest: boolean): FoundDifference => ({
  ...{ status: "found", dataset: "Visible dataset", actual: result, expected: result, findings: [], isSmallest },
  tables: [
    { name: "a", columns: ["v"], types: ["INTEGER"], rows: Array.from({ length: rows }, (_, index) => [index]) },
    { name: "b", columns: ["v"], types: ["INTEGER"], rows: [] },
  ],
});

it("[GR301] a search that was cut short says that fewer rows may do", () => {
  expect(differenceWords(found(12, false))).toBe("Visible dataset: they differ on 12 rows of its data. Fewer may do: the search ends after two seconds.");
});

it("[GR305] a search that came to its end says that no row can be left out", () => {
  expect(differenceWords(found(2, true))).toBe("Visible dataset: they differ on 2 rows of its data; without any one of them they would not.");
  expect(differenceWords(found(1, true))).toBe("Visible dataset: they differ on 1 row of its data; without it they would not.");
  expect(differenceWords(found(0, true))).toBe("Visible dataset: they differ even when every table is empty.");
});
