"""What facilitators find in a closed group: told of, waiting, posted. Rooms and members are in rooms.py."""

import itertools
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from django.utils import timezone

from chat.transcripts.models import Stream
from chat.transcripts.sealed import seal_beside
from chat.transcripts.wire import Posted
from moderation.staff.models import Person
from rooms.groups.models import Room
from rooms.membership.models import Member
from rooms.posts.models import HeldPost
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.rooms import member_of, opened_room, seat_of, written

_numbers = itertools.count(1)


def led_room(cast: Cast, by: Sequence[Person] = (), now: datetime = NOW, **plan: Any) -> Room:
    """An open room; Aino and Eero lead it, or whoever is named."""
    return opened_room(cast, now, by or (cast.aino, cast.eero), **plan)


def stream_of(room: Room) -> Stream:
    """The room's log, as it is now."""
    return Stream.objects.get(room=room)


def member(room: Room, name: str = "Metsätähti", now: datetime = NOW) -> Member:
    """Somebody in the room under this nickname, who is there today."""
    found = member_of(room, name, now)
    found.here_on = timezone.localdate(now)
    found.save(update_fields=["here_on"])
    return found


def post(by: Member, text: str = "Hei kaikki", now: datetime = NOW) -> int:
    """A post of theirs that everybody can read; its seq."""
    return written(seat_of(by), text, now)


def held(by: Member, why: str = "newcomer", now: datetime = NOW, text: str = "En jaksa enää") -> HeldPost:
    """A post of theirs that waits for this reason."""
    sealed = seal_beside(stream_of(by.room).key_name, msgspec.json.encode(Posted(text, "Metsätähti")).decode())
    key = f"held-{next(_numbers):016}"
    return HeldPost.objects.create(room=by.room, member=by, key=key, sealed=sealed, why=why, held_at=now)
