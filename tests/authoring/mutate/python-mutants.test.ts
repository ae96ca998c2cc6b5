import { afterAll, describe, expect, it } from "vitest";
import { pythonMutants } from "../../../src/authoring/mutate/python/python-mutants.ts";
import { createNodePythonEngine } from "../../../src/engines/node/node-engines.ts";

const engine = createNodePythonEngine();
afterAll(() => engine.dispose());

const all = (code: string) => pythonMutants(code, engine);
/** The mutants' labels, without the line. */
const labels = async (code: string) => (await all(code)).map(({ label }) => label.replace(/^line \d+: /, ""));

describe("[MU6] changes of Python", () => {
  it.each([
    ["x = a < b", "< -> <=", "x = a <= b"],
    ["x = a >= b", ">= -> >", "x = a > b"],
    ["x = a < b == c", "== -> !=", "x = a < b != c"],
    ["x = a in b", "in -> not in", "x = a not in b"],
    ["x = a is not None", "is not -> is", "x = a is None"],
    ["x = a and b or c", "or -> and", "x = (a and b) and c"],
    ["x = a and b and c", "dropped b", "x = a and c"],
    ["x = a or b", "dropped a", "x = b"],
    ["x = not a", "not a -> a", "x = a"],
    ["x = a + b", "+ -> -", "x = a - b"],
    ["x = a // b", "// -> /", "x = a / b"],
    ["x += 1", "+= -> -=", "x -= 1"],
    ["x = a[0]", "0 -> -1", "x = a[-1]"],
    ["x = 2.5", "2.5 -> 3.5", "x = 3.5"],
    ["x = True", "True -> False", "x = False"],
    ["x = a if b else c", "b -> not b", "x = a if not b else c"],
    ["x = [a for a in b if a]", "dropped if a", "x = [a for a in b]"],
    ["x = {a for a in b if not a}", "not a -> a", "x = {a for a in b if a}"],
    ["x = a[1:n]", "[1:n] -> [1:]", "x = a[1:]"],
    ["x = a[::2]", "[::2] -> [:]", "x = a[:]"],
    ["x = sorted(a)", "sorted(a) -> a", "x = a"],
    ["x = sorted(a)", "added reverse=True", "x = sorted(a, reverse=True)"],
    ["a.sort(key=f, reverse=True)", "dropped key=f", "a.sort(reverse=True)"],
    ["a.sort(key=f, reverse=True)", "True -> False", "a.sort(key=f, reverse=False)"],
    ["x = max(a, key=f)", "max -> min", "x = min(a, key=f)"],
    ["x = abs(a) + set(b)", "set(b) -> b", "x = abs(a) + b"],
    ["x = a.strip().lower()", "a.strip() -> a", "x = a.lower()"],
    ["x = a.strip().lower()", "strip -> lstrip", "x = a.lstrip().lower()"],
    ["x = a.strip().lower()", "a.strip().lower() -> a.strip()", "x = a.strip()"],
    ["x = re.fullmatch(p, a)", "fullmatch -> match", "x = re.match(p, a)"],
    ["x = a.split(',', 1)", "split -> rsplit", "x = a.rsplit(',', 1)"],
    ["x = a.get(b, c)", "a.get(b, c) -> a.get(b)", "x = a.get(b)"],
    ["def f(a, n=4):\n    pass", "4 -> 5", "def f(a, n=5):\n    pass"],
    ["def f(a, *, sep=','):\n    pass", "',' -> ''", "def f(a, *, sep=''):\n    pass"],
    ["def f(a):\n    return a.b", "return a.b -> return None", "def f(a):\n    return None"],
    ["def f(a):\n    yield a", "dropped yield a", "def f(a):\n    pass"],
    ["a.append(b)", "dropped a.append(b)", "pass"],
    ["a[b] = c", "dropped a[b] = c", "pass"],
    ["if a:\n    b()", "a -> not a", "if not a:\n    b()"],
    ["if a:\n    b = 'x'\nelse:\n    b = 'y'", "dropped the branch of if a", "if a:\n    pass\nelse:\n    b = 'y'"],
    ["if a:\n    b = 'x'\nelse:\n    b = 'y'", "dropped the else of if a", "if a:\n    b = 'x'"],
    ["if a:\n    b = 'x'\nelse:\n    b = 'y'", "always the branch of if a", "if True:\n    b = 'x'"],
    ["for a in b:\n    continue", "continue -> break", "for a in b:\n    break"],
    ["for a in b:\n    break", "dropped break", "for a in b:\n    pass"],
    ["if a:\n    raise KeyError('no')", "KeyError -> Exception", "if a:\n    raise Exception('no')"],
    ["try:\n    a = 'x'\nexcept KeyError:\n    a = 'y'", "except KeyError raises again", "try:\n    a = 'x'\nexcept KeyError:\n    raise"],
  ])("%j: %s", async (code, label, expected) => {
    const found = (await all(code)).find((mutant) => mutant.label.endsWith(`: ${label}`));
    expect(found?.code).toBe(expected);
  });

  it("makes each text once, and never that of the solution", async () => {
    const code = "def f(a):\n    if a > 0:\n        raise ValueError\n    return -1 if a else not a\n";
    const codes = (await all(code)).map((mutant) => mutant.code);
    expect(codes).toHaveLength(new Set(codes).size);
    expect(codes).not.toContain(code.trim());
    // Whatever a statement alone in its branch loses, the branch loses.
    expect(codes.filter((each) => each.includes("pass"))).toHaveLength(1);
  });

  it("brings mutants of any size across", async () => {
    const noise = Array.from({ length: 3000 }, (_, place) => Math.imul(place + 7, 2654435761) >>> 0).join("");
    const found = await all(`text = "${noise}"\n\ndef f(a):\n    return a < 3\n`);
    expect(found.map(({ label }) => label)).toEqual(["line 4: return a < 3 -> return None", "line 4: < -> <=", "line 4: 3 -> 4", "line 4: 3 -> 2"]);
    expect(found.every(({ code }) => code.includes(noise))).toBe(true);
  });
});

describe("[MU7] places of Python that no result shows", () => {
  it.each([
    ["texts and docstrings", 'def f():\n    """1 < 2"""\n    x = "a and b"\n'],
    ["comments", "# a < b\nx = y  # 1 + 1\n"],
    ["annotations and decorators", "@cache(3)\ndef f(a: int = None) -> list[1]:\n    x: Literal[2]\n"],
    ["formats", 'x = f"{a:>10}"\n'],
    ["imports and names", "import a.b as c\nfrom d import e\n"],
  ])("changes nothing in %s", async (_, code) => {
    expect(await labels(code)).toEqual([]);
  });

  it("does change what stands in the braces of a formatted text", async () => {
    expect(await labels('x = f"{a + b:>10}"\n')).toEqual(["+ -> -"]);
  });

  it("leaves the message of an exception alone", async () => {
    expect(await labels("raise ValueError(f'{a + 1}')\n")).toEqual(["dropped raise ValueError(f'{a + 1}')", "ValueError -> Exception"]);
  });

  it("knows that code always runs as the main program", async () => {
    expect(await labels("if __name__ == '__main__':\n    x = y\n")).not.toContain("always the branch of if __name__ == '__main__'");
  });
});

describe("[MU8] labels of Python", () => {
  it("name the line of the solution as it is written, and count what comes up twice in it", async () => {
    const found = await all("# A comment\n\ndef f(a, b):\n    return (a < b,\n        b < a, a < 2)\n");
    const comparisons = found.map(({ label }) => label).filter((label) => label.includes("< ->"));
    expect(comparisons).toEqual(["line 4: < -> <=", "line 5: < -> <=", "line 5: < -> <= (2)"]);
  });
});
