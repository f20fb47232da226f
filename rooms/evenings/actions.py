"""Everything that changes live evenings and who is in one.

Whoever does holds the row lock of the evening's room; streams are locked after it, the room's first.
"""

import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from chat.transcripts import access as logs
from chat.transcripts import actions as transcripts
from chat.transcripts.sealed import keys
from chat.transcripts.wire import Erased, Posted, Said
from moderation.live.hub import publish_after_commit
from moderation.staff.models import Person
from rooms.evenings import access, core, notices
from rooms.evenings.access import NoEveningError
from rooms.evenings.core import EveningPlan, EveningRefusedError
from rooms.evenings.models import Attendee, Evening
from rooms.groups import access as groups
from rooms.groups.actions import locked as locked_room
from rooms.groups.actions import tell
from rooms.membership.models import Member
from rooms.posts import core as posts
from rooms.posts.access import Seat
from rooms.posts.actions import CannotError, hold_words
from rooms.wire import HeldOnPage


class FullError(Exception):
    """As many members are in the evening as it has places."""


@dataclass(frozen=True, slots=True)
class EveningSeat:
    """Where somebody reads and writes in an evening."""

    evening: uuid.UUID
    stream: int
    grant: int


# --- planning -------------------------------------------------------------------------------------


@transaction.atomic
def plan_evening(by: Person, room_id: uuid.UUID, plan: EveningPlan, now: datetime) -> Evening:
    """A facilitator plans an evening of their room. Raises NoRoomError, EveningRefusedError."""
    groups.facilitator_in(by, room_id)
    room = locked_room(room_id)
    if room.state not in ("planned", "open"):
        raise EveningRefusedError("room")
    to_come = Evening.objects.filter(room=room, ended_at=None, ends_at__gt=now)
    checked = core.checked_plan(
        plan,
        now=now,
        room_size=room.size,
        last_day=room.ends_on,
        day_of_end=timezone.localdate(plan.ends_at),
        others=to_come.values_list("starts_at", "ends_at"),
    )
    evening = Evening.objects.create(
        room=room,
        theme=checked.theme,
        guest=checked.guest,
        starts_at=checked.starts_at,
        ends_at=checked.ends_at,
        capacity=checked.capacity,
    )
    tell(room.pk)
    return evening


@transaction.atomic
def call_off(by: Person, evening_id: uuid.UUID) -> None:
    """An evening to which nobody has come yet does not take place. Raises NoEveningError, EveningRefusedError."""
    evening = _locked(access.of_facilitator(by, evening_id).room_id, evening_id)
    if evening.stream_id is not None or evening.ended_at is not None:
        raise EveningRefusedError("state")
    room_id = evening.room_id
    evening.delete()
    tell(room_id)


# --- coming and going -----------------------------------------------------------------------------


def join(seat: Seat, evening_id: uuid.UUID, now: datetime) -> EveningSeat:
    """Come into an evening that goes on, or back into it. With the first who comes it gets its log and its key.

    Raises NoEveningError, CannotError (closed: not now; revoked), FullError, KeyringUnavailableError.
    """
    if access.evening_in(seat, evening_id).stream_id is None:
        _begin(seat, evening_id, now)
    with transaction.atomic():
        evening = _enterable(seat, evening_id, now)
        if evening.stream_id is None:  # it has ended meanwhile
            raise CannotError("closed")
        return _seated(seat, evening, now)


def _begin(seat: Seat, evening_id: uuid.UUID, now: datetime) -> None:
    """Give the evening its log, under a key of its own, unless somebody else just has. Raises as `join`."""
    try:
        with transcripts.new_keys(1) as names, transaction.atomic():
            evening = _enterable(seat, evening_id, now)
            if evening.stream_id is not None:
                raise _BegunError
            (evening.stream,) = transcripts.open_streams(names)
            evening.save(update_fields=["stream"])
    except _BegunError:
        pass


class _BegunError(Exception):
    """Somebody was faster: the key that was made for it is destroyed again."""


def _enterable(seat: Seat, evening_id: uuid.UUID, now: datetime) -> Evening:
    """The evening, with its room locked. Raises NoEveningError, CannotError."""
    evening = _locked_by(seat, evening_id)
    if evening.room.state != "open" or not core.lets_in(
        evening.starts_at, evening.ends_at, evening.ended_at, now, leads=seat.leads
    ):
        raise CannotError("closed")
    return evening


def _locked_by(seat: Seat, evening_id: uuid.UUID) -> Evening:
    """The evening, its room locked: nobody is suspended or removed meanwhile. Raises NoEveningError, CannotError."""
    evening = _locked(seat.room, evening_id)
    if not logs.is_granted(seat.grant):
        raise CannotError("revoked")
    return evening


def _locked(room_id: uuid.UUID, evening_id: uuid.UUID) -> Evening:
    """The evening, with its room locked until the transaction ends. Raises NoEveningError."""
    try:
        room = locked_room(room_id)
    except groups.NoRoomError:
        raise NoEveningError from None
    evening = Evening.objects.filter(pk=evening_id, room=room).first()
    if evening is None:
        raise NoEveningError
    evening.room = room
    return evening


def _seated(seat: Seat, evening: Evening, now: datetime) -> EveningSeat:
    """A place in the evening, whose room is locked: the one that they have, or a free one. Raises FullError."""
    own = evening.attendees.filter(member=seat.member, facilitator=seat.person).first()
    if own is None:
        if not seat.leads and evening.attendees.exclude(member=None).count() >= evening.capacity:
            raise FullError
        (grant,) = transcripts.grant_each(
            [transcripts.lock(evening.stream_id or 0)], "facilitator" if seat.leads else "member"
        )
        own = Attendee.objects.create(
            evening=evening, member_id=seat.member, facilitator_id=seat.person, grant=grant, seen_at=now
        )
        publish_after_commit(notices.changed(evening.room_id))
    else:
        own.seen_at = now
        own.save(update_fields=["seen_at"])
    return EveningSeat(evening.pk, evening.stream_id or 0, own.grant_id)


@transaction.atomic
def leave(seat: Seat, evening_id: uuid.UUID, now: datetime) -> None:
    """Leave: the place is free. Whoever is not there has left already. Raises NoEveningError."""
    evening = _locked(seat.room, evening_id)
    _dismiss(evening, evening.attendees.filter(member=seat.member, facilitator=seat.person), now)


def send_out(member_id: uuid.UUID, now: datetime) -> None:
    """Whoever is suspended or removed, or has gone, is in no evening any more (rule 32). The caller holds the room."""
    for evening in Evening.objects.filter(attendees__member=member_id).order_by("pk"):
        _dismiss(evening, evening.attendees.filter(member=member_id), now)


@transaction.atomic
def note_there(grants: Collection[int], now: datetime) -> int:
    """Pages are open in evenings by these grants; how many were noted.

    It waits for no lock, and so closes no circle of them: a row that somebody holds is noted the next time.
    """
    there = Attendee.objects.filter(grant__in=grants).select_for_update(skip_locked=True)
    return Attendee.objects.filter(pk__in=list(there.values_list("pk", flat=True))).update(seen_at=now)


def free_places(now: datetime) -> int:
    """Whoever's pages have all been gone for `GONE_AFTER` is in the evening no more; how many there were."""
    return sum(_free_places(room_id, pk, now) for room_id, pk in access.with_places_to_free(now))


@transaction.atomic
def _free_places(room_id: uuid.UUID, evening_id: uuid.UUID, now: datetime) -> int:
    try:
        evening = _locked(room_id, evening_id)
    except NoEveningError:  # gone with its room, or called off
        return 0
    # Locked by what they are now: who comes back in this moment is not sent out.
    gone = evening.attendees.select_for_update().filter(seen_at__lte=now - core.GONE_AFTER)
    return _dismiss(evening, gone, now)


def _dismiss(evening: Evening, attendees: Iterable[Attendee], now: datetime) -> int:
    """These read and write no more in the evening, whose room is locked; how many there were."""
    rows = list(attendees)
    if not rows or evening.stream_id is None:
        return 0
    stream = transcripts.lock(evening.stream_id)
    for row in rows:
        transcripts.revoke(stream, row.grant_id, now)
        row.delete()
    publish_after_commit(notices.changed(evening.room_id))
    return len(rows)


# --- talking --------------------------------------------------------------------------------------


def before_saying(seat: Seat, place: EveningSeat, key: str, text: str, now: datetime) -> HeldOnPage | None:
    """Whether a member's words wait for a facilitator rather than being said; None: say them.

    The rules are those of posts (29, 30, 32), but that a room which reads all posts first still talks live:
    facilitators are there. What waits begins a thread in the room once it is let through.
    Raises CannotError: closed, revoked, muted, key_reused.
    """
    evening = Evening.objects.select_related("room").filter(pk=place.evening, room=seat.room).first()
    if evening is None or core.state_of(evening.starts_at, evening.ends_at, evening.ended_at, now) == "over":
        raise CannotError("closed")
    if not access.is_there(seat, place.evening, place.grant):
        raise CannotError("revoked")
    if seat.leads or logs.known_keys([(place.grant, key)]):
        return None
    member = Member.objects.get(pk=seat.member or "")
    if member.muted_until is not None and member.muted_until > now:
        raise CannotError("muted")
    why = posts.why_held(
        posts.alarms_in(text, evening.room.language),
        is_held=member.is_held,
        posts_shown=member.posts_shown,
        first_posts_held=evening.room.first_posts_held,
        holds_all=False,
    )
    return None if why is None else hold_words(seat, key, Posted(text, seat.name), why, now)


def erase_words(room_id: uuid.UUID, name: str) -> None:
    """What the member of this name has said in evenings is gone from their logs. The caller holds the room."""
    logs_of_room = Evening.objects.filter(room=room_id, stream__isnull=False).order_by("stream")
    for stream_id in logs_of_room.values_list("stream", flat=True):
        stream = transcripts.lock(stream_id)
        entries = logs.read_whole(stream, keys.get(stream.key_name)) if stream.head else []
        said = [(one.seq, one.body) for one in entries if one.author == "member" and isinstance(one.body, Said)]
        transcripts.overwrite(stream, {seq: Erased() for seq, body in said if body.by == name})


# --- the end --------------------------------------------------------------------------------------


def end(seat: Seat, evening_id: uuid.UUID, now: datetime) -> None:
    """A facilitator ends an evening that goes on. Raises NoEveningError, CannotError."""
    with transaction.atomic():
        evening = _locked_by(seat, evening_id)
        if not seat.leads:
            raise NoEveningError
        if evening.ended_at is not None or evening.stream_id is None:
            raise CannotError("closed")
        _end(evening, now)


def end_due(now: datetime) -> int:
    """End evenings whose time is over; how many there were."""
    return sum(_end_one(room_id, pk, now) for room_id, pk in access.to_end(now))


@transaction.atomic
def _end_one(room_id: uuid.UUID, evening_id: uuid.UUID, now: datetime) -> bool:
    try:
        evening = _locked(room_id, evening_id)
    except NoEveningError:  # gone with its room, or called off
        return False
    if evening.ended_at is not None or evening.ends_at > now:
        return False
    _end(evening, now)
    return True


def _end(evening: Evening, now: datetime) -> None:
    """End the evening, whose room is locked: nobody is in it, and its words stay or go at once, as the room has it."""
    evening.ended_at = now
    evening.save(update_fields=["ended_at"])
    if evening.stream_id is not None and evening.room.keeps_evenings:
        _dismiss(evening, evening.attendees.all(), now)
        transcripts.close(transcripts.lock(evening.stream_id), now)
    else:
        _forget_words(evening, now)
    tell(evening.room_id)


def _forget_words(evening: Evening, now: datetime) -> None:
    """What was said is gone, and the key once this is committed."""
    if evening.stream_id is None:
        return
    stream = transcripts.lock(evening.stream_id)
    evening.attendees.all().delete()
    evening.stream = None
    evening.save(update_fields=["stream"])
    transcripts.discard(stream, now)
