"""Every page in every state, for people to look at (test-output/pictures).

What the pages do is tested elsewhere; here they must come to the state that the picture shows.
"""

import uuid

import pytest
from playwright.async_api import expect

from moderation.staff.models import StaffSession
from moderation.throttles.actions import SIGN_INS_OF_ONE
from tests.browser import words
from tests.browser.album import take
from tests.browser.picture_scenes import SEPARATION, TALK, VIOLENCE, catalogue, converse, on_duty, typing, waiting
from tests.browser.stage import DESKTOP, Stage
from tests.browser.store import Store
from tests.browser.visitor import VisitorPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("catalogue")]

__all__ = ["catalogue"]


async def test_pictures_of_the_servers_pages(stage: Stage) -> None:
    visitor = await stage.visitor(DESKTOP)
    await visitor.goto("/chat/lasten-ja-nuorten")
    await expect(visitor.text("closed-title")).to_be_visible()
    await take(visitor.page, "closed", whole=True)
    await visitor.goto("/chat/vauvaperhe")
    await expect(visitor.text("late-title")).to_be_visible()
    await take(visitor.page, "late", whole=True)
    await on_duty(stage, 1)
    await visitor.goto("/")
    await take(visitor.page, "front", whole=True)
    for language in ("sv", "en"):
        await visitor.goto(f"/?lang={language}")
        await take(visitor.page, f"front-{language}", whole=True)
    await visitor.goto("/accessibility")
    await take(visitor.page, "accessibility", whole=True)
    await visitor.goto("/chat/ei-ole")
    await take(visitor.page, "missing")
    await visitor.goto("/desk/ei-ole")
    await take(visitor.page, "error")

    unscripted = await stage.visitor(DESKTOP | {"java_script_enabled": False})
    await unscripted.goto("/chat/lasten-ja-nuorten")
    await take(unscripted.page, "no-script", whole=True)

    door = await stage.desk_door(stage.demo_account("tuula"), VIOLENCE)
    await door.page.goto(f"http://{door.host}/desk/sign-in")
    await take(door.page, "desk-sign-in")
    await door.sign_in("000000")
    await expect(door.page.get_by_role("alert")).to_be_visible()
    await take(door.page, "desk-sign-in-refused")
    for _ in range(SIGN_INS_OF_ONE.burst):
        await door.sign_in("000000")
    await expect(door.page.get_by_role("alert")).to_have_text(words.pages("sign-in-wait", minutes=1))
    await take(door.page, "desk-sign-in-wait")
    outsider = stage.bench.workers[0]
    Store(stage.house).change(
        "UPDATE staff_role SET role = 'dpo' WHERE person_id = (SELECT id FROM staff_person WHERE login = ?)",
        outsider.login,
    )
    outside = await stage.signed_in(outsider, VIOLENCE)
    await outside.page.goto(f"http://{outside.host}/desk")
    await expect(outside.page.get_by_text(words.pages("sign-in-not-allowed"))).to_be_visible()
    await take(outside.page, "desk-not-allowed")


async def test_pictures_of_the_pages_about_people(stage: Stage) -> None:
    desk = await stage.signed_in(stage.demo_account("maija"), VIOLENCE)
    page, home = desk.page, f"http://{desk.host}/desk/people"
    await page.goto(f"http://{desk.host}/desk")
    await page.get_by_role("link", name=words.desk("desk-people")).click()
    await take(page, "people", whole=True)
    await page.get_by_role("link", name="Tuula").click()
    await take(page, "person-not-yours", whole=True)
    await page.goto(home)
    await page.get_by_role("link", name=words.people("people-add")).click()
    await take(page, "person-new", whole=True)
    await page.get_by_label(words.people("person-login")).fill(stage.bench.peer.login)
    await page.get_by_label(words.people("person-duty-name")).fill("Uuno")
    await page.get_by_label(words.people("helper-type", type="peer")).check()
    await page.get_by_label(words.people("role", role="peer"), exact=True).check()
    await page.get_by_role("button", name=words.people("person-create")).click()
    await expect(page.get_by_role("alert")).to_have_text(words.people("person-problem", problem="login_taken"))
    await take(page, "person-new-problem", whole=True)
    await page.get_by_label(words.people("person-login")).fill(f"uuno-{stage.bench.peer.login}")
    await page.get_by_role("button", name=words.people("person-create")).click()
    await expect(page.get_by_text(words.people("person-saved", saved="created"))).to_be_visible()
    await take(page, "person", whole=True)
    await page.get_by_role("link", name=words.people("person-change-roles")).click()
    await take(page, "person-roles", whole=True)
    await page.get_by_role("link", name=words.people("person-to-page")).click()
    await page.get_by_role("link", name=words.people("person-invite")).click()
    await take(page, "person-invite")
    await page.get_by_role("button", name=words.people("invite-yes")).click()
    await expect(page.get_by_role("status")).to_be_visible()
    await take(page, "person-invited")
    await page.get_by_role("link", name=words.people("invite-ready")).click()
    await page.get_by_role("link", name=words.people("person-deactivate")).click()
    await take(page, "person-deactivate")
    await page.get_by_role("button", name=words.people("deactivate-yes")).click()
    await expect(page.get_by_text(words.people("person-has-left"))).to_be_visible()
    await take(page, "person-left", whole=True)
    await page.goto(f"{home}?search=ei+ketään")
    await take(page, "people-none")

    above = await stage.signed_in(stage.demo_account("kaarina"), VIOLENCE)
    await above.page.goto(home.replace(desk.host, above.host))
    await take(above.page, "people-all", whole=True)
    await above.page.goto(f"{home.replace(desk.host, above.host)}?search=tuula")
    await above.page.get_by_role("link", name="Tuula").click()
    await above.page.get_by_role("link", name=words.people("person-end-sessions")).click()
    await take(above.page, "person-end-sessions")
    await above.page.goto(home.replace(desk.host, above.host))
    await above.page.get_by_role("link", name="Kaarina").click()
    await take(above.page, "person-own", whole=True)


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
    await visitor.say(TALK[0][1])
    await expect(visitor.text("queue-ahead", count=0)).to_be_visible()
    await take(visitor.page, "queue")
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
    await take(visitor.page, "ended")
    await visitor.delete_all()
    await expect(visitor.text("deleted-title")).to_be_visible()
    await take(visitor.page, "deleted")


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


async def test_pictures_of_ones_own_account_and_of_how_long_the_sign_in_lasts(stage: Stage) -> None:
    store = Store(stage.house)
    desk = await stage.signed_in(stage.bench.workers[0], VIOLENCE)
    page, host = desk.page, f"http://{desk.host}"
    cookies = {cookie["name"]: cookie["value"] for cookie in await page.context.cookies()}
    mine = StaffSession.stored_key(cookies["vierella_staff"])

    def ago(column: str, session: str, time: str) -> None:
        store.change(
            f"UPDATE staff_staffsession SET {column} = datetime('now', ?) WHERE session_key = ?",  # noqa: S608
            time,
            session,
        )

    elsewhere = mine[::-1]
    store.change(
        "INSERT INTO staff_staffsession (session_key, session_data, expire_date, public_id, person_id, signed_in_at,"
        " last_active_at) SELECT ?, '', expire_date, ?, person_id, signed_in_at, last_active_at"
        " FROM staff_staffsession WHERE session_key = ?",
        elsewhere,
        uuid.uuid4().hex,
        mine,
    )
    ago("signed_in_at", elsewhere, "-3 hours")
    ago("last_active_at", elsewhere, "-7 minutes")
    await page.goto(f"{host}/desk/account")
    await expect(page.get_by_role("listitem")).to_have_count(2)
    await take(page, "account", whole=True)
    await page.goto(f"{host}/desk/account/password")
    await page.locator("[name=password]").fill("q1w2e3r4t5y6")
    await page.locator("[name=again]").fill("q1w2e3r4t5y6")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert")).to_be_visible()
    await take(page, "account-password")

    ago("signed_in_at", mine, "-6 minutes")
    await page.goto(f"{host}/desk/account/password")
    await expect(page.get_by_text(words.pages("confirm-about"))).to_be_visible()
    await take(page, "account-confirm")
    await page.goto(f"{host}/desk/account")
    await page.get_by_role("button", name=words.pages("account-end-others")).click()
    await expect(page.get_by_role("listitem")).to_have_count(1)

    await page.goto(f"{host}/desk")
    await expect(page.get_by_text(words.desk("duty-heading"))).to_be_visible()
    ago("last_active_at", mine, "-13 minutes")
    await expect(page.get_by_role("alert")).to_be_visible()
    await take(page, "desk-idle")
    await page.get_by_role("button", name=words.desk("stay-here")).click()
    await expect(page.get_by_role("alert")).to_be_hidden()
    ago("signed_in_at", mine, "-585 minutes")
    await desk.go_on_duty()
    visitor = await waiting(stage)
    await desk.take_first()
    await expect(page.locator(".stay p")).to_be_visible()
    await take(page, "desk-limit")
    store.change("UPDATE contacts_contact SET accepted_at = datetime('now', '-1 hour') WHERE state = 'open'")
    ago("signed_in_at", mine, "-605 minutes")
    await expect(page.get_by_text(words.desk("stay-overtime"))).to_be_visible()
    await take(page, "desk-overtime")
    await visitor.end()
    store.change("UPDATE staff_staffsession SET signed_in_at = datetime('now', '-1 day') WHERE session_key = ?", mine)
    await expect(page.get_by_text(words.desk("connection-signed-out"))).to_be_visible()
    await page.goto(f"{host}/desk")
    await expect(page.get_by_text(words.pages("sign-in-ended"))).to_be_visible()
    await take(page, "desk-sign-in-ended")
