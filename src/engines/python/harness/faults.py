"""Exceptions in Python's own words, with the line in the candidate's code."""

import re
from linecache import getlines
from opcode import opmap
from traceback import TracebackException

from harness.shown import cut
from harness.words import own_words

CODE_FILE = "your_code.py"
TEST_FILE = "<test>"
# Where calls of the candidate's code come from.
CALLERS = (TEST_FILE, "harness/program.py")
MAX_MESSAGE = 2_000

RAISE = opmap["RAISE_VARARGS"]

# Exceptions whose message, when it is Python's own, holds types and names but none of the data.
SPEAKS_OF_CODE = (
    ArithmeticError, AssertionError, AttributeError, EOFError, ImportError, IndexError, MemoryError, NameError, NotImplementedError,
    RecursionError, SyntaxError, SystemExit, TypeError,
)  # fmt: skip


class Fault:
    """An exception that ended the candidate's code. `stage`: setup, code (while it was loaded) or call."""

    def __init__(self, exception, stage):
        self.exception = exception
        self.kind = type(exception)
        self.stage = stage
        self.message = message_of(exception)
        self.line = line_of(exception)
        self.is_missing = stage == "call" and self.kind is NameError and self.line is None
        self.is_misfit = stage == "call" and self.kind is TypeError and is_misfit(exception)

    def public_message(self):
        """What may be said of a fault in a hidden case."""
        is_known = self.kind.__module__ == "builtins" and issubclass(self.kind, SPEAKS_OF_CODE)
        return self.message if is_known and not may_quote_data(self.exception) else self.kind.__name__


def may_quote_data(exception):
    """Whether code wrote the message, and not word for word, or a name in it does not stand in the candidate's code."""
    frame, instruction = raised_in(exception)
    if frame is not None and not frame.f_code.co_filename.startswith("harness/") and frame.f_code.co_code[instruction] == RAISE:
        return exception.args not in ((), *((constant,) for constant in frame.f_code.co_consts if isinstance(constant, str)))
    keyword = re.search(r"keyword argument '(.*?)'", str(exception)) if isinstance(exception, TypeError) else None
    name = keyword[1] if keyword else getattr(exception, "name", None)
    return isinstance(name, str) and not any(name in line for line in getlines(CODE_FILE))


def raised_in(exception):
    """The innermost frame of the traceback and the place in its code; None and 0 without one."""
    trace = exception.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return (None, 0) if trace is None else (trace.tb_frame, trace.tb_lasti)


def message_of(exception):
    """`ZeroDivisionError: division by zero`, as the last line of a traceback has it."""
    if isinstance(exception, SyntaxError) and exception.msg is not None:
        return cut(f"{type(exception).__name__}: {exception.msg}", MAX_MESSAGE)
    try:
        trace = TracebackException(type(exception), exception, exception.__traceback__, limit=0, compact=True)
        return cut("".join(trace.format_exception_only()).strip(), MAX_MESSAGE)
    except BaseException:
        return own_words("messageUnprintable", type(exception).__name__)


def line_of(exception):
    """The innermost line of the candidate's code that was at work; None when there is none."""
    if isinstance(exception, SyntaxError) and exception.filename == CODE_FILE:
        return exception.lineno or 1
    line = None
    trace = exception.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == CODE_FILE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def is_misfit(exception):
    """Whether a call never got into the function: its arguments do not fit."""
    trace = exception.__traceback__
    while trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename in CALLERS and "argument" in str(exception)
