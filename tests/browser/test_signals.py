"""What the desk signals to a worker who looks elsewhere, by a real browser under the product's own headers."""

import pytest
from playwright.async_api import expect

from tests.browser import words
from tests.browser.settled import settled
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

WATCH = """
    window.shown = [];
    window.sounds = [];
    window.Notification = class extends Notification {
        constructor(title, options) { super(title, options); shown.push([title, options.body]); }
    };
    window.AudioContext = class extends AudioContext {
        constructor() { super(); this.onstatechange = () => sounds.push(this.state); }
    };
"""
LOOKS_ELSEWHERE = "document.hasFocus = () => false"


async def test_what_is_new_is_signalled_in_neutral_words_to_who_looks_elsewhere(stage: Stage) -> None:
    desk = await stage.signed_in(stage.bench.workers[0], stage.service)
    page = desk.page
    await page.context.grant_permissions(["notifications"], origin=f"http://{desk.host}")
    await page.add_init_script(WATCH)
    await desk.open()
    await desk.go_on_duty()
    await page.get_by_text(words.desk("signals-heading"), exact=True).click()
    await page.get_by_role("button", name=words.desk("signals-try"), exact=True).click()
    await settled(page, "sounds.join() === 'running,closed'")

    notify = page.get_by_role("checkbox", name=words.desk("signals-notify"), exact=True)
    await notify.check()
    await page.get_by_role("checkbox", name=words.desk("signals-sound"), exact=True).check()
    await page.evaluate(LOOKS_ELSEWHERE)
    visitor = await stage.visitor()
    await visitor.start(stage.bench.service, "Hei, onko siellä joku?")
    await settled(page, "shown.length === 1 && sounds.length === 4")
    assert await page.evaluate("shown") == [[words.desk("signal-title"), words.desk("signal-text")]]
    assert await page.evaluate("Object.entries(localStorage).sort()") == [["desk-notify", "yes"], ["desk-sound", "yes"]]

    await page.reload()
    await desk.is_connected()
    await page.get_by_text(words.desk("signals-heading"), exact=True).click()
    await expect(notify).to_be_checked()
