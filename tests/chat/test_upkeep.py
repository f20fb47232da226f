"""Nobody is taken for gone because the database was away or a clock jumped."""

import pytest

from chat.contacts import actions as contacts
from chat.contacts.core import PRESENCE_SILENCE
from chat.contacts.models import Contact
from chat.house import UPKEEP_SECONDS, House
from tests.support.cast import Cast
from tests.support.clock import Clock
from tests.support.talks import opened


@pytest.mark.parametrize("jump", [90, 3 * 60 * 60, -3 * 60 * 60])
def test_after_a_standstill_the_other_processes_come_first(clock: Clock, jump: int) -> None:
    house = House(clock)
    ordinary = [house._must_wait(clock.forward(seconds=UPKEEP_SECONDS)) for _ in range(3)]
    assert ordinary == [False, False, False]
    clock.forward(seconds=jump)
    waits = [house._must_wait(clock.forward(seconds=UPKEEP_SECONDS)) for _ in range(4)]
    assert waits == [True, True, False, False]


def test_a_machine_that_is_always_late_still_does_its_upkeep(clock: Clock) -> None:
    house = House(clock)
    waits = [house._must_wait(clock.forward(seconds=5 * UPKEEP_SECONDS)) for _ in range(9)]
    assert waits.count(False) == 3


@pytest.mark.storage
def test_a_page_that_was_taken_for_cut_off_is_here_again(cast: Cast, clock: Clock) -> None:
    page, contact = opened(cast.violence, cast.aino, clock())
    clock.forward(seconds=PRESENCE_SILENCE.total_seconds() + 1)
    contacts.end_abandoned(clock())
    assert Contact.objects.get(pk=contact.pk).presence == "network"
    contacts.mark_seen([page.connection], clock())
    assert Contact.objects.get(pk=contact.pk).presence == "here"


@pytest.mark.storage
@pytest.mark.parametrize("presence", ["closed", "left_fast", "ended"])
def test_a_page_that_went_is_not_here_again(cast: Cast, clock: Clock, presence: str) -> None:
    page, contact = opened(cast.violence, cast.aino, clock())
    Contact.objects.filter(pk=contact.pk).update(presence=presence)
    contacts.mark_seen([page.connection], clock.forward(seconds=10))
    assert Contact.objects.get(pk=contact.pk).presence == presence
