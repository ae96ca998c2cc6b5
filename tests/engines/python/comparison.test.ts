import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { floatValue, integerValue, mapValue, type Value } from "../../../src/core/scenario/value.ts";
import { startPython, withArguments, type Python } from "./python-runtime.ts";

let python: Python;
beforeAll(async () => {
  python = await startPython();
});

/** Pairs of Python expressions: what is returned, what is expected. */
const EQUAL: Record<string, [string, string][]> = {
  "[GR112] floats within tolerance": [
    ["3", "3.0"],
    ["3.0", "3"],
    ["0.1 + 0.2", "0.3"],
    ["1.0000001", "1"],
    ["1_000_000.5", "1_000_000.0"],
    ["1e-13", "0.0"],
    ["0", "-0.0"],
    ["[{'a': (1, [0.1 + 0.2])}]", "[{'a': (1, [0.3])}]"],
    ["{0.1 + 0.2}", "{0.3}"],
    ["{0.1 + 0.2: 'x'}", "{0.3: 'x'}"],
    ["float('inf')", "float('inf')"],
    ["[-math.inf, 1e308 * 10]", "[float('-inf'), math.inf]"],
    ["10**400", "10**400"],
    ["fractions.Fraction(1, 3)", "0.33333333"],
    ["complex(0.1 + 0.2, 1)", "0.3 + 1j"],
  ],
  "[GR113] a list equals a tuple of equal items": [
    ["(1, 2)", "[1, 2]"],
    ["[1, (2, [3, ()])]", "(1, [2, (3, [])])"],
    ["{'a': (1,)}", "{'a': [1]}"],
    ["collections.namedtuple('P', 'x y')(1, 2)", "[1, 2]"],
    ["[]", "()"],
  ],
  "[GR114] NaN equals NaN": [
    ["float('nan')", "math.nan"],
    ["[math.inf - math.inf, {'a': float('nan')}]", "[float('nan'), {'a': float('nan')}]"],
    ["{float('nan')}", "{float('nan')}"],
    ["{float('nan'): 1}", "{float('nan'): 1}"],
    ["decimal.Decimal('NaN')", "decimal.Decimal('NaN')"],
  ],
  "[GR116] dicts and sets by what they hold": [
    ["{'a': 1, 'b': 2}", "{'b': 2, 'a': 1}"],
    ["{2: 'b', 1: 'a'}", "{1.0: 'a', 2.0: 'b'}"],
    ["collections.OrderedDict(a=1, b=2)", "{'b': 2, 'a': 1}"],
    ["collections.defaultdict(list, a=[1])", "{'a': [1]}"],
    ["collections.Counter('aab')", "{'a': 2, 'b': 1}"],
    ["collections.Counter(a=1, b=0)", "collections.Counter(a=1)"],
    ["collections.Counter(a=1, b=0)", "{'a': 1, 'b': 0}"],
    ["collections.ChainMap({'a': 1}, {'b': 2})", "{'a': 1, 'b': 2}"],
    ["collections.UserDict(a=1)", "{'a': 1}"],
    ["types.MappingProxyType({'a': [1.0]})", "{'a': (1,)}"],
    ["{'a': 1}.keys()", "{'a'}"],
    ["frozenset({1, 2})", "{2, 1}"],
    ["{frozenset({1}), (2, 3)}", "{(2, 3), frozenset({1.0})}"],
    ["{(1, 'a'): 2, None: 3}", "{None: 3, (1.0, 'a'): 2}"],
    ["collections.deque([1, 2.0])", "collections.deque([1.0000001, 2])"],
  ],
  "[GR118] text and bytes exactly": [
    ["'é😀'", "'\\u00e9\\U0001F600'"],
    ["b'ab'", "bytearray(b'ab')"],
    ["'\\ud800'", "'\\ud800'"],
    ["enum.StrEnum('E', ['a']).a", "'a'"],
  ],
  "[GR119] other values by their own ==": [
    ["datetime.date(2024, 1, 5)", "datetime.date.fromisoformat('2024-01-05')"],
    ["[datetime.timedelta(hours=24)]", "[datetime.timedelta(days=1)]"],
    ["decimal.Decimal('1.50')", "decimal.Decimal('1.5')"],
    ["decimal.Decimal(3)", "3"],
    ["fractions.Fraction(1, 2)", "0.5"],
    ["1 + 0j", "1"],
    ["enum.IntEnum('E', ['A']).A", "1"],
    ["range(3)", "range(0, 3)"],
    ["None", "None"],
    ["int", "int"],
  ],
};

const DIFFERENT: Record<string, [string, string][]> = {
  "[GR112] numbers beyond tolerance": [
    ["1.00001", "1"],
    ["0.0001", "0"],
    ["2**53 + 1", "2**53"],
    ["10**400", "10**400 + 1"],
    ["10**400", "float('inf')"],
    ["math.inf", "-math.inf"],
    ["math.inf", "1e308"],
    ["[1, 2.5]", "[1, 2.6]"],
    ["{1.5}", "{1.6}"],
    ["5", "'5'"],
    ["fractions.Fraction(1, 3)", "0.3"],
  ],
  "[GR113] sequences of other items or other lengths": [
    ["[1, 2]", "[2, 1]"],
    ["[1]", "[1, 1]"],
    ["(1, 2)", "{1, 2}"],
    ["[1, 2]", "{1, 2}"],
    ["'ab'", "['a', 'b']"],
    ["range(2)", "[0, 1]"],
    ["(x for x in [1, 2])", "[1, 2]"],
    ["{'a': 1}.values()", "[1]"],
    ["collections.deque([1])", "[1]"],
  ],
  "[GR114] NaN and numbers": [
    ["math.nan", "0"],
    ["0.0", "math.nan"],
    ["math.nan", "None"],
  ],
  "[GR115] True is not 1": [
    ["True", "1"],
    ["True", "False"],
    ["1", "True"],
    ["False", "0"],
    ["1.0", "True"],
    ["[True]", "[1]"],
    ["{'a': (0,)}", "{'a': [False]}"],
    ["{True}", "{1}"],
    ["{1: 'a'}", "{True: 'a'}"],
    ["{'a': True}", "{'a': 1.0}"],
    ["collections.Counter([True])", "{1: 1}"],
    ["True", "decimal.Decimal(1)"],
    ["[False, 2]", "[fractions.Fraction(0), 2]"],
  ],
  "[GR116] dicts and sets that hold something else": [
    ["{'a': 1}", "{'a': 1, 'b': 2}"],
    ["{'a': 1, 'c': 2}", "{'a': 1, 'b': 2}"],
    ["{'a': 2}", "{'a': 1}"],
    ["{1: 'a'}", "{'1': 'a'}"],
    ["{1, 2}", "{1, 3}"],
    ["{1}", "{1, 2}"],
    ["{}", "set()"],
    ["[]", "{}"],
    ["{'a': 1}", "[('a', 1)]"],
    ["collections.OrderedDict(a=1, b=2)", "collections.OrderedDict(b=2, a=1)"],
  ],
  "[GR118] text that differs in anything": [
    ["'a'", "'A'"],
    ["'a '", "'a'"],
    ["'a\\r\\n'", "'a\\n'"],
    ["'e\\u0301'", "'\\u00e9'"],
    ["b'a'", "'a'"],
    ["''", "None"],
    ["[]", "None"],
    ["0", "None"],
  ],
  "[GR119] other values that are not equal": [
    ["datetime.date(2024, 1, 5)", "'2024-01-05'"],
    ["datetime.datetime(2024, 1, 5)", "datetime.date(2024, 1, 5)"],
    ["decimal.Decimal('0.1')", "0.1"],
    ["collections.Counter({'zzz': 0})", "{}"],
    ["[collections.Counter(a=0)]", "[collections.Counter(a=1)]"],
    ["0.3 + 1.1j", "0.3 + 1j"],
    ["decimal.Decimal('1.5')", "decimal.Decimal('1.51')"],
    ["2 + 1j", "2"],
    ["enum.Enum('E', ['A']).A", "1"],
    ["object()", "object()"],
    ["int", "float"],
  ],
};

const rows = (table: Record<string, [string, string][]>) => Object.entries(table).flatMap(([rule, pairs]) => pairs.map(([a, b]) => ({ rule, a, b })));

describe("[GR112, GR113, GR114, GR115, GR116, GR118, GR119] comparison", () => {
  it("has a table worth the name", () => {
    expect(rows(EQUAL).length + rows(DIFFERENT).length).toBeGreaterThan(100);
  });
  it.each(rows(EQUAL))("$rule: $a passes for $b", ({ a, b }) => {
    expect(python.isSame(a, b)).toBe(true);
  });
  it.each(rows(DIFFERENT))("$rule: $a does not pass for $b", ({ a, b }) => {
    expect(python.isSame(a, b)).toBe(false);
  });

  it("[GR112] takes the round's tolerance", () => {
    expect(python.isSame("[1.05]", "[1]", { tolerance: 0.1 })).toBe(true);
    expect(python.isSame("[1.05]", "[1]", { tolerance: 0.01 })).toBe(false);
    expect(python.isSame("0.1 + 0.2", "0.3", { tolerance: 0 })).toBe(false);
    expect(python.isSame("0.5", "0.5", { tolerance: 0 })).toBe(true);
  });
});

describe("[GR117] unordered", () => {
  const isSame = (a: string, b: string) => python.isSame(a, b, { unordered: true });

  it("compares a returned list as a multiset", () => {
    expect(isSame("[3, 1, 2]", "[1, 2, 3]")).toBe(true);
    expect(isSame("(3, 1)", "[1, 3]")).toBe(true);
    expect(isSame("[{'a': 2.0}, {'a': [1]}]", "[{'a': (1,)}, {'a': 2}]")).toBe(true);
    expect(isSame("[[1], None, 'a', math.nan]", "['a', math.nan, [1], None]")).toBe(true);
    expect(isSame("[1, 1, 2]", "[1, 2, 2]")).toBe(false);
    expect(isSame("[1, 2]", "[1, 2, 2]")).toBe(false);
    expect(isSame("[True, 0]", "[0, 1]")).toBe(false);
    expect(isSame("{1, 2}", "[1, 2]")).toBe(false);
  });

  it("leaves the order inside the items alone", () => {
    expect(isSame("[[2, 1]]", "[[1, 2]]")).toBe(false);
    expect(isSame("{'a': [2, 1]}", "{'a': [1, 2]}")).toBe(false);
  });

  it("never lets a near miss take the partner of another item", () => {
    expect(python.isSame("[1.0, 1.09]", "[1.08, 1.17]", { unordered: true, tolerance: 0.08 })).toBe(true);
    expect(python.isSame("[1.09, 1.0]", "[1.08, 1.17]", { unordered: true, tolerance: 0.08 })).toBe(true);
    expect(python.isSame("[1.0, 1.0]", "[1.08, 1.17]", { unordered: true, tolerance: 0.08 })).toBe(false);
  });

  it("pairs thousands of rows, exact ones and such with rounding errors", () => {
    const table = "[{'id': i, 'name': f'n{i % 7}', 'total': i / 3} for i in ORDER]";
    const noisy = "[{'id': i, 'name': f'n{i % 7}', 'total': i / 3 * (1 + 1e-9)} for i in ORDER]";
    const forwards = "range(4000)";
    const backwards = "range(3999, -1, -1)";
    expect(isSame(table.replace("ORDER", backwards), table.replace("ORDER", forwards))).toBe(true);
    expect(isSame(noisy.replace("ORDER", backwards), table.replace("ORDER", forwards))).toBe(true);
    expect(isSame(noisy.replace("ORDER", "range(1, 4001)"), table.replace("ORDER", forwards))).toBe(false);
  });

  it("compares sets whose members only nearly agree", () => {
    expect(python.isSame("{(i / 3) * (1 + 1e-9) for i in range(2000)}", "{i / 3 for i in range(2000)}")).toBe(true);
    expect(python.isSame("{(i / 3) * (1 + 1e-9) for i in range(2000)}", "{i / 3 for i in range(1999)} | {9999.5}")).toBe(false);
  });
});

describe("[GR119] objects", () => {
  it("compares dataclasses by their fields, floats within tolerance, also when setup defines the class for both sides", () => {
    const setup = "from dataclasses import dataclass\n@dataclass\nclass Order:\n    id: int\n    total: float";
    const tables = [{ name: "rows", columns: ["id"], rows: [[1]] }];
    const judge = (code: string) =>
      python.judge(code, { name: "t", hidden: false, files: {}, form: "tables", tables }, { setup }, "def solve(rows): return [Order(1, 0.3)]").isEqual;
    expect(judge("def solve(rows): return [Order(1, 0.1 + 0.2)]")).toBe(true);
    expect(judge("def solve(rows): return [Order(1, 0.4)]")).toBe(false);
    expect(judge("def solve(rows): return [(1, 0.3)]")).toBe(false);
  });

  it("is not fooled by an object that says it equals everything", () => {
    const code = (bases: string) =>
      `class Yes${bases}:\n    def __eq__(self, other): return True\n    def __ne__(self, other): return False\n    __hash__ = None\n    __class__ = int\ndef solve(): return Yes()`;
    const expected: Value[] = [1, "a", null, true, [1], { a: 1 }, { $float: "nan" }, []];
    for (const value of expected) expect(python.judge(code(""), withArguments([], { expected: value })).isEqual).toBe(false);
    for (const bases of ["(list)", "(dict)", "(str)", "(int)"]) expect(python.judge(code(bases), withArguments([], { expected: [1] })).isEqual).toBe(false);
    expect(python.isSame("type('Yes', (), {'__eq__': lambda self, other: True, '__module__': 'decimal'})()", "1")).toBe(false);
    expect(python.isSame("type('Yes', (), {'__eq__': lambda self, other: True})()", "datetime.date(2024, 1, 1)")).toBe(false);
    expect(python.isSame("[type('Yes', (), {'__eq__': lambda self, other: True, '__hash__': lambda self: hash('a')})()]", "['a']")).toBe(false);
  });
});

describe("[GR121] comparison never fails", () => {
  it.each([
    ["a list in itself", "x = []\nx.append(x)\ny = []\ny.append(y)", true],
    ["a dict in itself", "x = {}\nx['a'] = x\ny = {}\ny['a'] = y", true],
    ["lists in themselves that differ", "x = [1]\nx.append(x)\ny = [2]\ny.append(y)", false],
    ["two that hold each other", "x = []\nz = [x]\nx.append(z)\ny = []\ny.append([y])", true],
    ["deep nesting", "x, y = 1, 1.0\nfor _ in range(3000):\n    x, y = [x], [y]", true],
    ["deep nesting that differs at the end", "x, y = 1, 2\nfor _ in range(3000):\n    x, y = [x], [y]", false],
    ["deep dicts", "x, y = 1, True\nfor _ in range(2000):\n    x, y = {'a': x}, {'a': y}", false],
    [
      "a class that says it is another",
      "class M(type):\n    def __eq__(cls, other): return True\n    def __hash__(cls): return hash(list)\nclass X(metaclass=M): pass\nx, y = X(), []",
      false,
    ],
    ["an == that raises", "class X:\n    def __eq__(self, other): raise SystemExit\nx, y = X(), X()", false],
    ["an == that never ends", "class X:\n    def __eq__(self, other): return self == other\nx, y = [X()], [X()]", false],
    [
      "an == without a truth value",
      "class V:\n    def __bool__(self): raise ValueError\nclass X:\n    def __eq__(self, other): return V()\nx, y = X(), X()",
      false,
    ],
    [
      "a hash that raises later",
      "class X:\n    ok = True\n    def __hash__(self):\n        if X.ok: return 1\n        raise ValueError\nx, y = {X()}, {X()}\nX.ok = False",
      false,
    ],
  ])("%s", (_, code, isEqual) => {
    const result = python.judge(code, withCall("x", "y"));
    expect(result.isEqual).toBe(isEqual);
    expect(result.finding === null).toBe(isEqual);
  });
  const withCall = (call: string, expected: string) => ({
    name: "t",
    hidden: false,
    files: {},
    form: "call" as const,
    call,
    outcome: { expectedExpression: expected },
  });

  const scalar = fc.oneof(fc.constantFrom<Value[]>(null, true, false, "", "a"), fc.string(), fc.bigInt().map(integerValue), fc.double().map(floatValue));
  const { value } = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      scalar,
      fc.array(tie("value"), { maxLength: 4 }),
      fc
        .array(
          fc.tuple(
            fc.oneof(
              fc.string(),
              fc.integer().map((n): Value => n),
            ),
            tie("value"),
          ),
          { maxLength: 4 },
        )
        .map((entries) => mapValue(entries.filter(([key], place) => entries.findIndex(([other]) => other === key) === place))),
    ),
  }));
  const passes = (actual: Value, expected: Value, unordered = false) =>
    python.judge("def solve(x): return x", withArguments([actual], { expected }), { unordered }).isEqual;

  it("[GR112, GR120] every value equals itself", () => {
    fc.assert(
      fc.property(value, (one) => passes(one, one)),
      { numRuns: 150 },
    );
  });

  it("is symmetric", () => {
    fc.assert(
      fc.property(value, value, fc.boolean(), (one, other, unordered) => passes(one, other, unordered) === passes(other, one, unordered)),
      { numRuns: 150 },
    );
  });

  it("[GR117] is unmoved by the order of a list when it is unordered", () => {
    const shuffled = fc.array(value, { maxLength: 6 }).chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })));
    fc.assert(
      fc.property(shuffled, ([items, moved]) => passes(moved, items, true)),
      { numRuns: 100 },
    );
  });
});
