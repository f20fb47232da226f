"""The days that are planned together. Pure."""

from collections.abc import Iterable
from datetime import date, timedelta

from chat.rosters.core.problems import RosterRefusedError

LONGEST_PERIOD = timedelta(days=366)
LONGEST_ABSENCE = timedelta(days=366)
MOST_ABSENCES = 100
"""So many that are not over can somebody have."""
KEPT = timedelta(days=3 * 365)
"""So long after its last day a period is kept: reports are made, and asked about, in the years that follow."""
KEPT_ABSENCES = timedelta(days=30)


def check_period(first: date, last: date, wishes_until: date, others: Iterable[tuple[date, date]], today: date) -> None:
    """Raises RosterRefusedError for days that make no period beside the others."""
    if last < first:
        raise RosterRefusedError("period_order")
    if last - first >= LONGEST_PERIOD:
        raise RosterRefusedError("period_long")
    if last < today:
        raise RosterRefusedError("period_past")
    if wishes_until > first:
        raise RosterRefusedError("period_wishes")
    if any(first <= until and begins <= last for begins, until in others):
        raise RosterRefusedError("period_overlaps")


def check_absence(first: date, last: date, today: date) -> None:
    """Raises RosterRefusedError for days on which nobody can be away."""
    if last < first:
        raise RosterRefusedError("absence_order")
    if last - first >= LONGEST_ABSENCE:
        raise RosterRefusedError("absence_long")
    if last < today:
        raise RosterRefusedError("absence_past")
