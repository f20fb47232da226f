"""Units in the roster: what is offered to them, what they owe, and what becomes of it when they close."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.db.models import ProtectedError
from django.test.utils import CaptureQueriesContext

from chat.rosters import access, actions
from chat.rosters.access import hours as hours_access
from chat.rosters.core.hours import Sum, owed
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import Commitment, Seat
from moderation.staff import actions as staff
from moderation.staff.core import AssociationRefusedError
from moderation.staff.models import Person, Unit
from tests.chat.rosters.test_views import browser, page
from tests.support.cast import Cast
from tests.support.clock import Clock
from tests.support.rosters import FIRST_MONDAY, NOW, Roster

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

JANUARY, LATER = date(2027, 1, 1), NOW.replace(year=2027, month=3)
COMMITMENTS, HOURS = "/desk/roster/commitments?lang=fi", "/desk/roster/hours?lang=fi&first=2027-01&last=2027-02"
SHELTER = "Turvakoti Aalto"


@pytest.fixture
def shelter(published: Roster) -> Unit:
    """A unit of Saaristo, in which Helmi works; Aino works in none."""
    unit = staff.add_unit("saaristo", SHELTER, by=published.cast.maija)
    helmi = staff.create_person(
        login="helmi",
        password="aurinko-nousee-idasta-7",
        duty_name="Helmi",
        association=published.cast.saaristo,
        helper_type="professional",
        roles=("worker",),
    )
    Person.objects.filter(pk=helmi.pk).update(unit=unit)
    return unit


@pytest.fixture
def helmi(shelter: Unit) -> Person:
    return shelter.people.get()


def offer(roster: Roster, unit: UUID | None, number: int = 0, association: str = "saaristo") -> None:
    actions.offer_seats(roster.cast.tuula, [roster.seat(number).pk], association, unit)


def agree(cast: Cast, unit: UUID | None, association: str = "saaristo", *, last: date | None = None) -> Commitment:
    return actions.agree_commitment(cast.tuula, association, [cast.violence.slug], 600, JANUARY, last, unit)


def close(cast: Cast, unit: Unit) -> None:
    unit.refresh_from_db()
    staff.change_unit(unit.pk, name=unit.name, is_open=False, version=unit.version, by=cast.maija)


def was_there(seat: Seat) -> None:
    times = {"arrived_at": seat.turn.starts_at, "present_until": seat.turn.ends_at}
    Seat.objects.filter(pk=seat.pk).update(**times)


def test_a_seat_of_a_unit_is_taken_by_its_people_and_a_manager_may_name_others(
    published: Roster, shelter: Unit, helmi: Person
) -> None:
    cast = published.cast
    offer(published, shelter.pk)
    with pytest.raises(RosterRefusedError) as refused:
        actions.take_seat(cast.aino, published.seat().pk, NOW)
    assert refused.value.reasons == ("unit",)
    assert published.turn().pk in {seen.turn.pk for seen, _ in access.open_to(helmi, NOW, LATER)}
    own = {seen.turn.pk: seat.number for seen, seat in access.open_to(cast.aino, NOW, LATER)}
    assert own[published.turn().pk] == 1, "the other seat is offered to all"
    seat = actions.take_seat(helmi, published.seat().pk, NOW)
    assert (seat.credited_to, seat.credited_unit) == (cast.saaristo, shelter)
    actions.release_seat(cast.maija, seat.pk, NOW)
    assert published.seat().credited_unit is None
    named = actions.name_to_seat(cast.maija, seat.pk, cast.aino.pk, NOW)
    assert (named.credited_to, named.credited_unit) == (cast.saaristo, None)
    with pytest.raises(RosterRefusedError) as refused:
        actions.name_to_seat(cast.tuula, published.seat(1).pk, cast.aino.pk, NOW)
    assert "overlap" in refused.value.reasons


def test_a_seat_of_a_unit_is_another_associations_seat_for_everybody_else(
    published: Roster, shelter: Unit, helmi: Person
) -> None:
    offer(published, shelter.pk)
    with pytest.raises(RosterRefusedError) as refused:
        actions.take_seat(published.cast.eero, published.seat().pk, NOW)
    assert refused.value.reasons == ("association",)
    offer(published, None)
    assert (published.seat().offered_to, published.seat().offered_unit) == (published.cast.saaristo, None)
    actions.take_seat(helmi, published.seat().pk, NOW)


def test_a_unit_that_is_closed_or_anothers_or_none_is_refused_and_nothing_is_stored(
    published: Roster, shelter: Unit, helmi: Person
) -> None:
    cast = published.cast
    other = staff.add_unit("jarvi-suomi", "Turvakoti Järvi", by=cast.joel)
    closed = staff.add_unit("saaristo", "Vanha talo", by=cast.maija)
    close(cast, closed)
    for unit in (other.pk, closed.pk, uuid4()):
        for act in (lambda unit=unit: offer(published, unit), lambda unit=unit: agree(cast, unit)):
            with pytest.raises(RosterRefusedError) as refused:
                act()
            assert refused.value.problem == "unit"
    with pytest.raises(RosterRefusedError):
        actions.offer_seats(cast.tuula, [published.seat().pk], "", shelter.pk)
    assert not Commitment.objects.exists()
    assert published.seat().offered_to is None
    names = [access.named(one.association, one) for one in access.places() if isinstance(one, Unit)]
    assert sorted(name.split(" · ")[1] for name in names) == [SHELTER, "Turvakoti Järvi"]


def test_what_a_unit_owes_stands_beside_what_it_gave(published: Roster, shelter: Unit, helmi: Person) -> None:
    cast = published.cast
    agree(cast, shelter.pk)
    agree(cast, None)
    with pytest.raises(RosterRefusedError, match="commitment_overlaps"):
        agree(cast, shelter.pk)
    was_there(published.name(helmi))
    was_there(published.name(cast.aino, 1))
    offer(published, shelter.pk)  # who has a seat keeps it
    actions.offer_seats(cast.tuula, [published.seat(0, FIRST_MONDAY + timedelta(days=7)).pk], "saaristo", shelter.pk)

    def rows(viewer: Person) -> dict[UUID | None, tuple[int, Sum]]:
        found = hours_access.hours(viewer, JANUARY, JANUARY, LATER)
        return {row.unit: (row.agreed, row.total) for row in found.total if row.association == cast.saaristo.pk}

    assert (
        rows(cast.tuula)
        == rows(cast.maija)
        == {
            shelter.pk: (owed(600)[0], Sum(delivered=180, uncovered=180)),
            None: (owed(600)[0], Sum(delivered=180)),
        }
    )
    Person.objects.filter(pk=helmi.pk).update(unit=None)
    assert rows(cast.tuula)[shelter.pk][1].delivered == 180, "what was given stays the unit's"


def test_a_rescue_keeps_the_promise_of_the_unit_that_had_to_leave(
    published: Roster, shelter: Unit, helmi: Person
) -> None:
    cast, turn = published.cast, published.turn()
    agree(cast, shelter.pk)
    published.name(helmi)
    actions.call_in_sick(helmi, published.seat().pk, turn.starts_at - timedelta(hours=1))
    assert published.seat().vacated_unit == shelter
    was_there(actions.name_to_seat(cast.tuula, published.seat().pk, cast.eero.pk, turn.starts_at - timedelta(hours=1)))
    found = hours_access.hours(cast.tuula, JANUARY, JANUARY, LATER).total
    assert {(row.association, row.unit): row.total for row in found if row.total.delivered or row.total.rescued} == {
        (cast.jarvi_suomi.pk, None): Sum(delivered=180),
        (cast.saaristo.pk, shelter.pk): Sum(rescued=180),
    }


def test_a_unit_that_owes_hours_is_not_closed_until_that_has_ended(
    published: Roster, shelter: Unit, helmi: Person, clock: Clock
) -> None:
    cast = published.cast
    clock.now = LATER
    row = agree(cast, shelter.pk)
    staff.deactivate_person(helmi)
    with pytest.raises(AssociationRefusedError) as refused:
        close(cast, shelter)
    assert refused.value.problem == "unit_owes_hours"
    answer = browser(cast.maija).post(
        f"/desk/units/{shelter.pk}?lang=fi", {"name": SHELTER, "version": str(shelter.version)}
    )
    assert (answer.status_code, "Yksiköllä on vielä sovittuja päivystystunteja" in page(answer)) == (409, True)
    with pytest.raises(ProtectedError):
        shelter.delete()
    actions.end_commitment(cast.tuula, row.pk, date(2027, 3, 31))
    close(cast, shelter)
    shelter.refresh_from_db()
    assert not shelter.is_open
    assert hours_access.commitments(cast.maija) == [row], "what was promised is not forgotten"


def test_what_was_offered_to_a_unit_that_closes_is_its_associations(
    published: Roster, shelter: Unit, helmi: Person, clock: Clock
) -> None:
    cast = published.cast
    past, to_come = published.seat(), published.seat(0, FIRST_MONDAY + timedelta(days=14))
    actions.offer_seats(cast.tuula, [past.pk, to_come.pk], "saaristo", shelter.pk)
    staff.deactivate_person(helmi)
    clock.now = past.turn.starts_at + timedelta(days=1)
    close(cast, shelter)
    assert (published.seat().offered_unit, published.seat().offered_to) == (shelter, cast.saaristo)
    to_come.refresh_from_db()
    assert (to_come.offered_unit, to_come.offered_to) == (None, cast.saaristo)
    actions.take_seat(cast.aino, to_come.pk, clock.now)


def test_a_changed_pattern_keeps_what_was_offered_to_a_unit(roster: Roster) -> None:
    unit = staff.add_unit("saaristo", SHELTER, by=roster.cast.maija)
    offer(roster, unit.pk, 1)
    change = actions.PatternChange(roster.cast.violence.slug, roster.mondays.pattern, "Lapset ja ero")
    actions.change_pattern(roster.cast.tuula, roster.mondays.pk, change, roster.mondays.version)
    assert (roster.seat(1).offered_to, roster.seat(1).offered_unit) == (roster.cast.saaristo, unit)


def test_pages_offer_to_units_and_show_them(published: Roster, shelter: Unit, helmi: Person, clock: Clock) -> None:
    cast, tuula = published.cast, browser(published.cast.tuula)
    turn = f"/desk/roster/turns/{published.turn().pk}?lang=fi"
    value = f"saaristo:{shelter.pk}"
    assert f'<option value="{value}">' in tuula.get(turn).content.decode()
    form = {"act": "offer", "seat": published.seat().pk, "association": value}
    assert tuula.post(turn, form).status_code == 302
    shown = tuula.get(turn).content.decode()
    assert f'<option value="{value}" selected>' in shown
    assert f"· {SHELTER}" in page(tuula.get(turn))
    assert tuula.post(turn, form | {"association": "saaristo:kuu"}).status_code == 404
    answer = tuula.post(turn, form | {"association": f"jarvi-suomi:{shelter.pk}"})
    assert (answer.status_code, "Tätä yksikköä ei voi valita" in page(answer)) == (400, True)

    new = {"act": "agree", "association": value, "service": cast.violence.slug, "hours": "10", "first": "2027-01"}
    answer = tuula.post(COMMITMENTS, new | {"association": f"jarvi-suomi:{shelter.pk}"})
    assert (answer.status_code, "Tätä yksikköä ei voi valita" in page(answer)) == (400, True)
    assert tuula.post(COMMITMENTS, new).status_code == 302
    assert f"{cast.saaristo.name} · {SHELTER}" in page(tuula.get(COMMITMENTS))
    was_there(published.name(helmi))
    clock.now = LATER
    tuula = browser(cast.tuula)
    assert f"Apua väkivaltaan -chat · {SHELTER}" in page(tuula.get(HOURS)).replace("\u2011", "-")
    lines = tuula.post("/desk/roster/hours?lang=fi", {"first": "2027-01", "last": "2027-01"}).content.decode(
        "utf-8-sig"
    )
    heading, *rows = (line.split(";") for line in lines.splitlines())
    assert heading[:4] == ["Kuukausi", "Yhdistys", "Yksikkö", "Palvelut"]
    units = {row[2]: row[4:6] for row in rows if row[1] == cast.saaristo.name}
    assert units == {SHELTER: ["10,43", "3,00"]}


def test_an_association_without_units_sees_nothing_new(published: Roster, clock: Clock) -> None:
    tuula = browser(published.cast.tuula)
    assert ":" not in "".join(value for value, _ in _options(tuula.get(COMMITMENTS).content.decode()))
    clock.now = LATER
    file = browser(published.cast.tuula).post("/desk/roster/hours?lang=fi", {"first": "2027-01", "last": "2027-01"})
    assert "Yksikkö" not in file.content.decode("utf-8-sig")


def test_as_many_queries_however_many_units_there_are(published: Roster, shelter: Unit) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            access.places()
            hours_access.hours(published.cast.tuula, JANUARY, JANUARY, LATER)
            access.gaps(published.cast.tuula, NOW, LATER)
        return len(seen)

    before = queries()
    for number in range(3):
        unit = staff.add_unit("saaristo", f"Talo {number}", by=published.cast.maija)
        offer(published, unit.pk, number)
    assert queries() == before


def _options(html: str) -> list[tuple[str, str]]:
    return [(part.split('"', 1)[0], part) for part in html.split('<option value="')[1:]]
