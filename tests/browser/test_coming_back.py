"""Rule 11: a page that stays open has its talk, however long it was out of sight or without a network."""

import pytest
from playwright.async_api import Page, expect

from tests.browser import words
from tests.browser.desk import DeskPage
from tests.browser.stage import Stage
from tests.browser.store import Store, time_passes

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]


async def lifecycle(page: Page, state: str) -> None:
    """Freeze the page as a phone does with what is in the background ("frozen"), or go on ("active")."""
    devtools = await page.context.new_cdp_session(page)
    await devtools.send("Page.setWebLifecycleState", {"state": state})


async def is_missed(desk: DeskPage) -> None:
    """Wait until the desk knows: two beats of 4 s must stay without an answer."""
    await expect(desk.text("presence-network")).to_be_visible(timeout=30_000)


async def test_rule_11_eight_minutes_on_the_phone_and_the_talk_goes_on(stage: Stage) -> None:
    cable = await stage.cable()
    visitor, desk = await stage.talk(visitor_host=cable.host)
    await visitor.field.fill("Tätä en ehtinyt lähettää")
    await lifecycle(visitor.page, "frozen")
    cable.hang_up()  # phones also let go of the connection
    await is_missed(desk)
    time_passes(Store(stage.house), stage.bench.service, minutes=8)
    await desk.say("Jään odottamaan")
    await lifecycle(visitor.page, "active")
    await visitor.sees("Jään odottamaan")
    await visitor.sees("Hei! Olen tässä.")
    await expect(visitor.field).to_have_value("Tätä en ehtinyt lähettää")
    await visitor.send.click()
    await desk.sees("Tätä en ehtinyt lähettää")
    await expect(desk.text("presence-here")).to_be_visible()


async def test_rule_11_five_minutes_without_a_network_and_the_talk_goes_on(stage: Stage) -> None:
    cable = await stage.cable()
    visitor, desk = await stage.talk(visitor_host=cable.host)
    cable.cut()
    await visitor.say("Kuuluuko?")
    await is_missed(desk)
    time_passes(Store(stage.house), stage.bench.service, minutes=5)
    await expect(visitor.line("Kuuluuko?")).to_contain_text(words.visitor("message-sending"))
    cable.mend()
    await desk.sees("Kuuluuko?")
    await visitor.sees("Kuuluuko?")
    await expect(desk.text("presence-here")).to_be_visible()


async def test_rule_11_after_twenty_minutes_without_a_network_the_talk_is_over(stage: Stage) -> None:
    cable = await stage.cable()
    visitor, desk = await stage.talk(visitor_host=cable.host)
    cable.cut()
    await is_missed(desk)
    time_passes(Store(stage.house), stage.bench.service, minutes=21)
    await expect(desk.contact().get_by_role("log")).to_contain_text(words.desk("note-ended-timeout"))
    cable.mend()
    await expect(visitor.text("ended-title")).to_be_visible()
    await expect(visitor.field).to_be_hidden()
