"""What the desk signals to a worker who looks elsewhere, by a real browser under the product's own headers."""

import pytest
from playwright.async_api import Browser, WebSocket, expect

from tests.browser import words
from tests.browser.settled import settled
from tests.browser.stage import Stage
from tests.browser.store import Store, desk_silence, desk_was_silent

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]


@pytest.fixture
def chromium(whole_chromium: Browser) -> Browser:
    """Only that one shows notifications."""
    return whole_chromium


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
IN_THE_BACKGROUND = """
    for (const [name, value] of [["visibilityState", "hidden"], ["hidden", true]]) {
        Object.defineProperty(document, name, { get: () => value, configurable: true });
    }
    document.hasFocus = () => false;
    document.dispatchEvent(new Event("visibilitychange"));
"""
IN_FRONT = """
    delete document.visibilityState;
    delete document.hidden;
    delete document.hasFocus;
    document.dispatchEvent(new Event("visibilitychange"));
"""


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


async def test_a_tab_in_the_background_stays_on_duty_and_signals_though_none_of_its_timers_runs(stage: Stage) -> None:
    desk, store = await stage.signed_in(stage.bench.workers[0], stage.service), Store(stage.house)
    page = desk.page
    await page.context.grant_permissions(["notifications"], origin=f"http://{desk.host}")
    await page.add_init_script(WATCH)
    await page.clock.install()
    lines: list[WebSocket] = []
    sent: list[str] = []

    def connected(line: WebSocket) -> None:
        lines.append(line)
        line.on("framesent", lambda frame: sent.append(str(frame)))

    page.on("websocket", connected)
    await desk.open()
    await desk.go_on_duty()
    await page.get_by_text(words.desk("signals-heading"), exact=True).click()
    await page.get_by_role("checkbox", name=words.desk("signals-notify"), exact=True).check()
    await expect(page).to_have_title(words.desk("desk-title"))

    await page.evaluate(IN_THE_BACKGROUND)
    await page.clock.pause_at(await page.evaluate("Date.now() / 1000") + 1)  # browsers hold them back, up to this
    desk_was_silent(store, desk.account.login, seconds=20)  # what looks for silent desks may come before its next beat
    before = beats_in(sent)
    while beats_in(sent) < before + 4:  # a desk that leaves two unanswered is taken for dead
        await page.wait_for_timeout(500)
    assert len(lines) == 1
    visitor = await stage.visitor()
    await visitor.start(stage.bench.service, "Hei, onko siellä joku?")
    await expect(page).to_have_title(words.desk("desk-title-count", count=1))
    await settled(page, "shown.length === 1")
    silence = desk_silence(store, desk.account.login)
    assert silence is not None
    assert silence < 20, "it is seen again"

    await page.clock.resume()
    await page.evaluate(IN_FRONT)
    await desk.take_first()
    await desk.sees("Hei, onko siellä joku?")
    await expect(page).to_have_title(words.desk("desk-title"))


def beats_in(frames: list[str]) -> int:
    """How many of the frames answer a beat."""
    return sum('"alive"' in frame for frame in frames)
