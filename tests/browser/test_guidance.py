"""The guides beside a talk, in a browser: by keyboard, and without disturbing the talk below them."""

from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.axe import is_faultless
from tests.browser.desk import DeskPage
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]


def opener(desk: DeskPage) -> Any:
    return desk.contact().get_by_role("button", name=words.desk("guidance"), exact=True)


def panel(desk: DeskPage) -> Any:
    return desk.page.get_by_role("region", name=words.desk("guidance-panel", number=1), exact=True)


async def places(page: Page) -> Any:
    """Where the talk, its lines and the field stand, and how far it is scrolled."""
    return await page.evaluate(
        """() => [...document.querySelectorAll(".contact [role=log], .contact [role=log] li, .contact textarea")].map(
            (part) => [part.getBoundingClientRect().toJSON(), part.scrollTop])"""
    )


async def test_rule_21_the_risk_protocol_opens_by_keyboard_and_nothing_of_the_talk_moves(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    for number in range(12):
        await visitor.say(f"Rivi {number}.")
        await expect(desk.line(f"Rivi {number}.").first).to_be_visible()
    await desk.field().fill("Vielä kesken")
    before = await places(desk.page)

    await opener(desk).focus()
    await desk.page.keyboard.press("Enter")
    await expect(panel(desk)).to_contain_text("Kysy suoraan")
    assert await places(desk.page) == before
    await expect(desk.line("Rivi 11.")).to_be_in_viewport()

    await desk.page.keyboard.press("Tab")
    await desk.page.keyboard.press("ArrowRight")
    await expect(panel(desk)).to_contain_text("lastensuojelulain 25 §")
    await expect(panel(desk)).to_contain_text(words.desk("guidance-waiting"))
    assert await places(desk.page) == before

    await desk.page.keyboard.press("Escape")
    await expect(panel(desk)).to_have_count(0)
    await expect(opener(desk)).to_be_focused()
    await expect(desk.field()).to_have_value("Vielä kesken")


async def test_a_talk_that_has_just_begun_is_not_covered(stage: Stage) -> None:
    _, desk = await stage.talk()
    await opener(desk).click()
    covered = await panel(desk).bounding_box()
    newest = await desk.line("Hei! Olen tässä.").bounding_box()
    assert covered is not None
    assert newest is not None
    assert newest["y"] >= covered["y"] + covered["height"]


async def test_an_edit_on_the_administrators_page_is_on_an_open_desk_at_once(stage: Stage) -> None:
    _, desk = await stage.talk()
    await opener(desk).click()
    await desk.field().fill("Vielä kesken")
    editor = (await stage.signed_in(stage.demo_account("kaarina"), stage.service)).page
    await editor.goto(f"http://{stage.house.desks_host}/desk/guides/risk?lang=fi")
    text, added = editor.locator("#body-fi"), "Tämän rivin lisäsi ylläpito."
    await text.fill(f"{await text.input_value()}\n{added}")
    await editor.get_by_role("button", name=words.pages("catalogue-save"), exact=True).click()
    await expect(panel(desk)).to_contain_text(added)
    await expect(desk.field()).to_be_focused()
    await expect(desk.field()).to_have_value("Vielä kesken")


async def test_rule_21_what_came_of_the_protocol_is_chosen_beside_it_by_keyboard_and_stands_in_the_record(
    stage: Stage,
) -> None:
    _, desk = await stage.talk()
    await opener(desk).click()
    outcome = panel(desk).get_by_role("group", name=words.desk("guidance-outcome"), exact=True)
    await outcome.get_by_role("radio").first.focus()
    await desk.page.keyboard.press("ArrowRight")
    await desk.page.keyboard.press("ArrowRight")
    await expect(outcome.get_by_role("radio", name=words.desk("record-risk_outcome-contacts_given"))).to_be_checked()
    await take(desk.page, "desk-guide-outcome")
    await desk.end()
    await expect(desk.option("risk_outcome", "contacts_given")).to_be_checked()
    await take(desk.page, "desk-record-outcome")
    await is_faultless(desk.page, "record with an outcome")
