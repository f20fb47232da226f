"""A worker's desk, used and read as a person does it."""

import re
from collections.abc import Sequence
from typing import Any

from playwright.async_api import Locator, Page, expect

from tests.browser import words
from tests.browser.visitor import shown
from tests.support.web import Account


class DeskPage:
    """The desk of one worker. The first talk that is taken is number 1."""

    def __init__(self, page: Page, host: str, account: Account, service: str) -> None:
        """`host`: name and port of the server, or of a cable to it. `service`: the name of the one to answer in."""
        self.page, self.host, self.account, self.service = page, host, account, service
        self.duty = self._part("duty-heading")
        self.queue = self._part("queue-heading")
        self.take = self.take_from(service)

    def _part(self, heading: str) -> Locator:
        return self.page.get_by_role("region", name=words.desk(heading), exact=True)

    async def open(self) -> None:
        """Open the desk, already signed in."""
        await self.page.goto(f"http://{self.host}/desk")
        await self.is_connected()

    async def is_connected(self) -> None:
        """Wait until the desk says that its connection is good."""
        await expect(self.text("connection-connected")).to_be_visible()

    async def sign_in(self, code: str) -> None:
        """Sign in through the form."""
        await self.page.goto(f"http://{self.host}/desk")
        await self.page.get_by_label(words.pages("sign-in-login")).fill(self.account.login)
        await self.page.get_by_label(words.pages("sign-in-password")).fill(self.account.password)
        await self.page.get_by_label(words.pages("sign-in-code")).fill(code)
        await self.page.get_by_role("button", name=words.pages("sign-in-submit")).click()

    async def go_on_duty(self, *others: str) -> None:
        """Begin to answer in the service, and in other ones."""
        # All are chosen to begin with; every test has a service of its own, so there are too many to press one by one.
        await self.duty.get_by_role("checkbox", checked=True).evaluate_all("boxes => boxes.forEach(box => box.click())")
        for name in (self.service, *others):
            await self.duty.get_by_role("checkbox", name=unbroken(name), exact=True).check()
        await self.duty.get_by_role("button", name=words.desk("duty-go-on"), exact=True).click()
        await expect(self.duty.get_by_text(words.desk("duty-on"), exact=True)).to_be_visible()

    async def go_off_duty(self) -> None:
        """End the turn."""
        await self.duty.get_by_role("button", name=words.desk("duty-go-off"), exact=True).click()
        await expect(self.duty.get_by_text(words.desk("duty-off"), exact=True)).to_be_visible()

    def take_from(self, service: str) -> Locator:
        """The buttons that take somebody who waits in the service."""
        whom = words.desk("queue-accept-which", service=unbroken(service), time="…")
        return self.queue.get_by_role("button", name=words.around(whom))

    async def take_first(self) -> None:
        """Take the one who has waited longest, and have the talk before oneself."""
        await self.take.first.click()
        await expect(self.field()).to_be_focused()

    def contact(self, number: int = 1) -> Locator:
        """The talk with this number."""
        return self.page.get_by_role("region", name=words.desk("contact-name", number=number), exact=True)

    def log(self, number: int = 1) -> Locator:
        """What was said in it."""
        return self.contact(number).get_by_role("log", name=words.desk("contact-log"))

    def line(self, text: str, number: int = 1) -> Locator:
        """The message's line in the talk, with its state."""
        return self.log(number).get_by_role("listitem").filter(has_text=text)

    def field(self, number: int = 1) -> Locator:
        """Where the answer is written."""
        return self.page.get_by_role("textbox", name=words.desk("composer-label", number=number), exact=True)

    async def say(self, text: str, number: int = 1) -> None:
        """Write and send, without waiting for anything."""
        await self.field(number).fill(text)
        await self.press("composer-send", number)

    async def said(self, known: Sequence[str], number: int = 1) -> list[str]:
        """Which of the known messages the talk shows, in its order; what is shown twice comes twice."""
        return await shown(self.log(number), known)

    async def sees(self, text: str, number: int = 1) -> None:
        """Wait until the message is shown, once, and not as one on its way."""
        await expect(self.line(text, number)).to_have_count(1)
        await expect(self.line(text, number)).not_to_contain_text(words.desk("message-sending"))

    async def press(self, name: str, number: int = 1) -> None:
        """Press the button with this text in a talk."""
        await self.contact(number).get_by_role("button", name=words.desk(name), exact=True).click()

    async def end(self, number: int = 1) -> None:
        """End the talk, and say so again when asked."""
        await self.press("contact-end", number)
        await self.press("contact-end-yes", number)

    async def choose(self, question: str, answer: str, number: int = 1) -> None:
        """Choose from a closed list of the record."""
        await self.option(question, answer, number).check()

    def option(self, question: str, answer: str, number: int = 1) -> Locator:
        """One option of a closed list of the record."""
        group = self.contact(number).get_by_role("group", name=words.desk(f"record-{question}"), exact=True)
        return group.get_by_label(words.desk(f"record-{question}-{answer}"), exact=True)

    def text(self, name: str, /, **values: Any) -> Locator:
        """Where this text of the desk is shown; a value `…` stands for anything."""
        return self.page.get_by_text(words.around(words.desk(name, **values))).locator("visible=true").first

    async def picture(self) -> str:
        """Everything that the desk shows, as assistive technology reads it, but the focus and clocks that tick."""
        snapshot = await self.page.locator("body").aria_snapshot()
        return re.sub(r"\d+ (s|min|h)( \d+ (s|min))?", "0 s", snapshot.replace(" [active]", ""))


def unbroken(name: str) -> str:
    """A service's name as the desk writes it: the hyphen of "-chat" begins no line."""
    return name.replace(" -", " \N{NON-BREAKING HYPHEN}")
