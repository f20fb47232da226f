"""Silent help over real sockets, in both ways to run (rule 20)."""

import time

import pytest

from tests.support.house import House
from tests.support.scenes import on_duty
from tests.support.seeding import Bench

pytestmark = pytest.mark.integration

DEADLINE_SECONDS = 5


async def test_rule_20_help_is_heard_within_five_seconds(house: House, bench: Bench) -> None:
    # The two workers sit in different processes where there are two.
    async with (
        on_duty(house, bench, 0, house.visitors_host) as caller,
        on_duty(house, bench, 1, house.desks_host) as colleague,
    ):
        name = bench.workers[0].duty_name
        began = time.monotonic()
        await caller.call_help()
        await colleague.eventually(lambda: colleague.call_of(name) is not None)
        assert time.monotonic() - began < DEADLINE_SECONDS
        call = colleague.call_of(name)
        assert call is not None
        await colleague.come_to_help(call.person)
        await caller.eventually(lambda: [c.helper_name for c in caller.help.calls] == [bench.workers[1].duty_name])
        await caller.stop_help()
        await colleague.eventually(lambda: colleague.call_of(name) is None)
