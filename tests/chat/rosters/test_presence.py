"""Who of those with a seat is there, as the duty at the desks tells."""

from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chat.duty import actions as duty
from chat.rosters import actions
from chat.rosters.core.hours import minutes_present
from chat.rosters.models import Seat
from moderation.staff import actions as staff
from moderation.staff.models import Person
from tests.support.rosters import FIRST_MONDAY, Roster

pytestmark = [pytest.mark.storage, pytest.mark.django_db]


@pytest.fixture
def noon(published: Roster) -> datetime:
    """Aino and Eero have the seats of the turn that begins now."""
    published.name(published.cast.aino, 0)
    published.name(published.cast.eero, 1)
    return published.turn().starts_at


def at_desk(person: Person, slug: str, now: datetime) -> None:
    """They are on duty for the service, and their desk was heard of just now."""
    duty.go_on_duty(person, [slug], now)


def delivered(seat: Seat) -> int:
    return minutes_present(seat.presence, seat.turn.starts_at, seat.turn.ends_at)


def test_whoever_is_on_duty_for_the_service_has_arrived(published: Roster, noon: datetime) -> None:
    cast = published.cast
    at_desk(cast.aino, cast.violence.slug, noon)
    at_desk(cast.eero, cast.children.slug, noon)  # for another service
    assert actions.note_presence(noon) == 1
    assert published.seat(0).arrived_at == published.seat(0).present_until == noon
    assert published.seat(1).arrived_at is None
    at_desk(cast.eero, cast.violence.slug, noon + timedelta(minutes=20))
    assert actions.note_presence(noon + timedelta(minutes=20)) == 1, "Aino's desk is silent"
    assert published.seat(1).arrived_at == noon + timedelta(minutes=20)


def test_a_turn_in_which_somebody_is_there_all_the_time_is_given_whole(published: Roster, noon: datetime) -> None:
    aino = published.cast.aino
    for minute in range(-20, 240):
        at_desk(aino, published.cast.violence.slug, noon + timedelta(minutes=minute))
        actions.note_presence(noon + timedelta(minutes=minute))
    seat = published.seat()
    assert (seat.arrived_at, seat.present_until) == (noon, seat.turn.ends_at - timedelta(minutes=1))
    assert delivered(seat) == 180


def test_who_is_away_for_longer_than_a_pause_was_not_there_meanwhile(published: Roster, noon: datetime) -> None:
    aino = published.cast.aino
    for minute in (*range(60), *range(80, 100), *range(150, 180)):
        at_desk(aino, published.cast.violence.slug, noon + timedelta(minutes=minute))
        actions.note_presence(noon + timedelta(minutes=minute))
        if minute in (59, 99):
            duty.go_off_duty(aino.pk)
    assert published.seat().away_minutes == 51
    assert delivered(published.seat()) == 129


@pytest.mark.parametrize("state", ["break", "finishing"])
def test_breaks_and_finishing_are_part_of_a_turn(published: Roster, noon: datetime, state: str) -> None:
    aino = published.cast.aino
    at_desk(aino, published.cast.violence.slug, noon)
    if state == "break":
        duty.set_break(aino.pk, begins=True)
    else:
        duty.finish(aino.pk)
    assert actions.note_presence(noon) == 1


def test_presence_is_of_turns_that_take_place_now_and_of_seats_that_somebody_has(
    published: Roster, noon: datetime
) -> None:
    cast = published.cast
    for person in (cast.aino, cast.eero):
        at_desk(person, cast.violence.slug, noon)
    assert actions.note_presence(noon - timedelta(seconds=1)) == 0
    actions.release_seat(cast.tuula, published.seat(1).pk, noon - timedelta(minutes=1))
    assert actions.note_presence(noon) == 1
    later = published.turn(FIRST_MONDAY + timedelta(days=7))
    published.name(cast.aino, 0, later.day)
    actions.cancel_turn(cast.tuula, later.pk, later.starts_at - timedelta(minutes=1))
    at_desk(cast.aino, cast.violence.slug, later.starts_at)
    assert actions.note_presence(later.starts_at) == 0
    at_desk(cast.aino, cast.violence.slug, published.turn().ends_at)
    assert actions.note_presence(published.turn().ends_at) == 0


def test_the_longest_turn_is_noted_until_its_end(published: Roster) -> None:
    cast = published.cast
    night = date(2027, 1, 30)
    published.add(weekdays=frozenset({5}), first=night, last=night, start=20 * 60, end=32 * 60)
    published.name(cast.aino, 0, night)
    nearly = published.turn(night).ends_at - timedelta(minutes=1)
    at_desk(cast.aino, cast.violence.slug, nearly)
    assert actions.note_presence(nearly) == 1


def test_sixty_on_duty_cost_as_much_as_one_and_most_rounds_one_query(published: Roster, noon: datetime) -> None:
    cast = published.cast

    def queries(now: datetime) -> int:
        with CaptureQueriesContext(connection) as asked:
            actions.note_presence(now)
        return len([one for one in asked if "SAVEPOINT" not in one["sql"]])

    at_desk(cast.aino, cast.violence.slug, noon)
    assert queries(noon) == 3
    assert queries(noon + timedelta(seconds=10)) == 1
    for number in range(60):
        person = staff.create_person(
            login=f"uusi{number}",
            password=None,
            duty_name=f"Uusi {number}",
            association=cast.saaristo,
            helper_type="professional",
            roles=("worker",),
        )
        Seat.objects.create(turn=published.turn(), number=3 + number, helper_type="professional", person=person)
        at_desk(person, cast.violence.slug, noon + timedelta(minutes=1))
    at_desk(cast.aino, cast.violence.slug, noon + timedelta(minutes=1))
    assert queries(noon + timedelta(minutes=1)) == 3
    assert Seat.objects.filter(present_until=noon + timedelta(minutes=1)).count() == 61
