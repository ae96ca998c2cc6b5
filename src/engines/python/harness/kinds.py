"""What a value is at heart. Reads the builtin part of a value itself, so that a subclass with methods of its own cannot mislead."""

from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, deque
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

EXACT = {id(kind): name for kind, name in {
    bool: "bool", type(None): "none", int: "int", float: "float", str: "str", bytes: "bytes", bytearray: "bytes",
    list: "list", tuple: "list", deque: "deque", dict: "dict", set: "set", frozenset: "set",
}.items()}  # fmt: skip
BASES = ((int, "int"), (float, "float"), (str, "str"), (bytes, "bytes"), (bytearray, "bytes"), (list, "list"), (tuple, "list"), (deque, "deque"), (dict, "dict"), (set, "set"), (frozenset, "set"))

# Types of the standard library whose == is to be trusted, and that can stand in a set.
MOMENTS = (date, datetime, time, timedelta)
OTHER_NUMBERS = (Decimal, Fraction, complex)
VIEWS = (type({}.keys()), type({}.items()))


def kind_of(value):
    """bool, none, int, float, str, bytes, list (tuples too), deque, dict, set, or other."""
    kind = type(value)
    # By identity: a class can lie about being equal to another, too.
    found = EXACT.get(id(kind))
    if found is None:
        # issubclass and not isinstance: a value can lie about its __class__.
        found = next((name for base, name in BASES if issubclass(kind, base)), "other")
    return found


def unwrapped(value):
    """The builtin inside a thin wrapper of the standard library; the value itself for all others."""
    kind = type(value)
    if is_one_of(kind, (UserDict, UserList, UserString)):
        return value.data
    if kind is MappingProxyType or kind is ChainMap:
        return dict(value)
    if kind is memoryview:
        return bytes(value)
    return set(value) if is_one_of(kind, VIEWS) else value


def is_one_of(kind, kinds):
    """By identity: a class can lie about being equal to another, which `in` would ask it."""
    return any(kind is each for each in kinds)


def sequence(value):
    """The items of a list, tuple or deque."""
    for base in (list, tuple, deque):
        if issubclass(type(value), base):
            return list(base.__iter__(value))
    return []


def members(value):
    base = set if issubclass(type(value), set) else frozenset
    return list(base.__iter__(value))


def entries(value):
    """Keys and values of a dict."""
    return [(key, dict.__getitem__(value, key)) for key in dict.__iter__(value)]


def is_counter(value):
    """Between two Counters zeros do not count, as in Python's ==; between a Counter and another dict they do."""
    return issubclass(type(value), Counter)


def has_order(value):
    """OrderedDict is the one dict whose order counts, between two of its kind."""
    return issubclass(type(value), OrderedDict)


def text(value):
    return str.__str__(value)


def octets(value):
    return bytes(value)


def number(value):
    """An int or float without its subclass."""
    return float.__float__(value) if issubclass(type(value), float) else int.__int__(value)
