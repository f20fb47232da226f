"""Putting records of past weeks where they belong: for made-up ones of a demo and of measurements."""

import dataclasses
from collections.abc import Iterable

from django.db import transaction

from chat.statistics.actions.tallies import ROWS_AT_ONCE, mark_stale
from chat.statistics.core import Counted, CountedFeedback
from chat.statistics.models import Feedback, Record


@transaction.atomic
def add_past(contacts: Iterable[Counted], feedback: Iterable[CountedFeedback]) -> int:
    """Count these, as if they had waited long enough; how many contacts."""
    records = [Record(**dataclasses.asdict(one)) for one in contacts]
    thoughts = [Feedback(**dataclasses.asdict(one)) for one in feedback]
    Record.objects.bulk_create(records, batch_size=ROWS_AT_ONCE)
    Feedback.objects.bulk_create(thoughts, batch_size=ROWS_AT_ONCE)
    mark_stale([*(one.week for one in records), *(one.week for one in thoughts)])
    return len(records)
