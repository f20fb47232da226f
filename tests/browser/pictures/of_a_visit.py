"""A visitor's page from the entry to the end, and what can come between."""

import json
from datetime import datetime, timedelta

import pytest
from playwright.async_api import expect

from chat.services.core import HELSINKI
from tests.browser import words
from tests.browser.album import take
from tests.browser.pictures.scenes import TALK, catalogue, converse, on_duty, typing, waiting
from tests.browser.stage import DESKTOP, Stage
from tests.browser.store import Store
from tests.browser.visitor import VisitorPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("catalogue")]

__all__ = ["catalogue"]


async def test_pictures_of_a_visit(stage: Stage) -> None:
    desk = await on_duty(stage)
    visitor = await stage.visitor(DESKTOP)
    for language in ("sv", "en"):
        await visitor.goto(f"/chat/apua-vakivaltaan?lang={language}")
        await expect(visitor.page.get_by_role("textbox")).to_be_visible()
        await take(visitor.page, f"entry-{language}")
    await visitor.enter("apua-vakivaltaan")
    await take(visitor.page, "entry")
    await visitor.page.get_by_text(words.visitor("leave-history"), exact=True).click()
    await take(visitor.page, "entry-history", part=visitor.text("leave-history-caution"))
    await visitor.field.fill("Tästä tuli aika pitkä viesti. " * 140)
    await take(visitor.page, "entry-too-long")
    await visitor.say("Soita minulle 040 123 4567")
    await expect(visitor.page.get_by_role("alert")).to_contain_text(words.visitor("guard-phone"))
    await take(visitor.page, "entry-guard")
    await visitor.say(TALK[0][1])
    await expect(visitor.text("queue-ahead", count=0)).to_be_visible()
    await take(visitor.page, "queue", whole=True)
    await visitor.page.get_by_text(words.visitor("queue-topic"), exact=True).click()
    await visitor.page.get_by_role("button", name="Olen huolissani läheisestä").click()
    await visitor.page.get_by_text(words.visitor("queue-interpreter"), exact=True).click()
    await visitor.page.get_by_label(words.visitor("queue-interpreter")).select_option("so")
    await expect(visitor.text("queue-interpreter-about")).to_be_visible()
    await expect(desk.queue.get_by_text("Tulkki: somali")).to_be_visible()
    await take(visitor.page, "queue-wishes", whole=True)
    await take(desk.page, "desk-queue-wishes")
    behind = await waiting(stage)
    await expect(behind.text("queue-ahead", count=1)).to_be_visible()
    await behind.page.get_by_text(words.visitor("help-now"), exact=True).click()
    await take(behind.page, "queue-behind")
    await behind.end()
    await desk.go_off_duty()
    await expect(visitor.text("queue-nobody")).to_be_visible()
    await take(visitor.page, "queue-nobody")

    await desk.go_on_duty()
    await desk.take_first()
    await expect(visitor.text("helper-joined", name="Aino", helper="professional")).to_be_visible()
    await take(visitor.page, "talk-begun")
    await converse(visitor, desk)
    await take(visitor.page, "talk")
    await desk.page.get_by_label(words.desk("give-choose")).select_option("nollalinja")
    await take(desk.page, "desk-give")
    await desk.press("give-do")
    await expect(visitor.text("note-card")).to_be_visible()
    await take(visitor.page, "talk-card")
    await expect(desk.text("note-card", who="me", card="Nollalinja")).to_be_visible()
    async with typing(desk.field()):
        await expect(visitor.text("helper-typing", name="Aino")).to_be_visible()
        await take(visitor.page, "talk-typing")
    for step in ("end", "delete"):
        await visitor.press(step)
        await expect(visitor.text(f"{step}-sure")).to_be_visible()
        await take(visitor.page, f"{step}-sure")
        await visitor.press(f"{step}-no")
    await desk.end()
    await expect(visitor.text("ended-title")).to_be_visible()
    await take(visitor.page, "ended", whole=True)
    await visitor.delete_all()
    await expect(visitor.text("deleted-title")).to_be_visible()
    await take(visitor.page, "deleted")


async def test_pictures_of_a_childs_visit(stage: Stage) -> None:
    tone = "UPDATE services_service SET tone = ? WHERE slug = 'apua-vakivaltaan'"
    Store(stage.house).change(tone, "children")
    desk = await on_duty(stage)
    visitor = await stage.visitor(DESKTOP)
    await visitor.enter("apua-vakivaltaan")
    await take(visitor.page, "child-entry")
    await visitor.say("moi")
    await desk.take_first()
    await desk.say("Moi! Kiva, että kirjoitit.")
    await visitor.sees("Moi! Kiva, että kirjoitit.")
    await take(visitor.page, "child-talk")
    await desk.end()
    await expect(visitor.text("feedback-faces")).to_be_visible()
    await take(visitor.page, "child-ended", whole=True)
    await visitor.page.locator(".feedback__faces button").last.click()
    await expect(visitor.text("feedback-thanks")).to_be_visible()
    await take(visitor.page, "child-thanks", whole=True)
    Store(stage.house).change(tone, "adults")


async def test_pictures_of_closing_time(stage: Stage) -> None:
    store = Store(stage.house)
    local = datetime.now(HELSINKI)
    end = min(local + timedelta(minutes=19), local.replace(hour=23, minute=59))
    today = {"weekday": local.weekday(), "start": "00:00", "end": f"{end:%H:%M}"}
    store.change("UPDATE services_service SET hours = ? WHERE slug = 'apua-vakivaltaan'", json.dumps([today]))
    desk = await on_duty(stage)
    visitor = await stage.visitor(DESKTOP)
    await visitor.enter("apua-vakivaltaan")
    await take(visitor.page, "closing-entry", whole=True)
    visitor = await waiting(stage)
    await expect(visitor.page.locator(".queue .notice")).to_be_visible()
    await take(visitor.page, "closing-reached")
    first, second = await waiting(stage), await waiting(stage)
    await expect(second.page.locator(".queue .notice")).to_be_visible()
    await take(second.page, "closing-unsure")
    await desk.take_first()
    await desk.take.first.click()
    store.change("UPDATE contacts_contact SET closes_at = datetime('now', '-1 minutes') WHERE state != 'ended'")
    await expect(visitor.log).to_contain_text(words.around(words.visitor("note-overtime", time="…")))
    await take(visitor.page, "closing-overtime")
    await take(desk.page, "desk-overtime-talk")
    await expect(second.text("ended-by", by="unanswered")).to_be_visible()
    await take(second.page, "closing-unanswered")
    store.change("UPDATE contacts_contact SET overtime_until = datetime('now', '-1 minutes') WHERE state != 'ended'")
    await expect(visitor.text("ended-by", by="closing")).to_be_visible()
    await take(visitor.page, "closing-ended")
    await expect(first.text("ended-title")).to_be_visible()


async def test_pictures_of_a_full_chat(stage: Stage) -> None:
    store = Store(stage.house)
    limit = "UPDATE services_service SET queue_limit = ? WHERE slug = 'apua-vakivaltaan'"
    store.change(limit, 1)
    await on_duty(stage)
    visitor = await stage.visitor(DESKTOP)
    await visitor.enter("apua-vakivaltaan")
    await waiting(stage)
    await visitor.say("Hei, onko siellä tilaa?")
    await expect(visitor.text("full-title")).to_be_visible()
    await expect(visitor.page.get_by_text("Hei, onko siellä tilaa?")).to_be_visible()
    await take(visitor.page, "full-refused", whole=True)
    await visitor.goto("/chat/apua-vakivaltaan")
    await expect(visitor.text("full-title")).to_be_visible()
    await take(visitor.page, "full", whole=True)
    store.change(limit, 12)


async def test_pictures_of_a_visit_with_trouble(stage: Stage) -> None:
    cable, store = await stage.cable(), Store(stage.house)
    desk = await on_duty(stage)
    late = await stage.visitor(DESKTOP)
    await late.enter("apua-vakivaltaan")
    visitor = await waiting(stage, host=cable.host)
    await desk.take_first()
    await converse(visitor, desk)

    cable.cut()
    cable.hang_up()
    await expect(visitor.text("connection-lost")).to_be_visible()
    await take(visitor.page, "lost")
    await visitor.say("Oletko vielä siinä?")
    await expect(visitor.text("connection-help")).to_be_visible()
    await take(visitor.page, "outage")
    await desk.end()
    cable.mend()
    await expect(visitor.text("message-failed-closed")).to_be_visible()
    await take(visitor.page, "ended-unsent")
    await desk.choose("contact_type", "test")
    await desk.press("record-save")

    deleting = await waiting(stage, host=cable.host)
    cable.cut()
    cable.hang_up()
    await deleting.delete_all()
    await expect(deleting.text("deleting-later")).to_be_visible()
    await take(deleting.page, "deleting-later")
    cable.mend()

    back = await waiting(stage, text="Palaan kohta")
    await desk.take_first()
    async with back.page.expect_popup() as copy:
        await back.page.evaluate("open(location.href)")
    await expect(back.text("replaced-title")).to_be_visible()
    await take(back.page, "replaced")
    again = VisitorPage(await copy.value, back.host)
    await again.sees("Palaan kohta")
    for minutes, name, shown in ((3, "asking", "ask-title"), (20, "entry-too-late", "before-too-late")):
        await again.goto("/")
        await expect(desk.text("presence-closed")).to_be_visible()
        store.change("UPDATE contacts_contact SET seen_at = datetime(seen_at, ?)", f"-{minutes} minutes")
        await again.goto("/chat/apua-vakivaltaan")
        await expect(again.text(shown)).to_be_visible()
        await take(again.page, name)

    over = await waiting(stage)
    await over.end()
    await expect(over.text("ended-title")).to_be_visible()
    store.change("UPDATE contacts_contact SET ended_at = datetime(ended_at, '-61 minutes') WHERE state = 'ended'")
    stage.house.manage("manage.py", "sweep")
    # A page whose line broke in the same moment learns that the talk is over, and not why its text is gone.
    await expect(over.text("expired-about").or_(over.text("ended-about"))).to_be_visible()
    await take(over.page, "expired")

    await desk.go_off_duty()
    await late.say("Ehdinkö vielä kirjoittaa teille?")
    await expect(late.text("refused-about")).to_be_visible()
    await take(late.page, "refused")


async def test_pictures_of_the_questions(stage: Stage) -> None:
    desk = await on_duty(stage)
    visitor = await waiting(stage)
    await desk.take_first()
    await desk.say(TALK[1][1])
    await visitor.sees(TALK[1][1])
    await desk.press("ask-safe")
    await expect(visitor.text("question-safe")).to_be_visible()
    await take(visitor.page, "asked-safe")
    await visitor.press("safe-no")
    await expect(visitor.text("unsafe-title")).to_be_visible()
    await take(visitor.page, "unsafe")
    await visitor.press("unsafe-stay")
    await desk.press("ask-code-word")
    await expect(visitor.code_word).to_be_visible()
    await visitor.code_word.fill("Pihlajanmarja")
    await take(visitor.page, "asked-code-word")
    await visitor.press("code-word-choose")
    await expect(visitor.text("note-code-word-set")).to_be_visible()
    await take(visitor.page, "code-word-set")

    await visitor.goto("/")
    await expect(desk.text("presence-closed")).to_be_visible()
    Store(stage.house).change("UPDATE contacts_contact SET seen_at = datetime(seen_at, '-3 minutes')")
    await visitor.goto("/chat/apua-vakivaltaan")
    await expect(visitor.code_word).to_be_visible()
    await take(visitor.page, "asking-code-word")
    for left, word in ((2, "vene"), (1, "vene"), (0, "pihlajanmarja")):
        await visitor.code_word.fill(word)
        await visitor.press("ask-yes")
        if left:
            await expect(visitor.text("ask-code-word-wrong", tries=left)).to_be_visible()
    await expect(visitor.text("lines-hidden")).to_be_visible()
    await take(visitor.page, "continued")
    await expect(desk.text("note-continued-code-word")).to_be_visible()
    await take(desk.page, "desk-questions")

    await visitor.goto("/")
    await expect(desk.text("presence-closed")).to_be_visible()
    Store(stage.house).change("UPDATE contacts_contact SET seen_at = datetime(seen_at, '-3 minutes')")
    await visitor.goto("/chat/apua-vakivaltaan")
    for left in (2, 1):
        await visitor.code_word.fill("vene")
        await visitor.press("ask-yes")
        await expect(visitor.text("ask-code-word-wrong", tries=left)).to_be_visible()
    await take(visitor.page, "asking-code-word-wrong")
    await visitor.code_word.fill("vene")
    await visitor.press("ask-yes")
    await expect(visitor.text("before-wrong-word")).to_be_visible()
    await take(visitor.page, "entry-wrong-word")
    await expect(desk.text("note-code_word_wrong")).to_be_visible()
    await take(desk.page, "desk-code-word-wrong")
