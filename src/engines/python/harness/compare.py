"""Python's == with the differences that the scenario format names. Never raises, whatever the values."""

import sys
from dataclasses import fields, is_dataclass
from enum import Enum
from fractions import Fraction
from math import isinf

from harness.kinds import OTHER_NUMBERS, entries, has_order, is_counter, is_one_of, kind_of, members, number, octets, sequence, text, unwrapped
from harness.multiset import pair_up

# Only then is it worth looking whether a value holds itself.
CYCLE_CHECK_AFTER = 3_000
NUMBERS = ("int", "float")


class Comparison:
    """`tolerance` is relative, for floats at any depth."""

    def __init__(self, tolerance, unordered=False):
        self.tolerance = tolerance
        self.unordered = unordered

    def same_answer(self, actual, expected):
        """Like `same`; with `unordered`, the items of a list may stand in any order."""
        try:
            if self.unordered and kind_of(actual) == kind_of(expected) == "list":
                return pair_up(sequence(actual), sequence(expected), self.same) is not None
        except Exception:
            return False
        return self.same(actual, expected)

    def same(self, actual, expected):
        try:
            return _Walk(self).same(actual, expected)
        except BaseException:
            # Only code of the values themselves can have raised: __eq__, __hash__ ...
            return False

    def same_numbers(self, a, b):
        """Ints exactly; with a float on either side within tolerance. Infinities equal themselves, NaN equals NaN."""
        if a == b or (a != a and b != b):
            return True
        if type(a) is int and type(b) is int:
            return False
        try:
            x, y = float(a), float(b)
        except OverflowError:
            return False
        if isinf(x) or isinf(y):
            return False
        return abs(x - y) <= self.tolerance * max(abs(x), abs(y), 1e-6)


class _Walk:
    """Compares two values side by side with a list of what is still to do, so that depth costs no stack."""

    def __init__(self, comparison):
        self.comparison = comparison
        self.todo = []
        self.steps = 0
        self.seen = set()
        self.kept = []

    def same(self, actual, expected):
        self.todo.append((actual, expected))
        while self.todo:
            a, b = self.todo.pop()
            if a is not b and not self.step(a, b):
                return False
        return True

    def step(self, a, b):
        kind, expected_kind = kind_of(a), kind_of(b)
        if kind == "other" or expected_kind == "other":
            return self.step_other(a, b)
        if kind in NUMBERS and expected_kind in NUMBERS:
            return self.comparison.same_numbers(number(a), number(b))
        if kind != expected_kind or kind == "bool" or kind == "none":
            return False
        if kind == "str":
            return text(a) == text(b)
        if kind == "bytes":
            return octets(a) == octets(b)
        return self.is_known(a, b) or self.step_container(kind, a, b)

    def is_known(self, a, b):
        """True for a pair that is being compared already: a value that holds itself."""
        self.steps += 1
        if self.steps < CYCLE_CHECK_AFTER:
            return False
        pair = (id(a), id(b))
        if pair in self.seen:
            return True
        self.seen.add(pair)
        # An id may be given again once its object is gone.
        self.kept.append((a, b))
        return False

    def step_container(self, kind, a, b):
        if kind == "dict":
            return self.step_dict(a, b)
        left, right = (members(a), members(b)) if kind == "set" else (sequence(a), sequence(b))
        if len(left) != len(right):
            return False
        if kind == "set":
            return self.pairs(left, right) is not None
        self.todo.extend(zip(left, right))
        return True

    def step_dict(self, a, b):
        left, right = entries(a), entries(b)
        if is_counter(a) and is_counter(b):
            left, right = ([pair for pair in pairs if pair[1] != 0] for pairs in (left, right))
        if len(left) != len(right):
            return False
        if has_order(a) and has_order(b):
            self.todo.extend(zip(left, right))
            return True
        if all(type(key) is str for key, _ in left) and all(type(key) is str for key, _ in right):
            values = dict(right)
            if any(key not in values for key, _ in left):
                return False
            self.todo.extend((value, values[key]) for key, value in left)
            return True
        pairs = self.pairs([key for key, _ in left], [key for key, _ in right])
        if pairs is None:
            return False
        self.todo.extend((left[i][1], right[j][1]) for i, j in pairs)
        return True

    def pairs(self, left, right):
        return pair_up(left, right, self.comparison.same)

    def step_other(self, a, b):
        inner, expected_inner = unwrapped(a), unwrapped(b)
        if inner is not a or expected_inner is not b:
            self.todo.append((inner, expected_inner))
            return True
        if is_number(a) and is_number(b):
            return self.same_other_numbers(a, b)
        if kind_of(a) == "bool" and is_number(b):
            # By their own == a Decimal(1) and True are the same.
            return False
        if kind_of(b) != "other":
            # A builtin is expected, and this is none: its own __eq__ has no say.
            return False
        return equal_by_method(a, b) or self.is_twin(a, b)

    def same_other_numbers(self, a, b):
        if type(a) is complex or type(b) is complex:
            a, b = complex(a), complex(b)
            return self.comparison.same_numbers(a.real, b.real) and self.comparison.same_numbers(a.imag, b.imag)
        if Fraction in (type(a), type(b)) and float in (type(a), type(b)):
            return self.comparison.same_numbers(float(a), float(b))
        return bool(a == b) or (type(a) is type(b) and a != a and b != b)

    def is_twin(self, a, b):
        """Values of the same class, or of one defined anew by the reference's own run of the same `setup`."""
        kind, expected_kind = type(a), type(b)
        if kind.__qualname__ != expected_kind.__qualname__:
            return False
        if issubclass(kind, Enum) and issubclass(expected_kind, Enum):
            return kind is not expected_kind and a.name == b.name
        if not (is_dataclass(kind) and is_dataclass(expected_kind) and expected_kind.__dataclass_params__.eq):
            return False
        names = [field.name for field in fields(b) if field.compare]
        if names != [field.name for field in fields(a) if field.compare] or self.is_known(a, b):
            return False
        self.todo.extend((getattr(a, name), getattr(b, name)) for name in names)
        return True


def is_number(value):
    return is_one_of(type(value), OTHER_NUMBERS) or kind_of(value) in NUMBERS


def equal_by_method(a, b):
    """b's own ==. Python would let `a` answer when `b` cannot; only types of the standard library may."""
    answer = type(b).__eq__(b, a)
    if answer is NotImplemented and type(a).__module__.partition(".")[0] in sys.stdlib_module_names:
        answer = type(a).__eq__(a, b)
    return answer is not NotImplemented and bool(answer)
