import { beforeAll, describe, expect, it } from "vitest";
import { asScript, startPython, withArguments, type Python } from "./python-runtime.ts";

let python: Python;
beforeAll(async () => {
  python = await startPython();
});

const passes = (...request: Parameters<Python["judge"]>) => python.judge(...request).isEqual;

describe("[GR108] files", () => {
  const read = "import os\ndef solve(path): return open(path, newline='').read()";
  const list = "import os\ndef solve(): return sorted(os.path.join(at, name) for at, _, names in os.walk('.') for name in names)";

  it("stand in the working directory, in folders too", () => {
    const files = { "data/in.csv": "a,b\r\n1,é\n", "x.txt": "x" };
    expect(passes(read, withArguments(["data/in.csv"], { expected: "a,b\r\n1,é\n" }, { files }))).toBe(true);
    expect(passes(list, withArguments([], { expected: ["./data/in.csv", "./x.txt"] }, { files }))).toBe(true);
    expect(passes("from library import seven\ndef solve(): return seven", withArguments([], { expected: 7 }, { files: { "library.py": "seven = 7" } }))).toBe(
      true,
    );
    expect(passes("from library import seven\ndef solve(): return seven", withArguments([], { expected: 8 }, { files: { "library.py": "seven = 8" } }))).toBe(
      true,
    );
  });

  it("are seen by no other test, nor is what the code writes anywhere", () => {
    const write =
      "import os, tempfile\nfor path in ('left.txt', '/tmp/left.txt', os.path.expanduser('~/left.txt'), '/left.txt'):\n    open(path, 'w').write('x')\nos.makedirs('deep/er')\nos.chdir('deep')\ndef solve(): return 1";
    expect(passes(write, withArguments([], { expected: 1 }, { files: { "a.txt": "a" } }))).toBe(true);
    expect(passes(list, withArguments([], { expected: [] }))).toBe(true);
    expect(
      passes(
        "import os\ndef solve(): return [os.path.exists(p) for p in ('/tmp/left.txt', '/left.txt', os.path.expanduser('~/left.txt'))]",
        withArguments([], { expected: [false, false, false] }),
      ),
    ).toBe(true);
  });

  it("[GR128] that lie outside of it are the scenario's fault", () => {
    expect(python.judge(read, withArguments(["x"], { expected: "" }, { files: { "../x": "" } })).finding).toMatchObject({ kind: "broken-test" });
  });
});

describe("[GR109] each test starts fresh", () => {
  const spoil = [
    "import sys, os, builtins, random, json, warnings, logging, decimal, gc, asyncio, atexit, locale, statistics",
    "left = 1",
    "builtins.left = 1; builtins.print = None; builtins.len = lambda x: 7",
    "json.dumps = None; statistics.mean = None; del json.loads",
    "sys.path.append('/nowhere'); sys.path = ['gone']; sys.modules['left'] = sys; sys.argv.append('left')",
    "del sys.modules['math']; sys.modules['re'] = None",
    "os.environ['LEFT'] = '1'; os.environ.pop('HOME'); os.chdir('/')",
    "random.seed(1); random.random(); warnings.simplefilter('error'); logging.basicConfig(level=1); decimal.getcontext().prec = 3",
    "sys.setrecursionlimit(99); sys.stdout = sys.stderr = sys.stdin = None; gc.disable(); sys.set_int_max_str_digits(0)",
    "atexit.register(lambda: 1 / 0); sys.settrace(lambda *a: None); sys.meta_path.clear(); sys.excepthook = None",
    "def solve(): return 1",
  ].join("\n");
  const probe = [
    "import sys, os, builtins, random, json, warnings, logging, decimal, gc, math, re, statistics",
    "def solve(): return [hasattr(builtins, 'left'), 'left' in globals(), 'left' in sys.modules, len([1]), json.loads(json.dumps([1])), statistics.mean([1, 3]),",
    "    len(sys.path), len(sys.argv), 'LEFT' in os.environ, os.environ['HOME'], os.getcwd(), random.random(), len(warnings.filters), len(logging.root.handlers),",
    "    logging.root.level, decimal.getcontext().prec, sys.getrecursionlimit(), gc.isenabled(), sys.get_int_max_str_digits(), sys.gettrace(), len(sys.meta_path), __name__, sys.modules['__main__'].__dict__ is globals()]",
  ].join("\n");

  it("whatever the one before has done to Python", () => {
    const before = python.returned(probe);
    expect(before).toContain("'__main__', True]");
    expect(python.judge(spoil, withArguments([], { expected: 1 })).isEqual).toBe(true);
    expect(python.returned(probe)).toBe(before);
    expect(python.judge("raise SystemExit", withArguments([], { expected: 1 })).isEqual).toBe(false);
    expect(python.returned(probe)).toBe(before);
  });

  const spoilers: [what: string, code: string, probe: string][] = [
    ["attributes of classes", "import json\njson.JSONEncoder.default = lambda self, other: str(other)\njson.JSONEncoder.item_separator = ';'", "import json\ndef solve(): return [json.dumps([1, 2]), json.JSONEncoder.item_separator]"],
    ["methods of classes", "from collections import Counter\nCounter.most_common = Counter.extra = lambda self, n=None: []", "from collections import Counter\ndef solve(): return [Counter('aab').most_common(1), hasattr(Counter, 'extra')]"],
    ["options of parsers", "from configparser import ConfigParser\nConfigParser.optionxform = str", "from configparser import ConfigParser\ndef solve(): return ConfigParser().optionxform('A')"],
    ["dialects and limits of csv", "import csv\ncsv.register_dialect('pipes', delimiter='|')\ncsv.register_dialect('excel', delimiter=';')\ncsv.field_size_limit(0)", "import csv\ndef solve(): return [sorted(csv.list_dialects()), csv.field_size_limit(), csv.get_dialect('excel').delimiter, list(csv.reader(['a,b']))]"],
    ["the first day of the week", "import calendar\ncalendar.setfirstweekday(6)", "import calendar\ndef solve(): return [calendar.firstweekday(), calendar.month(2024, 1)]"],
    ["names of log levels", "import logging\nlogging.addLevelName(30, 'CAREFUL')", "import logging\ndef solve(): return logging.getLevelName(30)"],
    ["lists, dicts and sets of modules", "import keyword, copy\nkeyword.kwlist.clear()\ncopy._deepcopy_dispatch[list] = lambda value, memo: value", "import keyword, copy\ndef solve(): return [len(keyword.kwlist) > 30, copy.deepcopy([[1]])]"],
    ["classes found by another way", "for kind in object.__subclasses__():\n    if kind.__name__ == 'Completer': kind.left = 1\nimport importlib\nimportlib.import_module('json').JSONDecoder.decode = None", "import json\ndef solve(): return json.loads('[1]')"],
  ]; // prettier-ignore

  it.each(spoilers)("with %s as they were", (_, code, look) => {
    const before = python.returned(look);
    expect(before).not.toBeNull();
    python.judge(`${code}\ndef solve(): return 1`, withArguments([], { expected: 1 }));
    expect(python.returned(look)).toBe(before);
  });

  it("with a judge as it was, also where code has found its way to it", () => {
    const walk = [
      "import sys, json",
      "frame = sys._getframe()",
      "while frame:",
      "    for name in ('comparison_of', 'judge_value', 'shown', 'decode'):",
      "        if name in frame.f_globals: frame.f_globals[name] = lambda *args, **kwargs: None",
      "    frame = frame.f_back",
      "json.JSONEncoder.encode = lambda self, value: '{}'",
      "def solve(): return 2",
    ].join("\n");
    expect(passes(walk, withArguments([], { expected: 1 }))).toBe(false);
    expect(passes("def solve(): return 2", withArguments([], { expected: 1 }))).toBe(false);
    expect(passes("def solve(): return 1", withArguments([], { expected: 1 }))).toBe(true);
  });

  it("[GR104] with standard input that can be opened again", () => {
    const code = "print(int(open(0).read()) * 2)";
    for (const number of [1, 2, 3]) expect(python.judge(code, asScript(`${number}\n`, `${2 * number}\n`))).toMatchObject({ isEqual: true });
    const quick = "import io, os, sys\nread = io.BytesIO(os.read(sys.stdin.fileno(), os.fstat(0).st_size)).readline\nprint(int(read()) + int(read()))";
    for (const number of [1, 2]) expect(python.judge(quick, asScript(`${number}\n5\n`, `${number + 5}\n`))).toMatchObject({ isEqual: true });
  });

  it("[GR104] with streams from which a script makes quicker ones", () => {
    const quick = [
      "import os, sys",
      "from io import BytesIO, IOBase",
      "class Quick(IOBase):",
      "    def __init__(self, file):",
      "        self.number, self.writes = file.fileno(), 'w' in file.mode",
      "        self.buffer = BytesIO() if self.writes else BytesIO(os.read(self.number, os.fstat(self.number).st_size))",
      "    def readline(self): return self.buffer.readline().decode()",
      "    def write(self, text): self.buffer.write(text.encode())",
      "    def flush(self):",
      "        if self.writes:",
      "            os.write(self.number, self.buffer.getvalue())",
      "            self.buffer = BytesIO()",
      "sys.stdin, sys.stdout = Quick(sys.stdin), Quick(sys.stdout)",
      "print(sum(map(int, sys.stdin.readline().split())))",
    ].join("\n");
    for (const number of [1, 2]) expect(python.judge(quick, asScript(`${number} 3\n`, `${number + 3}\n`))).toMatchObject({ isEqual: true });
  });

  it("[GR104] with standard output and error that can be written to by their numbers", () => {
    const quick =
      "import os, sys\nos.write(sys.stdout.fileno(), b'one\\n')\nprint('two', flush=True)\nos.write(1, 'drei \\u00fc'.encode())\nos.write(2, b'left aside')";
    for (let run = 0; run < 2; run++) {
      const judged = python.judge(quick, asScript("", "one\ntwo\ndrei ü\n"));
      expect(judged).toMatchObject({ isEqual: true, printed: "one\ntwo\ndrei üleft aside" });
    }
    expect(python.judge("import os\nos.write(1, b'1' * 50_000_000)", asScript("", "1"))).toMatchObject({ isEqual: false });
    expect(python.judge("import os\nos.write(1, 'text')", asScript("", "text"))).toMatchObject({ isEqual: false, finding: { kind: "exception" } });
    expect(python.judge("import os, posix\nos.write = posix.write = print\nprint(1)", asScript("", "1"))).toMatchObject({ isEqual: true });
    expect(python.judge("import os\nos.write(1, b'1')", asScript("", "1"))).toMatchObject({ isEqual: true });
    const file = "import os\nnumber = os.open('a', os.O_RDWR | os.O_CREAT)\nos.write(number, b'kept')\nos.close(number)\nprint(open('a').read())";
    expect(python.judge(file, asScript("", "kept"))).toMatchObject({ isEqual: true, printed: "kept\n" });
  });

  it("also when a module is loaded for the first time by code that changes it", () => {
    expect(
      python.judge(
        "import colorsys\nimport html.entities as entities\ncolorsys.ONE_SIXTH = entities.html5 = 'left'\ndef solve(): return 1",
        withArguments([], { expected: 1 }),
      ).isEqual,
    ).toBe(true);
    expect(python.returned("import colorsys, html.entities\ndef solve(): return 'left' in (colorsys.ONE_SIXTH, html.entities.html5)")).toBe("False");
  });

  it("with logging that writes to the streams of its own run", () => {
    const code = "import logging\nlogging.basicConfig(level=logging.INFO, format='%(message)s')\ndef solve(): logging.info('note')";
    for (let run = 0; run < 2; run++) expect(python.judge(code, withArguments([], { expected: null })).printed).toBe("note\n");
    expect(python.judge("import logging\ndef solve(): logging.info('quiet')", withArguments([], { expected: null })).printed).toBe("");
  });

  it("with standard output, asyncio and generators that work", () => {
    const code =
      "import asyncio\nasync def main():\n    await asyncio.sleep(0.001)\n    return await asyncio.gather(*(asyncio.sleep(0, i) for i in range(3)))\ndef solve():\n    print('out')\n    return asyncio.run(main())";
    for (let run = 0; run < 2; run++) {
      expect(python.judge(code, withArguments([], { expected: [0, 1, 2] }))).toMatchObject({ isEqual: true, printed: "out\n" });
      python.judge(
        "import asyncio\nloop = asyncio.new_event_loop()\nasyncio._set_running_loop(loop)\ndef solve(): return 1",
        withArguments([], { expected: 1 }),
      );
    }
  });

  it("with the same order of sets and the same chance every time", () => {
    const code = "import random\ndef solve(): return [list({'a', 'b', 'c', 'd', 'e'}), random.random()]";
    // Another seed would give another order, and another number.
    for (let run = 0; run < 2; run++) expect(python.returned(code)).toBe("[['a', 'c', 'b', 'e', 'd'], 0.8444218515250481]");
  });
});

describe("[GR122] what the code prints", () => {
  it("is shown with the test, from both streams in their order", () => {
    const code = "import sys\nprint('load')\ndef solve():\n    print('a', 1)\n    print('b', file=sys.stderr)\n    print('c')\n    return 1";
    expect(python.judge(code, withArguments([], { expected: 1 })).printed).toBe("load\na 1\nb\nc\n");
    expect(python.judge(code, withArguments([], { expected: 2 }, { hidden: true })).printed).toBe("load\na 1\nb\nc\n");
    expect(python.judge("import logging\ndef solve(): logging.warning('careful')", withArguments([], { expected: null })).printed).toBe(
      "WARNING:root:careful\n",
    );
    expect(python.judge("print('before')\n1 / 0", withArguments([], { expected: 1 })).printed).toBe("before\n");
  });

  it("is cut at 10,000 characters while it runs", () => {
    const flood = "def solve():\n    for i in range(200_000): print('é' * 50)\n    print('x' * 5_000_000)\n    return 1";
    const { isEqual, printed } = python.judge(flood, withArguments([], { expected: 1 }));
    expect(isEqual).toBe(true);
    expect(printed).toHaveLength(10_000);
    expect(python.judge("print('😀' * 20_000)\ndef solve(): return 1", withArguments([], { expected: 1 })).printed).toBe("😀".repeat(10_000));
  });

  it("uses no memory beyond that", () => {
    // More than Python may have.
    expect(passes("def solve():\n    for _ in range(300): print('x' * 4_000_000)\n    return 1", withArguments([], { expected: 1 }))).toBe(true);
  });

  it("judges a script by all that it prints, and refuses a flood", () => {
    expect(passes("for i in range(5000): print(i)", asScript("", Array.from({ length: 5000 }, (_, i) => String(i)).join("\n")))).toBe(true);
    expect(passes("for i in range(5000): print(i)", asScript("", Array.from({ length: 5000 }, (_, i) => String(i === 4999 ? "x" : i)).join("\n")))).toBe(false);
    expect(passes("print('a')\nprint(' ' * 9_000_000)", asScript("", "a"))).toBe(false);
  });

  it("survives whatever happens to the streams", () => {
    for (const action of [
      "sys.stdout.close()",
      "sys.stdout = None",
      "sys.stdout = io.TextIOWrapper(sys.stdout.buffer)",
      "sys.stdout.detach()",
      "os.close(1)",
      "sys.stdout.buffer.close()",
    ]) {
      expect(passes(`import sys, io, os\nprint('a')\ndef solve():\n    ${action}\n    return 1`, withArguments([], { expected: 1 }))).toBe(true);
    }
    expect(passes("import sys, io\nsys.stdout = io.TextIOWrapper(sys.stdout.buffer)\nprint('a')", asScript("", "a"))).toBe(true);
  });
});

describe("[GR129] code of any look", () => {
  it.each([
    ["Windows line ends", "def solve(x):\r\n    y = '''a\r\nb'''\r\n    return x + len(y)\r\n", 4],
    ["old Mac line ends", "def solve(x):\r    return x\r", 1],
    ["tabs", "def solve(x):\n\tif x:\n\t\treturn x\n", 1],
    ["a byte order mark", "\ufeffdef solve(x): return x", 1],
    ["emoji and other scripts", "def solve(x):\n    größe = '😀é'  # 😀\n    return x + len(größe)", 3],
    ["no line end", "def solve(x): return x", 1],
    ["a form feed", "\fdef solve(x): return x", 1],
    ["a megabyte of text", `${"# a comment\n".repeat(90_000)}def solve(x): return x`, 1],
  ])("%s", (_, code, expected) => {
    expect(passes(code, withArguments([1], { expected }))).toBe(true);
  });

  it("counts lines as the editor does", () => {
    expect(python.judge("\ufeff\r\n\r\ndef solve(x):\r\n\treturn 1 / 0", withArguments([1], { expected: 1 })).finding).toMatchObject({ line: 4 });
    expect(python.judge(`${"# a comment\n".repeat(90_000)}def solve(x) return x`, withArguments([1], { expected: 1 })).finding).toMatchObject({
      kind: "syntax-error",
      line: 90_001,
    });
  });

  it("refuses what is no text at all without harm", () => {
    for (const code of ["def solve(x): return '\ud800'", "\u0000", "def solve(x): return x\u0000"])
      expect(passes(code, withArguments([1], { expected: 1 }))).toBe(false);
  });
});

describe("[GR153] a script that is only run", () => {
  it("gives what it prints, with its setup, files and input", () => {
    expect(python.script("print(greeting, open('a.txt').read(), input())", { setup: "greeting = 'hi'", files: { "a.txt": "file" }, stdin: "line" })).toEqual({
      status: "ok",
      result: { printed: "hi file line\n" },
    });
  });

  it("gives the message, the line and what was printed until then when it fails", () => {
    expect(python.script("print('a')\nx = 1\nx / 0")).toEqual({ status: "error", message: "ZeroDivisionError: division by zero", line: 3, printed: "a\n" });
    expect(python.script("print('a'")).toEqual({ status: "error", message: "SyntaxError: '(' was never closed", line: 1, printed: "" });
    expect(python.script("input()")).toMatchObject({
      status: "error",
      message: "EOFError: EOF when reading a line\nYour code asks for input, and this test gives no more of it.",
    });
    expect(python.script(" \n# nothing\n")).toMatchObject({ status: "error", message: "Your code is empty. Write some Python and run it again." });
    expect(python.script("print(1)", { setup: "1 / 0" })).toMatchObject({ status: "error", line: null });
  });
});
