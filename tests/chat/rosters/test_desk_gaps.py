"""Turns that lack somebody, on the desks of those who can fill them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries, Settings

from chat.rosters import access, actions
from chat.rosters.access import gaps_to_tell
from chat.rosters.actions import PatternChange
from chat.rosters.models import Seat
from chat.rosters.wire import DeskGaps
from moderation.staff.models import Role
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON
from tests.support.open_desks import Cookies, OpenDesks, play, signed_in
from tests.support.rosters import MONDAYS, Roster

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

TODAY, FIRST, LAST = date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 23)
NOTHING = DeskGaps()


@pytest.fixture
def mondays(cast: Cast) -> Cast:
    """Three Mondays to come, each with one seat, which is empty."""
    period = actions.create_period(cast.tuula, TODAY, date(2026, 6, 30), date(2026, 3, 1), TODAY)
    pattern = replace(MONDAYS, first=FIRST, last=LAST, professionals=1, peers=0)
    actions.add_pattern(cast.tuula, period.pk, PatternChange(cast.violence.slug, pattern))
    period.refresh_from_db()
    actions.publish_period(cast.tuula, period.pk, period.version, MONDAY_NOON)
    return cast


@pytest.fixture
def cookies(mondays: Cast, settings: Settings) -> Cookies:
    """Of a coordinator and of a manager of another association."""
    return signed_in(settings, (mondays.tuula, mondays.joel))


def seat(day: date) -> Seat:
    return Seat.objects.get(turn__day=day)


def gaps(on: OpenDesks) -> list[tuple[int, str, bool]]:
    """What each desk shows."""
    return [(desk.gaps.turns, desk.gaps.first, desk.gaps.pressing) for desk in on.desks]


async def done(on: OpenDesks, change: Callable[[], object]) -> list[tuple[int, str, bool]]:
    """What the desks show with the upkeep after a change."""
    await on.do(change)
    await on.processes.keep_up()
    return gaps(on)


def test_those_who_can_fill_a_turn_see_on_their_desks_that_it_lacks_somebody(mondays: Cast, cookies: Cookies) -> None:
    cast = mondays

    async def what(on: OpenDesks) -> None:
        three = (3, "2026-03-09", False)
        assert gaps(on) == [three, three]
        named = await done(on, lambda: actions.name_to_seat(cast.tuula, seat(FIRST).pk, cast.aino.pk, MONDAY_NOON))
        assert named == [(2, "2026-03-16", False)] * 2
        offered = await done(on, lambda: actions.offer_seats(cast.tuula, [seat(LAST).pk], "saaristo"))
        assert offered == [(2, "2026-03-16", False), (1, "2026-03-16", False)], "another association's is not theirs"
        tab = on.processes.desk("one", cookies["joel"])
        await tab.hello()
        assert tab.gaps == on.desks[1].gaps, "as on a desk that opens"

    play(OpenDesks, cast, cookies, what)


def test_a_turn_that_was_left_at_short_notice_presses_on_the_desk(mondays: Cast, cookies: Cookies) -> None:
    cast = mondays
    actions.name_to_seat(cast.tuula, seat(FIRST).pk, cast.aino.pk, MONDAY_NOON)

    async def what(on: OpenDesks) -> None:
        left = await done(on, lambda: actions.call_in_sick(cast.aino, seat(FIRST).pk, MONDAY_NOON))
        assert left == [(3, "2026-03-09", True), (2, "2026-03-16", False)], "the own association is asked first"

    play(OpenDesks, cast, cookies, what)


def test_those_who_fill_no_turns_are_told_nothing_and_nothing_is_asked_for_them(
    mondays: Cast, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A desk of a worker shows them on the worker's own page, where they can be taken."""
    asked: list[object] = []

    def ask(*moment: object) -> list[object]:
        asked.append(moment)
        return []

    monkeypatch.setattr("chat.house.gaps_to_tell", ask)
    monkeypatch.setattr("chat.duty.handlers.gaps_to_tell", ask)

    async def what(on: OpenDesks) -> None:
        await on.processes.keep_up()
        assert [desk.gaps for desk in on.desks] == [NOTHING, NOTHING]
        assert asked == []

    play(OpenDesks, mondays, signed_in(settings, (mondays.aino, mondays.sanni)), what)


def test_whoever_loses_the_role_loses_sight_of_them(mondays: Cast, cookies: Cookies) -> None:
    cast = mondays

    async def what(on: OpenDesks) -> None:
        assert gaps(on)[1][0] == 3
        await on.do(lambda: Role.objects.filter(person=cast.joel, role="manager").update(role="worker"))
        await on.processes.beat()
        assert [desk.gaps.turns for desk in on.desks] == [3, 0]

    play(OpenDesks, cast, cookies, what)


def test_they_are_sent_only_when_they_are_others(mondays: Cast, cookies: Cookies) -> None:
    async def what(on: OpenDesks) -> None:
        await on.processes.keep_up()
        for desk in on.desks:
            await desk.nothing(DeskGaps, seconds=0)

    play(OpenDesks, mondays, cookies, what)


def test_they_are_read_in_one_query_for_all_desks(
    published: Roster, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    published.add(weekdays=frozenset({1, 2, 3, 4}))
    now = published.turn().starts_at - timedelta(days=7)
    with django_assert_num_queries(1):
        found = gaps_to_tell(now)
        access.gaps_on_desk(found, None, now)
        shown = access.gaps_on_desk(found, published.cast.jarvi_suomi.pk, now)
    assert (shown.turns, shown.pressing) == (len({gap.turn for gap in found}), False)
    assert access.gaps_on_desk(found, None, now + timedelta(days=5)).pressing, "the first turn has come near"
