import { describe, expect, it } from "vitest";
import { callOf, expectationOf, pythonLiteral } from "../../../../src/core/rounds/python/describe-case.ts";
import type { PythonCase } from "../../../../src/core/rounds/python/schema.ts";
import type { Value } from "../../../../src/core/scenario/value.ts";

describe("values as Python writes them", () => {
  it.each<[Value, string]>([
    [null, "None"],
    [true, "True"],
    [false, "False"],
    [3, "3"],
    [2.5, "2.5"],
    [{ $float: "3.0" }, "3.0"],
    [{ $float: "nan" }, "float('nan')"],
    [{ $float: "-inf" }, "float('-inf')"],
    [{ $int: "9007199254740993" }, "9007199254740993"],
    ["it's", `"it's"`],
    [`"it's"`, `'"it\\'s"'`],
    ["a\nb\t\\\u0001é😀", "'a\\nb\\t\\\\\\x01é😀'"],
    [[1, [null], {}], "[1, [None], {}]"],
    [{ b: 1, a: [true] }, "{'b': 1, 'a': [True]}"],
    [
      {
        $map: [
          ["10", 1],
          [2, "x"],
        ],
      },
      "{'10': 1, 2: 'x'}",
    ],
  ])("[UI79] %j is %s", (value, literal) => {
    expect(pythonLiteral(value)).toBe(literal);
  });
});

describe("tests in words", () => {
  const base = { name: "t", hidden: false, files: {} };

  it("[UI54] says what is called and what must come of it", () => {
    const byArguments: PythonCase = { ...base, form: "arguments", args: [[3, 1], "x"], kwargs: { limit: null }, outcome: { expected: { a: 1 } } };
    expect(callOf(byArguments, "top")).toBe("top([3, 1], 'x', limit=None)");
    expect(expectationOf(byArguments)).toEqual({ kind: "returns", text: "{'a': 1}" });
    const byCall: PythonCase = { ...base, form: "call", call: "Reader().read()", outcome: { expectedExpression: "(1, 2)" } };
    expect([callOf(byCall, null), expectationOf(byCall)]).toEqual(["Reader().read()", { kind: "returns", text: "(1, 2)" }]);
    expect(expectationOf({ ...byCall, outcome: { raises: "ValueError" } })).toEqual({ kind: "raises", text: "ValueError" });
  });

  it("[UI54] names the tables that a function gets, and what a script prints", () => {
    const onTables: PythonCase = { ...base, form: "tables", tables: [{ name: "orders", columns: ["a"], rows: [] }] };
    expect([callOf(onTables, "report"), expectationOf(onTables)]).toEqual(["report(orders=orders)", null]);
    const script: PythonCase = { ...base, form: "script", stdin: "1\n", stdout: "2\n" };
    expect([callOf(script, null), expectationOf(script)]).toEqual([null, { kind: "prints", text: "2\n" }]);
  });
});
