"""Rooms, for those who may know of them. One answer for a room that is absent and one that is not theirs (rule 27)."""

import uuid

from moderation.staff.access import may
from moderation.staff.models import Person
from rooms.groups.models import Facilitator, Room


class NoRoomError(LookupError):
    """There is no such room, or it is none of this person's: one answer for both."""


def led_by(person: Person) -> list[Room]:
    """The rooms that the person leads and whose content is not gone, in the order of their ends."""
    if not may(person, "facilitate"):
        return []
    rows = Room.objects.filter(facilitators__person=person).exclude(state="ended")
    return list(rows.order_by("ends_on", "title", "pk"))


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
