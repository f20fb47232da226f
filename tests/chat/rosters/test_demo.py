"""The demo's roster."""

from datetime import UTC, datetime

import pytest

from chat.rosters import demo
from chat.rosters.core.clock import local_day
from chat.rosters.models import Period, Seat
from chat.services.actions import seed_catalogue
from moderation.staff import demo as people

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("now", [datetime(2027, 2, 28, 22, 30, tzinfo=UTC), datetime(2027, 12, 31, 20, tzinfo=UTC)])
def test_there_is_a_roster_of_today_with_people_in_it_and_only_once(now: datetime) -> None:
    people.seed(local_day(now))
    seed_catalogue()
    assert demo.seed(now) > 100
    assert Period.objects.get().published_at == now
    assert Seat.objects.exclude(person=None).exists() == (now.month == 2), "on New Year's Eve there is nothing left"
    assert demo.seed(now) == 0


def test_nobody_plans_where_there_is_no_demo() -> None:
    assert demo.seed(datetime(2027, 2, 1, tzinfo=UTC)) == 0
