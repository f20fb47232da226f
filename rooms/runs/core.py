"""What is counted of a run, and how old a backup of its keys may be. Pure."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Final, Literal, get_args

from rooms.groups.core import KEY_BACKUPS_LIVE

Happening = Literal["applicants", "removals"]
"""What is counted when it happens; everything else is counted once its week is over."""
HAPPENINGS: Final[tuple[Happening, ...]] = get_args(Happening)

Band = Literal["within_hour", "within_day", "within_three_days", "later"]
BANDS: Final[tuple[Band, ...]] = get_args(Band)
"""How long a thread that a member began waited for a facilitator's first post in it."""
_BOUNDS: Final[tuple[tuple[Band, timedelta], ...]] = (
    ("within_hour", timedelta(hours=1)),
    ("within_day", timedelta(days=1)),
    ("within_three_days", timedelta(days=3)),
)
LONGEST_REASON = 1000
"""In characters: why a run ends sooner, as its members read it."""


def monday_of(day: date) -> date:
    """The Monday of the day's ISO week."""
    return day - timedelta(days=day.weekday())


def band_of(waited: timedelta) -> Band:
    """The band of a first response that took so long."""
    return next((band for band, most in _BOUNDS if waited <= most), "later")


def first_responses(
    begun: Mapping[int, int], answers: Collection[tuple[int, int]], since: int, until: int
) -> dict[Band, int]:
    """How many threads got a facilitator's first post between those moments, by how long they had waited for it.

    `begun`: when each thread of a member's was begun; `answers`: thread and moment of each post of facilitators.
    Moments are milliseconds.
    """
    first: dict[int, int] = {}
    for thread, at in answers:
        if thread in begun:
            first[thread] = min(at, first.get(thread, at))
    counts: dict[Band, int] = dict.fromkeys(BANDS, 0)
    for thread, at in first.items():
        if since <= at < until:
            counts[band_of(timedelta(milliseconds=at - begun[thread]))] += 1
    return counts


def is_backup_over(made_on: date, today: date) -> bool:
    """Whether a backup of that day has to go. On the day on which members were promised that all is gone, it has."""
    return today >= made_on + KEY_BACKUPS_LIVE
