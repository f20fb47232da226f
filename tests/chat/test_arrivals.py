"""Somebody with a seat comes to their desk and has arrived."""

import asyncio
from datetime import timedelta

import pytest
from django.test import Client as Browser
from pytest_django import Settings

from chat.rosters.models import Period, Seat, Turn
from tests.support.cast import Cast, cookies_of, sign_in
from tests.support.clock import MONDAY_NOON, Clock
from tests.support.inprocess import Processes

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.storage]


def test_whoever_goes_on_duty_has_arrived_with_the_next_upkeep(
    cast: Cast, clock: Clock, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    cookies = cookies_of(sign_in(Browser(), cast.aino))
    day = MONDAY_NOON.date()
    period = Period.objects.create(first=day, last=day, wishes_until=day, published_at=MONDAY_NOON)
    turn = Turn.objects.create(
        period=period,
        service=cast.violence,
        day=day,
        starts_at=MONDAY_NOON,
        ends_at=MONDAY_NOON + timedelta(hours=3),
    )
    for number, person in enumerate((cast.aino, cast.eero)):
        Seat.objects.create(turn=turn, number=number, helper_type="professional", person=person)

    async def play() -> None:
        processes = Processes(["one", "two"], clock, monkeypatch)
        async with processes.running():
            desk = processes.desk("one", cookies)
            await desk.hello()
            await processes.keep_up()
            clock.forward(minutes=7)
            await desk.go_on_duty(cast.violence.slug)
            await processes.keep_up()

    asyncio.run(play())
    assert list(turn.seats.values_list("arrived_at", flat=True)) == [MONDAY_NOON + timedelta(minutes=7), None]
