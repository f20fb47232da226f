"""Where a browser test plays: pages of visitors and workers, all watched, all closed at its end."""

from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, Request, WebSocket

from tests.browser.cable import Cable
from tests.browser.desk import DeskPage
from tests.browser.member import MemberPage
from tests.browser.neutral import Neutral
from tests.browser.store import Store, desk_was_silent, time_passes
from tests.browser.visitor import VisitorPage
from tests.support.house import House
from tests.support.seeding import Bench
from tests.support.servers import ROOT
from tests.support.web import Account, signed_in

OUTPUT = ROOT / "test-output"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESKTOP = {"viewport": {"width": 1280, "height": 800}}
_networks = (f"10.251.{number}.1" for number in range(250))
"""Six words are tried so often in a network, and then slowly."""


class Stage:
    """Opens what a test needs. Notes what no page may do: ask another site (rule 2), or fail in its script."""

    def __init__(self, browser: Browser, house: House, neutral: Neutral, bench: Bench) -> None:
        """`bench`: the service and the workers of this test."""
        self.house, self.neutral, self.bench = house, neutral, bench
        self.strangers: list[str] = []
        """Addresses outside the house that a page asked for."""
        self.faults: list[str] = []
        """Uncaught errors, and what the content security policy refused."""
        self._browser = browser
        self.hosts = {product.host for product in house.products}
        """Who may be asked: the house, and what a test puts up beside it."""
        self._contexts: list[BrowserContext] = []
        self._visitors: list[VisitorPage] = []
        self._cables: list[Cable] = []
        self._open = AsyncExitStack()

    @property
    def service(self) -> str:
        """The name of the test's service on the pages."""
        return self.bench.service.replace("testi-", "Testi ")

    async def cable(self) -> Cable:
        """A cable to the server, whole."""
        cable = await self._open.enter_async_context(Cable(self.house.products[0].port))
        self._cables.append(cable)
        self.hosts.add(cable.host)
        return cable

    async def visitor(self, device: Mapping[str, Any] = PHONE, *, host: str = "") -> VisitorPage:
        """A visitor's empty tab; `device` holds options of a browser context."""
        context = await self._context(device)
        visitor = VisitorPage(await context.new_page(), host or self.house.visitors_host)
        self._visitors.append(visitor)
        return visitor

    async def member(self, device: Mapping[str, Any] = PHONE, *, host: str = "") -> MemberPage:
        """The empty tab of somebody who is in a closed group, in a network of their own."""
        context = await self._context({**device, "extra_http_headers": {"X-Forwarded-For": next(_networks)}})
        return MemberPage(await context.new_page(), host or self.house.visitors_host)

    async def leader(self, room: str, worker: int = 0) -> MemberPage:
        """The page of the bench's worker in a closed group that they lead."""
        desk = await self.signed_in(self.bench.workers[worker], self.service)
        leader = MemberPage(desk.page, desk.host)
        await leader.page.goto(f"http://{desk.host}/desk/groups/{room}/room?lang=fi")
        await leader.is_among_threads()
        return leader

    async def desk(self, worker: int = 0, *, host: str = "") -> DeskPage:
        """The desk of the bench's worker: signed in, on duty for the bench's service."""
        desk = await self.signed_in(self.bench.workers[worker], self.service, host=host)
        await desk.open()
        await desk.go_on_duty()
        return desk

    async def signed_in(self, account: Account, service: str, *, host: str = "") -> DeskPage:
        """A worker's empty tab that the server knows already."""
        desk = await self.desk_door(account, service, host=host)
        cookies = signed_in(self.house.desks_host, account).cookies
        await desk.page.context.add_cookies(
            [{"name": name, "value": value, "url": f"http://{desk.host}"} for name, value in cookies.items()]
        )
        return desk

    async def just_signed_in(self, account: Account, service: str) -> DeskPage:
        """The same, by the form: some pages want a sign-in of the last minutes, and a stored session has its age."""
        return await self.signed_in(replace(account, session=""), service)

    async def desk_door(self, account: Account, service: str, *, host: str = "") -> DeskPage:
        """A worker's empty tab; nobody has signed in."""
        context = await self._context(DESKTOP)
        return DeskPage(await context.new_page(), host or self.house.desks_host, account, service)

    @staticmethod
    def demo_account(login: str) -> Account:
        """What somebody of the demo cast signs in with."""
        from moderation.staff import demo

        person = next(person for person in demo.CAST if person.login == login)
        return Account(person.login, demo.PASSWORD, person.key, person.duty_name)

    async def talk(
        self, worker: int = 0, *, visitor_host: str = "", desk_host: str = ""
    ) -> tuple[VisitorPage, DeskPage]:
        """An open talk in which both have said one thing."""
        desk = await self.desk(worker, host=desk_host)
        visitor = await self.visitor(host=visitor_host)
        await visitor.start(self.bench.service, "Hei, onko siellä joku?")
        await desk.take_first()
        await desk.say("Hei! Olen tässä.")
        await visitor.sees("Hei! Olen tässä.")
        return visitor, desk

    async def photograph(self, directory: Path) -> None:
        """Keep what every open page shows."""
        pages = [page for context in self._contexts for page in context.pages]
        for number, page in enumerate(pages):
            await page.screenshot(path=directory / f"{number}.png")

    async def close(self) -> None:
        """Let everybody go, so that nobody waits or is on duty in the next test; close every page and cable."""
        for cable in self._cables:
            cable.mend()
        for visitor in self._visitors:
            if not visitor.page.is_closed() and await visitor.leave.is_visible():
                await visitor.leave.click()
        for context in self._contexts:
            await context.close()
        await self._open.aclose()
        store = Store(self.house)  # whose page only closed is gone with the next upkeep, as after a long time
        time_passes(store, self.bench.service, minutes=60)
        for worker in self.bench.workers:
            desk_was_silent(store, worker.login, seconds=120, is_told=False)

    async def _context(self, options: Mapping[str, Any]) -> BrowserContext:
        context = await self._browser.new_context(
            locale="fi-FI", timezone_id="Europe/Helsinki", reduced_motion="reduce", **options
        )
        self._contexts.append(context)
        context.on("request", self._requested)
        context.on("page", self._opened)
        context.on("weberror", lambda event: self.faults.append(str(event.error)))
        context.on("console", self._said)
        return context

    def _opened(self, page: Page) -> None:
        page.on("websocket", self._connected)

    def _requested(self, request: Request) -> None:
        is_leaving = request.is_navigation_request() and request.url == self.neutral.url
        if not is_leaving:
            self._note(request.url)

    def _connected(self, socket: WebSocket) -> None:
        self._note(socket.url)

    def _note(self, url: str) -> None:
        address = urlsplit(url)
        if address.netloc not in self.hosts:
            self.strangers.append(url)

    def _said(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            self.faults.append(message.text)


async def screen(page: Page) -> str:
    """What is on the screen. The browser answers this also while a page is on its way, unlike `screenshot`."""
    devtools = await page.context.new_cdp_session(page)
    return str((await devtools.send("Page.captureScreenshot"))["data"])
