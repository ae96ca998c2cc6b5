"""Why a test missed. A finding is {kind, title, detail, line}; the kinds are listed in SPEC.md, what `title` and `detail` hold in words.py."""

import sys
from ast import literal_eval
from difflib import get_close_matches

from harness.compare import Comparison
from harness.difference import Inspector
from harness.faults import CODE_FILE
from harness.kinds import kind_of
from harness.program import MissingFunction
from harness.shown import cut, shown
from harness.words import say

MAX_QUOTED = 200
MAX_PARSED = 100_000


def finding(kind, title, *detail, line=None):
    """`title` is a sentence, `detail` some more of them; those that are None are not said."""
    return {"kind": kind, "title": title, "detail": [each for each in detail if each is not None], "line": line}


def empty_code(function_name):
    return finding("empty-code", say("codeEmpty"), say("writeFunction", function_name) if function_name else say("writePython"))


def empty_script():
    return finding("empty-code", say("scriptEmpty"))


def broken_test(reason):
    return finding("broken-test", say("testCannotRun"), say("notYourFault", reason))


def broken_script(reason):
    return finding("broken-test", say("scriptCannotRun", reason))


# Faults


def of_fault(did, quotes):
    """Why the code came to no result."""
    fault = did.program.fault
    message = fault.message if quotes else fault.public_message()
    if isinstance(fault.exception, SyntaxError) and fault.exception.filename == CODE_FILE:
        return finding("syntax-error", fault.message, line=fault.line)
    if fault.kind is MissingFunction:
        return missing_function(did, str(fault.exception))
    if fault.kind is NameError and fault.stage == "call" and fault.line is None and fault.exception.name:
        return missing_function(did, fault.exception.name)
    if fault.is_misfit:
        called = say("testCalls", did.call_text(MAX_QUOTED)) if quotes else None
        return finding("wrong-arguments", say("argumentsDoNotFit"), say("pythonSays", message), called, line=fault.line)
    if fault.kind is SystemExit:
        return finding("exit", say("endedPython"), say("returnInsteadOfExit"), line=fault.line)
    kind = "out-of-memory" if issubclass(fault.kind, MemoryError) else "exception"
    return finding(kind, message, where_raised(did, quotes), remedy(fault), line=fault.line)


def where_raised(did, quotes):
    if did.is_script:
        return None
    if did.program.fault.stage == "code":
        return say("raisedOnLoading")
    return say("raisedBy", did.call_text(MAX_QUOTED)) if quotes else None


def remedy(fault):
    if fault.kind is EOFError and "reading a line" in str(fault.exception):
        return say("noMoreInput")
    if issubclass(fault.kind, ModuleNotFoundError) and str(fault.exception.name).partition(".")[0] not in sys.stdlib_module_names:
        return say("onlyStandardLibrary")
    if issubclass(fault.kind, RecursionError):
        return say("callsItself")
    if issubclass(fault.kind, MemoryError):
        return say("needsMoreMemory")
    return None


def missing_function(did, name):
    defined = did.program.defined_names()
    last = name.rpartition(".")[2]
    near = get_close_matches(last.lower(), [each.lower() for each in defined], 1, 0.6)
    nearest = next((each for each in defined if near and each.lower() == near[0]), None)
    if nearest is not None and nearest != last:
        return finding("missing-function", say("noFunction", name), say("renameFunction", nearest, last))
    others = say("definedFunctions", ", ".join(defined[:5])) if defined else None
    return finding("missing-function", say("noFunction", name), say("defineFunction", name), others)


# Exceptions that are expected


def wrong_exception(did, wanted, quotes):
    fault = did.program.fault
    detail = say("callRaised", did.call_text(MAX_QUOTED), fault.message) if quotes else None
    return finding("wrong-exception", say("raisedOther", fault.kind.__name__, wanted), detail, line=fault.line)


def no_exception(did, wanted, quotes):
    detail = say("callReturned", did.call_text(MAX_QUOTED), shown(did.value, MAX_QUOTED)) if quotes else None
    return finding("no-exception", say("raisedNothing", wanted), detail)


# Values


def of_value(did, expected, comparison, quotes):
    """Why the returned value is not the expected one."""
    returned = say("returnedFor", did.call_text(MAX_QUOTED), shown(did.value, MAX_QUOTED), shown(expected, MAX_QUOTED)) if quotes else None
    if did.value is None:
        return of_none(did, expected, comparison, returned)
    found = Inspector(comparison, quotes).difference(did.value, expected)
    return finding(found.kind, found.title, returned, found.place() if quotes else None, *found.hints, changed_input(did))


def of_none(did, expected, comparison, returned):
    if is_printed(did.printed_by_call(), expected, comparison):
        return finding("printed-instead-of-returned", say("printedAnswer"), returned, say("useReturn"))
    if any(comparison.same_answer(value, expected) for value in did.changed_arguments()):
        return finding("changed-instead-of-returned", say("changedInput"), returned, say("returnChanged"))
    return finding("returned-none", say("returnedNone"), returned, say("returnOnEveryPath"), changed_input(did))


def changed_input(did):
    return say("alsoChangesInput") if did.changed_arguments() else None


def is_printed(output, expected, comparison):
    """Whether the output is the expected value, printed at once or item by item."""
    output = output.strip()
    if output == "":
        return False
    if kind_of(expected) == "str" and output == expected.strip():
        return True
    if comparison.same_answer(parsed(output), expected):
        return True
    return kind_of(expected) == "list" and comparison.same_answer([parsed(line) for line in output.split("\n")], expected)


def parsed(text):
    """The value that a text stands for; the text itself when it stands for none."""
    try:
        return literal_eval(text.strip()) if len(text) <= MAX_PARSED else text
    except BaseException:
        return text


# Output


def tidy_lines(output):
    """Lines without white space at their ends, and without blank lines at the end."""
    return [line.rstrip() for line in output.replace("\r\n", "\n").rstrip().split("\n")]


def of_output(output, expected, quotes):
    """Why what a script printed is not what is expected."""
    lines, wanted = tidy_lines(output), tidy_lines(expected)
    if lines == [""]:
        return finding("no-output", say("printedNothing"), say("printAnswer"))
    if "".join(output.split()) == "".join(expected.split()):
        return finding("white-space", say("outputDiffersInSpace"), first_line(lines, wanted, quotes))
    if output.split() and output.casefold().split() == expected.casefold().split():
        return finding("letter-case", say("outputDiffersInCase"), first_line(lines, wanted, quotes))
    if sorted(lines) == sorted(wanted):
        return finding("wrong-order", say("linesOutOfOrder"), first_line(lines, wanted, quotes))
    if lines == wanted[: len(lines)]:
        return finding("missing-items", say("linesMissing", len(wanted) - len(lines)), first_line(lines, wanted, quotes))
    if wanted == lines[: len(wanted)]:
        return finding("extra-items", say("linesAdded", len(lines) - len(wanted)), first_line(lines, wanted, quotes))
    return finding("wrong-output", say("printedOther"), first_line(lines, wanted, quotes))


def first_line(lines, wanted, quotes):
    number = next((i for i, pair in enumerate(zip(lines, wanted)) if pair[0] != pair[1]), min(len(lines), len(wanted)))
    if not quotes:
        return say("firstLineDiffers", number + 1)
    there, expected = (repr(cut(each[number], MAX_QUOTED)) if number < len(each) else say("nothing") for each in (lines, wanted))
    return say("lineIs", number + 1, there, expected)


def plain_wrong_value():
    """Said when a value's own code gets in the way of looking closer."""
    return finding("wrong-value", say("notExpected"))


def comparison_of(settings):
    return Comparison(settings["tolerance"], settings["unordered"])
