"""What all pages of the crowd do: they connect, write, come back, and record everything; they judge nothing.

A page is driven by what it hears and by `tick`, which the crowd calls many times a second.
"""

import asyncio
import random
import time
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Sequence
from typing import Protocol

import msgspec
import picows

from deploy.protocol import DESK, VISITOR
from moderation.live.core import BEAT_SECONDS_IN_TALK, is_dead
from moderation.live.decoding import union_of
from moderation.live.wire import Error, Frame
from tests.faults.connection import Connection
from tests.faults.history import Side

FINAL = frozenset({"closed", "revoked", "key_reused", "stale_token", "not_found", "empty", "too_long"})
"""Error codes after which a page does not try again, as the front end's outbox has them."""
COME_BACK = 1012
FIRST_DELAY = 0.5
LONGEST_DELAY = 10.0
COME_BACK_SPREAD = 3.0
STEADY_SECONDS = 5.0
GREETING_SECONDS = 15.0
"""How pages connect again, as the front end's socket does it."""
AGAIN_SECONDS = 1.0
"""Between two attempts at what was refused as busy or unavailable."""

_DECODERS: dict[str, "msgspec.json.Decoder[Frame]"] = {
    role.name: msgspec.json.Decoder(union_of(role.receives)) for role in (VISITOR, DESK)
}


class Street(Protocol):
    """What pages find outside: where the servers are, and how busy everybody is."""

    random: random.Random
    service: str
    scheme: str
    is_quiet: bool
    """Nothing new is begun; what is under way is finished."""
    pace: float
    """Probability that a page writes at a tick."""
    window: int
    """Unanswered messages of one page in one talk."""
    talk_messages: tuple[int, int]
    """Least and most messages of one side before it ends the talk."""
    events: Counter[str]
    """How often what happened to pages: close codes, error codes."""
    failures: list[str]
    """What no page understands, or stumbles over."""

    def host(self, through_proxy: bool) -> str:
        """Name and port of a server, or of a proxy in front of one."""
        ...

    def new_key(self) -> str:
        """A key that no other message or start of this run has."""
        ...

    def begun(self, contact: str, side: Side) -> None:
        """A contact came onto a desk."""
        ...


class Patience:
    """Lets the same thing be asked for once more only after a while."""

    def __init__(self) -> None:
        """The first time is now."""
        self._again_at = 0.0

    def is_over(self, now: float) -> bool:
        """Whether to ask; if so, the next time comes later."""
        if now < self._again_at:
            return False
        self._again_at = now + AGAIN_SECONDS
        return True

    def reset(self) -> None:
        """Circumstances have changed: ask at once."""
        self._again_at = 0.0


class Page(ABC):
    """A page with one connection at a time, which comes back until it is done."""

    def __init__(self, street: Street, *, through_proxy: bool = False) -> None:
        """Nothing is opened before `live`."""
        self.street = street
        self.through_proxy = through_proxy
        self.connection: Connection | None = None
        self.is_greeted = False
        self.is_done = False
        self.doing = "coming"
        """In a word, for whoever looks for a page that is stuck."""
        self.heard_at = 0.0
        self.is_deaf = False
        """It reads nothing from its connection, and has not noticed."""
        self._answers_beats = True
        self._decoder = _DECODERS[self.role_name]
        self._patience = Patience()
        self._greeted_at = 0.0
        self._attempt = 0
        """Connections in a row that came to nothing."""

    role_name: str

    async def live(self) -> None:
        """Connect, and connect again, until the page is done."""
        while not self.is_done:
            code = await self._visit()
            self.street.events[f"close {code}"] += 1
            if not self.is_done:
                self.doing = "waiting to come back"
                await asyncio.sleep(self._delay(code))
                self._attempt += 1

    def tick(self, now: float) -> None:
        """Notice a dead line, and do what is next."""
        connection = self.connection
        if connection is None or not connection.is_open:
            return
        if self.is_deaf:
            self._be_deaf(connection, now)
            return
        silent = now - self.heard_at
        if is_dead(silent, BEAT_SECONDS_IN_TALK) if self.is_greeted else silent > GREETING_SECONDS:
            self.street.events["gave up on a silent line"] += 1
            connection.abort()
        elif self.is_greeted:
            self.act(connection, now)

    @abstractmethod
    def act(self, connection: Connection, now: float) -> None:
        """Do one thing."""

    @abstractmethod
    def greeting(self) -> bytes:
        """The first frame of a connection."""

    @abstractmethod
    def hear(self, frame: Frame) -> None:
        """Take a frame."""

    @property
    @abstractmethod
    def sides(self) -> Sequence[Side]:
        """What the page takes part in now."""

    @property
    def is_busy(self) -> bool:
        """Whether the page has something to do more often than once a second."""
        return True

    @property
    def is_settled(self) -> bool:
        """Whether the page is connected and waits for no answer."""
        return self.is_done or (self.is_greeted and not any(side.pending for side in self.sides))

    def headers(self, host: str) -> dict[str, str]:
        """Of the handshake."""
        scheme = self.street.scheme
        network = self.street.random.randrange(2**16)  # visitors come from everywhere
        address = f"10.{network >> 8}.{network & 255}.1"
        return {"Origin": f"{scheme}://{host}", "X-Forwarded-Proto": scheme, "X-Forwarded-For": address}

    def lose_connection(self) -> None:
        """The network breaks."""
        if self.connection is not None:
            self.connection.abort()

    def stop_reading(self, *, answers_beats: bool) -> None:
        """Read nothing more from this connection; with `answers_beats` look alive all the same."""
        if self.connection is not None:
            self.connection.stop_reading()
            self.is_deaf, self._answers_beats = True, answers_beats

    def come_back(self) -> None:
        """Give the deaf connection up."""
        if self.is_deaf:
            self.lose_connection()

    def finish(self) -> None:
        """Leave for good."""
        self.is_done = True
        if self.connection is not None:
            self.connection.close()

    async def _visit(self) -> int:
        host = self.street.host(self.through_proxy)
        connection = Connection(self._take)
        self.doing = f"connecting to {host}"
        self.heard_at = time.monotonic()
        try:
            await connection.open(f"ws://{host}/ws/{self.role_name}", self.headers(host))
        except (OSError, TimeoutError, picows.WSError) as error:
            self.street.events[f"no connection: {type(error).__name__}"] += 1
            return 0
        self.connection = connection
        self.doing = f"talking to {host}"
        try:
            if self.is_done:
                connection.close()
            else:
                connection.send(self.greeting())
            return await connection.over
        finally:
            if self.is_greeted and time.monotonic() - self._greeted_at >= STEADY_SECONDS:
                self._attempt = 0
            self.connection, self.is_greeted, self.is_deaf = None, False, False
            connection.abort()

    def _delay(self, code: int) -> float:
        if code == COME_BACK:
            return self.street.random.uniform(0, COME_BACK_SPREAD)
        longest = min(LONGEST_DELAY, FIRST_DELAY * 2.0 ** min(self._attempt, 5))
        return float(longest * self.street.random.uniform(0.5, 1))

    def _take(self, raw: bytes) -> None:
        self.heard_at = time.monotonic()
        try:
            self.hear(self._decoder.decode(raw))
        except Exception as error:
            self.street.failures.append(f"{self.role_name}: {error!r} at {raw[:200]!r}")
            self.lose_connection()

    def _greeted(self) -> None:
        self.is_greeted = True
        self._greeted_at = self.heard_at
        self._patience.reset()

    def _try_again_later(self) -> None:
        """The greeting was refused for now."""
        if self.connection is not None:
            self.connection.close()

    def _answer_beat(self, mark: int) -> None:
        if self.connection is not None:
            self.connection.send(b'{"t":"alive","mark":%d}' % mark)

    def _answer(self, side: Side, error: Error) -> None:
        side.refuse(error.key, error.code, for_good=error.code in FINAL)

    def _be_deaf(self, connection: Connection, now: float) -> None:
        if self._answers_beats and self._patience.is_over(now):
            connection.send(b'{"t":"alive","mark":0}')  # it has read no mark

    @staticmethod
    def _was_refused(side: Side) -> bool:
        """Whether what the page waits for was refused for now, and must be written again."""
        first = next(iter(side.pending), None)
        return first is not None and side.sent[first].was_refused

    def _wants_to_write(self, side: Side) -> bool:
        street = self.street
        return not street.is_quiet and len(side.pending) < street.window and street.random.random() < street.pace
