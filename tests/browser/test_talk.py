"""The main job in a real browser: somebody writes, somebody answers."""

import re

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.desk import unbroken
from tests.browser.stage import Stage
from tests.browser.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

SLUG, SERVICE = "apua-vakivaltaan", "Apua väkivaltaan -chat"
# Words that stand nowhere else: what is left of a talk on the disk would hold them.
FROM_VISITOR, FROM_WORKER = "kuutamokanerva", "pihlajakukka"
KEY_OF_TALK = """
    SELECT stream.key_name, stream.id FROM contacts_contact AS contact
    JOIN transcripts_stream AS stream ON stream.id = contact.stream_id
    JOIN staff_person AS person ON person.id = contact.worker_id WHERE person.login = ?
"""


async def test_the_whole_talk(stage: Stage) -> None:
    store = Store(stage.house)
    counted = store.counted()

    desk = await stage.desk_door(stage.demo_account("aino"), SERVICE)
    await desk.sign_in(stage.house.manage("manage.py", "demo_code", "aino").strip())
    await desk.is_connected()
    await desk.go_on_duty()
    await expect(desk.take).to_have_count(0)

    visitor = await stage.visitor()
    await visitor.goto("/")
    await visitor.choose(SERVICE)
    await visitor.say(f"Hei, {FROM_VISITOR}")
    await expect(visitor.text("queue-title")).to_be_visible()
    await expect(visitor.text("queue-ahead", count=0)).to_be_visible()
    await expect(visitor.line(FROM_VISITOR)).to_contain_text(around_sent())

    # The queue is live: who comes is there, with the time since, and each knows an honest place in it.
    second = await stage.visitor()
    await second.start(SLUG, "Onko siellä ketään?")
    await expect(second.text("queue-ahead", count=1)).to_be_visible()
    waiting = desk.queue.get_by_role("listitem").filter(has_text=unbroken(SERVICE))
    await expect(waiting).to_have_count(2)
    for place in range(2):
        await expect(waiting.nth(place)).to_contain_text(re.compile(r"\d s"))
        await expect(waiting.nth(place)).to_contain_text(words.desk("queue-wrote"))
    await desk.take_first()
    await expect(second.text("queue-ahead", count=0)).to_be_visible()

    # Who answers stays visible, and both write.
    await expect(visitor.text("helper-joined", name="Aino", helper="professional")).to_be_visible()
    who = visitor.page.get_by_role("banner")
    await expect(who).to_contain_text("Aino")
    await expect(who).to_contain_text(words.visitor("helper-type", helper="professional"))
    await desk.sees(f"Hei, {FROM_VISITOR}")
    await desk.field().press_sequentially("Hei")
    await expect(visitor.text("helper-typing", name="Aino")).to_be_visible()
    await desk.say(f"Hei, olen tässä, {FROM_WORKER}")
    await expect(desk.line(FROM_WORKER)).to_contain_text(words.desk("message-sent"))
    await visitor.sees(f"Hei, olen tässä, {FROM_WORKER}")
    await expect(visitor.text("helper-typing", name="Aino")).to_be_hidden()
    await visitor.field.press_sequentially("Kii")
    await expect(desk.text("contact-typing")).to_be_visible()
    await visitor.say("Kiitos, että vastasit")
    await desk.sees("Kiitos, että vastasit")
    await expect(desk.text("contact-typing")).to_be_hidden()
    await expect(who).to_contain_text("Aino")

    # The worker ends and records; the visitor sees the end.
    await desk.end()
    await expect(visitor.text("ended-title")).to_be_visible()
    await expect(visitor.text("ended-by", by="helper")).to_be_visible()
    await expect(visitor.field).to_be_hidden()
    await desk.choose("contact_type", "counselling")
    await desk.choose("role", "self")
    await desk.choose("reason", "violence")
    await desk.press("record-save")
    await expect(desk.contact()).to_have_count(0)
    assert store.counted() == counted + 1

    # When the time of the text is over, it is gone: rows, key, and every byte of it on the disk.
    ((key, stream),) = store.rows(KEY_OF_TALK, "aino")
    assert store.has_key(key)
    store.change("UPDATE contacts_contact SET ended_at = datetime(ended_at, '-61 minutes') WHERE stream_id = ?", stream)
    for _ in ("the text", "the contact, now that its text is gone"):
        stage.house.manage("manage.py", "sweep")
    assert not store.has_key(key)
    assert store.rows("SELECT * FROM transcripts_storedentry WHERE stream_id = ?", stream) == []
    assert store.rows(KEY_OF_TALK, "aino") == []
    assert store.files_with(SLUG), "the search finds what is there"
    assert store.files_with(FROM_VISITOR) == []
    assert store.files_with(FROM_WORKER) == []

    await second.end()
    await desk.go_off_duty()


def around_sent() -> re.Pattern[str]:
    """What stands under a message that the server has stored."""
    return words.around(words.visitor("message-sent", time="…"))


async def test_a_reload_by_the_visitor_brings_the_talk_back(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await visitor.page.reload()
    await visitor.sees("Hei, onko siellä joku?")
    await visitor.sees("Hei! Olen tässä.")
    await visitor.say("Sivu latautui uudelleen")
    await desk.sees("Sivu latautui uudelleen")
    await desk.say("Ei haittaa")
    await visitor.sees("Ei haittaa")
    known = ["Hei, onko siellä joku?", "Hei! Olen tässä.", "Sivu latautui uudelleen", "Ei haittaa"]
    assert await visitor.said(known) == known
    assert await desk.said(known) == known


async def test_a_reload_in_the_queue_keeps_the_place(stage: Stage) -> None:
    await stage.desk()
    first, second = await stage.visitor(), await stage.visitor()
    await first.start(stage.bench.service, "Ensimmäinen")
    await second.start(stage.bench.service, "Toinen")
    await first.page.reload()
    await first.sees("Ensimmäinen")
    await expect(first.text("queue-ahead", count=0)).to_be_visible()
    await expect(second.text("queue-ahead", count=1)).to_be_visible()


async def test_a_reload_by_the_worker_shows_the_same_desk(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    waiting = await stage.visitor()
    await waiting.start(stage.bench.service, "Minä odotan")
    await expect(desk.take).to_have_count(1)
    await expect(desk.text("queue-wrote")).to_be_visible()
    await expect(desk.text("queue-mine")).to_be_hidden()  # it says so for some seconds
    await expect(desk.text("colleagues-none")).to_be_visible()  # whoever played before is off duty with the next upkeep
    before = await desk.picture()
    await desk.page.reload()
    await desk.is_connected()
    await desk.sees("Hei, onko siellä joku?")
    assert await desk.picture() == before
    await desk.say("Latasin sivun uudelleen")
    await visitor.sees("Latasin sivun uudelleen")


async def test_a_second_worker_is_told_who_was_faster(stage: Stage) -> None:
    cable = await stage.cable()
    faster, slower = await stage.desk(0), await stage.desk(1, host=cable.host)
    visitor = await stage.visitor()
    await visitor.start(stage.bench.service, "Hei")
    await expect(slower.take).to_have_count(1)
    cable.cut()
    await slower.take.click()
    await expect(slower.text("queue-accepting")).to_be_visible()
    await faster.take_first()
    cable.mend()
    await expect(slower.queue).to_contain_text(words.desk("queue-taken", name=faster.account.duty_name))
    await expect(slower.contact()).to_have_count(0)
    await expect(slower.text("contacts-none")).to_be_visible()
    await expect(visitor.page.get_by_role("banner")).to_contain_text(faster.account.duty_name)


async def test_rule_26_the_desk_tells_that_the_visitor_closed_the_tab(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await expect(desk.text("presence-here")).to_be_visible()
    await visitor.page.close()
    await expect(desk.text("presence-closed")).to_be_visible()
    await expect(desk.field()).to_be_editable()  # they may come back: nothing has ended
