"""The long duty in short: hours at a desk leave nothing behind in its page."""

import pytest
from playwright.async_api import Browser

from tests.browser.duty_hours import DutyHours, Pace
from tests.browser.gauge import LEAK, Gauge
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]


@pytest.fixture
def chromium(whole_chromium: Browser) -> Browser:
    """Only that one shows notifications."""
    return whole_chromium


SHORT = Pace(messages=2, minutes=9)


async def test_hours_of_duty_leave_no_node_and_no_listener_behind(stage: Stage) -> None:
    cable = await stage.cable()
    desk = await stage.signed_in(stage.bench.workers[0], stage.service, host=cable.host)
    async with stage.house.desk(stage.bench.workers[1]) as colleague:
        await colleague.hello()
        duty = DutyHours(desk, colleague, stage.house.visitor, cable, stage.bench.service)
        await duty.begin()
        gauge = await Gauge.of(duty.page)
        await duty.hour(SHORT)  # in which some parts of the page come for the first time
        before = await gauge.read()
        await duty.hour(SHORT)
        after = await gauge.read()
        assert after.nodes <= before.nodes
        assert after.listeners <= before.listeners

        await duty.page.evaluate(LEAK)
        await duty.hour(SHORT)
        leaked = await gauge.read()
        assert leaked.nodes > after.nodes + 100, "control: nodes that are kept are seen"
        assert leaked.listeners > after.listeners + 10, "control: so are the listeners on them"
