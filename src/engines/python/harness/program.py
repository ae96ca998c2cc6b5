"""Runs code as `__main__` in a fresh namespace, and finds the function that the tests call."""

import builtins
import contextvars
import linecache
import sys
import types
import warnings
from atexit import _run_exitfuncs as run_exit_functions
from inspect import getattr_static

from harness.faults import CODE_FILE, Fault

MAX_KEPT = 6


class Compiler:
    """Compiles code, and keeps what it compiled last: every test runs the same code."""

    def __init__(self):
        self.kept = {}

    def compile(self, source, file):
        key = (source, file)
        if key not in self.kept:
            if len(self.kept) >= MAX_KEPT:
                del self.kept[next(iter(self.kept))]
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self.kept[key] = compile(source, file, "exec", dont_inherit=True)
        return self.kept[key]


def tidy(source):
    """Without byte order mark, with the line ends that Python reads."""
    return source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def is_empty(source):
    """Nothing but blank lines and comments."""
    return all(line.strip() == "" or line.lstrip().startswith("#") for line in source.split("\n"))


class MissingFunction(Exception):
    pass


class Program:
    """One run of some code: its namespace, and the fault that ended it, if one did."""

    def __init__(self, compiler, source, setup):
        self.compiler = compiler
        self.source = tidy(source)
        self.setup = tidy(setup)
        self.fault = None
        self.result = None
        self.context = contextvars.copy_context()
        self.module = types.ModuleType("__main__")
        self.namespace = vars(self.module)
        self.namespace.update(__builtins__=builtins, __file__=CODE_FILE)
        # The names that setup has given.
        self.given = frozenset()

    def load(self):
        """Runs setup and code. Returns whether both came to their end."""
        sys.modules["__main__"] = self.module
        linecache.cache[CODE_FILE] = (len(self.source), None, self.source.splitlines(True), CODE_FILE)
        if not self.attempt("setup", self.execute, self.setup, "setup.py"):
            return False
        self.given = frozenset(self.namespace)
        return self.attempt("code", self.execute, self.source, CODE_FILE)

    def execute(self, source, file):
        exec(self.compiler.compile(source, file), self.namespace)

    def attempt(self, stage, action, /, *args, **kwargs):
        """Does something that may run the candidate's code; a fault is kept, not raised. Returns whether there was none."""
        try:
            self.result = self.context.run(action, *args, **kwargs)
            return True
        except BaseException as exception:
            self.fault = Fault(exception, stage)
            return False

    def evaluate(self, expression, name):
        return eval(compile(expression.strip(), name, "eval", dont_inherit=True), self.namespace)

    def evaluate_expected(self, expression, name):
        """An expression that says what is expected means Python's own `set` and `sorted`, whatever the code calls by these names."""
        code = compile(expression.strip(), name, "eval", dont_inherit=True)
        meant = {word: vars(builtins)[word] for word in names_in(code) if word in vars(builtins) and word not in self.given}
        return eval(code, self.namespace | meant)

    def finish_script(self):
        """What a script does when it ends: functions registered with atexit still run."""
        try:
            self.context.run(run_exit_functions)
        except BaseException:
            pass

    def function(self, name):
        """The function of that name. `Solution.solve` is a method: of a new Solution() unless it is static or a class method."""
        first, *rest = name.split(".")
        if first not in self.namespace:
            raise MissingFunction(first)
        target = self.namespace[first]
        for part in rest:
            if isinstance(target, type) and isinstance(getattr_static(target, part, None), types.FunctionType):
                target = target()
            try:
                target = getattr(target, part)
            except AttributeError:
                raise MissingFunction(name) from None
        return target

    def defined_names(self):
        """Functions and classes that the code defines, in their order."""
        return [name for name, value in self.namespace.items() if getattr(value, "__module__", None) == "__main__" and callable(value)]


def names_in(code):
    """The global names of some code and of what is nested in it."""
    inner = [constant for constant in code.co_consts if isinstance(constant, types.CodeType)]
    return set(code.co_names).union(*map(names_in, inner))
