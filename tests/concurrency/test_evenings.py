"""Who comes into a live evening, leaves it and is sent out at the same moment: never more than it has places."""

import threading
from contextlib import suppress
from datetime import timedelta
from functools import partial
from uuid import UUID

import pytest
from django.db import connection
from django.db.models import QuerySet

from chat.transcripts import actions as transcripts
from chat.transcripts.core import is_key_of_talk
from chat.transcripts.models import Grant, Stream
from moderation.sealing import keyring
from rooms.evenings import actions
from rooms.evenings.access import NoEveningError, is_there
from rooms.evenings.actions import FullError
from rooms.evenings.core import GONE_AFTER
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

    def unlocked(room_id: UUID, evening_id: UUID) -> Evening:
        return Evening.objects.select_related("room").get(pk=evening_id, room=room_id)

    def once_all_have_counted(stream_id: int) -> Stream:
        barrier.wait()
        return Stream.objects.get(pk=stream_id)

    monkeypatch.setattr(actions, "_locked", unlocked)
    monkeypatch.setattr(transcripts, "lock", once_all_have_counted)
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


def test_whoever_comes_back_while_places_are_freed_is_there(room: Room, cast: Cast, seats: list[Seat]) -> None:
    evening = an_evening(room, cast.aino, capacity=len(seats))
    now = AT_EIGHT
    for _ in range(TIMES):
        for seat in seats:
            actions.join(seat, evening.pk, now)
        now += GONE_AFTER
        back = [partial(actions.join, seat, evening.pk, now) for seat in seats]
        *places, _ = together([*back, partial(actions.free_places, now)])
        for seat, place in zip(seats, places, strict=True):
            assert is_there(seat, evening.pk, place.grant)


def test_whoever_is_noted_while_places_are_freed_keeps_theirs(room: Room, cast: Cast, seats: list[Seat]) -> None:
    for _ in range(TIMES):
        evening = an_evening(room, cast.aino)
        place, later = actions.join(seats[0], evening.pk, AT_EIGHT), AT_EIGHT + GONE_AFTER
        noted, freed = together(
            [partial(actions.note_there, [place.grant], later), partial(actions.free_places, later)]
        )
        assert noted + freed == 1
        assert is_there(seats[0], evening.pk, place.grant) == bool(noted)
        actions.end_due(AT_TEN)


@pytest.mark.parametrize("is_locked", [True, False], ids=["locked", "control"])
def test_a_place_is_freed_by_what_it_is_now(
    room: Room, cast: Cast, seats: list[Seat], is_locked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, whether rows are locked or not")
    place = actions.join(seats[0], an_evening(room, cast.aino).pk, AT_EIGHT)
    later, lock, noted = AT_EIGHT + GONE_AFTER, transcripts.lock, []

    def lock_late(stream_id: int) -> Stream:  # in the middle of freeing, somebody's page is noted
        noted.extend(together([partial(actions.note_there, [place.grant], later)]))
        return lock(stream_id)

    monkeypatch.setattr(transcripts, "lock", lock_late)
    if not is_locked:
        monkeypatch.setattr(QuerySet, "select_for_update", lambda rows, **_options: rows)
    assert actions.free_places(later) == 1
    assert noted == [0 if is_locked else 1], "noted, and sent out all the same"
