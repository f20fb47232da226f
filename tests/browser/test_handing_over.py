"""A talk goes from one worker to another, before the eyes of all three."""

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.desk import DeskPage
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

NOTE = "Pelkää puolisoaan. Soittaa huomenna turvakotiin."


async def hand_over(desk: DeskPage, to: str, note: str) -> None:
    """Give the first talk to somebody, with a note."""
    form = desk.contact()
    await desk.press("hand-over")
    await form.get_by_label(words.desk("hand-over-to"), exact=True).select_option(label=to)
    await form.get_by_label(words.desk("hand-over-note"), exact=True).fill(note)
    await desk.press("hand-over-do")
    await expect(desk.contact()).to_have_count(0)


async def test_a_colleague_goes_on_with_the_talk_and_the_visitor_reads_a_sentence(stage: Stage) -> None:
    first, second, visitor = await stage.desk(), await stage.desk(1), await stage.visitor()
    received: list[str] = []
    visitor.page.on(
        "websocket", lambda socket: socket.on("framereceived", lambda payload: received.append(str(payload)))
    )
    await visitor.start(stage.bench.service, "Hei, minua pelottaa")
    await first.take_first()
    await first.sees("Hei, minua pelottaa")
    await hand_over(first, second.account.duty_name, NOTE)

    await expect(visitor.text("note-handed-over", how="given")).to_be_visible()
    await expect(visitor.text("queue-title")).to_be_visible()
    await visitor.say("Olen tässä")
    await expect(second.queue.get_by_text(words.desk("queue-for-me"), exact=True)).to_be_visible()
    await expect(second.queue.get_by_text(words.desk("queue-returned"), exact=True)).to_be_visible()
    await second.take_first()
    await second.sees("Hei, minua pelottaa")
    await second.sees("Olen tässä")
    await expect(second.log()).to_contain_text(NOTE)
    await second.say("Jatketaan siitä")
    await visitor.sees("Jatketaan siitä")
    assert NOTE not in await visitor.page.content()
    assert any("handed_over" in frame for frame in received)
    assert not any(NOTE[:12] in frame for frame in received), "nothing of it came to the visitor's device"

    await second.end()
    await first.go_off_duty()
    await second.go_off_duty()


async def test_a_note_alone_stays_among_workers(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await desk.press("hand-over")
    await desk.contact().get_by_label(words.desk("hand-over-note"), exact=True).fill(NOTE)
    await desk.press("hand-over-note-only")
    await expect(desk.log()).to_contain_text(NOTE)
    await desk.say("Kerro lisää")
    await visitor.sees("Kerro lisää")
    assert NOTE not in await visitor.page.content()
    await desk.end()
    await desk.go_off_duty()


async def test_a_break_takes_nobody_and_ends_when_the_worker_wants(stage: Stage) -> None:
    desk = await stage.desk()
    await desk.duty.get_by_role("button", name=words.desk("duty-take-break"), exact=True).click()
    await expect(desk.duty.get_by_text(words.desk("duty-break"), exact=True)).to_be_visible()
    visitor = await stage.visitor()
    await visitor.start(stage.bench.service, "Onko joku siellä?")
    await expect(desk.take).to_have_count(1)
    await expect(desk.take).to_have_attribute("aria-disabled", "true")
    await expect(desk.queue.get_by_text(words.desk("queue-break"), exact=True)).to_be_visible()
    await desk.duty.get_by_role("button", name=words.desk("duty-end-break"), exact=True).click()
    await desk.take_first()
    await desk.duty.get_by_role("button", name=words.desk("duty-go-off"), exact=True).click()
    await expect(desk.duty.get_by_text(words.desk("duty-finishing"), exact=True)).to_be_visible()
    await desk.end()
    await expect(desk.duty.get_by_text(words.desk("duty-off"), exact=True)).to_be_visible()
