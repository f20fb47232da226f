"""What a room is to whoever looks at it: read together, for the page's first frame and whenever it has changed."""

import uuid
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from django.db import transaction
from django.utils import timezone

from chat.transcripts import access as logs
from chat.transcripts import actions as transcripts
from moderation.live.wire import milliseconds
from moderation.staff.core import helper_type
from moderation.staff.models import Person
from rooms.facilitation.models import Report
from rooms.groups import core as groups
from rooms.groups.access import NoRoomError
from rooms.groups.models import Facilitator, Room, RoomMark
from rooms.membership.access import in_room, nickname
from rooms.membership.models import Member
from rooms.posts import access as posts
from rooms.posts.access import Seat
from rooms.wire import Here, Leader, PostOnPage, RoomFacts, ThreadOnPage

T = TypeVar("T")
TRIES = 4
"""Readings of a room that is written in meanwhile, before its log is locked for one."""
NO_LOG = 0
"""In place of a grant's id: whoever is suspended or removed reads nothing."""


def seat_of(member: Member) -> Seat:
    """Where a member sits. Raises NoRoomError."""
    room = member.room
    if room.stream is None:
        raise NoRoomError
    key_name = room.stream.key_name
    name = nickname(key_name, member)
    grant = member.grant_id or NO_LOG
    return Seat(room.pk, room.stream.pk, key_name, grant, name, member=member.pk, language=room.language)


def seat_of_facilitator(room_id: uuid.UUID, person: Person) -> Seat:
    """Where somebody of the staff sits in a room that they lead. Raises NoRoomError."""
    rows = Facilitator.objects.select_related("room__stream").filter(room=room_id, person=person)
    row = rows.filter(grant__isnull=False, room__stream__isnull=False).first()
    if row is None or row.room.stream is None:
        raise NoRoomError
    stream = row.room.stream
    return Seat(
        row.room_id,
        stream.pk,
        stream.key_name,
        row.grant_id or NO_LOG,
        person.duty_name,
        person=person.pk,
        helper=helper_type(person.helper_type),
        language=row.room.language,
    )


def facts_of(room: Room, today: date) -> RoomFacts:
    """What the room is on this day (Finnish date)."""
    return RoomFacts(
        title=room.title,
        rules=room.rules,
        state=room.state,  # type: ignore[arg-type]  # a constraint holds it
        ends=_end_of(room.ends_on),
        gone=_end_of(groups.gone_on(room.ends_on) - timedelta(days=1)),
        promised=_end_of(groups.promised_on(room.ends_on) - timedelta(days=1)),
        told=groups.is_told_of_end(room.ends_on, today),
        goodbye=room.goodbye or 0,
    )


def _end_of(day: date) -> int:
    """The last moment of a day, in Finnish time."""
    midnight = datetime.combine(day + timedelta(days=1), datetime.min.time())
    return milliseconds(timezone.make_aware(midnight)) - 1


@dataclass(frozen=True, slots=True)
class Side:
    """What a room is to somebody, as of its `mark`."""

    facts: RoomFacts
    here: Here
    read_up_to: int
    mark: int


def marks_of(room_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, int]:
    """By which pages know that their side has changed; 0 for a room that has never changed, or is gone."""
    found = dict(RoomMark.objects.filter(room__in=room_ids).values_list("room", "mark"))
    return {room_id: found.get(room_id, 0) for room_id in room_ids}


def side_of(seat: Seat) -> Side:
    """The room and the reader's own side of it. Raises NoRoomError."""
    room = Room.objects.select_related("mark").filter(pk=seat.room, stream__isnull=False).first()
    if room is None:
        raise NoRoomError
    mark = room.mark.mark if hasattr(room, "mark") else 0  # read first: what changes meanwhile is read once more
    return Side(*_read_side(seat, room), mark)


def _read_side(seat: Seat, room: Room) -> tuple[RoomFacts, Here, int]:
    members = list(in_room(seat.room))
    names = posts.nicknames(seat.key_name, members)
    leaders = [
        Leader(row.person.duty_name, helper_type(row.person.helper_type))
        for row in room.facilitators.select_related("person").order_by("pk")
    ]
    facts = facts_of(room, timezone.localdate())
    if seat.leads:
        own = room.facilitators.filter(person=seat.person).first()
        if own is None:
            raise NoRoomError
        tells = Report.objects.filter(room=room, settled_at=None).count()
        here = Here(seat.name, True, "active", list(names.values()), leaders, [], posts.held_for(seat), tells)
        return facts, here, own.read_up_to
    member = next((member for member in members if member.pk == seat.member), None) or _gone_from(room, seat)
    if member.state != "active":
        return facts, _outside(member, seat), member.read_up_to
    return facts, _of_member(room, member, seat, list(names.values()), leaders), member.read_up_to


def _gone_from(room: Room, seat: Seat) -> Member:
    """Whoever sits here has no place in the room any more. Raises NoRoomError when nothing is left of them."""
    member = room.members.filter(pk=seat.member).first() if seat.member else None
    if member is None:
        raise NoRoomError
    return member


def _outside(member: Member, seat: Seat) -> Here:
    """Somebody who is suspended or removed sees nothing of the room."""
    return Here(
        name=seat.name,
        leads=False,
        standing=member.state,  # type: ignore[arg-type]  # a constraint holds it
        members=[],
        leaders=[],
        ignored=[],
        held=[],
        suspended_until=_moment(member.suspended_until),
    )


def _of_member(room: Room, member: Member, seat: Seat, members: list[str], leaders: list[Leader]) -> Here:
    ignored = posts.nicknames(seat.key_name, Member.objects.filter(pk__in=member.ignores.values("other")))
    return Here(
        name=seat.name,
        leads=False,
        standing="active",
        members=members,
        leaders=leaders,
        ignored=sorted(ignored.values()),
        held=posts.held_for(seat),
        first_posts_left=max(0, room.first_posts_held - member.posts_shown),
        waits=member.is_held or room.holds_all,
        muted_until=_moment(member.muted_until),
        read_next=_read_next(room),
    )


def _read_next(room: Room) -> int:
    naive = groups.read_next(room.reads_hour, timezone.localtime().replace(tzinfo=None))
    return milliseconds(timezone.make_aware(naive))


def _moment(at: datetime | None) -> int:
    return 0 if at is None else milliseconds(at)


# --- threads as the log stood at one seq ----------------------------------------------------------


def newest(seat: Seat, read_up_to: int) -> tuple[tuple[list[ThreadOnPage], bool], int]:
    """The first threads and whether there are older ones, with the log's head. Raises NotReadableError."""
    return _at_one_head(seat, lambda: posts.newest_threads(seat, read_up_to))


def older(seat: Seat, before: int, read_up_to: int) -> tuple[tuple[list[ThreadOnPage], bool], int]:
    """Older threads likewise. Raises NotReadableError."""
    return _at_one_head(seat, lambda: posts.older_threads(seat, before, read_up_to))


def thread(seat: Seat, seq: int, before: int) -> tuple[tuple[list[PostOnPage], bool], int]:
    """The posts of a thread likewise. Raises NotReadableError."""
    return _at_one_head(seat, lambda: posts.posts_of_thread(seat, seq, before))


def _at_one_head(seat: Seat, read: Callable[[], T]) -> tuple[T, int]:
    """What the reading brings, and the head at which all of it was true.

    Whatever changes posts moves the head in the same transaction; a head that has not moved meanwhile says that
    nothing has changed between the queries.
    """
    for _ in range(TRIES):
        before = logs.heads([seat.stream])[seat.stream]
        found = read()
        if logs.heads([seat.stream])[seat.stream] == before:
            return found, before.seq
    with transaction.atomic():
        stream = transcripts.lock(seat.stream)
        return read(), stream.head
