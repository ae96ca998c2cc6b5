"""What some code does on a test case."""

from itertools import islice

from harness.compare import Comparison
from harness.faults import TEST_FILE
from harness.isolation import begin_run
from harness.program import Program
from harness.shown import call_text
from harness.values import decode, decode_table
from harness.words import say

# Output beyond this many characters more than expected cannot be right.
SPARE_OUTPUT = 1_000_000
MAX_ITEMS = 100_000


class BrokenTest(Exception):
    """The scenario is at fault, not the candidate: its setup, files or reference fail."""

    def __init__(self, reason):
        super().__init__(reason)
        # A part of a sentence.
        self.reason = reason


class Behaviour:
    """The run of one piece of code on one case: the value that was returned, what was printed, or the fault that ended it."""

    def __init__(self, state, source, case, settings, limits):
        self.case = case
        self.settings = settings
        self.is_script = case["form"] == "script"
        self.args, self.kwargs = arguments_of(case)
        self.before_call = 0
        self.program = Program(state.compiler, source, settings["setup"])
        limits = limits | {"stdout": SPARE_OUTPUT + 2 * len(case.get("stdout", ""))}
        sources = [self.program.setup, self.program.source]
        try:
            self.streams = begin_run(state.baseline, sources, case["files"], case["stdin"] if self.is_script else None, limits)
        except (OSError, ValueError) as error:
            raise BrokenTest(say("filesFail", str(error))) from None
        self.perform()
        self.streams.flush()

    def perform(self):
        is_loaded = self.program.load()
        if not is_loaded and self.program.fault.stage == "setup":
            raise BrokenTest(say("setupFails", self.program.fault.message))
        if self.is_script:
            self.end_script()
        elif is_loaded:
            self.before_call = len(self.streams.output())
            self.call()

    def call(self):
        program = self.program
        if self.case["form"] == "call":
            program.attempt("call", program.evaluate, self.case["call"], TEST_FILE)
        elif program.attempt("function", program.function, self.settings["functionName"]):
            program.attempt("call", program.result, *self.args, **self.kwargs)

    def end_script(self):
        """sys.exit() is an ordinary end of a script; a message given to it goes to stderr."""
        fault = self.program.fault
        if fault is not None and fault.kind is SystemExit:
            if fault.exception.code is not None and not isinstance(fault.exception.code, int):
                self.streams.stderr.write(f"{fault.exception.code}\n")
            self.program.fault = None
        self.program.finish_script()

    @property
    def value(self):
        return self.program.result

    def evaluate(self, expression):
        """An expression of the test in the namespace of the code."""
        program = self.program
        value = program.result
        if not program.attempt("expected", program.evaluate_expected, expression, TEST_FILE):
            raise BrokenTest(say("expectedFails", program.fault.message))
        expected, program.result = program.result, value
        return expected

    def printed_by_call(self):
        return self.streams.output()[self.before_call :]

    def call_text(self, limit):
        """The call as one would write it, with the arguments as they were before it."""
        if self.case["form"] == "call":
            return self.case["call"].strip()[:limit]
        if self.case["form"] == "tables":
            return f"{self.settings['functionName']}({', '.join(f'{name}=...' for name in self.kwargs)})"[:limit]
        return call_text(self.settings["functionName"], *arguments_of(self.case), limit)

    def changed_arguments(self):
        """The arguments that are no longer what the test passed."""
        exactly = Comparison(0)
        args, kwargs = arguments_of(self.case)
        changed = [now for now, before in zip(self.args, args) if not exactly.same(now, before)]
        return changed + [self.kwargs[name] for name, before in kwargs.items() if not exactly.same(self.kwargs[name], before)]


def arguments_of(case):
    """Positional and keyword arguments, made anew for every call."""
    if case["form"] == "arguments":
        return [decode(value) for value in case["args"]], {name: decode(value) for name, value in case["kwargs"].items()}
    if case["form"] == "tables":
        return [], {table["name"]: decode_table(table) for table in case["tables"]}
    return [], {}


def settled(value):
    """Two iterators are alike when they yield alike: their type and items."""
    if hasattr(type(value), "__next__"):
        return (type(value).__qualname__, list(islice(value, MAX_ITEMS)))
    return value
