import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/authoring/yaml-source.ts";

const valueOf = (source: string) => {
  const { value, problems } = readYaml(source);
  expect(problems).toEqual([]);
  return value;
};

describe("values", () => {
  it("[SC2] keeps dates, times, yes and no as text", () => {
    expect(valueOf("[2024-01-05, 12:30, 2024-01-05T10:00:00Z, no, yes, off, 1_000, 0b1, 1e, .5.]")).toEqual([
      "2024-01-05",
      "12:30",
      "2024-01-05T10:00:00Z",
      "no",
      "yes",
      "off",
      "1_000",
      "0b1",
      "1e",
      ".5.",
    ]);
  });

  it("[SC2] reads null, booleans and integers of the core schema, and quotes make text of them", () => {
    expect(valueOf("a:\nb: ~\nc: null\nd: Null\ne: TRUE\nf: false\ng: 007\nh: 0x1F\ni: 0o17\nj: +5\nk: '5'\nl: \"null\"\nm: ''")).toEqual({
      a: null,
      b: null,
      c: null,
      d: null,
      e: true,
      f: false,
      g: 7,
      h: 31,
      i: 15,
      j: 5,
      k: "5",
      l: "null",
      m: "",
    });
  });

  it("[SC3] keeps floats apart from integers", () => {
    const float = (text: string) => ({ $float: text });
    expect(valueOf("[3, 3.0, 3., 1e3, 0.1, .5, -0.0, -0, 1e400]")).toEqual([
      3,
      float("3.0"),
      float("3.0"),
      float("1000.0"),
      0.1,
      0.5,
      float("-0.0"),
      0,
      float("inf"),
    ]);
    expect(valueOf("[.inf, -.INF, +.Inf, .nan, .NaN]")).toEqual([float("inf"), float("-inf"), float("inf"), float("nan"), float("nan")]);
  });

  it("[SC3] keeps integers of any size", () => {
    expect(valueOf("[9007199254740991, 9007199254740993, -99999999999999999999, 0xFFFFFFFFFFFFFFFF]")).toEqual([
      9007199254740991,
      { $int: "9007199254740993" },
      { $int: "-99999999999999999999" },
      { $int: "18446744073709551615" },
    ]);
  });

  it("[SC3] follows explicit tags of the core schema", () => {
    expect(valueOf("[!!str 5, ! 5, !!float 3, !!int '7', !!null '', !!bool 'true']")).toEqual(["5", "5", { $float: "3.0" }, 7, null, true]);
  });

  it("[SC4] keeps the order and the type of keys that a JavaScript object would change", () => {
    expect(valueOf("{b: 1, '5': 2, a: 3}")).toEqual({ $map: [["b", 1], ["5", 2], ["a", 3]] }); // prettier-ignore
    expect(valueOf("{1: a, 1.5: b, null: c, true: d, [1, 2]: e}")).toEqual({
      $map: [[1, "a"], [1.5, "b"], [null, "c"], [true, "d"], [[1, 2], "e"]],
    }); // prettier-ignore
  });

  it("[SC4] takes no key for a prototype or a tag of its own", () => {
    expect(valueOf("{__proto__: {x: 1}, y: 2}")).toEqual({ $map: [["__proto__", { x: 1 }], ["y", 2]] }); // prettier-ignore
    expect(valueOf("{$float: '3'}")).toEqual({ $map: [["$float", "3"]] });
    expect(Object.getPrototypeOf(valueOf("{constructor: 1, toString: 2}"))).toBe(Object.prototype);
  });

  it("[SC5] reads a byte order mark, Windows line ends and tabs in text", () => {
    expect(valueOf("\uFEFFa: |\r\n  one\ttwo\r\n  three\r\nb: x\r\n")).toEqual({ a: "one\ttwo\nthree\n", b: "x" });
  });

  it("[SC5] repeats what an anchor names", () => {
    expect(valueOf("a: &rows [[1, 2]]\nb: *rows\nc: &s 5\nd: *s")).toEqual({ a: [[1, 2]], b: [[1, 2]], c: 5, d: 5 });
  });
});

describe("faults", () => {
  const cases: [string, string, number, RegExp][] = [
    ["an unclosed bracket", "a: 1\nb: [1, 2\nc: 3", 3, /not YAML: .*close the quote or bracket/],
    ["an unclosed quote", "a: 1\nb: 'x\nc: 3\n", 3, /close the quote/],
    ["a colon in plain text", "a: one: two", 1, /put quotes around a text/],
    ["a reserved first character", "a: 1\nb: @x", 2, /put quotes around a text/],
    ["a tab as indentation", "a:\n\tb: 1", 2, /tab characters .*use spaces/],
    ["an unknown escape", 'a: "\\d"', 1, /a backslash is written twice/],
    ["a key that stands twice", "a: 1\nb: 2\na: 3", 3, /the key "a" stands twice/],
    ["a key that stands twice, deep inside", "a:\n  - {x: 1, x: 2}", 2, /the key "x" stands twice/],
    ["an alias without an anchor", "a: 1\nb: *x", 2, /\*x has no anchor/],
    ["an alias inside its own anchor", "a: 1\nb: &x [*x]", 2, /\*x stands inside/],
    ["an unknown tag", "a: 1\nb: !!timestamp 2024-01-05", 2, /!!timestamp; remove the tag/],
    ["an unknown tag of a list", "a: !!set [x]", 1, /the tag !!set is not known/],
    ["a tag that does not fit", "a: !!int x", 1, /"x" cannot be read as !!int/],
    ["several documents", "a: 1\n---\nb: 2", 1, /several YAML documents/],
    ["an empty file", "", 1, /the file is empty/],
    ["a file of comments", "# nothing\n", 1, /the file is empty/],
    ["a control character", "a: \u0007", 1, /remove the control character/],
  ];
  it.each(cases)("[SC6] refuses %s", (_, source, line, message) => {
    const { problems } = readYaml(source);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.line).toBe(line);
  });

  it("[SC6] lists every key that stands twice", () => {
    expect(
      readYaml("a: 1\na: 2\nb: {x: 1, x: 2}\nb: 3")
        .problems.map(({ line }) => line)
        .sort(),
    ).toEqual([2, 3, 4]);
  });

  it("[SC6] refuses aliases that repeat each other without bound", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level < 9; level++)
      lines.push(
        `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(", ")}]`,
      );
    expect(readYaml(lines.join("\n")).problems[0]?.message).toMatch(/aliases repeat too much/);
  });
});

describe("lines", () => {
  const { lineOf } = readYaml(
    "id: x\nrounds:\n  - id: a\n    rows:\n      - [1,\n         2]\n      - - 3\n        - 4\n  - id: b\n    5: x\n    code: |\n      SELECT\n",
  );

  it.each([
    [[], 1],
    [["id"], 1],
    [["rounds"], 2],
    [["rounds", 0], 3],
    [["rounds", 0, "rows", 0, 1], 6],
    [["rounds", 0, "rows", 1, 1], 8],
    [["rounds", 1, "id"], 9],
    [["rounds", 1, "5"], 10],
    [["rounds", 1, "code"], 11],
  ] as [PropertyKey[], number][])("[SC7] finds the line of %j", (path, line) => {
    expect(lineOf(path)).toBe(line);
  });

  it("[SC7] gives the line of what comes nearest to a place that is missing", () => {
    expect(lineOf(["rounds", 1, "title"])).toBe(9);
    expect(lineOf(["rounds", 7])).toBe(2);
    expect(lineOf(["nothing", "here"])).toBe(1);
  });
});
