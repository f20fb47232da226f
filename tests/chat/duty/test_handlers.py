"""A desk is opened: it is noted at once, and says what is booked today."""

import pytest

from chat.duty import actions, handlers
from chat.duty.core import SEEN_WITHIN
from chat.duty.wire import BookedTime
from chat.letters import actions as letters
from chat.letters import codes
from moderation.live.wire import milliseconds
from tests.support.cast import Cast
from tests.support.clock import Clock


@pytest.mark.storage
@pytest.mark.django_db
def test_a_desk_that_comes_back_after_its_server_died_stays_on_duty(cast: Cast, clock: Clock) -> None:
    actions.go_on_duty(cast.aino, [cast.violence.slug], clock())
    clock.forward(seconds=SEEN_WITHIN.total_seconds() - 5)
    me, *_ = handlers._arrive(cast.aino, "fi", clock())
    assert me.name == cast.aino.duty_name
    assert actions.expire(clock.forward(seconds=10)) == 0
    assert actions.expire(clock.forward(seconds=SEEN_WITHIN.total_seconds())) == 1


@pytest.mark.storage
@pytest.mark.django_db
def test_a_desk_says_which_booked_times_come_today_and_nothing_else_of_them(
    cast: Cast, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(codes, "MEMORY_KIB", 64)
    starts = Clock().at(2026, 3, 3, 14)
    slot = letters.plan_slot(cast.tuula, cast.violence.slug, starts, 45, clock())
    letters.plan_slot(cast.tuula, cast.violence.slug, Clock().at(2026, 3, 3, 16), 45, clock())  # stays free
    letters.send(cast.violence, "fi", "k" * 22, "Hei", clock(), slot.pk)
    assert booked(cast, clock) == {}, "it comes tomorrow"
    clock.at(2026, 3, 3, 9)
    today = BookedTime(milliseconds(slot.starts_at), milliseconds(slot.ends_at))
    assert booked(cast, clock) == {cast.violence.slug: [today]}


def booked(cast: Cast, clock: Clock) -> dict[str, list[BookedTime]]:
    """What Aino's desk shows, by service."""
    _, catalogue, _ = handlers._arrive(cast.aino, "fi", clock())
    return {service.slug: service.booked for service in catalogue.services if service.booked}
