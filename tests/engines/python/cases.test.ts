import { beforeAll, describe, expect, it } from "vitest";
import type { Value } from "../../../src/core/scenario/value.ts";
import { asScript, startPython, withArguments, withCall, withTables, type Python } from "./python-runtime.ts";

let python: Python;
beforeAll(async () => {
  python = await startPython();
});

const passes = (...request: Parameters<Python["judge"]>) => python.judge(...request).isEqual;
/** What `solve(x)` makes of a value: Python's own words for it. */
const repr = (value: Value) => python.judge("def solve(x): return x", withArguments([value], { expected: null })).returned;

describe("[GR101] args and kwargs", () => {
  it("passes values and compares what is returned", () => {
    const code = "def solve(a, b=0, *rest, c=0): return [a, b, list(rest), c]";
    expect(passes(code, withArguments([1, 2, 3], { expected: [1, 2, [3], 0] }))).toBe(true);
    expect(passes(code, withArguments([1], { expected: [1, 5, [], 7] }, { kwargs: { b: 5, c: 7 } }))).toBe(true);
    expect(passes(code, withArguments([1], { expected: [1, 5, [], 8] }, { kwargs: { b: 5, c: 7 } }))).toBe(false);
  });

  it("takes null for None, both ways", () => {
    expect(passes("def solve(a): return a", withArguments([null], { expected: null }))).toBe(true);
    expect(passes("def solve(a): return a is None", withArguments([null], { expected: true }))).toBe(true);
  });

  it("calls a parameter that is named like one of the harness's own", () => {
    expect(
      passes(
        "def solve(self, stage, action): return [self, stage, action]",
        withArguments([], { expected: [1, 2, 3] }, { kwargs: { self: 1, stage: 2, action: 3 } }),
      ),
    ).toBe(true);
  });
});

describe("[GR120] values keep what they are", () => {
  it.each<[Value, string]>([
    [3, "3"],
    [{ $float: "3.0" }, "3.0"],
    [{ $float: "-0.0" }, "-0.0"],
    [{ $float: "1e+300" }, "1e+300"],
    [0.1, "0.1"],
    [{ $float: "nan" }, "nan"],
    [{ $float: "-inf" }, "-inf"],
    [{ $int: "12345678901234567890123" }, "12345678901234567890123"],
    [{ $int: "-9007199254740993" }, "-9007199254740993"],
    ["é😀\u0000\n'\"", `'é😀\\x00\\n\\'"'`],
    ["\ud800", "'\\ud800'"],
    [[1, [true, null]], "[1, [True, None]]"],
    [
      {
        $map: [
          ["10", 1],
          ["9", 2],
        ],
      },
      "{'10': 1, '9': 2}",
    ],
    [
      {
        $map: [
          [1, "a"],
          [{ $float: "2.0" }, "b"],
          [null, "c"],
          [[1, [2]], "d"],
          ["$float", "e"],
        ],
      },
      "{1: 'a', 2.0: 'b', None: 'c', (1, (2,)): 'd', '$float': 'e'}",
    ],
    [{ a: { $map: [["$int", { $int: "9007199254740993" }]] } }, "{'a': {'$int': 9007199254740993}}"],
    [{ constructor: 1, toString: 2 }, "{'constructor': 1, 'toString': 2}"],
  ])("%j", (value, text) => {
    expect(repr(value)).toBe(text);
    expect(passes("def solve(x): return x", withArguments([value], { expected: value }))).toBe(true);
  });

  it("tells neighbouring huge integers apart", () => {
    expect(passes("def solve(x): return x + 1", withArguments([{ $int: "9007199254740992" }], { expected: { $int: "9007199254740993" } }))).toBe(true);
    expect(passes("def solve(x): return x", withArguments([{ $int: "9007199254740992" }], { expected: { $int: "9007199254740993" } }))).toBe(false);
  });
});

describe("[GR102] call and expected as expressions", () => {
  it("evaluates both after the candidate's code, in its namespace", () => {
    const code = "class Stack:\n    def __init__(self): self.items = [1]\n    def peek(self): return self.items[-1]\ndef pair(a): return (a, {a})";
    expect(passes(code, withCall("Stack().peek()", { expectedExpression: "1" }))).toBe(true);
    expect(passes(code, withCall(" pair(float('nan')) ", { expectedExpression: "(float('nan'), {float('nan')})" }))).toBe(true);
    expect(passes(code, withCall("pair(2)", { expectedExpression: "(2, {3})" }))).toBe(false);
    expect(passes("from datetime import date\ndef day(): return date(2024, 1, 5)", withCall("day()", { expectedExpression: "date(2024, 1, 5)" }))).toBe(true);
  });

  it("means Python's own names by what is expected, whatever the code calls by them", () => {
    expect(passes("set = 5\nfloat = 'mine'\ndef solve(): return {1, 2}", withCall("solve()", { expectedExpression: "set([1, 2])" }))).toBe(true);
    expect(passes("def sorted(x): return [1, 2]\ndef solve(): return [1, 2]", withCall("solve()", { expectedExpression: "sorted([3])" }))).toBe(false);
    // What is asked for may carry the name of a builtin, and so may what setup gives.
    expect(passes("def sum(a, b): return a + b", withCall("sum(1, 2)", { expectedExpression: "3" }))).toBe(true);
    expect(passes("def solve(): return 6", withCall("solve()", { expectedExpression: "max(1)" }), { setup: "def max(x): return 6" })).toBe(true);
  });

  it("sees what setup defines", () => {
    expect(passes("def solve(rows): return len(rows)", withCall("solve(ROWS)", { expectedExpression: "len(ROWS)" }), { setup: "ROWS = [1, 2]" })).toBe(true);
  });
});

describe("[GR103] raises", () => {
  const raises = (statement: string, name: string, setup = "") =>
    passes(`import json\nclass Mine(ValueError): pass\ndef solve(): ${statement}`, withArguments([], { raises: name }), { setup });

  it("asks for that exception or a subclass", () => {
    expect(raises("raise ValueError('no')", "ValueError")).toBe(true);
    expect(raises("int('x')", "Exception")).toBe(true);
    expect(raises("{}['a']", "LookupError")).toBe(true);
    expect(raises("{}['a']", "ValueError")).toBe(false);
    expect(raises("raise Exception", "ValueError")).toBe(false);
    expect(raises("return ValueError()", "ValueError")).toBe(false);
    expect(raises("raise SystemExit", "SystemExit")).toBe(true);
    expect(raises("raise ExceptionGroup('several', [ValueError()])", "ValueError")).toBe(false);
  });

  it("finds the exception among builtins, in the namespace, and in modules", () => {
    expect(raises("raise Mine", "Mine")).toBe(true);
    expect(raises("raise Mine", "ValueError")).toBe(true);
    expect(raises("raise ValueError", "Mine")).toBe(false);
    expect(raises("json.loads('{')", "json.JSONDecodeError")).toBe(true);
    expect(raises("json.loads('{')", "json.decoder.JSONDecodeError")).toBe(true);
    expect(raises("__import__('decimal').Decimal('x')", "decimal.InvalidOperation")).toBe(true);
    expect(raises("raise Given", "Given", "class Given(Exception): pass")).toBe(true);
    expect(raises("int('x')", "json.JSONDecodeError")).toBe(false);
    expect(raises("raise Missing", "Missing")).toBe(false);
  });

  it("takes no missing function, and no call that does not fit, for an exception of a wide name", () => {
    expect(passes("x = 1", withCall("solve()", { raises: "Exception" }))).toBe(false);
    expect(passes("def solve(): return 1", withArguments([1, 2], { raises: "Exception" }))).toBe(false);
    expect(passes("def solve(): return missing", withCall("solve()", { raises: "Exception" }))).toBe(true);
    expect(passes("def solve(): return 1", withArguments([1, 2], { raises: "TypeError" }))).toBe(true);
  });

  it("looks at the call, not at the loading of the code", () => {
    expect(passes("raise ValueError", withArguments([], { raises: "ValueError" }))).toBe(false);
    expect(passes("def solve(): 1 / 0", withCall("solve()", { raises: "ZeroDivisionError" }))).toBe(true);
  });
});

describe("[GR104] stdin and stdout", () => {
  it("runs the code as a script and compares what it prints", () => {
    expect(passes("a, b = map(int, input().split())\nprint(a + b)", asScript("1 2\n", "3"))).toBe(true);
    expect(passes("import sys\nprint(sum(int(line) for line in sys.stdin))", asScript("1\n2\n3", "6\n"))).toBe(true);
    expect(passes("print(len(open(0).read()))", asScript("abc", "3"))).toBe(true);
    expect(passes("import sys\nsys.stdout.buffer.write(sys.stdin.buffer.read().upper())", asScript("é", "é"))).toBe(true);
    expect(passes("if __name__ == '__main__':\n    print('main')", asScript("", "main"))).toBe(true);
    expect(passes("print(4)", asScript("", "3"))).toBe(false);
    expect(passes("print('A')", asScript("", "a"))).toBe(false);
  });

  it("ignores white space at the ends of lines and of the output, and no other", () => {
    expect(passes("print('a  ')\nprint('b\\t')\nprint()\nprint()", asScript("", "a\nb"))).toBe(true);
    expect(passes("print('a', end='')", asScript("", "a  \n\n"))).toBe(true);
    expect(passes("print('a\\r\\nb')", asScript("", "a\nb\n"))).toBe(true);
    expect(passes("print(' a')", asScript("", "a"))).toBe(false);
    expect(passes("print('a\\n\\nb')", asScript("", "a\nb"))).toBe(false);
    expect(passes("print('a  b')", asScript("", "a b"))).toBe(false);
  });

  it("takes sys.exit() for an ordinary end, and stderr for no output", () => {
    expect(passes("import sys\nprint(1)\nsys.exit()\nprint(2)", asScript("", "1"))).toBe(true);
    expect(passes("import sys\nprint(1)\nsys.exit(1)", asScript("", "1"))).toBe(true);
    expect(passes("import sys\nprint(1)\nprint('log', file=sys.stderr)", asScript("", "1"))).toBe(true);
    expect(python.judge("import sys\nsys.exit('bye')", asScript("", "")).printed).toBe("bye\n");
    expect(passes("import atexit\natexit.register(print, 'end')\nprint('begin')", asScript("", "begin\nend"))).toBe(true);
  });

  it("fails a script that raises, whatever it has printed", () => {
    expect(passes("print(1)\n1 / 0", asScript("", "1"))).toBe(false);
  });
});

const TABLES = [
  {
    name: "orders",
    columns: ["id", "price REAL", "paid", "note TEXT", "ratio DOUBLE PRECISION", "sum NUMERIC"],
    rows: [
      [1, 2, true, "a", 1, 3],
      [2, null, false, null, 0.5, 4],
    ],
  },
  { name: "customers", columns: ["id"], rows: [] },
];

describe("[GR105] tables", () => {
  const solution = "def solve(orders, customers): return [row['id'] for row in orders]";

  it("passes one keyword argument for each table, and asks for what the reference returns", () => {
    expect(passes("def solve(customers, orders): return [1, 2] if customers == [] else None", withTables(TABLES), {}, solution)).toBe(true);
    expect(passes("def solve(customers, orders): return [1]", withTables(TABLES), {}, solution)).toBe(false);
    expect(python.judge("def solve(**tables): return [0]", withTables(TABLES), {}, solution)).toMatchObject({ returned: "[0]", expected: "[1, 2]" });
  });

  it("runs the reference in its own namespace, on its own copy, with the whole time limit", () => {
    const spoiling = "import builtins\nlen = sorted = None\nbuiltins.sum = None\ndef solve(orders, customers):\n    orders.clear()\n    return 2";
    const before = python.clock.restarts;
    expect(passes(spoiling, withTables(TABLES), {}, "def solve(orders, customers): return len(sorted(orders, key=lambda r: r['id'])) + sum([])")).toBe(true);
    expect(python.clock.restarts).toBe(before + 1);
  });

  it("[GR106] gives lists of dicts: floats where a column is declared REAL, all others as they were written", () => {
    const { returned } = python.judge("def solve(orders, customers): return orders", withTables(TABLES), {}, solution);
    expect(returned).toBe(
      "[{'id': 1, 'price': 2.0, 'paid': True, 'note': 'a', 'ratio': 1.0, 'sum': 3}, {'id': 2, 'price': None, 'paid': False, 'note': None, 'ratio': 0.5, 'sum': 4}]",
    );
  });
});

describe("[GR107] setup", () => {
  it("runs before the candidate's code, in each test anew", () => {
    const setup = "seen = []\ndef twice(x): return 2 * x";
    const code = "seen.append(1)\ndef solve(): return [twice(2), len(seen)]";
    expect(passes(code, withArguments([], { expected: [4, 1] }), { setup })).toBe(true);
    expect(passes(code, withArguments([], { expected: [4, 1] }), { setup })).toBe(true);
  });
});

describe("[GR110] arguments are copied for every call", () => {
  it("judges code that changes its input by what it returns", () => {
    const each = withArguments([[3, 1, 2]], { expected: [1, 2, 3] });
    const code = "def solve(items):\n    items.sort()\n    return items";
    for (let run = 0; run < 2; run++) expect(passes(code, each)).toBe(true);
    expect(
      passes(
        "def solve(items):\n    items.append(4)\n    return 0",
        withTables([{ name: "items", columns: ["a"], rows: [[1]] }]),
        {},
        "def solve(items): return len(items) - 1",
      ),
    ).toBe(true);
  });
});

describe("[GR111] a dotted functionName", () => {
  const code = [
    "class Solution:",
    "    def __init__(self): self.factor = 2",
    "    def plain(self, x): return self.factor * x",
    "    @staticmethod",
    "    def fixed(x): return 3 * x",
    "    @classmethod",
    "    def made(cls, x): return 4 * x if cls is Solution else None",
    "    class Inner:",
    "        def deep(self, x): return 5 * x",
    "solver = Solution()",
    "solver.factor = 6",
  ].join("\n");
  it.each([
    ["Solution.plain", 2],
    ["Solution.fixed", 3],
    ["Solution.made", 4],
    ["Solution.Inner.deep", 5],
    ["solver.plain", 6],
  ])("%s names a method", (functionName, expected) => {
    expect(passes(code, withArguments([1], { expected }), { functionName })).toBe(true);
  });
});

describe("[GR126] likeness", () => {
  it("is the same value under the same comparison", () => {
    const each = withArguments([[2, 1]], { expected: [1, 2] });
    expect(python.isAlike("def solve(x): return x", "def solve(y): return tuple(y)", each)).toBe(true);
    expect(python.isAlike("def solve(x): return x", "def solve(x): return sorted(x)", each)).toBe(false);
    expect(python.isAlike("def solve(x): return x", "def solve(x): return sorted(x)", each, { unordered: true })).toBe(true);
    expect(python.isAlike("def solve(x): return True", "def solve(x): return 1", each)).toBe(false);
    expect(python.isAlike("def solve(x): print(x)", "def solve(x): return None", each)).toBe(true);
    expect(python.isAlike("def solve(x): return (i for i in x)", "def solve(x):\n    yield from x", each)).toBe(true);
    expect(python.isAlike("def solve(x): return (i for i in x)", "def solve(x): return x", each)).toBe(false);
  });

  it("is the same kind of exception", () => {
    const each = withArguments([0], { expected: 1 });
    expect(python.isAlike("def solve(x): return 1 / x", "def solve(x): raise ZeroDivisionError('other words')", each)).toBe(true);
    expect(python.isAlike("def solve(x): return 1 / x", "def solve(x): raise ArithmeticError", each)).toBe(false);
    expect(python.isAlike("def solve(x): return 1 / x", "def solve(x): return 1", each)).toBe(false);
    const own = "class Mine(Exception): pass\ndef solve(x): raise Mine";
    expect(python.isAlike(own, own, each)).toBe(true);
    expect(
      python.isAlike("import os\nos.environ['A'] = '1'\ndef solve(x): return 1", "import os\ndef solve(x): return 0 if 'A' in os.environ else 1", each),
    ).toBe(true);
  });

  it("is the same output of a script", () => {
    expect(python.isAlike("print(1 + 1, end='')", "print(2)", asScript("", "3"))).toBe(true);
    expect(python.isAlike("print(1)", "print(2)", asScript("", "3"))).toBe(false);
  });

  it("gives each of the two the whole time limit", () => {
    const before = python.clock.restarts;
    python.isAlike("def solve(): return 1", "def solve(): return 1", withArguments([], { expected: 1 }));
    expect(python.clock.restarts).toBe(before + 1);
  });
});
