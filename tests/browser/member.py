"""A member's page in a closed group, as its reader uses it."""

from collections.abc import Collection
from typing import Any

from playwright.async_api import Locator, Page, expect

from tests.browser import words

METSATAHTI = "metsä hummeri puuro luistelu jänis höyhen"
KAISLIKKO = "lampi kasvimaa lelu hevonen rusina harakka"
"""Six words of members of the demo's group (rooms/runs/demo.py) whose posts appear at once."""
HALLA = "koivu putous helma lattia gepardi jäälyhty"
"""Of a newcomer, whose posts wait."""


class MemberPage:
    """One tab of a member."""

    def __init__(self, page: Page, host: str) -> None:
        """`host`: name and port of the server."""
        self.page, self.host = page, host
        self.field = page.get_by_role("textbox", name=words.room("post-label"), exact=True)
        self.leave = page.get_by_role("link", name=words.room("leave"), exact=True)

    async def enter(self, key: str) -> None:
        """Write the six words, and be in the room."""
        await self.page.goto(f"http://{self.host}/groups/enter?lang=fi")
        await self.page.get_by_label(words.groups("group-words-type")).fill(key)
        await self.page.get_by_role("button", name=words.groups("group-come-in"), exact=True).click()
        await self.is_among_threads()

    async def is_among_threads(self) -> None:
        """See the list of threads."""
        await expect(self.page.get_by_role("heading", name=words.room("threads"), exact=True)).to_be_visible()

    async def begin(self, text: str) -> None:
        """Begin a thread."""
        await self.press("thread-new")
        await self.say(text)

    async def say(self, text: str) -> None:
        """Send what is typed."""
        await self.field.fill(text)
        await self.press("post-send")

    async def open(self, text: str) -> None:
        """Open the thread that begins so."""
        await self.page.get_by_role("button", name=text).first.click()
        await expect(self.post(text)).to_be_visible()

    async def press(self, name: str, within: Locator | None = None, **values: Any) -> None:
        """Press the button of this text."""
        label = words.room(name, **values)
        await (within or self.page.locator("body")).get_by_role("button", name=label, exact=True).first.click()

    def post(self, text: str) -> Locator:
        """The post with this text."""
        return self.page.get_by_role("article").filter(has_text=text).first

    async def said(self, known: Collection[str]) -> list[str]:
        """Which of these texts stand on the page as posts, in their order and as often as they do."""
        shown = await self.page.locator("article .post__text").all_inner_texts()
        return [text for text in shown if text in known]

    async def more(self, text: str) -> None:
        """Open what can be done with a post."""
        await self.post(text).get_by_role("button", name=words.beginning(words.room("more"))).click()
