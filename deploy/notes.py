"""What the source of the wire modules says about fields, closed lists and their values.

Python keeps the docstrings of classes but not the strings under fields and names, nor the comments
beside values. They are read from the source, so that the generated documents need no second copy.
"""

import ast
import functools
import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import ModuleType

from msgspec import Struct

from deploy.protocol import WIRE_MODULES
from moderation.live import wire


def field_notes(struct: type[Struct]) -> Mapping[str, str]:
    """Field -> the docstring under it."""
    return _notes_by_class(sys.modules[struct.__module__])[struct.__name__]


def alias_notes() -> dict[str, str]:
    """Module-level name -> the docstring under it."""
    return {name: note for module in WIRE_MODULES for name, note in _notes(_parsed(module).body)}


@functools.cache
def _notes_by_class(module: ModuleType) -> Mapping[str, Mapping[str, str]]:
    """Class of the module -> field -> the docstring under it.

    A module is read once: `inspect.getsource` of a class parses all of its module, and a server starts with this.
    """
    return {part.name: dict(_notes(part.body)) for part in _parsed(module).body if isinstance(part, ast.ClassDef)}


def _parsed(module: ModuleType) -> ast.Module:
    return ast.parse(inspect.getsource(module))


def _notes(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    """Assignments that are followed by a string: the string describes them."""
    for statement, following in pairwise(body):
        target = _assigned(statement)
        if target and isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
            yield target, inspect.cleandoc(str(following.value.value))


def _assigned(statement: ast.stmt) -> str:
    """The name that a statement gives a value or a type, or nothing."""
    target: ast.expr | None = None
    if isinstance(statement, ast.AnnAssign):
        target = statement.target
    elif isinstance(statement, ast.Assign):
        target = statement.targets[0]
    return target.id if isinstance(target, ast.Name) else ""


def literal_notes(name: str) -> dict[str, str]:
    """Value -> the comment beside it, for a closed list of `moderation/live/wire.py`."""
    source = inspect.getsource(wire)
    start = source.index(f"{name} = Literal[")
    lines = source[start : source.index("]", source.index("\n]", start))].splitlines()[1:]
    pairs = (line.strip().split(",  # ", 1) for line in lines if ",  # " in line)
    return {value.strip('"'): note for value, note in pairs}


def close_notes() -> dict[str, str]:
    """Close code -> the comment beside its reason in `moderation/live/wire.py`."""
    return dict(re.findall(r'^    (\d{4}): ".*",  # (.+)$', inspect.getsource(wire), re.MULTILINE))
