"""Swaps and give-aways."""

import uuid
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chat.rosters import access, actions
from chat.rosters.access import NoRosterError, SwapSeen
from chat.rosters.actions import TermsChange
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import Swap
from chat.rosters.retention import end_swaps
from moderation.audit.models import AuditRow
from moderation.staff import actions as staff
from moderation.staff.models import Person
from tests.support.rosters import FIRST_MONDAY, NOW, TODAY, Roster, train

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

SECOND_MONDAY = FIRST_MONDAY + timedelta(days=7)


@pytest.fixture
def helmi(published: Roster) -> Person:
    """A professional of Aino's association."""
    return staff.create_person(
        login="helmi",
        password=None,
        duty_name="Helmi",
        association=published.cast.saaristo,
        helper_type="professional",
        roles=("worker",),
    )


def manager_is_asked(published: Roster, association: str = "saaristo") -> None:
    """That association approves swaps."""
    actions.set_terms(published.cast.tuula, association, TermsChange(True, True), 0)


def days(swaps: Sequence[SwapSeen]) -> list[int]:
    return [one.turn.day.day for one in swaps]


def test_a_colleague_takes_a_turn_when_both_want_it(published: Roster, helmi: Person) -> None:
    cast = published.cast
    published.name(cast.aino)
    swap = actions.ask_swap(cast.aino, published.seat().pk, NOW, colleague_id=helmi.pk)
    assert published.seat().person == cast.aino, "until the other has agreed"
    for stranger in (cast.aino, cast.eero, cast.maija):
        with pytest.raises(NoRosterError):
            actions.agree_to_swap(stranger, swap.pk, NOW)
    assert actions.agree_to_swap(helmi, swap.pk, NOW).state == "done"
    assert (published.seat().person, published.seat().credited_to) == (helmi, cast.saaristo)
    with pytest.raises(RosterRefusedError, match="answered"):
        actions.agree_to_swap(helmi, swap.pk, NOW)


def test_two_turns_change_hands_and_the_hours_with_them(published: Roster) -> None:
    cast = published.cast
    published.name(cast.aino)
    published.name(cast.eero, 0, SECOND_MONDAY)
    swap = actions.ask_swap(cast.aino, published.seat().pk, NOW, in_return_id=published.seat(0, SECOND_MONDAY).pk)
    assert swap.colleague == cast.eero
    actions.agree_to_swap(cast.eero, swap.pk, NOW)
    first, second = published.seat(), published.seat(0, SECOND_MONDAY)
    assert (first.person, first.credited_to) == (cast.eero, cast.jarvi_suomi)
    assert (second.person, second.credited_to) == (cast.aino, cast.saaristo)


def test_a_turn_of_the_same_week_is_in_nobodys_way_when_it_is_given_in_return(published: Roster) -> None:
    cast = published.cast
    published.add(weekdays=frozenset({1}), start=6 * 60, end=9 * 60, peers=0)
    tuesday = FIRST_MONDAY + timedelta(days=1)
    for person in (cast.aino, cast.eero):
        actions.set_rostered(person, [], 1)
    published.name(cast.aino)
    published.name(cast.eero, 0, tuesday)
    swap = actions.ask_swap(cast.aino, published.seat().pk, NOW, in_return_id=published.seat(0, tuesday).pk)
    assert actions.agree_to_swap(cast.eero, swap.pk, NOW).state == "done"


def test_every_rule_is_asked_again_for_both(published: Roster, helmi: Person) -> None:
    cast = published.cast
    published.name(cast.aino)
    published.name(helmi, 0, SECOND_MONDAY)
    swap = actions.ask_swap(cast.aino, published.seat().pk, NOW, in_return_id=published.seat(0, SECOND_MONDAY).pk)
    actions.add_absence(helmi, FIRST_MONDAY, FIRST_MONDAY, TODAY)
    with pytest.raises(RosterRefusedError) as error:
        actions.agree_to_swap(helmi, swap.pk, NOW)
    assert error.value.reasons == ("absent",)
    actions.remove_absence(helmi, helmi.absences.get().pk)
    actions.add_absence(cast.aino, SECOND_MONDAY, SECOND_MONDAY, TODAY)
    with pytest.raises(RosterRefusedError) as error:
        actions.agree_to_swap(helmi, swap.pk, NOW)
    assert (error.value.problem, error.value.reasons) == ("other_person", ()), "why the other cannot is theirs to know"
    assert Swap.objects.get().state == "asked"
    assert (published.seat().person, published.seat(0, SECOND_MONDAY).person) == (cast.aino, helmi)
    actions.withdraw_swap(cast.aino, swap.pk, NOW)
    with pytest.raises(RosterRefusedError, match="person"):
        actions.ask_swap(cast.aino, published.seat().pk, NOW, in_return_id=published.seat(0, SECOND_MONDAY).pk)


def test_rule_19_a_peer_takes_a_peers_turn_only_while_trained_and_beside_a_professional(published: Roster) -> None:
    cast = published.cast
    pirkko = staff.create_person(
        login="pirkko",
        password=None,
        duty_name="Pirkko",
        association=cast.saaristo,
        helper_type="peer",
        roles=("peer",),
        training_valid_until=date(2027, 1, 1),
        pledge_signed_on=date(2026, 1, 1),
    )
    published.name(cast.aino)
    published.name(cast.sanni, 2)
    swap = actions.ask_swap(cast.sanni, published.seat(2).pk, NOW, colleague_id=pirkko.pk)

    def reasons() -> tuple[str, ...]:
        with pytest.raises(RosterRefusedError) as error:
            actions.agree_to_swap(pirkko, swap.pk, NOW)
        return error.value.reasons

    assert reasons() == ("training",)
    train(pirkko, cast.kaarina)
    actions.release_seat(cast.tuula, published.seat().pk, NOW)
    assert reasons() == ("beside",)
    published.name(cast.aino)
    assert actions.agree_to_swap(pirkko, swap.pk, NOW).state == "done"
    with pytest.raises(NoRosterError):
        actions.ask_swap(cast.aino, published.seat().pk, NOW, colleague_id=cast.sanni.pk)


def test_a_manager_approves_where_the_association_wants_it(published: Roster, helmi: Person) -> None:
    cast = published.cast
    manager_is_asked(published)
    published.name(cast.aino)
    swap = actions.ask_swap(cast.aino, published.seat().pk, NOW, colleague_id=helmi.pk)
    with pytest.raises(NoRosterError):
        actions.approve_swap(cast.maija, swap.pk, NOW)
    assert actions.agree_to_swap(helmi, swap.pk, NOW).state == "agreed"
    assert published.seat().person == cast.aino
    for stranger in (cast.joel, helmi, cast.aino, cast.kaarina):
        with pytest.raises(NoRosterError):
            actions.approve_swap(stranger, swap.pk, NOW)
    assert days(access.swaps(cast.maija, NOW).to_approve) == [4]
    actions.add_absence(helmi, FIRST_MONDAY, FIRST_MONDAY, TODAY)
    with pytest.raises(RosterRefusedError) as error:
        actions.approve_swap(cast.maija, swap.pk, NOW)
    assert error.value.reasons == ("absent",), "what has changed since they agreed"
    actions.remove_absence(helmi, helmi.absences.get().pk)
    assert actions.approve_swap(cast.maija, swap.pk, NOW).state == "done"
    assert published.seat().person == helmi
    assert AuditRow.objects.get(action="approve_swap").object_id == str(swap.pk)


def test_each_association_approves_for_itself_and_a_coordinator_for_both(published: Roster) -> None:
    cast = published.cast
    manager_is_asked(published)
    manager_is_asked(published, "jarvi-suomi")
    for approvers, day in (([cast.maija, cast.joel], FIRST_MONDAY), ([cast.tuula], SECOND_MONDAY)):
        published.name(cast.aino, 0, day)
        published.name(cast.eero, 0, day + timedelta(days=14))
        swap = actions.ask_swap(
            cast.aino, published.seat(0, day).pk, NOW, in_return_id=published.seat(0, day + timedelta(days=14)).pk
        )
        actions.agree_to_swap(cast.eero, swap.pk, NOW)
        states = [actions.approve_swap(manager, swap.pk, NOW).state for manager in approvers]
        assert states == ["agreed", "done"][-len(approvers) :]
        assert published.seat(0, day).person == cast.eero


def test_what_is_given_away_is_seen_by_the_own_association_first_and_then_by_all(
    published: Roster, helmi: Person
) -> None:
    cast = published.cast
    published.name(cast.aino)
    swap = actions.ask_swap(cast.aino, published.seat().pk, NOW)
    assert days(access.swaps(helmi, NOW).open) == [4]
    assert access.swaps(cast.eero, NOW).open == access.swaps(cast.sanni, NOW).open == []
    with pytest.raises(NoRosterError):
        actions.agree_to_swap(cast.eero, swap.pk, NOW)
    later = NOW + timedelta(days=2)
    assert days(access.swaps(cast.eero, later).open) == [4]
    actions.agree_to_swap(cast.eero, swap.pk, later)
    assert published.seat().person == cast.eero
    assert access.swaps(helmi, later).open == []


def test_what_an_association_has_promised_is_given_away_within_it(published: Roster, helmi: Person) -> None:
    cast = published.cast
    actions.offer_seats(cast.tuula, [published.seat().pk], "saaristo")
    published.name(cast.aino)
    swap = actions.ask_swap(cast.aino, published.seat().pk, NOW)
    later = NOW + timedelta(days=20)
    assert access.swaps(cast.eero, later).open == []
    with pytest.raises(NoRosterError):
        actions.agree_to_swap(cast.eero, swap.pk, later)
    assert days(access.swaps(helmi, later).open) == [4]


def test_whoever_comes_second_hears_that_it_is_taken(published: Roster, helmi: Person) -> None:
    cast = published.cast
    manager_is_asked(published)
    published.name(cast.aino)
    swap = actions.ask_swap(cast.aino, published.seat().pk, NOW)
    actions.agree_to_swap(helmi, swap.pk, NOW)
    with pytest.raises(RosterRefusedError, match="taken"):
        actions.agree_to_swap(cast.eero, swap.pk, NOW + timedelta(days=3))
    assert days(access.swaps(helmi, NOW).agreed) == [4]


def test_saying_no_and_changing_ones_mind(published: Roster, helmi: Person) -> None:
    cast = published.cast
    manager_is_asked(published)
    published.name(cast.aino)
    for end, who, state in (
        (actions.decline_swap, helmi, "declined"),
        (actions.decline_swap, cast.maija, "declined"),
        (actions.withdraw_swap, cast.aino, "withdrawn"),
    ):
        swap = actions.ask_swap(cast.aino, published.seat().pk, NOW, colleague_id=helmi.pk)
        with pytest.raises(RosterRefusedError, match="asked_already"):
            actions.ask_swap(cast.aino, published.seat().pk, NOW)
        actions.agree_to_swap(helmi, swap.pk, NOW)
        for stranger in (cast.eero, cast.joel, cast.dina):
            with pytest.raises(NoRosterError):
                end(stranger, swap.pk, NOW)
        assert end(who, swap.pk, NOW).state == state
        assert published.seat().person == cast.aino


@pytest.mark.parametrize("why", ["released", "cancelled", "begun", "unknown", "of somebody else", "same turn"])
def test_what_cannot_be_swapped(published: Roster, helmi: Person, why: str) -> None:
    cast = published.cast
    published.name(cast.aino)
    published.name(cast.eero, 1)
    seat, now = published.seat(), NOW
    asked = actions.ask_swap(cast.aino, seat.pk, NOW, colleague_id=helmi.pk)
    match why:
        case "released":
            actions.release_seat(cast.tuula, seat.pk, NOW)
            published.name(cast.aino)
        case "cancelled":
            actions.cancel_turn(cast.tuula, published.turn().pk, NOW)
        case "begun":
            now = published.turn().starts_at
        case "same turn":
            actions.withdraw_swap(cast.aino, asked.pk, NOW)
            with pytest.raises(RosterRefusedError, match="same_turn"):
                actions.ask_swap(cast.aino, seat.pk, NOW, in_return_id=published.seat(1).pk)
        case _:
            with pytest.raises(NoRosterError):
                actions.ask_swap(cast.aino, published.seat(1).pk if why == "of somebody else" else uuid.uuid4(), NOW)
            return
    with pytest.raises(RosterRefusedError):
        actions.agree_to_swap(helmi, asked.pk, now)
    assert published.seat().person == cast.aino
    swaps = access.swaps(helmi, now)
    assert [*swaps.to_answer, *swaps.open] == []


def test_a_swap_lapses_when_its_turn_begins_and_is_forgotten_a_month_later(published: Roster, helmi: Person) -> None:
    cast = published.cast
    published.name(cast.aino)
    actions.ask_swap(cast.aino, published.seat().pk, NOW, colleague_id=helmi.pk)
    assert end_swaps(published.turn().starts_at) == 0
    assert Swap.objects.get().state == "lapsed"
    assert end_swaps(published.turn().ends_at + timedelta(days=31)) == 1


def test_rule_35_names_of_other_associations_are_not_shown_in_swaps(published: Roster) -> None:
    cast = published.cast
    published.name(cast.aino)
    published.name(cast.eero, 0, SECOND_MONDAY)
    actions.ask_swap(cast.aino, published.seat().pk, NOW, in_return_id=published.seat(0, SECOND_MONDAY).pk)
    (asked,), (to_answer,) = access.swaps(cast.aino, NOW).asked, access.swaps(cast.eero, NOW).to_answer
    assert (asked.person, asked.colleague, asked.colleagues_association[:5]) == ("Aino", "", "Järvi")
    assert (to_answer.person, to_answer.association[:5], to_answer.colleague) == ("", "Saari", "Eero")
    with pytest.raises(NoRosterError):
        actions.ask_swap(cast.eero, published.seat(0, SECOND_MONDAY).pk, NOW, colleague_id=cast.aino.pk)


def test_what_can_be_had_in_return(published: Roster) -> None:
    cast = published.cast
    published.name(cast.aino)
    for number, day in ((1, FIRST_MONDAY), (0, SECOND_MONDAY), (1, SECOND_MONDAY + timedelta(days=7))):
        published.name(cast.eero, number, day)
    actions.add_absence(cast.aino, SECOND_MONDAY, SECOND_MONDAY, TODAY)
    found = access.returnable(cast.aino, published.seat(), NOW, NOW + timedelta(days=120))
    assert [seen.turn.day.day for seen, _ in found] == [18]


def test_people_who_are_named_by_their_association_take_no_turns_themselves(published: Roster, helmi: Person) -> None:
    cast = published.cast
    published.name(cast.eero)
    swap = actions.ask_swap(cast.eero, published.seat().pk, NOW)
    terms = actions.set_terms(cast.maija, "saaristo", TermsChange(False, False), 0)
    later = NOW + timedelta(days=3)
    assert access.open_to(cast.aino, NOW, NOW + timedelta(days=120)) == []
    assert access.swaps(helmi, later).open == []
    for act in (
        lambda: actions.take_seat(cast.aino, published.seat(1).pk, later),
        lambda: actions.agree_to_swap(helmi, swap.pk, later),
    ):
        with pytest.raises(RosterRefusedError, match="not_offered"):
            act()
    actions.name_to_seat(cast.maija, published.seat(1).pk, cast.aino.pk, NOW)
    actions.set_terms(cast.maija, "saaristo", TermsChange(False, True), terms.version)
    actions.agree_to_swap(helmi, swap.pk, later)


def test_the_terms_of_an_association_are_its_managers_and_the_coordinators(published: Roster) -> None:
    cast = published.cast
    change = TermsChange(True, False, " vuorot@example.org ")
    assert actions.set_terms(cast.maija, "saaristo", change, 0).alert_email == "vuorot@example.org"
    for by in (cast.maija, cast.tuula):
        with pytest.raises(RosterRefusedError, match="changed"):
            actions.set_terms(by, "saaristo", change, 0)
    with pytest.raises(RosterRefusedError, match="email"):
        actions.set_terms(cast.tuula, "saaristo", TermsChange(True, True, "ei osoite"), 1)
    for stranger in (cast.joel, cast.aino, cast.kaarina, cast.dina):
        with pytest.raises(NoRosterError):
            actions.set_terms(stranger, "saaristo", change, 1)
    assert actions.set_terms(cast.tuula, "saaristo", TermsChange(False, True), 1).version == 2


def test_swaps_are_read_in_as_many_queries_whatever_there_is(published: Roster, helmi: Person) -> None:
    cast = published.cast

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            access.swaps(helmi, NOW)
            access.returnable(cast.aino, published.seat(), NOW, NOW + timedelta(days=120))
        return len(asked)

    published.name(cast.aino)
    published.name(cast.eero, 1, SECOND_MONDAY)
    actions.ask_swap(cast.aino, published.seat().pk, NOW)
    before = queries()
    for weeks in (2, 3):
        day = FIRST_MONDAY + timedelta(days=7 * weeks)
        published.name(cast.aino, 0, day)
        actions.ask_swap(cast.aino, published.seat(0, day).pk, NOW)
    assert len(access.swaps(helmi, NOW).open) == 3
    assert queries() == before
