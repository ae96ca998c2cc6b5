"""Values as text for people: bounded, and never raising."""

from harness.kinds import is_one_of
from harness.words import own_words

MAX_DEPTH = 60
ELLIPSIS = "…"


class _Full(Exception):
    """The text has grown as long as it may."""


def shown(value, limit):
    """repr() of a value, cut at `limit` characters. Long values are not printed in full first."""
    writer = _Writer(limit)
    try:
        writer.write(value, ())
    except _Full:
        pass
    return cut("".join(writer.pieces), limit)


def cut(text, limit):
    return text if len(text) <= limit else text[: limit - 1] + ELLIPSIS


def call_text(name, args, kwargs, limit):
    """A call as one would write it: `solve([1, 2], k=3)`."""
    parts = [shown(value, limit) for value in args] + [f"{key}={shown(value, limit)}" for key, value in kwargs.items()]
    return cut(f"{name}({', '.join(parts)})", limit)


def type_name(value):
    # Of a candidate's class it need not be a string.
    return "None" if value is None else f"{type(value).__name__}"


class _Writer:
    def __init__(self, limit):
        self.pieces = []
        self.room = limit + 1
        self.limit = limit

    def put(self, text):
        self.pieces.append(text)
        self.room -= len(text)
        if self.room < 0:
            raise _Full

    def write(self, value, inside):
        kind = type(value)
        if is_one_of(kind, BRACKETS):
            self.write_container(value, kind, inside)
        elif (kind is str or kind is bytes) and len(value) > self.limit:
            self.put(repr(value[: self.limit]))
            raise _Full
        else:
            self.put(safe_repr(value))

    def write_container(self, value, kind, inside):
        opening, closing = BRACKETS[kind]
        if id(value) in inside or len(inside) >= MAX_DEPTH:
            self.put(f"{opening}...{closing}")
        elif not value:
            self.put(repr(value))
        else:
            self.put(opening)
            inside = (*inside, id(value))
            # A copy of the first items: a value's own __repr__ may change what holds it.
            entries = first(value.items() if kind is dict else value, self.limit)
            for place, entry in enumerate(entries):
                if place:
                    self.put(", ")
                self.write_entry(entry, kind, inside)
            self.put(",)" if kind is tuple and len(value) == 1 else closing)

    def write_entry(self, entry, kind, inside):
        if kind is dict:
            self.write(entry[0], inside)
            self.put(": ")
            self.write(entry[1], inside)
        else:
            self.write(entry, inside)


BRACKETS = {list: ("[", "]"), tuple: ("(", ")"), dict: ("{", "}"), set: ("{", "}"), frozenset: ("frozenset({", "})")}


def first(entries, most):
    taken = []
    for entry in entries:
        taken.append(entry)
        if len(taken) > most:
            break
    return taken


def safe_repr(value):
    try:
        text = repr(value)
        return str.__str__(text)
    except BaseException:
        if type(value) is int:
            return own_words("longInt", int(value.bit_length() * 0.30103) + 1)
        return own_words("unprintable", type(value).__name__)
