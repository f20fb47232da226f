"""Making the tallies of weeks: once for each week that is over, and again when records of it come late (rule 34)."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Count, Model

from chat.statistics import tallies
from chat.statistics.core import week_of
from chat.statistics.models import Feedback, Record, StaleWeek, Tally
from chat.statistics.tallies import Counted

WEEKS_AT_ONCE = 8
"""In one round of upkeep, a transaction each."""
ROWS_AT_ONCE = 1_000


def mark_stale(weeks: Collection[str]) -> None:
    """Weeks have got records: in the caller's transaction, which has written them.

    Each row is written again where it is there already. So whoever is making the week's tallies meanwhile either waits
    for these records, or leaves the week marked.
    """
    rows = [StaleWeek(week=week) for week in sorted(set(weeks))]  # locked in one order
    StaleWeek.objects.bulk_create(rows, update_conflicts=True, unique_fields=["week"], update_fields=["week"])


def mark_existing(stale_weeks: Any, *records: Any) -> None:
    """Mark every week of records from before there were tallies. Takes the migration's models."""
    weeks = {week for model in records for week in model.objects.order_by().values_list("week", flat=True).distinct()}
    stale_weeks.objects.bulk_create([stale_weeks(week=week) for week in sorted(weeks)], ignore_conflicts=True)


def fill(now: datetime, at_once: int = WEEKS_AT_ONCE) -> int:
    """Make the tallies of some weeks that are over and lack records, the newest first; how many weeks.

    Each week has a transaction of its own, and is replaced as a whole: cut off anywhere and run again, nothing is
    counted twice. It opens transactions itself.
    """
    over = StaleWeek.objects.filter(week__lt=week_of(now)).order_by("-week")
    weeks = list(over.values_list("week", flat=True)[:at_once])
    return sum(_fill(week) for week in weeks)


@transaction.atomic
def _fill(week: str) -> int:
    unmarked, _ = StaleWeek.objects.filter(week=week).delete()  # before reading: see `mark_stale`
    if not unmarked:
        return 0
    Tally.objects.filter(week=week).delete()
    made = [
        Tally(week=week, dimension=dimension, service=service, association=association, counts=counts)
        for dimension, rows in _counted(week)
        for (service, association), counts in tallies.summed(rows).items()
    ]
    Tally.objects.bulk_create(made, batch_size=ROWS_AT_ONCE)
    return 1


def _counted(week: str) -> Iterable[tuple[str, Iterable[Counted]]]:
    """One query a dimension, each of which the database counts."""
    for dimension, fields in tallies.OF_RECORDS.items():
        yield dimension, _groups(Record, week, fields)
    for dimension, fields in tallies.OF_FEEDBACK.items():
        yield dimension, _groups(Feedback, week, fields)
    yield tallies.TOOK_PART, tallies.parts_taken(_groups(Record, week, ["took_part"]))
    yield tallies.REFERRED, tallies.referred(_groups(Record, week, ["referrals"]))
    yield tallies.ASKED, tallies.asked(_groups(Record, week, ["outcome", "ended_by"]))
    yield tallies.GIVEN, tallies.given(_groups(Feedback, week, []))


def _groups(model: type[Model], week: str, fields: Sequence[str]) -> list[Counted]:
    rows = model._default_manager.filter(week=week).order_by()
    return list(rows.values_list("service", "association", *fields).annotate(Count("pk")))
