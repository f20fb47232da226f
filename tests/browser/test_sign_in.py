"""How staff begin and what they sign in with, in a real browser: an invitation without scripts, and a passkey."""

import re
import time
from base64 import b32decode

import pytest
from django_otp.oath import TOTP
from playwright.async_api import CDPSession, Locator, Page, expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.desk import DeskPage
from tests.browser.stage import DESKTOP, Stage
from tests.support.house import House

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

NEW_PASSWORD = "kolme-kuusta-ja-lampi"
FACTORS = "/desk/account/factors"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


async def has_no_script(page: Page) -> None:
    """Only what needs no script is there to be pressed."""
    await expect(page.locator("[data-print], [data-passkey]").locator("visible=true")).to_have_count(0)


def invited(house: House, login: str) -> str:
    """A new code for the person."""
    printed = re.search(r"Code:  (\S+)", house.manage("manage.py", "invite", login))
    assert printed
    return printed[1]


def by_label(page: Page, name: str) -> Locator:
    return page.get_by_label(words.pages(name), exact=True)


async def heading(page: Page, step: str) -> None:
    await expect(page.get_by_role("heading", level=1)).to_have_text(words.pages("enrol-heading", step=step))


async def press(page: Page, name: str) -> None:
    await page.get_by_role("button", name=words.pages(name), exact=True).click()


async def with_authenticator(page: Page) -> tuple[CDPSession, str]:
    """A telephone's fingerprint reader, beside this page."""
    devtools = await page.context.new_cdp_session(page)
    await devtools.send("WebAuthn.enable")
    added = await devtools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    return devtools, added["authenticatorId"]


async def test_somebody_invited_begins_without_scripts(stage: Stage) -> None:
    account = stage.bench.workers[0]
    visitor = await stage.visitor(DESKTOP | {"java_script_enabled": False})
    page = visitor.page
    await visitor.goto("/desk/enrol")
    await heading(page, "invitation")
    await has_no_script(page)
    await take(page, "enrol-invitation")
    await by_label(page, "sign-in-login").fill(account.login)
    await by_label(page, "enrol-code").fill("ABCD-ABCD-ABCD-ABCD-ABCD")
    await press(page, "enrol-next")
    await expect(page.get_by_role("alert")).to_have_text(words.pages("enrol-problem", problem="refused"))
    await take(page, "enrol-refused")
    await by_label(page, "sign-in-login").fill(account.login)
    await by_label(page, "enrol-code").fill(invited(stage.house, account.login))
    await press(page, "enrol-next")

    await heading(page, "password")
    await take(page, "enrol-password")
    for label in ("enrol-password", "enrol-again"):
        await by_label(page, label).fill("lauantaina1")
    await page.locator("form").evaluate("form => form.noValidate = true")
    await press(page, "enrol-next")
    await expect(page.get_by_role("alert")).to_have_text(words.pages("enrol-problem", problem="password_too_short"))
    for label in ("enrol-password", "enrol-again"):
        await by_label(page, label).fill(NEW_PASSWORD)
    await press(page, "enrol-next")

    await heading(page, "app")
    await expect(page.get_by_role("img", name=words.pages("enrol-app-picture"))).to_be_visible()
    await take(page, "enrol-app", whole=True)
    secret = await page.locator(".secret").inner_text()
    totp = TOTP(b32decode(secret.replace(" ", "")))
    totp.time = time.time()
    await by_label(page, "enrol-app-code").fill(f"{totp.token():06}")
    await press(page, "enrol-next")

    await heading(page, "recovery")
    codes = await page.locator(".codes > li").all_inner_texts()
    assert len(codes) == 10
    await take(page, "enrol-recovery", whole=True)
    await press(page, "enrol-finish")
    await expect(page.get_by_role("heading", level=1)).to_have_text(words.pages("enrol-done-heading"))
    await take(page, "enrol-done")
    await page.get_by_role("link", name=words.pages("enrol-done-sign-in")).click()
    await take(page, "sign-in-no-script")
    await by_label(page, "sign-in-login").fill(account.login)
    await by_label(page, "sign-in-password").fill(NEW_PASSWORD)
    await by_label(page, "sign-in-code").fill(codes[3])
    await press(page, "sign-in-submit")
    await expect(page).to_have_url(re.compile(FACTORS))
    await expect(page.get_by_role("status")).to_have_text(words.pages("factors-used-recovery-code", count=9))
    await take(page, "factors-no-script", whole=True)


async def test_the_code_of_a_link_is_filled_in_and_gone_from_the_address(stage: Stage) -> None:
    visitor = await stage.visitor(DESKTOP)
    await visitor.goto("/desk/enrol#K7MP-4WXY-K7MP-4WXY-K7MP")
    await expect(by_label(visitor.page, "enrol-code")).to_have_value("K7MP-4WXY-K7MP-4WXY-K7MP")
    await expect(visitor.page).to_have_url(re.compile("/desk/enrol$"))


async def add_passkey(desk: DeskPage, name: str) -> None:
    """Make a passkey on the page of what one signs in with."""
    await desk.page.goto(f"http://{desk.host}{FACTORS}")
    await by_label(desk.page, "passkeys-name").fill(name)
    await press(desk.page, "passkeys-add")
    await expect(desk.page.get_by_text(name, exact=True)).to_be_visible()


async def test_a_passkey_opens_the_desk(stage: Stage) -> None:
    desk = await stage.just_signed_in(stage.bench.workers[1], stage.service)
    page = desk.page
    await page.goto(f"http://{desk.host}{FACTORS}")
    await take(page, "factors", whole=True)
    await with_authenticator(page)
    await add_passkey(desk, "Eeron puhelin")
    await take(page, "factors-passkey", whole=True)

    await desk.page.goto(f"http://{desk.host}/desk")
    await page.context.clear_cookies()
    await page.goto(f"http://{desk.host}/desk")
    await expect(page).to_have_url(re.compile("/desk/sign-in"))
    await take(page, "sign-in-passkey")
    await press(page, "sign-in-passkey")
    await desk.is_connected()

    await page.goto(f"http://{desk.host}{FACTORS}")
    await press_named(page, words.pages("passkeys-remove-which", passkey="Eeron puhelin"))
    await expect(page).to_have_url(re.compile("/desk/sign-in"), timeout=15_000)
    await press(page, "sign-in-passkey")
    await expect(page.get_by_role("alert").filter(visible=True)).to_have_text(words.pages("sign-in-passkey-refused"))
    await take(page, "sign-in-passkey-refused")


async def press_named(page: Page, name: str) -> None:
    await page.get_by_role("button", name=name, exact=True).click()


async def test_a_passkey_that_cannot_verify_the_person_is_not_made(stage: Stage) -> None:
    desk = await stage.just_signed_in(stage.bench.workers[1], stage.service)
    devtools, authenticator = await with_authenticator(desk.page)
    await devtools.send("WebAuthn.setUserVerified", {"authenticatorId": authenticator, "isUserVerified": False})
    await desk.page.goto(f"http://{desk.host}{FACTORS}")
    await by_label(desk.page, "passkeys-name").fill("Puhelin")
    await press(desk.page, "passkeys-add")
    await expect(desk.page.get_by_text(words.pages("passkeys-failed"))).to_be_visible()
    await take(desk.page, "factors-failed", whole=True)
    await expect(desk.page.get_by_role("button", name=words.pages("passkeys-add"))).to_be_enabled()


async def test_new_recovery_codes_are_shown_and_can_be_printed(stage: Stage) -> None:
    desk = await stage.just_signed_in(stage.bench.workers[0], stage.service)
    page = desk.page
    await page.goto(f"http://{desk.host}{FACTORS}")
    await press(page, "recovery-new")
    await expect(page.locator(".codes > li")).to_have_count(10)
    await page.evaluate("window.print = () => { document.title = 'printed' }")
    await press(page, "recovery-print")
    await expect(page).to_have_title("printed")
    await take(page, "factors-recovery", whole=True)
