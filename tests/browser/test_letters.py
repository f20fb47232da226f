"""A letter from the closed chat to the answer, in a real browser, with script and without."""

import contextlib
import re
from typing import Any

import pytest
from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page, expect

from tests.browser import words
from tests.browser.album import take
from tests.browser.neutral import TITLE
from tests.browser.stage import PHONE, Stage
from tests.browser.visitor import NOTHING, VisitorPage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

TEXT = "Hei,\n\nvauva nukkuu ja minä en. En tiedä, kenelle puhua."
ANSWER = "Hei,\n\nhyvä, että kirjoitit. Et ole tämän kanssa yksin."


def button(page: Page, name: str) -> Any:
    return page.get_by_role("button", name=words.pages(name), exact=True)


async def begin(stage: Stage, **options: Any) -> VisitorPage:
    """A visitor at the letter to a service that nobody answers."""
    visitor = await stage.visitor(PHONE | options)
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


async def test_rule_12_a_letter_with_a_number_is_asked_about_before_it_is_sent(stage: Stage) -> None:
    visitor = await begin(stage)
    page = visitor.page
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.method))
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
