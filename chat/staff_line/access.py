"""Reading who sits at the staff line."""

import uuid
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from chat.duty.core import SEEN_WITHIN
from chat.duty.models import OnDuty
from chat.picture import SeatOnLine
from chat.staff_line.core import over_since
from chat.staff_line.models import Line, Seat
from chat.transcripts.models import Grant
from moderation.retention.proofs import Outcome
from moderation.sealing import keyring

SWEPT_WITHIN = timedelta(minutes=1)
"""A line that nobody has ended by then was forgotten."""


class NotOnDutyError(Exception):
    """Whoever wants to write is not on duty."""


def seat_of(person_id: uuid.UUID) -> SeatOnLine | None:
    """This person's seat; None when there is no line, or none of theirs."""
    row = Seat.objects.filter(duty=person_id).values_list("line__stream_id", "grant_id", "after").first()
    return None if row is None else SeatOnLine(*row)


def without_seat() -> QuerySet[OnDuty]:
    """Those on duty who have none."""
    return OnDuty.objects.filter(seat=None)


def left_behind() -> QuerySet[Grant]:
    """Grants of the line whose seat went with its person's duty."""
    return Grant.objects.filter(stream__staff_line__isnull=False, seat=None, revoked_at=None)


def is_there() -> bool:
    """Whether there is a line: somebody has written."""
    return Line.objects.exists()


def is_due(now: datetime) -> bool:
    """Whether the line must be ended, or somebody be seated or dismissed. One query."""
    is_out_of_step = (
        Q(began_at__lte=over_since(now)) | ~Exists(Seat.objects.all()) | Exists(without_seat()) | Exists(left_behind())
    )
    return Line.objects.filter(is_out_of_step).exists()


def read_overdue(now: datetime) -> Outcome:
    """Try to read a line whose time is over, or at which nobody sits whose desk was heard of."""
    heard = Seat.objects.filter(line=OuterRef("pk"), duty__seen_at__gte=now - SEEN_WITHIN - SWEPT_WITHIN)
    overdue = Line.objects.filter(Q(began_at__lte=over_since(now) - SWEPT_WITHIN) | ~Exists(heard))
    names = list(overdue.values_list("stream__key_name", flat=True))
    return Outcome(len(names), len(keyring.current().get_many(names)))
