"""The line of those on duty at three desks."""

import pytest
from playwright.async_api import Locator, expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.desk import DeskPage
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

ASKED, ANSWERED, LATER = "Voisiko joku ottaa seuraavan?", "Minä otan", "Kiitos molemmille"


class Line:
    """The line as one desk shows it."""

    def __init__(self, desk: DeskPage) -> None:
        self.desk = desk
        self.toggle = desk.page.get_by_role("button", name=words.around(words.desk("line-heading") + "…"))
        self.field = desk.page.get_by_role("textbox", name=words.desk("line-label"))
        self.log = desk.page.get_by_role("log", name=words.desk("line-log"))

    async def say(self, text: str) -> None:
        """Write and send by the keyboard."""
        await self.field.fill(text)
        await self.field.press("Enter")

    def said(self, text: str) -> Locator:
        """The message, stored."""
        return self.log.get_by_role("listitem").filter(has_text=text)


async def test_colleagues_ask_and_answer_by_the_keyboard_and_nothing_takes_the_focus(stage: Stage) -> None:
    peer = await stage.signed_in(stage.bench.peer, stage.service)
    desks = [await stage.desk(), await stage.desk(1), peer]
    await peer.open()
    await peer.go_on_duty()
    first, second, third = (Line(desk) for desk in desks)
    await desks[0].page.keyboard.press("Alt+KeyX")
    await expect(first.field).to_be_focused()
    await first.say(ASKED)
    await expect(first.said(ASKED)).to_have_count(1)
    for other in (second, third):
        await expect(other.toggle).to_contain_text("1")
        await expect(other.toggle).to_have_attribute("aria-expanded", "false")
        await expect(other.field).to_have_count(0)
    await take(desks[1].page, "desk-line-unread")

    await second.toggle.click()
    await expect(second.said(ASKED)).to_contain_text(desks[0].account.duty_name)
    await expect(second.said(ASKED)).to_contain_text(words.desk("colleague-professional"))
    await expect(second.toggle).not_to_contain_text("1")
    await second.say(ANSWERED)
    await expect(first.said(ANSWERED)).to_contain_text(desks[1].account.duty_name)
    await expect(first.field).to_be_focused()
    await take(desks[0].page, "desk-line")
    await first.field.press("Escape")
    await expect(first.toggle).to_be_focused()
    await expect(first.field).to_have_count(0)

    await desks[2].page.reload()
    await desks[2].is_connected()
    await third.toggle.click()
    for text in (ASKED, ANSWERED):
        await expect(third.said(text)).to_have_count(1)
    await third.say(LATER)
    await expect(second.said(LATER)).to_contain_text(words.desk("colleague-peer"))

    await desks[1].go_off_duty()
    await expect(second.toggle).to_have_count(0)
    assert ASKED not in await desks[1].page.content()
    await desks[1].go_on_duty()
    await second.toggle.click()
    await expect(second.log).to_contain_text(words.desk("line-empty"))

    for desk, line in ((desks[0], first), (desks[2], third)):
        await desk.go_off_duty()
        await expect(line.toggle).to_have_count(0)


async def test_rule_12_what_could_tell_who_somebody_is_is_asked_about_first(stage: Stage) -> None:
    desk, other = await stage.desk(), await stage.desk(1)
    line, others = Line(desk), Line(other)
    await line.toggle.click()
    await expect(desk.page.get_by_text(words.desk("line-rule"))).to_be_visible()
    await line.say("Soittaja on 131052-308T")
    guard = desk.page.get_by_role("alert").filter(has_text=words.desk("line-guard-holds"))
    await expect(guard).to_contain_text(words.desk("line-guard-identity-code"))
    await expect(line.field).to_be_focused()
    await take(desk.page, "desk-line-guard")
    await others.toggle.click()
    await expect(others.said("Soittaja")).to_have_count(0)
    await line.say("Miten tähän vastataan?")
    await expect(others.said("Miten tähän vastataan?")).to_have_count(1)
    await line.say("Soita minulle 040 123 4567")
    await guard.get_by_role("button", name=words.desk("line-guard-send")).click()
    await expect(others.said("040 123 4567")).to_have_count(1)


async def test_beside_a_talk_on_a_phone_the_way_to_the_queue_has_a_mark(stage: Stage) -> None:
    _, desk = await stage.talk()
    other = Line(await stage.desk(1))
    await desk.page.set_viewport_size({"width": 390, "height": 844})
    await other.toggle.click()
    await other.say(ASKED)
    to_queue = words.around(words.desk("contact-to-queue") + "…")
    strip = desk.page.get_by_role("navigation").get_by_role("button", name=to_queue)
    await expect(strip).to_contain_text(words.desk("line-unread", count=1))
    await take(desk.page, "desk-line-mark")
    await desk.field().focus()
    await desk.page.keyboard.press("Alt+KeyX")
    await expect(Line(desk).field).to_be_focused()
    await expect(Line(desk).said(ASKED)).to_be_visible()
    await take(desk.page, "desk-line-phone")
    await expect(strip).not_to_contain_text(words.desk("line-unread", count=1))
