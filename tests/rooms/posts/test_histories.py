"""Any history of a room = a fresh load, for every member and facilitator; and nobody is shown what waits of others.

Members and facilitators are at two server processes. Connections are cut and come back, the layer between the
processes loses what is published. Whenever the servers have compared their pages with the database once more, each
page is laid beside a fresh one of the same person. The clients are strict: an entry that is skipped or doubled breaks
them.

VIERELLA_HISTORIES sets how many histories are played.
"""

import asyncio
import os
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

import hypothesis
import pytest
from django.test import Client as Browser
from django.utils import timezone
from hypothesis import strategies as st
from pytest_django import Settings

from chat.transcripts.models import Stream
from moderation.staff.models import StaffSession
from rooms.groups.models import Facilitator, Room
from rooms.membership.actions import begin_page
from rooms.wire import RoomWithdraw
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.client import RefusedError
from tests.support.clock import Clock
from tests.support.inprocess import Processes
from tests.support.room_client import FacilitatorClient, MemberClient, RoomClient
from tests.support.rooms import member_of, opened_room

pytestmark = pytest.mark.django_db(transaction=True)
T = TypeVar("T")
Act = Callable[["Step"], Coroutine[Any, Any, None]]

PROCESSES = ["one", "two"]
HISTORIES = int(os.environ.get("VIERELLA_HISTORIES", "6"))
SHORTEST = 15
KINDS = ["heart", "hug", "strength", "thanks"]
LATE = {"not_found", "revoked", "closed", "too_fast", "busy"}
"""What an act is answered that came too late: somebody else was faster."""


class Step(NamedTuple):
    """What happens next. The numbers choose among what is possible then."""

    act: int
    who: int
    which: int
    is_so: bool
    hurries: bool


steps = st.builds(
    Step,
    act=st.integers(0, 1000),
    who=st.integers(0, 7),
    which=st.integers(0, 60),
    is_so=st.booleans(),
    hurries=st.booleans(),
)


def pick(some: Sequence[T], number: int) -> T:
    """One of them."""
    return some[number % len(some)]


class History:
    """What people in a room do, what gets lost, and the comparison."""

    def __init__(self, cast: Cast, cookies: Mapping[str, str]) -> None:
        """Three members, one of them new, and a facilitator have a room open."""
        for model in (Room, Stream, Facilitator):
            model.objects.all().delete()
        StaffSession.objects.update(signed_in_at=timezone.now(), last_active_at=timezone.now())
        self.clock = Clock()
        self.cookies = cookies
        self.room = opened_room(cast)
        shown = {"Meri": 99, "Kuu": 99, "Uusi": 0}
        self.people = {name: member_of(self.room, name, posts_shown=posts) for name, posts in shown.items()}
        self.tokens = {name: begin_page(member, self.clock.now) for name, member in self.people.items()}
        self.texts = 0
        self.patch = pytest.MonkeyPatch()
        self.runner = asyncio.Runner()
        self.members: dict[str, MemberClient] = {}
        self.runner.run(self._begin())

    async def _begin(self) -> None:
        self.processes = Processes(PROCESSES, self.clock, self.patch)
        await self.processes.start()
        for number, name in enumerate(self.people):
            self.members[name] = self.processes.member(PROCESSES[number % 2])
            await self.members[name].enter(self.tokens[name])
        self.leader = self.processes.facilitator(PROCESSES[1], self.cookies)
        await self.leader.lead(str(self.room.pk))
        await self.processes.quiet()

    def close(self) -> None:
        """Everybody leaves."""
        self.runner.run(self._end())
        self.runner.close()
        self.patch.undo()

    async def _end(self) -> None:
        for client in self.processes._clients:
            await client.cut()
        await self.processes.stop()

    # --- what can happen ------------------------------------------------------------------------

    def happen(self, step: Step) -> None:
        """The next act."""
        acts = self.possible()
        act = acts[step.act % len(acts)]
        hypothesis.note(f"{act.__name__}: {step}")
        self.clock.forward(seconds=30)
        self.runner.run(self._play(act, step))

    async def _play(self, act: Act, step: Step) -> None:
        try:
            await act(step)
        except RefusedError as refused:
            if refused.code not in LATE:
                raise
        if not step.hurries:
            await self.processes.quiet()
        for client in self.open:
            client.raise_if_broken()

    @property
    def open(self) -> list[RoomClient]:
        """Pages that are connected."""
        return [client for client in (*self.members.values(), self.leader) if client.is_connected]

    def possible(self) -> list[Act]:
        """What can happen now."""
        acts: list[Act] = [self.the_layer_loses, self.somebody_is_cut_off]
        if any(not client.is_connected for client in (*self.members.values(), self.leader)):
            acts += 2 * [self.somebody_comes_back]
        if self.open:
            acts += 3 * [self.somebody_writes]
            acts += [self.somebody_edits, self.somebody_removes, self.somebody_reacts, self.somebody_reads_back]
        if self.leader.is_connected:
            acts += [self.the_leader_pins, self.the_leader_holds, self.the_leader_judges, self.the_leader_judges]
        if any(member.held for member in self.members.values() if member.is_connected):
            acts.append(self.somebody_withdraws)
        return acts

    def _text(self) -> str:
        self.texts += 1
        return f"Viesti {self.texts}"

    async def somebody_writes(self, step: Step) -> None:
        """A thread, or an answer; perhaps something that waits for a facilitator."""
        page = pick(self.open, step.who)
        thread = pick([0, *{post["thread"] for post in page.posts.values()}], step.which)
        text = self._text() + (" soita 040 123 4567" if step.is_so and step.which % 3 == 0 else "")
        await page.post(text, thread=thread)

    async def somebody_edits(self, step: Step) -> None:
        """A post of their own, or one that is not."""
        page = pick(self.open, step.who)
        if page.posts:
            await page.edit(pick(sorted(page.posts), step.which), self._text())

    async def somebody_removes(self, step: Step) -> None:
        """Likewise."""
        page = pick(self.open, step.who)
        if page.posts:
            await page.remove(pick(sorted(page.posts), step.which))

    async def somebody_reacts(self, step: Step) -> None:
        """Or takes it back."""
        page = pick(self.open, step.who)
        if page.posts:
            kind: Any = pick(KINDS, step.which)
            await page.react(pick(sorted(page.posts), step.which), kind, on=step.is_so)

    async def somebody_reads_back(self, step: Step) -> None:
        """Asks for everything while others write."""
        await pick(self.open, step.who).read_everything()

    async def the_leader_pins(self, step: Step) -> None:
        """Or no longer."""
        if self.leader.posts:
            post = pick(sorted(self.leader.posts), step.which)
            await self.leader.pin(self.leader.posts[post]["thread"], on=step.is_so)

    async def the_leader_holds(self, step: Step) -> None:
        """A post that stood there."""
        if self.leader.posts:
            await self.leader.hold(pick(sorted(self.leader.posts), step.which))

    async def the_leader_judges(self, step: Step) -> None:
        """What waits appears, or does not."""
        if self.leader.held:
            held = pick(self.leader.held, step.which)
            await self.leader.judge(held.held, appears=step.is_so, words="" if step.is_so else "Ei nimiä, kiitos.")

    async def somebody_withdraws(self, step: Step) -> None:
        """Their own waiting post."""
        pages = [member for member in self.members.values() if member.is_connected and member.held]
        page = pick(pages, step.who)
        await page.send(RoomWithdraw(held=pick(page.held, step.which).held))

    async def somebody_is_cut_off(self, step: Step) -> None:
        """By the network."""
        if self.open:
            await pick(self.open, step.who).cut()

    async def somebody_comes_back(self, step: Step) -> None:
        """With what the page knows."""
        away = [page for page in (*self.members.values(), self.leader) if not page.is_connected]
        page = pick(away, step.who)
        if isinstance(page, FacilitatorClient):
            view = await page.lead(str(self.room.pk), after=page.head)
        else:
            assert isinstance(page, MemberClient)
            view = await page.resume()
        if not view.resumed:  # it had heard of nothing, and gets the beginnings of threads
            await page.read_everything()

    async def the_layer_loses(self, step: Step) -> None:
        """The next publications reach no other process."""
        self.processes.layer.loses_next = 1 + step.which % 4

    # --- the comparison -------------------------------------------------------------------------

    def compare(self) -> None:
        """Lay every open page beside a fresh one. Raises AssertionError."""
        self.runner.run(self._compare())

    async def _compare(self) -> None:
        self.processes.layer.loses_next = 0
        await self.processes.quiet()
        await self.processes.beat()
        for name, page in self.members.items():
            if page.is_connected:
                fresh = self.processes.member(PROCESSES[0])
                pool = self.processes.houses[PROCESSES[0]].pool
                await fresh.enter(await pool.run(begin_page, self.people[name], self.clock.now))
                await self._beside(name, page, fresh)
                self._sees_nothing_of_others(name, page)
        if self.leader.is_connected:
            fresh_leader = self.processes.facilitator(PROCESSES[0], self.cookies)
            await fresh_leader.lead(str(self.room.pk))
            await self._beside("the facilitator", self.leader, fresh_leader)

    async def _beside(self, name: str, page: RoomClient, fresh: RoomClient) -> None:
        await fresh.read_everything()
        await self.processes.quiet()
        assert _posts(page) == _posts(fresh), name
        assert page.pinned & _threads(page) == fresh.pinned & _threads(fresh), name
        await page.eventually(lambda: page.here == fresh.here)
        await fresh.cut()

    def _sees_nothing_of_others(self, name: str, page: MemberClient) -> None:
        """Of what waits, a member has her own posts alone."""
        others = [post for post in page.held if post.by != name]
        assert others == [], "what waits of others"
        present = [member for member in self.members.values() if member.is_connected]  # others show what waited once
        waiting = {post.text for member in present for post in member.held if post.by != name}
        assert not waiting & {post["text"] for post in page.posts.values()}


def _posts(page: RoomClient) -> dict[int, Any]:
    return dict(sorted(page.posts.items()))


def _threads(page: RoomClient) -> set[int]:
    return {post["thread"] for post in page.posts.values()}


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> dict[str, str]:
    """Aino has signed in."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    return cookies_of(sign_in(Browser(), cast.aino))


def test_any_history_of_a_room_equals_a_fresh_load(cast: Cast, cookies: Mapping[str, str]) -> None:
    @hypothesis.settings(max_examples=HISTORIES, phases=[hypothesis.Phase.generate])
    @hypothesis.given(st.lists(steps, min_size=SHORTEST, max_size=3 * SHORTEST))
    def play(story: Sequence[Step]) -> None:
        history = History(cast, cookies)
        try:
            for number, step in enumerate(story):
                history.happen(step)
                if number % 8 == 7:
                    history.compare()
            history.compare()
        finally:
            history.close()

    play()
