"""Several of the staff in a talk, across processes, through the sockets."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from django.test import Client as Browser
from pytest_django import Settings

from chat.contacts.models import Companion
from chat.contacts.wire import DeskHelperTyping, DeskTyping, DeskVisitorTyping, DeskWhisper, VisitorHelperTyping
from chat.transcripts.wire import Noted, Said, SecondJoined
from moderation.staff.actions import set_roles
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.client import RefusedError
from tests.support.clock import Clock
from tests.support.desk_client import DeskClient
from tests.support.inprocess import Processes
from tests.support.trying_frames import Heard
from tests.support.visitor_client import VisitorClient

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

VIOLENCE = "apua-vakivaltaan"
WHISPER = "Kysy suoraan keinoista"
Cookies = Mapping[str, Mapping[str, str]]


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> Cookies:
    """The sessions of two workers and a supervisor."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    people = (cast.aino, cast.eero, cast.tuula)
    return {person.login: cookies_of(sign_in(Browser(), person)) for person in people}


@dataclass
class Scene:
    """Aino in one process talks with somebody; Eero, on duty, and Tuula, who may read along, are in the other."""

    processes: Processes
    aino: DeskClient
    eero: DeskClient
    tuula: DeskClient
    visitor: VisitorClient
    contact: str

    async def bring_in_eero(self) -> None:
        """By Aino's invitation."""
        assert self.eero.snapshot is not None
        await self.aino.invite(self.contact, self.eero.snapshot.me.person)
        await self.eero.eventually(lambda: bool(self.eero.invitations.invitations))
        await self.eero.join(self.contact)
        await self.processes.quiet()


@asynccontextmanager
async def scene(cookies: Cookies, patch: pytest.MonkeyPatch) -> AsyncIterator[Scene]:
    """As long as it lasts."""
    async with Processes(["one", "two"], Clock(), patch).running() as processes:
        aino = processes.desk("one", cookies["aino"])
        eero, tuula = (processes.desk("two", cookies[login]) for login in ("eero", "tuula"))
        visitor = processes.visitor("two")
        for desk in (aino, eero, tuula):
            await desk.hello()
        await aino.go_on_duty(VIOLENCE)
        await eero.go_on_duty(VIOLENCE)
        await visitor.start(VIOLENCE)
        contact = (await aino.waiting(VIOLENCE)).contact
        await aino.accept(contact)
        await processes.quiet()
        yield Scene(processes, aino, eero, tuula, visitor, contact)


def test_two_workers_write_and_everybody_reads_whose_each_message_is(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            await on.bring_in_eero()
            await on.aino.say(on.contact, "Täällä Aino")
            await on.eero.say(on.contact, "Täällä Eero")
            await on.processes.quiet()
            logs = [on.visitor.log, on.aino.contacts[on.contact], on.eero.contacts[on.contact]]
            for log in logs:
                bodies = [entry.body for entry in log.entries]
                assert bodies[-3:] == [
                    SecondJoined("Eero", "professional"),
                    Said("Täällä Aino", "Aino"),
                    Said("Täällä Eero", "Eero"),
                ]

    asyncio.run(play())


def test_whoever_writes_is_shown_by_name_to_the_visitor_and_to_the_other_worker(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            await on.bring_in_eero()
            heard = Heard(on.eero)
            await on.eero.send(DeskTyping(contact=on.contact))
            assert (await on.visitor.until(VisitorHelperTyping)).name == "Eero"
            assert (await on.aino.until(DeskHelperTyping)).name == "Eero"
            await on.processes.quiet()
            assert not any("typing" in raw for raw in heard.raw), "not to oneself"
            await on.visitor.type()
            for desk in (on.aino, on.eero):
                await desk.until(DeskVisitorTyping)

    asyncio.run(play())


def test_rule_35_a_reader_is_refused_what_only_workers_do_and_stays_unheard_by_the_visitor(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            heard = Heard(on.visitor)
            await on.tuula.eventually(lambda: [talk.contact for talk in on.tuula.talks.talks] == [on.contact])
            await on.tuula.read_along(on.contact)
            await on.aino.eventually(lambda: bool(on.aino.contacts[on.contact].company))
            with pytest.raises(RefusedError, match="not_allowed"):
                await on.tuula.say(on.contact, "Hei, täällä Tuula")
            on.tuula.contacts[on.contact].outbox.clear()
            await on.tuula.send(DeskTyping(contact=on.contact))
            await on.tuula.send(DeskWhisper(contact=on.contact, text=WHISPER))
            await on.processes.quiet()
            for desk in (on.aino, on.tuula):
                assert desk.contacts[on.contact].entries[-1].body == Noted("Tuula", WHISPER, whispers=True)
            told = "\n".join(heard.raw)
            assert "aside" in told, "the seq is there"
            assert WHISPER not in told
            assert "Tuula" not in told

    asyncio.run(play())


def test_rule_35_whose_permission_is_taken_loses_sight_of_the_talk_at_once(
    cast: Cast, cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            await on.tuula.read_along(on.contact)
            await on.processes.houses["one"].pool.run(set_roles, cast.tuula, ["worker"], by=cast.kaarina)
            await on.processes.beat()
            await on.tuula.eventually(lambda: on.tuula.contacts == {} and not on.tuula.talks.may_read)
            assert on.tuula.talks.talks == []
            await on.processes.keep_up()
            await on.aino.eventually(lambda: on.aino.contacts[on.contact].company == [])

    asyncio.run(play())
    assert not Companion.objects.exists()


def test_the_second_reads_on_without_a_break_when_the_talk_becomes_theirs(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            await on.bring_in_eero()
            await on.aino.cut()
            await asyncio.to_thread(_dies, "aino")
            await on.processes.keep_up()
            await on.visitor.say("Oletko vielä siinä?")
            held = on.eero.contacts[on.contact]
            await on.eero.eventually(lambda: held.company == [] and held.texts[-1:] == ["Oletko vielä siinä?"])
            assert on.eero.contacts[on.contact] is held, "it was never off the desk"
            await on.eero.say(on.contact, "Olen")
            await on.eero.end(on.contact)

    asyncio.run(play())


def _dies(login: str) -> None:
    """Nothing is heard of this worker's desk any more."""
    from chat.duty.models import OnDuty

    OnDuty.objects.filter(person__login=login).delete()
