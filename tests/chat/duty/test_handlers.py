"""A desk that comes back is noted at once."""

import pytest

from chat.duty import actions, handlers
from chat.duty.core import SEEN_WITHIN
from tests.support.cast import Cast
from tests.support.clock import Clock


@pytest.mark.storage
@pytest.mark.django_db
def test_a_desk_that_comes_back_after_its_server_died_stays_on_duty(cast: Cast, clock: Clock) -> None:
    actions.go_on_duty(cast.aino, [cast.violence.slug], clock())
    clock.forward(seconds=SEEN_WITHIN.total_seconds() - 5)
    me, _ = handlers._arrive(cast.aino, "fi", clock())
    assert me.name == cast.aino.duty_name
    assert actions.expire(clock.forward(seconds=10)) == 0
    assert actions.expire(clock.forward(seconds=SEEN_WITHIN.total_seconds())) == 1
