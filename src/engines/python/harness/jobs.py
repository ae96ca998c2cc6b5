"""The jobs of src/engines/protocol.ts (PythonJobs): JSON text in, JSON text out. Every outcome is `ok`, `error` or `crashed`.

A job is a generator: it yields between two runs of code, each of which may take the whole time limit.
"""

import builtins
import gc
import importlib
import io
import sys
from json import dumps, loads

from harness.behaviour import Behaviour, BrokenTest, settled
from harness.doors import close_doors
from harness.findings import broken_script, broken_test, comparison_of, empty_code, empty_script, no_exception, of_fault, of_output, of_value, plain_wrong_value, tidy_lines, wrong_exception
from harness.isolation import Baseline
from harness.program import Compiler, is_empty, tidy
from harness.shown import shown
from harness.streams import serve_writes
from harness.values import decode
from harness.words import HANDED, say


class State:
    """What lasts from job to job."""

    def __init__(self):
        self.job = None
        self.compiler = Compiler()
        self.baseline = Baseline()


def begin(harness_modules, harness_builtins, words):
    """To be called once, before the first job."""
    global state
    HANDED.update(words)
    close_doors()
    serve_writes()
    sys.stdin, sys.stdout, sys.stderr = io.StringIO(), io.StringIO(), io.StringIO()
    state = State()
    state.baseline.guard(harness_modules, harness_builtins)
    gc.collect()
    gc.freeze()


def run_job(text):
    """Begins a job. Returns its outcome, or "" when it has a second part, which may take as long again: see resume_job."""
    request = loads(text)
    state.job = JOBS[request["name"]](request["job"], request["limits"])
    return resume_job()


def resume_job():
    try:
        next(state.job)
        return ""
    except StopIteration as end:
        answer = end.value
    except MemoryError:
        answer = {"status": "crashed"}
    state.job = None
    state.baseline.restore()
    return dumps(answer)


def ok(result):
    return {"status": "ok", "result": result}


def failed(found, printed=""):
    return {"status": "error", "finding": found, "printed": printed}


def script_job(job, limits):
    """Runs code as a script, without judging it."""
    yield from ()
    if is_empty(tidy(job["code"])):
        return failed(empty_script())
    case = {"form": "script", "files": job["files"], "stdin": job["stdin"]}
    try:
        did = Behaviour(state, job["code"], case, {"setup": job["setup"]}, limits)
    except BrokenTest as error:
        return failed(broken_script(error.reason))
    printed = did.streams.printed()
    return ok({"printed": printed}) if did.program.fault is None else failed(of_fault(did, quotes=True), printed)


def case_job(job, limits):
    """Judges code on one case."""
    result = {"isEqual": False, "finding": None, "printed": "", "returned": None, "expected": None}
    try:
        if is_empty(tidy(job["code"])):
            result["finding"] = empty_code(job["settings"]["functionName"])
        else:
            did = Behaviour(state, job["code"], job["case"], job["settings"], limits)
            result["printed"] = did.streams.printed()
            state.baseline.restore_for_judging()
            result |= yield from judge(did, job, limits)
    except BrokenTest as error:
        result["finding"] = broken_test(error.reason)
    return ok(result)


def judge(did, job, limits):
    """What a case's result says of a run that came to its end."""
    quotes = not did.case["hidden"]
    outcome = did.case.get("outcome", {})
    if "raises" in outcome:
        return judge_exception(did, outcome["raises"], quotes)
    if did.program.fault is not None:
        return {"finding": of_fault(did, quotes)}
    if did.is_script:
        return judge_output(did, quotes)
    returned = {"returned": shown(did.value, limits["shown"])} if quotes else {}
    expected = yield from expected_value(did, job, limits)
    return returned | judge_value(did, expected, quotes, limits)


def judge_exception(did, name, quotes):
    fault = did.program.fault
    if fault is None:
        return {"finding": no_exception(did, name, quotes)}
    if fault.stage != "call":
        return {"finding": of_fault(did, quotes)}
    is_wide = name in ("Exception", "BaseException")
    # A wide name is not meant for a function that is not there, or that takes other arguments.
    if is_exception_named(fault.kind, name, did.program.namespace) and not (is_wide and (fault.is_misfit or fault.is_missing)):
        return {"isEqual": True}
    return {"finding": of_fault(did, quotes) if fault.is_misfit else wrong_exception(did, name, quotes)}


def is_exception_named(kind, name, namespace):
    """Whether it is that exception or a subclass: a builtin, one that the code knows by this name, or `module.Name`."""
    wanted = getattr(builtins, name, None) or reach(namespace, name.split(".")) or imported(name)
    if isinstance(wanted, type):
        return issubclass(kind, wanted)
    return name.rpartition(".")[2] in [base.__name__ for base in kind.__mro__]


def reach(namespace, parts):
    target = namespace.get(parts[0])
    for part in parts[1:]:
        target = getattr(target, part, None)
    return target


def imported(name):
    module, _, attribute = name.rpartition(".")
    try:
        return getattr(importlib.import_module(module), attribute, None) if module else None
    except BaseException:
        return None


def judge_output(did, quotes):
    output, expected = did.streams.output(), did.case["stdout"]
    if tidy_lines(output) == tidy_lines(expected):
        return {"isEqual": True}
    return {"finding": of_output(output, expected, quotes)}


def judge_value(did, expected, quotes, limits):
    comparison = comparison_of(did.settings)
    if comparison.same_answer(did.value, expected):
        found, is_equal = None, True
    else:
        is_equal = False
        try:
            found = of_value(did, expected, comparison, quotes)
        except MemoryError:
            raise
        except BaseException:
            found = plain_wrong_value()
    return {"isEqual": is_equal, "finding": found, "expected": shown(expected, limits["shown"]) if quotes else None}


def expected_value(did, job, limits):
    if did.case["form"] == "tables":
        yield
        reference = Behaviour(state, job["solution"] or "", did.case, did.settings, limits)
        if reference.program.fault is not None:
            raise BrokenTest(say("referenceFails", reference.program.fault.message))
        return reference.value
    outcome = did.case["outcome"]
    if "expectedExpression" in outcome:
        return did.evaluate(outcome["expectedExpression"])
    return decode(outcome["expected"])


def likeness_job(job, limits):
    """Whether two pieces of code behave alike on a case."""
    try:
        one = Behaviour(state, job["code"], job["case"], job["settings"], limits)
        yield
        other = Behaviour(state, job["other"], job["case"], job["settings"], limits)
        return ok({"isAlike": is_alike(one, other)})
    except BrokenTest:
        return ok({"isAlike": False})


def is_alike(one, other):
    faults = one.program.fault, other.program.fault
    if all(faults):
        return same_kind(faults[0].kind, faults[1].kind)
    if any(faults):
        return False
    if one.is_script:
        return tidy_lines(one.streams.output()) == tidy_lines(other.streams.output())
    try:
        return comparison_of(one.settings).same_answer(settled(one.value), settled(other.value))
    except MemoryError:
        raise
    except BaseException:
        return False


def same_kind(one, other):
    """The two runs define their own exceptions anew, so these are known by name."""
    return one is other or (one.__module__ == other.__module__ == "__main__" and one.__qualname__ == other.__qualname__)


JOBS = {"script": script_job, "case": case_job, "likeness": likeness_job}
