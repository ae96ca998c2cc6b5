"""Says in words how a wrong value differs from the expected one: the most useful true thing first."""

from inspect import isasyncgen, isawaitable, isroutine

from harness.kinds import entries, kind_of, members, number, sequence, text
from harness.multiset import unpaired
from harness.shown import a_type, count, cut, shown, type_name

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
    def __init__(self, kind, title, detail="", path="", pair=None):
        self.kind = kind
        self.title = title
        # Quotes nothing, so that it may be shown for hidden cases.
        self.hint = detail
        # For visible cases: where the first difference is, and the two values there.
        self.path = path
        self.pair = pair

    def place(self):
        """A sentence on the first difference inside the value; empty for a difference of the whole."""
        if self.path == "" or self.pair is None:
            return ""
        there, wanted = (shown(value, MAX_VALUE) for value in self.pair)
        return f"The first difference is at {cut(self.path, MAX_VALUE)}: {there}, expected {wanted}."


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
            found = Difference("wrong-value", "Not the expected value" if path == "" else "A value inside differs")
        if found.pair is None:
            found.path, found.pair = path, (a, b)
        return found

    def of_types(self, a, b, kind, expected_kind, path):
        if kind == expected_kind and kind != "other":
            return self.of_scalars(a, b, kind)
        if kind in NUMBERS and expected_kind in NUMBERS:
            return self.of_scalars(a, b, "float")
        if kind == "bool" and expected_kind in NUMBERS:
            return Difference("bool-for-number", self.types_title(a, b, path), "True is not 1 here, and False is not 0.")
        if kind in NUMBERS and expected_kind == "bool":
            return Difference("number-for-bool", self.types_title(a, b, path), "1 is not True here, and 0 is not False.")
        if kind == "str" and expected_kind in NUMBERS and is_number_text(text(a)):
            return Difference("number-as-text", self.types_title(a, b, path), "The number is text; convert it with int() or float().")
        if kind == "none":
            return Difference("none-for-value", self.types_title(a, b, path))
        if type(a) is type(b):
            return None
        if expected_kind in COLLECTIONS and is_lazy(a):
            return Difference("returned-generator", self.types_title(a, b, path), f"Wrap it in {type_name(b)}(...).")
        return Difference("wrong-type", self.types_title(a, b, path), remedy(a))

    def types_title(self, a, b, path):
        if path == "":
            return f"Returned {a_type(a)}, expected {a_type(b)}"
        return f"A value inside is {a_type(a)}, expected {a_type(b)}"

    def of_scalars(self, a, b, kind):
        if kind == "float" and is_rounding(number(a), number(b)):
            return Difference("rounding", "Right up to rounding", "Check to how many digits numbers are rounded, and when.")
        if kind == "str":
            return text_difference(text(a), text(b))
        return None

    def of_sequences(self, a, b, path, depth):
        lost, extra = unpaired(b, a, self.comparison.same)
        if not lost and not extra:
            return Difference("wrong-order", "Right items, wrong order")
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
            return Difference("duplicates", f"{count(len(lost), 'duplicate')} lost", "Items that are expected several times come less often.")
        if extra and self.all_among([a[i] for i in extra], b):
            return Difference("duplicates", f"{count(len(extra), 'duplicate')} too many", "Items come more often than expected.")
        if lost:
            return Difference("missing-items", f"{count(len(lost), 'item')} missing", self.first("missing", b[lost[0]]))
        return Difference("extra-items", f"{count(len(extra), 'item')} too many", self.first("not expected", a[extra[0]]))

    def all_among(self, items, others):
        samples = items[: max(1, min(MAX_SAMPLES, MAX_COMPARED // (len(others) or 1)))]
        return all(any(self.comparison.same(item, other) for other in others) for item in samples)

    def of_items(self, a, b, pairs, path, depth):
        if not pairs:
            return None
        inner = [self.find(a[i], b[j], f"{path}[{i}]", depth + 1) for i, j in pairs[:MAX_SAMPLES]]
        if all(found.kind == inner[0].kind for found in inner) and inner[0].kind in TELLING:
            return inner[0]
        title = f"{len(pairs)} of {count(len(b), 'item')} {'differs' if len(pairs) == 1 else 'differ'}"
        if len(a) != len(b):
            title = f"{count(len(a), 'item')} where {len(b)} {'is' if len(b) == 1 else 'are'} expected"
        return Difference("wrong-items", title, path=inner[0].path, pair=inner[0].pair)

    def of_members(self, a, b):
        extra, lost = unpaired(a, b, self.comparison.same)
        if lost and extra:
            return Difference("wrong-items", f"{count(len(lost), 'item')} missing, {len(extra)} not expected", self.first("missing", b[lost[0]]))
        if lost:
            return Difference("missing-items", f"{count(len(lost), 'item')} missing", self.first("missing", b[lost[0]]))
        return Difference("extra-items", f"{count(len(extra), 'item')} too many", self.first("not expected", a[extra[0]])) if extra else None

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
            return Difference("wrong-order", "Right entries, wrong order")
        if depth > 0 or all(found.kind == inner[0].kind for found in inner) and inner[0].kind in TELLING:
            return inner[0]
        title = f"The values of {len(wrong)} of {count(len(b), 'key')} differ"
        return Difference("wrong-items", title, path=inner[0].path, pair=inner[0].pair)

    def of_keys(self, extra, lost):
        names = f": {shown(lost[0], MAX_VALUE)}" if lost and self.quotes else ""
        if lost and extra:
            both = f"Missing {shown(lost[0], MAX_VALUE)}, not expected {shown(extra[0], MAX_VALUE)}." if self.quotes else ""
            if {kind_of(key) for key in extra} != {kind_of(key) for key in lost}:
                both = f"{both} Keys are {type_name(extra[0])}, expected {type_name(lost[0])}.".strip()
            return Difference("wrong-keys", f"{count(len(lost), 'key')} missing, {len(extra)} not expected", both)
        if lost:
            return Difference("missing-keys", f"{count(len(lost), 'key')} missing{names}")
        names = f": {shown(extra[0], MAX_VALUE)}" if self.quotes else ""
        return Difference("extra-keys", f"{count(len(extra), 'key')} too many{names}")

    def first(self, what, item):
        return f"The first {what}: {shown(item, MAX_VALUE)}." if self.quotes else ""


def text_difference(a, b):
    if "".join(a.split()) == "".join(b.split()):
        return Difference("white-space", "Differs only in white space")
    if a.casefold() == b.casefold():
        return Difference("letter-case", "Differs only in upper and lower case")
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
    """How to mend a value of another type, where that can be said."""
    if isawaitable(a) or isasyncgen(a):
        return "It is a coroutine that nobody awaits; run it with asyncio.run(...)."
    if isroutine(a):
        return "It is a function that is not called; are the parentheses missing?"
    return ""
