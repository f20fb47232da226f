"""What queues and desks show at one moment, and what has changed between two.

Many pages show the same part of a picture: it is worked out, compared and encoded once for all of them.
"""

import uuid
import weakref
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from chat.contacts.core import places, reached
from chat.contacts.wire import (
    CompanyPart,
    ContactState,
    DeskInvitations,
    DeskQueue,
    DeskTalks,
    ExcerptState,
    InTalk,
    Invitation,
    OpenTalk,
    VisitorPresence,
    Waiting,
)
from chat.duty.urgent import Urgent
from chat.duty.wire import Backup, CallForHelp, DeskDuty, DeskHelp, DeskUrgent, Present
from chat.staff_line.wire import DeskOnLine
from moderation.live.wire import encode
from moderation.staff.core import HelperType, known_languages
from moderation.texts.core import SpokenLanguage

K = TypeVar("K")
V = TypeVar("V")
Room = tuple[tuple[str, ...], int]
"""Services that somebody answers, and how many more talks they can take."""
NO_HELP = DeskHelp()
"""For a desk at which nobody is on duty."""
NO_INVITATIONS = DeskInvitations()
NO_TALKS = DeskTalks()
"""For who may not read along."""
NOTHING_URGENT = DeskUrgent()
NOBODY_ON_LINE = DeskOnLine(count=0)
"""For who is off duty."""


@dataclass(frozen=True, slots=True)
class Held:
    """A contact on somebody's desk."""

    contact: str
    service: str
    language: str
    state: ContactState
    since: int
    visitor: VisitorPresence
    stream: int
    grant: int
    ended_by: str
    part: CompanyPart = "worker"
    """What the one whose desk it is is in it."""
    company: tuple[InTalk, ...] = ()
    """Everybody of the staff in it; empty while its worker is alone."""
    excerpt: ExcerptState = ""


@dataclass(frozen=True, slots=True)
class SeatOnLine:
    """Somebody's place at the staff line."""

    stream: int
    grant: int
    after: int
    """Seq of the last entry when they came on duty: what was said before is not for them."""


class Part:
    """What every desk of the same services shows of a picture."""

    def __init__(self, waiting: Mapping[str, Waiting], on_duty: Mapping[str, Present]) -> None:
        """`waiting` by contact, in the order of the queue; `on_duty` by person."""
        self.waiting, self.on_duty = waiting, on_duty
        self._earlier: weakref.ref[Part] | None = None
        self._changes: Sequence[bytes] = ()

    def changes_since(self, earlier: "Part") -> Sequence[bytes]:
        """The frames, encoded, that bring a desk from the earlier part to this one."""
        if earlier is self:
            return ()
        if self._earlier is None or self._earlier() is not earlier:
            # A weak reference: each part would otherwise keep all those before it in memory.
            self._earlier, self._changes = weakref.ref(earlier), tuple(self._compare(earlier))
        return self._changes

    def _compare(self, earlier: "Part") -> list[bytes]:
        frames: list[bytes] = []
        put, drop = _difference(earlier.waiting, self.waiting)
        if put or drop:
            frames.append(encode(DeskQueue(put=put, drop=drop)))
        come, gone = _difference(earlier.on_duty, self.on_duty)
        if come or gone:
            frames.append(encode(DeskDuty(put=come, drop=gone)))
        return frames


def _difference(earlier: Mapping[K, V], later: Mapping[K, V]) -> tuple[list[V], list[K]]:
    """What is new or changed, and what is gone."""
    put = [row for name, row in later.items() if earlier.get(name) != row]
    return put, [name for name in earlier if name not in later]


@dataclass(frozen=True)
class Picture:
    """The whole, as one process has read it."""

    waiting: tuple[Waiting, ...] = ()
    """Who has booked the time first, then the longest waiting."""
    on_duty: tuple[Present, ...] = ()
    held: Mapping[uuid.UUID, tuple[Held, ...]] = field(default_factory=dict)
    """By person; of those whose desks this process shows."""
    rooms: tuple[Room, ...] = ()
    """Of everybody on duty."""
    calls: tuple[CallForHelp, ...] = ()
    """Who calls for help; who called first stands first."""
    on_call: tuple[Backup, ...] = ()
    closings: Mapping[str, datetime] = field(default_factory=dict)
    """By contact that waits: when it closes (rule 10), unless it never does. Hours may change meanwhile."""
    invitations: Mapping[uuid.UUID, tuple[Invitation, ...]] = field(default_factory=dict)
    """By person who is asked into a talk."""
    talks: tuple[OpenTalk, ...] = ()
    """Those that go on; the oldest first."""
    debriefs: frozenset[uuid.UUID] = frozenset()
    """Those who want a debrief; of those whose desks this process shows."""
    seats: Mapping[uuid.UUID, SeatOnLine] = field(default_factory=dict)
    """By person, of everybody on duty: their places at the staff line. Empty while nobody has written."""
    urgent: tuple[Urgent, ...] = ()
    """What waits in closed groups and cannot wait long (rule 30); the oldest first."""

    def invitations_of(self, person: uuid.UUID) -> DeskInvitations:
        """The talks into which this person is asked."""
        asked = self.invitations.get(person)
        return DeskInvitations(list(asked)) if asked else NO_INVITATIONS

    @cached_property
    def to_read_along(self) -> DeskTalks:
        """What the desk of somebody who may read along shows of the talks that go on."""
        return DeskTalks(may_read=True, talks=list(self.talks))

    def help_for(self, person: str) -> DeskHelp:
        """What this person's desk shows of calls for help (rule 20)."""
        helper = self._helpers.get(person)
        if helper is None:
            return NO_HELP
        if helper == "professional":
            return self._everybodys_help
        return DeskHelp(calls=[call for call in self.calls if call.person == person], on_call=list(self.on_call))

    def urgent_for(self, person: str) -> DeskUrgent:
        """What this person's desk shows of it: whoever leads the group, or all professionals when none of those is."""
        helper = self._helpers.get(person)
        if helper is None or not self.urgent:
            return NOTHING_URGENT
        own = [urgent for urgent in self.urgent if person in urgent.leaders]
        others = [urgent for urgent in self._unattended if person not in urgent.leaders]
        others = others if helper == "professional" else []
        if not own and not others:
            return NOTHING_URGENT
        return DeskUrgent(
            own=sum(urgent.waits for urgent in own),
            others=sum(urgent.waits for urgent in others),
            since=min(urgent.since for urgent in (*own, *others)),
            on_call=list(dict.fromkeys(urgent.on_call for urgent in others if urgent.on_call is not None)),
        )

    @cached_property
    def _unattended(self) -> Sequence[Urgent]:
        there = {row.person for row in self._there}
        return [urgent for urgent in self.urgent if there.isdisjoint(urgent.leaders)]

    def on_line(self, person: str) -> DeskOnLine:
        """How many read the staff line, for this person's desk."""
        return self._on_line if person in self._helpers else NOBODY_ON_LINE

    @cached_property
    def _on_line(self) -> DeskOnLine:
        return DeskOnLine(count=len(self.on_duty))

    @cached_property
    def _helpers(self) -> Mapping[str, HelperType]:
        return {row.person: row.helper for row in self.on_duty}

    @cached_property
    def _everybodys_help(self) -> DeskHelp:
        return DeskHelp(calls=list(self.calls), on_call=list(self.on_call))

    @property
    def _there(self) -> Iterable[Present]:
        """Those who take contacts, now or after a break."""
        return (row for row in self.on_duty if row.status != "finishing")

    @cached_property
    def answering(self) -> frozenset[str]:
        """The services for which a professional is on duty."""
        return frozenset(slug for row in self._there if row.helper == "professional" for slug in row.services)

    def languages_in(self, service: str) -> list[SpokenLanguage]:
        """In which languages somebody answers in that service, in their usual order (rule 16)."""
        return self._languages.get(service, [])

    @cached_property
    def _languages(self) -> Mapping[str, list[SpokenLanguage]]:
        spoken: defaultdict[str, set[SpokenLanguage]] = defaultdict(set)
        for row in self._there:
            for slug in row.services:
                spoken[slug].update(row.languages)
        return {slug: known_languages(codes) for slug, codes in spoken.items()}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """By contact: how many people are before it in its queue (rule 10)."""
        return places((row.contact, row.service) for row in self.waiting)

    @cached_property
    def reached(self) -> frozenset[str]:
        """The contacts that those on duty can take now."""
        return reached(((row.contact, row.service) for row in self.waiting), self.rooms)

    def place_of(self, contact: str, service: str) -> int:
        """How many people are before the contact; one that is newer than the picture stands last."""
        known = self.places.get(contact)
        return self._lengths[service] if known is None else known

    def part(self, services: frozenset[str]) -> Part:
        """What desks of these services show: who waits there, and who is on duty for any of them."""
        known = self._parts.get(services)
        if known is None:
            known = self._parts[services] = Part(
                {row.contact: row for row in self.waiting if row.service in services},
                {row.person: row for row in self.on_duty if not services.isdisjoint(row.services)},
            )
        return known

    @cached_property
    def _lengths(self) -> Counter[str]:
        return Counter(row.service for row in self.waiting)

    @cached_property
    def _parts(self) -> dict[frozenset[str], Part]:
        return {}
