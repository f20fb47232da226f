"""A roster from its planning to the day on which somebody cannot come: a coordinator, three associations, a phone."""

import json
from datetime import date, datetime, timedelta

import pytest
from playwright.async_api import Page, expect

from tests.browser import words
from tests.browser.album import SIZES
from tests.browser.axe import is_faultless
from tests.browser.desk import unbroken
from tests.browser.stage import Stage
from tests.browser.store import Store
from tests.browser.words import roster as say
from tests.support.clock import HELSINKI

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

EMPTY = "from chat.rosters.models import Period; Period.objects.all().delete()"
WEEKDAYS = ("ma", "ti", "ke", "to", "pe", "la", "su")


class Person:
    """Somebody of the demo at pages of the roster."""

    def __init__(self, page: Page, host: str) -> None:
        """Signed in."""
        self.page, self.host = page, host

    async def open(self, path: str) -> Page:
        """One of the pages."""
        await self.page.goto(f"http://{self.host}/desk/roster{path}?lang=fi")
        return self.page

    async def open_turn(self, day: date, service: str) -> Page:
        """The turn of a day, found in the week's roster."""
        await self.page.goto(f"http://{self.host}/desk/roster?lang=fi&day={day.isoformat()}")
        on_day = self.page.get_by_role("listitem").filter(has_text=heading(day))
        await on_day.get_by_role("link", name=service).click()
        return self.page

    async def is_told(self, what: str) -> None:
        """The page says what was saved."""
        await expect(self.page.get_by_role("status").filter(has_text=say("roster-saved", what=what))).to_be_visible()


async def of_demo(stage: Stage, login: str) -> Person:
    desk = await stage.signed_in(stage.demo_account(login), stage.service)
    return Person(desk.page, desk.host)


def heading(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day.day}.{day.month}."


async def test_a_coordinator_plans_three_associations_fill_it_and_a_turn_is_swapped_and_left(stage: Stage) -> None:
    stage.house.manage("manage.py", "shell", "-c", EMPTY)
    today = datetime.now(HELSINKI).date()
    first, second = today + timedelta(days=8), today + timedelta(days=15)
    service = unbroken(stage.service)

    # The coordinator plans and publishes.
    tuula = await of_demo(stage, "tuula")
    page = await tuula.open("/periods")
    await page.get_by_label(say("roster-first"), exact=True).fill((today + timedelta(days=1)).isoformat())
    await page.get_by_label(say("roster-last"), exact=True).fill((today + timedelta(days=40)).isoformat())
    await page.get_by_label(say("roster-wishes-until"), exact=True).fill(today.isoformat())
    await page.get_by_role("button", name=say("roster-period-add"), exact=True).click()
    await tuula.is_told("period")
    await page.get_by_label(say("roster-service"), exact=True).select_option(label=stage.service)
    for weekday in WEEKDAYS:
        await page.get_by_label(weekday, exact=True).set_checked(weekday == WEEKDAYS[first.weekday()])
    await page.get_by_label(say("roster-on-holidays"), exact=True).check()
    await page.get_by_label(say("roster-end"), exact=True).fill("11:00")
    await page.get_by_role("button", name=say("roster-pattern-add"), exact=True).click()
    await expect(page.get_by_role("alert")).to_contain_text(say("roster-problem", problem="end"))
    await page.get_by_label(say("roster-end"), exact=True).fill("15:00")
    await page.get_by_role("button", name=say("roster-pattern-add"), exact=True).click()
    await tuula.is_told("pattern")
    await page.get_by_role("button", name=say("roster-publish-yes"), exact=True).click()
    await tuula.is_told("published")

    # One association's manager names somebody, the others' people take turns themselves, one of them on a phone.
    maija = await of_demo(stage, "maija")
    page = await maija.open_turn(first, service)
    candidates = page.get_by_label(say("roster-person"), exact=True).first
    await candidates.select_option(label="Aino · Saariston ensi- ja turvakotiyhdistys")
    await page.get_by_role("button", name=say("roster-name"), exact=True).first.click()
    await maija.is_told("name")
    helmi, onni = await of_demo(stage, "helmi"), await of_demo(stage, "onni")
    await helmi.page.set_viewport_size(SIZES["phone"])
    page = await helmi.open_turn(first, service)
    await page.get_by_role("button", name=say("roster-take"), exact=True).click()
    await helmi.is_told("take")
    await expect(page.get_by_text("Aino", exact=True)).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") <= SIZES["phone"]["width"]
    await is_faultless(page, "roster-turn")
    page = await onni.open_turn(second, service)
    await page.get_by_role("button", name=say("roster-take"), exact=True).click()
    await onni.is_told("take")

    # Aino swaps with Onni: both agree, and each has the other's turn.
    aino = await of_demo(stage, "aino")
    page = await aino.open("/mine")
    await expect(page.get_by_text(heading(first)).first).to_be_visible()
    await page.get_by_role("link", name=words.beginning(say("roster-cannot"))).first.click()
    await page.get_by_label(say("roster-swap-for"), exact=True).select_option(index=1)
    await page.get_by_role("button", name=say("roster-swap-propose"), exact=True).click()
    page = await onni.open("/swaps")
    await page.get_by_role("button", name=words.beginning(say("roster-swap-agree"))).first.click()
    for person, day in ((onni, first), (aino, second)):
        page = await person.open("/mine")
        own = page.get_by_role("region", name=say("roster-own"), exact=True)
        await expect(own.get_by_text(heading(day)).first).to_be_visible()

    # Helmi falls ill: the seat is open at once, the coordinator sees the gap, and it says nothing of why.
    page = await helmi.open("/mine")
    await page.get_by_role("link", name=words.beginning(say("roster-cannot"))).first.click()
    await page.get_by_role("button", name=say("roster-leave"), exact=True).click()
    await tuula.page.goto(f"http://{tuula.host}/desk?lang=fi")
    async with tuula.page.context.expect_page() as opened:
        await tuula.page.locator(".gaps--pressing").get_by_role("link").click()
    page = await opened.value
    gap = page.get_by_role("listitem").filter(has_text=heading(first))
    await expect(gap).to_contain_text(say("roster-urgent"))
    await expect(gap).to_contain_text(say("roster-lack", lack="professional"))
    await is_faultless(page, "roster-gaps")
    assert "Helmi" not in await page.content()

    # The coordinator gives the turn up: the public page tells of the next opening instead.
    hours = [{"weekday": first.weekday(), "start": "12:00", "end": "15:00"}]
    tomorrow = (today + timedelta(days=1)).isoformat()  # the same weekday
    Store(stage.house).change(
        "UPDATE services_service SET hours = ?, exceptions = ?, open_on_holidays = 1 WHERE slug = ?",
        json.dumps(hours),
        json.dumps([{"first": tomorrow, "last": tomorrow}]),
        stage.bench.service,
    )
    public = (await stage.visitor()).page
    entry = f"http://{tuula.host}/chat/{stage.bench.service}?lang=fi"
    await public.goto(entry)
    await expect(public.get_by_text(f"{heading(first)} klo 12").first).to_be_visible()
    page = await tuula.open_turn(first, service)
    await page.get_by_text(say("roster-cancel"), exact=True).click()
    await page.get_by_label(say("roster-cancel-closes"), exact=True).check()
    await page.get_by_role("button", name=say("roster-cancel-yes"), exact=True).click()
    await tuula.is_told("cancel")
    await public.goto(entry)
    await expect(public.get_by_text(f"{heading(second)} klo 12").first).to_be_visible()


async def test_every_page_of_rosters_is_faultless_by_keyboard_and_on_a_phone(stage: Stage) -> None:
    tuula, aino = await of_demo(stage, "tuula"), await of_demo(stage, "aino")
    for person, paths in (
        (tuula, ("", "/periods", "/gaps", "/feeds", "/hours", "/commitments", "/terms", "/peers")),
        (aino, ("/mine", "/swaps")),
    ):
        await person.page.set_viewport_size(SIZES["phone"])
        for path in paths:
            page = await person.open(path)
            assert await page.evaluate("document.documentElement.scrollWidth") <= SIZES["phone"]["width"], path
            await page.keyboard.press("Tab")
            await expect(page.get_by_role("link", name=words.pages("skip-to-content"), exact=True)).to_be_focused()
            await is_faultless(page, f"roster{path.replace('/', '-')}")
