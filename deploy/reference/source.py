"""What the product's source says, read without running it."""

import ast
from collections.abc import Iterator

from django.conf import settings

HOUSES = ("deploy", "rooms", "chat", "moderation")


def modules(mentioning: str) -> Iterator[ast.Module]:
    """The product's modules that have this text in them, in the order of their paths."""
    for house in HOUSES:
        for path in sorted((settings.BASE_DIR / house).rglob("*.py")):
            text = path.read_text("utf-8")
            if mentioning in text and "migrations" not in path.parts:
                yield ast.parse(text)


def words(node: ast.expr | None) -> str:
    """The text of a string or an f-string, whose values are `…`; empty for anything else."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(words(part) if isinstance(part, ast.Constant) else "…" for part in parts)
        case _:
            return ""


def called(call: ast.Call) -> str:
    """The last part of the name of what is called: `get` of `environ.get(…)`."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    """Every call, in the order of the source."""
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return iter(sorted(found, key=lambda call: (call.lineno, call.col_offset)))


def constants(tree: ast.Module) -> dict[str, str]:
    """Names of the module that stand for texts."""
    found: dict[str, str] = {}
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            pairs = [(statement.targets[0], statement.value)]
            match pairs[0]:
                case ast.Tuple(elts=names), ast.Tuple(elts=values):
                    pairs = list(zip(names, values, strict=True))
            found |= {name.id: words(value) for name, value in pairs if isinstance(name, ast.Name) and words(value)}
    return found
