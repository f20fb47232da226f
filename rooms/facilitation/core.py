"""What facilitators see first, and how long the private line stays. Pure."""

import re
import uuid
from datetime import date, datetime, timedelta
from typing import Final

from rooms.posts.core import ALARMS, WHY_HELD, WhyHeld

SUBJECT: Final = "member"
"""How `moderation.sanctions` names members."""
SILENT_AFTER = timedelta(days=14)
"""A member who was not here for so long is shown to the facilitators. ◇"""
LONGEST_WORDS = 1000
"""Of a report, a sanction, an appeal and its answer; in characters."""
LONGEST_ON_LINE = 4000
"""Of what is said at once on a private line."""
LONGEST_NOTE = 2000
"""Of a hand-over note."""
NOTES_KEPT = timedelta(days=30)
"""A hand-over note tells colleagues of yesterday, not of last season. ◇"""
REPORTS_KEPT = timedelta(days=30)
"""After a facilitator has settled one. ◇"""
LONGEST_NAME, LONGEST_PHONE = 80, 32
RETRY = timedelta(minutes=2)
"""After a mail that did not go out. ◇"""
_PHONE = re.compile(r"\+?[0-9][0-9 ]{2,}")
_EMAIL = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\"]+")


def reported(room_id: uuid.UUID, seq: int, evening_id: uuid.UUID | None = None) -> uuid.UUID:
    """How the queue names a message that somebody has told of: the same for all who tell of it, in one log each."""
    return uuid.uuid5(evening_id or room_id, f"post {seq}")


def is_urgent(why: str) -> bool:
    """Whether a waiting post alerts somebody (rule 30)."""
    return why in ALARMS


def turn(why: WhyHeld, held_at: datetime) -> tuple[int, datetime]:
    """Sorts waiting posts: the urgent ones in the order of their urgency, then the others; the oldest first."""
    return (WHY_HELD.index(why) if is_urgent(why) else len(ALARMS)), held_at


def is_silent(here_on: date | None, joined_on: date, today: date) -> bool:
    """Whether a member was not here for a long time; who has never come counts from the day of joining."""
    return today - (here_on or joined_on) >= SILENT_AFTER


class OnCallRefusedError(ValueError):
    """Who is on call for a room cannot be written down like this."""

    def __init__(self, problem: str) -> None:
        """`problem`: the field to mend: name, phone, email."""
        super().__init__(problem)
        self.problem = problem


def checked_on_call(name: str, phone: str, email: str) -> tuple[str, str, str]:
    """Name, number and address as they are stored. A number or an address may be missing, not both.

    Raises OnCallRefusedError: name, phone, email.
    """
    name, phone, email = " ".join(name.split()), " ".join(phone.split()), email.strip()
    if not name or len(name) > LONGEST_NAME:
        raise OnCallRefusedError("name")
    if phone and (len(phone) > LONGEST_PHONE or not _PHONE.fullmatch(phone)):
        raise OnCallRefusedError("phone")
    if email and (len(email) > 254 or not _EMAIL.fullmatch(email)):
        raise OnCallRefusedError("email")
    if not phone and not email:
        raise OnCallRefusedError("phone")
    return name, phone, email


def words(text: str, longest: int) -> str:
    """What somebody wrote, as it is sealed: without what PostgreSQL cannot store, and not longer than allowed."""
    return text.replace("\0", "").strip()[:longest]
