"""Practising at the desk, in a browser: marked on every screen, and nothing leaves the page."""

import pytest
from playwright.async_api import Page, expect

from tests.browser import words
from tests.browser.axe import is_faultless
from tests.browser.desk import DeskPage
from tests.browser.stage import PHONE, Stage
from tests.browser.store import Store, nobody_is_on_duty

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

MARKS = {"fi": "Harjoitus", "sv": "Övning", "en": "Practice"}
KEPT = "JSON.stringify([localStorage, sessionStorage, document.cookie])"


async def opened(stage: Stage, language: str = "fi") -> DeskPage:
    """The page of practising, loaded."""
    desk = await stage.signed_in(stage.bench.workers[0], words.practice("practice-violence-title"))
    await desk.page.goto(f"http://{desk.host}/desk/practice?lang={language}", wait_until="networkidle")
    return desk


async def begin(desk: DeskPage, visitor: str = "violence") -> None:
    which = words.practice("practice-begin-which", name=words.practice(f"practice-{visitor}-title"))
    await desk.page.get_by_role("button", name=which, exact=True).click()


async def is_marked(page: Page, mark: str = MARKS["fi"]) -> None:
    await expect(page.get_by_role("heading", level=1, name=mark, exact=True)).to_be_in_viewport()
    assert await page.title() == f"{mark} · Vierellä"


async def test_a_talk_is_practised_to_its_record_and_nothing_leaves_the_page(stage: Stage) -> None:
    desk = await opened(stage)
    sent: list[str] = []
    desk.page.on("request", lambda request: sent.append(request.url))
    desk.page.on("websocket", lambda socket: sent.append(socket.url))
    kept = await desk.page.evaluate(KEPT)
    await is_marked(desk.page)
    await begin(desk)
    await is_marked(desk.page)
    await desk.take_first()
    await expect(desk.line(words.practice("practice-violence-opening-1"))).to_be_visible()
    await desk.press("ask-safe")
    await expect(desk.line(words.practice("practice-violence-answer-safe"))).to_be_visible()
    await desk.say("Hyvä, että kirjoitit. Uskon sinua.")
    await desk.sees("Hyvä, että kirjoitit. Uskon sinua.")
    await desk.page.keyboard.press("F8")
    await expect(desk.text("help-comes", name=words.practice("practice-colleague"))).to_be_visible()
    await is_marked(desk.page)
    await desk.end()
    await is_marked(desk.page)
    await desk.choose("contact_type", "counselling")
    await desk.choose("role", "self")
    await desk.choose("reason", "violence")
    await desk.press("record-save")
    await expect(desk.page.get_by_text(words.practice("practice-looking-back"), exact=True)).to_be_focused()
    await is_marked(desk.page)
    await desk.page.get_by_label(words.practice("practice-violence-moment-safe"), exact=True).check()
    assert sent == []
    assert await desk.page.evaluate(KEPT) == kept


async def test_the_real_queue_and_the_real_desks_see_nothing_of_it(stage: Stage) -> None:
    nobody_is_on_duty(Store(stage.house))  # or desks of earlier tests would go off duty meanwhile
    real = await stage.desk(1)
    desk = await opened(stage)
    before = await real.picture()
    await begin(desk)
    await desk.take_first()
    await desk.page.keyboard.press("F8")
    await expect(desk.text("help-comes", name=words.practice("practice-colleague"))).to_be_visible()
    assert await real.picture() == before


async def test_the_browser_refuses_what_the_page_would_send(stage: Stage) -> None:
    desk = await opened(stage)
    refused = await desk.page.evaluate(
        """() => new Promise((done) => {
            document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => done(violatedDirective));
            try { new WebSocket(location.href.replace(/^http/, "ws")); } catch {}
        })"""
    )
    assert refused == "connect-src"
    stage.faults.clear()  # the refusal was asked for


@pytest.mark.parametrize("language", list(MARKS))
async def test_it_is_marked_in_each_language(stage: Stage, language: str) -> None:
    desk = await opened(stage, language)
    await is_marked(desk.page, MARKS[language])
    await desk.page.locator(".practice__begin").first.click()
    await is_marked(desk.page, MARKS[language])


async def test_rule_15_axe_finds_no_fault_with_practising(stage: Stage) -> None:
    desk = await opened(stage)
    await desk.page.set_viewport_size(PHONE["viewport"])  # type: ignore[arg-type]
    await is_faultless(desk.page, "practice choosing")
    await begin(desk)
    await is_faultless(desk.page, "practice queue")
    await desk.take_first()
    await is_faultless(desk.page, "practice talk")
    await desk.page.get_by_role("button", name=words.practice("practice-stop"), exact=True).click()
    await is_faultless(desk.page, "practice looking back")
