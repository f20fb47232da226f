"""What is open is told from memory, and is right within a second of every change, whatever is lost on the way."""

import asyncio
import json
import re
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client, RequestFactory
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from chat import openings as openings_module
from chat.contacts import actions as contacts
from chat.duty import actions as duty
from chat.openings import Entrance, Openings, openings, read
from chat.services import actions as services
from chat.services import core
from chat.services.models import Service
from chat.services.views import entry_by_door
from chat.statistics.actions import tallies
from chat.statistics.models import Record
from moderation.live.hub import Hub, Notice
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.clock import HELSINKI, MONDAY_NOON, Clock, after
from tests.support.eventually import eventually
from tests.support.inprocess import Processes
from tests.support.talks import begin, new_key

PAGES = ["/", "/chat/apua-vakivaltaan", "/api/services"]
HOURS = [{"weekday": 0, "start": "12:00", "end": "18:00"}]


class Pool:
    """In place of the pool of threads; fails as often as it is told to."""

    def __init__(self) -> None:
        """Works."""
        self.fails = 0
        self.runs: list[Callable[..., Any]] = []

    async def run(self, function: Callable[..., Any], *_given: Any) -> Any:
        """Note it."""
        self.runs.append(function)
        if self.fails:
            self.fails -= 1
            raise OperationalError


@pytest.fixture
def violence(cast: Cast) -> Service:
    """Open from 12 to 18 on Mondays; nobody is there."""
    cast.violence.hours = HOURS
    cast.violence.save()
    return cast.violence


@pytest.fixture
def steady(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock that does not jump: it moves when a test says so."""
    clock = Clock()
    told = SimpleNamespace(monotonic=lambda: (clock.now - MONDAY_NOON).total_seconds())
    monkeypatch.setattr(openings_module, "time", told)
    return clock


@pytest.fixture
def entrance(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Entrance:
    """What the pages of this process ask; no notice comes to it."""
    entrance = Entrance(Hub(), Pool(), clock)  # type: ignore[arg-type]  # the test's pool
    monkeypatch.setattr(openings_module, "_current", entrance)
    return entrance


def opening(known: Openings, service: Service, now: datetime = MONDAY_NOON) -> str:
    return known.state(service, now).opening


def page(client: Client, service: Service) -> dict[str, Any]:
    response = client.get(f"/chat/{service.slug}", headers={"Accept": "application/json"})
    assert response.status_code == 200
    told: dict[str, Any] = response.json()
    return told


# --- what it costs -------------------------------------------------------------------------------


@pytest.mark.storage
@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES)
def test_pages_cost_the_database_nothing_while_it_is_known(
    client: Client, cast: Cast, steady: Clock, entrance: Entrance, path: str, django_assert_num_queries: Any
) -> None:
    duty.go_on_duty(cast.aino, [cast.violence.slug], MONDAY_NOON)
    begin(cast.violence, cast.aino, MONDAY_NOON)
    with django_assert_num_queries(6):
        known = entrance.openings()
    with django_assert_num_queries(0):
        assert client.get(path).status_code == 200
        assert {opening(known, service) for service in known.services} == {"open", "late", "closed"}
    steady.forward(seconds=0.9)
    with django_assert_num_queries(6):
        client.get(path)


@pytest.mark.django_db
def test_hours_that_stay_are_not_worked_out_anew(
    violence: Service, steady: Clock, entrance: Entrance, monkeypatch: pytest.MonkeyPatch
) -> None:
    opening(entrance.openings(), violence)
    before = entrance.openings().hours[violence.slug]
    steady.forward(seconds=1)
    assert entrance.openings().hours[violence.slug] is before
    Service.objects.filter(pk=violence.pk).update(hours=[])
    steady.forward(seconds=1)
    assert entrance.openings().hours[violence.slug] is not before
    assert opening(entrance.openings(), violence) == "closed"


# --- never too old -------------------------------------------------------------------------------


def changes(cast: Cast) -> list[tuple[Callable[[], object], str]]:
    """What can happen, one after the other, and what the violence chat is then; nobody is told of any."""
    slug, on = cast.violence.slug, Service.objects.filter(pk=cast.violence.pk)
    return [
        (lambda: duty.go_on_duty(cast.aino, [slug], MONDAY_NOON), "open"),
        (lambda: on.update(queue_limit=1), "open"),
        (lambda: contacts.start(slug, "fi", new_key(), MONDAY_NOON), "full"),
        (lambda: on.update(queue_limit=0), "open"),
        (lambda: duty.set_break(cast.aino.pk, begins=True), "open"),
        (lambda: duty.finish(cast.aino.pk), "late"),
        (lambda: duty.go_on_duty(cast.aino, [slug], MONDAY_NOON), "open"),
        (lambda: Person.objects.filter(pk=cast.aino.pk).update(helper_type="peer", capacity=1), "late"),
        (lambda: on.update(hours=[]), "closed"),
        (lambda: on.update(hours=HOURS), "late"),
        (lambda: on.update(exceptions=[{"first": "2026-03-02", "last": "2026-03-02"}]), "closed"),
        (lambda: duty.go_on_duty(cast.eero, [slug], MONDAY_NOON), "open"),
        (lambda: duty.go_off_duty(cast.eero.pk), "closed"),
    ]


@pytest.mark.storage
@pytest.mark.django_db
def test_two_processes_that_hear_nothing_are_right_within_a_second_of_every_change(
    cast: Cast, violence: Service, clock: Clock, steady: Clock
) -> None:
    one, two = (Entrance(Hub(), Pool(), clock) for _ in range(2))  # type: ignore[arg-type]
    for number, (change, expected) in enumerate(changes(cast)):
        before = [opening(each.openings(), violence) for each in (one, two)]
        change()
        steady.forward(seconds=0.5)
        assert {opening(each.openings(), violence) for each in (one, two)} <= {*before, expected}
        steady.forward(seconds=0.41)
        after_a_second = [opening(each.openings(), violence) for each in (one, two)]
        assert after_a_second == [expected, expected], number
        assert opening(read(clock(), {}), violence) == expected


@pytest.mark.django_db
def test_a_service_that_is_switched_off_or_comes_is_known_within_a_second(
    client: Client, violence: Service, steady: Clock, entrance: Entrance
) -> None:
    assert client.get(f"/chat/{violence.slug}").status_code == 200
    for is_on, status in ((False, 404), (True, 200)):
        Service.objects.filter(pk=violence.pk).update(is_on=is_on)
        steady.forward(seconds=0.9)
        assert client.get(f"/chat/{violence.slug}").status_code == status


@pytest.mark.django_db
def test_a_desk_that_falls_silent_closes_the_service_though_nothing_changes_in_the_database(
    cast: Cast, violence: Service, clock: Clock, entrance: Entrance
) -> None:
    duty.go_on_duty(cast.aino, [violence.slug], MONDAY_NOON)
    assert opening(entrance.openings(), violence) == "open"
    clock.forward(seconds=41)
    assert opening(entrance.openings(), violence) == "late"


@pytest.mark.django_db
@pytest.mark.parametrize("seconds", [-1, 1, 3600])
def test_a_clock_that_jumps_makes_nothing_old_look_fresh(
    cast: Cast, violence: Service, clock: Clock, steady: Clock, entrance: Entrance, seconds: int
) -> None:
    """A machine that slept has moved the one clock, and not the other."""
    assert opening(entrance.openings(), violence) == "late"
    duty.go_on_duty(cast.aino, [violence.slug], after(hours=1))
    clock.forward(seconds=seconds)
    assert opening(entrance.openings(), violence) == "open"


@pytest.mark.django_db
def test_of_two_readings_at_once_the_one_that_began_later_stays(
    cast: Cast, violence: Service, steady: Clock, entrance: Entrance, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = openings_module.read

    def slow(*given: Any) -> Openings:
        older = plain(*given)
        monkeypatch.setattr(openings_module, "read", plain)
        duty.go_on_duty(cast.aino, [violence.slug], MONDAY_NOON)
        steady.forward(seconds=0.1)
        entrance._read()  # another thread's, while this one is on its way
        return older

    monkeypatch.setattr(openings_module, "read", slow)
    assert opening(entrance.openings(), violence) == "late", "it was true a moment ago"
    assert opening(entrance.openings(), violence) == "open"


@pytest.mark.django_db
def test_when_the_database_is_gone_nothing_old_is_told(
    client: Client, violence: Service, steady: Clock, entrance: Entrance, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_given: Any) -> Openings:
        raise OperationalError

    client.raise_request_exception = False
    assert client.get("/").status_code == 200
    monkeypatch.setattr(openings_module, "read", gone)
    assert client.get("/").status_code == 200
    steady.forward(seconds=0.9)
    assert client.get("/").status_code == 500


@pytest.mark.django_db
def test_whoever_has_edited_hours_finds_them_so_at_once(violence: Service, clock: Clock, steady: Clock) -> None:
    hub = Hub()
    entrance = Entrance(hub, Pool(), clock)  # type: ignore[arg-type]
    assert opening(entrance.openings(), violence) == "late"
    Service.objects.filter(pk=violence.pk).update(hours=[])
    steady.forward(seconds=0.01)
    hub.publish([Notice("catalogue")])
    assert opening(entrance.openings(), violence) == "closed"


@pytest.mark.django_db
def test_after_a_notice_that_duty_has_changed_nothing_is_older_than_a_tenth_of_a_second(
    cast: Cast, violence: Service, clock: Clock, steady: Clock
) -> None:
    hub = Hub()
    entrance = Entrance(hub, Pool(), clock)  # type: ignore[arg-type]
    assert opening(entrance.openings(), violence) == "late"
    duty.go_on_duty(cast.aino, [violence.slug], MONDAY_NOON)
    steady.forward(seconds=0.05)
    hub.publish([Notice("board")])
    assert opening(entrance.openings(), violence) == "late", "of many notices not each costs a reading"
    steady.forward(seconds=0.05)
    assert opening(entrance.openings(), violence) == "open"


# --- the clock -----------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_clock_opens_and_closes_to_the_second_without_a_reading(
    violence: Service, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    known = read(MONDAY_NOON, {})
    with django_assert_num_queries(0):
        for moment, expected in [
            (after(seconds=-1), "closed"),
            (after(), "late"),
            (after(hours=6, seconds=-1), "late"),
            (after(hours=6), "closed"),
            (after(hours=-1), "closed"),
            (after(days=7), "late"),
        ]:
            assert opening(known, violence, moment) == expected, moment


@pytest.mark.django_db
def test_the_next_opening_is_told_a_year_ahead_over_holidays_and_both_moves_of_the_clocks(
    violence: Service, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    violence.hours = [
        *[{"weekday": day, "start": "12:00", "end": "18:00"} for day in range(5)],
        {"weekday": 6, "start": "02:00", "end": "05:00"},
    ]
    violence.save()
    known, now, opens = read(MONDAY_NOON, {}), MONDAY_NOON, set()
    with django_assert_num_queries(0):
        while now < MONDAY_NOON + timedelta(days=366):
            state = known.state(violence, now)
            assert state.opens_at == core.next_opening(violence.pattern, now)
            assert (state.opening == "late") is core.within_hours(violence.pattern, now)
            opens.add(state.opens_at)
            now += timedelta(minutes=47)
    for told in [
        datetime(2026, 3, 29, 2, tzinfo=HELSINKI),  # the hour from 3 on does not come
        datetime(2026, 3, 30, 12, tzinfo=HELSINKI),
        datetime(2026, 10, 25, 2, tzinfo=HELSINKI),  # it comes twice
        datetime(2026, 10, 26, 12, tzinfo=HELSINKI),
        datetime(2026, 12, 28, 12, tzinfo=HELSINKI),
    ]:
        assert told in opens
    for holiday in [(2026, 4, 3), (2026, 4, 6), (2026, 5, 1), (2026, 6, 19), (2026, 12, 24), (2027, 1, 1)]:
        assert not any(moment and (moment.year, moment.month, moment.day) == holiday for moment in opens), holiday


# --- closing soon (rule 10) ----------------------------------------------------------------------


def counted(service: Service, number: int, band: str) -> None:
    """So many talks of last year lasted so long, and their week is summed up."""
    row = {"week": "2025-W30", "weekday": 0, "time_band": 4, "service": service.slug, "language": "fi"}
    row |= {"outcome": "answered", "wait_band": "under_1", "duration_band": band, "ended_by": "visitor"}
    Record.objects.bulk_create(Record(**row) for _ in range(number))
    tallies.mark_stale(["2025-W30"])
    tallies.fill(timezone.now())


@pytest.mark.storage
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("waiting", "talks", "at", "is_soon"),
    [
        (0, 0, (17, 39), False),
        (0, 0, (17, 40), True),  # the least notice
        (1, 0, (17, 39), False),  # Aino has two places
        (2, 0, (17, 14), False),
        (2, 0, (17, 15), True),  # the first two are hers until 18
        (4, 0, (16, 29), False),
        (4, 0, (16, 30), True),
        (0, 2, (17, 37), False),  # half of each talk is over
        (0, 2, (17, 38), True),
        (6, 2, (15, 22), False),
        (6, 2, (15, 23), True),
    ],
)
def test_rule_10_whoever_comes_reads_that_the_chat_closes_soon_once_there_is_no_time_for_the_queue(
    client: Client,
    cast: Cast,
    violence: Service,
    clock: Clock,
    waiting: int,
    talks: int,
    at: tuple[int, int],
    is_soon: bool,
) -> None:
    counted(violence, 20, "30_to_60")
    now = clock.at(2026, 3, 2, *at)
    for number in range(talks + waiting):
        contact = begin(violence, cast.aino, now).contact
        if number < talks:
            contacts.accept(str(contact.pk), cast.aino, now)
    duty.go_on_duty(cast.aino, [violence.slug], now)
    closes = page(client, violence).get("closes", 0)
    assert closes == (after(hours=6).timestamp() * 1000 if is_soon else 0)


@pytest.mark.django_db
def test_where_few_talks_were_counted_half_an_hour_is_assumed(
    client: Client, cast: Cast, violence: Service, clock: Clock
) -> None:
    counted(violence, 19, "over_60")
    for _ in range(2):
        begin(violence, cast.aino, clock.now)
    for at, is_soon in ((29, False), (30, True)):
        duty.go_on_duty(cast.aino, [violence.slug], clock.at(2026, 3, 2, 17, at))
        assert ("closes" in page(client, violence)) is is_soon


@pytest.mark.django_db
def test_rule_10_where_nobody_answers_or_nothing_closes_nothing_is_said_of_closing(
    client: Client, cast: Cast, violence: Service, clock: Clock
) -> None:
    clock.at(2026, 3, 2, 17, 50)
    assert "closes" not in page(client, violence)
    clock.at(2026, 3, 2, 18)
    duty.go_on_duty(cast.aino, [violence.slug], clock.now)
    assert page(client, violence)["open"] is True
    assert "closes" not in page(client, violence)


@pytest.mark.django_db
def test_whoever_has_booked_a_time_is_told_nothing_of_closing(
    client: Client, cast: Cast, violence: Service, clock: Clock
) -> None:
    now = clock.at(2026, 3, 2, 17, 50)
    duty.go_on_duty(cast.aino, [violence.slug], now)
    assert page(client, violence)["closes"]
    request = RequestFactory().get("/letter")
    shown = entry_by_door(request, violence, "door").content.decode()
    block = re.search(r'<script id="page" type="application/json">(.*?)</script>', shown, re.DOTALL)
    assert block is not None
    assert "closes" not in json.loads(block[1])


# --- several processes ---------------------------------------------------------------------------


def told_by(processes: Processes, name: str, service: Service) -> Callable[[], Any]:
    """What a process says of the service, asked as its pages ask."""
    house = processes.houses[name]
    return lambda: house.pool.run(lambda: opening(house.entrance.openings(), service))


async def becomes(told: Callable[[], Any], expected: str) -> None:
    """Wait until it is told. Exact times are tested above, by a clock that a busy machine does not slow down."""
    async with asyncio.timeout(5):
        while await told() != expected:  # noqa: ASYNC110  (a page does not tell that it will change)
            await asyncio.sleep(0.005)


@pytest.mark.storage
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("layer", ["brings it", "loses it", "is down"])
def test_what_one_process_changes_the_other_tells_by_notice_and_by_age(
    cast: Cast, violence: Service, settings: Settings, layer: str
) -> None:
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.support.layers.FakeLayer"}}
    slug, today = violence.slug, MONDAY_NOON.date()

    async def run() -> None:
        with pytest.MonkeyPatch.context() as patch:
            async with Processes(["one", "two"], Clock(), patch).running() as processes:
                if layer == "brings it":  # and nothing else can
                    patch.setattr(openings_module, "FRESH", timedelta(hours=1))
                    patch.setattr(openings_module, "AGAIN_SECONDS", 3600)
                other = told_by(processes, "two", violence)
                assert await other() == "late"
                processes.layer.loses_next = 1000 if layer == "loses it" else 0
                processes.layer.is_down = layer == "is down"
                for change, expected in [
                    (lambda: duty.go_on_duty(cast.aino, [slug], MONDAY_NOON), "open"),
                    (lambda: duty.go_off_duty(cast.aino.pk), "late"),
                    (lambda: services.close_hours(slug, today, 720, 1080, cast.tuula, MONDAY_NOON), "closed"),
                    (lambda: duty.go_on_duty(cast.eero, [slug], MONDAY_NOON), "open"),
                ]:
                    await processes.houses["one"].pool.run(change)
                    await becomes(other, expected)
                processes.layer.is_down = False

    asyncio.run(run())


# --- keeping it ----------------------------------------------------------------------------------


async def kept(what: Callable[[Entrance, Hub, Pool], Any]) -> None:
    """Play it with an entrance that keeps reading."""
    hub, pool = Hub(), Pool()
    entrance = Entrance(hub, pool, Clock())  # type: ignore[arg-type]
    entrance.start()
    try:
        await what(entrance, hub, pool)
    finally:
        await entrance.stop()


async def test_a_house_to_which_nobody_comes_reads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openings_module, "AGAIN_SECONDS", 0.001)
    monkeypatch.setattr(openings_module, "PAUSE_SECONDS", 0.001)

    async def what(entrance: Entrance, hub: Hub, pool: Pool) -> None:
        hub.publish([Notice("board")])
        await asyncio.sleep(0.05)
        assert pool.runs == []
        entrance._asked_at = time.monotonic()
        await eventually(lambda: len(pool.runs) > 3)

    await kept(what)


@pytest.mark.parametrize("topic", ["board", "catalogue"])
async def test_it_is_read_at_once_after_a_notice_and_once_for_many(monkeypatch: pytest.MonkeyPatch, topic: str) -> None:
    monkeypatch.setattr(openings_module, "AGAIN_SECONDS", 60)
    monkeypatch.setattr(openings_module, "PAUSE_SECONDS", 0.05)

    async def what(entrance: Entrance, hub: Hub, pool: Pool) -> None:
        entrance._asked_at, entrance._lengths_until = time.monotonic(), float("inf")
        hub.publish([Notice(topic)] * 50)
        await eventually(lambda: len(pool.runs) == 1)
        hub.publish([Notice(topic)] * 50)
        await asyncio.sleep(0.2)
        assert pool.runs == [entrance._read] * 2

    await kept(what)


async def test_a_reading_that_fails_is_not_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openings_module, "AGAIN_SECONDS", 0.001)
    monkeypatch.setattr(openings_module, "PAUSE_SECONDS", 0.001)

    async def what(entrance: Entrance, _hub: Hub, pool: Pool) -> None:
        entrance._asked_at, pool.fails = time.monotonic(), 3
        await eventually(lambda: len(pool.runs) > 5)

    await kept(what)


async def test_the_pages_of_a_process_ask_its_own_house() -> None:
    async def what(entrance: Entrance, _hub: Hub, _pool: Pool) -> None:
        told = object()
        entrance.openings = lambda: told  # type: ignore[method-assign, assignment, return-value]
        assert openings() is told

    await kept(what)
    assert openings_module._current is None
