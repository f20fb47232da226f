"""The desk, with and without trouble."""

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.pictures.scenes import SEPARATION, VIOLENCE, catalogue, converse, on_duty, typing, waiting
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("catalogue")]

__all__ = ["catalogue"]


async def test_pictures_of_the_desk(stage: Stage) -> None:
    desk = await stage.signed_in(stage.bench.workers[0], VIOLENCE)
    await desk.open()
    await take(desk.page, "desk-off-duty")
    await desk.go_on_duty(SEPARATION)
    await expect(desk.text("duty-alone")).to_be_visible()
    await take(desk.page, "desk-on-duty")
    visitor = await waiting(stage)
    other = await waiting(stage, slug="apua-eroon", text="Hei, miten kerron lapsille, että muutan?")
    third = await waiting(stage, text="Onko siellä ketään?")
    await expect(desk.take).to_have_count(2)
    await take(desk.page, "desk-queue")

    colleague = await on_duty(stage, 1)
    await desk.take_first()
    await converse(visitor, desk)
    async with typing(visitor.field):
        await expect(desk.text("contact-typing")).to_be_visible()
        await take(desk.page, "desk-talk")
    await desk.press("guidance")
    await take(desk.page, "desk-guides")
    await desk.press("guidance-close")
    await desk.press("record-heading")
    await take(desk.page, "desk-record-during")
    await desk.press("record-heading")
    await desk.queue.get_by_role(
        "button", name=words.around(words.desk("queue-accept-which", service="…", time="…"))
    ).first.click()
    await visitor.say("Anteeksi, puhelin soi.")
    await expect(desk.line("Anteeksi, puhelin soi.")).to_have_count(1)
    await take(desk.page, "desk-two-talks")
    await desk.take.first.click()
    await expect(desk.text("queue-full")).to_be_visible()
    await desk.page.set_viewport_size({"width": 390, "height": 844})
    await desk.page.get_by_role("button", name=words.beginning(words.desk("contact-to-queue"))).click()
    await take(desk.page, "desk-full")

    await desk.page.set_viewport_size({"width": 1280, "height": 800})
    await other.leave.click()
    await expect(desk.text("note-ended-left_fast")).to_be_visible()
    await desk.contact(2).get_by_role("log").click()
    await take(desk.page, "desk-left-fast")
    await visitor.page.close()
    await expect(desk.text("presence-closed")).to_be_visible()
    await desk.field().click()
    await desk.press("contact-end")
    await take(desk.page, "desk-end-sure")
    await desk.press("contact-end-yes")
    await desk.press("record-save")
    await expect(desk.text("record-missing", fields="…")).to_be_visible()
    await take(desk.page, "desk-record")
    await desk.contact().get_by_text(words.desk("record-more"), exact=True).click()
    await take(desk.page, "desk-record-more")

    # Somebody was faster, and the visitor deletes everything.
    cable = await stage.cable()
    slower = await stage.signed_in(stage.bench.peer, VIOLENCE, host=cable.host)
    await slower.open()
    await slower.go_on_duty()
    cable.cut()
    await slower.take.first.click()
    await colleague.take_first()
    cable.mend()
    await expect(slower.text("queue-taken", name="Eero")).to_be_visible()
    await take(slower.page, "desk-taken")
    await third.delete_all()
    await expect(colleague.text("note-deleted")).to_be_visible()
    await take(colleague.page, "desk-deleted")


async def test_pictures_of_the_desk_with_trouble(stage: Stage) -> None:
    cable = await stage.cable()
    desk = await on_duty(stage, host=cable.host)
    visitor = await waiting(stage)
    await desk.take_first()
    await converse(visitor, desk)
    cable.cut()
    cable.hang_up()
    await desk.say("Kerro lisää, jos jaksat.")
    await expect(desk.text("connection-lost", time="…")).to_be_visible()
    await take(desk.page, "desk-lost")
    cable.mend()
    await visitor.sees("Kerro lisää, jos jaksat.")

    await desk.page.context.clear_cookies()
    cable.hang_up()
    await expect(desk.text("connection-signed-out")).to_be_visible()
    await take(desk.page, "desk-signed-out")
