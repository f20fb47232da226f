"""Who comes into a live evening, leaves it and is sent out at the same moment: never more than it has places."""

import threading
from contextlib import suppress
from datetime import timedelta
from functools import partial
from uuid import UUID

import pytest
from django.db import connection

from chat.transcripts import actions as transcripts
from chat.transcripts.core import is_key_of_talk
from chat.transcripts.models import Grant, Stream
from moderation.sealing import keyring
from rooms.evenings import actions
from rooms.evenings.access import NoEveningError
from rooms.evenings.actions import FullError
from rooms.evenings.models import Attendee, Evening
from rooms.groups.models import Room
from rooms.posts.access import Seat
from rooms.posts.actions import CannotError
from tests.support.cast import Cast
from tests.support.crowd import together
from tests.support.evenings import AT_EIGHT, AT_TEN, an_evening
from tests.support.rooms import member_of, opened_room, seat_of

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

TIMES = 5
PLACES = 2


@pytest.fixture
def room(cast: Cast) -> Room:
    """An open room that Aino and Eero lead."""
    return opened_room(cast)


@pytest.fixture
def seats(room: Room) -> list[Seat]:
    """Four members."""
    return [seat_of(member_of(room, name)) for name in ("Meri", "Kuu", "Halla", "Routa")]


def come(evening: Evening, seat: Seat) -> bool:
    """Whether there was a place."""
    try:
        actions.join(seat, evening.pk, AT_EIGHT)
    except FullError:
        return False
    return True


def keys() -> set[str]:
    """Those of talks."""
    return {name for name in keyring.current().older_than(timedelta(days=-1)) if is_key_of_talk(name)}


def test_the_last_place_goes_to_one(room: Room, cast: Cast, seats: list[Seat]) -> None:
    for _ in range(TIMES):
        evening = an_evening(room, cast.aino, capacity=PLACES)
        before = keys()
        came = together([partial(come, evening, seat) for seat in seats])
        assert sorted(came) == [False, False, True, True]
        assert Attendee.objects.filter(evening=evening).count() == PLACES
        assert len(keys() - before) == 1  # whoever was too late to begin it has destroyed the key again
        actions.end_due(AT_TEN)
        assert keys() == before


def test_control_without_the_rooms_lock_there_would_be_more(
    room: Room, cast: Cast, seats: list[Seat], monkeypatch: pytest.MonkeyPatch
) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, whether rows are locked or not")
    evening = an_evening(room, cast.aino, capacity=PLACES)
    actions.join(seats[0], evening.pk, AT_EIGHT)
    barrier = threading.Barrier(3, timeout=10)
    seated = actions._seated

    def unlocked(room_id: UUID, evening_id: UUID) -> Evening:
        return Evening.objects.select_related("room").get(pk=evening_id, room=room_id)

    def waiting(seat: Seat, found: Evening) -> actions.EveningSeat:
        with suppress(threading.BrokenBarrierError):
            barrier.wait()
        return seated(seat, found)

    monkeypatch.setattr(actions, "_locked", unlocked)
    monkeypatch.setattr(transcripts, "lock", lambda pk: Stream.objects.get(pk=pk))
    monkeypatch.setattr(actions, "_seated", waiting)
    together([partial(come, evening, seat) for seat in seats[1:]])
    assert Attendee.objects.filter(evening=evening).count() > PLACES


def test_whoever_comes_while_it_ends_leaves_nothing_behind(room: Room, cast: Cast, seats: list[Seat]) -> None:
    for _ in range(TIMES):
        evening = an_evening(room, cast.aino)
        before = keys()
        actions.join(seats[0], evening.pk, AT_EIGHT)

        def come_or_not(seat: Seat, found: Evening = evening) -> None:
            with suppress(CannotError, NoEveningError):
                actions.join(seat, found.pk, AT_EIGHT)

        together([partial(come_or_not, seat) for seat in seats[1:]] + [partial(actions.end_due, AT_TEN)])
        assert not Attendee.objects.exists()
        assert keys() == before
        assert not Grant.objects.exclude(stream=room.stream).exists()
