"""The service's own questions and the code word from page to page, over two server processes (rules 11 and 25)."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client as Browser
from pytest_django import Settings

from chat.contacts.wire import VisitorAskContinue, VisitorTalk
from chat.transcripts.models import Stream
from chat.transcripts.sealed import keys
from chat.transcripts.wire import Asked, CodeWordSet, CodeWordWrong, Continued
from moderation.live.database import DatabasePool
from moderation.sealing import keyring
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.client import RefusedError
from tests.support.clock import Clock
from tests.support.desk_client import DeskClient
from tests.support.inprocess import Processes
from tests.support.visitor_client import VisitorClient

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

VIOLENCE = "apua-vakivaltaan"
WORD = "Pihlajanmarja"


@dataclass
class Scene:
    """A visitor at one process and a worker at the other, in a talk."""

    clock: Clock
    pool: DatabasePool
    visitor: VisitorClient
    desk: DeskClient
    contact: str

    @property
    def told(self) -> list[object]:
        """What the desk shows that nobody said."""
        return [entry.body for entry in self.desk.contacts[self.contact].entries if entry.author == "house"]

    async def agree_on(self, word: str) -> None:
        """The worker proposes a code word, the visitor chooses it."""
        await self.desk.ask(self.contact, "code_word")
        await self.visitor.set_code_word(word)

    async def away(self, **time: float) -> None:
        """The page is closed, and time passes."""
        await self.visitor.close_tab()
        await self.desk.eventually(lambda: self.desk.contacts[self.contact].visitor == "closed")
        self.clock.forward(**time)


Play = Callable[[Callable[[Scene], Coroutine[Any, Any, None]]], None]


@pytest.fixture
def play(cast: Cast, settings: Settings) -> Iterator[Play]:
    """Plays a scene in a house of two processes."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    cookies = cookies_of(sign_in(Browser(), cast.aino))
    with pytest.MonkeyPatch.context() as patch:

        @asynccontextmanager
        async def stage() -> AsyncIterator[Scene]:
            clock = Clock()
            async with Processes(["one", "two"], clock, patch).running() as processes:
                visitor, desk = processes.visitor("one"), processes.desk("two", cookies)
                await desk.hello()
                await desk.go_on_duty(VIOLENCE)
                await visitor.start(VIOLENCE)
                await visitor.say("ennen")
                contact = (await desk.waiting(VIOLENCE)).contact
                await desk.accept(contact)
                await visitor.eventually(lambda: visitor.state == "open")
                yield Scene(clock, processes.houses["one"].pool, visitor, desk, contact)

        def play(scene: Callable[[Scene], Coroutine[Any, Any, None]]) -> None:
            async def run() -> None:
                async with stage() as on:
                    await scene(on)

            asyncio.run(run())

        yield play


def test_rule_25_a_question_reaches_both_in_its_place_and_is_answered_by_a_message(play: Play) -> None:
    async def scene(on: Scene) -> None:
        await on.desk.ask(on.contact, "safe")
        await on.visitor.eventually(lambda: on.visitor.log.entries[-1].body == Asked("safe", "Aino"))
        await on.visitor.say("Kyllä, voin kirjoittaa")
        await on.desk.eventually(lambda: on.desk.contacts[on.contact].texts[-1] == "Kyllä, voin kirjoittaa")
        assert on.desk.contacts[on.contact].entries == on.visitor.log.entries

    play(scene)


def test_rule_12_an_address_is_asked_for_in_its_place_and_answered_by_a_message(play: Play) -> None:
    async def scene(on: Scene) -> None:
        await on.desk.ask(on.contact, "address")
        await on.visitor.eventually(lambda: on.visitor.log.entries[-1].body == Asked("address", "Aino"))
        await on.visitor.say("Koivukatu 5")
        await on.desk.eventually(lambda: on.desk.contacts[on.contact].texts[-1] == "Koivukatu 5")
        assert on.desk.contacts[on.contact].entries == on.visitor.log.entries

    play(scene)


def test_rule_11_the_code_word_is_asked_before_the_talk_goes_on(play: Play) -> None:
    async def scene(on: Scene) -> None:
        await on.agree_on(WORD)
        await on.away(minutes=5)
        assert await on.visitor.reload() == VisitorAskContinue(tries=3)
        assert await on.visitor.reload(agreed=True) == VisitorAskContinue(tries=3)
        assert await on.visitor.reload(agreed=True, word="vene") == VisitorAskContinue(tries=2, wrong=True)
        talk = await on.visitor.reload(agreed=True, word=f" {WORD.lower()} ")
        assert isinstance(talk, VisitorTalk)
        assert on.visitor.log.texts == []
        await on.visitor.say("jälkeen")
        await on.desk.eventually(lambda: on.desk.contacts[on.contact].texts == ["ennen", "jälkeen"])
        assert on.told[-3:] == [Asked("code_word", "Aino"), CodeWordSet(), Continued(code_word=True)]

    play(scene)


def test_rule_25_whoever_guesses_is_shut_out_and_the_worker_is_told(play: Play) -> None:
    async def scene(on: Scene) -> None:
        await on.agree_on(WORD)
        await on.away(minutes=5)
        for word in ("yksi", "kaksi"):
            assert isinstance(await on.visitor.reload(agreed=True, word=word), VisitorAskContinue)
        with pytest.raises(RefusedError, match="wrong_code_word"):
            await on.visitor.reload(agreed=True, word="kolme")
        await on.desk.eventually(lambda: on.told[-1] == CodeWordWrong())
        with pytest.raises(RefusedError, match="stale_token"):
            await on.visitor.reload(agreed=True, word=WORD)
        await on.desk.say(on.contact, "Oletko siellä?")  # the talk itself goes on, until its time is over

    play(scene)


def test_refusals_are_told_and_nothing_is_lost(play: Play) -> None:
    async def scene(on: Scene) -> None:
        with pytest.raises(RefusedError, match="not_asked"):
            await on.visitor.set_code_word(WORD)
        await on.desk.ask(on.contact, "code_word")
        with pytest.raises(RefusedError, match="empty"):
            await on.visitor.set_code_word("\u200b")
        await on.visitor.set_code_word(WORD)
        await on.visitor.say("mitään ei kadonnut")
        await on.visitor.end()
        await on.desk.eventually(lambda: on.desk.contacts[on.contact].state == "ended")
        with pytest.raises(RefusedError, match="closed"):
            await on.desk.ask(on.contact, "safe")

    play(scene)


def test_a_talk_whose_key_was_lost_is_not_asked_for_again_and_again(play: Play) -> None:
    async def scene(on: Scene) -> None:
        await on.agree_on(WORD)
        await on.away(minutes=5)
        await on.pool.run(lose_keys)
        with pytest.raises(RefusedError, match="stale_token"):
            await on.visitor.reload(agreed=True, word=WORD)

    play(scene)


def lose_keys() -> None:
    """The keyring has no key of any talk any more, and no process remembers one."""
    names = list(Stream.objects.values_list("key_name", flat=True))
    keyring.current().destroy_many(names)
    for name in names:
        keys.forget(name)
