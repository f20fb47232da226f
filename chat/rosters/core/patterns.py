"""Turns that come again: on which days, and at what time. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from chat.rosters.core.clock import MINUTES_OF_A_DAY, moment
from chat.services.core.holidays import holiday

LONGEST_TURN = 12 * 60
"""In minutes. Nobody answers people in distress for longer at a stretch."""
LONGEST_PATTERN = timedelta(days=366)
MOST_WEEKS = 8
"""A pattern comes at least every so many weeks."""
MOST_SEATS = 20
DEFAULT_PROFESSIONALS = 2
"""At least two at once, unless somebody decides otherwise."""

PatternProblem = Literal[
    "weekdays",  # none, or what is no weekday
    "every",  # not every week to every eighth
    "start",  # not a time of day
    "end",  # not after the start: backwards, or of no length
    "long",  # longer than anybody's turn may be
    "days_order",  # the last day before the first
    "days_many",  # longer than a year
    "no_day",  # it meets no day at all
    "professionals",  # fewer than one professional, or more seats than a turn has
    "peers",
]


class PatternRefusedError(ValueError):
    """A pattern that makes no turns."""

    def __init__(self, problem: PatternProblem) -> None:
        """`problem`: what of it is to be mended."""
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Pattern:
    """A turn of every week, or of every n-th. Times are minutes of the wall clock after the midnight of its day."""

    weekdays: frozenset[int]
    """0 for Monday."""
    start: int
    end: int
    """Beyond 1,440 it ends on the next day."""
    first: date
    last: date
    professionals: int = DEFAULT_PROFESSIONALS
    peers: int = 0
    every: int = 1
    """In weeks, counted from the one in which `first` lies."""
    on_holidays: bool = False
    """Whether there is a turn on public holidays, too."""
    left_out: frozenset[date] = frozenset()
    """Days without it."""


class Times(NamedTuple):
    """One turn of a pattern: its day, and from when to when it is, in UTC."""

    day: date
    starts_at: datetime
    ends_at: datetime


def checked(pattern: Pattern) -> Pattern:
    """The pattern. Raises PatternRefusedError for the first thing wrong with it; at last for meeting no day."""
    wrong: dict[PatternProblem, bool] = {
        "weekdays": not pattern.weekdays or not pattern.weekdays <= frozenset(range(7)),
        "every": not 1 <= pattern.every <= MOST_WEEKS,
        "start": not 0 <= pattern.start < MINUTES_OF_A_DAY,
        "end": pattern.end <= pattern.start,
        "long": pattern.end - pattern.start > LONGEST_TURN,
        "days_order": pattern.last < pattern.first,
        "days_many": pattern.last - pattern.first >= LONGEST_PATTERN,
        "professionals": not 1 <= pattern.professionals <= MOST_SEATS,
        "peers": not 0 <= pattern.peers <= MOST_SEATS - pattern.professionals,
    }
    problem = next((name for name, is_wrong in wrong.items() if is_wrong), None)
    if problem is None and not turns(pattern):
        problem = "no_day"
    if problem is not None:
        raise PatternRefusedError(problem)
    return pattern


def turns(pattern: Pattern) -> list[Times]:
    """Every turn of the pattern, in order. A day whose clocks jump over all of the turn has none."""
    monday = pattern.first - timedelta(days=pattern.first.weekday())
    days = (pattern.first + timedelta(days=n) for n in range((pattern.last - pattern.first).days + 1))
    found = [
        Times(day, moment(day, pattern.start), moment(day, pattern.end))
        for day in days
        if day.weekday() in pattern.weekdays
        and (day - monday).days // 7 % pattern.every == 0
        and day not in pattern.left_out
        and (pattern.on_holidays or not holiday(day))
    ]
    return [turn for turn in found if turn.starts_at < turn.ends_at]
