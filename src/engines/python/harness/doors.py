"""Closes every way from Python to the page, the worker's JavaScript and the network, before any candidate's code runs.

The worker takes away what JavaScript could use (src/engines/shut-doors.ts); this takes away JavaScript itself.
"""

import asyncio
import importlib
import sys
import time
from asyncio import base_events, events
from types import BuiltinFunctionType, ModuleType

from harness.words import own_words

# Modules that lead to JavaScript or past Python's own rules, with everything in them.
CLOSED = frozenset({"js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core", "micropip", "ctypes", "_ctypes"})
NETWORK = ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
# In Node, os.system would start a real program.
PROGRAMS = ("os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty", "subprocess.Popen", "pty.spawn", "webbrowser.open")
CLOSED_EVENTS = {event: "noNetwork" for event in NETWORK} | {event: "noOtherProgram" for event in PROGRAMS}
CLOSED_BUILTINS = ("_ctypes", "_pyodide", "_remote_debugging", "_test", "_xx", "xx")


def close_doors():
    use_own_event_loop()
    load_no_more_builtins()
    forget_javascript()
    sys.addaudithook(watch)


def watch(event, args):
    """An audit hook: Python cannot list, replace or remove it."""
    if event == "import":
        refuse_closed(args[0])
    elif event in CLOSED_EVENTS:
        raise PermissionError(own_words(CLOSED_EVENTS[event]))


def refuse_closed(name):
    if name.partition(".")[0] in CLOSED:
        raise ImportError(own_words("moduleClosed", name), name=name)


class Doorkeeper:
    """Says the same to importlib, which raises no audit event. There is nothing left for it to find, but a reason helps."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        refuse_closed(name)


# All of them that may be used. Loaded with the harness, and so a part of the memory snapshot: it would take a good part of the start.
BUILTINS = {name: importlib.import_module(name) for name in sys.builtin_module_names if not name.startswith(CLOSED_BUILTINS)}


def load_no_more_builtins():
    """Takes away the means to load more of them: it could make the closed ones anew."""

    def create_builtin(spec):
        if spec.name not in BUILTINS:
            raise ImportError(own_words("moduleNotHere", spec.name), name=spec.name)
        return BUILTINS[spec.name]

    def create_dynamic(spec, file=None):
        raise ImportError(own_words("moduleNotInPython", spec.name), name=spec.name)

    sys.modules["_imp"].create_builtin = create_builtin
    sys.modules["_imp"].create_dynamic = create_dynamic


def forget_javascript():
    """Drops Pyodide's modules. Its own JavaScript keeps what it needs; of the rest, nothing that leads outside is left in reach."""
    closed = {name: module for name, module in sys.modules.items() if name.partition(".")[0] in CLOSED}
    for name, module in closed.items():
        if isinstance(module, ModuleType):
            for key in [key for key, value in vars(module).items() if leads_outside(value)]:
                vars(module)[key] = None
        del sys.modules[name]
    closed["_pyodide._importhook"].jsfinder.jsproxies.clear()
    finders = [finder for finder in sys.meta_path if not getattr(finder, "__module__", type(finder).__module__).startswith("_pyodide")]
    sys.meta_path[:] = [Doorkeeper, *finders]


def leads_outside(value):
    """A JavaScript object, or a function of Pyodide's core."""
    if isinstance(value, BuiltinFunctionType):
        return getattr(value.__self__, "__name__", None) == "_pyodide_core"
    return type(value).__module__ in ("pyodide.ffi", "_pyodide_core") and not isinstance(value, type)


class CandidateLoop(base_events.BaseEventLoop):
    """An event loop without sockets. Pyodide's own runs on the worker's and so never ends before the candidate's code has."""

    def __init__(self):
        super().__init__()
        self._selector = self

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError(own_words("nothingHappens"))
        if timeout > 0:
            time.sleep(timeout)
        return ()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


class CandidatePolicy(events._BaseDefaultEventLoopPolicy):
    _loop_factory = CandidateLoop


def use_own_event_loop():
    """Puts back asyncio.run and time.sleep, which Pyodide replaces, and gives asyncio a loop that runs to its end."""
    for module, name in ((asyncio, "run"), (time, "sleep")):
        setattr(module, name, getattr(getattr(module, name), "__wrapped__", getattr(module, name)))
    reset_event_loop()


def reset_event_loop():
    events._set_running_loop(None)
    events._event_loop_policy = CandidatePolicy()
