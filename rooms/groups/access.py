"""Rooms, for those who may know of them. One answer for a room that is absent and one that is not theirs (rule 27)."""

import uuid
from collections.abc import Collection, Mapping
from datetime import date

from django.db.models import Q

from moderation.cases.core import Place
from moderation.staff.access import may
from moderation.staff.models import Person, Role
from moderation.staff.permissions import MATRIX
from rooms.groups.core import FACILITATORS
from rooms.groups.models import Facilitator, Room


class NoRoomError(LookupError):
    """There is no such room, it has ended, or it is not the caller's to see: one answer for all."""


def led_by(person: Person) -> list[Room]:
    """The rooms that the person leads and whose content is not gone, in the order of their ends."""
    if not may(person, "facilitate"):
        return []
    rows = Room.objects.filter(facilitators__person=person).exclude(state="ended")
    return list(rows.order_by("ends_on", "title", "pk"))


def place_of(room_id: uuid.UUID) -> Place:
    """How the queue of what needs a judgement knows a room."""
    return Place("room", str(room_id))


def cases_of_led(person: Person) -> Q | None:
    """The cases of the rooms that the person leads (rule 27)."""
    led = [str(room.pk) for room in led_by(person)]
    return Q(place_kind="room", place__in=led) if led else None


def titles_of(ids: Collection[str]) -> Mapping[str, str]:
    """What rooms are called."""
    return {str(pk): title for pk, title in Room.objects.filter(pk__in=ids).values_list("pk", "title")}


def facilitator_in(person: Person, room_id: uuid.UUID) -> Facilitator:
    """The person as a facilitator of this room, with the room. Raises NoRoomError."""
    found = Facilitator.objects.select_related("room", "grant").filter(room=room_id, person=person).first()
    if found is None or not may(person, "facilitate"):
        raise NoRoomError
    return found


def room_led(person: Person, room_id: uuid.UUID) -> Room:
    """The room, if the person leads it. Raises NoRoomError."""
    return facilitator_in(person, room_id).room


def facilitators_of(room: Room) -> list[Facilitator]:
    """Who leads the room, by duty name."""
    rows = Facilitator.objects.select_related("person").filter(room=room)
    return list(rows.order_by("person__duty_name", "pk"))


def leaders_in(room: Room) -> list[Facilitator]:
    """Who leads a room of `runs`, as it was read there: no query."""
    return sorted(room.facilitators.all(), key=lambda row: row.person.duty_name)


def who_lead_no_more() -> dict[uuid.UUID, list[Facilitator]]:
    """Facilitators of rooms with a log who have left, or may lead rooms no more, by room. One query."""
    able = Role.objects.filter(role__in=MATRIX["facilitate"].keys()).values("person")
    can = Q(person__is_active=True, person__helper_type="professional", person__in=able)
    found: dict[uuid.UUID, list[Facilitator]] = {}
    for row in Facilitator.objects.filter(room__stream__isnull=False).exclude(can).order_by("room", "pk"):
        found.setdefault(row.room_id, []).append(row)
    return found


def taking_applications(today: date) -> list[Room]:
    """The rooms that outsiders may see and apply to: those that begin first before others."""
    rows = Room.objects.filter(takes_applications=True, state__in=("planned", "open"), ends_on__gte=today)
    return list(rows.order_by("starts_on", "title", "pk"))


def room_to_apply_to(room_id: uuid.UUID, today: date) -> Room:
    """The room, if outsiders may apply to it. Raises NoRoomError."""
    for room in taking_applications(today):
        if room.pk == room_id:
            return room
    raise NoRoomError


def eligible_facilitators() -> list[Person]:
    """Everybody who can lead a room: professionals who may (rule 29), by association and name."""
    people = Person.objects.filter(is_active=True, helper_type="professional").select_related("association")
    return [person for person in people.order_by("association__name", "duty_name", "pk") if may(person, "facilitate")]


def can_lead(person: Person) -> bool:
    """Whether the person can lead a room: an active professional who may."""
    return person.is_active and person.helper_type == "professional" and may(person, "facilitate")


def runs(person: Person) -> list[Room]:
    """Every run, for whoever plans them; those that go on first, ended ones last. Raises NoRoomError."""
    if not may(person, "run_groups"):
        raise NoRoomError
    order = {"open": 0, "read_only": 0, "planned": 1, "ended": 2}
    rows = Room.objects.prefetch_related("facilitators__person")
    return sorted(rows, key=lambda room: (order[room.state], room.starts_on, room.title))


def run(person: Person, room_id: uuid.UUID) -> Room:
    """A run, for whoever plans them. Raises NoRoomError."""
    room = Room.objects.filter(pk=room_id).first()
    if room is None or not may(person, "run_groups"):
        raise NoRoomError
    return room


def is_led_by_enough(facilitators: Collection[Facilitator]) -> bool:
    """Whether as many as a room needs can still lead it."""
    return sum(can_lead(facilitator.person) for facilitator in facilitators) >= FACILITATORS
