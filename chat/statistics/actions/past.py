"""Putting records of past weeks where they belong: for made-up ones of a demo and of measurements."""

import dataclasses
from collections.abc import Iterable

from django.db import transaction

from chat.statistics.actions.tallies import ROWS_AT_ONCE, mark_stale
from chat.statistics.core import Counted, CountedFeedback
from chat.statistics.models import Feedback, Pulse, PulseAsked, Record
from chat.statistics.pulse import CountedPulse, OverTurn


@transaction.atomic
def add_past(contacts: Iterable[Counted], feedback: Iterable[CountedFeedback]) -> int:
    """Count these, as if they had waited long enough; how many contacts."""
    records = [Record(**dataclasses.asdict(one)) for one in contacts]
    thoughts = [Feedback(**dataclasses.asdict(one)) for one in feedback]
    Record.objects.bulk_create(records, batch_size=ROWS_AT_ONCE)
    Feedback.objects.bulk_create(thoughts, batch_size=ROWS_AT_ONCE)
    mark_stale([*(one.week for one in records), *(one.week for one in thoughts)])
    return len(records)


@transaction.atomic
def add_past_pulses(pulses: Iterable[CountedPulse], asked: Iterable[tuple[OverTurn, int]]) -> None:
    """These answers, and after how many turns of each kind somebody was asked."""
    answers = [Pulse(**dataclasses.asdict(one)) for one in pulses]
    turns = [PulseAsked(**dataclasses.asdict(turn), turns=many) for turn, many in asked]
    Pulse.objects.bulk_create(answers, batch_size=ROWS_AT_ONCE)
    PulseAsked.objects.bulk_create(turns, batch_size=ROWS_AT_ONCE)
