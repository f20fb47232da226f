"""How busy it was, by weekday and time of day, for those who plan turns. Pure."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from chat.statistics.core import FEWEST, FEWEST_OF_SHARE, WaitBand, iso_week

BUSY_WEEKS = 52
BUSIEST = 4
LONG_WAIT = 90
"""Per cent of those answered, who had waited at most so long."""
LEFT_SHARES = (0.1, 0.25)
"""From which share on some, and many, leave before they are answered."""
Left = Literal["", "few", "some", "many"]


@dataclass(frozen=True, slots=True)
class Arrivals:
    """The contacts of one service in one three-hour band of one weekday."""

    contacts: int
    left: int
    """Who left after a minute or more, without an answer."""
    waits: Mapping[str, int]
    """How many waited so long, by WaitBand."""


@dataclass(frozen=True, slots=True)
class Busy:
    """How busy it was: shades, no figures, so that two looks at overlapping years give no figure either."""

    level: int
    """0: hardly anybody; to 4, as in the busiest band of the service."""
    wait: str
    """The median's WaitBand; empty where too few came to say."""
    left: Left
    long_wait: str = ""
    """The WaitBand that one in ten waited for, or longer; empty likewise."""


def busyness(cells: Mapping[tuple[int, int], Arrivals]) -> dict[tuple[int, int], Busy]:
    """The shade of each weekday and band of one service."""
    most = max((cell.contacts for cell in cells.values()), default=0)
    return {place: _busy(cell, most) for place, cell in cells.items()}


def _busy(cell: Arrivals, most: int) -> Busy:
    level = 0 if cell.contacts < FEWEST else math.ceil(BUSIEST * cell.contacts / most)
    if cell.contacts < FEWEST_OF_SHARE:
        return Busy(level, "", "")
    share = cell.left / cell.contacts
    left: Left = "few" if share < LEFT_SHARES[0] else "some" if share < LEFT_SHARES[1] else "many"
    bands = get_args(WaitBand)
    return Busy(level, median_band(cell.waits, bands), left, quantile_band(cell.waits, bands, LONG_WAIT))


def median_band(counts: Mapping[str, int], bands: Sequence[str]) -> str:
    """In which of the bands, the lowest first, the median lies; empty where nothing was counted."""
    return quantile_band(counts, bands, 50)


def quantile_band(counts: Mapping[str, int], bands: Sequence[str], percent: int) -> str:
    """In which of the bands, the lowest first, so many per cent are reached; empty where nothing was counted."""
    total, reached = sum(counts.values()), 0
    for band in bands:
        reached += counts.get(band, 0)
        if total and reached * 100 >= total * percent:
            return band
    return ""


def busy_weeks(today: date) -> tuple[str, str]:
    """First and last ISO week of the year of history that is told: it ends with the last quarter that is over."""
    quarter = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    last = quarter - timedelta(days=quarter.isoweekday())  # the Sunday before
    first = last - timedelta(weeks=BUSY_WEEKS) + timedelta(days=1)
    return iso_week(first), iso_week(last)
