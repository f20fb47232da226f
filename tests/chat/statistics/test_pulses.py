"""Rule 34 of how turns felt: answers wait sealed, for company, and lead to nobody."""

from datetime import UTC, datetime, time, timedelta

import pytest

from chat.rosters.models import Seat
from chat.statistics.access.figures import NoStatisticsError, places
from chat.statistics.access.pulses import NOBODY
from chat.statistics.actions import count_asked, record_pulse, release_due
from chat.statistics.actions.pulses import show_pulses
from chat.statistics.models import PendingPulse, PendingRecord, Pulse, PulseAsked, ShownPulses
from chat.statistics.periods import named
from chat.statistics.pulse import SETTLES, Hidden, OverTurn, Told, counted_pulse
from moderation.staff.models import Person
from tests.support.cast import Cast
from tests.support.rosters import FIRST_MONDAY, make_roster

pytestmark = [pytest.mark.django_db, pytest.mark.storage]

TURN = OverTurn("2027-W01", "saaristo", "professional")
MONDAY = datetime.combine(FIRST_MONDAY, time(10), UTC)
FIRST = named("quarter", "2027-Q1")
NEXT_WEEK = MONDAY + timedelta(days=7)
NEXT_QUARTER = datetime.combine(FIRST.last + timedelta(days=1), time(10), UTC)
SETTLED = NEXT_QUARTER + SETTLES


def answer(strain: int | None = 1, support: int | None = 3, *, turn: OverTurn = TURN, times: int = 1) -> None:
    for _ in range(times):
        pulse = counted_pulse(turn, strain, support)
        assert pulse is not None
        record_pulse(pulse)


def were_there(cast: Cast, *people: Person) -> None:
    """They had the seats of the first Monday, and came."""
    roster = make_roster(cast)
    for number, person in enumerate(people):
        Seat.objects.filter(pk=roster.seat(number).pk).update(
            person=person, credited_to=person.association, arrived_at=MONDAY, present_until=MONDAY
        )


def test_rule_34_answers_wait_until_ten_are_there() -> None:
    answer(times=9)
    assert release_due(MONDAY) == 0
    assert Pulse.objects.count() == 0
    answer()
    assert release_due(MONDAY) == 10
    assert (PendingPulse.objects.count(), Pulse.objects.count()) == (0, 10)


def test_rule_34_or_until_the_week_is_over_and_say_nothing_but_week_unit_and_marks() -> None:
    answer()
    assert release_due(MONDAY + timedelta(days=6)) == 0
    assert release_due(NEXT_WEEK) == 1
    (kept,) = Pulse.objects.values()
    assert {name: value for name, value in kept.items() if name != "id"} == {
        "week": "2027-W01",
        "association": "saaristo",
        "helper_type": "professional",
        "strain": 1,
        "support": 3,
    }


def test_rule_34_what_waits_tells_nothing_and_is_no_other_kind_of_record() -> None:
    answer()
    (waiting,) = PendingPulse.objects.values()
    assert waiting.keys() == {"id", "sealed"}
    assert b"saaristo" not in bytes(waiting["sealed"])
    assert not PendingRecord.objects.exists()


def test_whoever_is_asked_is_counted_by_week_and_unit_whether_they_answer_or_not() -> None:
    for _ in range(3):
        count_asked(TURN)
    count_asked(OverTurn("2027-W02", "saaristo", "professional"))
    assert set(PulseAsked.objects.values_list("week", "association", "helper_type", "turns")) == {
        ("2027-W01", "saaristo", "professional", 3),
        ("2027-W02", "saaristo", "professional", 1),
    }
    assert not PendingPulse.objects.exists()


def test_nothing_is_told_of_a_quarter_that_goes_on_or_has_just_ended(cast: Cast) -> None:
    answer(times=20)
    release_due(MONDAY)
    for moment in (MONDAY, NEXT_QUARTER):
        with pytest.raises(NoStatisticsError):
            show_pulses(places(cast.tuula), FIRST, moment)
    assert show_pulses(places(cast.tuula), FIRST, SETTLED).federation == NOBODY


def test_rule_7_an_association_of_which_two_were_on_duty_is_told_nothing(cast: Cast) -> None:
    were_there(cast, cast.aino, cast.tuula, cast.eero)  # Eero for another association
    answer(times=20)
    release_due(MONDAY)
    figures = show_pulses(places(cast.tuula), FIRST, SETTLED)
    assert figures.associations["saaristo"].strain == Hidden("few_people")


def two_kinds_of_answers(cast: Cast) -> None:
    """Of three people of one association."""
    were_there(cast, cast.aino, cast.tuula, cast.sanni)
    for _ in range(24):
        count_asked(TURN)
    answer(strain=0, support=None, times=6)
    answer(strain=4, support=2, times=6)
    release_due(MONDAY)


TOLD = Told((((0,), 6), ((1,), 0), ((2,), 0), ((3,), 0), ((4,), 6)))


def test_a_quarter_that_is_over_is_told_by_association_and_together(cast: Cast) -> None:
    answer(times=30, turn=OverTurn("2027-W14", "saaristo", "professional"))  # of the next quarter
    two_kinds_of_answers(cast)
    seen = show_pulses(places(cast.tuula), FIRST, SETTLED)
    assert seen.federation.strain == TOLD
    assert seen.federation.support == Told((((0,), 0), ((1,), 0), ((2,), 6), ((3,), 0), ((4,), 0)))
    assert seen.federation.response_rate == 50


def test_rule_6_a_quarter_is_told_once_whoever_is_forgotten_or_answers_later(cast: Cast) -> None:
    two_kinds_of_answers(cast)
    before = show_pulses(places(cast.tuula), FIRST, SETTLED)
    Seat.objects.filter(person=cast.aino).update(person=None)
    answer(strain=2, support=None, times=10)
    release_due(SETTLED)
    assert Pulse.objects.count() == 22
    assert show_pulses(places(cast.tuula), FIRST, SETTLED) == before
    assert ShownPulses.objects.count() == 1


def test_rule_35_a_manager_sees_the_federation_and_their_own_association_alone(cast: Cast) -> None:
    two_kinds_of_answers(cast)
    assert show_pulses(places(cast.tuula), FIRST, SETTLED).associations["saaristo"].strain == TOLD
    seen = show_pulses(places(cast.maija), FIRST, SETTLED)
    assert seen.federation.strain == TOLD
    assert set(seen.associations) == {cast.maija.association.slug}
    with pytest.raises(NoStatisticsError):
        show_pulses(places(cast.aino), FIRST, SETTLED)
