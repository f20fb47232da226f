"""The demo's roster."""

from datetime import UTC, date, datetime

import pytest

from chat.rosters import demo
from chat.rosters.access.hours import hours
from chat.rosters.core.clock import local_day
from chat.rosters.models import Period, Seat
from chat.services.actions import seed_catalogue
from moderation.staff import demo as people
from moderation.staff.access import person_of_login

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("now", [datetime(2027, 2, 28, 22, 30, tzinfo=UTC), datetime(2027, 12, 31, 20, tzinfo=UTC)])
def test_there_is_a_roster_of_today_with_people_in_it_and_only_once(now: datetime) -> None:
    people.seed(local_day(now))
    seed_catalogue()
    assert demo.seed(now) > 100
    assert Period.objects.get().published_at == now
    ahead = Seat.objects.exclude(person=None).filter(turn__starts_at__gt=now)
    assert ahead.exists() == (now.month == 2), "on New Year's Eve there is nothing left"
    assert demo.seed(now) == 0


def test_there_are_hours_to_look_at() -> None:
    now = datetime(2027, 5, 10, 9, tzinfo=UTC)
    people.seed(local_day(now))
    seed_catalogue()
    demo.seed(now)
    tuula = person_of_login("tuula")
    assert tuula is not None
    found = hours(tuula, date(2027, 1, 1), date(2027, 4, 30), now)
    assert {one.name for one in found.people} <= {"Aino", "Helmi", "Sanni"}
    of_associations = [row for row in found.total if row.agreed]
    assert of_associations
    assert all(row.total.delivered and row.total.uncovered for row in of_associations)
    booked = [
        (seat.person_id, seat.turn.starts_at) for seat in Seat.objects.exclude(person=None).select_related("turn")
    ]
    assert len(booked) == len(set(booked)), "nobody is in two places"


def test_nobody_plans_where_there_is_no_demo() -> None:
    assert demo.seed(datetime(2027, 2, 1, tzinfo=UTC)) == 0
