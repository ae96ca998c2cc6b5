"""Loads the harness. The modules exist only while they load, so candidates cannot import them."""

import builtins
import json
import sys
from types import ModuleType

# Each module needs only those before it.
ORDER = ("words", "kinds", "shown", "values", "multiset", "compare", "difference", "faults", "streams", "doors", "library_state", "isolation", "program", "behaviour", "findings", "jobs")


def load(files):
    """`files`: JSON text, module name to source. Returns the function that begins; see `begin` below."""
    sources = json.loads(files)
    # Builtins of its own: `builtins.len = None` in a candidate's code does not reach the harness.
    own_builtins = dict(vars(builtins))
    package = ModuleType("harness")
    package.__path__ = []
    sys.modules["harness"] = package
    for name in ORDER:
        module = ModuleType(f"harness.{name}")
        module.__dict__["__builtins__"] = own_builtins
        sys.modules[module.__name__] = module
        exec(compile(sources[name], f"harness/{name}.py", "exec"), module.__dict__)
    jobs = sys.modules["harness.jobs"]
    modules = [sys.modules[f"harness.{name}"] for name in ORDER]
    for name in ("harness", *(f"harness.{module}" for module in ORDER)):
        del sys.modules[name]

    def begin(words):
        """To be called once, before the first job and, where there is a memory snapshot, after it was loaded: it shuts Python
        off from JavaScript, which the snapshot's own loading still needs. `words`: JSON text, see words.py. Returns the functions that
        run jobs."""
        jobs.begin(modules, own_builtins, json.loads(words))
        return jobs.run_job, jobs.resume_job

    return begin
