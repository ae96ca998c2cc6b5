import { describe, expect, it } from "vitest";
import { readExpectedCsv, shownCsv } from "../../src/authoring/publish/expected-csv.ts";

const cell = (text: string, quoted = false) => ({ text, quoted });

describe("an expectedOutput", () => {
  it("[SC27] keeps whether a cell stood in quotes", () => {
    const { csv } = readExpectedCsv('id,name\n1,"1"\n"",\n"a, ""b""\nc",x\n');
    expect(csv).toEqual({
      columns: ["id", "name"],
      rows: [
        [cell("1"), cell("1", true)],
        [cell("", true), cell("")],
        [cell('a, "b"\nc', true), cell("x")],
      ],
    });
  });

  it("[SC27] shows quoted cells as text, empty ones as NULL, and tells columns of numbers", () => {
    const { csv } = readExpectedCsv('n,s,mixed,empty\n1,"1",2,\n-2.5e3,"",x,\n,,,\n');
    expect(csv && shownCsv(csv)).toEqual({
      columns: ["n", "s", "mixed", "empty"],
      rows: [
        ["1", "1", "2", null],
        ["-2.5e3", "", "x", null],
        [null, null, null, null],
      ],
      numeric: [true, false, false, false],
    });
  });

  it("[SC27] reads Windows line ends, a byte order mark, and blank lines around it", () => {
    expect(readExpectedCsv("\uFEFFa,b\r\n1,2\r\n").csv).toEqual({ columns: ["a", "b"], rows: [[cell("1"), cell("2")]] });
    expect(readExpectedCsv("\n\n a , b\n1,2\n\n3,4\n\n").csv).toEqual({ columns: ["a", "b"], rows: [[cell("1"), cell("2")], [cell("3"), cell("4")]] }); // prettier-ignore
    expect(readExpectedCsv("a").csv).toEqual({ columns: ["a"], rows: [] });
  });

  it("[SC27] takes an empty line of a single column for NULL", () => {
    expect(readExpectedCsv("a\n1\n\n2\n").csv?.rows).toEqual([[cell("1")], [cell("")], [cell("2")]]);
  });

  it("[SC27] keeps white space in cells", () => {
    expect(readExpectedCsv("a,b\n x ,y\n").csv?.rows).toEqual([[cell(" x "), cell("y")]]);
  });

  it.each([
    ["a,b\n1\n2,3,4\n", [/^row 1 has 1 cells for 2 columns/, /^row 2 has 3 cells for 2 columns/]],
    ["a,\n1,2\n", [/^the header names no column 2/]],
    ['a\n"x\n', [/^is not CSV: .*double the quotes/]],
    ['a\nx"y\n', [/^is not CSV: /]],
  ] as [string, RegExp[]][])("[SC27] says what is wrong with %j", (source, faults) => {
    const read = readExpectedCsv(source);
    expect(read.csv).toBeNull();
    expect(read.faults).toEqual(faults.map((fault) => expect.stringMatching(fault) as unknown));
  });
});
