"""A service that offers in turn, at two desks: one is asked after the other, and nobody is kept from anybody."""

import pytest
from playwright.async_api import FloatRect, Locator, expect

from tests.browser import words
from tests.browser.album import SIZES
from tests.browser.axe import THEMES, is_faultless
from tests.browser.desk import DeskPage
from tests.browser.settled import settled
from tests.browser.stage import Stage
from tests.browser.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

NEXT_BEAT = 15_000
"""In milliseconds: what runs out is noticed within a beat."""


async def two_desks(stage: Stage) -> tuple[DeskPage, DeskPage]:
    """On duty in a service that offers in turn; the first came first."""
    store = Store(stage.house)
    store.change("UPDATE services_service SET offers_in_turn = 1 WHERE slug = ?", stage.bench.service)
    return await stage.desk(), await stage.desk(1)


def offer(desk: DeskPage) -> Locator:
    """The card that says whom the worker is offered."""
    return desk.page.get_by_role("region", name=words.desk("offer-heading"), exact=True)


async def press(desk: DeskPage, name: str) -> None:
    """Press a button of the card, once a person could have read it."""
    await expect(offer(desk)).to_be_visible()
    await desk.page.wait_for_timeout(700)
    await offer(desk).get_by_role("button", name=words.desk(name), exact=True).click()


async def box(part: Locator) -> FloatRect:
    """Where it lies."""
    found = await part.bounding_box()
    assert found is not None
    return found


async def reads_that(desk: DeskPage, other: DeskPage) -> None:
    """The queue says that somebody is offered to the other."""
    badge = words.desk("queue-offered", name=other.account.duty_name)
    await expect(desk.queue.get_by_text(badge, exact=True)).to_be_visible()


async def test_one_is_asked_after_the_other_then_everybody_and_each_may_pick_all_the_while(stage: Stage) -> None:
    first, second = await two_desks(stage)
    visitor, other = await stage.visitor(), await stage.visitor()
    await visitor.start(stage.bench.service, "Hei, onko siellä joku?")
    await expect(offer(first)).to_be_visible()
    await expect(offer(first)).to_contain_text("Siirtyy seuraavalle")
    await reads_that(second, first)
    await expect(second.take).to_have_count(1)
    await expect(second.page).to_have_title(words.desk("desk-title"))
    await expect(first.page).to_have_title(words.desk("desk-title-count", count=1))
    await press(first, "offer-decline")
    await expect(offer(second)).to_be_visible()
    await expect(offer(first)).to_have_count(0)
    await reads_that(first, second)
    await press(second, "offer-decline")
    for desk in (first, second):
        await expect(offer(desk)).to_have_count(0)
        await expect(desk.take).to_have_count(1)
        await expect(desk.page).to_have_title(words.desk("desk-title-count", count=1))
    await second.take_first()
    await second.sees("Hei, onko siellä joku?")
    await expect(first.take).to_have_count(0)

    await other.start(stage.bench.service, "Minäkin olen täällä")
    await press(first, "queue-accept")
    await expect(first.field()).to_be_focused()
    await first.sees("Minäkin olen täällä")


async def test_unanswered_it_goes_to_the_other_desk(stage: Stage) -> None:
    first, second = await two_desks(stage)
    visitor = await stage.visitor()
    await visitor.start(stage.bench.service, "Hei")
    await expect(offer(first)).to_be_visible()
    Store(stage.house).change(
        """UPDATE contacts_contact SET offer_ends_at = datetime('now', '-1 seconds') WHERE state = 'waiting'
        AND service_id = (SELECT id FROM services_service WHERE slug = ?)""",
        stage.bench.service,
    )
    await expect(offer(second)).to_be_visible(timeout=NEXT_BEAT)
    await expect(offer(first)).to_have_count(0)


async def test_rule_15_an_offer_moves_nothing_is_reached_by_one_key_and_gives_the_focus_back(stage: Stage) -> None:
    desk, colleague = await two_desks(stage)
    page, keyboard = desk.page, desk.page.keyboard
    visitor, other = await stage.visitor(), await stage.visitor()
    await visitor.start(stage.bench.service, "Hei, onko siellä joku?")
    await press(desk, "queue-accept")
    await expect(desk.field()).to_be_focused()
    await keyboard.type("Hei! Olen")
    parts = (desk.duty, desk.field(), desk.page.get_by_role("heading", name=words.desk("queue-heading"), exact=True))
    before = [await part.bounding_box() for part in parts]
    await other.start(stage.bench.service, "Minäkin olen täällä")
    await press(colleague, "offer-decline")  # who has no talk is asked first
    await expect(offer(desk)).to_be_visible()
    assert [await part.bounding_box() for part in parts] == before
    await expect(desk.field()).to_be_focused()
    await is_faultless(page, "desk-offer", THEMES)

    await keyboard.press("Alt+Digit0")
    await expect(offer(desk).get_by_role("button", name=words.desk("queue-accept"), exact=True)).to_be_focused()
    await keyboard.press("Tab")
    await expect(offer(desk).get_by_role("button", name=words.desk("offer-decline"), exact=True)).to_be_focused()
    await keyboard.press("Enter")
    await expect(offer(desk)).to_have_count(0)
    await expect(desk.field()).to_be_focused()
    await expect(desk.field()).to_have_value("Hei! Olen")


async def test_rule_20_on_a_phone_it_lies_over_the_talk_and_leaves_silent_help_and_the_field_free(stage: Stage) -> None:
    desk, colleague = await two_desks(stage)
    visitor, other = await stage.visitor(), await stage.visitor()
    await visitor.start(stage.bench.service, "Hei, onko siellä joku?")
    await press(desk, "queue-accept")
    await expect(desk.field()).to_be_focused()
    await desk.page.set_viewport_size(SIZES["phone"])
    await settled(desk.page, "innerWidth === 390")
    await other.start(stage.bench.service, "Minäkin olen täällä")
    await press(colleague, "offer-decline")  # who has no talk is asked first
    await expect(offer(desk)).to_be_visible()
    card, field = await box(offer(desk)), await box(desk.field())
    help_button = await box(desk.contact().get_by_role("button", name=words.desk("help-call"), exact=True))
    assert help_button["y"] + help_button["height"] < card["y"]
    assert card["y"] + card["height"] < field["y"]
    assert card["width"] < 390
    await press(desk, "queue-accept")
    await expect(desk.field(2)).to_be_focused()
