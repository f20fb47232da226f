"""The desk, with and without trouble."""

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.album import SIZES, take
from tests.browser.desk import DeskPage
from tests.browser.pictures.scenes import SEPARATION, VIOLENCE, catalogue, converse, on_duty, typing, waiting
from tests.browser.stage import Stage
from tests.browser.store import Store, becomes

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("catalogue")]

__all__ = ["catalogue"]

PHONE, WIDE = SIZES["phone"], SIZES["desktop"]


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
    await desk.page.set_viewport_size(PHONE)
    await desk.page.get_by_role("button", name=words.beginning(words.desk("contact-to-queue"))).click()
    await take(desk.page, "desk-full")

    await desk.page.set_viewport_size(WIDE)
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


async def test_pictures_of_what_a_worker_does_beside_writing(stage: Stage) -> None:
    desk, colleague = await on_duty(stage), await on_duty(stage, 1)
    page = desk.page
    await desk.duty.get_by_role("button", name=words.desk("duty-take-break"), exact=True).click()
    await expect(desk.duty.get_by_text(words.desk("duty-break"), exact=True)).to_be_visible()
    visitor = await waiting(stage)
    await expect(desk.text("queue-break")).to_be_visible()
    await take(page, "desk-break")
    await desk.duty.get_by_role("button", name=words.desk("duty-end-break"), exact=True).click()
    await page.get_by_text(words.desk("signals-heading"), exact=True).click()
    await take(page, "desk-signals")
    await desk.take_first()
    await converse(visitor, desk)
    await in_other_languages(desk, "desk-talk")

    await page.set_viewport_size(PHONE)
    await desk.press("tools")
    await take(page, "desk-tools")
    await desk.contact().get_by_label(words.desk("ask-interpreter-choose"), exact=True).select_option("so")
    await take(page, "desk-interpreter")
    await desk.press("ask-interpreter-do")
    await expect(visitor.log).to_contain_text(words.around(words.visitor("note-interpreter", language="…")))
    await take(visitor.page, "talk-interpreter")
    await take(page, "desk-interpreter-asked")
    await desk.press("hand-over")
    await desk.contact().get_by_label(words.desk("hand-over-note"), exact=True).fill("Soittaa huomenna turvakotiin.")
    await take(page, "desk-hand-over")
    await desk.press("hand-over-note-only")
    await expect(desk.log()).to_contain_text("Soittaa huomenna turvakotiin.")
    await desk.field().click()
    await take(page, "desk-note")
    await desk.field().press_sequentially("/")
    await expect(desk.contact().get_by_role("listbox").get_by_role("option").first).to_be_visible()
    await take(page, "desk-replies")
    await desk.field().fill("")

    await page.keyboard.press("F8")
    await expect(desk.text("help-mine")).to_be_visible()
    await take(page, "desk-help-mine")
    await take(colleague.page, "desk-help-asked")
    await page.get_by_role("button", name=words.desk("help-stop"), exact=True).click()
    await colleague.page.keyboard.press("Alt+KeyX")
    line = colleague.page.get_by_role("textbox", name=words.desk("line-label"))
    await line.fill("Ehtiikö joku ottaa seuraavan?")
    await line.press("Enter")
    await expect(page.get_by_text(words.desk("line-unread", count=1)).first).to_be_attached()
    await take(page, "desk-line-unread")
    await take(colleague.page, "desk-line")
    await page.get_by_role("button", name=words.desk("shortcuts"), exact=True).click()
    await take(page, "desk-shortcuts")
    await page.keyboard.press("Escape")

    await page.get_by_role("button", name=words.beginning(words.desk("contact-to-queue"))).click()
    await desk.duty.get_by_role("button", name=words.desk("duty-go-off"), exact=True).click()
    await expect(desk.duty.get_by_text(words.desk("duty-finishing"), exact=True)).to_be_visible()
    await take(page, "desk-finishing")
    await page.set_viewport_size(WIDE)
    await desk.press("contact-end")
    await desk.press("contact-end-block")
    await expect(desk.text("note-ended-blocked", who="me")).to_be_visible()
    await take(page, "desk-blocked")


async def test_pictures_of_several_in_a_talk(stage: Stage) -> None:
    desk, colleague = await on_duty(stage), await on_duty(stage, 1)
    visitor = await waiting(stage)
    await desk.take_first()
    await converse(visitor, desk)
    await desk.press("invite")
    await desk.contact().get_by_label(words.desk("invite-who"), exact=True).select_option(label="Eero")
    await take(desk.page, "desk-invite")
    await desk.press("invite-do")
    await expect(colleague.text("invited", name="Aino", service="…")).to_be_visible()
    await take(colleague.page, "desk-invited")
    await colleague.page.get_by_role("button", name=words.desk("invited-join-which", name="Aino"), exact=True).click()
    await colleague.say("Hei, minä tulin mukaan. Luin, mitä olet kertonut.")
    await visitor.sees("Hei, minä tulin mukaan. Luin, mitä olet kertonut.")
    await take(visitor.page, "talk-second")
    await take(desk.page, "desk-second")
    await take(colleague.page, "desk-as-second")

    becomes(Store(stage.house), stage.bench.peer.login, "coordinator")
    supervisor = await stage.signed_in(stage.bench.peer, VIOLENCE)
    await supervisor.open()
    read = words.desk("open-talks-read-which", name="Aino", service="…")
    await supervisor.page.get_by_role("button", name=words.around(read)).last.click()  # the newest
    await supervisor.sees("Hei, minä tulin mukaan. Luin, mitä olet kertonut.")
    await supervisor.contact().get_by_label(words.desk("whisper-label", number=1), exact=True).fill("Kysy keinoista.")
    await supervisor.press("whisper-send")
    await expect(desk.log()).to_contain_text("Kysy keinoista.")
    await take(supervisor.page, "desk-reading-along")
    await take(desk.page, "desk-whispered")


async def test_pictures_of_three_talks_and_of_one_that_is_handed_over(stage: Stage) -> None:
    store, three = Store(stage.house), "UPDATE staff_person SET capacity = ? WHERE login = ?"
    store.change(three, 3, stage.bench.workers[0].login)
    desk, colleague = await on_duty(stage), await on_duty(stage, 1)
    visitor = await waiting(stage)
    await desk.take_first()
    await converse(visitor, desk)
    for number, text in ((2, "Hei, onko täällä ketään?"), (3, "Voinko kysyä yhtä asiaa?")):
        await waiting(stage, text=text)
        await desk.take.first.click()
        await expect(desk.line(text, number)).to_have_count(1)
    await take(desk.page, "desk-three-talks")
    store.change(three, 2, stage.bench.workers[0].login)

    await desk.press("tools")
    await desk.press("hand-over")
    form = desk.contact()
    await form.get_by_label(words.desk("hand-over-to"), exact=True).select_option(label="Eero")
    await form.get_by_label(words.desk("hand-over-note"), exact=True).fill("Pelkää iltaa. Soittaa turvakotiin.")
    await desk.press("hand-over-do")
    await expect(visitor.text("note-handed-over", how="given")).to_be_visible()
    await take(visitor.page, "talk-handed-over")
    await expect(colleague.queue.get_by_text(words.desk("queue-for-me"), exact=True)).to_be_visible()
    await take(colleague.page, "desk-handed-over-waiting")
    await colleague.take_first()
    await expect(colleague.log()).to_contain_text("Pelkää iltaa.")
    await take(colleague.page, "desk-handed-over")


async def in_other_languages(desk: DeskPage, state: str) -> None:
    """The same worker's desk in Swedish and English, as it opens."""
    for language in ("sv", "en"):
        beside = await desk.page.context.new_page()
        await beside.goto(f"http://{desk.host}/desk?lang={language}")
        await expect(beside.get_by_role("log")).to_be_visible()
        await take(beside, state)
        await beside.close()


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


async def test_pictures_of_whose_turn_it_is(stage: Stage) -> None:
    store = Store(stage.house)
    desk, colleague = await on_duty(stage), await on_duty(stage, 1)
    visitor = await waiting(stage)
    await desk.take_first()
    await converse(visitor, desk)
    store.change("UPDATE services_service SET offers_in_turn = 1 WHERE slug = 'apua-vakivaltaan'")
    await colleague.duty.get_by_role("button", name=words.desk("duty-take-break"), exact=True).click()
    await waiting(stage, text="Onko siellä ketään?")
    offer = desk.page.get_by_role("region", name=words.desk("offer-heading"), exact=True)
    await expect(offer).to_be_visible()
    # It goes on while the pictures are taken.
    later = "UPDATE contacts_contact SET offer_ends_at = datetime('now', '+59 seconds') WHERE state = 'waiting'"
    store.change(later)
    await take(desk.page, "desk-offer", part=offer)
    await take(colleague.page, "desk-offered-to-others")
    store.change("UPDATE services_service SET offers_in_turn = 0")
