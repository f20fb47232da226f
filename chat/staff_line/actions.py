"""The staff line: beginning it, keeping it in step with who is on duty, and ending it.

Duty knows nothing of the line: a seat goes with its person's duty in the same transaction, and `settle`, which runs
before every reading of the board and in the sweep, does what is due of that.
"""

import uuid
from collections.abc import Collection
from datetime import datetime

from django.db import IntegrityError, transaction

from chat.contacts.actions import end_finished_duties
from chat.duty.actions import BOARD, lock_everybody
from chat.picture import SeatOnLine
from chat.staff_line import access
from chat.staff_line.access import NotOnDutyError
from chat.staff_line.core import over_since
from chat.staff_line.models import Line, Seat
from chat.transcripts import actions as transcripts
from chat.transcripts.models import Stream
from moderation.live.hub import publish_after_commit


def take_seat(person_id: uuid.UUID, now: datetime) -> SeatOnLine:
    """The seat of somebody on duty who wants to write; with the first one the line begins.

    Raises NotOnDutyError, KeyGoneError, or KeyringUnavailableError.
    """
    settle(now)
    seat = access.seat_of(person_id)
    if seat is None:
        seat = _begin(person_id, now)
    if seat is None:
        raise NotOnDutyError
    return seat


def _begin(person_id: uuid.UUID, now: datetime) -> SeatOnLine | None:
    """Begin the line for everybody on duty; if somebody has just begun it, the seat there. Raises NotOnDutyError."""
    try:
        with transcripts.new_keys(1) as names, transaction.atomic():
            duties = lock_everybody()
            if person_id not in duties:
                raise NotOnDutyError
            (stream,) = transcripts.open_streams(names)
            _seat(Line.objects.create(stream=stream, began_at=now), stream, duties)
    except IntegrityError:  # somebody else has just begun it
        settle(now)
    return access.seat_of(person_id)


def settle(now: datetime) -> int:
    """Bring the line in step with who is on duty; how many lines have ended.

    Whoever came is seated, and whoever left reads no more. When nobody is left of those who were on it, or after
    `core.LONGEST`, it ends: its text is deleted and its key destroyed. One query while there is no line.
    """
    if not access.is_there():
        return 0
    end_finished_duties()  # otherwise the last one who leaves would keep the line until the next sweep
    return _settle(now) if access.is_due(now) else 0


@transaction.atomic
def _settle(now: datetime) -> int:
    duties = lock_everybody()
    line = _locked_line()
    if line is None:
        return 0
    seated = set(line.seats.values_list("duty_id", flat=True))
    if not seated or line.began_at <= over_since(now):
        _end(line, now)
        return 1
    come = [person for person in duties if person not in seated]
    stream = transcripts.lock(line.stream_id)
    gone = list(access.left_behind().values_list("pk", flat=True))
    for grant in gone:
        transcripts.revoke(stream, grant, now)
    _seat(line, stream, come)
    return 0


def _locked_line() -> Line | None:
    return Line.objects.select_for_update().first()


def _seat(line: Line, stream: Stream, persons: Collection[uuid.UUID]) -> None:
    """Seats at the locked line for these persons, whose duties are locked."""
    if not persons:
        return
    grants = transcripts.grant_each([stream] * len(persons), "helper")
    Seat.objects.bulk_create(
        Seat(duty_id=person, line=line, grant=grant, after=stream.head)
        for person, grant in zip(persons, grants, strict=True)
    )
    publish_after_commit(BOARD)


def _end(line: Line, now: datetime) -> None:
    """End the locked line. Nothing of it is left once this is committed."""
    stream = transcripts.lock(line.stream_id)
    line.delete()
    transcripts.discard(stream, now)
    publish_after_commit(BOARD)
