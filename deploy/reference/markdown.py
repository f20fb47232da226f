"""Tables and paragraphs of Markdown."""

from collections.abc import Iterable, Mapping, Sequence


class UndocumentedError(Exception):
    """Something exists that nobody has described. Its text names all of it, and where to describe it."""


def checked(notes: Mapping[str, str], *, what: str, where: str) -> None:
    """Raises UndocumentedError for names whose note is empty."""
    if missing := sorted(name for name, note in notes.items() if not note.strip()):
        raise UndocumentedError(f"{what} without a word about it: {', '.join(missing)}. Describe it in {where}.")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; line breaks and bars in cells cannot break it."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines) + "\n"


def code(text: str) -> str:
    """As code, or nothing for nothing."""
    return f"`{text}`" if text else ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
