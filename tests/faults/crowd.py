"""Many talks at once, and everything that their pages recorded."""

import asyncio
import itertools
import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Coroutine, Sequence

from tests.faults.checker import Verdict, check
from tests.faults.desk_pages import DeskPage
from tests.faults.ground import Ground
from tests.faults.history import Side, Talk
from tests.faults.pages import Page
from tests.faults.threads import to_the_end
from tests.faults.visitor_pages import VisitorPage
from tests.load.seeding import SERVICE

TICKS_PER_SECOND = 16
"""A socket may send 20 frames a second; beats are answered besides."""
CAPACITY = 2
"""Talks of one worker (rule 18)."""
OPEN_SECONDS = 600.0
SETTLE_SECONDS = 90.0
GONE_SECONDS = 60.0
"""Presence is true within so long of a dead client, and a dead desk's contacts are offered to colleagues."""
LOOK_SECONDS = 5.0
"""Between two looks at the database, while something heals."""
AT_THE_DOOR = 60
"""Visitors who come and are not let in yet; more wait until these are: arriving is not what is tested."""
QUIET_SECONDS = 9.0
"""Two beats: what a reader still lacks after this, it was not going to get."""


class Crowd:
    """Visitors and workers of one service. Visitors who are done are followed by new ones."""

    service = SERVICE
    counted = "acked"
    """What `acked` counts, in a word."""

    def __init__(
        self,
        hosts: Sequence[str],
        *,
        proxies: Sequence[str] = (),
        proxied_share: float = 0.0,
        scheme: str = "https",
        seed: int,
        talk_messages: tuple[int, int] = (60, 400),
        pace: float = 0.9,
        window: int = 6,
    ) -> None:
        """`proxies` are addresses in front of the hosts; `proxied_share` of the pages go through them."""
        self.random = random.Random(seed)
        self.scheme = scheme
        self.is_quiet = False
        self.pace, self.window, self.talk_messages = pace, window, talk_messages
        self.events: Counter[str] = Counter()
        self.failures: list[str] = []
        self.hosts, self.proxies, self._proxied_share = list(hosts), list(proxies), proxied_share
        self.visitors: list[VisitorPage] = []
        self.desks: list[DeskPage] = []
        self.talks: list[Talk] = []
        self._on_desks: defaultdict[str, list[Side]] = defaultdict(list)
        self._keys = itertools.count()
        self._prefix = f"k{seed & 0xFFFFFF:06x}"
        self._tasks: set[asyncio.Task[None]] = set()
        self._size = 0

    # --- what pages ask -------------------------------------------------------------------

    def host(self, through_proxy: bool) -> str:
        """A server at random: nothing may depend on coming back to the same one."""
        return self.random.choice(self.proxies if through_proxy and self.proxies else self.hosts)

    def new_key(self) -> str:
        """A key that no other message or start of this run has."""
        return f"{self._prefix}{next(self._keys):010d}"

    def begun(self, contact: str, side: Side) -> None:
        """A contact came onto a desk."""
        self._on_desks[contact].append(side)

    # --- the crowd ------------------------------------------------------------------------

    @property
    def pages(self) -> list[Page]:
        """Everybody who is there."""
        return [*self.visitors, *self.desks]

    @property
    def acked(self) -> int:
        """Messages acknowledged so far, repeats included."""
        sides = [talk.visitor for talk in self.talks if talk.visitor] + list(itertools.chain(*self._on_desks.values()))
        return sum(len(side.acks) for side in sides)

    async def open(self, talks: int, sessions: Sequence[str]) -> None:
        """Put workers on duty, then let visitors come, and wait until most are being answered."""
        self._size = talks
        for session in sessions[: -(-talks // CAPACITY)]:
            self._enter(DeskPage(self, session, CAPACITY, through_proxy=self._is_proxied()))
        self._start(self._tick_forever())
        await self._until(lambda: all(desk.is_on_duty for desk in self.desks), "the workers are on duty")
        self._fill()
        target = min(talks, CAPACITY * len(self.desks)) * 0.8
        await self._until(lambda: sum(v.is_open for v in self.visitors) >= target, "the talks are open")
        await self._until(lambda: sum(v.is_greeted for v in self.visitors) >= 0.9 * talks, "everybody is there")

    async def settle(self) -> list[str]:
        """Begin nothing new, and wait until everybody is connected and answered; who was not, in words."""
        self.is_quiet = True
        deadline = time.monotonic() + SETTLE_SECONDS
        while time.monotonic() < deadline:
            if all(page.is_settled for page in self.pages):
                await asyncio.sleep(QUIET_SECONDS)
                if all(page.is_settled for page in self.pages):
                    return []
            await asyncio.sleep(0.2)
        return [
            f"{page.role_name}: {page.doing}, {'let in' if page.is_greeted else 'not let in'},"
            f" {sum(len(side.pending) for side in page.sides)} unanswered"
            for page in self.pages
            if not page.is_settled
        ]

    async def heal(self, ground: Ground) -> list[tuple[str, str]]:
        """Wait until the database shows as being there who is there; otherwise which promise was broken, and how."""
        there = [visitor.talk.start_key for visitor in self.visitors if not visitor.is_done]
        deadline = time.monotonic() + GONE_SECONDS
        while True:
            stored = await to_the_end(ground.stored, there)
            wrong = [found.contact for found in stored.values() if found.state != "ended" and found.presence != "here"]
            if not wrong:
                return []
            if time.monotonic() > deadline:
                return [("false_presence", f"{len(wrong)} of {len(there)} visitors, the first {wrong[0]}")]
            await asyncio.sleep(LOOK_SECONDS)

    def judge(self, ground: Ground, *, may_expire: bool = False) -> Verdict:
        """Compare everything that the pages recorded with the database; `may_expire` as in `check`."""
        stored = ground.stored([talk.start_key for talk in self.talks])
        talks = self.histories({key: found.contact for key, found in stored.items()})
        return check(((talk, stored.get(talk.start_key)) for talk in talks), may_expire=may_expire)

    async def leave(self) -> None:
        """Everybody goes, whatever they have not read."""
        for page in self.pages:
            page.finish()
            for side in page.sides:
                side.has_left = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def histories(self, contacts: dict[str, str]) -> list[Talk]:
        """All talks with both sides; `contacts` maps start keys to the contacts that the database has for them."""
        for talk in self.talks:
            contact = contacts.get(talk.start_key)
            talk.desks = self._on_desks.pop(contact, []) if contact is not None else []
        return self.talks

    @property
    def strangers(self) -> list[str]:
        """After `histories`: contacts that were on a desk and in no visitor's talk."""
        return list(self._on_desks)

    def _enter(self, page: Page) -> None:
        if isinstance(page, VisitorPage):
            self.visitors.append(page)
            self.talks.append(page.talk)
        elif isinstance(page, DeskPage):
            self.desks.append(page)
        self._start(page.live())

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: "asyncio.Task[None]") -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            self.failures.append(repr(task.exception()))

    def _is_proxied(self) -> bool:
        return self.random.random() < self._proxied_share

    def _fill(self) -> None:
        """One new visitor for each that is done."""
        self.visitors = [visitor for visitor in self.visitors if not visitor.is_done]
        if not self.is_quiet:
            at_the_door = sum(not visitor.is_greeted for visitor in self.visitors)
            for _ in range(min(self._size - len(self.visitors), AT_THE_DOOR - at_the_door)):
                self._enter(VisitorPage(self, through_proxy=self._is_proxied()))

    async def _tick_forever(self) -> None:
        pause = 1 / TICKS_PER_SECOND
        fill_at = 0.0
        for number in itertools.count():
            now = time.monotonic()
            for place, page in enumerate(self.pages):
                if page.is_busy or (place + number) % TICKS_PER_SECOND == 0:
                    page.tick(now)
            if now >= fill_at and self.visitors:
                self._fill()
                fill_at = now + 0.25
            # Never faster than so many ticks a second, or the server would take it for a flood.
            await asyncio.sleep(max(pause / 4, pause - (time.monotonic() - now)))

    async def _until(self, condition: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + OPEN_SECONDS
        while not condition():
            if time.monotonic() > deadline:
                raise TimeoutError(f"not within {OPEN_SECONDS} s: {what}; {dict(self.events)}")
            await asyncio.sleep(0.1)
