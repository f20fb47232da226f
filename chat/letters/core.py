"""Decisions about letters: return codes as people write them, promised days, how long a letter lives. Pure."""

import re
import unicodedata
from collections.abc import Container
from datetime import UTC, date, datetime, timedelta
from typing import Literal

import holidays
from stdnum import luhn

from moderation.texts.core import is_visible

CODE_DIGITS = 16
"""The last one is a check digit (Luhn, ISO/IEC 7812-1 annex B): a slip of the pen is told from a code that is gone."""
TYPED_BACK = 4
"""Digits of the end that are typed back, so that nobody leaves without having written the code down."""
MAX_LETTER = 4000
"""Characters, as of a message."""
MAX_ANSWER = 8000
KEEP_FOR = timedelta(days=30)
"""A letter lives this long after its answer, and without one after the promised day. Proposal (DOMAIN ◇)."""

BOOKABLE_DAYS = 14
"""A time can be booked this many days ahead, and until the day before: workers know in the morning what is booked."""
PLANNED_DAYS = 90
"""A time can be offered this many days ahead."""
SLOT_MINUTES = range(10, 121)
"""How long a booked talk may be."""
DOOR_BEFORE = timedelta(minutes=10)
"""The letter opens the talk from so long before its booked time on, until its end. Proposal (DOMAIN ◇)."""

_GROUP = 4
_SEPARATORS = re.compile(r"[\s.,:;/\\_\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060-\u206f\ufeff-]+")
_LOOKALIKES = str.maketrans("oOlIi|", "001111")

CodeProblem = Literal["length", "digits", "slip"]
Problem = Literal["empty", "too_long", "no_letters", "taken", "answered", "not_yours", "slot_taken", "no_slot"]
SlotProblem = Literal["time", "too_soon", "too_late", "minutes", "overlaps", "booked"]


class CodeError(ValueError):
    """What was typed is no return code; `problem` says why."""

    def __init__(self, problem: CodeProblem) -> None:
        super().__init__(problem)
        self.problem: CodeProblem = problem


class LetterRefusedError(Exception):
    """The letter or the service is not in a state that allows this; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem: Problem = problem


class SlotRefusedError(Exception):
    """A time that cannot be offered, or not be removed; `problem` says why."""

    def __init__(self, problem: SlotProblem) -> None:
        super().__init__(problem)
        self.problem: SlotProblem = problem


def code_from(seed: bytes) -> str:
    """The return code that a secret seed of 32 bytes stands for: 15 digits (49.8 bits) and a check digit."""
    body = str(int.from_bytes(seed, "big") % 10 ** (CODE_DIGITS - 1)).zfill(CODE_DIGITS - 1)
    return body + str(luhn.calc_check_digit(body))


def grouped(code: str) -> str:
    """The code as it is shown, `1234 5678 9012 3456`."""
    return " ".join(code[first : first + _GROUP] for first in range(0, len(code), _GROUP))


def read_code(typed: str) -> str:
    """The code that somebody typed: spaces, dashes, digits of other scripts and letters for digits are forgiven.

    Raises CodeError.
    """
    plain = _SEPARATORS.sub("", unicodedata.normalize("NFKC", typed)).translate(_LOOKALIKES)
    digits = _in_ascii(plain)
    if not (digits.isascii() and digits.isdigit()):
        raise CodeError("digits")
    if len(digits) != CODE_DIGITS:
        raise CodeError("length")
    if not luhn.is_valid(digits):
        raise CodeError("slip")
    return digits


def is_typed_back(code: str, typed: str) -> bool:
    """Whether these are the digits of the code's end; the whole code will do."""
    digits = "".join(mark for mark in _in_ascii(typed) if mark.isdigit())
    return digits in (code[-TYPED_BACK:], code)


def _in_ascii(text: str) -> str:
    """The text with digits of every script as 0 to 9."""
    return "".join(str(unicodedata.digit(mark)) if mark.isdigit() else mark for mark in text)


def checked_text(text: str, longest: int) -> str:
    """A letter or an answer with plain line ends and without what breaks a page. Raises LetterRefusedError."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip()
    if not is_visible(plain):
        raise LetterRefusedError("empty")
    if len(plain) > longest:
        raise LetterRefusedError("too_long")
    return plain


def promised_on(sent: date, working_days: int) -> date:
    """The day by which a letter is answered: that many working days in Finland after the day it was sent."""
    # The library works out the holidays of a year when a day of it is asked for.
    return _after(sent, working_days, holidays.country_holidays("FI"))


def _after(day: date, working_days: int, days_off: Container[date]) -> date:
    while working_days > 0:
        day += timedelta(days=1)
        if day.weekday() < 5 and day not in days_off:
            working_days -= 1
    return day


def erased_on(promised: date, answered: date | None) -> date:
    """The day on which the letter is erased at the latest."""
    return (answered or promised) + KEEP_FOR


def answered_before(now: datetime) -> datetime:
    """A letter that was answered then or earlier is to be gone at `now`."""
    return now - KEEP_FOR


def promised_before(today: date) -> date:
    """A letter without an answer that was promised one by that day or earlier is to be gone today."""
    return today - KEEP_FOR


def bookable_days(today: date) -> tuple[date, date]:
    """The first and the last day whose times can be booked."""
    return today + timedelta(days=1), today + timedelta(days=BOOKABLE_DAYS)


def checked_slot(starts: datetime, minutes: int, now: datetime) -> datetime:
    """The end of a time that may be offered. Raises SlotRefusedError: too_soon, too_late, minutes.

    `starts` and `now` are in Finnish time.
    """
    if minutes not in SLOT_MINUTES:
        raise SlotRefusedError("minutes")
    if starts.date() <= now.date():  # nobody could book it any more
        raise SlotRefusedError("too_soon")
    if starts.date() > now.date() + timedelta(days=PLANNED_DAYS):
        raise SlotRefusedError("too_late")
    return starts.astimezone(UTC) + timedelta(minutes=minutes)


def is_door_open(starts: datetime, ends: datetime, now: datetime) -> bool:
    """Whether the letter opens the talk of its booked time now."""
    return starts - DOOR_BEFORE <= now < ends
