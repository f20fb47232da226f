"""Evenings, for those who are in the room. One answer for one that is absent and one of another room (rule 27)."""

import uuid
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from chat.transcripts import access as logs
from chat.transcripts.access import SWEPT_WITHIN, NotReadableError
from chat.transcripts.sealed import keys
from chat.transcripts.wire import Entry
from moderation.live.wire import milliseconds
from moderation.retention.proofs import Outcome
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError
from moderation.staff.models import Person
from rooms.evenings import core
from rooms.evenings.models import Attendee, Evening
from rooms.evenings.wire import EveningOnPage
from rooms.groups import access as groups
from rooms.posts.access import Seat


class NoEveningError(LookupError):
    """There is no such evening, or it is none of the caller's room: one answer for both."""


def evening_in(seat: Seat, evening_id: uuid.UUID) -> Evening:
    """The evening, if whoever sits here may read in its room now. Raises NoEveningError."""
    found = Evening.objects.select_related("room", "stream").filter(pk=evening_id, room=seat.room).first()
    if found is None or not logs.is_granted(seat.grant):
        raise NoEveningError
    return found


def of_facilitator(person: Person, evening_id: uuid.UUID) -> Evening:
    """The evening, if the person leads its room. Raises NoEveningError."""
    found = Evening.objects.select_related("room").filter(pk=evening_id).first()
    if found is None:
        raise NoEveningError
    try:
        groups.room_led(person, found.room_id)
    except groups.NoRoomError:
        raise NoEveningError from None
    return found


def of_room(room_id: uuid.UUID) -> list[Evening]:
    """The evenings of a room whose caller has been authorised, in their order, with how many are there (`there`)."""
    return list(_with_there(Evening.objects.filter(room=room_id)).order_by("starts_at", "pk"))


def on_page(seat: Seat, now: datetime) -> list[EveningOnPage]:
    """What a page lists: evenings that are to come or go on, and those that can still be read."""
    if not logs.is_granted(seat.grant):
        return []
    mine = Evening.objects.select_related("room").filter(room=seat.room)
    listed = mine.filter(Q(ended_at=None) | Q(stream__isnull=False))
    return [_on_page(evening, now) for evening in _with_there(listed).order_by("starts_at", "pk")]


def _with_there(evenings: QuerySet[Evening]) -> QuerySet[Evening]:
    return evenings.annotate(there=Count("attendees", filter=Q(attendees__member__isnull=False)))


def _on_page(evening: Evening, now: datetime) -> EveningOnPage:
    return EveningOnPage(
        evening=str(evening.pk),
        theme=evening.theme,
        starts=milliseconds(evening.starts_at),
        ends=milliseconds(evening.ends_at),
        state=core.state_of(evening.starts_at, evening.ends_at, evening.ended_at, now),
        capacity=evening.capacity,
        there=evening.there,  # type: ignore[attr-defined]  # annotated
        guest=evening.guest,
        kept=evening.room.keeps_evenings,
    )


def guest_of(seat: Seat, evening_id: uuid.UUID) -> str:
    """Under which name the evening's guest is announced. Raises NoEveningError when there is none."""
    guest = evening_in(seat, evening_id).guest
    if not guest:
        raise NoEveningError
    return guest


def is_there(seat: Seat, evening_id: uuid.UUID, grant: int) -> bool:
    """Whether whoever sits here is still in this evening by this grant, and may still read in its room."""
    return (
        Attendee.objects.filter(evening=evening_id, evening__room=seat.room, grant=grant).exists()
        and logs.is_granted(grant)
        and logs.is_granted(seat.grant)
    )


def heard_by(member_id: uuid.UUID, evening_id: uuid.UUID, seq: int) -> Evening | None:
    """The evening, if this member, who reads the room, can read in it what was said at this place."""
    of_room = Evening.objects.select_related("stream").filter(room__members=member_id)
    found = of_room.filter(pk=evening_id, stream__head__gte=seq).first()
    if found is None or (found.ended_at is None and not found.attendees.filter(member=member_id).exists()):
        return None
    return found


def text_of(seat: Seat, evening_id: uuid.UUID) -> list[Entry]:
    """What was said in an evening that is over, where the room keeps it. Raises NoEveningError."""
    evening = evening_in(seat, evening_id)
    if evening.ended_at is None or evening.stream is None:
        raise NoEveningError
    try:
        return logs.read_whole(evening.stream, keys.get(evening.stream.key_name)) if evening.stream.head else []
    except (KeyGoneError, NotReadableError):  # forgotten meanwhile
        raise NoEveningError from None


# --- for the sweep --------------------------------------------------------------------------------


def to_end(now: datetime) -> list[tuple[uuid.UUID, uuid.UUID]]:
    """Evenings whose time is over and that have not ended, each with its room before it."""
    return list(Evening.objects.filter(ended_at=None, ends_at__lte=now).values_list("room", "pk"))


def with_places_to_free(now: datetime) -> list[tuple[uuid.UUID, uuid.UUID]]:
    """Evenings in which a place is kept by somebody who has gone, each with its room before it."""
    gone = Evening.objects.filter(attendees__seen_at__lte=now - core.GONE_AFTER).distinct()
    return list(gone.order_by("pk").values_list("room", "pk"))


def read_overdue(now: datetime) -> Outcome:
    """Ask for the keys of evenings that are over in rooms that keep none. Rooms that are gone: `rooms.runs`."""
    due = Evening.objects.filter(stream__isnull=False, room__keeps_evenings=False, ends_at__lte=now - SWEPT_WITHIN)
    names = list(due.values_list("stream__key_name", flat=True))
    return Outcome(len(names), len(keyring.current().get_many(names)))
