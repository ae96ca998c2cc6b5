"""The sorts of changes that are made to Python code. Each operator takes a node and yields pairs: what changes, and the node to put in its place."""

import ast
from copy import copy

COMPARISONS = {
    ast.Lt: [ast.LtE],
    ast.LtE: [ast.Lt],
    ast.Gt: [ast.GtE],
    ast.GtE: [ast.Gt],
    ast.Eq: [ast.NotEq],
    ast.NotEq: [ast.Eq],
    ast.In: [ast.NotIn],
    ast.NotIn: [ast.In],
    ast.Is: [ast.IsNot],
    ast.IsNot: [ast.Is],
}
ARITHMETIC = {
    ast.Add: [ast.Sub],
    ast.Sub: [ast.Add],
    ast.Mult: [ast.Div],
    ast.Div: [ast.Mult, ast.FloorDiv],
    ast.FloorDiv: [ast.Div],
    ast.Mod: [ast.FloorDiv],
    ast.Pow: [ast.Mult],
    ast.BitAnd: [ast.BitOr],
    ast.BitOr: [ast.BitAnd],
    ast.BitXor: [ast.BitOr],
    ast.LShift: [ast.RShift],
    ast.RShift: [ast.LShift],
}
SYMBOLS = {
    **{ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=", ast.In: "in", ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not"},
    **{ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**"},
    **{ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^", ast.LShift: "<<", ast.RShift: ">>", ast.And: "and", ast.Or: "or"},
}
# Functions of one argument, and methods, that tidy what they are given: the mutant does without.
REMOVABLE_CALLS = {"sorted", "reversed", "set", "frozenset", "list", "tuple", "dict", "abs", "round", "int", "float", "str", "bool"}
REMOVABLE_METHODS = {"strip", "lstrip", "rstrip", "lower", "upper", "casefold", "title", "capitalize", "copy", "replace", "removeprefix", "removesuffix", "astimezone", "zfill"}
SWAPPED_CALLS = {"min": "max", "max": "min", "any": "all", "all": "any"}
SWAPPED_METHODS = {
    **{"startswith": ["endswith"], "endswith": ["startswith"], "fullmatch": ["match"], "match": ["search"], "search": ["match"], "strip": ["lstrip", "rstrip"]},
    **{"lower": ["upper"], "upper": ["lower"], "find": ["rfind"], "rfind": ["find"], "partition": ["rpartition"], "rpartition": ["partition"]},
    **{"append": ["appendleft"], "popleft": ["pop"], "union": ["intersection"], "intersection": ["union"], "any": ["all"], "all": ["any"]},
}
# Their second argument is what stands in for a missing key.
WITH_DEFAULT = {"get", "pop", "getattr", "next"}
SORTS = {"sorted", "sort"}
KEYED = {"sorted", "sort", "min", "max", "nlargest", "nsmallest", "groupby"}


def changed(node, **fields):
    """A copy of the node with other fields."""
    other = copy(node)
    for name, value in fields.items():
        setattr(other, name, value)
    return other


def arrow(node, other):
    return f"{text(node)} -> {text(other)}"


def text(node):
    return ast.unparse(node)


def symbols(one, other):
    return f"{SYMBOLS[one]} -> {SYMBOLS[other]}"


def negated(test):
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return test.operand
    return ast.UnaryOp(ast.Not(), test)


def without(items, index):
    return [item for place, item in enumerate(items) if place != index]


def replaced(items, index, item):
    return [*items[:index], item, *items[index + 1 :]]


def name_of(call):
    """`sorted` and `re.sub` are called by their last names."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", None)


def comparisons(node):
    if isinstance(node, ast.Compare):
        for index, op in enumerate(node.ops):
            for other in COMPARISONS[type(op)]:
                yield symbols(type(op), other), changed(node, ops=replaced(node.ops, index, other()))


def connectives(node):
    """`and` for `or`, and one of the conditions left out."""
    if isinstance(node, ast.BoolOp):
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield symbols(type(node.op), other), changed(node, op=other())
        for index, value in enumerate(node.values):
            rest = without(node.values, index)
            yield f"dropped {text(value)}", rest[0] if len(rest) == 1 else changed(node, values=rest)


def negations(node):
    """Conditions turned round: of `if`, `while`, conditional expressions and comprehensions."""
    if isinstance(node, (ast.If, ast.While, ast.IfExp)):
        yield arrow(node.test, negated(node.test)), changed(node, test=negated(node.test))
    elif isinstance(node, ast.comprehension):
        for index, test in enumerate(node.ifs):
            yield arrow(test, negated(test)), changed(node, ifs=replaced(node.ifs, index, negated(test)))
            yield f"dropped if {text(test)}", changed(node, ifs=without(node.ifs, index))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield arrow(node, node.operand), node.operand


def arithmetic(node):
    if isinstance(node, (ast.BinOp, ast.AugAssign)):
        mark = "=" if isinstance(node, ast.AugAssign) else ""
        for other in ARITHMETIC.get(type(node.op), []):
            yield f"{SYMBOLS[type(node.op)]}{mark} -> {SYMBOLS[other]}{mark}", changed(node, op=other())


def literals(node):
    """Numbers that are off by one, and True for False."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float, bool):
        value = node.value
        others = [not value] if isinstance(value, bool) else [value + 1, value - 1]
        for other in others:
            yield arrow(node, ast.Constant(other)), signed(other)


def signed(value):
    """Python writes a negative number as a sign and a number."""
    return ast.Constant(value) if value >= 0 else ast.UnaryOp(ast.USub(), ast.Constant(-value))


def removed_calls(node):
    if not isinstance(node, ast.Call):
        return
    if isinstance(node.func, ast.Name) and node.func.id in REMOVABLE_CALLS and node.args and not isinstance(node.args[0], ast.Starred):
        yield arrow(node, node.args[0]), node.args[0]
    if isinstance(node.func, ast.Attribute) and node.func.attr in REMOVABLE_METHODS:
        yield arrow(node, node.func.value), node.func.value


def swapped_calls(node):
    if not isinstance(node, ast.Call):
        return
    if isinstance(node.func, ast.Name) and node.func.id in SWAPPED_CALLS:
        other = SWAPPED_CALLS[node.func.id]
        yield f"{node.func.id} -> {other}", changed(node, func=changed(node.func, id=other))
    if isinstance(node.func, ast.Attribute):
        # Without a limit both ends give the same parts.
        if node.func.attr == "split" and len(node.args) + len(node.keywords) > 1:
            yield "split -> rsplit", changed(node, func=changed(node.func, attr="rsplit"))
        for other in SWAPPED_METHODS.get(node.func.attr, []):
            yield f"{node.func.attr} -> {other}", changed(node, func=changed(node.func, attr=other))


def arguments(node):
    """Defaults for missing keys, key functions and the direction of a sort."""
    if not isinstance(node, ast.Call):
        return
    name = name_of(node)
    place = 2 if name == "getattr" else 1
    if name in WITH_DEFAULT and len(node.args) > place:
        yield arrow(node, changed(node, args=node.args[:place])), changed(node, args=node.args[:place])
    for index, keyword in enumerate(node.keywords):
        if keyword.arg == "key" and name in KEYED:
            yield f"dropped key={text(keyword.value)}", changed(node, keywords=without(node.keywords, index))
        if keyword.arg == "default":
            yield f"dropped default={text(keyword.value)}", changed(node, keywords=without(node.keywords, index))
    if name in SORTS and not any(keyword.arg == "reverse" for keyword in node.keywords):
        yield "added reverse=True", changed(node, keywords=[*node.keywords, ast.keyword("reverse", ast.Constant(True))])


def default_values(node):
    """The default of a parameter: text for another text; numbers and booleans are changed as everywhere."""
    if isinstance(node, ast.arguments):
        for index, default in enumerate(node.defaults):
            for label, other in other_defaults(default):
                yield label, changed(node, defaults=replaced(node.defaults, index, other))
        for index, default in enumerate(node.kw_defaults):
            for label, other in other_defaults(default):
                yield label, changed(node, kw_defaults=replaced(node.kw_defaults, index, other))


def other_defaults(default):
    if isinstance(default, ast.Constant) and isinstance(default.value, str):
        other = ast.Constant("" if default.value else "x")
        yield arrow(default, other), other


def slices(node):
    if isinstance(node, ast.Slice):
        for bound in ("lower", "upper", "step"):
            if getattr(node, bound) is not None:
                other = changed(node, **{bound: None})
                yield f"[{text(node)}] -> [{text(other)}]", other


EXPRESSIONS = (comparisons, connectives, negations, arithmetic, literals, removed_calls, swapped_calls, arguments, default_values, slices)


def first_line(node):
    return text(node).split("\n")[0].rstrip(":")


def dropped_statements(node):
    if isinstance(node, (ast.AugAssign, ast.Raise, ast.Continue, ast.Break, ast.Delete, ast.Assert)) or is_effect(node):
        yield f"dropped {first_line(node)}", ast.Pass()


def is_effect(node):
    """A call or a yield on a line of its own, and an assignment into a mapping, a list or an object."""
    if isinstance(node, ast.Expr):
        return not isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Assign) and all(isinstance(target, (ast.Subscript, ast.Attribute)) for target in node.targets)


def dropped_branches(node):
    if isinstance(node, ast.If):
        yield f"dropped the branch of {first_line(node)}", changed(node, body=[ast.Pass()])
        if not is_main_guard(node):
            yield f"always the branch of {first_line(node)}", changed(node, test=ast.Constant(True), orelse=[])
        if node.orelse and not isinstance(node.orelse[0], ast.If):
            yield f"dropped the else of {first_line(node)}", changed(node, orelse=[])
    if isinstance(node, (ast.For, ast.While)) and node.orelse:
        yield f"dropped the else of {first_line(node)}", changed(node, orelse=[])
    if isinstance(node, ast.Try):
        if node.finalbody and node.handlers:
            yield "dropped finally", changed(node, finalbody=[])
        for index, handler in enumerate(node.handlers):
            again = changed(handler, body=[ast.Raise()])
            yield f"{first_line(handler)} raises again", changed(node, handlers=replaced(node.handlers, index, again))


def is_main_guard(node):
    """Code is run as `__main__` in every test, so that this condition always holds."""
    return isinstance(node.test, ast.Compare) and isinstance(node.test.left, ast.Name) and node.test.left.id == "__name__"


def results(node):
    if isinstance(node, ast.Return) and node.value is not None:
        yield arrow(node, changed(node, value=ast.Constant(None))), changed(node, value=ast.Constant(None))
    if isinstance(node, ast.Raise) and node.exc is not None and node.cause is None:
        kind = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        other = ast.Name("Exception")
        yield arrow(kind, other), changed(node, exc=changed(node.exc, func=other) if isinstance(node.exc, ast.Call) else other)


def jumps(node):
    if isinstance(node, ast.Continue):
        yield "continue -> break", ast.Break()
    if isinstance(node, ast.Break):
        yield "break -> continue", ast.Continue()


STATEMENTS = (dropped_statements, dropped_branches, results, jumps)
