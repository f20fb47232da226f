"""Which services are open now: kept in memory by each server process, and never older than a second.

What is open follows from hours, from who is at a desk and from who waits. A page that tells it must not cost the
database anything, and must not tell what was true a while ago: `Entrance` reads it after every notice of a change, and
before what it has is a second old, whether notices arrive or not.
"""

import asyncio
import contextlib
import logging
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from django.utils import timezone

from chat.contacts import access as contacts
from chat.duty import access as duty
from chat.duty.actions import BOARD
from chat.duty.core import Desk, answered
from chat.services import access as services
from chat.services import core
from chat.services.access import NoServiceError
from chat.services.actions import CATALOGUE
from chat.services.core import Hours, Opening, reach
from chat.services.models import HelpCard, Service
from chat.statistics import access as statistics
from moderation.live.database import UNREACHABLE, DatabasePool
from moderation.live.hub import Hub, Notice
from moderation.live.reasons import reason
from moderation.staff.core import known_languages
from moderation.texts.core import SpokenLanguage

logger = logging.getLogger(__name__)

FRESH = timedelta(seconds=0.9)
"""So long after a reading has begun it may be told: a second, less what it takes to tell it."""
AGAIN_SECONDS = 0.4
"""While pages are asked for, it is read again this long after the last time."""
PAUSE_SECONDS = 0.1
"""Between two readings, at least, and how old one may be after a notice of queue or duty: many at once cost one."""
ASKED_SECONDS = 60.0
"""So long after a page was asked for, the next is expected: a house to which nobody comes reads nothing."""
LENGTHS_SECONDS = 3600.0
"""How often it is asked how long talks last: a statistic of last year, and the whole of it is read."""


@dataclass(frozen=True, slots=True)
class OpeningState:
    """What a page tells of a service."""

    opening: Opening
    opens_at: datetime | None
    """When its next hours begin, in Finnish time."""
    closes_soon: datetime | None
    """When its hours are over, if whoever comes now may not be answered before (rule 10)."""
    answers_in: list[SpokenLanguage]
    """In which languages somebody answers (rule 16)."""


@dataclass(frozen=True, slots=True)
class _KeptHours:
    """A service's hours as they were stored, and what they say."""

    stored: tuple[Any, ...]
    hours: Hours


@dataclass(frozen=True)
class Openings:
    """All of it, as it was read at one moment."""

    read_at: datetime
    read_at_steady: float
    """The same by a clock in seconds that does not jump. Nothing that was committed before is missing."""
    services: tuple[Service, ...]
    """Those that are switched on, in the order to show them."""
    cards: tuple[HelpCard, ...]
    """The help cards that are switched on."""
    desks: tuple[Desk, ...]
    talks: Mapping[uuid.UUID, int]
    """How many open contacts each of those at the desks has."""
    queue: tuple[str, ...]
    """The service of each who waits, who comes next first."""
    lengths: Mapping[str, timedelta]
    """How long talks last, by service."""
    hours: Mapping[str, _KeptHours]

    def service(self, slug: str) -> Service:
        """The service of that slug. Raises NoServiceError."""
        found = self._by_slug.get(slug)
        if found is None:
            raise NoServiceError(slug)
        return found

    def state(self, service: Service, now: datetime) -> OpeningState:
        """What there is to tell of the service, at a moment since it was read."""
        kept = self.hours.get(service.slug)
        outlook = (kept.hours if kept else Hours(service.pattern)).at(now)
        is_answered = service.slug in self.answered
        soon = core.closes_soon(outlook.closes_at, self._waits.get(service.slug), now)
        return OpeningState(
            opening=core.opening(is_inside=outlook.is_inside, answered=is_answered, full=service.slug in self.full),
            opens_at=outlook.opens_at,
            closes_soon=soon if is_answered else None,
            answers_in=self._answers_in(service.slug) if is_answered else [],
        )

    @cached_property
    def answered(self) -> frozenset[str]:
        """Slugs of the services that somebody answers."""
        return answered(self.desks)

    @cached_property
    def full(self) -> frozenset[str]:
        """Slugs of the services in which as many wait as may (`Service.queue_limit`)."""
        waiting = Counter(self.queue)
        limited = (service for service in self.services if service.queue_limit)
        return frozenset(service.slug for service in limited if waiting[service.slug] >= service.queue_limit)

    @cached_property
    def _by_slug(self) -> Mapping[str, Service]:
        return {service.slug: service for service in self.services}

    @cached_property
    def _waits(self) -> Mapping[str, timedelta]:
        """As `reach.waits`; a peer counts where a professional is (rule 19)."""
        seats = (
            reach.Seats(desk.services & self.answered, desk.capacity, self.talks.get(desk.person, 0), desk.has_break)
            for desk in self.desks
        )
        return reach.waits(self.queue, seats, self.lengths)

    def _answers_in(self, slug: str) -> list[SpokenLanguage]:
        return known_languages({code for desk in self.desks if slug in desk.services for code in desk.languages})


def read(now: datetime, lengths: Mapping[str, timedelta], earlier: Openings | None = None) -> Openings:
    """What is open now. Six queries at most; hours that are those of an earlier reading are not worked out anew."""
    steady = time.monotonic()
    on = services.services_on()
    desks = duty.desks(now)
    return Openings(
        read_at=now,
        read_at_steady=steady,
        services=tuple(on),
        cards=tuple(services.cards_on()),
        desks=tuple(desks),
        talks=contacts.open_contacts([desk.person for desk in desks]),
        queue=tuple(contacts.queue()),
        lengths=lengths,
        hours={service.slug: _hours(service, earlier) for service in on},
    )


def _hours(service: Service, earlier: Openings | None) -> _KeptHours:
    stored = service.hours, service.exceptions, service.open_on_holidays
    known = earlier.hours.get(service.slug) if earlier else None
    return known if known and known.stored == stored else _KeptHours(stored, Hours(service.pattern))


class Entrance:
    """What one process knows of the way in. Threads ask it for `openings`; nothing that they get is too old."""

    def __init__(self, hub: Hub, pool: DatabasePool, now: Callable[[], datetime]) -> None:
        """Reads after every notice that duty, the queue or the catalogue has changed."""
        self._pool, self._now = pool, now
        self._openings: Openings | None = None
        self._lock = threading.Lock()
        self._lengths: Mapping[str, timedelta] = {}
        self._lengths_until = self._asked_at = self._changed_at = self._edited_at = float("-inf")
        self._has_changed = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        hub.subscribe(BOARD.topic, self._changed)
        hub.subscribe(CATALOGUE.topic, self._edited)

    def start(self) -> None:
        """Begin to keep it; call it on the event loop. From then on the pages of this process ask here."""
        global _current
        _current = self
        self._task = asyncio.create_task(self._keep_forever())

    async def stop(self) -> None:
        """Keep it no longer."""
        global _current
        if _current is self:
            _current = None
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def openings(self) -> Openings:
        """What is open now, without asking the database as long as it was asked a moment ago."""
        self._asked_at = time.monotonic()
        known = self._openings
        return known if known is not None and self._is_fresh(known) else self._read()

    def _is_fresh(self, known: Openings) -> bool:
        """By both clocks: one stands still while a machine sleeps, the other can be put back."""
        read_at = known.read_at_steady
        passed = time.monotonic() - read_at
        if read_at < self._edited_at or (read_at < self._changed_at and passed >= PAUSE_SECONDS):
            return False
        return passed < FRESH.total_seconds() and timedelta() <= self._now() - known.read_at < FRESH

    def _read(self) -> Openings:
        fresh = read(self._now(), self._lengths, self._openings)
        with self._lock:  # two threads may read at once, and the one that began first come last
            if self._openings is None or self._openings.read_at_steady < fresh.read_at_steady:
                self._openings = fresh
        return fresh

    def _changed(self, _notice: Notice) -> None:
        self._changed_at = time.monotonic()
        self._has_changed.set()

    def _edited(self, notice: Notice) -> None:
        """Whoever has edited hours looks at them at once."""
        self._edited_at = time.monotonic()
        self._changed(notice)

    async def _keep_forever(self) -> None:
        while True:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._has_changed.wait(), AGAIN_SECONDS)
            self._has_changed.clear()
            if time.monotonic() - self._asked_at < ASKED_SECONDS:
                await self._keep()
            await asyncio.sleep(PAUSE_SECONDS)

    async def _keep(self) -> None:
        try:
            await self._pool.run(self._read)
            if time.monotonic() >= self._lengths_until:
                self._lengths = await self._pool.run(statistics.typical_lengths, timezone.localdate(self._now()))
                self._lengths_until = time.monotonic() + LENGTHS_SECONDS
        except UNREACHABLE as error:  # whoever asks meanwhile reads by themselves, and hears it
            logger.warning("what is open was not read: %s", reason(error))
        except Exception:  # the next reading must come, whatever happened to this one
            logger.exception("what is open was not read")


_current: Entrance | None = None


def openings() -> Openings:
    """What is open now: what this process keeps, or where no house runs (a command, a test), what the database says."""
    if _current is not None:
        return _current.openings()
    now = timezone.now()
    return read(now, statistics.typical_lengths(timezone.localdate(now)))
