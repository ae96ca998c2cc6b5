"""Why a test missed, in words. A finding is {kind, title, detail, line}; the kinds are listed in SPEC.md."""

import sys
from ast import literal_eval
from difflib import get_close_matches

from harness.compare import Comparison
from harness.difference import Inspector
from harness.faults import CODE_FILE
from harness.kinds import kind_of
from harness.program import MissingFunction
from harness.shown import count, cut, shown

MAX_QUOTED = 200
MAX_PARSED = 100_000


def finding(kind, title, detail="", line=None):
    return {"kind": kind, "title": title, "detail": detail or None, "line": line}


def sentences(*parts):
    return " ".join(part for part in parts if part)


def empty_code(function_name):
    what = f"Write {function_name}" if function_name else "Write some Python"
    return finding("empty-code", "Your code is empty", f"{what} and run it again.")


def broken_test(reason):
    return finding("broken-test", "This test cannot be run", f"That is not your code's fault: {reason}.")


# Faults


def of_fault(did, quotes):
    """Why the code came to no result."""
    fault = did.program.fault
    message = fault.message if quotes else fault.public_message()
    if isinstance(fault.exception, SyntaxError) and fault.exception.filename == CODE_FILE:
        return finding("syntax-error", fault.message, "", fault.line)
    if fault.kind is MissingFunction:
        return missing_function(did, str(fault.exception))
    if fault.kind is NameError and fault.stage == "call" and fault.line is None and fault.exception.name:
        return missing_function(did, fault.exception.name)
    if fault.is_misfit:
        detail = f"The test calls {did.call_text(MAX_QUOTED)}." if quotes else ""
        return finding("wrong-arguments", "The test's arguments do not fit", sentences(f"{message}.", detail), fault.line)
    if fault.kind is SystemExit:
        return finding("exit", "Your code ended Python", "Return the answer instead of calling sys.exit(), exit() or quit().", fault.line)
    kind = "out-of-memory" if issubclass(fault.kind, MemoryError) else "exception"
    return finding(kind, message, sentences(where_raised(did, quotes), remedy(fault)), fault.line)


def where_raised(did, quotes):
    if did.is_script:
        return ""
    if did.program.fault.stage == "code":
        return "It is raised while your code is loaded, before the test calls anything."
    return f"Raised by {did.call_text(MAX_QUOTED)}." if quotes else ""


def remedy(fault):
    if fault.kind is EOFError and "reading a line" in str(fault.exception):
        return "Your code asks for input, and this test gives no more of it."
    if issubclass(fault.kind, ModuleNotFoundError) and str(fault.exception.name).partition(".")[0] not in sys.stdlib_module_names:
        return "Only Python's standard library is available here."
    if issubclass(fault.kind, RecursionError):
        return "A function calls itself too often, perhaps without end."
    if issubclass(fault.kind, MemoryError):
        return "It needs more memory than there is."
    return ""


def missing_function(did, name):
    defined = did.program.defined_names()
    last = name.rpartition(".")[2]
    near = get_close_matches(last.lower(), [each.lower() for each in defined], 1, 0.6)
    nearest = next((each for each in defined if near and each.lower() == near[0]), None)
    if nearest is not None and nearest != last:
        return finding("missing-function", f"There is no function {name}", f"Your code defines {nearest}; rename it to {last}.")
    others = f"It defines {', '.join(defined[:5])}." if defined else ""
    return finding("missing-function", f"There is no function {name}", sentences(f"Your code has to define {name}.", others))


# Exceptions that are expected


def wrong_exception(did, wanted, quotes):
    fault = did.program.fault
    detail = sentences(f"{did.call_text(MAX_QUOTED)} raised {fault.message}." if quotes else "", "")
    return finding("wrong-exception", f"Raised {fault.kind.__name__}, expected {wanted}", detail, fault.line)


def no_exception(did, wanted, quotes):
    detail = f"{did.call_text(MAX_QUOTED)} returned {shown(did.value, MAX_QUOTED)}." if quotes else ""
    return finding("no-exception", f"Raised nothing, expected {wanted}", detail)


# Values


def of_value(did, expected, comparison, quotes):
    """Why the returned value is not the expected one."""
    returned = f"For {did.call_text(MAX_QUOTED)} you returned {shown(did.value, MAX_QUOTED)}, expected {shown(expected, MAX_QUOTED)}." if quotes else ""
    if did.value is None:
        return of_none(did, expected, comparison, returned)
    found = Inspector(comparison, quotes).difference(did.value, expected)
    return finding(found.kind, found.title, sentences(returned, found.place() if quotes else "", found.hint, changed_input(did)))


def of_none(did, expected, comparison, returned):
    if is_printed(did.printed_by_call(), expected, comparison):
        return finding("printed-instead-of-returned", "Printed the answer instead of returning it", sentences(returned, "Use return where you use print."))
    if any(comparison.same_answer(value, expected) for value in did.changed_arguments()):
        return finding("changed-instead-of-returned", "Changed its input instead of returning the answer", sentences(returned, "Return the changed value."))
    return finding("returned-none", "Returned None", sentences(returned, "Is there a return on every path?", changed_input(did)))


def changed_input(did):
    return "Your code also changes the values it is given." if did.changed_arguments() else ""


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
        return finding("no-output", "Printed nothing", "Print the answer.")
    if "".join(output.split()) == "".join(expected.split()):
        return finding("white-space", "The output differs only in white space", first_line(lines, wanted, quotes))
    if output.split() and output.casefold().split() == expected.casefold().split():
        return finding("letter-case", "The output differs only in upper and lower case", first_line(lines, wanted, quotes))
    if sorted(lines) == sorted(wanted):
        return finding("wrong-order", "Right lines, wrong order", first_line(lines, wanted, quotes))
    if lines == wanted[: len(lines)]:
        return finding("missing-items", f"{count(len(wanted) - len(lines), 'line')} missing at the end", first_line(lines, wanted, quotes))
    if wanted == lines[: len(wanted)]:
        return finding("extra-items", f"{count(len(lines) - len(wanted), 'line')} too many at the end", first_line(lines, wanted, quotes))
    return finding("wrong-output", "Printed something else", first_line(lines, wanted, quotes))


def first_line(lines, wanted, quotes):
    number = next((i for i, pair in enumerate(zip(lines, wanted)) if pair[0] != pair[1]), min(len(lines), len(wanted)))
    if not quotes:
        return f"Line {number + 1} is the first that differs."
    there = repr(cut(lines[number], MAX_QUOTED)) if number < len(lines) else "nothing"
    expected = repr(cut(wanted[number], MAX_QUOTED)) if number < len(wanted) else "nothing"
    return f"Line {number + 1} is {there}, expected {expected}."


def plain_wrong_value():
    """Said when a value's own code gets in the way of looking closer."""
    return finding("wrong-value", "Not the expected value")


def comparison_of(settings):
    return Comparison(settings["tolerance"], settings["unordered"])
