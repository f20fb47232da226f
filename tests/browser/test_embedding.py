"""Pages of the product in frames of other sites, in a real browser (rules 2, 4 and 5 count there, too)."""

from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Error, Frame, Page, Route, expect

from tests.browser.neutral import TITLE as LEFT
from tests.browser.other_site import TITLE, OtherSite
from tests.browser.stage import DESKTOP, Stage
from tests.browser.store import may_show
from tests.browser.visitor import NOTHING, VisitorPage
from tests.support.eventually import eventually

pytestmark = [pytest.mark.browser, pytest.mark.long, pytest.mark.asyncio(loop_scope="session")]

DEFENCES = ("content-security-policy", "x-frame-options", "cross-origin-resource-policy")
SAME_SITE = "localhost"
"""A site of the product's own domain, as far as a browser counts domains."""
REFUSED = "chrome-error://chromewebdata/"
"""What a frame of Chromium holds in place of a page that may not stand there."""


@pytest.fixture
def chromium(whole_chromium: Browser) -> Browser:
    """Only that one lets a frame of another site keep nothing, as browsers of people do."""
    return whole_chromium


@pytest_asyncio.fixture(loop_scope="session")
async def site(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[OtherSite]:
    """Other sites: `apua.example.org`, which the service names, and all the rest, which it does not."""
    async with OtherSite(tmp_path_factory.mktemp("site")) as site:
        may_show(stage.house, stage.bench.service, site.origin("apua"))
        stage.hosts |= {urlsplit(site.origin(name)).netloc for name in ("apua", "outo", SAME_SITE)}
        yield site


async def embedded(
    stage: Stage, site: OtherSite, name: str = "apua", *, path: str = "", attributes: str = "", isolated: bool = False
) -> VisitorPage:
    """A visitor's tab with that site's page, and in it our page: the entry page of the test's service, or `path`."""
    visitor = await stage.visitor(DESKTOP | {"ignore_https_errors": True})
    address = f"http://{visitor.host}{path or f'/chat/{stage.bench.service}'}"
    await visitor.page.goto(site.showing(name, address, attributes=attributes, isolated=isolated))
    return visitor.in_frame(await frame_of(visitor.page))


async def frame_of(page: Page) -> Frame:
    """The frame, once it holds a page or the browser has refused one."""
    await eventually(lambda: len(page.frames) == 2 and page.frames[1].url not in ("", "about:blank"))
    await page.frames[1].wait_for_load_state()
    return page.frames[1]


def refusals(stage: Stage) -> list[str]:
    """What the browser said about pages that it did not show, said once."""
    said = [fault for fault in stage.faults if "frame-ancestors" in fault]
    stage.faults[:] = [fault for fault in stage.faults if fault not in said]
    return said


async def is_shown(visitor: VisitorPage) -> bool:
    """Whether the frame holds a page of ours, and not what the browser puts in its place."""
    if visitor.view.url == REFUSED:
        return False
    await expect(visitor.view.get_by_role("heading").first).to_be_visible()
    return True


# --- which sites show what ----------------------------------------------------------------------


async def test_an_entry_page_shows_on_the_site_that_its_service_names_and_on_no_other(
    stage: Stage, site: OtherSite
) -> None:
    await stage.desk()
    visitor = await embedded(stage, site)
    await expect(visitor.field).to_be_visible()
    assert refusals(stage) == []

    assert not await is_shown(await embedded(stage, site, "outo"))
    assert len(refusals(stage)) == 1

    # The same site, once the service names it: what was refused was refused for that alone.
    may_show(stage.house, stage.bench.service, site.origin("outo"))
    assert await is_shown(await embedded(stage, site, "outo"))
    assert not await is_shown(await embedded(stage, site))
    assert len(refusals(stage)) == 1


async def test_a_site_that_isolates_itself_can_show_an_entry_page(stage: Stage, site: OtherSite) -> None:
    await stage.desk()
    visitor = await embedded(stage, site, isolated=True)
    await expect(visitor.field).to_be_visible()


async def test_no_other_page_shows_in_a_frame(stage: Stage, site: OtherSite) -> None:
    another = stage.house.bench().service
    for path in ("/", f"/chat/{another}", "/chat/no-such-service", "/desk", "/desk/sign-in", "/api/services", "/livez"):
        assert not await is_shown(await embedded(stage, site, path=path)), path
        assert len(refusals(stage)) == 1, path


async def test_the_desk_of_somebody_who_is_signed_in_shows_in_no_frame(stage: Stage, site: OtherSite) -> None:
    desk = await stage.desk()
    page = await desk.page.context.new_page()
    await page.set_content(f"<iframe src='http://{desk.host}/desk'></iframe>")  # of no site at all
    assert (await frame_of(page)).url == REFUSED
    assert len(refusals(stage)) == 1


async def test_without_the_headers_every_page_would_show(stage: Stage, site: OtherSite) -> None:
    """The other tests of this file look at what the headers do, and would notice it if they were gone."""

    async def bare(route: Route) -> None:
        response = await route.fetch()
        headers = {name: value for name, value in response.headers.items() if name not in DEFENCES}
        await route.fulfill(response=response, headers=headers)

    visitor = await stage.visitor(DESKTOP | {"ignore_https_errors": True})
    await visitor.page.route(f"http://{visitor.host}/**", bare)
    for path in ("/", "/desk/sign-in"):
        await visitor.page.goto(site.showing("outo", f"http://{visitor.host}{path}"))
        assert await is_shown(visitor.in_frame(await frame_of(visitor.page))), path
    assert refusals(stage) == []


# --- a talk in a frame --------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "token"), [("apua", []), (SAME_SITE, ["reload"])])
async def test_rule_02_a_talk_in_a_frame_leaves_no_trace(
    stage: Stage, site: OtherSite, name: str, token: list[str]
) -> None:
    """In the frame of another site this browser keeps nothing at all: a reload there begins anew."""
    desk = await stage.desk()
    may_show(stage.house, stage.bench.service, site.origin(name))
    visitor = await embedded(stage, site, name)
    await expect(visitor.field).to_be_visible()
    assert await kept(visitor) == NOTHING
    await visitor.say("Hei")
    await expect(visitor.text("queue-title")).to_be_visible()
    await desk.take_first()
    await desk.say("Hei! Olen tässä.")
    await visitor.sees("Hei! Olen tässä.")
    assert await kept(visitor) == {**NOTHING, "session": token}
    await visitor.end()
    await expect(visitor.text("ended-title")).to_be_visible()
    assert await kept(visitor) == NOTHING
    assert await visitor.page.context.cookies() == []


async def kept(visitor: VisitorPage) -> dict[str, Any]:
    """What the browser keeps of us there; nothing where it lets a frame keep nothing."""
    try:
        return await visitor.storage()
    except Error as error:
        if "Access is denied" not in error.message:
            raise
        return NOTHING


async def talk_in_frame(stage: Stage, site: OtherSite, attributes: str = "") -> VisitorPage:
    """A visitor who waits in the queue, in a frame."""
    visitor = await embedded(stage, site, attributes=attributes)
    await visitor.say("Nyt joku tulee")
    await expect(visitor.text("queue-title")).to_be_visible()
    return visitor


async def test_rule_05_leaving_in_a_frame_leaves_the_whole_tab(stage: Stage, site: OtherSite) -> None:
    await stage.desk()
    visitor = await talk_in_frame(stage, site)
    await visitor.leave.click()
    await left_the_tab(stage, visitor)


async def test_rule_04_three_shifts_in_a_frame_leave_the_whole_tab(stage: Stage, site: OtherSite) -> None:
    await stage.desk()
    visitor = await talk_in_frame(stage, site)
    await visitor.field.focus()
    for _ in range(3):
        await visitor.page.keyboard.press("Shift")
    await left_the_tab(stage, visitor)


async def left_the_tab(stage: Stage, visitor: VisitorPage) -> None:
    """The neutral page is in the place of the other site's, and Back does not lead to the talk."""
    await expect(visitor.page).to_have_title(LEFT)
    assert visitor.page.url == stage.neutral.url
    assert len(visitor.page.frames) == 1
    await visitor.page.go_back()
    assert visitor.page.url == "about:blank"


async def test_rule_05_a_frame_that_may_not_move_the_tab_leaves_by_itself(stage: Stage, site: OtherSite) -> None:
    await stage.desk()
    visitor = await talk_in_frame(stage, site, 'sandbox="allow-scripts allow-same-origin allow-forms"')
    await visitor.leave.click()
    await expect(visitor.page).to_have_title(TITLE)
    await eventually(lambda: visitor.page.frames[1].url == stage.neutral.url)
    await expect(visitor.page.frame_locator("iframe").get_by_text("Poutaa.")).to_be_visible()


async def test_rule_05_the_desk_hears_who_left_in_a_frame(stage: Stage, site: OtherSite) -> None:
    desk = await stage.desk()
    visitor = await talk_in_frame(stage, site)
    await desk.take_first()
    await visitor.leave.click()
    await expect(desk.text("presence-left_fast")).to_be_visible()
