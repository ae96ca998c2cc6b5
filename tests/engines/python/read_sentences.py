"""Prints as JSON what the sources in ./harness say other than by the name of a text.

texts.json: for each function that names texts, their names and how many values each takes.
"""

import ast
import json
import pathlib
import re

# Two words side by side, or a word beside a value.
WORDS = re.compile(r"[^\W\d_]{2,}[,;:.]? (?:[^\W\d_]{2,}|\{\})|\{\} [^\W\d_]{2,}")

texts = json.loads(pathlib.Path("texts.json").read_text())
sentences, misfits, constants = [], [], set()


def is_aside(node):
    """Documentation, patterns and lists of names."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    method = node.func if isinstance(node, ast.Call) else None
    return isinstance(method, ast.Attribute) and (method.attr == "split" or getattr(method.value, "id", None) == "re")


def nodes_in(node):
    if not is_aside(node):
        yield node
        for child in ast.iter_child_nodes(node):
            yield from nodes_in(child)


def text_of(node):
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def names_in(argument):
    branches = (argument.body, argument.orelse) if isinstance(argument, ast.IfExp) else (argument,)
    return [branch.value for branch in branches if isinstance(branch, ast.Constant)]


for file in sorted(pathlib.Path("harness").iterdir()):
    for node in nodes_in(ast.parse(file.read_text())):
        place = f"{file.name}:{getattr(node, 'lineno', 0)}: "
        constants.add(text_of(node))
        if WORDS.search(text_of(node)):
            sentences.append(place + text_of(node))
        function = getattr(node.func, "id", getattr(node.func, "attr", None)) if isinstance(node, ast.Call) else None
        if function in texts:
            misfits += [place + name for name in names_in(node.args[0]) if texts[function].get(name) != len(node.args) - 1]

unused = [name for group in texts.values() for name in group if name not in constants]
print(json.dumps({"sentences": sentences, "misfits": misfits, "unused": unused}))
