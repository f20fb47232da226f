"""Rooms on PostgreSQL: whoever comes, goes and decides beside what is written closes no circle of locks."""

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import OperationalError, connection, transaction

from rooms.groups.models import Room
from rooms.membership import actions as membership
from rooms.membership.models import Member
from rooms.posts import actions
from rooms.posts.actions.changing import locked
from rooms.posts.models import HeldPost, Post
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.rooms import leads, member_of, opened_room, seat_of, write

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

ROUNDS = 8
COMING = [
    "Aurinko", "Pilvi", "Hopea", "Kaisla", "Lumme", "Onni", "Puro", "Ruska", "Sade", "Taika", "Usva", "Vaapukka",
]  # fmt: skip


def together(*works: Callable[[int], object]) -> list[BaseException]:
    """Each in a thread of its own, `ROUNDS` times; what was raised."""
    raised: list[BaseException] = []
    begin = threading.Barrier(len(works))

    def work(do: Callable[[int], object]) -> None:
        begin.wait()
        try:
            for number in range(ROUNDS):
                do(number)
        except BaseException as error:
            raised.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(do,)) for do in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


@pytest.fixture
def room(cast: Cast) -> Room:
    """An open room with places for everybody who comes."""
    return opened_room(cast, size=30)


def test_members_come_and_go_and_are_judged_while_others_write(cast: Cast, room: Room) -> None:
    meri = seat_of(member_of(room, "Meri"))
    newcomers = [seat_of(member_of(room, f"Uusi {name}", posts_shown=0)) for name in COMING[:ROUNDS]]
    leavers = [member_of(room, f"Menevä {name}") for name in COMING[:ROUNDS]]
    for number, seat in enumerate(newcomers):
        write(seat, f"Ensimmäinen viestini {number}")
    waiting = list(HeldPost.objects.order_by("held_at"))
    aino = leads(room, cast.aino)
    raised = together(
        lambda number: write(meri, f"Viesti {number}", NOW + timedelta(seconds=number)),
        lambda number: membership.admit(room, COMING[number], "", NOW),
        lambda number: membership.leave(leavers[number].pk, NOW),
        lambda number: actions.judge(aino, waiting[number].pk, True, "", NOW),
    )
    assert raised == []
    assert Post.objects.count() == 2 * ROUNDS
    assert Member.objects.filter(room=room, state="left").count() == ROUNDS


def test_nothing_is_left_of_who_writes_while_they_leave_with_everything(cast: Cast, room: Room) -> None:
    leavers = [seat_of(member_of(room, name)) for name in COMING[:ROUNDS]]
    for seat in leavers:
        write(seat, "Jo ennen")
    raised = together(
        lambda number: write(leavers[number], "Vielä tämä", NOW + timedelta(seconds=1)),
        lambda number: membership.leave(leavers[number].member or room.pk, NOW, erases=True),
    )
    assert raised == []
    assert not Post.objects.exists()


def test_control_a_lock_taken_the_other_way_round_is_found(cast: Cast, room: Room) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one lock for everything")
    meri = seat_of(member_of(room, "Meri"))

    def room_last(number: int) -> None:
        with transaction.atomic():
            write(meri, f"Viesti {number}")
            Room.objects.select_for_update().get(pk=room.pk)

    def room_first(_number: int) -> None:
        with transaction.atomic():
            Room.objects.select_for_update().get(pk=room.pk)
            locked(meri)

    raised = together(room_last, room_first)
    assert any(isinstance(error, OperationalError) for error in raised)
