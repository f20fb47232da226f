"""The loader on other sites, in a real browser: a button, and behind it the talk (rules 2, 4, 5 and 9 count there)."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import Dialog, Frame, Page, expect

from tests.browser import words
from tests.browser.neutral import TITLE as LEFT
from tests.browser.other_site import TITLE, OtherSite
from tests.browser.stage import DESKTOP, PHONE, Stage, screen
from tests.browser.store import may_show
from tests.browser.visitor import VisitorPage
from tests.support.eventually import eventually

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

LAUNCH, HIDE = "Kirjoita meille", "Piilota"
FAILED = "Emme saa vielä yhteyttä. Jos olet vaarassa, soita 112"
HOSTILE = '<link rel="stylesheet" href="/hostile.css">'
HEARS_NOTHING = """addEventListener("message", (event) => event.stopImmediatePropagation(), true)"""
"""A page like this keeps its loader from hearing the frame."""


@pytest_asyncio.fixture(loop_scope="session")
async def site(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[OtherSite]:
    """Other sites: `apua.example.org`, which the service names, and `outo.example.org`, which it does not."""
    async with OtherSite(tmp_path_factory.mktemp("site")) as site:
        may_show(stage.house, stage.bench.service, site.origin("apua"))
        stage.hosts |= {urlsplit(site.origin(name)).netloc for name in ("apua", "outo")}
        yield site


class HostPage:
    """A tab with a page of another site that loads the loader."""

    def __init__(self, visitor: VisitorPage) -> None:
        """`visitor`: the tab."""
        self.visitor, self.page = visitor, visitor.page
        self.launch = self.page.get_by_role("button", name=LAUNCH, exact=True)
        self.panel = self.page.locator("vierella-widget #panel")
        self.asked: list[str] = []
        """What the tab has asked the chat's server for."""
        self.page.on("request", lambda request: self._note(request.url))

    def _note(self, url: str) -> None:
        if urlsplit(url).netloc == self.visitor.host:
            self.asked.append(url)

    async def frame(self) -> VisitorPage:
        """The same visitor in the widget's frame, once the page there can be used."""
        await eventually(lambda: len(self.page.frames) == 2)
        await expect(self.page.frame_locator("iframe").get_by_role("button", name=HIDE)).to_be_visible()
        return self.visitor.in_frame(self.page.frames[1])

    async def open(self) -> VisitorPage:
        """Press the button."""
        await self.launch.click()
        return await self.frame()

    async def press(self, *keys: str) -> None:
        """On the keyboard."""
        for key in keys:
            await self.page.keyboard.press(key)

    async def events(self) -> list[str]:
        """What the page has heard by `on`, when it was made to listen."""
        heard: list[str] = await self.page.evaluate("heard")
        return heard


def tag(visitor: VisitorPage, service: str, more: Mapping[str, str] | None = None) -> str:
    """The script tag for the service. `more`: further attributes, or others."""
    attributes = {"server": f"http://{visitor.host}", "service": service, "lang": "fi", **(more or {})}
    told = " ".join(f'data-{name}="{value}"' for name, value in attributes.items())
    return f'<script async src="/vierella.js" {told}></script>'


async def host_page(
    stage: Stage,
    site: OtherSite,
    name: str = "apua",
    *,
    device: dict[str, Any] = DESKTOP,
    before: str = "",
    tags: tuple[str, ...] = (),
    **page: str,
) -> HostPage:
    """A page with the widget of the test's service, or with these tags. `before` runs first in the pages of sites."""
    visitor = await stage.visitor(device | {"ignore_https_errors": True})
    host = HostPage(visitor)
    if before:
        await visitor.page.add_init_script(
            f"if (top === window && location.hostname.endsWith('.example.org')) {{ {before} }}"
        )
    await visitor.page.goto(site.loading(name, *(tags or (tag(visitor, stage.bench.service),)), **page))
    return host


LISTENS = """
    window.heard = []
    addEventListener("DOMContentLoaded", () => {
        const loaded = setInterval(() => {
            if (!window.Vierella) return
            clearInterval(loaded)
            for (const name of ["ready", "open", "closed", "error"])
                Vierella.on(name, ({ service }) => heard.push(`${name} ${service}`))
        })
    })
"""
"""Hears all events of the loader."""


# --- before the click ---------------------------------------------------------------------------


async def test_rule_02_nothing_is_asked_of_the_chat_before_the_click(stage: Stage, site: OtherSite) -> None:
    await stage.desk()
    # The page's own wish is no click. (A script of Playwright's would count as one.)
    wishes = "addEventListener('load', () => { Vierella.open(); window.wished = true })"
    host = await host_page(stage, site, before=wishes)
    await expect(host.launch).to_be_visible()
    assert await host.page.evaluate("window.wished")
    await host.launch.hover()
    await host.press("Tab", "Tab")
    await host.page.wait_for_load_state("networkidle")
    assert host.asked == []
    assert await host.page.locator("iframe").count() == 0
    assert await host.page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)") == [
        f"{site.origin('apua')}/vierella.js"
    ]
    await host.open()
    assert host.asked[0] == f"http://{host.visitor.host}/chat/{stage.bench.service}?lang=fi"
    assert await host.page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]


# --- on every page ------------------------------------------------------------------------------


async def test_the_widget_survives_hostile_styles_and_a_strict_policy(stage: Stage, site: OtherSite) -> None:
    await stage.desk()
    chat = f"http://{stage.house.visitors_host}"
    policy = (
        f"default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src {chat}; base-uri 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )
    host = await host_page(stage, site, policy=policy, head=HOSTILE)
    await expect(host.page.get_by_role("heading")).to_be_hidden()  # the sheet does what it is for
    await expect(host.launch).to_be_in_viewport(ratio=1)
    box = await host.launch.bounding_box()
    assert box is not None
    assert (box["x"] > 900, box["y"] > 650, box["width"] > 100, box["height"] >= 44) == (True,) * 4
    frame = await host.open()
    await expect(frame.field).to_be_in_viewport(ratio=1)
    panel = await host.panel.bounding_box()
    assert panel is not None
    assert (panel["width"] >= 380, panel["height"] >= 600) == (True, True)
    await frame.say("Hei")
    await expect(frame.text("queue-title")).to_be_visible()
    # Nothing that the page's policy refuses was tried: the stage fails for what the console says of it.


async def test_the_chats_host_serves_the_file_too_under_the_same_hash(stage: Stage, site: OtherSite) -> None:
    """A site that loads it from there asks the chat for something on every visit (docs/embedding.md)."""
    await stage.desk()
    visitor = await stage.visitor(DESKTOP | {"ignore_https_errors": True})
    host = HostPage(visitor)
    chat = f"http://{visitor.host}"
    printed = stage.house.manage("manage.py", "loader", stage.bench.service).splitlines()[0]
    there = printed.replace('src="/', f'crossorigin src="{chat}/').replace("http://localhost:8000", chat)
    await visitor.page.goto(site.loading("apua", there, policy=f"default-src {chat}; img-src data:"))
    await expect(host.launch).to_be_visible()
    assert host.asked == [f"{chat}/vierella.js"]
    await expect((await host.open()).field).to_be_visible()
    await visitor.page.goto(site.loading("apua", there.replace("sha384-", "sha384-A")))
    await expect(host.page.get_by_role("heading")).to_be_visible()
    await expect(host.launch).to_have_count(0)


async def test_a_page_whose_policy_forgets_the_frame_tells_why_and_shows_112(stage: Stage, site: OtherSite) -> None:
    host = await host_page(stage, site, before=LISTENS, policy="default-src 'self'; img-src data:; script-src 'self'")
    await host.launch.click()
    await eventually(lambda: any("frame-src" in fault or "default-src" in fault for fault in stage.faults))
    await expect(host.panel.get_by_role("status")).to_contain_text(FAILED)
    assert await host.events() == [f"{name} {stage.bench.service}" for name in ("open", "error")]
    stage.faults.clear()


async def test_on_a_phone_it_covers_the_screen_and_gives_it_back(stage: Stage, site: OtherSite) -> None:
    await stage.desk()
    host = await host_page(stage, site, device=PHONE)
    frame = await host.open()
    panel = await host.panel.bounding_box()
    assert panel == {"x": 0, "y": 0, "width": 390, "height": 844}
    assert await host.page.evaluate("document.body.inert")
    for part in (frame.send, frame.leave):
        await expect(part).to_be_in_viewport(ratio=1)
    await frame.press("hide")
    await expect(host.panel).to_be_hidden()
    await expect(host.launch).to_be_visible()
    assert not await host.page.evaluate("document.body.inert")


@pytest.mark.parametrize(
    "wrong",
    [{"server": ""}, {"server": "http://chat.example.org"}, {"server": "chat"}, {"service": ""}, {"service": "a/b"}],
)
async def test_a_wrong_tag_is_told_in_the_console_and_breaks_nothing(
    stage: Stage, site: OtherSite, wrong: dict[str, str]
) -> None:
    await stage.desk()
    visitor = await stage.visitor(DESKTOP | {"ignore_https_errors": True})
    host = HostPage(visitor)
    right = tag(visitor, stage.bench.service)
    await visitor.page.goto(site.loading("apua", tag(visitor, stage.bench.service, wrong), right, right))
    await expect(host.launch).to_have_count(1)
    await eventually(lambda: len(stage.faults) == 1)
    assert stage.faults.pop() == "vierella.js: data-server must be an https address, data-service a name"
    await expect((await host.open()).field).to_be_visible()


async def test_two_services_have_two_buttons_and_one_place(stage: Stage, site: OtherSite) -> None:
    await stage.desk()
    visitor = await stage.visitor(DESKTOP | {"ignore_https_errors": True})
    other = stage.house.bench().service
    may_show(stage.house, other, site.origin("apua"))
    tags = tag(visitor, stage.bench.service, {"label": "Yksi"}), tag(visitor, other, {"label": "Toinen"})
    await visitor.page.goto(site.loading("apua", *tags))
    first, second = (visitor.page.get_by_role("button", name=name, exact=True) for name in ("Yksi", "Toinen"))
    boxes = [await first.bounding_box(), await second.bounding_box()]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert abs(boxes[0]["y"] - boxes[1]["y"]) >= 48
    await first.click()
    await expect(first).to_have_attribute("aria-expanded", "true")
    await expect(second).to_be_hidden()
    await visitor.page.evaluate(f"Vierella.open('{other}')")
    await expect(second).to_have_attribute("aria-expanded", "true")
    await expect(first).to_be_hidden()
    await visitor.page.evaluate(f"Vierella.close('{other}')")
    for button in (first, second):
        await expect(button).to_have_attribute("aria-expanded", "false")
        await expect(button).to_be_visible()


# --- by keyboard --------------------------------------------------------------------------------


async def test_keyboard_in_and_out(stage: Stage, site: OtherSite) -> None:
    await stage.desk()
    host = await host_page(stage, site)
    await expect(host.launch).to_be_visible()
    await host.press("Tab", "Tab")  # past the page's link
    await expect(host.launch).to_be_focused()
    await host.press("Enter")
    frame = await host.frame()
    # The focus is in the frame: the first stop is leaving (rule 4).
    await eventually_in_frame(frame)
    await host.press("Tab")
    await expect(frame.view.get_by_role("link", name=words.visitor("leave-first"))).to_be_focused()
    await frame.field.focus()
    await host.page.keyboard.insert_text("Kesken")
    await host.press("Escape")
    await expect(host.panel).to_be_hidden()
    await expect(host.launch).to_be_focused()
    await host.press("Shift+Tab")
    await expect(host.page.get_by_role("link", name="Alkuun")).to_be_focused()
    # What was written is still there.
    await host.press("Tab", "Enter")
    await expect(frame.field).to_have_value("Kesken")
    # Out of the frame without hiding it.
    await eventually_in_frame(frame)
    await frame.view.get_by_role("link", name=words.visitor("leave-first")).focus()
    await host.press("Shift+Tab")
    await expect(host.launch).to_be_focused()


async def eventually_in_frame(frame: VisitorPage) -> None:
    """Wait until what is typed goes into the frame."""
    assert isinstance(frame.view, Frame)
    await frame.view.wait_for_function("document.hasFocus()")


# --- what the site learns -----------------------------------------------------------------------


async def test_the_site_cannot_read_the_talk(stage: Stage, site: OtherSite) -> None:
    desk = await stage.desk()
    record = """window.messages = []; addEventListener("message", ({ data }) => messages.push(JSON.stringify(data)))"""
    host = await host_page(stage, site, before=record + LISTENS)
    frame = await host.open()
    await frame.say("Vain teille")
    await desk.take_first()
    await desk.say("Vain sinulle")
    await frame.sees("Vain sinulle")
    await frame.press("hide")
    found = await host.page.evaluate(
        """() => {
            const frame = document.querySelector("vierella-widget").shadowRoot.querySelector("iframe")
            let read
            try { read = frame.contentWindow.document.body.innerText } catch ({ name }) { read = name }
            return [frame.contentDocument, read, frame.src]
        }"""
    )
    assert found == [None, "SecurityError", f"http://{host.visitor.host}/chat/{stage.bench.service}?lang=fi"]
    await eventually_true(host.page, "messages.length === 2")
    assert await host.page.evaluate("messages") == [
        f'{{"vierella":"ready","address":"{stage.neutral.url}"}}',
        '{"vierella":"close"}',
    ]
    assert await host.events() == [f"{name} {stage.bench.service}" for name in ("open", "ready", "closed")]
    assert await frame.view.evaluate("document.referrer") == ""


async def eventually_true(page: Page, expression: str) -> None:
    """Wait until this holds on the page."""
    await page.wait_for_function(expression)


async def test_words_of_others_are_not_heard(stage: Stage, site: OtherSite) -> None:
    """Neither by the loader, from the page's own window or a frame of the page's, nor by our page from such a frame."""
    await stage.desk()
    host = await host_page(stage, site)
    frame = await host.open()
    await host.page.evaluate(
        """async () => {
            const word = { vierella: "leave", address: "https://evil.example/" }
            postMessage(word, "*")
            const other = document.createElement("iframe")
            document.body.append(other)
            const talk = document.querySelector("vierella-widget").shadowRoot.querySelector("iframe").contentWindow
            other.contentWindow.talk = talk
            const script = other.contentDocument.createElement("script")
            script.textContent = `parent.postMessage(${JSON.stringify(word)}, "*");`
                + `talk.postMessage(${JSON.stringify(word)}, "*")`
            other.contentDocument.body.append(script)
            await new Promise((resolve) => setTimeout(resolve, 500))
        }"""
    )
    await expect(host.page).to_have_title(TITLE)
    await expect(frame.field).to_be_visible()


async def test_the_api_opens_after_a_click_and_refuses_a_wrong_name(stage: Stage, site: OtherSite) -> None:
    await stage.desk()
    host = await host_page(stage, site, before=LISTENS)
    await expect(host.launch).to_be_visible()
    await host.page.evaluate(
        """document.querySelector("h1").onclick = () => Vierella.open();
        Vierella.on("open", () => { setTimeout(() => window.went = true); throw Error("the page's own") })"""
    )
    await host.page.get_by_role("heading").click()
    frame = await host.frame()
    await expect(frame.field).to_be_visible()
    await host.page.evaluate("Vierella.open(); Vierella.open('no-such-service'); Vierella.close('no-such-service')")
    await host.page.evaluate("Vierella.close(); Vierella.close()")
    await expect(host.panel).to_be_hidden()
    assert await host.events() == [f"{name} {stage.bench.service}" for name in ("open", "ready", "closed")]
    assert await host.page.evaluate("{ try { Vierella.on('typing', () => {}) } catch ({ message }) { message } }") == (
        "typing"
    )
    assert "the page's own" in stage.faults.pop()


# --- when it fails ------------------------------------------------------------------------------


async def test_rule_09_a_site_that_may_not_show_it_shows_112(stage: Stage, site: OtherSite) -> None:
    host = await host_page(stage, site, "outo", before=LISTENS)
    await host.launch.click()
    note = host.panel.get_by_role("status")
    await expect(note).to_contain_text(FAILED)
    await expect(note.get_by_role("link", name="112")).to_have_attribute("href", "tel:112")
    assert await host.events() == [f"{name} {stage.bench.service}" for name in ("open", "error")]
    # Hide and open again is the retry.
    may_show(stage.house, stage.bench.service, site.origin("outo"))
    await host.panel.get_by_role("button", name=HIDE).click()
    await host.open()
    await expect(note).to_be_hidden()
    assert [event.split()[0] for event in await host.events()] == ["open", "error", "closed", "open", "ready"]
    stage.faults[:] = [fault for fault in stage.faults if "frame-ancestors" not in fault]


# --- leaving fast -------------------------------------------------------------------------------


async def left_the_tab(stage: Stage, host: HostPage) -> None:
    """The neutral page is in the place of the other site's, and Back does not lead to the talk."""
    await expect(host.page).to_have_title(LEFT)
    assert host.page.url == stage.neutral.url
    assert len(host.page.frames) == 1
    await host.page.go_back()
    assert host.page.url == "about:blank"


async def waiting(host: HostPage) -> VisitorPage:
    """In the widget, somebody who waits in the queue."""
    frame = await host.open()
    await frame.say("Nyt joku tulee")
    await expect(frame.text("queue-title")).to_be_visible()
    return frame


async def blank_screen(stage: Stage) -> str:
    """What a screen with nothing on it looks like."""
    visitor = await stage.visitor(DESKTOP)
    await visitor.page.set_content("")
    return await screen(visitor.page)


async def is_blank(host: HostPage, blank: str) -> None:
    """Nothing of the site's own page is left on the screen either, while the page that comes is on its way."""
    async with asyncio.timeout(5):
        while await screen(host.page) != blank:  # noqa: ASYNC110  (the browser tells when it is asked)
            await asyncio.sleep(0.02)


async def test_rule_05_leaving_embedded_blanks_the_site_and_leaves_the_whole_tab(stage: Stage, site: OtherSite) -> None:
    blank = await blank_screen(stage)
    desk = await stage.desk()
    keeps = "addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'Stay?' })"
    host = await host_page(stage, site, before=keeps)
    questions: list[str] = []

    async def stay(dialog: Dialog) -> None:
        questions.append(dialog.type)
        await dialog.dismiss()

    host.page.on("dialog", stay)
    frame = await waiting(host)
    await desk.take_first()
    with stage.neutral.slow():
        await frame.leave.evaluate("(link) => link.click()")
        await is_blank(host, blank)
        await expect(desk.text("presence-left_fast")).to_be_visible()
    await left_the_tab(stage, host)
    assert questions == []  # none of the site's own holds it up


async def test_rule_05_leaving_embedded_works_when_the_loader_does_not_answer(stage: Stage, site: OtherSite) -> None:
    await stage.desk()
    host = await host_page(stage, site, before=HEARS_NOTHING)
    await host.launch.click()
    await eventually(lambda: len(host.page.frames) == 2)
    frame = host.visitor.in_frame(host.page.frames[1])
    await expect(frame.field).to_be_visible()
    await frame.leave.click()
    await left_the_tab(stage, host)


async def test_rule_04_three_shifts_in_the_frame_leave_the_whole_tab(stage: Stage, site: OtherSite) -> None:
    await stage.desk()
    host = await host_page(stage, site)
    frame = await waiting(host)
    await frame.field.focus()
    await host.press("Shift", "Shift", "Shift")
    await left_the_tab(stage, host)


async def test_rule_04_three_shifts_on_the_site_leave_once_it_was_opened(stage: Stage, site: OtherSite) -> None:
    blank = await blank_screen(stage)
    desk = await stage.desk()
    host = await host_page(stage, site)
    await expect(host.launch).to_be_visible()
    await host.press("Shift", "Shift", "Shift")  # nothing to leave yet
    await expect(host.page).to_have_title(TITLE)
    await waiting(host)
    await desk.take_first()
    await host.page.get_by_role("link", name="Alkuun").focus()
    await host.press("Escape", "Shift+A", "Shift+B", "Shift+C")
    await expect(host.page).to_have_title(TITLE)
    with stage.neutral.slow():
        await host.press("Shift", "Shift", "Shift")
        await is_blank(host, blank)
        await expect(desk.text("presence-left_fast")).to_be_visible()
    await left_the_tab(stage, host)


async def test_rule_04_three_shifts_leave_also_while_the_talk_is_hidden(stage: Stage, site: OtherSite) -> None:
    await stage.desk()
    host = await host_page(stage, site)
    await waiting(host)
    await host.page.evaluate("Vierella.close()")
    await host.press("Shift", "Shift", "Shift")
    await left_the_tab(stage, host)


async def test_rule_04_three_shifts_leave_also_while_nothing_answers(stage: Stage, site: OtherSite) -> None:
    """Where to is not known yet; an empty page is."""
    host = await host_page(stage, site, "outo")
    await host.launch.click()
    await expect(host.panel).to_be_visible()
    await host.press("Shift", "Shift", "Shift")
    await eventually(lambda: host.page.url == "about:blank")
    stage.faults[:] = [fault for fault in stage.faults if "frame-ancestors" not in fault]
