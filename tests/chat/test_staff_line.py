"""The staff line across processes, through the sockets."""

import asyncio
import functools
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client as Browser
from pytest_django import Settings

from chat.duty.wire import DeskGoOffDuty
from chat.staff_line.core import LONGEST
from chat.staff_line.models import Line
from chat.staff_line.wire import DeskLine
from chat.transcripts.models import StoredEntry, Stream
from chat.transcripts.wire import Said
from moderation.sealing import keyring
from moderation.staff.actions import end_sessions, set_roles
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.client import RefusedError, new_key
from tests.support.clock import Clock
from tests.support.desk_client import DeskClient
from tests.support.inprocess import Processes
from tests.support.trying_frames import Heard

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

VIOLENCE, CHILDREN = "apua-vakivaltaan", "lasten-ja-nuorten"
WORDS = "Voisiko joku ottaa seuraavan?"
Cookies = Mapping[str, Mapping[str, str]]


@pytest.fixture
def cookies(cast: Cast, settings: Settings) -> Cookies:
    """The sessions of two workers, a peer, and a supervisor."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    people = (cast.aino, cast.eero, cast.sanni, cast.tuula)
    return {person.login: cookies_of(sign_in(Browser(), person)) for person in people}


def shows_nothing(desk: DeskClient) -> bool:
    return desk.line.entries == []


@dataclass
class Scene:
    """Aino in one process and Eero in the other are on duty for different services; Sanni and Tuula are off duty."""

    processes: Processes
    clock: Clock
    aino: DeskClient
    eero: DeskClient
    sanni: DeskClient
    tuula: DeskClient

    async def in_database(self, function: object, *arguments: object, **more: object) -> None:
        await self.processes.houses["one"].pool.run(function, *arguments, **more)  # type: ignore[arg-type]


@asynccontextmanager
async def scene(cookies: Cookies, patch: pytest.MonkeyPatch) -> AsyncIterator[Scene]:
    """As long as it lasts."""
    clock = Clock()
    async with Processes(["one", "two"], clock, patch).running() as processes:
        aino, sanni = (processes.desk("one", cookies[login]) for login in ("aino", "sanni"))
        eero, tuula = (processes.desk("two", cookies[login]) for login in ("eero", "tuula"))
        for desk in (aino, eero, sanni, tuula):
            await desk.hello()
        await aino.go_on_duty(VIOLENCE)
        await eero.go_on_duty(CHILDREN)
        await processes.quiet()
        yield Scene(processes, clock, aino, eero, sanni, tuula)


def test_everybody_on_duty_reads_whose_words_they_are_and_nobody_else_hears_of_it(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            heard = [Heard(desk) for desk in (on.sanni, on.tuula)]
            await on.aino.say_on_line(WORDS)
            await on.eero.eventually(lambda: on.eero.line.texts == [WORDS])
            await on.eero.say_on_line("Minä otan")
            await on.processes.quiet()
            for desk in (on.aino, on.eero):
                assert [entry.body for entry in desk.line.entries] == [
                    Said(WORDS, "Aino", "professional"),
                    Said("Minä otan", "Eero", "professional"),
                ]
                assert desk.on_line == 2
            assert [raw for one in heard for raw in one.raw if "line" in raw] == []
            assert [on.sanni.on_line, on.tuula.on_line] == [0, 0]
            for desk in (on.sanni, on.tuula):
                with pytest.raises(RefusedError, match="not_on_duty" if desk is on.sanni else "not_allowed"):
                    await desk.say_on_line("Minäkin")
            fresh = on.processes.desk("two", cookies["tuula"])
            snapshot = await fresh.hello()
            assert (snapshot.line, snapshot.on_line) == (DeskLine(), 0)

    asyncio.run(play())


def test_who_comes_reads_from_then_on_and_who_leaves_loses_it_at_once(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            await on.aino.say_on_line(WORDS)
            await on.sanni.go_on_duty(VIOLENCE)
            await on.processes.quiet()
            await on.aino.say_on_line("Hei Sanni")
            await on.sanni.eventually(lambda: on.sanni.line.texts == ["Hei Sanni"])
            assert on.sanni.on_line == 3
            await on.sanni.say_on_line("Hei")
            await on.eero.eventually(lambda: on.eero.line.texts == [WORDS, "Hei Sanni", "Hei"])
            assert on.eero.line.entries[-1].body == Said("Hei", "Sanni", "peer")
            await on.eero.send(DeskGoOffDuty())
            await on.eero.eventually(lambda: on.eero.line.entries == [] and on.eero.on_line == 0)
            await on.processes.quiet()
            heard = Heard(on.eero)
            await on.aino.say_on_line("Eero lähti")
            await on.processes.quiet()
            assert [raw for raw in heard.raw if "line" in raw] == []

    asyncio.run(play())


def test_after_a_gap_the_desk_has_every_word_once(cookies: Cookies, monkeypatch: pytest.MonkeyPatch) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            await on.aino.say_on_line("yksi")
            await on.eero.cut()
            await on.aino.say_on_line("kaksi")
            key = new_key()
            on.eero.line.outbox[key] = "kolme"  # written while the line was lost
            await on.eero.hello()
            await on.processes.quiet()
            for desk in (on.aino, on.eero):
                assert desk.line.texts == ["yksi", "kaksi", "kolme"]
            await on.eero.post_on_line("kolme", key=key)
            await on.processes.quiet()
            assert on.aino.line.texts == ["yksi", "kaksi", "kolme"]
            on.processes.layer.loses_next = 1
            await on.eero.say_on_line("neljä")
            await on.processes.beat()
            await on.aino.eventually(lambda: on.aino.line.texts[-1:] == ["neljä"])

    asyncio.run(play())


def test_a_long_line_comes_in_pieces(cookies: Cookies, monkeypatch: pytest.MonkeyPatch) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            for number in range(12):
                await on.aino.say_on_line(f"{number} " + "a" * 3_900)
            second = on.processes.desk("two", cookies["aino"])
            snapshot = await second.hello()
            assert len(snapshot.line.entries) < 12
            assert snapshot.line.head == 12
            await second.eventually(lambda: second.line.texts == on.aino.line.texts)

    asyncio.run(play())


def test_when_the_last_leaves_nothing_is_left(cookies: Cookies, monkeypatch: pytest.MonkeyPatch) -> None:
    def keys() -> list[str]:
        found = [name for name in keyring.current().older_than(timedelta(days=-1)) if len(name) == 32]
        connection.close()
        return found

    def rows() -> int:
        found = sum(model.objects.count() for model in (Line, Stream, StoredEntry))
        connection.close()
        return found

    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            before = await asyncio.to_thread(keys)
            await on.aino.say_on_line(WORDS)
            assert len(await asyncio.to_thread(keys)) == len(before) + 1
            await on.aino.send(DeskGoOffDuty())
            await on.processes.quiet()
            assert on.eero.line.texts == [WORDS], "it goes on"
            await on.eero.send(DeskGoOffDuty())
            await on.eero.eventually(lambda: on.eero.line.entries == [])
            await on.processes.quiet()
            assert await asyncio.to_thread(rows) == 0
            assert await asyncio.to_thread(keys) == before

    asyncio.run(play())


def test_a_line_that_began_too_long_ago_goes_off_every_screen(
    cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make_old() -> None:
        Line.objects.update(began_at=Line.objects.get().began_at - LONGEST)
        connection.close()

    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            await on.aino.say_on_line(WORDS)
            await on.eero.eventually(lambda: on.eero.line.texts == [WORDS])
            await asyncio.to_thread(make_old)
            for house in on.processes.houses.values():
                house.board.nudge()  # as every beat does
            for desk in (on.aino, on.eero):
                await desk.eventually(functools.partial(shows_nothing, desk))
            await on.eero.say_on_line("Uusi alku")
            await on.aino.eventually(lambda: on.aino.line.texts == ["Uusi alku"])

    asyncio.run(play())


def test_rule_35_whose_role_is_taken_or_whose_session_ends_hears_nothing_more(
    cast: Cast, cookies: Cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            await on.sanni.go_on_duty(VIOLENCE)
            await on.processes.quiet()
            await on.aino.say_on_line(WORDS)
            await on.eero.eventually(lambda: on.eero.line.texts == [WORDS])
            await on.in_database(set_roles, cast.eero, ["manager"], by=cast.kaarina)
            await on.in_database(end_sessions, cast.sanni, by=None)
            await on.eero.eventually(lambda: on.eero.line.entries == [] and on.eero.on_line == 0)
            await on.sanni.closed()
            heard = Heard(on.eero)
            await on.aino.say_on_line("Jäljellä olevat")
            await on.processes.quiet()
            assert [raw for raw in heard.raw if "line" in raw] == []
            assert on.sanni.line.texts == [WORDS], "its page lets go of it by itself"
            with pytest.raises(RefusedError, match="not_allowed"):
                await on.eero.say_on_line("Vielä minä")

    asyncio.run(play())


def test_the_layer_carries_sealed_words_only(cookies: Cookies, monkeypatch: pytest.MonkeyPatch) -> None:
    async def play() -> None:
        async with scene(cookies, monkeypatch) as on:
            before = len(on.processes.layer.sent)
            await on.aino.say_on_line("Kirsikkapuu")
            await on.eero.eventually(lambda: on.eero.line.texts == ["Kirsikkapuu"])
            sent = on.processes.layer.sent[before:]
            assert sent
            assert not any("Kirsikkapuu" in repr(message) for message in sent)

    asyncio.run(play())
