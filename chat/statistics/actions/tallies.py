"""Making the tallies of weeks: once for each week that is over, and again when records of it come late (rule 34)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Count, Model

from chat.statistics import tallies
from chat.statistics.core import week_of
from chat.statistics.models import Feedback, Record, StaleWeek, Tally
from chat.statistics.tallies import OUTCOME, Counted, Part

WEEKS_AT_ONCE = 8
"""In one round of upkeep, and in one transaction."""
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

    They are replaced as a whole, in a transaction of their own: cut off anywhere and run again, nothing is counted
    twice.
    """
    over = StaleWeek.objects.filter(week__lt=week_of(now)).order_by("-week")
    weeks = list(over.values_list("week", flat=True)[:at_once])
    return _fill(weeks) if weeks else 0


@transaction.atomic
def _fill(wanted: Sequence[str]) -> int:
    """Those of these weeks that nobody else has made meanwhile."""
    marked = StaleWeek.objects.filter(week__in=wanted).order_by("week").select_for_update()
    weeks = list(marked.values_list("week", flat=True))
    StaleWeek.objects.filter(week__in=weeks).delete()  # before reading: see `mark_stale`
    Tally.objects.filter(week__in=weeks).delete()
    found: defaultdict[Part, dict[str, Mapping[str, int]]] = defaultdict(dict)
    for dimension, rows in _counted(weeks):
        for part, counts in tallies.summed(rows).items():
            found[part][dimension] = counts
    Tally.objects.bulk_create((_tally(part, counts) for part, counts in found.items()), batch_size=ROWS_AT_ONCE)
    return len(weeks)


def _tally(part: Part, counts: dict[str, Mapping[str, int]]) -> Tally:
    week, service, association = part
    outcomes = counts.pop(OUTCOME, {})
    return Tally(week=week, service=service, association=association, counts=counts, **outcomes)


def _counted(weeks: Collection[str]) -> Iterator[tuple[str, Iterable[Counted]]]:
    """One query a dimension for all these weeks, each of which the database counts."""
    for dimension, fields in tallies.OF_RECORDS.items():
        yield dimension, _groups(Record, weeks, "association", *fields)
    for dimension, fields in tallies.OF_EVERYBODY.items():
        yield dimension, tallies.of_everybody(_groups(Record, weeks, *fields))
    for dimension, fields in tallies.OF_FEEDBACK.items():
        yield dimension, _groups(Feedback, weeks, "association", *fields)
    yield tallies.TOOK_PART, tallies.parts_taken(_groups(Record, weeks, "association", "took_part"))
    yield tallies.REFERRED, tallies.referred(_groups(Record, weeks, "association", "referrals"))
    yield tallies.ASKED, tallies.asked(_groups(Record, weeks, "association", "outcome", "ended_by"))
    yield tallies.GIVEN, tallies.given(_groups(Feedback, weeks, "association"))


def _groups(model: type[Model], weeks: Collection[str], *fields: str) -> list[Counted]:
    rows = model._default_manager.filter(week__in=weeks).order_by()
    return list(rows.values_list("week", "service", *fields).annotate(Count("pk")))
