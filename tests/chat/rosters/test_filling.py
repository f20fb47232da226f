"""Who has which seat."""

import uuid
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from chat.rosters import access, actions
from chat.rosters.access import NoRosterError
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.core.seats import Reason, Wishes
from chat.rosters.models import Rostered, Seat, Turn
from chat.rosters.retention import retire_people_who_left
from moderation.audit.models import AuditRow
from moderation.staff import actions as staff
from moderation.staff.models import Person
from tests.support.cast import sign_in
from tests.support.clock import Clock
from tests.support.rosters import FIRST_MONDAY, MONDAYS, NOW, TODAY, Roster

pytestmark = [pytest.mark.storage, pytest.mark.django_db]


def candidates(manager: Person, seat: Seat) -> access.NamedCandidates:
    """Whom the manager may name to the seat."""
    seen = access.turn(manager, seat.turn_id)
    (found,) = access.candidates_for(manager, seen, [one for one in seen.seats if one.pk == seat.pk])
    return found[1]


def candidates_for_all(manager: Person, turn_id: uuid.UUID) -> None:
    seen = access.turn(manager, turn_id)
    access.candidates_for(manager, seen, seen.seats)


def refused(roster: Roster, person: Person, number: int = 0, day: date = FIRST_MONDAY) -> tuple[str, ...]:
    """Why they cannot have the seat."""
    with pytest.raises(RosterRefusedError) as error:
        roster.name(person, number, day)
    return error.value.reasons or (error.value.problem,)


def test_a_manager_names_one_of_their_own_and_the_hours_count_there(published: Roster) -> None:
    cast = published.cast
    seat = actions.name_to_seat(cast.maija, published.seat().pk, cast.aino.pk, NOW)
    assert (seat.person, seat.credited_to) == (cast.aino, cast.saaristo)
    for stranger in (cast.eero.pk, uuid.uuid4()):
        with pytest.raises(NoRosterError):
            actions.name_to_seat(cast.maija, published.seat(1).pk, stranger, NOW)
    assert actions.name_to_seat(cast.joel, published.seat(1).pk, cast.eero.pk, NOW).credited_to == cast.jarvi_suomi
    acts = AuditRow.objects.filter(action="name_to_seat").order_by("seq")
    assert list(acts.values_list("actor", "object_id")) == [
        (cast.maija.pk, str(cast.aino.pk)),
        (cast.joel.pk, str(cast.eero.pk)),
    ]


def test_people_take_open_seats_themselves_and_those_offered_to_their_own_association(published: Roster) -> None:
    cast = published.cast
    actions.offer_seats(cast.tuula, [published.seat(0).pk], "jarvi-suomi")
    with pytest.raises(RosterRefusedError) as error:
        actions.take_seat(cast.aino, published.seat(0).pk, NOW)
    assert error.value.reasons == ("association",)
    actions.take_seat(cast.eero, published.seat(0).pk, NOW)
    actions.take_seat(cast.aino, published.seat(1).pk, NOW)
    for stranger in (cast.maija, cast.tuula, cast.dina):
        with pytest.raises(NoRosterError):
            actions.take_seat(stranger, published.seat(2).pk, NOW)


def test_what_was_offered_is_offered_to_all_again(published: Roster) -> None:
    tuula, seats = published.cast.tuula, [published.seat(0).pk, published.seat(1).pk]
    published.name(published.cast.eero, 1)
    assert actions.offer_seats(tuula, seats, "saaristo") == 1, "nobody takes a seat from whoever has it"
    assert actions.offer_seats(tuula, seats, "") == 1
    assert published.seat(0).offered_to is None
    with pytest.raises(RosterRefusedError, match="no_association"):
        actions.offer_seats(tuula, seats, "kuu")


def test_a_seat_has_one_person_and_a_person_one_seat_of_a_turn(published: Roster) -> None:
    cast = published.cast
    published.name(cast.aino)
    assert refused(published, cast.eero) == ("taken",)
    assert refused(published, cast.aino, 1) == ("overlap",)
    with pytest.raises(IntegrityError), transaction.atomic():
        Seat.objects.filter(pk=published.seat(1).pk).update(person=cast.aino)


def test_rule_19_a_peer_has_a_seat_only_beside_a_professional_and_while_trained_and_pledged(published: Roster) -> None:
    cast = published.cast
    assert refused(published, cast.sanni, 2) == ("beside",)
    published.name(cast.aino)
    published.name(cast.sanni, 2)
    actions.release_seat(cast.tuula, published.seat(0).pk, NOW)
    assert access.turn(cast.tuula, published.turn().pk).lacks == ["professional", "professional", "peer_alone"]
    second = FIRST_MONDAY + timedelta(days=7)
    published.name(cast.aino, 0, second)
    for dates, reason in (((date(2027, 1, 10), date(2026, 1, 1)), "training"), ((date(2028, 1, 1), None), "pledge")):
        staff.change_person(
            cast.sanni,
            duty_name="Sanni",
            capacity=1,
            training_valid_until=dates[0],
            pledge_signed_on=dates[1],
            languages=["fi"],
            unit_id=None,
            by=cast.kaarina,
        )
        assert refused(published, cast.sanni, 2, second) == (reason,)


def test_every_reason_is_told_at_once(published: Roster) -> None:
    cast = published.cast
    day = published.add(weekdays=frozenset({0}), start=14 * 60, end=17 * 60, service=cast.children.slug, peers=0)
    assert day.turns.count() == 4
    published.name(cast.aino)
    actions.set_rostered(cast.aino, [cast.violence.slug], 1)
    actions.add_absence(cast.aino, FIRST_MONDAY, FIRST_MONDAY, TODAY)
    later = Seat.objects.get(turn__service=cast.children, turn__day=FIRST_MONDAY, number=0)
    with pytest.raises(RosterRefusedError) as error:
        actions.take_seat(cast.aino, later.pk, NOW)
    assert error.value.reasons == ("service", "absent", "overlap", "own_limit")


def test_a_cancelled_turn_is_in_nobodys_way_and_takes_nobody(published: Roster) -> None:
    cast = published.cast
    published.name(cast.aino)
    published.add(start=14 * 60, end=17 * 60, service=cast.children.slug, peers=0)
    later = Seat.objects.get(turn__service=cast.children, turn__day=FIRST_MONDAY, number=0)
    actions.cancel_turn(cast.tuula, published.turn().pk, NOW)
    actions.take_seat(cast.aino, later.pk, NOW)
    assert refused(published, cast.eero, 1) == ("cancelled",)


def test_nobody_is_named_to_a_turn_that_has_begun_or_is_not_published(roster: Roster) -> None:
    aino, seat = roster.cast.aino, roster.seat()
    with pytest.raises(RosterRefusedError, match="not_published"):
        actions.take_seat(aino, seat.pk, NOW)
    roster.publish()
    with pytest.raises(RosterRefusedError, match="begun"):
        actions.take_seat(aino, seat.pk, roster.turn().starts_at)
    with pytest.raises(NoRosterError):
        actions.take_seat(aino, uuid.uuid4(), NOW)


def test_a_released_seat_is_empty_and_offered_as_before(published: Roster) -> None:
    cast = published.cast
    actions.offer_seats(cast.tuula, [published.seat().pk], "saaristo")
    published.name(cast.aino)
    with pytest.raises(NoRosterError):
        actions.release_seat(cast.joel, published.seat().pk, NOW)
    actions.release_seat(cast.maija, published.seat().pk, NOW)
    seat = published.seat()
    assert (seat.person, seat.credited_to, seat.offered_to) == (None, None, cast.saaristo)
    with pytest.raises(RosterRefusedError, match="empty"):
        actions.release_seat(cast.maija, seat.pk, NOW)


def test_the_seats_of_somebody_who_has_left_are_empty_from_then_on(published: Roster) -> None:
    cast = published.cast
    published.name(cast.aino)
    published.name(cast.aino, 0, FIRST_MONDAY + timedelta(days=7))
    published.name(cast.eero, 1)
    actions.set_rostered(cast.aino, [], 3)
    Person.objects.filter(pk=cast.aino.pk).update(
        is_active=False, left_at=NOW
    )  # as if the moment of leaving had been missed
    assert refused(published, cast.aino, 0, FIRST_MONDAY + timedelta(days=14)) == ("has_left",)
    assert retire_people_who_left(published.turn().ends_at) == 1, "what is past stays, for the hours"
    assert published.seat().person == cast.aino
    assert published.seat(0, FIRST_MONDAY + timedelta(days=7)).person is None
    assert published.seat(1).person == cast.eero
    assert not Rostered.objects.filter(person=cast.aino).exists()


def test_rule_35_whose_names_somebody_sees(published: Roster) -> None:
    cast = published.cast
    published.name(cast.aino, 0)
    published.name(cast.eero, 1)
    published.name(cast.sanni, 2)

    def names(viewer: Person) -> list[tuple[str, str]]:
        return [(one.name, one.association[:5]) for one in access.turn(viewer, published.turn().pk).seats]

    everybody = [("Aino", "Saari"), ("Eero", "Järvi"), ("Sanni", "Saari")]
    assert names(cast.tuula) == names(cast.eero) == names(cast.aino) == everybody, "who is beside each other knows it"
    assert names(cast.maija) == [("Aino", "Saari"), ("", "Järvi"), ("Sanni", "Saari")]
    assert names(cast.joel) == [("", "Saari"), ("Eero", "Järvi"), ("", "Saari")]


def test_who_can_be_named_and_what_speaks_against_the_others(published: Roster) -> None:
    cast = published.cast
    actions.add_absence(cast.aino, FIRST_MONDAY, FIRST_MONDAY, TODAY)
    found = candidates(cast.tuula, published.seat())
    assert [(person.name, reasons) for person, reasons, _ in found] == [("Eero", []), ("Aino", ["absent"])]
    assert [person.name for person, _, _ in candidates(cast.maija, published.seat())] == ["Aino"]
    assert candidates(cast.aino, published.seat()) == []


def test_whoever_comes_gladly_stands_first_and_whoever_would_rather_not_last_and_nobody_is_forbidden(
    published: Roster,
) -> None:
    cast = published.cast

    def wishes() -> list[tuple[str, str | None]]:
        return [(person.name, wish) for person, _, wish in candidates(cast.tuula, published.seat())]

    assert wishes() == [("Aino", None), ("Eero", None)]
    actions.set_rostered(cast.eero, [], 7, Wishes(gladly=frozenset({0})))
    assert wishes() == [("Eero", "gladly"), ("Aino", None)]
    actions.set_rostered(cast.eero, [], 7, Wishes(rather_not=frozenset({0})))
    assert wishes() == [("Aino", None), ("Eero", "rather_not")]
    published.name(cast.eero)
    for unclear in (Wishes(frozenset({0}), frozenset({0, 1})), Wishes(frozenset({7})), Wishes(frozenset({-1}))):
        with pytest.raises(RosterRefusedError, match="wishes"):
            actions.set_rostered(cast.eero, [], 7, unclear)
    assert access.wishes_of(cast.eero) == Wishes(rather_not=frozenset({0}))


def test_turns_of_the_same_week_and_of_the_night_before_speak_against_one(published: Roster) -> None:
    cast, sundays = published.cast, (FIRST_MONDAY - timedelta(days=1), FIRST_MONDAY + timedelta(days=6))
    actions.set_rostered(cast.aino, [], 1)
    for sunday in sundays:
        published.add(weekdays=frozenset({6}), start=20 * 60, end=32 * 60, first=sunday, last=sunday)

    def reasons() -> list[Reason]:
        return next(reasons for one, reasons, _ in candidates(cast.tuula, published.seat()) if one.name == "Aino")

    for sunday, expected in zip(sundays, (["rest"], ["own_limit"]), strict=True):
        published.name(cast.aino, 0, sunday)
        assert reasons() == expected
        assert refused(published, cast.aino) == tuple(expected)
        actions.release_seat(cast.tuula, published.seat(0, sunday).pk, NOW)
    assert reasons() == []


def test_seats_that_are_alike_have_the_same_people(published: Roster) -> None:
    cast = published.cast
    actions.offer_seats(cast.tuula, [published.seat(1).pk], "saaristo")

    def numbers() -> list[list[int]]:
        seen = access.turn(cast.tuula, published.turn().pk)
        return [[seat.number for seat in seats] for seats, _ in access.candidates_for(cast.tuula, seen, seen.seats)]

    assert numbers() == [[0], [1], [2]]
    actions.offer_seats(cast.tuula, [published.seat(0).pk], "saaristo")
    assert numbers() == [[0, 1], [2]]


def test_open_seats_are_shown_to_whom_they_are_open(published: Roster) -> None:
    cast, until = published.cast, NOW + timedelta(days=120)
    second = FIRST_MONDAY + timedelta(days=7)

    def days(person: Person) -> list[int]:
        return [seen.turn.day.day for seen, _ in access.open_to(person, NOW, until)]

    actions.offer_seats(cast.tuula, [published.seat(0).pk, published.seat(1).pk], "jarvi-suomi")
    assert days(cast.aino) == [11, 18, 25]
    assert days(cast.eero) == [4, 11, 18, 25]
    assert days(cast.sanni) == []
    published.name(cast.eero, 0, second)
    assert days(cast.sanni) == [11]
    actions.cancel_turn(cast.tuula, published.turn(second).pk, NOW)
    assert days(cast.aino) == [18, 25]
    assert [seen.turn.day.day for seen in access.own(cast.eero, NOW)] == [11]
    assert access.own(cast.eero, published.turn(second).ends_at) == []


def test_pages_ask_the_database_as_often_whatever_there_is(published: Roster) -> None:
    cast, turn_id, until = published.cast, published.turn().pk, NOW + timedelta(days=250)

    def queries() -> list[int]:
        counted = []
        for ask in (
            lambda: access.between(cast.tuula, MONDAYS.first, date(2027, 6, 30)),
            lambda: candidates_for_all(cast.tuula, turn_id),
            lambda: access.open_to(cast.aino, NOW, until),
            lambda: access.own(cast.eero, NOW),
        ):
            with CaptureQueriesContext(connection) as asked:
                ask()
            counted.append(len(asked))
        return counted

    published.name(cast.eero)
    before = queries()
    published.add(weekdays=frozenset({1, 2, 3}), last=date(2027, 6, 30))
    for number in range(10):
        staff.create_person(
            login=f"uusi{number}",
            password=None,
            duty_name=f"Uusi {number}",
            association=cast.saaristo,
            helper_type="professional",
            roles=("worker",),
        )
    published.name(cast.eero, 0, FIRST_MONDAY + timedelta(days=7))
    assert queries() == before
    assert max(before) <= 13, "people are read once, of both helper types"


def test_a_turns_page_asks_as_often_however_many_empty_seats_it_has(published: Roster, clock: Clock) -> None:
    """Also where they are of both helper types, and one of them was offered to an association."""
    cast, clock.now = published.cast, NOW
    client, asked = sign_in(Client(), cast.tuula), {}
    for weekday, professionals, peers in ((1, 1, 0), (2, 2, 1), (3, 5, 3)):
        published.add(weekdays=frozenset({weekday}), professionals=professionals, peers=peers)
        turn = Turn.objects.filter(seats__isnull=False, day__iso_week_day=weekday + 1).order_by("day")[0]
        actions.offer_seats(cast.tuula, [turn.seats.all()[0].pk], "saaristo")
        with CaptureQueriesContext(connection) as queries:
            page = client.get(f"/desk/roster/turns/{turn.pk}?lang=fi").content
        assert page.count(b'name="person"') == professionals + peers
        asked[professionals + peers] = [one["sql"] for one in queries]
    assert {len(queries) for queries in asked.values()} == {len(asked[1])}
    assert sum('FROM "rosters_absence"' in sql for sql in asked[8]) == 1, "everybody is read once for all seats"
