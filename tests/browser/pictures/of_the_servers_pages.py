"""Pages that the server makes, for visitors and before signing in."""

import pytest
from playwright.async_api import expect

from moderation.throttles.actions import SIGN_INS_OF_ONE
from tests.browser import words
from tests.browser.album import take
from tests.browser.pictures.scenes import VIOLENCE, catalogue, on_duty
from tests.browser.stage import DESKTOP, Stage
from tests.browser.store import Store, becomes

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
    becomes(Store(stage.house), outsider.login, "dpo")
    outside = await stage.signed_in(outsider, VIOLENCE)
    await outside.page.goto(f"http://{outside.host}/desk")
    await expect(outside.page.get_by_text(words.pages("sign-in-not-allowed"))).to_be_visible()
    await take(outside.page, "desk-not-allowed")


async def test_pictures_of_the_catalogue(stage: Stage) -> None:
    desk = await stage.signed_in(stage.demo_account("kaarina"), VIOLENCE)
    for path, name in (
        ("services", "catalogue"),
        ("services/apua-vakivaltaan", "catalogue-service"),
        ("cards/nollalinja", "catalogue-card"),
        ("promises", "promises"),
        ("languages", "languages"),
        ("languages/ar", "language"),
        ("guides", "guides"),
        ("guides/child_protection", "guide"),
    ):
        await desk.page.goto(f"http://{desk.host}/desk/{path}?lang=fi")
        await take(desk.page, name, whole=True)


async def test_pictures_of_the_help(stage: Stage) -> None:
    desk = await stage.signed_in(stage.bench.workers[0], VIOLENCE)
    for path, name in (("help", "help"), ("help/paivystaja", "help-page")):
        await desk.page.goto(f"http://{desk.host}/desk/{path}?lang=fi")
        await take(desk.page, name, whole=True)


async def test_pictures_of_what_is_not_stored_of_the_catalogue(stage: Stage) -> None:
    administrator = stage.bench.workers[1]
    becomes(Store(stage.house), administrator.login, "administrator")
    page = (desk := await stage.signed_in(administrator, VIOLENCE)).page
    save = page.get_by_role("button", name=words.pages("catalogue-save"))
    await page.goto(f"http://{desk.host}/desk/services/apua-vakivaltaan?lang=fi")
    await page.locator("#name-fi").fill(" x")
    await page.get_by_role("button", name=words.pages("catalogue-exceptions-add")).click()
    await page.locator("#exceptions-0-last").fill("2026-12-26")
    await save.click()
    await expect(page.get_by_role("alert")).to_be_visible()
    await take(page, "catalogue-problem", whole=True)
    await page.locator("#hours-0-end").fill("19:00")
    await page.get_by_role("button", name=words.pages("catalogue-exceptions-remove-which", number=1)).click()
    await page.locator("[name=version]").evaluate("field => { field.value = 99 }")  # somebody else was faster
    await save.click()
    await expect(page.get_by_role("alert")).to_contain_text(words.pages("catalogue-problem", problem="changed"))
    await take(page, "catalogue-changed", whole=True)
