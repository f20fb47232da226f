"""What a ready reply may be called and may say. Pure.

In its texts, words in braces stand for what differs from talk to talk: `{nimi}` for the duty name of whoever answers,
`{palvelu}` for the service, in the language of the text. There are no others: whoever writes one hears so at once,
rather than a visitor later.
"""

import re
import unicodedata
from collections.abc import Mapping
from typing import Literal

from moderation.texts.core import LANGUAGES

Scope = Literal["personal", "service", "shared"]
"""Whose a reply is: one worker's, of those who answer in one service, or of everybody who answers."""

MOST = 500
"""So many replies one person, one service, and all together can have."""
LONGEST_NAME, LONGEST_TEXT = 32, 2_000

VARIABLES: Mapping[str, Literal["name", "service"]] = {
    "nimi": "name",
    "namn": "name",
    "name": "name",
    "palvelu": "service",
    "tjänst": "service",
    "service": "service",
}
"""What can stand in braces, and what the desk puts there."""

ReplyProblem = Literal["changed", "empty", "full", "name", "name_taken", "text_long", "variable"]

_NAME = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_VARIABLE = re.compile(r"\{{1,2}\s*(?P<word>[^{}]*?)\s*\}{1,2}")  # one brace or, as elsewhere, two


class ReplyRefusedError(ValueError):
    """A reply that cannot be as somebody wrote it; what they wrote is theirs to mend."""

    def __init__(self, problem: ReplyProblem, what: str = "") -> None:
        """`problem`: what to mend. `what`: with `variable`, how it was written."""
        super().__init__(problem)
        self.problem, self.what = problem, what


def checked_name(name: str) -> str:
    """What is typed after the slash: letters, digits and hyphens, in small letters. Raises ReplyRefusedError: name."""
    checked = unicodedata.normalize("NFC", name).strip().removeprefix("/").lower()
    if len(checked) > LONGEST_NAME or not _NAME.fullmatch(checked):
        raise ReplyRefusedError("name")
    return checked


def checked_texts(texts: Mapping[str, str]) -> dict[str, str]:
    """Texts by language, without empty ones. Raises ReplyRefusedError: empty, text_long, variable."""
    written: dict[str, str] = {code: _lines(texts.get(code, "")) for code in LANGUAGES}
    checked = {code: text for code, text in written.items() if text}
    if not checked:
        raise ReplyRefusedError("empty")
    for text in checked.values():
        if len(text) > LONGEST_TEXT:
            raise ReplyRefusedError("text_long")
        if unknown := unknown_variable(text):
            raise ReplyRefusedError("variable", unknown)
    return checked


def _lines(text: str) -> str:
    return "\n".join(text.replace("\0", "").splitlines()).strip()


def unknown_variable(text: str) -> str:
    """The first thing in braces that is no variable, as it is written, or a brace alone; otherwise empty."""
    rest = _VARIABLE.sub(lambda found: "…" if found["word"].lower() in VARIABLES else found[0], text)
    found = re.search(r"\{+[^{}]{0,40}\}+|[{}]", rest)
    return found[0] if found else ""


def for_desk(texts: Mapping[str, str]) -> dict[str, str]:
    """The texts with one word for each variable, whatever language it was written in; Finnish first."""
    return {code: _VARIABLE.sub(_canonical, texts[code]) for code in LANGUAGES if code in texts}


def _canonical(found: re.Match[str]) -> str:
    word = VARIABLES.get(found["word"].lower())
    return f"{{{word}}}" if word else found[0]
