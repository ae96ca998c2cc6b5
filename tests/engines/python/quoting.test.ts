import { beforeAll, describe, expect, it } from "vitest";
import type { Value } from "../../../src/core/scenario/value.ts";
import { startPython, withArguments, withCall, type Python } from "./python-runtime.ts";

let python: Python;
beforeAll(async () => {
  python = await startPython();
});

/** The finding on code whose `solve` is called with one argument, in a hidden test. */
const hiddenFinding = (code: string, expected: Value) => python.judge(code, withArguments([1], { expected }, { hidden: true })).finding;

describe("[GR127] hidden tests", () => {
  const SECRET = "sesame";
  const secretive: [string, Value][] = [
    ["def solve(x): return x.upper()", SECRET],
    ["def solve(x): return None", SECRET],
    ["def solve(x): print(x)", SECRET],
    ["def solve(x): return [x]", [SECRET, "a"]],
    ["def solve(x): return [x, x]", [SECRET]],
    ["def solve(x): return {x}", { $map: [["a", 1]] }],
    ["def solve(x): return {x: 1, 'b': 2}", { a: 1 }],
    ["def solve(x): return {'a': 1}", { sesame: 1 }],
    ["def solve(x): return {x: 1}", { sesame: 2 }],
    ["def solve(x): return [{x: 1}]", [{ sesame: 2 }]],
    ["def solve(x): return {}[x]", 1],
    ["def solve(x): raise ValueError(x)", 1],
    ["def solve(x): return int(x)", 1],
    ["def solve(): return 1", 1],
    ["def solve(x): return open(x)", 1],
    ["class Mine(TypeError): pass\ndef solve(x): raise Mine(x)", 1],
    ["def solve(x): raise TypeError(f'not a {x}')", 1],
    ["def solve(x): assert x == 'a', x", 1],
    ["def solve(x): raise IndexError([x])", 1],
    ["def solve(x): return getattr(1, x)", 1],
    ["def solve(x): return __import__(x)", 1],
    ["def solve(x): return eval(x)", 1],
    ["def solve(x): return dict(**{x: 1}, a=2).pop(x)(1) if x == 'a' else sorted([], **{x: 1})", 1],
    ["def run(x):\n    yield 1\n    return x\ndef solve(x):\n    each = run(x)\n    next(each)\n    return next(each)", 1],
    ["import unittest\ndef solve(x): unittest.TestCase().assertIn(x, [])", 1],
  ];
  it.each(secretive)("%s", (code, expected) => {
    const result = python.judge(code, withArguments([SECRET], { expected }, { hidden: true }));
    expect(result).toMatchObject({ isEqual: false, returned: null, expected: null });
    expect(JSON.stringify(result.finding)).not.toContain(SECRET);
    // The visible twin says more.
    expect(JSON.stringify(python.judge(code, withArguments([SECRET], { expected })).finding)).toContain(SECRET);
  });

  it("still say what is useful", () => {
    expect(hiddenFinding("def solve(x): return x.y", 1)).toMatchObject({ title: "AttributeError: 'int' object has no attribute 'y'", line: 1 });
    expect(hiddenFinding("def solve(x): return {}[x]", 1)).toMatchObject({ title: "KeyError", line: 1 });
    expect(hiddenFinding("def solve(x): return x + 'a'", 1)).toMatchObject({ title: "TypeError: unsupported operand type(s) for +: 'int' and 'str'" });
    expect(hiddenFinding("def solve(x): return total", 1)).toMatchObject({ title: "NameError: name 'total' is not defined" });
    expect(hiddenFinding("def solve(x): raise NotImplementedError('to do')", 1)).toMatchObject({ title: "NotImplementedError: to do" });
    expect(hiddenFinding("def solve(x): assert x > 1", 1)).toMatchObject({ title: "AssertionError" });
    expect(hiddenFinding("import numpy", 1)).toMatchObject({ title: "ModuleNotFoundError: No module named 'numpy'" });
    expect(hiddenFinding("import js", 1)?.title).toMatch(/^ImportError: js cannot be imported here/);
    expect(hiddenFinding("def solve(): return 1", 1)).toMatchObject({ kind: "wrong-arguments", title: "The test's arguments do not fit" });
    expect(hiddenFinding("def solve(x): return [x, 2.0]", [2, 1])).toEqual({
      kind: "wrong-order",
      title: "Right items, wrong order",
      detail: null,
      line: null,
    });
  });
});

describe("[GR155] visible tests", () => {
  it("quote the call, what was returned and what is expected", () => {
    const each = withArguments([[1, 2]], { expected: 4 }, { kwargs: { key: "a" } });
    expect(python.judge("def solve(x, key): return 3", each)).toMatchObject({
      returned: "3",
      expected: "4",
      finding: { detail: "For solve([1, 2], key='a') you returned 3, expected 4." },
    });
    expect(python.judge("def f(): return 3", withCall("f()", { expectedExpression: "4" })).finding?.detail).toBe("For f() you returned 3, expected 4.");
    expect(python.judge("def solve(x): return x", withArguments([1], { expected: 1 }))).toEqual({
      isEqual: true,
      finding: null,
      printed: "",
      returned: "1",
      expected: "1",
    });
  });

  it.each([
    ["return 'x' * 10**6", "'xxx", 2_000],
    ["return list(range(10**6))", "[0, 1, 2", 2_000],
    ["return {i: [i] for i in range(10**5)}", "{0: [0], 1: [1]", 2_000],
    ["return 10**6000", "<an int of about 6001 digits>", 29],
    ["return Bad()", "<a Bad that cannot be printed>", 30],
    ["return [Bad(), 1]", "[<a Bad that cannot be printed>, 1]", 35],
    ["return Exits()", "<a Exits that cannot be printed>", 32],
    ["return NoText()", "<a NoText that cannot be printed>", 33],
    ["x = []\n    x.append(x)\n    return x", "[[...]]", 7],
    ["x = {'a': ()}\n    x['b'] = (x,)\n    return x", "{'a': (), 'b': ({...},)}", 24],
    ["return (1,), set(), frozenset({1}), {1: {2}}", "((1,), set(), frozenset({1}), {1: {2}})", 39],
    ["return '\\ud800\\x00'", "'\\ud800\\x00'", 12],
  ])("show a value cut, and say when it cannot be printed: %s", (body, text, length) => {
    const classes =
      "class Bad:\n    def __repr__(self): raise ValueError\nclass Exits:\n    def __repr__(self): raise SystemExit\nclass NoText:\n    def __repr__(self): return 5\n";
    const { returned } = python.judge(`${classes}def solve():\n    ${body}`, withArguments([], { expected: null }));
    expect(returned?.startsWith(text)).toBe(true);
    expect(returned).toHaveLength(length);
  });
});
