"""Live evenings of rooms as tests need them."""

from datetime import datetime, timedelta
from typing import Any

from chat.transcripts import actions as transcripts
from chat.transcripts.access import read_after
from chat.transcripts.core import Decision, Message, Placed
from chat.transcripts.wire import Said
from moderation.staff.models import Person
from rooms.evenings.actions import EveningSeat, plan_evening
from rooms.evenings.core import EveningPlan
from rooms.evenings.models import Evening
from rooms.groups.models import Room
from rooms.posts.access import Seat
from tests.support.clock import MONDAY_NOON
from tests.support.talks import new_key

AT_EIGHT = MONDAY_NOON + timedelta(hours=8)
"""When evenings begin, unless a test says otherwise."""
AT_TEN = AT_EIGHT + timedelta(hours=2)


def an_evening(room: Room, by: Person, now: datetime = MONDAY_NOON, **plan: Any) -> Evening:
    """An evening from eight to ten that this facilitator has planned; `plan` is as in EveningPlan."""
    usual: dict[str, Any] = {"theme": "Uni ja arki", "starts_at": AT_EIGHT, "ends_at": AT_TEN, "capacity": 10}
    return plan_evening(by, room.pk, EveningPlan(**{**usual, **plan}), now)


def say(seat: Seat, place: EveningSeat, text: str, now: datetime = AT_EIGHT, key: str = "") -> Decision:
    """Say something in the evening, as the group commit stores it."""
    message = Message(place.stream, place.grant, key or new_key(), Said(text, seat.name))
    (decision,), _ = transcripts.append_batch([message], now)
    return decision


def said(seat: Seat, place: EveningSeat, text: str) -> None:
    """Likewise, and it must be in the log."""
    assert isinstance(say(seat, place, text), Placed)


def heard(place: EveningSeat) -> list[str]:
    """What somebody in the evening reads. Raises NotReadableError."""
    entries = read_after(place.stream, place.grant, 0).entries
    return [entry.body.text for entry in entries if isinstance(entry.body, Said)]
