"""Says how a wrong value differs from the expected one: the most useful true thing first."""

from inspect import isasyncgen, isawaitable, isroutine

from harness.kinds import entries, kind_of, members, number, sequence, text
from harness.multiset import unpaired
from harness.shown import cut, shown, type_name
from harness.words import say

MAX_DEPTH = 12
# Items that are looked into to see whether all of them differ in the same way.
MAX_SAMPLES = 50
MAX_COMPARED = 20_000
MAX_VALUE = 200
NUMBERS = ("int", "float")
COLLECTIONS = ("list", "set", "dict", "deque")
LAZY = (range, type({}.keys()), type({}.values()), type({}.items()))
# Differences of an item that say more than that the item differs.
TELLING = ("wrong-type", "bool-for-number", "number-for-bool", "number-as-text", "rounding", "letter-case", "white-space", "missing-keys", "extra-keys", "wrong-keys", "none-for-value")


class Difference:
    """`title` and `hints` are sentences."""

    def __init__(self, kind, title, *hints, path="", pair=None):
        self.kind = kind
        self.title = title
        # They quote nothing, so that they may be shown for hidden cases. Those that are None are not said.
        self.hints = hints
        # For visible cases: where the first difference is, and the two values there.
        self.path = path
        self.pair = pair

    def place(self):
        """A sentence on the first difference inside the value; None for a difference of the whole."""
        if self.path == "" or self.pair is None:
            return None
        there, wanted = (shown(value, MAX_VALUE) for value in self.pair)
        return say("firstDifference", cut(self.path, MAX_VALUE), there, wanted)


class Inspector:
    """`quotes`: whether values and keys may be named, as in visible cases."""

    def __init__(self, comparison, quotes):
        self.comparison = comparison
        self.quotes = quotes

    def difference(self, actual, expected):
        return self.find(actual, expected, "", 0)

    def find(self, a, b, path, depth):
        kind, expected_kind = kind_of(a), kind_of(b)
        found = self.of_types(a, b, kind, expected_kind, path)
        if found is None and depth < MAX_DEPTH:
            if kind in ("list", "deque"):
                found = self.of_sequences(sequence(a), sequence(b), path, depth)
            elif kind == "set":
                found = self.of_members(members(a), members(b))
            elif kind == "dict":
                found = self.of_dicts(entries(a), entries(b), path, depth)
        if found is None:
            found = Difference("wrong-value", say("notExpected" if path == "" else "differsInside"))
        if found.pair is None:
            found.path, found.pair = path, (a, b)
        return found

    def of_types(self, a, b, kind, expected_kind, path):
        if kind == expected_kind and kind != "other":
            return self.of_scalars(a, b, kind)
        if kind in NUMBERS and expected_kind in NUMBERS:
            return self.of_scalars(a, b, "float")
        if kind == "bool" and expected_kind in NUMBERS:
            return Difference("bool-for-number", self.types_title(a, b, path), say("boolIsNoNumber"))
        if kind in NUMBERS and expected_kind == "bool":
            return Difference("number-for-bool", self.types_title(a, b, path), say("numberIsNoBool"))
        if kind == "str" and expected_kind in NUMBERS and is_number_text(text(a)):
            return Difference("number-as-text", self.types_title(a, b, path), say("convertText"))
        if kind == "none":
            return Difference("none-for-value", self.types_title(a, b, path))
        if type(a) is type(b):
            return None
        if expected_kind in COLLECTIONS and is_lazy(a):
            return Difference("returned-generator", self.types_title(a, b, path), say("wrapIn", type_name(b)))
        return Difference("wrong-type", self.types_title(a, b, path), remedy(a))

    def types_title(self, a, b, path):
        return say("returnedType" if path == "" else "typeInside", type_name(a), type_name(b))

    def of_scalars(self, a, b, kind):
        if kind == "float" and is_rounding(number(a), number(b)):
            return Difference("rounding", say("rounded"), say("checkRounding"))
        if kind == "str":
            return text_difference(text(a), text(b))
        return None

    def of_sequences(self, a, b, path, depth):
        lost, extra = unpaired(b, a, self.comparison.same)
        if not lost and not extra:
            return Difference("wrong-order", say("itemsOutOfOrder"))
        found = self.of_numbers_of_items(a, b, lost, extra)
        if found is not None:
            return found
        if len(a) == len(b) and not (depth == 0 and self.comparison.unordered):
            pairs = [(i, i) for i in range(len(a)) if not self.comparison.same(a[i], b[i])]
        else:
            pairs = list(zip(extra, lost))
        return self.of_items(a, b, pairs, path, depth)

    def of_numbers_of_items(self, a, b, lost, extra):
        """When items are only missing or only too many."""
        if lost and extra:
            return None
        if lost and self.all_among([b[i] for i in lost], a):
            return Difference("duplicates", say("duplicatesLost", len(lost)), say("lessOften"))
        if extra and self.all_among([a[i] for i in extra], b):
            return Difference("duplicates", say("duplicatesAdded", len(extra)), say("moreOften"))
        return self.of_missing(b, lost) if lost else self.of_extra(a, extra)

    def of_missing(self, expected, lost):
        return Difference("missing-items", say("itemsMissing", len(lost)), self.first("firstMissing", expected[lost[0]]))

    def of_extra(self, actual, extra):
        return Difference("extra-items", say("itemsAdded", len(extra)), self.first("firstNotExpected", actual[extra[0]]))

    def all_among(self, items, others):
        samples = items[: max(1, min(MAX_SAMPLES, MAX_COMPARED // (len(others) or 1)))]
        return all(any(self.comparison.same(item, other) for other in others) for item in samples)

    def of_items(self, a, b, pairs, path, depth):
        if not pairs:
            return None
        inner = [self.find(a[i], b[j], f"{path}[{i}]", depth + 1) for i, j in pairs[:MAX_SAMPLES]]
        if all(found.kind == inner[0].kind for found in inner) and inner[0].kind in TELLING:
            return inner[0]
        title = say("itemsDiffer", len(pairs), len(b)) if len(a) == len(b) else say("itemsExpected", len(a), len(b))
        return Difference("wrong-items", title, path=inner[0].path, pair=inner[0].pair)

    def of_members(self, a, b):
        extra, lost = unpaired(a, b, self.comparison.same)
        if lost and extra:
            return Difference("wrong-items", say("itemsMissingAndAdded", len(lost), len(extra)), self.first("firstMissing", b[lost[0]]))
        if lost:
            return self.of_missing(b, lost)
        return self.of_extra(a, extra) if extra else None

    def of_dicts(self, a, b, path, depth):
        extra, lost = unpaired([key for key, _ in a], [key for key, _ in b], self.comparison.same)
        if lost or extra:
            return self.of_keys([a[i][0] for i in extra], [b[i][0] for i in lost])
        wrong = []
        for key, value in b:
            there = next(entry for entry in a if self.comparison.same(entry[0], key))
            if not self.comparison.same(there[1], value):
                wrong.append((key, there[1], value))
        inner = [self.find(there, value, f"{path}[{shown(key, MAX_VALUE)}]", depth + 1) for key, there, value in wrong[:MAX_SAMPLES]]
        if not inner:
            return Difference("wrong-order", say("entriesOutOfOrder"))
        if depth > 0 or all(found.kind == inner[0].kind for found in inner) and inner[0].kind in TELLING:
            return inner[0]
        return Difference("wrong-items", say("valuesOfKeysDiffer", len(wrong), len(b)), path=inner[0].path, pair=inner[0].pair)

    def of_keys(self, extra, lost):
        if lost and extra:
            both = say("missingAndNotExpected", shown(lost[0], MAX_VALUE), shown(extra[0], MAX_VALUE)) if self.quotes else None
            is_other_kind = {kind_of(key) for key in extra} != {kind_of(key) for key in lost}
            types = say("keysAreOfType", type_name(extra[0]), type_name(lost[0])) if is_other_kind else None
            return Difference("wrong-keys", say("keysMissingAndAdded", len(lost), len(extra)), both, types)
        first = shown((lost or extra)[0], MAX_VALUE) if self.quotes else ""
        return Difference("missing-keys", say("keysMissing", len(lost), first)) if lost else Difference("extra-keys", say("keysAdded", len(extra), first))

    def first(self, name, item):
        """A sentence that names an item, where values may be named."""
        return say(name, shown(item, MAX_VALUE)) if self.quotes else None


def text_difference(a, b):
    if "".join(a.split()) == "".join(b.split()):
        return Difference("white-space", say("differsInSpace"))
    if a.casefold() == b.casefold():
        return Difference("letter-case", say("differsInCase"))
    return None


def is_number_text(value):
    try:
        float(value)
        return True
    except ValueError:
        return False


def is_rounding(a, b):
    """Whether a is b rounded, or b is a rounded, or they differ by one in the last digit that either shows."""
    if type(a) is int and type(b) is int or not (abs(a) < 1e15 and abs(b) < 1e15):
        return False
    if abs(a) < 0.5 or abs(b) < 0.5:
        # 0 for 0.3 is a rounded number too, but hardly one that somebody rounded.
        fewest = 1
    elif a == int(b) or b == int(a):
        return True
    else:
        fewest = 0
    if any(near(round(a, digits), b) or near(round(b, digits), a) for digits in range(fewest, 13)):
        return True
    decimals = min(digits for digits in (decimals_of(a), decimals_of(b), 20) if digits)
    return decimals > 1 and abs(a - b) <= min(1.01 * 10**-decimals, 0.05 * max(abs(a), abs(b)))


def decimals_of(value):
    text = repr(value)
    return len(text.partition(".")[2]) if "." in text and "e" not in text else 0


def near(a, b):
    return b != 0 and abs(a - b) <= 1e-9 * max(abs(a), abs(b))


def is_lazy(value):
    """A generator, map, zip, range, view of a dict ...: something to iterate over that is no collection yet."""
    return hasattr(type(value), "__next__") or type(value) in LAZY


def remedy(a):
    """How to mend a value of another type; None where that cannot be said."""
    if isawaitable(a) or isasyncgen(a):
        return say("notAwaited")
    return say("notCalled") if isroutine(a) else None
