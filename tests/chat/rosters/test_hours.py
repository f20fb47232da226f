"""Hours: what was agreed, what became of it, and setting it right."""

import uuid
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chat.rosters import actions
from chat.rosters.access import NoRosterError
from chat.rosters.access import hours as access
from chat.rosters.core.hours import Sum, owed
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import Correction, Seat
from moderation.audit.models import AuditRow
from moderation.staff import actions as staff
from moderation.staff.models import Association, Person
from tests.support.clock import Clock
from tests.support.rosters import FIRST_MONDAY, NOW, Roster

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

JANUARY, JUNE = date(2027, 1, 1), date(2027, 6, 30)
SECOND = FIRST_MONDAY + timedelta(days=7)
LATER = NOW.replace(year=2027, month=3)
TURN = 180


def was_there(seat: Seat, minutes: int = TURN) -> None:
    """Whoever has the seat was there from the start of its turn on."""
    Seat.objects.filter(pk=seat.pk).update(
        arrived_at=seat.turn.starts_at, present_until=seat.turn.starts_at + timedelta(minutes=minutes)
    )


@pytest.fixture
def past(published: Roster) -> Roster:
    """Of January's four turns the first had Aino, Eero and Sanni, the second Aino for two hours, the third nobody, and
    the fourth was cancelled; the third had a seat for Eero's association.
    """
    cast = published.cast
    for person, number, day, minutes in (
        (cast.aino, 0, FIRST_MONDAY, TURN),
        (cast.eero, 1, FIRST_MONDAY, TURN),
        (cast.sanni, 2, FIRST_MONDAY, TURN),
        (cast.aino, 0, SECOND, 120),
    ):
        was_there(published.name(person, number, day), minutes)
    third, fourth = (FIRST_MONDAY + timedelta(days=days) for days in (14, 21))
    actions.offer_seats(cast.tuula, [published.seat(1, third).pk], "jarvi-suomi")
    published.name(cast.aino, 0, fourth)
    actions.cancel_turn(cast.tuula, published.turn(fourth).pk, NOW)
    slugs = [cast.violence.slug, cast.children.slug]
    actions.agree_commitment(cast.tuula, "saaristo", slugs, 600, JANUARY)
    return published


def table(viewer: Person) -> dict[str, tuple[int, Sum]]:
    """Agreed and given by association, in January and February."""
    found = access.hours(viewer, JANUARY, date(2027, 2, 1), LATER)
    return {
        found.associations[row.association].slug if row.association else "": (row.agreed, row.total)
        for row in found.total
    }


def test_what_was_agreed_and_what_became_of_it(past: Roster) -> None:
    assert table(past.cast.tuula) == {
        "saaristo": (owed(600)[0] + owed(600)[1], Sum(delivered=300, volunteers=180, cancelled=180, uncovered=60)),
        "jarvi-suomi": (0, Sum(delivered=180, uncovered=180)),
        "": (0, Sum(cancelled=180, uncovered=360)),
    }


def test_rule_35_an_association_sees_its_own_hours_and_names(past: Roster) -> None:
    cast = past.cast
    assert list(table(cast.maija)) == ["saaristo"]
    assert list(table(cast.joel)) == ["jarvi-suomi"]
    assert table(cast.joel)["jarvi-suomi"] == table(cast.tuula)["jarvi-suomi"]

    def names(viewer: Person) -> list[str]:
        return [one.name for one in access.hours(viewer, JANUARY, JUNE, LATER).people]

    assert names(cast.maija) == names(cast.tuula) == ["Aino", "Sanni"]
    assert names(cast.joel) == ["Eero"]
    assert list(access.hours(cast.joel, JANUARY, JUNE, LATER).associations.values()) == [cast.jarvi_suomi]
    for person in (cast.aino, cast.sanni, cast.kaarina, cast.dina):
        for act in (
            lambda person=person: access.hours(person, JANUARY, JUNE, LATER),
            lambda person=person: access.seats_of(person, cast.aino.pk, JANUARY, JUNE, LATER),
            lambda person=person: actions.export_hours(person, JANUARY, JUNE, LATER),
        ):
            with pytest.raises(NoRosterError):
                act()


def test_a_rescue_counts_for_whoever_gave_it_and_keeps_the_promise_of_whoever_had_to_leave(past: Roster) -> None:
    cast = past.cast
    third = FIRST_MONDAY + timedelta(days=14)
    before = past.turn(third).starts_at - timedelta(hours=3)
    seat = past.name(cast.aino, 0, third)
    actions.call_in_sick(cast.aino, seat.pk, before)
    was_there(actions.take_seat(cast.eero, seat.pk, before + timedelta(hours=2)))
    everything = table(cast.tuula)
    assert everything["saaristo"][1] == Sum(delivered=300, volunteers=180, cancelled=180, uncovered=60, rescued=180)
    assert everything["jarvi-suomi"][1] == Sum(delivered=360, uncovered=180)
    assert table(cast.maija) == {"saaristo": everything["saaristo"]}, "rule 35: nothing of whoever came"
    assert table(cast.joel) == {"jarvi-suomi": everything["jarvi-suomi"]}
    (row,) = (one for one in access.hours(cast.maija, JANUARY, JANUARY, LATER).total)
    assert row.coverage == 480 * 100 // owed(600)[0]
    assert [one.total.rescued for one in access.hours(cast.maija, JANUARY, JANUARY, LATER).people] == [0, 0]


def test_what_was_given_of_a_turn_before_it_was_left_is_not_whoevers_came_then(past: Roster) -> None:
    cast, third = past.cast, FIRST_MONDAY + timedelta(days=14)
    seat = past.name(cast.aino, 0, third)
    was_there(seat, 60)
    left_at = past.turn(third).starts_at + timedelta(hours=1)
    actions.call_in_sick(cast.aino, seat.pk, left_at)
    assert actions.take_seat(cast.eero, seat.pk, left_at + timedelta(minutes=5)).presence is None


def test_hours_of_a_person_turn_by_turn(past: Roster) -> None:
    cast = past.cast
    given = access.seats_of(cast.maija, cast.aino.pk, JANUARY, JUNE, LATER)
    assert [(one.seat.turn.day.day, one.length, one.delivered) for one in given] == [
        (4, 180, 180),
        (11, 180, 120),
        (25, 180, 0),
    ]
    assert access.seats_of(cast.joel, cast.aino.pk, JANUARY, JUNE, LATER) == []
    (aino, sanni) = access.hours(cast.maija, JANUARY, JUNE, LATER).people
    assert (aino.total, sanni.total) == (Sum(delivered=300, cancelled=180, uncovered=60), Sum(volunteers=180))


def test_only_turns_that_are_over_count_and_in_the_month_in_which_they_begin(past: Roster) -> None:
    end = past.turn().ends_at
    assert access.hours(past.cast.tuula, JANUARY, JUNE, end - timedelta(seconds=1)).people == []
    assert [one.name for one in access.hours(past.cast.tuula, JANUARY, JUNE, end).people] == ["Aino", "Sanni"]
    found = access.hours(past.cast.tuula, JANUARY, date(2027, 2, 28), LATER)
    assert sum(row.total.delivered for row in found.of_months[JANUARY]) == 480
    assert [(row.agreed, row.total) for row in found.of_months[date(2027, 2, 1)]] == [(owed(600)[1], Sum())]


def test_what_was_never_published_counts_for_nothing(roster: Roster) -> None:
    assert access.hours(roster.cast.tuula, JANUARY, JUNE, LATER).total == []


@pytest.mark.parametrize(
    ("first", "last", "problem"),
    [(JUNE, JANUARY, "months_order"), (date(2025, 6, 30), date(2027, 6, 1), "months_many")],
)
def test_months_that_are_not_shown_together(past: Roster, first: date, last: date, problem: str) -> None:
    for ask in (access.hours, actions.export_hours):
        with pytest.raises(RosterRefusedError, match=problem):
            ask(past.cast.tuula, first, last, LATER)
    assert len(access.hours(past.cast.tuula, date(2025, 7, 31), date(2027, 6, 1), LATER).of_months) == 24


def test_a_correction_counts_and_another_one_undoes_it(past: Roster) -> None:
    cast, seat = past.cast, past.seat(0, SECOND)
    actions.correct_hours(cast.maija, seat.pk, 200, 120, "overtime", LATER)
    assert table(cast.tuula)["saaristo"][1] == Sum(delivered=380, volunteers=180, cancelled=180)
    actions.correct_hours(cast.tuula, seat.pk, 120, 200, "mistake", LATER)
    assert table(cast.tuula)["saaristo"][1].delivered == 300
    assert [(one.by, one.minutes_before, one.minutes_after, one.reason) for one in access.corrections_of(seat)] == [
        (cast.maija, 120, 200, "overtime"),
        (cast.tuula, 200, 120, "mistake"),
    ]
    acts = AuditRow.objects.filter(action="correct_hours", object_id=str(seat.pk)).order_by("seq")
    assert list(acts.values_list("actor", "reason")) == [(cast.maija.pk, "overtime"), (cast.tuula.pk, "mistake")]


def test_what_cannot_be_corrected(past: Roster) -> None:
    cast = past.cast
    third, fourth = (FIRST_MONDAY + timedelta(days=days) for days in (14, 21))
    for seat, minutes, before, reason, now, problem in (
        (past.seat(), 0, 90, "absent", LATER, "changed"),
        (past.seat(), -1, 180, "absent", LATER, "minutes"),
        (past.seat(), 301, 180, "overtime", LATER, "minutes"),
        (past.seat(), 180, 180, "line", LATER, "unchanged"),
        (past.seat(), 0, 180, "väsymys", LATER, "reason"),
        (past.seat(), 0, 180, "absent", past.turn().ends_at - timedelta(seconds=1), "not_over"),
        (past.seat(0, third), 60, 0, "line", LATER, "empty"),
        (past.seat(0, fourth), 60, 0, "line", LATER, "cancelled"),
    ):
        with pytest.raises(RosterRefusedError, match=problem):
            actions.correct_hours(cast.tuula, seat.pk, minutes, before, reason, now)
    assert not Correction.objects.exists()


@pytest.mark.parametrize("who", ["joel", "aino", "sanni", "kaarina", "dina"])
def test_rule_35_nobody_else_corrects(past: Roster, who: str) -> None:
    for seat in (past.seat().pk, uuid.uuid4()):
        with pytest.raises(NoRosterError):
            actions.correct_hours(getattr(past.cast, who), seat, 0, 180, "absent", LATER)


def test_rule_36_what_leaves_in_a_file_is_in_the_audit_trail(past: Roster) -> None:
    cast = past.cast
    for person in (cast.maija, cast.tuula):
        actions.export_hours(person, JANUARY, JUNE, LATER)
    acts = AuditRow.objects.filter(action="export_hours").order_by("seq")
    assert list(acts.values_list("actor", "object_id")) == [(cast.maija.pk, "saaristo"), (cast.tuula.pk, "federation")]


def test_hours_stay_when_whoever_gave_them_has_left(past: Roster, clock: Clock) -> None:
    clock.now = LATER
    before = table(past.cast.tuula)
    staff.deactivate_person(past.cast.aino)
    Seat.objects.filter(person=past.cast.aino).update(person=None)  # as when a person is forgotten
    assert table(past.cast.tuula) == before


def test_hours_take_as_many_queries_whatever_there_is(past: Roster) -> None:
    cast = past.cast

    def queries() -> list[int]:
        counted = []
        for ask in (
            lambda: access.hours(cast.tuula, JANUARY, JUNE, LATER),
            lambda: access.hours(cast.maija, JANUARY, JUNE, LATER),
            lambda: access.seats_of(cast.maija, cast.aino.pk, JANUARY, JUNE, LATER),
        ):
            with CaptureQueriesContext(connection) as asked:
                ask()
            counted.append(len(asked))
        return counted

    before = queries()
    past.add(weekdays=frozenset({1, 2, 3}), last=JUNE)
    for number in range(5):
        association = Association.objects.create(slug=f"uusi{number}", name=f"Uusi {number}")
        actions.agree_commitment(cast.tuula, association.slug, [cast.violence.slug], 60, JANUARY)
        person = staff.create_person(
            login=f"uusi{number}",
            password=None,
            duty_name=f"Uusi {number}",
            association=cast.saaristo,
            helper_type="professional",
            roles=("worker",),
        )
        Seat.objects.create(
            turn=past.turn(), number=3 + number, helper_type="professional", person=person, credited_to=cast.saaristo
        )
    assert queries() == before
    assert before == [8, 7, 2]
