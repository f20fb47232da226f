"""Reading what was counted."""

from collections import defaultdict
from datetime import date, datetime, timedelta

from django.db.models import Count, Q, Sum

from chat.rosters.access.presence import people_there
from chat.statistics.busyness import Arrivals, Busy, busy_weeks, busyness
from chat.statistics.core import Outcome
from chat.statistics.lengths import typical_length
from chat.statistics.models import Pulse, PulseAsked, Record
from chat.statistics.pulse import QUESTIONS, Pulses, Quarter, Tally, pulses

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


def pulses_of(quarter: Quarter, now: datetime) -> Pulses | None:
    """How turns of duty felt in a quarter, as far as it is told; None until the quarter is over. Five queries.

    Whoever shows it has to show an association no more than `federation` and its own row of `associations` (rule 35).
    """
    if not quarter.is_over(now):
        return None
    first, last = quarter.weeks
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for association, people in people_there(quarter.first, quarter.last).items():
        tallies[association].people = people
    of_quarter = Q(week__gte=first, week__lte=last)
    asked = PulseAsked.objects.filter(of_quarter).order_by().values_list("association")
    for association, turns in asked.annotate(Sum("turns")):
        tallies[association].asked = turns
    answers = Pulse.objects.filter(of_quarter).order_by()
    for association, count in answers.values_list("association").annotate(Count("pk")):
        tallies[association].answers = count
    for question in QUESTIONS:
        given = answers.filter(**{f"{question}__isnull": False}).values_list("association", question)
        for association, mark, count in given.annotate(Count("pk")):
            tallies[association].marks(question)[mark] = count
    return pulses(tallies)


def _arrivals(cell: dict[tuple[str, str], int]) -> Arrivals:
    waits: defaultdict[str, int] = defaultdict(int)
    for (outcome, wait), count in cell.items():
        if outcome == "answered":
            waits[wait] += count
    left = sum(count for (outcome, _), count in cell.items() if outcome in _LEFT)
    return Arrivals(sum(cell.values()), left, waits)
