"""Hours of duty in seconds: the page's clock runs ahead while visitors, colleagues and the network do what they do."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.async_api import expect

from tests.browser import words
from tests.browser.cable import Cable
from tests.browser.desk import DeskPage
from tests.support.desk_client import DeskClient
from tests.support.visitor_client import VisitorClient

LOOKS_ELSEWHERE = "document.hasFocus = () => false"
"""What is new is signalled then."""
BEATS = """
    let line = null, isGreeted = false;
    window.WebSocket = class extends WebSocket {
        constructor(...to) {
            super(...to);
            line = this;
            isGreeted = false;
            this.addEventListener("message", () => { isGreeted = true; }, { once: true });
        }
    };
    const beat = '{"t":"beat","heads":{}}';
    setInterval(() => {
        const isOpen = isGreeted && line.readyState === WebSocket.OPEN;
        if (isOpen) line.dispatchEvent(new MessageEvent("message", { data: beat }));
    }, 4000);
"""
"""The server's clock does not run ahead: of the beats of a simulated hour, this script gives those that it cannot."""
MINUTE_MS = 60_000


@dataclass(frozen=True)
class Pace:
    """How much is in an hour."""

    messages: int
    """Of each side, in each of the hour's long talks."""
    minutes: int = 60


class DutyHours:
    """A worker's turn. Every hour ends as it began: nobody waits, no talk is open, and nothing is said any more."""

    def __init__(
        self, desk: DeskPage, colleague: DeskClient, come: Callable[[], VisitorClient], cable: Cable, slug: str
    ) -> None:
        """`desk` is not open yet, and reaches its server through the cable; the colleague is there.

        `come` makes a visitor, who has not connected yet; `slug` names the service of them all.
        """
        self.page = desk.page
        self._desk, self._colleague, self._come, self._cable, self._slug = desk, colleague, come, cable, slug

    async def begin(self) -> None:
        """Open the desk, have what is new signalled, and go on duty; so does the colleague."""
        await self.page.clock.install()
        await self.page.add_init_script(BEATS)
        await self.page.add_init_script(LOOKS_ELSEWHERE)
        await self.page.context.grant_permissions(["notifications"], origin=f"http://{self._desk.host}")
        await self._desk.open()
        await self.page.get_by_text(words.desk("signals-heading"), exact=True).click()
        await self.page.get_by_role("checkbox", name=words.desk("signals-notify"), exact=True).check()
        await self._desk.go_on_duty()
        await self._colleague.go_on_duty(self._slug)

    async def now(self) -> int:
        """The page's clock, in milliseconds."""
        return int(await self.page.evaluate("Date.now()"))

    async def hour(self, pace: Pace) -> None:
        """Let everything come up that comes up at a desk, and be quiet for the rest of the hour."""
        ends = await self.now() + pace.minutes * MINUTE_MS
        await self._two_talks(pace.messages)
        for event in (
            self._leaves_the_queue,
            self._leaves_without_a_word,
            self._colleague_takes,
            self._hands_over,
            self._colleague_needs_help,
            self._has_a_break,
            self._loses_the_line,
        ):
            await self.page.clock.run_for(MINUTE_MS)
            await event()
        await self.page.mouse.move(0, 0)
        await self.page.clock.run_for(max(MINUTE_MS, ends - await self.now()))
        await expect(self._desk.text("contacts-none")).to_be_visible()
        await expect(self._desk.queue.get_by_role("listitem")).to_have_count(0)

    async def _two_talks(self, messages: int) -> None:
        """Two long talks side by side; one is ended by the worker, one by its visitor, and both are recorded."""
        async with self._come() as first, self._come() as second:
            await first.start(self._slug)
            await self._desk.take_first()
            await second.start(self._slug)
            await self._desk.take.first.click()
            await expect(self._desk.field(2)).to_be_focused()
            for number, visitor in ((1, first), (2, second)):
                await self._talk(visitor, number, messages)
            await self._desk.end(1)
            await second.end()
            for number in (1, 2):
                for question, answer in (("contact_type", "counselling"), ("role", "self"), ("reason", "violence")):
                    await self._desk.choose(question, answer, number)
                await self._desk.press("record-save", number)
                await expect(self._desk.contact(number)).to_have_count(0)

    async def _talk(self, visitor: VisitorClient, number: int, messages: int) -> None:
        for turn in range(messages):
            await visitor.type()
            await visitor.say(f"Viesti {turn}, johon odotan vastausta.")
            await self._desk.say(f"Vastaus {turn}, ja kysymys siihen.", number)
        await self._desk.sees(f"Viesti {messages - 1},", number)
        await self._desk.sees(f"Vastaus {messages - 1},", number)

    async def _leaves_the_queue(self) -> None:
        async with self._come() as visitor:
            await visitor.start(self._slug)
            await expect(self._desk.take).to_have_count(1)
            await visitor.leave()
            await expect(self._desk.take).to_have_count(0)

    async def _leaves_without_a_word(self) -> None:
        async with self._come() as visitor:
            await visitor.start(self._slug)
            await self._desk.take_first()
            await visitor.leave()
            await expect(self._desk.text("contact-departed", number=1, how="without_a_word")).to_be_visible()

    async def _colleague_takes(self) -> None:
        async with self._come() as visitor:
            await visitor.start(self._slug)
            await expect(self._desk.take).to_have_count(1)
            await self._colleague_answers()
            await expect(self._desk.take).to_have_count(0)

    async def _hands_over(self) -> None:
        """With a note, to the colleague."""
        assert self._colleague.snapshot is not None
        async with self._come() as visitor:
            await visitor.start(self._slug)
            await self._desk.take_first()
            await visitor.say("Voisiko joku muu jatkaa?")
            await self._desk.press("hand-over")
            form, name = self._desk.contact(), self._colleague.snapshot.me.name
            await form.get_by_label(words.desk("hand-over-to"), exact=True).select_option(label=name)
            await form.get_by_label(words.desk("hand-over-note"), exact=True).fill("Toivoo toista päivystäjää.")
            await self._desk.press("hand-over-do")
            await expect(form).to_have_count(0)
            await self._colleague_answers()

    async def _colleague_answers(self) -> None:
        waiting = await self._colleague.waiting(self._slug)
        await self._colleague.accept(waiting.contact)
        await self._colleague.say(waiting.contact, "Hei, kuuntelen.")
        await self._colleague.end(waiting.contact)
        await self._colleague.record(waiting.contact)

    async def _colleague_needs_help(self) -> None:
        call = self.page.get_by_role("alert").first
        await self._colleague.call_help()
        await expect(call).to_contain_text(words.desk("help-come"))
        await call.get_by_role("button").click()
        await expect(call).to_contain_text(words.desk("help-i-come"))
        await self._colleague.stop_help()
        await expect(call).to_be_empty()

    async def _has_a_break(self) -> None:
        for button, status in (("duty-take-break", "duty-break"), ("duty-end-break", "duty-on")):
            await self._desk.duty.get_by_role("button", name=words.desk(button), exact=True).click()
            await expect(self._desk.duty.get_by_text(words.desk(status), exact=True)).to_be_visible()

    async def _loses_the_line(self) -> None:
        async with self.page.expect_event("websocket"):
            self._cable.hang_up()
        await self._desk.is_connected()
