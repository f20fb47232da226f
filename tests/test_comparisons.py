"""Secrets are compared in constant time: an answer must not tell by its time how much of a guess was right.

Tokens are never compared at all. Their keyed hash is looked up in an index, and nobody who guesses a token can choose
its hash. What is left may not be compared by == or != either, which stop at the first difference.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = [path for house in ("deploy", "chat", "moderation") for path in sorted((ROOT / house).rglob("*.py"))]
SECRET = re.compile(r"(^|_)(token|secret|hash|hashed|digest|mac|hmac|signature|password|session_key)s?($|_)")


def names(node: ast.expr) -> Iterator[str]:
    """Every name and constant key within an expression, except in what is only measured."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "len":
        return
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            yield name
        case ast.Constant(value=str(name)):
            yield name
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):
            yield from names(child)


def comparisons(source: str) -> list[int]:
    """Lines on which something that is named like a secret is compared by == or !=."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Compare)
        and any(isinstance(operator, ast.Eq | ast.NotEq) for operator in node.ops)
        and any(SECRET.search(name) for part in (node.left, *node.comparators) for name in names(part))
    ]


def test_no_secret_is_compared_in_a_time_that_tells() -> None:
    assert SOURCES
    found = [f"{path.relative_to(ROOT)}:{line}" for path in SOURCES for line in comparisons(path.read_text())]
    assert found == []


def test_planted_comparisons_are_noticed() -> None:
    planted = [
        "contact.token_hash == given",
        "given != row['secret']",
        "hash_token(a) == stored",
        "session_key == other",
        "a == b.digest()",
    ]
    assert [comparisons(source) for source in planted] == [[1]] * len(planted)
    assert comparisons("constant_time_compare(token, other)") == []
    assert comparisons("len(secret) == 32") == []
