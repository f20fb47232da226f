"""Snapshot + events = fresh snapshot: after any history a page shows what a newly loaded one shows.

Visitors and workers are at two server processes. Connections are cut, the layer between the processes
loses what is published, and what is read from the database arrives late. Whenever the servers have compared their
pages with the database once more (as they do at every beat), each page is laid beside a fresh one of the same person.
The clients are strict: an entry that is skipped or doubled breaks them.

VIERELLA_HISTORIES sets how many histories are played.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from contextlib import closing
from typing import Any, NamedTuple, TypeVar

import hypothesis
import pytest
from django.test import Client as Browser
from django.utils import timezone
from hypothesis import strategies as st
from pytest_django import Settings

from chat import picture
from chat.contacts import access
from chat.contacts.models import Contact
from chat.contacts.wire import (
    DeskAccept,
    DeskDecline,
    DeskEnd,
    DeskHandOver,
    DeskInvite,
    DeskJoin,
    DeskLeaveTalk,
    DeskNote,
    DeskQueue,
    DeskReadAlong,
    DeskRecord,
    DeskUninvite,
    DeskWhisper,
    VisitorAskContinue,
    VisitorDelete,
    VisitorEnd,
    VisitorLeave,
)
from chat.debriefs.models import Debrief
from chat.debriefs.wire import DeskWantDebrief
from chat.duty.models import OnDuty
from chat.duty.wire import DeskBreak, DeskCallHelp, DeskComeToHelp, DeskGoOffDuty, DeskGoOnDuty, DeskStopHelp
from chat.services.models import Service
from chat.staff_line.models import Line
from chat.transcripts.access import read_each
from chat.transcripts.models import Stream
from chat.transcripts.readers import News, Reader
from moderation.staff.models import StaffSession
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.client import RefusedError
from tests.support.clock import Clock
from tests.support.desk_client import DeskClient
from tests.support.inprocess import Processes
from tests.support.shown_log import ProtocolBrokenError
from tests.support.visitor_client import VisitorClient

T = TypeVar("T")
Act = Callable[["Step"], Coroutine[Any, Any, None]]
pytestmark = pytest.mark.django_db(transaction=True)

PROCESSES = ["one", "two"]
LOGINS = ["aino", "eero", "sanni", "aino", "tuula"]
"""Whose the desks are: Aino has two open, and Tuula may read along."""
VIOLENCE, CHILDREN = "apua-vakivaltaan", "lasten-ja-nuorten"
DUTIES = [[VIOLENCE], [VIOLENCE, CHILDREN], [CHILDREN], []]
HISTORIES = int(os.environ.get("VIERELLA_HISTORIES", "6"))
SHORTEST = 12
"""Steps of the shortest history; the average one has twice as many."""
READINGS: list[tuple[Callable[..., Any], ...]] = [(access.picture,), (read_each,), (access.picture, read_each)]
MAX_VISITORS = 4
MINUTES = [1, 3, 11, 21, 61]


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> dict[str, dict[str, str]]:
    """The sessions of those at the desks, by login: they have signed in."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    people = {person.login: sign_in(Browser(), person) for person in (cast.aino, cast.eero, cast.sanni, cast.tuula)}
    return {login: cookies_of(browser) for login, browser in people.items()}


class Step(NamedTuple):
    """What happens next. The numbers choose among what is possible then: nothing is drawn that depends on it."""

    act: int
    who: int
    which: int
    number: int
    process: str
    is_so: bool
    hurries: bool


steps = st.builds(
    Step,
    act=st.integers(0, 1000),
    who=st.integers(0, 7),
    which=st.integers(0, 7),
    number=st.integers(1, 4),
    process=st.sampled_from(PROCESSES),
    is_so=st.booleans(),
    hurries=st.booleans(),
)


class History:
    """What people do, what gets lost, and the comparison."""

    def __init__(self, cookies: Mapping[str, Mapping[str, str]], *, in_turn: bool = False) -> None:
        """A talk is open across the processes; `cookies` are the sessions of those who answer.

        `in_turn`: the service offers who waits in turn.
        """
        forget_everybody()
        Service.objects.filter(slug=VIOLENCE).update(offers_in_turn=in_turn)
        self.cookies = cookies
        self.clock = Clock()
        self.patch = pytest.MonkeyPatch()
        self.runner = asyncio.Runner()
        self.visitors: list[VisitorClient] = []
        self.desks: list[DeskClient] = []
        self.runner.run(self._begin())

    async def _begin(self) -> None:
        self.processes = Processes(PROCESSES, self.clock, self.patch)
        await self.processes.start()
        for number, login in enumerate(LOGINS):
            self.desks.append(self.processes.desk(PROCESSES[number % 2], self.cookies[login]))
        await self.desks[0].hello()
        await self.desks[0].go_on_duty(VIOLENCE)
        await self._start(self.processes.visitor(PROCESSES[1]))
        await self.desks[0].accept((await self.desks[0].waiting(VIOLENCE)).contact)
        await self.processes.quiet()

    def close(self) -> None:
        """Stop everything."""
        self.runner.run(self._end())
        self.runner.close()
        self.patch.undo()

    async def _end(self) -> None:
        for client in (*self.visitors, *self.desks):
            await client.cut()
        await self.processes.stop()

    def play(self, step: Step) -> None:
        """One of the things that can happen now; then everything arrives, unless the next one hurries."""
        self.do(pick(self.possible(), step.act), step)

    def do(self, act: Act, step: Step) -> None:
        """Play this act."""
        if hypothesis.currently_in_test_context():
            hypothesis.note(f"{act.__name__}: {step}")
        self.clock.forward(seconds=1)
        self.runner.run(self._play(act(step), step.hurries))
        self._check()

    def _check(self) -> None:
        for client in (*self.desks, *self.visitors):
            client.raise_if_broken()
            assert not client.was_closed, "by the server"

    async def _play(self, act: Awaitable[object], hurries: bool) -> None:
        await act
        if not hurries:
            await self.processes.quiet()

    def compare(self) -> None:
        """Lay every page beside a fresh one. Raises AssertionError."""
        self.runner.run(self._compare())

    def possible(self) -> list[Act]:
        """What can happen now."""
        acts: list[Act] = [self.a_desk_opens, self.readings_are_late, self.time_passes]
        acts += 2 * [self.the_layer_loses]
        if len(self.visitors) < MAX_VISITORS:
            acts.append(self.a_visitor_starts)
        if self.present:
            acts += [self.a_visitor_writes, self.a_visitor_ends_or_deletes]
            acts += [self.a_visitor_leaves_fast, self.a_visitor_is_cut_off]
        if self.absent:
            acts.append(self.a_visitor_comes_back)
        if self.open_desks:
            acts += [self.a_desk_is_cut_off, self.a_worker_goes_on_or_off_duty, self.a_worker_has_a_break]
            acts += [self.a_worker_calls_for_help, self.a_worker_comes_to_help]
            acts += [self.somebody_joins_or_declines, self.a_supervisor_reads_along]
            acts += [self.a_worker_wants_a_debrief, self.a_worker_writes_on_the_line]
        if self.looking_desks:
            acts += [self.a_worker_accepts, self.a_worker_declines]
        if self.busy_desks:
            acts += [self.a_worker_writes, self.a_worker_ends_or_records, self.a_worker_hands_over_or_notes]
            acts += [self.a_worker_invites, self.somebody_leaves_or_whispers]
        if self.processes.watch.held_back:
            acts.append(self.late_readings_arrive)
        return acts

    # --- visitors -------------------------------------------------------------------------------

    @property
    def present(self) -> list[VisitorClient]:
        """The visitors who are connected."""
        return [visitor for visitor in self.visitors if visitor.is_connected]

    @property
    def absent(self) -> list[VisitorClient]:
        """The visitors who are cut off."""
        return [visitor for visitor in self.visitors if not visitor.is_connected]

    async def a_visitor_starts(self, step: Step) -> None:
        """Somebody new; nobody on duty means no start."""
        await self._start(self.processes.visitor(step.process))

    async def _start(self, visitor: VisitorClient) -> None:
        self.processes.let_go()
        try:
            await visitor.start(VIOLENCE)
        except RefusedError as refused:
            if refused.code != "no_service":
                raise
            await visitor.cut()
        else:
            self.visitors.append(visitor)

    async def a_visitor_writes(self, step: Step) -> None:
        """Some messages at once."""
        await write(pick(self.present, step.who).post, step.number)

    async def a_visitor_ends_or_deletes(self, step: Step) -> None:
        """The page stays open."""
        await pick(self.present, step.who).send(VisitorDelete() if step.is_so else VisitorEnd())

    async def a_visitor_leaves_fast(self, step: Step) -> None:
        """The page is gone before an answer comes."""
        visitor = pick(self.present, step.who)
        self.visitors.remove(visitor)
        await visitor.send(VisitorLeave())
        await self.processes.quiet()
        await visitor.cut()

    async def a_visitor_is_cut_off(self, step: Step) -> None:
        """The network, or the visitor's hand."""
        visitor = pick(self.present, step.who)
        if step.is_so:
            await visitor.close_tab()
        await visitor.cut()

    async def a_visitor_comes_back(self, step: Step) -> None:
        """With the page still open, or reloaded."""
        visitor = pick(self.absent, step.who)
        self.processes.let_go()
        try:
            if not step.is_so:
                await visitor.resume(step.process)
            elif isinstance(await visitor.reload(host=step.process), VisitorAskContinue):
                await visitor.reload(host=step.process, agreed=True)
        except RefusedError as refused:
            if refused.code != "stale_token":
                raise
            self.visitors.remove(visitor)
            await visitor.cut()

    # --- workers --------------------------------------------------------------------------------

    @property
    def open_desks(self) -> list[DeskClient]:
        """Those that are connected."""
        return [desk for desk in self.desks if desk.is_connected]

    @property
    def looking_desks(self) -> list[DeskClient]:
        """Those that show somebody in the queue."""
        return [desk for desk in self.open_desks if desk.queue]

    @property
    def busy_desks(self) -> list[DeskClient]:
        """Those that hold a contact."""
        return [desk for desk in self.open_desks if desk.contacts]

    async def a_desk_opens(self, step: Step) -> None:
        """Or comes back with what it holds, or is reloaded; also while it is open."""
        desk = pick(self.desks, step.who)
        self.processes.let_go()
        if step.is_so:
            desk.forget()
        await desk.hello(step.process)

    async def a_desk_is_cut_off(self, step: Step) -> None:
        """By the network."""
        await pick(self.open_desks, step.who).cut()

    async def a_worker_hands_over_or_notes(self, step: Step) -> None:
        """To whoever takes it next; what has ended stays."""
        desk = pick(self.busy_desks, step.who)
        contact = pick(list(desk.contacts), step.which)
        frame = DeskHandOver(contact=contact, note="Jatka sinä.") if step.is_so else DeskNote(contact, "Muista tauko.")
        await desk.send(frame)

    async def a_worker_has_a_break(self, step: Step) -> None:
        """Or ends it."""
        await pick(self.open_desks, step.who).send(DeskBreak(begins=step.is_so))

    async def a_worker_goes_on_or_off_duty(self, step: Step) -> None:
        """For some services, or for none; a peer may be refused."""
        services = pick(DUTIES, step.which)
        frame = DeskGoOnDuty(services=services) if services else DeskGoOffDuty()
        await pick(self.open_desks, step.who).send(frame)

    async def a_worker_calls_for_help(self, step: Step) -> None:
        """Or says that it is over."""
        await pick(self.open_desks, step.who).send(DeskCallHelp() if step.is_so else DeskStopHelp())

    async def a_worker_comes_to_help(self, step: Step) -> None:
        """To one of those whom the desk shows on duty, whether they called or not."""
        desk = pick(self.open_desks, step.who)
        if desk.on_duty:
            await desk.send(DeskComeToHelp(person=pick(list(desk.on_duty), step.which)))

    async def a_worker_invites(self, step: Step) -> None:
        """One of those whom the desk shows on duty, into one of its talks; or nobody any more."""
        desk = pick(self.busy_desks, step.who)
        contact = pick(list(desk.contacts), step.which)
        person = pick([*desk.on_duty, ""], step.number)
        await desk.send(DeskInvite(contact=contact, person=person) if step.is_so else DeskUninvite(contact=contact))

    async def somebody_joins_or_declines(self, step: Step) -> None:
        """A talk into which the desk is asked."""
        asked = [(desk, one.contact) for desk in self.open_desks for one in desk.invitations.invitations]
        if asked:
            desk, contact = pick(asked, step.which)
            await desk.send(DeskJoin(contact=contact) if step.is_so else DeskLeaveTalk(contact=contact))

    async def somebody_leaves_or_whispers(self, step: Step) -> None:
        """Who has the talk themselves, or does not read along, is refused."""
        desk = pick(self.busy_desks, step.who)
        contact = pick(list(desk.contacts), step.which)
        await desk.send(DeskWhisper(contact=contact, text="Kysy keinoista.") if step.is_so else DeskLeaveTalk(contact))

    async def a_supervisor_reads_along(self, step: Step) -> None:
        """One of the talks that the desk of somebody who may shows."""
        going_on = [(desk, talk.contact) for desk in self.open_desks for talk in desk.talks.talks]
        if going_on:
            desk, contact = pick(going_on, step.which)
            await desk.send(DeskReadAlong(contact=contact))

    async def a_worker_wants_a_debrief(self, step: Step) -> None:
        """Or does not any more."""
        await pick(self.open_desks, step.who).send(DeskWantDebrief(wanted=step.is_so))

    async def a_worker_writes_on_the_line(self, step: Step) -> None:
        """Some messages at once; whoever is off duty is refused."""
        await write(pick(self.open_desks, step.who).post_on_line, step.number)

    async def a_worker_accepts(self, step: Step) -> None:
        """One of those whom the desk shows in the queue; somebody else may have been faster."""
        desk = pick(self.looking_desks, step.who)
        await desk.send(DeskAccept(contact=pick(list(desk.queue), step.which)))

    async def a_worker_declines(self, step: Step) -> None:
        """Whom they are offered; or somebody whom they are not, or not any more."""
        desk = pick(self.looking_desks, step.who)
        offered = [desk.offer.contact] if desk.offer else list(desk.queue)
        await desk.send(DeskDecline(contact=pick(offered, step.which)))

    async def a_worker_writes(self, step: Step) -> None:
        """Some messages at once."""
        desk = pick(self.busy_desks, step.who)
        contact = pick(list(desk.contacts), step.which)
        await write(lambda text: desk.post(contact, text), step.number)

    async def a_worker_ends_or_records(self, step: Step) -> None:
        """What has not ended cannot be recorded."""
        desk = pick(self.busy_desks, step.who)
        contact = pick(list(desk.contacts), step.which)
        await desk.send(recorded(contact) if step.is_so else DeskEnd(contact=contact))

    # --- what happens to the servers ------------------------------------------------------------

    async def the_layer_loses(self, step: Step) -> None:
        """The next publications reach no other process."""
        self.processes.layer.loses_next = step.number

    async def readings_are_late(self, step: Step) -> None:
        """What is read from now on arrives when somebody needs it, and is old by then."""
        self.processes.hold_back(*pick(READINGS, step.which))

    async def late_readings_arrive(self, _step: Step) -> None:
        """All of them."""
        self.processes.let_go()

    async def time_passes(self, step: Step) -> None:
        """Whoever is absent for long is given up; old texts are shredded."""
        self.processes.let_go()
        self.clock.forward(minutes=pick(MINUTES, step.which))
        await self.processes.keep_up()

    # --- the comparison -------------------------------------------------------------------------

    async def _compare(self) -> None:
        self.processes.let_go()
        await self.processes.quiet()
        await self.processes.beat()
        self._check()
        for desk in self.desks:
            if desk.is_connected:
                await self._compare_desk(desk)
        for visitor in self.visitors:
            if visitor.is_connected:
                await self._compare_visitor(visitor)

    async def _compare_desk(self, desk: DeskClient) -> None:
        async with self.processes.desk(desk.host, self.cookies[self._login(desk)]) as fresh:
            await fresh.hello()
            await self.processes.quiet()
            assert desk.shown() == fresh.shown()
        await self.processes.quiet()

    async def _compare_visitor(self, visitor: VisitorClient) -> None:
        async with self.processes.visitor(visitor.host) as fresh:
            try:
                await fresh.resume(token=visitor.token)
            except RefusedError:
                assert visitor.gone, "the page shows what nobody may read any more"
                assert visitor.log.entries == []
                return
            await self.processes.quiet()
            assert visitor.shown() == fresh.shown()
            await visitor.resume()  # the fresh page had replaced it
            await self.processes.quiet()
            assert visitor.shown() == fresh.shown()

    def _login(self, desk: DeskClient) -> str:
        return LOGINS[self.desks.index(desk)]


async def write(post: Callable[[str], Awaitable[str]], number: int) -> None:
    """Some messages at once."""
    for _ in range(number):
        await post("hei")


def pick(among: Sequence[T], which: int) -> T:
    """One of them."""
    return among[which % len(among)]


def recorded(contact: str) -> DeskRecord:
    """A record with ordinary choices."""
    return DeskRecord(contact=contact, contact_type="counselling", role="self", reason="violence", escalation="none")


def forget_everybody() -> None:
    """Nobody is on duty, waits, talks, writes or wants a debrief; whoever is signed in has just done something."""
    Line.objects.all().delete()
    OnDuty.objects.all().delete()
    Debrief.objects.all().delete()
    Contact.objects.all().delete()
    Stream.objects.all().delete()
    StaffSession.objects.update(signed_in_at=timezone.now(), last_active_at=timezone.now())


@pytest.mark.storage
def test_after_any_history_a_page_shows_what_a_fresh_one_shows(cookies: Mapping[str, Mapping[str, str]]) -> None:
    @hypothesis.settings(max_examples=HISTORIES)
    @hypothesis.given(st.lists(steps, min_size=SHORTEST, max_size=4 * SHORTEST), st.booleans())
    def play(row: list[Step], in_turn: bool) -> None:
        with closing(History(cookies, in_turn=in_turn)) as history:
            for step in row:
                history.play(step)
            history.compare()

    play()


def never_drops(put: list[Any], drop: list[str]) -> DeskQueue:
    """A desk's change of the queue that leaves out who is gone."""
    return DeskQueue(put=put, drop=[])


def skips(reader: Reader, news: News) -> bool:
    """A reader's own check that leaves out the seq."""
    return news.epoch == reader._epoch


SECOND = Step(act=0, who=1, which=0, number=1, process="two", is_so=False, hurries=False)
"""By the second visitor, or by the only one."""


@pytest.mark.storage
def test_control_a_queue_that_drops_nobody_is_found(
    cookies: Mapping[str, Mapping[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture, "DeskQueue", never_drops)
    with closing(History(cookies)) as history:
        history.do(history.a_visitor_starts, SECOND)
        history.do(history.a_visitor_leaves_fast, SECOND)
        with pytest.raises(AssertionError, match="queue"):
            history.compare()


@pytest.mark.storage
def test_control_a_reader_that_skips_an_entry_is_found(
    cookies: Mapping[str, Mapping[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Reader, "_follows", skips)
    with closing(History(cookies)) as history:
        history.processes.layer.loses_next = 100  # also the pings that cross it
        history.do(history.a_visitor_writes, SECOND)
        history.processes.layer.loses_next = 0
        with pytest.raises(ProtocolBrokenError, match="an entry was skipped"):
            history.do(history.a_visitor_writes, SECOND)
