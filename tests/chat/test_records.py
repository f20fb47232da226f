"""The record of a contact from the desk to the statistics, over two server processes (DOMAIN §4)."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import msgspec
import pytest
from django.test import Client as Browser
from pytest_django import Settings

from chat.contacts.wire import DeskDropped, DeskEntries, DeskRecord
from chat.statistics.actions import release_due
from chat.statistics.models import PendingRecord, Record
from chat.transcripts.wire import Ended
from deploy.protocol import DESK
from moderation.live.decoding import decode
from moderation.live.wire import Error
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.clock import Clock, after
from tests.support.desk_client import DeskClient
from tests.support.inprocess import Processes
from tests.support.visitor_client import VisitorClient

VIOLENCE = "apua-vakivaltaan"
TOLD = {
    "earlier_contact": "first",
    "age_band": "30_to_39",
    "gender": "female",
    "county": "kainuu",
    "child_age": "1_to_2",
    "violence_position": "experiencing",
    "violence_forms": ["digital", "psychological"],
    "other_reasons": ["mental_health"],
    "referrals": ["shelter", "helpline"],
    "risk_outcome": "contacts_given",
    "child_protection_outcome": "not_identified",
    "pregnancy_outcome": "no_grounds",
}


@dataclass
class Scene:
    """A visitor at one process and a worker at the other, in a talk without a word."""

    visitor: VisitorClient
    desk: DeskClient
    contact: str


Play = Callable[[Callable[[Scene], Coroutine[Any, Any, None]]], None]


@pytest.fixture
def play(cast: Cast, settings: Settings) -> Iterator[Play]:
    """Plays a scene in a house of two processes."""
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    cookies = cookies_of(sign_in(Browser(), cast.aino))
    with pytest.MonkeyPatch.context() as patch:

        @asynccontextmanager
        async def stage() -> AsyncIterator[Scene]:
            async with Processes(["one", "two"], Clock(), patch).running() as processes:
                visitor, desk = processes.visitor("one"), processes.desk("two", cookies)
                await desk.hello()
                await desk.go_on_duty(VIOLENCE)
                await visitor.start(VIOLENCE)
                contact = (await desk.accept((await desk.waiting(VIOLENCE)).contact)).contact
                await visitor.eventually(lambda: visitor.state == "open")
                yield Scene(visitor, desk, contact)

        def play(scene: Callable[[Scene], Coroutine[Any, Any, None]]) -> None:
            async def run() -> None:
                async with stage() as on:
                    await scene(on)

            asyncio.run(run())

        yield play


@pytest.mark.storage
@pytest.mark.django_db(transaction=True)
def test_what_the_worker_marks_is_counted(play: Play) -> None:
    async def scene(on: Scene) -> None:
        await on.visitor.say("Hei, voiko täällä puhua?")
        await on.visitor.end()
        await on.desk.eventually(lambda: on.desk.contacts[on.contact].state == "ended")
        await on.desk.record(on.contact, **TOLD)

    play(scene)
    assert release_due(after(days=7)) == 1
    row = Record.objects.get()
    assert (row.contact_type, row.role, row.reason) == ("counselling", "self", "violence")
    assert {field: getattr(row, field) for field in TOLD} == TOLD | {"referrals": ["helpline", "shelter"]}


@pytest.mark.storage
@pytest.mark.django_db(transaction=True)
def test_without_a_word_the_desk_hears_of_the_end_and_is_asked_nothing(play: Play) -> None:
    async def scene(on: Scene) -> None:
        await on.desk.say(on.contact, "Hei! Kerro rauhassa.")
        await on.visitor.leave()
        # In this order: the desk tells why the contact goes.
        await on.desk.until(DeskEntries, lambda frame: frame.entries[-1].body == Ended("left_fast"))
        await on.desk.until(DeskDropped, lambda frame: frame.contact == on.contact)

    play(scene)
    assert PendingRecord.objects.count() == 1


FOUR = {"contact_type": "counselling", "role": "self", "reason": "violence", "escalation": "none"}


def sent(**details: Any) -> object:
    frame = {"t": "record", "contact": "c" * 36, **FOUR, **details}
    return decode(DESK, msgspec.json.encode(frame))


def test_the_four_choices_are_enough() -> None:
    frame = sent()
    assert isinstance(frame, DeskRecord)
    assert (frame.age_band, frame.county, frame.referrals) == ("not_known", "not_known", [])
    assert {frame.risk_outcome, frame.child_protection_outcome, frame.pregnancy_outcome} == {"not_needed"}
    assert isinstance(sent(**TOLD), DeskRecord)


@pytest.mark.parametrize(
    "details",
    [
        {"age_band": "37"},
        {"county": "Kajaanin Lehtikangas"},
        {"gender": ""},
        {"violence_forms": ["jotain ihan muuta"]},
        {"other_reasons": ["non_counselling"]},
        {"other_reasons": ["education", "sexuality", "violence", "discrimination"]},
        {"referrals": ["shelter", "police", "school", "helpline"]},
        {"notes": "Hän kertoi, että"},
        {"risk_outcome": "Hän kertoi suunnitelmasta"},
        {"child_protection_outcome": "Lapsi on Liisa"},
        {"pregnancy_outcome": "anticipatory"},
    ],
    ids=lambda details: next(iter(details)),
)
def test_rules_21_to_23_nothing_but_the_closed_lists_is_taken(details: dict[str, Any]) -> None:
    error = sent(**details)
    assert isinstance(error, Error)
    assert error.code in ("malformed", "unknown_field")
