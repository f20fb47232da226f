"""Closed groups as tests need them: founded, led by two, open. Time is always passed in."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from chat.transcripts import actions as transcripts
from chat.transcripts.core import Placed
from chat.transcripts.sealed import hash_in_talk, seal_beside
from chat.transcripts.wire import Posted
from moderation.staff.core import helper_type
from moderation.staff.models import Person
from rooms.groups import actions
from rooms.groups.core import RoomPlan
from rooms.groups.models import Room
from rooms.membership.core import likeness
from rooms.membership.models import Member
from rooms.posts.access import Seat, here
from rooms.posts.actions import Held, Outcome, Writing, post_batch
from rooms.wire import HeldOnPage
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON
from tests.support.talks import new_key

TITLE = "Pienten lasten äitien nettiryhmä"
WEEKS = 12


def a_plan(now: datetime = MONDAY_NOON, **other: Any) -> RoomPlan:
    """A run that begins today and goes on for twelve weeks; `other` is as in RoomPlan."""
    today = timezone.localdate(now)
    plan: dict[str, Any] = {
        "title": TITLE,
        "summary": "Raskaana oleville ja pienten lasten äideille. Kirjoitamme toisillemme omaan tahtiin.",
        "rules": "Kirjoitetaan omista asioista.\nEi nimiä eikä paikkakuntia.",
        "starts_on": today,
        "ends_on": today + timedelta(weeks=WEEKS),
    }
    return RoomPlan(**{**plan, **other})


def planned_room(cast: Cast, now: datetime = MONDAY_NOON, **plan: Any) -> Room:
    """A room that Tuula has founded and that nobody leads yet; `plan` is as in RoomPlan."""
    return actions.found_room(cast.tuula, a_plan(now, **plan), timezone.localdate(now))


def opened_room_of(persons: Sequence[Person], now: datetime, **plan: Any) -> Room:
    """An open room that these lead, founded by nobody in particular; `plan` is as in RoomPlan."""
    room = actions.found_room(None, a_plan(now, **plan), timezone.localdate(now))
    actions.choose_facilitators(room, persons)
    return actions.open_room(room, now)


def opened_room(
    cast: Cast, now: datetime = MONDAY_NOON, facilitators: Sequence[Person] | None = None, **plan: Any
) -> Room:
    """An open room that Aino and Eero lead (or `facilitators`); nobody is a member yet. `plan` is as in RoomPlan."""
    room = planned_room(cast, now, **plan)
    actions.choose_facilitators(room, facilitators or [cast.aino, cast.eero])
    return actions.open_room(room, now)


def member_of(room: Room, nickname: str, now: datetime = MONDAY_NOON, *, posts_shown: int = 99) -> Member:
    """Somebody in the open room; with `posts_shown` 0 a newcomer, whose first posts wait (rule 29)."""
    assert room.stream is not None
    with transaction.atomic():
        (grant,) = transcripts.grant_each([transcripts.lock(room.stream.pk)], "member")
        member = Member.objects.create(
            room=room,
            nickname=seal_beside(room.stream.key_name, nickname),
            likeness=hash_in_talk(room.stream.key_name, likeness(nickname)),
            key_hash=secrets.token_hex(32),
            grant=grant,
            joined_on=timezone.localdate(now),
            posts_shown=posts_shown,
        )
    return member


def seat_of(member: Member) -> Seat:
    """Where the member sits."""
    return here.seat_of(Member.objects.select_related("room__stream").get(pk=member.pk))


def leads(room: Room, person: Person) -> Seat:
    """Where a facilitator of the room sits."""
    return here.seat_of_facilitator(room.pk, person)


def write(seat: Seat, text: str, now: datetime = MONDAY_NOON, thread: int = 0, key: str = "") -> Outcome:
    """Write a post."""
    body = Posted(text, seat.name, thread, helper=helper_type(seat.helper) if seat.leads else "")
    (outcome,), _ = post_batch([Writing(seat, key or new_key(), body)], now)
    return outcome


def written(seat: Seat, text: str, now: datetime = MONDAY_NOON, thread: int = 0) -> int:
    """Write a post that appears at once; its seq."""
    outcome = write(seat, text, now, thread)
    assert isinstance(outcome, Placed)
    return outcome.seq


def held(seat: Seat, text: str, now: datetime = MONDAY_NOON) -> HeldOnPage:
    """Write a post that waits."""
    outcome = write(seat, text, now)
    assert isinstance(outcome, Held)
    return outcome.held
