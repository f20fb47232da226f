"""What a guide may hold, and who may be said to have approved it. Pure.

A guide's body is plain text, a step on each line; a line that starts with "- " is a point of the step above it.
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from moderation.texts.core import STAFF_LANGUAGES

LONGEST_TITLE, LONGEST_BODY, LONGEST_APPROVER = 80, 2_000, 80
GuideProblem = Literal["changed", "missing", "title_long", "body_long", "approved_by", "approved_on"]


class GuideRefusedError(ValueError):
    """What somebody wanted to change of a guide cannot be; what they wrote is theirs to mend."""

    def __init__(self, problem: GuideProblem) -> None:
        """`problem`: what to mend."""
        super().__init__(problem)
        self.problem = problem


def checked_texts(titles: Mapping[str, str], bodies: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Titles on one line and bodies without empty lines, in every language of the staff: none reads another's.

    Raises GuideRefusedError.
    """
    checked_titles: dict[str, str] = {code: _one_line(titles.get(code, "")) for code in STAFF_LANGUAGES}
    checked_bodies: dict[str, str] = {code: _steps(bodies.get(code, "")) for code in STAFF_LANGUAGES}
    if not all((*checked_titles.values(), *checked_bodies.values())):
        raise GuideRefusedError("missing")
    if any(len(title) > LONGEST_TITLE for title in checked_titles.values()):
        raise GuideRefusedError("title_long")
    if any(len(body) > LONGEST_BODY for body in checked_bodies.values()):
        raise GuideRefusedError("body_long")
    return checked_titles, checked_bodies


def checked_approval(approved_by: str, approved_on: str, today: date) -> tuple[str, date]:
    """Who has approved a guide, and when, not in the future. Raises GuideRefusedError."""
    name = _one_line(approved_by)
    if not name or len(name) > LONGEST_APPROVER:
        raise GuideRefusedError("approved_by")
    try:
        day = date.fromisoformat(approved_on)
    except ValueError:
        raise GuideRefusedError("approved_on") from None
    if day > today:
        raise GuideRefusedError("approved_on")
    return name, day


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _steps(body: str) -> str:
    return "\n".join(filter(None, map(_one_line, body.splitlines())))
