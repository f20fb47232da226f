"""Making the tallies of weeks: once for each week that is over, and again when records of it come late (rule 34)."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any

import msgspec
from django.db import transaction
from django.db.models import F, JSONField, Model, TextField
from django.db.models.functions import Cast

from chat.statistics import tallies
from chat.statistics.core import week_of
from chat.statistics.models import Feedback, Record, StaleWeek, Tally
from chat.statistics.tallies import OUTCOME, Counted, Part

WEEKS_AT_ONCE = 8
"""In one round of upkeep, and in one transaction."""
ROWS_AT_ONCE = 1_000
PART = ("week", "service", "association")
"""The fields of a record that say whose it is."""


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
    """What is counted of these weeks, by dimension. Two queries."""
    records = _alike(
        Record,
        weeks,
        {
            **{name: (*PART, *fields) for name, fields in tallies.OF_RECORDS.items()},
            **{name: ("week", "service", *fields) for name, fields in tallies.OF_EVERYBODY.items()},
            tallies.TOOK_PART: (*PART, "took_part"),
            tallies.ASKED: (*PART, "outcome", "ended_by"),
        },
    )
    thoughts = {name: (*PART, *fields) for name, fields in tallies.OF_FEEDBACK.items()} | {tallies.GIVEN: PART}
    feedback = _alike(Feedback, weeks, thoughts)
    yield from ((name, records[name]) for name in tallies.OF_RECORDS)
    yield from ((name, tallies.of_everybody(records[name])) for name in tallies.OF_EVERYBODY)
    yield from ((name, feedback[name]) for name in tallies.OF_FEEDBACK)
    yield tallies.TOOK_PART, tallies.parts_taken(records[tallies.TOOK_PART])
    yield tallies.REFERRED, tallies.referred(records["referrals"])
    yield tallies.ASKED, tallies.asked(records[tallies.ASKED])
    yield tallies.GIVEN, tallies.given(feedback[tallies.GIVEN])


def _alike(
    model: type[Model], weeks: Collection[str], groupings: Mapping[str, Sequence[str]]
) -> Mapping[str, list[Counted]]:
    """How many rows have the same fields, by grouping: these fields, and how many.

    All of it is counted here in one pass: a query for each grouping takes five times as long of a busy week, and thirty
    exchanges of a quiet one.
    """
    names = list(dict.fromkeys(name for fields in groupings.values() for name in fields))
    lists = {name for name in names if isinstance(model._meta.get_field(name), JSONField)}
    # Lists are counted as texts: few of them differ.
    columns = (Cast(name, TextField()) if name in lists else F(name) for name in names)
    rows = model._default_manager.filter(week__in=weeks).order_by().values_list(*columns).iterator(ROWS_AT_ONCE)
    found: Mapping[str, Counter[tuple[Any, ...]]] = {grouping: Counter() for grouping in groupings}
    known: list[dict[Any, Any]] = [{} for _ in names]
    while some := list(islice(rows, ROWS_AT_ONCE)):
        by_column = zip(known, zip(*some, strict=True), strict=True)
        # Equal values of a column are made one object: so their comparison is the quickest that there is.
        same = ([first.setdefault(value, value) for value in column] for first, column in by_column)
        values = dict(zip(names, same, strict=True))
        for grouping, fields in groupings.items():
            found[grouping].update(zip(*(values[name] for name in fields), strict=True))
    return {grouping: _rows(found[grouping], fields, lists) for grouping, fields in groupings.items()}


def _rows(counts: Counter[tuple[Any, ...]], fields: Sequence[str], lists: Collection[str]) -> list[Counted]:
    """The fields of each kind, and how many; its last field is read where it is a list."""
    if fields[-1] not in lists:
        return [(*alike, count) for alike, count in counts.items()]
    return [
        (*alike, msgspec.json.decode(text, type=tuple[str, ...]), count) for (*alike, text), count in counts.items()
    ]
