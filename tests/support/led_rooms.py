"""A closed group as its facilitators have it: Aino and Eero lead it, members are in it. Time is always passed in."""

import itertools
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from django.utils import timezone

from chat.transcripts import actions as transcripts
from chat.transcripts.models import Stream
from chat.transcripts.sealed import hash_in_talk, seal_beside
from chat.transcripts.wire import Posted
from moderation.staff.models import Person
from rooms.groups.models import Facilitator, Room
from rooms.membership.models import Member
from rooms.posts.models import HeldPost, Post, Thread
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW

_numbers = itertools.count(1)


def led_room(cast: Cast, by: Sequence[Person] = (), now: datetime = NOW, **other: Any) -> Room:
    """An open room of twelve weeks; Aino and Eero lead it, or whoever is named."""
    today = timezone.localdate(now)
    values: dict[str, Any] = {"title": "Nettiryhmä", "summary": "Äideille", "rules": "Ei nimiä", "state": "open"}
    values |= {"starts_on": today, "ends_on": today + timedelta(weeks=12)}
    with transcripts.new_keys(1) as names:
        (stream,) = transcripts.open_streams(names)
        room = Room.objects.create(stream=stream, **(values | other))
    for person in by or (cast.aino, cast.eero):
        (grant,) = transcripts.grant_each([stream], "facilitator")
        Facilitator.objects.create(room=room, person=person, grant=grant)
    return room


def stream_of(room: Room) -> Stream:
    """The room's log, as it is now."""
    return Stream.objects.get(room=room)


def member(room: Room, name: str = "Metsätähti", now: datetime = NOW, **other: Any) -> Member:
    """Somebody in the room under this nickname."""
    stream = stream_of(room)
    (grant,) = transcripts.grant_each([stream], "member")
    return Member.objects.create(
        room=room,
        nickname=seal_beside(stream.key_name, name),
        likeness=hash_in_talk(stream.key_name, name.casefold()),
        key_hash=f"{next(_numbers):064}",
        grant=grant,
        joined_on=timezone.localdate(now),
        here_on=timezone.localdate(now),
        **other,
    )


def post(by: Member, text: str = "Hei kaikki", now: datetime = NOW) -> int:
    """A post of theirs that everybody can read; its seq."""
    stream = stream_of(by.room)
    transcripts.append([(stream, Posted(text, "Metsätähti"))], now, author="member")
    thread = Thread.objects.create(room=by.room, seq=stream.head, last_seq=stream.head)
    Post.objects.create(room=by.room, seq=stream.head, thread=thread, member=by)
    return stream.head


def held(by: Member, why: str = "newcomer", now: datetime = NOW, text: str = "En jaksa enää") -> HeldPost:
    """A post of theirs that waits."""
    sealed = seal_beside(stream_of(by.room).key_name, msgspec.json.encode(Posted(text, "Metsätähti")).decode())
    key = f"held-{next(_numbers):016}"
    return HeldPost.objects.create(room=by.room, member=by, key=key, sealed=sealed, why=why, held_at=now)
