"""The main talk, leaving fast, letters and the draft guard in Firefox and WebKit, the engines of people's phones.

`make engines` runs this; Chromium is every other browser test's.
"""

import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from typing import Literal

import pytest
import pytest_asyncio

from tests.browser import words
from tests.browser.engines.engine import SHIFT, Engine, Tab
from tests.browser.engines.firefox import firefox
from tests.browser.engines.webkit import webkit
from tests.browser.neutral import TITLE, Neutral
from tests.browser.other_site import OtherSite
from tests.browser.store import may_show
from tests.support.desk_client import DeskClient
from tests.support.eventually import eventually
from tests.support.house import House
from tests.support.seeding import Bench

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ENGINES: dict[str, Callable[[], AbstractAsyncContextManager[Engine]]] = {"firefox": firefox, "webkit": webkit}
NOTHING = {"session": [], "local": [], "cookie": "", "cookies": []}
HELLO, ANSWER = "Hei, onko siellä joku?", "Hei! Olen tässä."
WAYS: tuple[Literal[-1, 1], ...] = (-1, -1, -1, 1, 1, 1)
"""Back as often as there may be something, and forward again."""
WIDGET = "document.querySelector('vierella-widget')?.shadowRoot.querySelector('iframe')"
LETTER = "Vauva nukkuu ja minä en."


@pytest_asyncio.fixture(loop_scope="session", params=ENGINES)
async def tab(request: pytest.FixtureRequest, house: House) -> AsyncIterator[Tab]:
    """A browser that nobody used before."""
    async with ENGINES[request.param]() as engine:
        yield Tab(engine, house.visitors_host)


@pytest_asyncio.fixture(loop_scope="session")
async def desk(house: House, bench: Bench) -> AsyncIterator[DeskClient]:
    """Somebody on duty for the bench's service."""
    async with house.desk(bench.workers[0]) as desk:
        await desk.hello()
        await desk.go_on_duty(bench.service)
        yield desk


async def talk(tab: Tab, desk: DeskClient, bench: Bench) -> str:
    """A talk in which both have said one thing; the contact."""
    await tab.goto(f"/chat/{bench.service}")
    return await begin(tab, desk, bench)


async def begin(tab: Tab, desk: DeskClient, bench: Bench) -> str:
    """The same, on the service's page wherever it is open."""
    await tab.write("#message", HELLO)
    await tab.press(words.visitor("message-send"))
    await tab.sees(words.visitor("queue-title"))
    contact = (await desk.waiting(bench.service, wrote=True)).contact
    await desk.accept(contact)
    await desk.say(contact, ANSWER)
    await tab.sees(HELLO, ANSWER)
    return contact


async def test_a_talk_from_the_first_message_to_the_end(tab: Tab, desk: DeskClient, bench: Bench) -> None:
    contact = await talk(tab, desk, bench)
    await tab.write("#message", "Kiitos, että vastasit")
    await tab.press(words.visitor("message-send"))
    await tab.sees(HELLO, ANSWER, "Kiitos, että vastasit")
    await tab.goto(f"/chat/{bench.service}")  # a reload
    await tab.sees(HELLO, ANSWER, "Kiitos, että vastasit")
    await desk.end(contact)
    await tab.sees(words.visitor("feedback-title"), words.visitor("ended-title"))
    assert await tab.kept() == NOTHING
    await tab.press(words.visitor("feedback-pass"))
    await tab.press(words.visitor("delete"))
    await tab.press(words.visitor("delete"))
    shown = await tab.sees(words.visitor("deleted-title"))
    assert HELLO not in shown


@pytest.mark.parametrize("by", ["button", "shift"])
async def test_rule_05_leaving_fast_and_back(
    tab: Tab, desk: DeskClient, bench: Bench, neutral: Neutral, by: str
) -> None:
    contact = await talk(tab, desk, bench)
    if by == "shift":
        await tab.keys(SHIFT, SHIFT, SHIFT)
    else:
        await tab.press(words.visitor("leave"))
    await tab.sees("Poutaa")
    assert await tab.engine.evaluate("document.title") == TITLE
    await desk.eventually(lambda: desk.contacts[contact].visitor == "left_fast")
    for delta in WAYS:
        shown = await tab.step(delta)
        assert shown is not None
        assert HELLO not in shown
        assert ANSWER not in shown
        assert await tab.engine.evaluate("location.search + location.hash") in ("", "?lang=fi")
    await tab.goto(f"/chat/{bench.service}")
    await tab.sees(words.visitor("before-first-message"))
    assert HELLO not in await tab.text()
    assert await tab.kept() == NOTHING


async def test_rule_12_a_draft_with_a_number_is_asked_about(tab: Tab, desk: DeskClient, bench: Bench) -> None:
    contact = await talk(tab, desk, bench)
    before = desk.contacts[contact].last
    await tab.write("#message", "Soita 040 123 4567")
    await tab.press(words.visitor("message-send"))
    await tab.sees(words.visitor("guard-holds"))
    assert desk.contacts[contact].last == before
    await tab.press(words.visitor("guard-send"))
    await tab.sees(HELLO, ANSWER, "Soita 040 123 4567")


async def test_a_letter_is_written_changed_and_erased(tab: Tab, bench: Bench) -> None:
    await tab.goto(f"/chat/{bench.service}")
    await tab.press(words.visitor("letter-link"))
    await tab.sees(words.pages("letter-write-heading"))
    await tab.write("#text", LETTER)
    await tab.press(words.pages("letter-send"))
    shown = await tab.sees(words.pages("letter-sent-heading"))
    code = re.search(r"(?:\d{4} ){3}\d{4}", shown)
    assert code is not None
    await tab.write("#ending", code[0][-4:])
    await tab.press(words.pages("letter-check"))
    await tab.sees(words.pages("letter-done-heading"))
    await tab.goto("/letter")
    await tab.write("#code", code[0].replace(" ", "  "))
    await tab.press(words.pages("letter-open"))
    await tab.sees(words.pages("letter-waiting-heading"))
    await tab.press(words.pages("letter-change-open"))
    await tab.write("#text", "Nyt nukun minäkin.")
    await tab.press(words.pages("letter-change"))
    await tab.sees(words.pages("letter-changed"))
    await tab.press(words.pages("letter-withdraw-open"))
    await tab.press(words.pages("letter-erase"))
    await tab.sees(words.pages("letter-erased-heading"))
    assert await tab.kept() == NOTHING


async def test_rule_05_leaving_a_letter_and_back(tab: Tab, bench: Bench) -> None:
    await tab.goto(f"/chat/{bench.service}")
    await tab.press(words.visitor("letter-link"))
    await tab.sees(words.pages("letter-write-heading"))
    await tab.write("#text", LETTER)
    await tab.press(words.pages("letter-send"))
    await tab.sees(words.pages("letter-sent-heading"))
    await tab.press(words.pages("entry-leave"))
    await tab.sees("Poutaa")
    for delta in WAYS:
        shown = await tab.step(delta)
        if shown is None:  # as WebKitGTK does for the page of the code: it has kept nothing of it
            break
        assert LETTER not in shown
        assert words.pages("letter-sent-heading") not in shown


async def test_rule_04_a_talk_goes_on_after_two_shifts(tab: Tab, desk: DeskClient, bench: Bench) -> None:
    contact = await talk(tab, desk, bench)
    await tab.keys(SHIFT, SHIFT)
    await desk.say(contact, "Kerro rauhassa")
    await tab.sees(HELLO, ANSWER, "Kerro rauhassa")
    await eventually(lambda: desk.contacts[contact].visitor == "here")


async def test_rule_05_leaving_on_another_site_takes_the_whole_tab(
    tab: Tab, desk: DeskClient, bench: Bench, house: House, tmp_path_factory: pytest.TempPathFactory
) -> None:
    async with OtherSite(tmp_path_factory.mktemp("site")) as site:
        may_show(house, bench.service, site.origin("localhost"))
        loader = f'data-server="http://{tab.host}" data-service="{bench.service}" data-lang="fi"'
        await tab.engine.goto(site.loading("localhost", f'<script async src="/vierella.js" {loader}></script>'))
        await tab.press("Kirjoita meille")
        await tab.enter(WIDGET)
        await tab.sees("Piilota")  # the loader has taken its own cover away
        contact = await begin(tab, desk, bench)
        await tab.press(words.visitor("leave"))
        await tab.engine.come_out()
        await tab.sees("Poutaa")
        await desk.eventually(lambda: desk.contacts[contact].visitor == "left_fast")
        for delta in WAYS:
            assert await tab.step(delta) is not None
            assert not await tab.engine.evaluate(f"!!({WIDGET})")
