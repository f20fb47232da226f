"""Every finding of `manage.py doctor`: what it means, and how to mend it, from the checks themselves."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from deploy.doctor import findings
from deploy.reference.markdown import checked, code, table
from deploy.reference.source import called, calls, words

DOCTOR = Path(findings.__file__).parent


@dataclass(frozen=True, slots=True)
class Found:
    """What a check may find."""

    name: str
    says: str
    mend: str


def page() -> str:
    """docs/reference/doctor.md. Raises UndocumentedError."""
    parts = [_INTRODUCTION]
    for path in sorted(DOCTOR.glob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        if rows := [(code(found.name), found.says, found.mend) for found in made_by([tree])]:
            about = (ast.get_docstring(tree) or "").partition("\n")[0]
            parts += [f"## {about.rstrip('.')}\n", table(("Finding", "Says", "To mend it"), rows)]
    return "\n".join(parts)


def made_by(trees: Iterable[ast.Module]) -> Iterator[Found]:
    """What these checks make. Raises UndocumentedError for one that says nothing, or not how to mend it."""
    for tree in trees:
        for call in calls(tree):
            if called(call) == "Finding":
                name, says, mend = (words(part) or _named(part) for part in [*call.args, None, None, None][:3])
                checked({name: says and mend}, what="findings", where="the check that makes it")
                yield Found(name, says, mend)


def _named(node: ast.expr | None) -> str:
    """What is known only when it is found."""
    return "…" if isinstance(node, ast.Name) else ""


_INTRODUCTION = """\
# What the doctor finds

`manage.py doctor` looks at the whole installation and changes nothing. `…` stands for what it saw. With `--json` each
finding is a line with these names, which stay.
"""
