"""Pairs the items of two collections whose order does not count, where "equal" allows a tolerance and so is not transitive."""

from collections import Counter
from math import isfinite

from harness.kinds import MOMENTS, OTHER_NUMBERS, entries, has_order, is_counter, is_one_of, kind_of, members, number, octets, sequence, text

# Beyond this many items that look alike, each is tried only against its neighbours in sorted order.
MAX_SEARCH = 150
NEIGHBOURS = 40


def pair_up(left, right, same):
    """Pairs (index in left, index in right) such that same(left item, right item); None when they cannot all be paired."""
    if len(left) != len(right):
        return None
    pairs, left_over, right_over = pair_exactly(left, right)
    groups = alike(left, left_over, right, right_over)
    for left_places, right_places in groups:
        found = pair_group(left, right, left_places, right_places, same) if len(left_places) == len(right_places) else None
        if found is None:
            return None
        pairs += found
    return pairs


def unpaired(left, right, same):
    """Indexes of left and of right that are left over when as many as possible are paired."""
    _, left_over, right_over = pair_exactly(left, right)
    if len(left_over) * len(right_over) > MAX_SEARCH * MAX_SEARCH:
        return left_over, right_over
    lonely = []
    for i in left_over:
        match = next((j for j in right_over if same(left[i], right[j])), None)
        if match is None:
            lonely.append(i)
        else:
            right_over.remove(match)
    return lonely, right_over


def pair_exactly(left, right):
    """Pairs the items that are the same to the last digit; returns the pairs and what is left over on either side."""
    waiting = {}
    left_over = []
    for i, item in enumerate(left):
        mark = fingerprint(item)
        if mark is None:
            left_over.append(i)
        else:
            waiting.setdefault(mark, []).append(i)
    pairs, right_over = [], []
    for j, item in enumerate(right):
        mark = fingerprint(item)
        places = waiting.get(mark) if mark is not None else None
        if places:
            pairs.append((places.pop(), j))
        else:
            right_over.append(j)
    left_over += [i for places in waiting.values() for i in places]
    return pairs, sorted(left_over), right_over


def alike(left, left_over, right, right_over):
    """The left-overs in groups outside of which nothing can be equal: (indexes of left, indexes of right)."""
    groups = {}
    for side, (items, places) in enumerate(((left, left_over), (right, right_over))):
        for place in places:
            groups.setdefault(shape(items[place]), ([], []))[side].append(place)
    # An item without a shape may equal anything.
    return [(left_over, right_over)] if None in groups else list(groups.values())


def pair_group(left, right, left_places, right_places, same):
    if len(left_places) <= MAX_SEARCH:
        return pair_by_search(left, right, left_places, right_places, same)
    left_places = sorted(left_places, key=lambda i: numbers_in(left[i]))
    right_places = sorted(right_places, key=lambda j: numbers_in(right[j]))
    pairs = []
    for i in left_places:
        match = next((k for k, j in enumerate(right_places[:NEIGHBOURS]) if same(left[i], right[j])), None)
        if match is None:
            return None
        pairs.append((i, right_places.pop(match)))
    return pairs


def pair_by_search(left, right, left_places, right_places, same):
    """Augmenting paths (Kuhn's algorithm), so that a near miss never takes the partner that another item needs."""
    options = {}
    for i in left_places:
        options[i] = [j for j in right_places if same(left[i], right[j])]
        if not options[i]:
            return None
    owner, choice = {}, {}
    for start in left_places:
        if not assign(start, options, owner, choice):
            return None
    return list(choice.items())


def assign(start, options, owner, choice):
    """Gives `start` a partner, moving others to another of theirs where that is needed."""
    came_from = {}
    waiting = [start]
    for i in waiting:
        for j in options[i]:
            if j in came_from:
                continue
            came_from[j] = i
            if j in owner:
                waiting.append(owner[j])
                continue
            while j is not None:
                i = came_from[j]
                freed = choice.get(i)
                owner[j], choice[i] = i, j
                j = freed
            return True
    return False


class _NoMark(Exception):
    pass


def fingerprint(item):
    """Something hashable that two items share only when they are equal; None for items that have no such mark."""
    return _mark_or_none(item, is_exact=True)


def shape(item):
    """What remains of an item when its numbers are taken out: items of different shapes are never equal."""
    return _mark_or_none(item, is_exact=False)


def _mark_or_none(item, is_exact):
    try:
        return _mark(item, is_exact)
    except Exception:
        return None


def _mark(item, is_exact):
    kind = kind_of(item)
    if kind == "bool" or kind == "none":
        return ("constant", item)
    if kind == "int" or kind == "float":
        value = number(item) if is_exact else 0
        return ("number", "nan" if value != value else value)
    if kind == "str":
        return ("str", text(item))
    if kind == "bytes":
        return ("bytes", octets(item))
    if kind == "list" or kind == "deque":
        return (kind, tuple([_mark(entry, is_exact) for entry in sequence(item)]))
    if kind == "dict" and not has_order(item) and not is_counter(item):
        return ("dict", _bag([(_mark(key, is_exact), _mark(value, is_exact)) for key, value in entries(item)]))
    if kind == "set":
        return ("set", _bag([_mark(entry, is_exact) for entry in members(item)]))
    if is_one_of(type(item), MOMENTS):
        return (type(item).__name__, item)
    if is_one_of(type(item), OTHER_NUMBERS) and not is_exact:
        return ("number", 0)
    raise _NoMark


def _bag(marks):
    """A hashable multiset."""
    return frozenset(Counter(marks).items())


def numbers_in(item):
    """The numbers of an item in an order that does not depend on how it is stored."""
    found = []
    _collect(item, found)
    return found


def _collect(item, found):
    kind = kind_of(item)
    if kind in ("int", "float"):
        found.append(_sortable(number(item)))
    elif kind in ("list", "deque"):
        for entry in sequence(item):
            _collect(entry, found)
    elif kind == "dict":
        for key, value in sorted(entries(item), key=lambda pair: _key_order(pair[0])):
            _collect(key, found)
            _collect(value, found)
    elif kind == "set":
        found.extend(sorted(_sortable(number(entry)) for entry in members(item) if kind_of(entry) in ("int", "float")))


def _key_order(key):
    return (0, _sortable(number(key)), "") if kind_of(key) in ("int", "float") else (1, 0, str(shape(key)))


def _sortable(value):
    """NaN and infinities get their places, and huge integers do not overflow."""
    if value != value:
        return float("-inf")
    try:
        as_float = float(value)
        return as_float if isfinite(as_float) else value
    except OverflowError:
        return float("inf") if value > 0 else float("-inf")
