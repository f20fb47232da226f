"""Everything that changes a room and who leads it. Whoever does holds the room's row lock."""

import secrets
import uuid
from collections.abc import Collection
from dataclasses import asdict
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from chat.transcripts import actions as transcripts
from chat.transcripts.models import Stream
from moderation.audit.actions import record
from moderation.live.hub import publish_after_commit
from moderation.staff.access import may
from moderation.staff.models import Person
from moderation.texts.core import STAFF_LANGUAGES
from rooms.groups import access, notices
from rooms.groups.access import NoRoomError
from rooms.groups.core import FACILITATORS, RoomPlan, RoomRefusedError, check_future, checked_plan
from rooms.groups.models import Facilitator, Room, RoomMark


def tell(*room_ids: uuid.UUID) -> None:
    """Pages in these rooms read their own side anew once this is committed: what waits, who is there, who is muted.

    The last thing that a transaction does: see `RoomMark`.
    """
    marks = [RoomMark(room_id=room_id, mark=secrets.randbits(62)) for room_id in sorted(set(room_ids))]
    RoomMark.objects.bulk_create(marks, update_conflicts=True, unique_fields=["room"], update_fields=["mark"])
    publish_after_commit(*map(notices.changed, room_ids))


def locked(room_id: uuid.UUID) -> Room:
    """The room, locked until the transaction ends. Raises NoRoomError.

    Rooms and members are locked before the stream, and without their keys: rows that name them are made under the
    stream's lock, and would wait for this one in a circle otherwise.
    """
    room = Room.objects.select_for_update(no_key=True).filter(pk=room_id).first()
    if room is None:
        raise NoRoomError
    return room


@transaction.atomic
def found_room(by: Person | None, plan: RoomPlan, today: date) -> Room:
    """Plan a run. Nobody is in it, and nothing can be written, until it opens.

    `by` None is the house itself (a command). Raises NoRoomError for whoever may not, RoomRefusedError.
    """
    _check_may(by)
    plan = checked_plan(plan, STAFF_LANGUAGES)
    check_future(plan, today)
    room = Room.objects.create(**asdict(plan))
    record("found_room", actor=by.pk if by else None, kind="room", object_id=room.pk)
    return room


@transaction.atomic
def choose_facilitators(
    room: Room, persons: Collection[Person], by: Person | None = None, now: datetime | None = None
) -> list[Facilitator]:
    """Let these, and nobody else, lead the room. While it is open, whoever is no longer among them reads no more.

    Raises NoRoomError for whoever may not, RoomRefusedError: not_a_facilitator, two_facilitators, state.
    """
    _check_may(by)
    now = now or timezone.now()
    room = locked(room.pk)
    if room.state == "ended":
        raise RoomRefusedError("state")
    chosen = {person.pk: person for person in persons}
    if not all(access.can_lead(person) for person in chosen.values()):
        raise RoomRefusedError("not_a_facilitator", "facilitators")
    if room.state != "planned" and len(chosen) < FACILITATORS:
        raise RoomRefusedError("two_facilitators", "facilitators")
    stream = transcripts.lock(room.stream_id) if room.stream_id else None
    had = {row.person_id: row for row in access.facilitators_of(room)}
    for row in (row for pk, row in had.items() if pk not in chosen):
        _let_go(row, stream, now)
    new = [Facilitator(room=room, person=person) for pk, person in chosen.items() if pk not in had]
    if stream:
        _grant(new, stream)
    Facilitator.objects.bulk_create(new)
    if new or had.keys() - chosen.keys():
        record("choose_facilitators", actor=by.pk if by else None, kind="room", object_id=room.pk)
        tell(room.pk)
    return access.facilitators_of(room)


def let_go_of_those_who_left(now: datetime) -> int:
    """Withdraw what facilitators hold who have left, or may lead rooms no more; how many there were.

    A room may be led by one alone then: the page of runs says so, and somebody chooses another.
    """
    return sum(_let_go_of(room_id, rows, now) for room_id, rows in access.who_lead_no_more().items())


@transaction.atomic
def _let_go_of(room_id: uuid.UUID, facilitators: Collection[Facilitator], now: datetime) -> int:
    room = locked(room_id)
    stream = transcripts.lock(room.stream_id) if room.stream_id else None
    for facilitator in facilitators:
        _let_go(facilitator, stream, now)
    tell(room.pk)
    return len(facilitators)


def _let_go(facilitator: Facilitator, stream: Stream | None, now: datetime) -> None:
    if stream and facilitator.grant_id:
        transcripts.revoke(stream, facilitator.grant_id, now)
    facilitator.delete()


def _grant(facilitators: Collection[Facilitator], stream: Stream) -> None:
    """Grants on the stream, set on rows that the caller stores."""
    grants = transcripts.grant_each([stream] * len(facilitators), "facilitator")
    for facilitator, grant in zip(facilitators, grants, strict=True):
        facilitator.grant = grant


def open_room(room: Room, now: datetime, by: Person | None = None) -> Room:
    """Open a planned room, with a log and a key of its own: from here on members can be let in.

    A room that opens before its day begins on this one. Raises NoRoomError for whoever may not, RoomRefusedError:
    state, two_facilitators; KeyringUnavailableError.
    """
    _check_may(by)
    with transcripts.new_keys(1) as names, transaction.atomic():
        room = locked(room.pk)
        facilitators = access.facilitators_of(room)
        today = timezone.localdate(now)
        if room.state != "planned" or room.ends_on < today:
            raise RoomRefusedError("state")
        if not access.is_led_by_enough(facilitators):
            raise RoomRefusedError("two_facilitators", "facilitators")
        (room.stream,) = transcripts.open_streams(names)
        _grant(facilitators, room.stream)
        Facilitator.objects.bulk_update(facilitators, ["grant"])
        room.state = "open"
        room.starts_on = min(room.starts_on, today)
        room.version += 1
        room.save(update_fields=["stream", "state", "starts_on", "version"])
        record("open_room", actor=by.pk if by else None, kind="room", object_id=room.pk)
        tell(room.pk)
    return room


def _check_may(by: Person | None) -> None:
    if by is not None and not may(by, "run_groups"):
        raise NoRoomError
