import { beforeAll, describe, expect, it } from "vitest";
import { startPython, withArguments, type Python } from "./python-runtime.ts";

let python: Python;
beforeAll(async () => {
  python = await startPython();
});

/** What `solve` returns, as Python prints it, or what it raises. */
function outcome(body: string): string {
  const code = `def solve():\n${body.replace(/^/gm, "    ")}`;
  const { returned, finding } = python.judge(code, withArguments([], { expected: "?" }));
  return returned ?? finding?.title ?? "";
}

describe("[GR160] Python cannot reach JavaScript", () => {
  it.each([
    "import js",
    "from js import fetch",
    "import js.document",
    "__import__('js')",
    "import importlib\nimportlib.import_module('js')",
    "import importlib\nimportlib.__import__('js')",
    "import pyodide_js",
    "from pyodide_js import runPython",
    "import pyodide",
    "import pyodide.http",
    "from pyodide.http import pyfetch",
    "from pyodide.code import run_js",
    "from pyodide.ffi import to_js",
    "import _pyodide_core",
    "from _pyodide import _base",
    "from _pyodide._importhook import jsfinder",
    "import micropip",
    "import ctypes",
    "import _ctypes",
    "exec('import js')",
    "import sys\nsys.meta_path.clear()\nimport js",
  ])("%s", (statement) => {
    expect(outcome(statement)).toMatch(/^ImportError: \S+ cannot be imported here: your code runs apart from the page and the network$/);
  });

  it.each([
    ["import sys\nreturn sys.modules['js']", "KeyError: 'js'"],
    ["import sys\nreturn [name for name in sys.modules if 'js' in name.split('.')[0].replace('json', '') or 'pyodide' in name]", "[]"],
    ["import sys\nreturn [str(finder) for finder in sys.meta_path if 'Js' in str(finder) or 'pyodide' in str(finder)]", "[]"],
    ["import importlib.machinery as m\nreturn m.BuiltinImporter.load_module('_pyodide_core')", "ImportError: _pyodide_core cannot be imported here"],
    ["import importlib.machinery as m\nreturn m.BuiltinImporter.load_module('_ctypes')", "ImportError: _ctypes cannot be imported here"],
    [
      "import _imp, importlib.machinery as m\nopen('x.so', 'wb').write(b'')\nreturn _imp.create_dynamic(m.ModuleSpec('x', None, origin='x.so'))",
      "ImportError: x cannot be imported here: only modules written in Python can",
    ],
  ])("%s", (body, text) => {
    expect(outcome(body)).toBe(text);
  });

  it("leaves no JavaScript object and none of the functions that make one within reach", () => {
    // Walks whatever a determined candidate can get at: every object that the collector or a class knows of, and what they refer to.
    const hunt = [
      "import gc, sys",
      "found, seen, waiting = set(), set(), [*sys.modules.values(), *gc.get_objects(), *object.__subclasses__(), sys._getframe()]",
      "while waiting:",
      "    one = waiting.pop()",
      "    if id(one) in seen or one is seen or one is waiting: continue",
      "    seen.add(id(one))",
      "    kind = type(one)",
      "    if not isinstance(one, type) and kind.__name__ != 'JsNull' and (kind.__module__ == 'pyodide.ffi' or 'JsProxy' in str(kind.__mro__)): found.add(kind.__name__)",
      "    if kind.__name__ == 'builtin_function_or_method' and getattr(one.__self__, '__name__', '') == '_pyodide_core': found.add(one.__name__)",
      "    if kind.__name__ == 'frame': waiting += [one.f_back, one.f_globals, one.f_locals, one.f_builtins]",
      "    if kind is type: waiting += type.__subclasses__(one)",
      "    waiting += gc.get_referents(one)",
      "return sorted(found), len(seen) > 20_000",
    ].join("\n");
    expect(outcome(hunt)).toBe("([], True)");
  });

  it("and so has no network", () => {
    expect(outcome("import urllib.request\nreturn urllib.request.urlopen('http://example.org')")).toMatch(/there is no network here/);
    expect(outcome("import socket\nreturn socket.create_connection(('example.org', 80))")).toMatch(/there is no network here/);
    expect(outcome("import socket\nreturn socket.socket().connect(('127.0.0.1', 80))")).toMatch(/there is no network here/);
    expect(outcome("import http.client\nreturn http.client.HTTPConnection('example.org').request('GET', '/')")).toMatch(/there is no network here/);
    expect(outcome("import socket\nreturn socket.gethostbyname('example.org')")).toMatch(/there is no network here/);
  });

  it("nor files and programs of the machine", () => {
    expect(outcome("import os\nreturn sorted(set(os.listdir('/')) - {'dev', 'home', 'lib', 'proc', 'tmp'})")).toBe("[]");
    for (const call of ["os.system('true')", "subprocess.run(['true'])", "os.popen('true')", "os.execv('/bin/true', ['true'])"]) {
      expect(outcome(`import os, subprocess\nreturn ${call}`)).toMatch(
        /^PermissionError: no other program can be started here$|^OSError: .* does not support processes/,
      );
    }
  });

  it("nor the harness", () => {
    for (const name of ["harness", "harness.jobs", "jobs", "loader"]) expect(outcome(`import ${name}`)).toMatch(/^ModuleNotFoundError/);
  });
});

describe("[GR161] the standard library works", () => {
  const MODULES =
    "json re collections itertools functools heapq bisect datetime csv io math statistics random dataclasses typing contextlib string textwrap hashlib operator decimal fractions copy sqlite3 asyncio " +
    "enum abc pathlib tempfile uuid time calendar zoneinfo unittest unittest.mock logging pickle base64 gzip zipfile difflib pprint inspect types weakref traceback warnings ast graphlib numbers queue threading concurrent.futures collections.abc xml.etree.ElementTree html urllib.parse email argparse configparser tomllib secrets struct array cmath timeit shutil glob os.path";
  it("all of it that needs no network and no threads", () => {
    expect(outcome(`import importlib\nreturn [importlib.import_module(name).__name__ for name in '''${MODULES}'''.split()] and 'all'`)).toBe("'all'");
  });

  it.each([
    ["import sqlite3\ndb = sqlite3.connect(':memory:')\nreturn db.execute('select sum(value) from json_each(?)', ['[1, 2]']).fetchone()", "(3,)"],
    [
      "import asyncio\nasync def main():\n    async with asyncio.timeout(5):\n        async with asyncio.TaskGroup() as group:\n            a = group.create_task(asyncio.sleep(0.01, 'a'))\n            b = group.create_task(asyncio.sleep(0.001, 'b'))\n    return a.result() + b.result()\nreturn asyncio.run(main())",
      "'ab'",
    ],
    ["import asyncio\nreturn asyncio.new_event_loop().run_until_complete(asyncio.sleep(0, 'x'))", "'x'"],
    [
      "import asyncio\nasync def main():\n    queue = asyncio.Queue()\n    await queue.get()\nreturn asyncio.run(main())",
      "RuntimeError: every task waits for something that never happens",
    ],
    ["import time\nsince = time.monotonic()\ntime.sleep(0.01)\nreturn time.monotonic() - since >= 0.01", "True"],
    ["from datetime import datetime\nreturn datetime.strptime('2024-01-05', '%Y-%m-%d').isoformat()", "'2024-01-05T00:00:00'"],
    ["import pickle, dataclasses\nreturn pickle.loads(pickle.dumps({1: (2,)}))", "{1: (2,)}"],
    ["import inspect\ndef f(): return 1\nreturn inspect.getsource(f).strip()", "'def f(): return 1'"],
    ["import csv, io\nreturn list(csv.DictReader(io.StringIO('a,b\\n1,2')))", "[{'a': '1', 'b': '2'}]"],
    ["from unittest import mock\nwith mock.patch('math.sqrt', return_value=5):\n    import math\n    return math.sqrt(4)", "5"],
    ["import traceback\ntry:\n    1 / 0\nexcept ZeroDivisionError:\n    return 'your_code.py' in traceback.format_exc()", "True"],
    ["import re\nreturn re.sub(r'(?P<a>b)', r'\\g<a>c', 'ab')", "'abc'"],
  ])("%s", (body, text) => {
    expect(outcome(body)).toBe(text);
  });

  it("dataclasses and pickle find the classes of the candidate's code", () => {
    const code =
      "import pickle\nfrom dataclasses import dataclass\nfrom typing import get_type_hints\n@dataclass(frozen=True, order=True)\nclass P:\n    x: 'int'\ndef solve(): return pickle.loads(pickle.dumps(P(1))) == P(1) and get_type_hints(P) == {'x': int}";
    expect(python.judge(code, withArguments([], { expected: true })).isEqual).toBe(true);
  });
});
