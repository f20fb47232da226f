"""A letter from the closed chat to the answer, in a real browser, with script and without."""

import asyncio
import contextlib
import re
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page, expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.desk import DeskPage
from tests.browser.neutral import TITLE
from tests.browser.stage import PHONE, Stage
from tests.browser.store import Store
from tests.browser.visitor import NOTHING, VisitorPage
from tests.support.clock import HELSINKI

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

TEXT = "Hei,\n\nvauva nukkuu ja minä en. En tiedä, kenelle puhua."
ANSWER = "Hei,\n\nhyvä, että kirjoitit. Et ole tämän kanssa yksin."


def button(page: Page, name: str) -> Any:
    return page.get_by_role("button", name=words.pages(name), exact=True)


async def begin(stage: Stage, **options: Any) -> VisitorPage:
    """A visitor at the letter to a service that nobody answers."""
    # From a network of its own: tries of return codes are counted by network.
    network = f"198.18.{stage.bench.service.removeprefix('testi-')}.1"
    visitor = await stage.visitor(PHONE | {"extra_http_headers": {"X-Forwarded-For": network}} | options)
    await visitor.goto(f"/chat/{stage.bench.service}?lang=fi")
    await visitor.page.get_by_role("button", name=words.visitor("letter-link"), exact=True).click()
    await expect(visitor.page.get_by_role("heading", level=1)).to_have_text(words.pages("letter-write-heading"))
    return visitor


async def sent(page: Page, text: str = TEXT) -> str:
    """Send the letter; the code that is shown."""
    await page.get_by_label(words.pages("letter-text")).fill(text)
    await button(page, "letter-send").click()
    code = page.locator(".letters__shown-code")
    await expect(code).to_have_text(re.compile(r"^\s*(\d{4} ){3}\d{4}\s*$"))
    return (await code.inner_text()).strip()


async def opened(page: Page, host: str, code: str) -> None:
    """Come back with the code."""
    await page.goto(f"http://{host}/letter?lang=fi")
    await page.get_by_label(words.pages("letter-code"), exact=True).fill(code)
    await button(page, "letter-open").click()


async def test_a_letter_is_answered_and_read(stage: Stage) -> None:
    visitor = await begin(stage)
    page = visitor.page
    await take(page, "letter-write", whole=True)
    code = await sent(page)
    await take(page, "letter-sent", whole=True)
    await page.get_by_label(words.pages("letter-ending")).fill("0")
    await button(page, "letter-check").click()
    await expect(page.get_by_role("alert")).to_be_visible()
    await page.get_by_label(words.pages("letter-ending")).fill(code[-4:])
    await button(page, "letter-check").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(words.pages("letter-done-heading"))
    await take(page, "letter-done", whole=True)
    await opened(page, visitor.host, code)
    await expect(page.get_by_role("heading", level=1)).to_have_text(words.pages("letter-waiting-heading"))
    await take(page, "letter-waiting", whole=True)

    desk = await stage.signed_in(stage.bench.workers[0], stage.service)
    await desk.page.goto(f"http://{desk.host}/desk/letters?lang=fi")
    await take(desk.page, "desk-letters")
    await desk.page.get_by_role("link", name=stage.service, exact=True).click()
    await take(desk.page, "desk-letter", whole=True)
    await button(desk.page, "letters-take").click()
    await desk.page.get_by_label(words.pages("letters-answer-label")).fill(ANSWER)
    await take(desk.page, "desk-letter-answer", whole=True)
    await button(desk.page, "letters-answer").click()
    await expect(desk.page.get_by_role("status")).to_be_visible()

    await opened(page, visitor.host, code.replace(" ", ""))
    await expect(page.get_by_text("Et ole tämän kanssa yksin.")).to_be_visible()
    await take(page, "letter-answer", whole=True)
    await page.get_by_text(words.pages("letter-erase-open")).click()
    await button(page, "letter-erase").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(words.pages("letter-erased-heading"))
    await opened(page, visitor.host, code)
    await expect(page.get_by_role("alert")).to_be_visible()
    await take(page, "letter-door", whole=True)
    assert await visitor.storage() == NOTHING


async def test_rule_09_a_letter_needs_no_script(stage: Stage) -> None:
    visitor = await begin(stage, java_script_enabled=False)
    code = await sent(visitor.page)
    await opened(visitor.page, visitor.host, code)
    await expect(visitor.page.get_by_role("heading", level=1)).to_have_text(words.pages("letter-waiting-heading"))
    await visitor.page.get_by_text(words.pages("letter-withdraw-open")).click()
    await button(visitor.page, "letter-erase").click()
    await expect(visitor.page.get_by_role("heading", level=1)).to_have_text(words.pages("letter-erased-heading"))


async def test_a_letter_is_written_by_choice_and_leaves_the_queue(stage: Stage) -> None:
    desk = await stage.desk()
    visitor = await stage.visitor()
    page = visitor.page
    await visitor.goto(f"/chat/{stage.bench.service}?lang=fi")
    link = page.get_by_role("button", name=words.visitor("letter-link"), exact=True)
    await expect(link).to_be_visible()
    await take(page, "letter-by-choice", whole=True)
    await visitor.say("Hei")
    await expect(page.get_by_text(words.visitor("queue-letter"))).to_be_visible()
    await take(page, "letter-from-the-queue", whole=True)
    await expect(desk.page.locator(".queue li")).to_have_count(1)
    await link.click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(words.pages("letter-write-heading"))
    await expect(desk.page.locator(".queue li")).to_have_count(0)
    assert await visitor.storage() == NOTHING


async def test_rule_12_a_letter_with_a_number_is_asked_about_before_it_is_sent(stage: Stage) -> None:
    visitor = await begin(stage)
    page = visitor.page
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.method))
    await page.wait_for_load_state()  # before its script is there, the server asks
    draft = page.get_by_label(words.pages("letter-text"))
    await draft.fill("Soita minulle 040 123 4567")
    await button(page, "letter-send").click()
    await expect(page.get_by_role("alert")).to_contain_text(words.pages("letter-guard"))
    await expect(draft).to_be_focused()
    await take(page, "letter-guard", part=page.get_by_role("alert"))
    await draft.fill("En kerro numeroani")
    await expect(page.get_by_role("alert")).to_be_hidden()
    await draft.fill("Soita minulle 040 123 4567")
    await button(page, "letter-send").click()
    await expect(page.get_by_role("alert")).to_be_visible()
    assert "POST" not in requests
    await button(page, "letter-send-anyway").click()
    await expect(page.locator(".letters__shown-code")).to_be_visible()


async def test_rule_12_a_letter_without_script_is_asked_about_as_well(stage: Stage) -> None:
    visitor = await begin(stage, java_script_enabled=False)
    page = visitor.page
    draft = page.get_by_label(words.pages("letter-text"))
    await draft.fill("Soita minulle 040 123 4567")
    await button(page, "letter-send").click()
    await expect(page.get_by_role("alert")).to_contain_text(words.pages("letter-guard"))
    await expect(page.get_by_role("alert")).to_be_in_viewport(ratio=1)
    await expect(button(page, "letter-send-anyway")).to_be_in_viewport(ratio=1)
    await expect(draft).to_have_value("Soita minulle 040 123 4567")
    await take(page, "letter-guard-no-script")
    await button(page, "letter-send-anyway").click()
    await expect(page.locator(".letters__shown-code")).to_be_visible()


@pytest.mark.parametrize("by", ["button", "shift"])
async def test_rule_05_leaving_a_letter_shows_no_letter_on_back(stage: Stage, by: str) -> None:
    visitor = await begin(stage)
    page = visitor.page
    before = await page.evaluate("history.length")
    code = await sent(page)
    await page.get_by_label(words.pages("letter-ending")).fill(code[-4:])
    await button(page, "letter-check").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text(words.pages("letter-done-heading"))
    await expect(page.get_by_role("link", name=words.pages("entry-leave"))).to_be_in_viewport(ratio=1)
    if by == "shift":
        for _ in range(3):
            await page.keyboard.press("ShiftLeft")
    else:
        await page.get_by_role("link", name=words.pages("entry-leave")).click()
    await expect(page).to_have_title(TITLE)
    # The tab remembers two pages of ours: the service's, and a letter that was empty. Nothing that was sent.
    assert await page.evaluate("history.length") == before
    with contextlib.suppress(PlaywrightError):  # Chromium asks before it asks for a letter's first page again
        await page.go_back()
    await page.reload()
    shown = await page.content()
    assert code not in shown
    assert TEXT.splitlines()[-1] not in shown


async def test_a_letter_that_does_not_go_out_stays_on_the_page(stage: Stage) -> None:
    visitor = await begin(stage)
    page = visitor.page
    await page.context.set_offline(True)
    await page.get_by_label(words.pages("letter-text")).fill(TEXT)
    await button(page, "letter-send").click()
    await expect(page.get_by_text(words.pages("letter-not-sent"))).to_be_visible()
    await expect(page.get_by_label(words.pages("letter-text"))).to_have_value(TEXT)
    await page.context.set_offline(False)
    await button(page, "letter-send").dblclick()
    await expect(page.locator(".letters__shown-code")).to_be_visible()
    await expect(page.get_by_text(words.pages("letter-not-sent"))).to_be_hidden()


# --- a time that is booked --------------------------------------------------------------------------


async def offered(stage: Stage) -> DeskPage:
    """Staff offer a time in the bench's service, for tomorrow."""
    desk = await stage.signed_in(stage.bench.workers[0], stage.service)
    page = desk.page
    await page.goto(f"http://{desk.host}/desk/slots?lang=fi")
    await page.get_by_label(words.pages("slots-service")).select_option(label=stage.service)
    tomorrow = datetime.now(HELSINKI) + timedelta(days=1)
    await page.get_by_label(words.pages("slots-day"), exact=True).fill(tomorrow.date().isoformat())
    await page.get_by_label(words.pages("slots-time")).fill("14:00")
    await button(page, "slots-add").click()
    await expect(page.get_by_role("status")).to_have_text(words.pages("slots-saved", what="added"))
    await take(page, "desk-slots", whole=True)
    return desk


async def booked(stage: Stage, **options: Any) -> tuple[VisitorPage, str]:
    """A visitor with a letter that has booked that time; its code."""
    visitor = await begin(stage, **options)
    page = visitor.page
    await page.get_by_label(words.pages("letter-slot")).select_option(index=1)
    if not options:
        await take(page, "letter-write-with-times", whole=True)
    return visitor, await sent(page)


def its_time_comes(stage: Stage) -> None:
    """The booked time began a minute ago."""
    now = datetime.now(UTC)
    Store(stage.house).change(
        """UPDATE letters_slot SET starts_at = ?, ends_at = ?
        WHERE service_id = (SELECT id FROM services_service WHERE slug = ?)""",
        str((now - timedelta(minutes=1)).replace(tzinfo=None)),
        str((now + timedelta(minutes=44)).replace(tzinfo=None)),
        stage.bench.service,
    )


async def test_a_booked_time_opens_the_talk_by_the_code(stage: Stage) -> None:
    desk = await offered(stage)
    visitor, code = await booked(stage)
    page = visitor.page
    await take(page, "letter-sent-with-a-time", whole=True)
    await opened(page, visitor.host, code)
    await expect(button(page, "letter-slot-open")).to_be_hidden()
    await take(page, "letter-booked", whole=True)
    its_time_comes(stage)
    await opened(page, visitor.host, code)
    await expect(page.get_by_text(words.pages("letter-slot-nobody"))).to_be_visible()
    await expect(page.get_by_text(words.pages("entry-no-script"))).to_be_hidden()
    await take(page, "letter-booked-now", whole=True)
    steps = await page.evaluate("history.length")
    await button(page, "letter-slot-open").click()
    await expect(visitor.field).to_be_visible()
    await expect(page).to_have_title(words.pages("neutral-title"))
    assert urlsplit(page.url).path == f"/chat/{stage.bench.service}"
    shadow = await visitor.leave.evaluate("link => getComputedStyle(link).boxShadow")
    assert shadow != "none", "the looks of the talk, not of the letter"
    await take(page, "booked-before", whole=True)
    await visitor.say("Hei, varasin tämän ajan.")
    await expect(visitor.text("queue-nobody-short")).to_be_visible()
    await take(page, "booked-waiting", whole=True)
    assert await page.evaluate("history.length") == steps, "rule 7"

    await desk.open()
    await expect(desk.page.get_by_text(words.desk("duty-booked"))).to_be_visible()
    await expect(desk.page.get_by_text(words.desk("queue-booked"))).to_be_visible()
    await desk.go_on_duty()
    await take(desk.page, "desk-booked")
    await desk.take_first()
    await desk.say("Hei! Hyvä, että tulit.")
    await visitor.sees("Hei! Hyvä, että tulit.")
    await take(page, "booked-talk")
    await page.reload()  # rule 11: the talk comes back at the service's own address
    await visitor.sees("Hei! Hyvä, että tulit.")


async def test_rule_05_leaving_fast_from_a_booked_talk_leaves_nothing(stage: Stage) -> None:
    await offered(stage)
    visitor, code = await booked(stage)
    its_time_comes(stage)
    await opened(visitor.page, visitor.host, code)
    await button(visitor.page, "letter-slot-open").click()
    await visitor.say("Hei, varasin tämän ajan.")
    await expect(visitor.text("queue-nobody-short")).to_be_visible()
    for _ in range(3):
        await visitor.page.keyboard.press("ShiftLeft")
    await expect(visitor.page).to_have_title(TITLE)
    await visitor.goto("/livez")  # this tab's storage, from a page that holds nothing
    assert await visitor.storage() == NOTHING
    for _ in range(3):
        with contextlib.suppress(PlaywrightError):  # Chromium asks before it asks for a letter's first page again
            await visitor.page.go_back(timeout=5_000)
        assert "varasin" not in await screen_text(visitor.page)


async def screen_text(page: Page) -> str:
    """What the page shows, once it has come to rest."""
    for _ in range(20):
        with contextlib.suppress(PlaywrightError):
            await page.wait_for_load_state(timeout=2_000)
            return await page.content()
        await asyncio.sleep(0.25)
    raise AssertionError("the page does not come to rest")


async def test_without_script_the_page_says_when_and_shows_numbers(stage: Stage) -> None:
    await offered(stage)
    visitor, code = await booked(stage, java_script_enabled=False)
    its_time_comes(stage)
    await opened(visitor.page, visitor.host, code)
    await expect(visitor.page.get_by_text(words.pages("entry-no-script"))).to_be_visible()
    await expect(visitor.page.locator("a[href^='tel:']").nth(1)).to_be_visible()
    await expect(button(visitor.page, "letter-slot-open")).to_be_hidden()
    await take(visitor.page, "letter-booked-no-script", whole=True)
    await visitor.page.get_by_text(words.pages("letter-slot-back-open")).click()
    await button(visitor.page, "letter-slot-back").click()
    await expect(visitor.page.get_by_text(words.pages("letter-slot-given-back"))).to_be_visible()
