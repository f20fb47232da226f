"""Reading what was counted."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date, timedelta

from chat.statistics.busyness import Busy, busy_weeks
from chat.statistics.dashboards import heat_of
from chat.statistics.lengths import typical_length
from chat.statistics.models import Record, Tally
from chat.statistics.tallies import ALL


def has_records() -> bool:
    """Whether anything has been counted."""
    return Record.objects.exists()


def busy_times(today: date) -> dict[str, dict[tuple[int, int], Busy]]:
    """By a service's slug: how busy each weekday and three-hour band was in the last year. One query.

    Whoever was turned away came, too. Nothing here is a figure (DOMAIN §4, disclosure control).
    """
    return {service: heat_of(arrivals) for service, arrivals in _last_year("arrivals", today).items()}


def typical_lengths(today: date) -> dict[str, timedelta]:
    """By a service's slug: how long talks lasted in the year that `busy_times` tells; only where enough were counted.

    One query.
    """
    lengths = {service: typical_length(talks) for service, talks in _last_year("duration", today).items()}
    return {service: length for service, length in lengths.items() if length is not None}


def _last_year(dimension: str, today: date) -> Mapping[str, Counter[str]]:
    """Of each service the counts of a dimension, of the weeks that have been summed up. One query."""
    first, last = busy_weeks(today)
    rows = Tally.objects.filter(association=ALL, week__gte=first, week__lte=last).exclude(service=ALL)
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for service, counts in rows.values_list("service", f"counts__{dimension}"):
        found[service].update(counts or {})
    return found
