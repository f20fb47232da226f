"""Reading what was counted."""

from collections import defaultdict
from datetime import date, timedelta

from django.db.models import Count

from chat.statistics.busyness import Arrivals, Busy, busy_weeks, busyness
from chat.statistics.core import Outcome
from chat.statistics.lengths import typical_length
from chat.statistics.models import Record

_LEFT: tuple[Outcome, ...] = ("abandoned_1_to_5", "abandoned_over_5")


def has_records() -> bool:
    """Whether anything has been counted."""
    return Record.objects.exists()


def busy_times(today: date) -> dict[str, dict[tuple[int, int], Busy]]:
    """By a service's slug: how busy each weekday and three-hour band was in the last year. One query.

    Whoever was turned away came, too. Nothing here is a figure (DOMAIN §4, disclosure control).
    """
    first, last = busy_weeks(today)
    rows = Record.objects.filter(week__gte=first, week__lte=last).order_by()
    counts: defaultdict[str, defaultdict[tuple[int, int], dict[tuple[str, str], int]]]
    counts = defaultdict(lambda: defaultdict(dict))
    for service, weekday, band, outcome, wait, count in rows.values_list(
        "service", "weekday", "time_band", "outcome", "wait_band"
    ).annotate(Count("pk")):
        counts[service][weekday, band][outcome, wait] = count
    return {
        service: busyness({place: _arrivals(cell) for place, cell in cells.items()})
        for service, cells in counts.items()
    }


def typical_lengths(today: date) -> dict[str, timedelta]:
    """By a service's slug: how long talks lasted in the year that `busy_times` tells; only where enough were counted.

    One query, over all records of that year.
    """
    first, last = busy_weeks(today)
    rows = Record.objects.filter(week__gte=first, week__lte=last, outcome="answered").order_by()
    talks: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for service, band, count in rows.values_list("service", "duration_band").annotate(Count("pk")):
        talks[service][band] = count
    lengths = {service: typical_length(counts) for service, counts in talks.items()}
    return {service: length for service, length in lengths.items() if length is not None}


def _arrivals(cell: dict[tuple[str, str], int]) -> Arrivals:
    waits: defaultdict[str, int] = defaultdict(int)
    for (outcome, wait), count in cell.items():
        if outcome == "answered":
            waits[wait] += count
    left = sum(count for (outcome, _), count in cell.items() if outcome in _LEFT)
    return Arrivals(sum(cell.values()), left, waits)
