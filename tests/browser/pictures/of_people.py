"""The pages about people, and one's own account."""

import uuid

import pytest
from playwright.async_api import expect

from moderation.staff.models import StaffSession
from tests.browser import words
from tests.browser.album import take
from tests.browser.pictures.scenes import VIOLENCE, catalogue, waiting
from tests.browser.stage import Stage
from tests.browser.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("catalogue")]

__all__ = ["catalogue"]


async def test_pictures_of_the_pages_about_people(stage: Stage) -> None:
    desk = await stage.signed_in(stage.demo_account("maija"), VIOLENCE)
    page, home = desk.page, f"http://{desk.host}/desk/people"
    await page.goto(home)
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
    await above.page.goto(f"http://{above.host}/desk/status?lang=fi")
    await take(above.page, "servers", whole=True)
    await above.page.goto(f"http://{above.host}/desk/words?lang=fi")
    await take(above.page, "words", whole=True)
    await above.page.goto(f"http://{above.host}/desk/associations?lang=fi")
    await take(above.page, "associations", whole=True)
    await above.page.get_by_label(words.people("association-name")).fill("testien yhdistys")
    await above.page.get_by_role("button", name=words.people("person-create")).click()
    await expect(above.page.get_by_role("alert")).to_be_visible()
    await take(above.page, "association-problem", whole=True)
    await above.page.get_by_role("link", name="Testien yhdistys").click()
    await take(above.page, "association", whole=True)


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
    await expect(page.locator(".stay[role=alert]")).to_be_visible()
    await take(page, "desk-idle")
    await page.get_by_role("button", name=words.desk("stay-here")).click()
    await expect(page.locator(".stay[role=alert]")).to_be_hidden()
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
