import { beforeAll, describe, expect, it } from "vitest";
import type { Value } from "../../../src/core/scenario/value.ts";
import { asScript, startPython, withArguments, withCall, withTables, type Python } from "./python-runtime.ts";

let python: Python;
beforeAll(async () => {
  python = await startPython();
});

/** The finding on code whose `solve` is called with one argument. */
const kindOf = (code: string, expected: Value = 1) => finding(code, expected)?.kind ?? null;
const finding = (code: string, expected: Value = 1, argument: Value = 1, hidden = false) =>
  python.judge(code, withArguments([argument], { expected }, { hidden })).finding;
/** The finding on a value that is returned where another one is expected, both as Python expressions. */
const difference = (actual: string, expected: string, settings = {}) => {
  const { isEqual, finding: found } = python.judge("import collections, decimal", withCall(actual, { expectedExpression: expected }), settings);
  expect(isEqual).toBe(false);
  return found;
};

describe("code that does not run", () => {
  it("[GR130] is empty", () => {
    for (const code of ["", "  \n\t\n", "# only a comment\n"])
      expect(finding(code)).toEqual({ kind: "empty-code", title: "Your code is empty", detail: "Write solve and run it again.", line: null });
  });

  it.each([
    ["def solve(x)\n    return x", "SyntaxError: expected ':'", 1],
    ["def solve(x):\nreturn x", "IndentationError: expected an indented block after function definition on line 1", 2],
    ["x = 1\nprint('a", "SyntaxError: unterminated string literal (detected at line 2)", 2],
    ["def solve(x):\n\tif x:\n        return x\n", "TabError: inconsistent use of tabs and spaces in indentation", 3],
    ["return 1", "SyntaxError: 'return' outside function", 1],
  ])("[GR131] does not parse: %j", (code, title, line) => {
    expect(finding(code)).toEqual({ kind: "syntax-error", title, detail: null, line });
    expect(finding(code, 1, 1, true)).toMatchObject({ title, line });
  });

  it("[GR132] raises: Python's own words, and the innermost line of the candidate's code", () => {
    const code = "import json\ndef inner(x):\n    return json.loads(x)\ndef solve(x):\n    return inner('{')";
    expect(finding(code)).toEqual({
      kind: "exception",
      title: "json.decoder.JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
      detail: "Raised by solve(1).",
      line: 3,
    });
    expect(finding("def solve(x):\n    return 1 / 0")).toMatchObject({ kind: "exception", title: "ZeroDivisionError: division by zero", line: 2 });
    expect(finding("def solve(x):\n    return {}[x]")).toMatchObject({ title: "KeyError: 1" });
    expect(finding("def solve(x):\n    assert False")).toMatchObject({ title: "AssertionError" });
    expect(finding("class Mine(Exception): pass\ndef solve(x):\n    raise Mine('a', 2)")).toMatchObject({ title: "Mine: ('a', 2)", line: 3 });
    expect(finding("def solve(values):\n    return vlaues")?.title).toBe("NameError: name 'vlaues' is not defined. Did you mean: 'values'?");
    expect(finding("class Odd(Exception):\n    def __str__(self): raise ValueError\ndef solve(x):\n    raise Odd")?.title).toMatch(/^Odd/);
    expect(finding("def solve(x): raise ValueError('y' * 100_000)")?.title.length).toBeLessThanOrEqual(2_000);
    expect(finding("def solve(x): raise KeyboardInterrupt")).toMatchObject({ title: "KeyboardInterrupt" });
  });

  it("[GR132] raises while it is loaded", () => {
    expect(finding("x = 1\nx.y\ndef solve(x): return x")).toEqual({
      kind: "exception",
      title: "AttributeError: 'int' object has no attribute 'y'",
      detail: "It is raised while your code is loaded, before the test calls anything.",
      line: 2,
    });
  });

  it("[GR133] lacks the function", () => {
    expect(finding("def slove(x): return x")).toEqual({
      kind: "missing-function",
      title: "There is no function solve",
      detail: "Your code defines slove; rename it to solve.",
      line: null,
    });
    expect(finding("def Solve(x): return x")?.detail).toBe("Your code defines Solve; rename it to solve.");
    expect(finding("import os\ndef other(x): return x")?.detail).toBe("Your code has to define solve. It defines other.");
    expect(finding("import os")?.detail).toBe("Your code has to define solve.");
    expect(python.judge("class Solution:\n    pass", withArguments([], { expected: 1 }), { functionName: "Solution.run" }).finding).toMatchObject({
      kind: "missing-function",
      title: "There is no function Solution.run",
    });
    expect(python.judge("def medain(x): return x", withCall("median([1])", { expectedExpression: "1" })).finding).toMatchObject({
      kind: "missing-function",
      detail: "Your code defines medain; rename it to median.",
    });
  });

  it("[GR134] takes other arguments than the test gives", () => {
    expect(finding("def solve(): return 1")).toEqual({
      kind: "wrong-arguments",
      title: "The test's arguments do not fit",
      detail: "TypeError: solve() takes 0 positional arguments but 1 was given. The test calls solve(1).",
      line: null,
    });
    expect(
      python.judge("def solve(a): return 1", withTables([{ name: "orders", columns: ["a"], rows: [] }]), {}, "def solve(orders): return 1").finding?.detail,
    ).toContain("The test calls solve(orders=...).");
    expect(python.judge("def go(a): return 1", withCall("go()", { expectedExpression: "1" })).finding).toMatchObject({ kind: "wrong-arguments" });
    expect(finding("def helper(a): return 1\ndef solve(x): return helper()")).toMatchObject({ kind: "exception", line: 2 });
    expect(finding("solve = 5")).toMatchObject({ kind: "exception", title: "TypeError: 'int' object is not callable" });
  });

  it("[GR135] asks for input that is not there, or for a package that is not there", () => {
    expect(finding("def solve(x): return input()")).toMatchObject({
      kind: "exception",
      title: "EOFError: EOF when reading a line",
      detail: "Raised by solve(1). Your code asks for input, and this test gives no more of it.",
    });
    expect(python.judge("input()\ninput()", asScript("one\n", "x")).finding).toMatchObject({ title: "EOFError: EOF when reading a line", line: 2 });
    expect(finding("import pandas as pd\ndef solve(x): return x")).toMatchObject({ title: "ModuleNotFoundError: No module named 'pandas'", line: 1 });
    expect(finding("import pandas as pd")?.detail).toContain("Only Python's standard library is available here.");
  });

  it("[GR136] ends Python in a function test", () => {
    for (const code of ["import sys\ndef solve(x): sys.exit()", "def solve(x): exit(1)", "def solve(x): raise SystemExit(2)"]) {
      expect(finding(code)).toMatchObject({ kind: "exit", title: "Your code ended Python" });
    }
  });

  it("[GR137] calls itself without end, or asks for more memory than there is", () => {
    expect(finding("def solve(x):\n    return solve(x)")).toMatchObject({
      kind: "exception",
      title: "RecursionError: maximum recursion depth exceeded",
      line: 2,
    });
    expect(finding("def solve(x):\n    return [0] * 10**9")).toMatchObject({ kind: "out-of-memory", title: "MemoryError", line: 2 });
    expect(finding("def solve(x):\n    return [0] * 10**10")).toMatchObject({
      kind: "exception",
      title: "OverflowError: cannot fit 'int' into an index-sized integer",
      line: 2,
    });
    expect(finding("def solve(x): return x", 2)).toMatchObject({ kind: "wrong-value" });
  });

  it("[GR128] fails through no fault of its own", () => {
    expect(python.judge("def solve(x): return x", withArguments([1], { expected: 1 }), { setup: "1 / 0" }).finding).toEqual({
      kind: "broken-test",
      title: "This test cannot be run",
      detail: "That is not your code's fault: its setup fails with ZeroDivisionError: division by zero.",
      line: null,
    });
    expect(python.judge("def solve(x): return x", withCall("solve(1)", { expectedExpression: "missing" })).finding).toMatchObject({ kind: "broken-test" });
    expect(
      python.judge("def solve(a): return 1", withTables([{ name: "a", columns: ["b"], rows: [] }]), {}, "def solve(a): return 1 / 0").finding,
    ).toMatchObject({ kind: "broken-test" });
  });
});

describe("values that are not the expected one", () => {
  it("[GR140] None is returned", () => {
    expect(finding("def solve(x): x + 1", 2)).toEqual({
      kind: "returned-none",
      title: "Returned None",
      detail: "For solve(1) you returned None, expected 2. Is there a return on every path?",
      line: null,
    });
  });

  it.each<[string, Value, Value]>([
    ["print(x + 1)", 1, 2],
    ["print('a b')", 1, "a b"],
    ["print([1, 2])", 1, [1, 2]],
    ["[print(y * 2) for y in x]", [1, 2], [2, 4]],
    ["print({'a': x})", 1, { a: { $float: "1.0" } }],
    ["print(*x, sep='\\n')", ["a", "b"], ["a", "b"]],
  ])("[GR141] the answer is printed instead: %s", (statement, argument, expected) => {
    expect(finding(`print('loaded')\ndef solve(x): ${statement}`, expected, argument)).toMatchObject({
      kind: "printed-instead-of-returned",
      title: "Printed the answer instead of returning it",
    });
  });

  it("[GR141] something else is printed", () => {
    expect(finding("def solve(x): print('debug', x)", 2)).toMatchObject({ kind: "returned-none" });
  });

  it("[GR142] the input is changed, instead of returning the answer or besides", () => {
    expect(finding("def solve(x): x.sort()", [1, 2, 3], [3, 1, 2])).toMatchObject({
      kind: "changed-instead-of-returned",
      title: "Changed its input instead of returning the answer",
    });
    const wrong = finding("def solve(x):\n    x.pop()\n    return len(x)", 3, [3, 1, 2]);
    expect(wrong).toEqual({
      kind: "wrong-value",
      title: "Not the expected value",
      detail: "For solve([3, 1, 2]) you returned 2, expected 3. Your code also changes the values it is given.",
      line: null,
    });
    expect(finding("def solve(x): return len(x) - 1", 3, [3, 1, 2])?.detail).not.toContain("changes");
  });

  it.each([
    ["(i for i in [1])", "[1]", "Returned a generator, expected a list", "Wrap it in list(...)."],
    ["map(str, [1])", "['1']", "Returned a map, expected a list", "Wrap it in list(...)."],
    ["range(2)", "[0, 1]", "Returned a range, expected a list", "Wrap it in list(...)."],
    ["{'a': 1}.values()", "[1]", "Returned a dict_values, expected a list", "Wrap it in list(...)."],
    ["zip('a', [1])", "{'a': 1}", "Returned a zip, expected a dict", "Wrap it in dict(...)."],
  ])("[GR143] %s where %s is expected", (actual, expected, title, hint) => {
    const found = difference(actual, expected);
    expect(found).toMatchObject({ kind: "returned-generator", title });
    expect(found?.detail).toContain(hint);
  });

  it.each([
    ["'3'", "3", "number-as-text", "Returned a str, expected an int"],
    ["'x'", "3", "wrong-type", "Returned a str, expected an int"],
    ["True", "1", "bool-for-number", "Returned a bool, expected an int"],
    ["0", "False", "number-for-bool", "Returned an int, expected a bool"],
    ["{1}", "[1]", "wrong-type", "Returned a set, expected a list"],
    ["[1]", "{1}", "wrong-type", "Returned a list, expected a set"],
    ["1", "None", "wrong-type", "Returned an int, expected None"],
    ["len", "3", "wrong-type", "Returned a builtin_function_or_method, expected an int"],
    ["decimal.Decimal('0.1')", "0.1", "wrong-type", "Returned a Decimal, expected a float"],
    ["[1, '2']", "[1, 2]", "number-as-text", "A value inside is a str, expected an int"],
    ["[{'n': True}, {'n': False}]", "[{'n': 1}, {'n': 0}]", "bool-for-number", "A value inside is a bool, expected an int"],
    ["[1, None]", "[1, 2]", "none-for-value", "A value inside is None, expected an int"],
  ])("[GR144] another type: %s for %s", (actual, expected, kind, title) => {
    expect(difference(actual, expected)).toMatchObject({ kind, title });
  });

  it("[GR144] a class with a name that is no text", () => {
    const code = "class Kind(type):\n    __name__ = 5\nclass Odd(metaclass=Kind): pass\ndef solve(x): return Odd()";
    expect(finding(code)).toMatchObject({ kind: "wrong-type", title: "Returned a 5, expected an int" });
  });

  it("[GR144] a coroutine or a function that is not called", () => {
    expect(finding("async def solve(x): return x")?.detail).toContain("asyncio.run(...)");
    expect(finding("def solve(x):\n    def inner(): return x\n    return inner")?.detail).toContain("are the parentheses missing?");
  });

  it.each([
    ["3.14159", "3.14"],
    ["3.1", "3.14"],
    ["3", "3.7"],
    ["33.34", "33.33"],
    ["[2.5, 0.666]", "[2.5, 0.6666667]"],
    ["{'a': 1.005}", "{'a': 1.01}"],
  ])("[GR145] right up to rounding: %s for %s", (actual, expected) => {
    expect(difference(actual, expected)).toMatchObject({ kind: "rounding", title: "Right up to rounding" });
  });
  it.each([
    ["3", "4"],
    ["3.5", "4.7"],
    ["0", "0.3"],
    ["1e300", "2e300"],
  ])("[GR145] not for %s and %s", (actual, expected) => {
    expect(difference(actual, expected)).toMatchObject({ kind: "wrong-value" });
  });

  it("[GR146] text differs only in case or in white space", () => {
    expect(difference("'Abc'", "'aBC'")).toMatchObject({ kind: "letter-case", title: "Differs only in upper and lower case" });
    expect(difference("'a  b '", "'a b'")).toMatchObject({ kind: "white-space", title: "Differs only in white space" });
    expect(difference("['A', 'b']", "['a', 'b']")).toMatchObject({ kind: "letter-case" });
    expect(difference("'abd'", "'abc'")).toMatchObject({ kind: "wrong-value" });
  });

  it("[GR147] right items, wrong order", () => {
    expect(difference("[2, 1.0]", "[1, 2]")).toMatchObject({ kind: "wrong-order", title: "Right items, wrong order" });
    expect(difference("[{'a': [1]}, {'a': [2]}]", "[{'a': (2,)}, {'a': (1,)}]")).toMatchObject({ kind: "wrong-order" });
    expect(difference("{'k': [2, 1]}", "{'k': [1, 2]}")).not.toMatchObject({ kind: "wrong-value" });
  });

  it.each([
    ["[1, 2]", "[1, 2, 2]", "duplicates", "1 duplicate lost"],
    ["[1, 1, 2, 2]", "[1, 2]", "duplicates", "2 duplicates too many"],
    ["[1]", "[1, 2, 3]", "missing-items", "2 items missing"],
    ["[1, 2, 3]", "[1, 2]", "extra-items", "1 item too many"],
    ["[]", "[1]", "missing-items", "1 item missing"],
    ["{1}", "{1, 2}", "missing-items", "1 item missing"],
    ["{1, 2}", "{2}", "extra-items", "1 item too many"],
    ["{1, 2}", "{2, 3}", "wrong-items", "1 item missing, 1 not expected"],
    ["[1, 5, 3]", "[1, 2, 3]", "wrong-items", "1 of 3 items differs"],
    ["[4, 5]", "[1, 2, 3]", "wrong-items", "2 items where 3 are expected"],
    ["{'a': 1, 'b': 2}", "{'a': 3, 'b': 4}", "wrong-items", "The values of 2 of 2 keys differ"],
  ])("[GR148, GR149] %s for %s", (actual, expected, kind, title) => {
    expect(difference(actual, expected)).toMatchObject({ kind, title });
  });

  it("[GR149] with unordered, items are compared whatever their places", () => {
    expect(difference("[3, 9, 1]", "[1, 2, 3]", { unordered: true })).toMatchObject({
      kind: "wrong-items",
      title: "1 of 3 items differs",
      detail: "For [3, 9, 1] you returned [3, 9, 1], expected [1, 2, 3]. The first difference is at [1]: 9, expected 2.",
    });
  });

  it.each([
    ["{'a': 1}", "{'a': 1, 'b': 2}", "missing-keys", "1 key missing: 'b'"],
    ["{'a': 1, 'b': 2}", "{'a': 1}", "extra-keys", "1 key too many: 'b'"],
    ["{'1': 1}", "{1: 1}", "wrong-keys", "1 key missing, 1 not expected"],
    ["[{'id': 1}, {'id': 2}]", "[{'id': 1, 'n': 0}, {'id': 2, 'n': 0}]", "missing-keys", "1 key missing: 'n'"],
  ])("[GR150] keys: %s for %s", (actual, expected, kind, title) => {
    expect(difference(actual, expected)).toMatchObject({ kind, title });
  });
  it("[GR150] keys of another type", () => {
    expect(difference("{'1': 1}", "{1: 1}")?.detail).toContain("Keys are str, expected int.");
  });

  it("[GR154] the place of the first difference is named", () => {
    expect(difference("{'a': [1, {'b': 2}]}", "{'a': [1, {'b': 3}]}")?.detail).toContain("The first difference is at ['a'][1]['b']: 2, expected 3.");
  });
});

describe("[GR151] exceptions that are expected", () => {
  const raising = (code: string, hidden = false) => python.judge(code, withArguments([7], { raises: "ValueError" }, { hidden })).finding;
  it("another one, or none", () => {
    expect(raising("def solve(x):\n    return {}[x]")).toEqual({
      kind: "wrong-exception",
      title: "Raised KeyError, expected ValueError",
      detail: "solve(7) raised KeyError: 7.",
      line: 2,
    });
    expect(raising("def solve(x): return x")).toEqual({
      kind: "no-exception",
      title: "Raised nothing, expected ValueError",
      detail: "solve(7) returned 7.",
      line: null,
    });
    expect(raising("def solve(): return 1")).toMatchObject({ kind: "wrong-arguments" });
    expect(raising("def solve(x):\n    return {}[x]", true)).toMatchObject({ title: "Raised KeyError, expected ValueError", detail: null });
    expect(raising("def solve(x): return x", true)).toMatchObject({ detail: null });
  });
});

describe("[GR152] output of a script", () => {
  it.each([
    ["pass", "a", "no-output", "Printed nothing"],
    ["print('a b')", "a\nb", "white-space", "The output differs only in white space"],
    ["print('A')", "a", "letter-case", "The output differs only in upper and lower case"],
    ["print('b\\na')", "a\nb", "wrong-order", "Right lines, wrong order"],
    ["print('a')", "a\nb", "missing-items", "1 line missing at the end"],
    ["print('a\\nb\\nc')", "a", "extra-items", "2 lines too many at the end"],
    ["print('x')", "a", "wrong-output", "Printed something else"],
  ])("%s for %j", (code, stdout, kind, title) => {
    expect(python.judge(code, asScript("", stdout)).finding).toMatchObject({ kind, title });
  });

  it("names the first line that differs, and quotes it when it is visible", () => {
    expect(python.judge("print('a\\nx\\nc')", asScript("", "a\nb\nc")).finding?.detail).toBe("Line 2 is 'x', expected 'b'.");
    expect(python.judge("print('a')", asScript("", "a\nb")).finding?.detail).toBe("Line 2 is nothing, expected 'b'.");
    expect(python.judge("print('a\\nx\\nc')", asScript("", "a\nb\nc", { hidden: true })).finding?.detail).toBe("Line 2 is the first that differs.");
  });
});

it.each([
  ["# nothing", "empty-code"],
  ["raise ValueError\ndef solve(x:", "syntax-error"],
  ["1 / 0\ndef slove(x): return None", "exception"],
  ["def slove(x): return None", "missing-function"],
  ["def solve(): return None", "wrong-arguments"],
  ["def solve(x):\n    print(1)\n    raise ValueError", "exception"],
  ["def solve(x): print(1)", "printed-instead-of-returned"],
  ["def solve(x): pass", "returned-none"],
  ["def solve(x):\n    print(1)\n    return '1'", "number-as-text"],
  ["def solve(x): return [1]", "wrong-type"],
  ["def solve(x): return 2", "wrong-value"],
  ["def solve(x): return 1", null],
])("[GR157] says of %j the first thing that is wrong: %s", (code, kind) => {
  expect(kindOf(code)).toBe(kind);
});
