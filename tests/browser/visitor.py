"""A visitor's page, used and read as a person does it."""

import re
from collections.abc import Sequence
from typing import Any

from playwright.async_api import Frame, Locator, Page, expect

from tests.browser import words

NOTHING = {"session": [], "local": [], "databases": [], "caches": [], "cookie": ""}
"""What a browser keeps of a site that leaves nothing there."""


class VisitorPage:
    """One tab of somebody who wants to write."""

    def __init__(self, page: Page, host: str, frame: Frame | None = None, *, scheme: str = "http") -> None:
        """`host`: name and port of the server, or of a cable to it. `frame`: where in the tab our page stands."""
        self.page, self.host, self._scheme = page, host, scheme
        self.view: Page | Frame = frame or page
        self.field = self.view.get_by_role("textbox", name=words.visitor("message-label"))
        self.send = self.view.get_by_role("button", name=words.visitor("message-send"), exact=True)
        self.log = self.view.get_by_role("log", name=words.visitor("talk-label"))
        self.code_word = self.view.get_by_role("textbox", name=words.visitor("code-word-label"), exact=True)
        self.leave = self.view.get_by_role("link", name=words.visitor("leave"), exact=True)

    def in_frame(self, frame: Frame) -> "VisitorPage":
        """The same tab, where another site shows our page in a frame."""
        return VisitorPage(self.page, self.host, frame)

    async def goto(self, path: str) -> None:
        """Open a page of the server."""
        await self.page.goto(f"{self._scheme}://{self.host}{path}")

    async def choose(self, service: str) -> None:
        """On the front page, go to the service, by its name."""
        await self.page.get_by_role("main").get_by_role("link", name=re.compile(f" {re.escape(service)}$")).tap()
        await expect(self.field).to_be_visible()

    async def enter(self, slug: str) -> None:
        """Open a service's entry page by its address."""
        await self.goto(f"/chat/{slug}")
        await expect(self.field).to_be_visible()

    async def say(self, text: str) -> None:
        """Write and send, without waiting for anything."""
        await self.field.fill(text)
        await self.send.click()

    async def start(self, slug: str, text: str) -> None:
        """Begin a talk with this message, and come to wait in the queue."""
        await self.enter(slug)
        await self.say(text)
        await expect(self.text("queue-title")).to_be_visible()

    def text(self, name: str, /, **values: Any) -> Locator:
        """Where this text of the visitor's page is shown; what is only read aloud does not count."""
        return self.view.get_by_text(words.visitor(name, **values)).locator("visible=true").first

    def line(self, text: str) -> Locator:
        """The message's line in the talk, with its state."""
        return self.log.get_by_role("listitem").filter(has_text=text)

    async def said(self, known: Sequence[str]) -> list[str]:
        """Which of the known messages the talk shows, in its order; what is shown twice comes twice."""
        return await shown(self.log, known)

    async def sees(self, text: str) -> None:
        """Wait until the message is shown, once, and not as one on its way."""
        await expect(self.line(text)).to_have_count(1)
        await expect(self.line(text)).not_to_contain_text(words.visitor("message-sending"))

    async def press(self, name: str) -> None:
        """Press the button with this text."""
        await self.view.get_by_role("button", name=words.visitor(name), exact=True).click()

    async def end(self) -> None:
        """End the talk, and say so again when asked."""
        await self.press("end")
        await self.press("end")

    async def delete_all(self) -> None:
        """Delete everything, and say so again when asked."""
        await self.press("delete")
        await self.press("delete")

    async def storage(self) -> dict[str, Any]:
        """Everything that a site can keep in this browser, cookies of pages that can be read included."""
        found: dict[str, Any] = await self.view.evaluate(
            """async () => ({
                session: Object.keys(sessionStorage),
                local: Object.keys(localStorage),
                databases: (await indexedDB.databases()).map(({ name }) => name),
                caches: await caches.keys(),
                cookie: document.cookie,
            })"""
        )
        return found


async def shown(log: Locator, known: Sequence[str]) -> list[str]:
    """The known messages in the order in which a log shows them."""
    lines = await log.get_by_role("listitem").all_inner_texts()
    return [text for line in lines for text in known if text in line]
