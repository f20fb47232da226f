"""The visitor's safety rules (their numbers are those of the domain's list), in a real browser."""

import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser import words
from tests.browser.neutral import TITLE
from tests.browser.stage import DESKTOP, PHONE, Stage, screen
from tests.browser.store import Store, time_passes
from tests.browser.visitor import NOTHING, VisitorPage
from tests.support.eventually import eventually

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

NEUTRAL_TITLE = words.pages("neutral-title")


# --- starting -----------------------------------------------------------------------------------


async def test_rules_01_and_08_two_taps_and_nothing_asked(stage: Stage) -> None:
    await stage.desk()
    visitor = await stage.visitor()
    await visitor.page.add_init_script("window.taps = 0; addEventListener('click', () => window.taps++, true)")
    await visitor.goto("/")
    await visitor.choose(stage.service)
    # The five sentences, the field and leaving are on one screen, and the only thing to fill in is the message.
    sentences = visitor.page.get_by_role("list", name=words.visitor("before-title")).get_by_role("listitem")
    await expect(sentences).to_have_count(5)
    for place in range(5):
        expected = words.pages(f"sentence-adults-{place + 1}", peers="yes", minutes=60)
        await expect(sentences.nth(place)).to_have_text(expected)
        await expect(sentences.nth(place)).to_be_in_viewport(ratio=1)
    for part in (visitor.field, visitor.send, visitor.leave):
        await expect(part).to_be_in_viewport(ratio=1)
    fields = visitor.page.locator("input, select, textarea, [contenteditable]").locator("visible=true")
    await expect(fields).to_have_count(1)

    await visitor.field.tap()
    await visitor.page.keyboard.insert_text("Hei, tarvitsen apua")
    await visitor.send.tap()
    await expect(visitor.line("Hei, tarvitsen apua")).to_contain_text(words.visitor("message-sent", time=""))
    assert await visitor.page.evaluate("taps") == 2


async def test_rule_08_send_is_on_a_small_screen_without_scrolling(stage: Stage) -> None:
    desk = await stage.desk()
    visitor = await stage.visitor(PHONE | {"viewport": {"width": 320, "height": 640}})
    await visitor.enter(stage.bench.service)
    await can_be_pressed_at_once(visitor)
    await visitor.say("Hei")
    await expect(visitor.text("queue-title")).to_be_visible()
    await can_be_pressed_at_once(visitor)
    await desk.take_first()
    await desk.say("Hei! " + "Kerro rauhassa. " * 40)
    await expect(visitor.line("Kerro rauhassa.")).to_be_visible()
    await visitor.field.fill("Pitkä viesti alkaa tästä. " * 30)
    await can_be_pressed_at_once(visitor)


async def can_be_pressed_at_once(visitor: VisitorPage) -> None:
    """Send and leaving are whole on the screen, nothing lies on them, and nothing is wider than the screen."""
    for part in (visitor.send, visitor.leave):
        await expect(part).to_be_in_viewport(ratio=1)
        await part.click(trial=True)
    assert await visitor.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_rule_06_says_honestly_what_leaving_does_not_erase(stage: Stage) -> None:
    await stage.desk()
    visitor = await stage.visitor()
    await visitor.enter(stage.bench.service)
    await expect(visitor.page.get_by_text(words.visitor("leave-about"))).to_be_visible()
    await expect(visitor.text("leave-history-phone")).to_be_hidden()
    await visitor.page.get_by_text(words.visitor("leave-history"), exact=True).click()
    await expect(visitor.text("leave-history-phone")).to_be_visible()


# --- no traces ----------------------------------------------------------------------------------


async def test_rules_02_03_and_07_a_talk_leaves_no_trace_in_the_browser(stage: Stage) -> None:
    desk = await stage.desk()
    visitor = await stage.visitor()
    await visitor.goto("/")
    await expect(visitor.page).to_have_title(NEUTRAL_TITLE)
    entries = await visitor.page.evaluate("history.length")
    await visitor.choose(stage.service)
    address = visitor.page.url
    await expect(visitor.page).to_have_title(NEUTRAL_TITLE)
    assert await visitor.storage() == NOTHING

    await visitor.say("Hei")
    await expect(visitor.text("queue-title")).to_be_visible()
    assert await visitor.storage() == {**NOTHING, "session": ["reload"]}
    await expect(visitor.page).to_have_title(NEUTRAL_TITLE)
    await desk.take_first()
    await desk.say("Hei!")
    await visitor.sees("Hei!")
    await visitor.page.reload()
    await visitor.sees("Hei!")
    assert await visitor.storage() == {**NOTHING, "session": ["reload"]}
    await expect(visitor.page).to_have_title(NEUTRAL_TITLE)

    await visitor.end()
    await expect(visitor.text("ended-title")).to_be_visible()
    assert await visitor.storage() == NOTHING
    assert await visitor.page.context.cookies() == []
    await expect(visitor.page).to_have_title(NEUTRAL_TITLE)
    assert visitor.page.url == address
    assert await visitor.page.evaluate("history.length") == entries + 1


async def test_rule_02_the_watch_notices_a_request_to_another_site(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.page.set_content(f"<img src='{stage.neutral.url}pixel.png'>")
    assert stage.strangers == [f"{stage.neutral.url}pixel.png"]
    stage.strangers.clear()


async def test_rule_02_the_talk_works_where_storage_is_blocked(stage: Stage) -> None:
    desk = await stage.desk()
    visitor = await stage.visitor()
    await visitor.page.add_init_script(
        """for (const name of ["sessionStorage", "localStorage", "indexedDB", "caches"])
            Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError") } })"""
    )
    await visitor.start(stage.bench.service, "Hei")
    await desk.take_first()
    await desk.say("Hei!")
    await visitor.sees("Hei!")
    await visitor.end()
    await expect(visitor.text("ended-title")).to_be_visible()


async def test_rule_13_an_address_in_a_message_is_text_and_nothing_else(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await desk.say("Katso https://www.nettiturvakoti.fi/ kun ehdit")
    await visitor.sees("Katso https://www.nettiturvakoti.fi/ kun ehdit")
    await visitor.say("Ja https://example.org/kuva.png")
    await desk.sees("Ja https://example.org/kuva.png")
    for log in (visitor.log, desk.log()):
        await expect(log.get_by_role("link")).to_have_count(0)
        await expect(log.get_by_role("img")).to_have_count(0)
    for page in (visitor.page, desk.page):
        await expect(page.locator("input[type=file]")).to_have_count(0)


# --- leaving ------------------------------------------------------------------------------------


async def test_rule_04_three_shifts_leave_and_nothing_else_does(stage: Stage) -> None:
    await stage.desk()
    visitor = await stage.visitor(DESKTOP)
    await visitor.start(stage.bench.service, "Hei")
    keyboard = visitor.page.keyboard
    for key in ("Escape", "Escape", "Escape", "Shift+A", "Shift+B", "Shift+C", "Shift", "Shift", "x"):
        await keyboard.press(key)
    await expect(visitor.field).to_have_value("ABCx")
    await expect(visitor.leave).to_be_visible()
    for _ in range(3):
        await keyboard.press("Shift")
    await expect(visitor.page).to_have_title(TITLE)


async def test_rule_04_leaving_is_the_first_stop_of_the_tab_key(stage: Stage) -> None:
    await stage.desk()
    visitor = await stage.visitor(DESKTOP)
    await visitor.enter(stage.bench.service)
    await visitor.page.keyboard.press("Tab")
    first = visitor.page.get_by_role("link", name=words.visitor("leave-first"))
    await expect(first).to_be_focused()
    await expect(first).to_be_in_viewport(ratio=1)
    await visitor.page.keyboard.press("Enter")
    await expect(visitor.page).to_have_title(TITLE)


WATCH_LEAVING = """
    let pressed
    addEventListener("pointerdown", ({ timeStamp }) => { pressed = timeStamp }, true)
    new MutationObserver(() => {
        if (document.documentElement.hasChildNodes()) return
        requestAnimationFrame(() => setTimeout(() => tellTest(performance.now() - pressed)))
    }).observe(document, { childList: true, subtree: true })
"""
"""Tells how many milliseconds after the press the screen was drawn without the page."""


async def time_of_leaving(stage: Stage) -> float:
    """How many milliseconds after the press the screen is empty."""
    milliseconds: list[float] = []
    visitor = await stage.visitor()
    await visitor.page.expose_function("tellTest", lambda number: milliseconds.append(number))
    await visitor.page.add_init_script(WATCH_LEAVING)
    await visitor.start(stage.bench.service, "Nyt joku tulee")
    with stage.neutral.slow():
        await press_at_once(visitor.page, visitor.leave)
        await eventually(lambda: len(milliseconds) == 1)
    return milliseconds[0]


async def test_rule_05_leaving_empties_the_screen_within_100_ms(stage: Stage) -> None:
    """The best of three counts: browsers of other tests are at work on the same machine."""
    await stage.desk()
    assert min([await time_of_leaving(stage) for _ in range(3)]) < 100


async def test_rule_05_leaving_fast(stage: Stage) -> None:
    visitor = await stage.visitor()
    blank = await screen(await visitor.page.context.new_page())
    desk = await stage.desk()
    await visitor.goto("/")
    await visitor.choose(stage.service)
    await visitor.say("Nyt joku tulee")
    await desk.take_first()
    await desk.say("Lähde rauhassa")
    await visitor.sees("Lähde rauhassa")
    assert await screen(visitor.page) != blank

    with stage.neutral.slow():  # neither the screen nor the desk waits for the page that comes
        await press_at_once(visitor.page, visitor.leave)
        await expect(desk.text("presence-left_fast")).to_be_visible()
        await expect(desk.text("note-ended-left_fast")).to_be_visible()
        assert await screen(visitor.page) == blank
    await expect(visitor.page).to_have_title(TITLE)
    assert visitor.page.url == stage.neutral.url

    # Back shows the front page, and the talk cannot be entered again.
    await visitor.page.go_back()
    await expect(visitor.page).to_have_title(NEUTRAL_TITLE)
    await shows_no_talk(visitor.page)
    assert await visitor.storage() == NOTHING
    assert await visitor.page.context.cookies() == []
    await visitor.choose(stage.service)
    await expect(visitor.text("before-first-message")).to_be_visible()
    await shows_no_talk(visitor.page)


async def press_at_once(page: Page, part: Locator) -> None:
    """Press without waiting for the page that this leads to, as `click` does."""
    box = await part.bounding_box()
    assert box is not None
    await page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


async def shows_no_talk(page: Page) -> None:
    """Nothing of the talk is on the page."""
    await expect(page.get_by_text("Nyt joku tulee")).to_have_count(0)
    await expect(page.get_by_text("Lähde rauhassa")).to_have_count(0)


async def test_rule_05_leaving_does_not_wait_for_a_network_that_is_gone(stage: Stage) -> None:
    cable = await stage.cable()
    visitor, desk = await stage.talk(visitor_host=cable.host)
    cable.cut()
    await visitor.leave.click()
    await expect(visitor.page).to_have_title(TITLE)
    cable.mend()
    await expect(desk.text("presence-left_fast")).to_be_visible()


# --- help that is always there ------------------------------------------------------------------


async def test_rule_09_cards_and_hours_without_javascript(stage: Stage) -> None:
    visitor = await stage.visitor(PHONE | {"java_script_enabled": False})
    for path in ("/", "/chat/lasten-ja-nuorten"):
        await visitor.goto(path)
        hours = words.around(words.pages("service-hours", hours="…"))
        await expect(visitor.page.get_by_text(hours).first).to_be_visible()
        await shows_numbers(visitor.page)
        await expect(visitor.page).to_have_title(NEUTRAL_TITLE)
    noscript = visitor.page.locator("noscript")  # texts and roles do not reach into it
    await expect(noscript).to_be_visible()
    assert await noscript.text_content() == words.pages("entry-no-script")


async def test_rule_09_cards_when_the_chat_is_closed_and_in_the_queue(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.goto(f"/chat/{stage.bench.service}")
    await expect(visitor.text("closed-title")).to_be_visible()
    await expect(visitor.field).to_have_count(0)
    await shows_numbers(visitor.page)
    await stage.desk()
    await visitor.start(stage.bench.service, "Hei")
    await visitor.page.get_by_text(words.visitor("help-now"), exact=True).click()
    await shows_numbers(visitor.page)


async def test_rule_09_cards_when_the_chat_closed_before_the_first_message(stage: Stage) -> None:
    desk = await stage.desk()
    visitor = await stage.visitor()
    await visitor.enter(stage.bench.service)
    await desk.go_off_duty()
    await visitor.say("Ehdinkö vielä kirjoittaa?")
    await expect(visitor.text("refused-about")).to_be_visible()
    await expect(visitor.page.get_by_text("Ehdinkö vielä kirjoittaa?", exact=True)).to_be_visible()
    await shows_numbers(visitor.page)


async def shows_numbers(page: Page) -> None:
    """Numbers that answer at any hour can be pressed."""
    for number in ("112", "080 005 005", "09 2525 0111"):
        await expect(page.get_by_role("link", name=number, exact=True).first).to_be_visible()


# --- coming back, deleting ----------------------------------------------------------------------


async def test_rule_11_after_two_minutes_only_the_visitors_own_word_continues(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await visitor.goto("/")
    await expect(desk.text("presence-closed")).to_be_visible()
    time_passes(Store(stage.house), stage.bench.service, minutes=3)
    await visitor.goto(f"/chat/{stage.bench.service}")
    await expect(visitor.text("ask-title")).to_be_visible()
    await expect(visitor.page.get_by_text("Hei! Olen tässä.")).to_have_count(0)
    await visitor.press("ask-yes")
    await visitor.say("Tulin takaisin")
    await desk.sees("Tulin takaisin")
    await expect(visitor.text("lines-hidden")).to_be_visible()
    await expect(visitor.page.get_by_text("Hei! Olen tässä.")).to_have_count(0)


async def test_rule_11_after_ten_minutes_a_reload_opens_nothing(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await visitor.goto("/")
    await expect(desk.text("presence-closed")).to_be_visible()
    time_passes(Store(stage.house), stage.bench.service, minutes=11)
    await visitor.goto(f"/chat/{stage.bench.service}")
    await expect(visitor.text("before-too-late")).to_be_visible()
    await expect(visitor.page.get_by_text("Hei! Olen tässä.")).to_have_count(0)


async def test_rule_14_deleting_everything_reaches_the_desk_at_once(stage: Stage) -> None:
    visitor, desk = await stage.talk()
    await visitor.delete_all()
    await expect(visitor.text("deleted-title")).to_be_visible()
    await expect(desk.text("note-deleted")).to_be_visible(timeout=2_000)
    for page in (visitor.page, desk.page):
        await expect(page.get_by_text("Hei, onko siellä joku?")).to_have_count(0)
        await expect(page.get_by_text("Hei! Olen tässä.")).to_have_count(0)
    assert await visitor.storage() == NOTHING
    await desk.page.reload()
    await expect(desk.text("note-deleted")).to_be_visible()
    await expect(desk.log().get_by_text("Hei! Olen tässä.")).to_have_count(0)


# --- who answers --------------------------------------------------------------------------------


async def test_rule_19_the_visitor_always_sees_that_a_peer_answers(stage: Stage) -> None:
    await stage.desk()
    peer = await stage.signed_in(stage.bench.peer, stage.service)
    await peer.open()
    await peer.go_on_duty()
    visitor = await stage.visitor()
    await visitor.start(stage.bench.service, "Hei")
    await peer.take_first()
    who = visitor.page.get_by_role("banner")
    for _ in ("at the beginning", "after a reload"):
        await expect(who).to_contain_text(peer.account.duty_name)
        await expect(who).to_contain_text(words.visitor("helper-type", helper="peer"))
        await visitor.page.reload()
