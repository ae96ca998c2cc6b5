"""Writes the mutants of the code in solution.py as JSON: a list of {line, what, code}.

The output of a run is cut after some characters, so it is packed, and one run writes one page of it: the number of the page is read from
standard input; the answer begins with the number of pages.
"""

import ast
import json
import sys
import warnings
from base64 import b64encode
from zlib import compress

from operators import EXPRESSIONS, STATEMENTS

PAGE = 9_000


def mutants(source):
    tree = ast.parse(source)
    seen = {ast.unparse(tree)}
    for node, holder, field, index in places(tree):
        for operator in (*STATEMENTS, *EXPRESSIONS):
            for what, other in operator(node):
                code = unparsed_with(tree, holder, field, index, other)
                if code not in seen and compiles(code):
                    seen.add(code)
                    yield {"line": line_of(node, holder), "what": what, "code": code}


def places(node):
    """Every node that may change, with the field of its parent that holds it; parents before children."""
    for field, value in ast.iter_fields(node):
        if is_untouched(node, field):
            continue
        items = enumerate(value) if isinstance(value, list) else [(None, value)]
        for index, child in items:
            if isinstance(child, ast.AST):
                yield child, node, field, index
                yield from places(child)


def is_untouched(node, field):
    """Annotations, decorators, messages of exceptions and the formats of f-strings: no result shows what stands there."""
    if isinstance(node, ast.Raise):
        return field in ("exc", "cause")
    if isinstance(node, ast.Assert):
        return field == "msg"
    return field in ("annotation", "returns", "decorator_list", "format_spec", "type_params", "ctx")


def unparsed_with(tree, holder, field, index, other):
    """The code of the tree with another node in this place."""
    slot = getattr(holder, field)
    if index is None:
        setattr(holder, field, other)
        code = ast.unparse(tree)
        setattr(holder, field, slot)
    else:
        original = slot[index]
        slot[index] = other
        code = ast.unparse(tree)
        slot[index] = original
    return code


def line_of(node, holder):
    """Parameters, comprehensions and slices of them have no line of their own."""
    for each in (node, holder, *ast.walk(node)):
        if hasattr(each, "lineno"):
            return each.lineno
    return 1


def compiles(code):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(code, "mutant", "exec")
        return True
    except (SyntaxError, ValueError):
        return False


def write_page(number):
    with open("solution.py", encoding="utf-8") as file:
        found = json.dumps(list(mutants(file.read())))
    packed = b64encode(compress(found.encode())).decode()
    pages = [packed[start : start + PAGE] for start in range(0, len(packed), PAGE)]
    print(len(pages), pages[number], end="")


write_page(int(sys.stdin.read()))
