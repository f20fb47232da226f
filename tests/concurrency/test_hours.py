"""Hours that two set right at once, or while they are noted."""

import functools
from datetime import timedelta

import pytest

from chat.duty import actions as duty
from chat.rosters import actions
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import Correction, Seat
from tests.support.cast import Cast
from tests.support.crowd import together
from tests.support.rosters import Roster, make_roster

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def roster(cast: Cast) -> Roster:
    """Aino and Eero have the seats of the first turn."""
    roster = make_roster(cast)
    roster.publish()
    roster.name(cast.aino, 0)
    roster.name(cast.eero, 1)
    return roster


def test_of_two_who_set_the_same_hours_right_at_once_the_second_hears_of_it(roster: Roster) -> None:
    cast, later = roster.cast, roster.turn().ends_at
    outcomes = together(
        [
            functools.partial(actions.correct_hours, by, roster.seat().pk, minutes, 0, "line", later)
            for by, minutes in ((cast.maija, 60), (cast.tuula, 120))
        ]
    )
    assert sorted(one.problem if isinstance(one, RosterRefusedError) else "set right" for one in outcomes) == [
        "changed",
        "set right",
    ]
    assert Correction.objects.count() == 1


def test_processes_that_note_presence_at_once_note_it_once(roster: Roster) -> None:
    cast, noon = roster.cast, roster.turn().starts_at
    for minutes in (0, 40):
        now = noon + timedelta(minutes=minutes)
        for person in (cast.aino, cast.eero):
            duty.go_on_duty(person, [cast.violence.slug], now)
        outcomes = together([functools.partial(actions.note_presence, now)] * 3)
        assert all(isinstance(one, int) for one in outcomes), outcomes
    assert set(Seat.objects.exclude(person=None).values_list("away_minutes", "present_until")) == {
        (40, noon + timedelta(minutes=40))
    }
