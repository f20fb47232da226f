"""Turns that somebody has to leave at short notice, and whoever rescues them."""

from datetime import datetime, timedelta

import pytest

from chat.rosters import access, actions
from chat.rosters.access import NoRosterError
from chat.rosters.actions import TermsChange
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import Seat, Swap
from moderation.audit.models import AuditRow
from moderation.staff import actions as staff
from moderation.staff.models import Person
from tests.support.rosters import NOW, Roster

pytestmark = [pytest.mark.storage, pytest.mark.django_db]


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


@pytest.fixture
def before(published: Roster) -> datetime:
    """The evening before Aino's turn."""
    published.name(published.cast.aino)
    return published.turn().starts_at - timedelta(hours=15)


def days(person: Person, now: datetime) -> list[tuple[int, bool]]:
    """The days of the next week on which the person may take a seat, and whether somebody had to leave it."""
    return [(seen.turn.day.day, seat.is_urgent) for seen, seat in access.open_to(person, now, now + timedelta(days=7))]


def test_the_own_association_is_asked_first_and_everybody_two_hours_later(
    published: Roster, helmi: Person, before: datetime
) -> None:
    cast = published.cast
    Seat.objects.filter(pk=published.seat(1).pk).delete()  # so that only the seat that was left is open
    seat = actions.call_in_sick(cast.aino, published.seat().pk, before)
    assert (seat.person, seat.is_urgent) == (None, True)
    assert days(helmi, before) == [(4, True)]
    assert days(cast.eero, before) == []
    with pytest.raises(RosterRefusedError) as error:
        actions.take_seat(cast.eero, seat.pk, before + timedelta(minutes=119))
    assert error.value.reasons == ("association",)
    later = before + timedelta(hours=2)
    assert days(cast.eero, later) == [(4, True)]
    actions.take_seat(cast.eero, seat.pk, later)
    assert days(helmi, later) == []


def test_a_rescue_credits_both(published: Roster, before: datetime) -> None:
    cast = published.cast
    actions.release_seat(cast.tuula, published.seat().pk, NOW)
    actions.offer_seats(cast.tuula, [published.seat().pk], "saaristo")
    published.name(cast.aino)
    actions.call_in_sick(cast.aino, published.seat().pk, before)
    seat = actions.take_seat(cast.eero, published.seat().pk, before + timedelta(hours=2))
    assert (seat.person, seat.credited_to) == (cast.eero, cast.jarvi_suomi), "the hours are the rescuer's"
    assert seat.vacated_by == cast.saaristo, "and what was promised is kept"


def test_shortly_before_the_turn_everybody_is_asked_at_once(published: Roster) -> None:
    cast = published.cast
    published.name(cast.aino)
    now = published.turn().starts_at - timedelta(hours=4)
    actions.call_in_sick(cast.aino, published.seat().pk, now)
    assert (4, True) in days(cast.eero, now)


def test_a_turn_that_has_begun_can_be_left_and_rescued_until_it_ends(published: Roster, helmi: Person) -> None:
    cast, turn = published.cast, published.turn()
    published.name(cast.aino)
    during = turn.starts_at + timedelta(hours=1)
    actions.call_in_sick(cast.aino, published.seat().pk, during)
    assert days(cast.eero, during)[0] == (4, True)
    taken = access.seat_to_take(cast.eero, access.turn(cast.eero, turn.pk), during)
    assert taken is not None
    assert taken.pk == published.seat().pk
    with pytest.raises(RosterRefusedError, match="begun"):
        actions.take_seat(cast.eero, published.seat(1).pk, during)  # which nobody has left
    with pytest.raises(RosterRefusedError, match="begun"):
        actions.take_seat(cast.eero, published.seat().pk, turn.ends_at)
    actions.take_seat(cast.eero, published.seat().pk, during)
    with pytest.raises(RosterRefusedError, match="begun"):
        actions.call_in_sick(cast.eero, published.seat().pk, turn.ends_at)
    actions.call_in_sick(cast.eero, published.seat().pk, during)
    assert actions.take_seat(helmi, published.seat().pk, during).vacated_by == cast.saaristo


def test_a_manager_says_it_for_their_own_and_names_somebody_at_once(
    published: Roster, helmi: Person, before: datetime
) -> None:
    cast = published.cast
    for stranger in (cast.joel, cast.eero, helmi, cast.kaarina):
        with pytest.raises(NoRosterError):
            actions.call_in_sick(stranger, published.seat().pk, before)
    actions.call_in_sick(cast.maija, published.seat().pk, before)
    with pytest.raises(RosterRefusedError, match="empty"):
        actions.call_in_sick(cast.maija, published.seat().pk, before)
    seat = actions.name_to_seat(cast.tuula, published.seat().pk, cast.eero.pk, before)
    assert (seat.credited_to, seat.vacated_by) == (cast.jarvi_suomi, cast.saaristo)


def test_nothing_tells_that_somebody_was_ill(published: Roster, helmi: Person, before: datetime) -> None:
    cast = published.cast
    known = AuditRow.objects.count()
    actions.call_in_sick(cast.aino, published.seat().pk, before)
    assert AuditRow.objects.count() == known, "of what people do with their own turns the trail knows nothing"
    published.name(helmi)
    actions.call_in_sick(cast.maija, published.seat().pk, before)
    assert AuditRow.objects.latest("seq").action == "release_seat", "as when somebody is taken out of a turn otherwise"
    for viewer in (cast.tuula, cast.maija, cast.eero):
        (shown, *_) = access.turn(viewer, published.turn().pk).seats
        assert (shown.name, shown.is_urgent) == ("", True)
    rows = Seat.objects.filter(pk=published.seat().pk).values().get()
    assert {cast.aino.pk, helmi.pk}.isdisjoint(rows.values()), "whose seat it was stands nowhere"


def test_rule_19_a_peer_rescues_only_beside_a_professional(published: Roster, before: datetime) -> None:
    cast = published.cast
    published.name(cast.sanni, 2)
    actions.call_in_sick(cast.aino, published.seat().pk, before)
    assert "peer_alone" in access.turn(cast.tuula, published.turn().pk).lacks
    actions.call_in_sick(cast.sanni, published.seat(2).pk, before)
    with pytest.raises(RosterRefusedError) as error:
        actions.take_seat(cast.sanni, published.seat(2).pk, before)
    assert error.value.reasons == ("beside",)


def test_what_was_left_is_not_swapped_any_more(published: Roster, helmi: Person, before: datetime) -> None:
    cast = published.cast
    swap = actions.ask_swap(cast.aino, published.seat().pk, NOW, colleague_id=helmi.pk)
    actions.call_in_sick(cast.aino, published.seat().pk, before)
    assert Swap.objects.get(pk=swap.pk).state == "lapsed"


def test_a_cancelled_turn_is_not_left(published: Roster, before: datetime) -> None:
    actions.cancel_turn(published.cast.tuula, published.turn().pk, NOW)
    with pytest.raises(RosterRefusedError, match="cancelled"):
        actions.call_in_sick(published.cast.aino, published.seat().pk, before)


def test_people_who_are_named_by_their_association_are_not_asked(published: Roster, before: datetime) -> None:
    cast = published.cast
    actions.set_terms(cast.joel, "jarvi-suomi", TermsChange(False, False), 0)
    actions.call_in_sick(cast.aino, published.seat().pk, before)
    later = before + timedelta(hours=3)
    assert days(cast.eero, later) == []
    assert access.seat_to_take(cast.eero, access.turn(cast.eero, published.turn().pk), later) is None
