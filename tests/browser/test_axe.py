"""Rule 15: axe finds no fault with the main states of the pages. `make audit` looks at every one, in every language."""

import pytest
from playwright.async_api import expect

from tests.browser import album, words
from tests.browser.axe import CAUGHT, CONTROL, is_faultless, look, plant
from tests.browser.stage import PHONE, Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_rule_15_axe_finds_no_fault_with_the_main_states(stage: Stage) -> None:
    visitor = await stage.visitor(PHONE)
    await visitor.goto(f"/chat/{stage.bench.service}")
    await expect(visitor.text("closed-title")).to_be_visible()
    await is_faultless(visitor.page, "closed")
    desk = await stage.desk()
    for path, state in (("/", "front"), ("/accessibility", "accessibility"), ("/desk/sign-in", "sign-in")):
        await visitor.goto(path)
        await is_faultless(visitor.page, state)
    await visitor.enter(stage.bench.service)
    await is_faultless(visitor.page, "entry")
    await visitor.say("Hei, onko siellä joku?")
    await expect(visitor.text("queue-title")).to_be_visible()
    await is_faultless(visitor.page, "queue")
    await desk.take_first()
    await desk.say("Hei! Olen tässä.")
    await visitor.sees("Hei! Olen tässä.")
    await is_faultless(visitor.page, "talk")
    await is_faultless(desk.page, "desk")
    await desk.end()
    await expect(visitor.text("ended-title")).to_be_visible()
    await is_faultless(visitor.page, "ended")
    await desk.choose("reason", "violence")
    await desk.contact().get_by_text(words.desk("record-more"), exact=True).click()
    await is_faultless(desk.page, "record")


async def test_axe_finds_what_is_planted(stage: Stage) -> None:
    visitor = await stage.visitor(PHONE)
    await visitor.goto("/")
    await plant(visitor.page)
    found = await look(visitor.page, CONTROL, "light")
    assert {one.rule for one in found.violations} >= CAUGHT
    assert all(f"{CONTROL} (Suomi, light): " in line for line in found.complaints())
    if album.examiner is not None:
        await album.examiner.look(visitor.page, CONTROL, "light", "dark")
