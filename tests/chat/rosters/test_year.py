"""A year's roster of made-up people."""

import pytest
from django.core.management import CommandError, call_command

from chat.rosters.actions.year import seed_year
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import Seat
from moderation.staff import demo as people
from tests.support.cast import Cast
from tests.support.rosters import TODAY

pytestmark = [pytest.mark.storage, pytest.mark.django_db]


def test_a_year_has_two_half_years_and_nobody_is_in_two_places(cast: Cast) -> None:
    year = seed_year(2027, cast.tuula, services=2, people=5)
    assert [period.published_at for period in year.periods] == [None, None]
    assert year.seats == Seat.objects.count() > 2_500
    times = list(Seat.objects.exclude(person=None).values_list("person", "turn__starts_at"))
    assert len(times) == len(set(times)) == year.named < year.seats, "five people cannot have six seats at once"
    with pytest.raises(RosterRefusedError, match="period_overlaps"):
        seed_year(2027, cast.tuula, services=1, people=0)


def test_a_year_is_planned_in_the_demo_alone(db: None) -> None:
    with pytest.raises(CommandError, match="in the demo alone"):
        call_command("seed_year")
    people.seed(TODAY)
    with pytest.raises(CommandError, match="from 2020 to 2099"):
        call_command("seed_year", year=1)
