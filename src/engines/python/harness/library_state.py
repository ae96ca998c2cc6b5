"""What a run's code may have changed inside the standard library: attributes of classes, module-level containers, registries in C.

Only the packages that the code names are looked at, because looking at all of them costs as much as a short test. Code that can
reach modules which it does not name has all of them looked at.
"""

import re
import sys
from operator import is_

IS_HEAP_TYPE, IS_IMMUTABLE = 1 << 9, 1 << 8
WORD = re.compile(r"\b\w+\b")
# Ways to modules that the code does not name. Rare in answers, so that their cost is, too.
WAYS_AROUND = frozenset(
    "gc inspect importlib builtins pkgutil modules ctypes exec eval vars globals getattr __import__ __subclasses__ __globals__ __builtins__ __self__ "
    "__dict__ __mro__ __bases__ __class__ __traceback__ tb_frame f_back f_globals gi_frame cr_frame ag_frame _getframe _current_frames _current_exceptions "
    "settrace setprofile".split()
)
# Their containers are Python's own work at hand; what matters of them is restored by name.
LEFT_ALONE = frozenset("sys importlib _frozen_importlib _frozen_importlib_external zipimport threading _thread weakref _weakrefset gc atexit linecache".split())


class LibraryState:
    """The state of the classes and containers of modules, by package."""

    def __init__(self):
        self.packages = {}
        self.registries = {}

    def adopt(self, name, module):
        """Remembers a module as it is now, before any code had to do with it."""
        package = name.partition(".")[0]
        if package in LEFT_ALONE:
            return
        kept = self.packages.setdefault(package, {})
        for value in list(vars(module).values()):
            if id(value) not in kept:
                record = record_of(value)
                if record is not None:
                    kept[id(value)] = record
        if name in REGISTRIES:
            self.registries[name] = REGISTRIES[name](module)

    def restore(self, packages):
        """Puts back what has changed in these packages; in all of them for None."""
        for package in list(self.packages) if packages is None else packages:
            for put_back in self.packages.get(package, {}).values():
                put_back()
            if package in self.registries:
                self.registries[package]()


def packages_in(sources):
    """The packages that code can reach by the names in it; None when it can reach any."""
    words = {word for source in sources for word in WORD.findall(source)}
    return None if words & WAYS_AROUND else words & sys.stdlib_module_names


def record_of(value):
    """A function that puts a class or container back as it is now; None for what cannot be changed."""
    kind = type(value)
    if kind is dict:
        return dict_record(value)
    if kind is list:
        return list_record(value)
    if kind is set:
        return set_record(value)
    if isinstance(value, type) and value.__flags__ & IS_HEAP_TYPE and not value.__flags__ & IS_IMMUTABLE:
        return class_record(value)
    return None


def dict_record(value):
    before = dict(value)

    def put_back():
        if not is_same_dict(value, before):
            value.clear()
            value.update(before)

    return put_back


def is_same_dict(now, before):
    return len(now) == len(before) and all(map(is_, now, before)) and all(map(is_, now.values(), before.values()))


def list_record(value):
    before = list(value)

    def put_back():
        if len(value) != len(before) or not all(map(is_, value, before)):
            value[:] = before

    return put_back


def set_record(value):
    before = set(value)
    known = set(map(id, before))

    def put_back():
        if len(value) != len(before) or not known.issuperset(map(id, value)):
            value.clear()
            value.update(before)

    return put_back


def class_record(value):
    before = dict(type.__dict__["__dict__"].__get__(value))

    def put_back():
        now = type.__dict__["__dict__"].__get__(value)
        if len(now) == len(before) and all(map(is_, now.values(), before.values())):
            return
        now = dict(now)
        for name in now.keys() - before.keys():
            quietly(type.__delattr__, value, name)
        for name, content in before.items():
            if name not in now or now[name] is not content:
                quietly(type.__setattr__, value, name, content)

    return put_back


def quietly(change, *args):
    try:
        change(*args)
    except (AttributeError, TypeError):
        # One of the few that Python itself keeps, such as __dict__.
        pass


def csv_registry(csv):
    dialects = {name: csv.get_dialect(name) for name in csv.list_dialects()}
    limit = csv.field_size_limit()

    def put_back():
        csv.field_size_limit(limit)
        if set(csv.list_dialects()) != set(dialects) or any(csv.get_dialect(name) is not dialect for name, dialect in dialects.items()):
            for name in csv.list_dialects():
                csv.unregister_dialect(name)
            for name, dialect in dialects.items():
                csv.register_dialect(name, dialect)
            dialects.update({name: csv.get_dialect(name) for name in dialects})

    return put_back


def calendar_registry(calendar):
    first = calendar.firstweekday()
    return lambda: calendar.setfirstweekday(first)


# Settings that no module's contents show.
REGISTRIES = {"csv": csv_registry, "calendar": calendar_registry}
