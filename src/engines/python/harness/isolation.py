"""Every run starts from the same state: nothing that one run's code did to Python is seen by the next."""

import atexit
import gc
import importlib
import linecache
import logging
import os
import random
import re
import sys
import warnings
from operator import is_
from types import ModuleType

from harness.doors import CLOSED, reset_event_loop
from harness.faults import CODE_FILE
from harness.library_state import LibraryState, dict_record, packages_in, record_of
from harness.streams import Streams, serve_descriptor
from harness.words import own_words

HOME = "/home/pyodide"
WORKING_DIRECTORY = f"{HOME}/work"
SCRATCH = (HOME, "/tmp")
# Importing them does something.
NEVER_AHEAD = frozenset({"this", "antigravity", "idlelib", "turtle", "test", "__main__"})
IMPORT_LINE = re.compile(r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import\b|import[ \t]+([^\n#;]*))", re.MULTILINE)


class Baseline:
    """The state to which Python returns. Modules of the standard library that a run loads join it: loading them again is slow."""

    def __init__(self):
        self.modules = {}
        self.contents = {}
        self.library = LibraryState()
        # Packages that the code since the last restore can have reached; None for all.
        self.touched = set()
        self.harness = []
        self.adopt_modules()
        self.path = list(sys.path)
        self.meta_path = list(sys.meta_path)
        self.path_hooks = list(sys.path_hooks)
        self.environment = dict(os.environ)
        self.recursion_limit = sys.getrecursionlimit()
        self.int_digits = sys.get_int_max_str_digits()
        # Code that draws by chance gets the same verdict every time, too.
        random.seed(0)
        self.random_state = random.getstate()
        self.filters = list(warnings.filters)
        self.root_folders = set(os.listdir("/"))
        self.is_fresh = False

    def adopt_modules(self):
        for name, module in list(sys.modules.items()):
            if name not in self.modules:
                self.adopt(name, module)

    def adopt(self, name, module):
        self.modules[name] = module
        if isinstance(module, ModuleType):
            self.contents[name] = dict(vars(module))
            self.library.adopt(name, module)

    def guard(self, harness_modules, harness_builtins):
        """Takes in the harness itself, which code that walks the frames above it can find. Once all of it stands."""
        self.harness = [dict_record(vars(module)) for module in harness_modules] + [dict_record(harness_builtins)]
        self.harness += [record for module in harness_modules for record in map(record_of, list(vars(module).values())) if record is not None]

    def expect(self, sources):
        """To be told of all code before it runs."""
        packages = packages_in(sources)
        self.touched = None if packages is None or self.touched is None else self.touched | packages

    def restore_for_judging(self):
        """Judging works with the library and with the harness, which only code that can reach everything reaches."""
        if self.touched is None:
            self.restore_contents()
        else:
            self.library.restore(self.touched)

    def restore_contents(self):
        """What modules, their classes and the harness hold, as it was."""
        if self.touched is None:
            for put_back in self.harness:
                put_back()
        for name, content in self.contents.items():
            now = vars(self.modules[name])
            if len(now) != len(content) or not all(map(is_, now.values(), content.values())):
                now.clear()
                now.update(content)
        self.library.restore(self.touched)

    def restore(self):
        if self.is_fresh:
            return
        sys.settrace(None)
        sys.setprofile(None)
        sys.set_asyncgen_hooks(None, None)
        self.restore_modules()
        self.restore_contents()
        self.touched = set()
        sys.path[:], sys.meta_path[:], sys.path_hooks[:] = self.path, self.meta_path, self.path_hooks
        sys.setrecursionlimit(self.recursion_limit)
        sys.set_int_max_str_digits(self.int_digits)
        random.setstate(self.random_state)
        reset_event_loop()
        reset_logging(self.modules)
        restore_warnings(self.filters)
        atexit._clear()
        linecache.cache.pop(CODE_FILE, None)
        if dict(os.environ) != self.environment:
            os.environ.clear()
            os.environ.update(self.environment)
        self.clear_files()
        gc.enable()
        gc.collect()
        self.is_fresh = True

    def restore_modules(self):
        for name, module in list(sys.modules.items()):
            if name not in self.modules:
                if is_standard(name, module):
                    self.adopt(name, module)
                else:
                    del sys.modules[name]
        sys.modules.update(self.modules)

    def clear_files(self):
        os.chdir("/")
        for folder in SCRATCH:
            os.makedirs(folder, exist_ok=True)
            empty(folder)
        for name in set(os.listdir("/")) - self.root_folders:
            remove(f"/{name}")
        for path in [path for path in sys.path_importer_cache if path.startswith(SCRATCH)]:
            del sys.path_importer_cache[path]


def is_standard(name, module):
    return isinstance(module, ModuleType) and name.partition(".")[0] in sys.stdlib_module_names and not str(getattr(module, "__file__", "")).startswith(SCRATCH)


def restore_warnings(filters):
    if warnings.filters != filters:
        warnings.resetwarnings()
        warnings.filters[:] = filters


def reset_logging(known_modules):
    """A handler writes to the stream of the run that made it; `logging.basicConfig` does nothing where one is left."""
    logging.root.handlers.clear()
    logging.root.setLevel(logging.WARNING)
    logging.disable(logging.NOTSET)
    loggers = logging.root.manager.loggerDict
    for name in [name for name in loggers if name.partition(".")[0] not in known_modules]:
        del loggers[name]


def empty(folder):
    for entry in list(os.scandir(folder)):
        remove(entry.path)


def remove(path):
    try:
        if os.path.isdir(path) and not os.path.islink(path):
            empty(path)
            os.rmdir(path)
        else:
            os.unlink(path)
    except OSError:
        # A mount point or device; nothing of a candidate's.
        pass


def begin_run(baseline, sources, files, stdin, limits):
    """A fresh state for these pieces of code, with files in the working directory. Returns the streams of the run."""
    baseline.restore()
    baseline.is_fresh = False
    baseline.expect([*sources, *(text for path, text in files.items() if path.endswith(".py"))])
    load_ahead(baseline, sources, files)
    os.makedirs(WORKING_DIRECTORY)
    os.chdir(WORKING_DIRECTORY)
    for path, text in files.items():
        write_file(path, text)
    sys.path.insert(0, WORKING_DIRECTORY)
    sys.argv = [CODE_FILE]
    if stdin is not None:
        serve_descriptor(stdin)
    streams = Streams(stdin or "", limits["printed"], limits["stdout"])
    streams.install()
    return streams


def write_file(path, text):
    target = os.path.normpath(os.path.join(WORKING_DIRECTORY, path))
    if not target.startswith(f"{WORKING_DIRECTORY}/"):
        raise ValueError(own_words("outsideFolder", path))
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target, "w", encoding="utf-8", errors="surrogatepass", newline="") as file:
        file.write(text)


def load_ahead(baseline, sources, files):
    """Loads the modules of the standard library that the code imports, so that a run which changes them changes nothing for others."""
    own = {path.partition("/")[0].removesuffix(".py") for path in files}
    for source in sources:
        for match in IMPORT_LINE.finditer(source):
            for name in named_modules(match.group(1), match.group(2)):
                top = name.partition(".")[0]
                if top in sys.stdlib_module_names and top not in own | NEVER_AHEAD | CLOSED and name not in sys.modules:
                    load_quietly(name)
    baseline.adopt_modules()


def named_modules(package, names):
    if package:
        return [package]
    words = [part.split() for part in names.split(",")]
    return [word[0] for word in words if word]


def load_quietly(name):
    try:
        importlib.import_module(name)
    except BaseException:
        # Not in this Python: the candidate's own import will say so.
        pass
