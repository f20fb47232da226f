"""The pages of swaps, gaps and terms, over HTTP."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chat.rosters import access, actions
from chat.rosters.actions import TermsChange
from chat.rosters.models import RosterTerms, Swap
from moderation.staff import actions as staff
from moderation.staff.models import Person
from tests.chat.rosters.test_views import address, browser, page
from tests.support.clock import Clock
from tests.support.rosters import FIRST_MONDAY, NOW, Roster

pytestmark = pytest.mark.django_db

SWAPS, GAPS = "/desk/roster/swaps?lang=fi", "/desk/roster/gaps?lang=fi"
SECOND_MONDAY = FIRST_MONDAY + timedelta(days=7)


@pytest.fixture(autouse=True)
def the_year_is_new(clock: Clock) -> None:
    """The first turn begins in eleven days."""
    clock.now = NOW + timedelta(days=52)


@pytest.fixture
def helmi(published: Roster) -> Person:
    """A professional of Aino's association."""
    return staff.create_person(
        login="helmi",
        password="aurinko-nousee-idasta-7",
        duty_name="Helmi",
        association=published.cast.saaristo,
        helper_type="professional",
        roles=("worker",),
    )


def seat_page(roster: Roster, number: int = 0) -> str:
    return f"/desk/roster/seats/{roster.seat(number).pk}?lang=fi"


def test_a_worker_swaps_a_turn_for_another(published: Roster) -> None:
    cast, aino, eero = published.cast, browser(published.cast.aino), browser(published.cast.eero)
    published.name(cast.aino)
    published.name(cast.eero, 0, SECOND_MONDAY)
    assert "En pääse vuoroon" in page(aino.get("/desk/roster/mine?lang=fi"))
    assert "ma 11.1. klo 12–15" in page(aino.get(seat_page(published)))
    form = {"act": "swap", "in_return": published.seat(0, SECOND_MONDAY).pk}
    assert aino.post(seat_page(published), form)["Location"] == f"{SWAPS}&saved=swap"
    assert "Ehdotus on lähetetty." in page(aino.get(f"{SWAPS}&saved=swap"))
    assert "Tästä vuorosta on jo pyyntö." in page(aino.get(seat_page(published)))
    answer = aino.post(seat_page(published), form)
    assert (answer.status_code, "Peru se ensin Vaihdot-sivulla." in page(answer)) == (409, True)
    assert "Yksi vaihtopyyntö odottaa vastaustasi." in page(eero.get("/desk/roster/mine?lang=fi"))
    shown = page(eero.get(SWAPS))
    assert "Saariston ensi- ja turvakotiyhdistys kysyy, ottaisitko vuoron: ma 4.1. klo 12–15" in shown
    assert "Tilalle: ma 11.1. klo 12–15" in shown
    swap = {"act": "agree", "swap": Swap.objects.get().pk}
    assert eero.post(SWAPS, swap)["Location"] == f"{SWAPS}&saved=agree"
    assert published.seat().person == cast.eero
    answer = eero.post(SWAPS, swap)
    assert (answer.status_code, "Vaihto on jo päättynyt" in page(answer)) == (409, True)


def test_a_colleague_is_asked_and_a_manager_approves(published: Roster, helmi: Person) -> None:
    cast, aino, maija = published.cast, browser(published.cast.aino), browser(published.cast.maija)
    staff.add_code_device(helmi)
    actions.set_terms(cast.maija, "saaristo", TermsChange(True, True), 0)
    published.name(cast.aino)
    assert aino.post(seat_page(published), {"act": "ask", "colleague": helmi.pk})["Location"] == f"{SWAPS}&saved=ask"
    swap = Swap.objects.get()
    assert "Aino kysyy, ottaisitko vuoron:" in page(browser(helmi).get(SWAPS))
    assert browser(helmi).post(SWAPS, {"act": "agree", "swap": swap.pk}).status_code == 302
    assert "Vaihto odottaa esihenkilön hyväksyntää." in page(aino.get(SWAPS))
    assert "Vaihto odottaa esihenkilön hyväksyntää." in page(browser(helmi).get(SWAPS))
    assert "Aino → Helmi" in page(maija.get(SWAPS))
    assert "Aino" not in page(browser(cast.joel).get(SWAPS)), "rule 35: he manages another association"
    assert maija.post(SWAPS, {"act": "approve", "swap": swap.pk})["Location"] == f"{SWAPS}&saved=approve"
    assert published.seat().person == helmi


def test_a_turn_is_offered_to_anybody_and_taken_back(published: Roster, helmi: Person) -> None:
    cast, aino = published.cast, browser(published.cast.aino)
    staff.add_code_device(helmi)
    published.name(cast.aino)
    aino.post(seat_page(published), {"act": "give"})
    assert "Odottaa, että joku ottaa vuoron." in page(aino.get(SWAPS))
    assert "Tarjotut vuorot ma 4.1. klo 12–15" in page(browser(helmi).get(SWAPS))
    assert "ma 4.1." not in page(browser(cast.eero).get(SWAPS)), "the own association sees it first"
    swap = {"act": "withdraw", "swap": Swap.objects.get().pk}
    assert aino.post(SWAPS, swap).status_code == 302
    for wrong in ({"act": "fly", "swap": swap["swap"]}, {"act": "agree", "swap": "x"}, {"act": "agree"}, {}):
        assert aino.post(SWAPS, wrong).status_code == 404


def test_somebody_who_cannot_come_says_so_and_a_colleague_rescues_the_turn(published: Roster, clock: Clock) -> None:
    cast = published.cast
    published.name(cast.aino)
    clock.now = published.turn().starts_at + timedelta(hours=1)
    aino, eero = browser(cast.aino), browser(cast.eero)
    assert "Vuoro vapautuu heti." in page(aino.get(seat_page(published)))
    answer = aino.post(seat_page(published), {"act": "leave"})
    assert answer["Location"] == "/desk/roster/mine?lang=fi&saved=leave"
    assert "Etsimme siihen toisen." in page(aino.get(answer["Location"]))
    mine = "/desk/roster/mine?lang=fi"
    assert "Vapautunut vuoro ma 4.1. klo 12–15" in page(eero.get(mine))
    assert "Tässä vuorossa on sinulle sopiva paikka." in page(eero.get(address(published)))
    assert "tänään Vapautunut vuoro" in page(browser(cast.tuula).get(GAPS))
    assert eero.post(mine, {"act": "take", "seat": published.seat().pk}).status_code == 302
    assert published.seat().person == cast.eero
    for wrong in ({"act": "leave"}, {"act": "fly"}):
        assert aino.post(seat_page(published), wrong).status_code == 404, "it is not hers any more"


def test_a_manager_says_it_for_somebody_and_names_another_during_the_turn(
    published: Roster, helmi: Person, clock: Clock
) -> None:
    cast = published.cast
    published.name(cast.aino)
    clock.now = published.turn().starts_at + timedelta(hours=1)
    maija = browser(cast.maija)
    shown = page(maija.get(address(published)))
    assert "Ei pääsekään" in shown
    assert "Vapauta paikka" not in shown
    assert maija.post(address(published), {"act": "leave", "seat": published.seat().pk}).status_code == 302
    assert "Helmi" in page(maija.get(address(published)))
    form = {"act": "name", "seat": published.seat().pk, "person": helmi.pk}
    assert maija.post(address(published), form).status_code == 302
    assert published.seat().person == helmi
    answer = maija.post(address(published), form | {"seat": published.seat(1).pk})
    assert answer.status_code == 409, "it began before somebody left"


@pytest.mark.parametrize(
    "form", [{"act": "ask"}, {"act": "ask", "colleague": "x"}, {"act": "swap"}, {"act": "fly"}, {}]
)
def test_what_is_nobody_and_no_turn_is_not_there(published: Roster, form: dict[str, str]) -> None:
    published.name(published.cast.aino)
    aino = browser(published.cast.aino)
    assert aino.post(seat_page(published), form).status_code == 404
    assert aino.get(seat_page(published, 1)).status_code == 404
    assert aino.post(seat_page(published), {"act": "ask", "colleague": uuid4()}).status_code == 404
    assert not Swap.objects.exists()


def test_gaps_and_how_soon_they_are(published: Roster, clock: Clock) -> None:
    cast = published.cast
    clock.now = published.turn().starts_at - timedelta(days=1)
    for viewer in (cast.tuula, cast.maija, cast.aino):
        shown = page(browser(viewer).get(GAPS))
        assert "seuraavien 4 viikon aikana" in shown
        assert "· huomenna Ammattilainen puuttuu Vertainen puuttuu" in shown
        assert "· 8 päivän päästä" in shown
    clock.now = published.turn().starts_at + timedelta(days=60)
    assert "on kaikki paikalla" in page(browser(cast.tuula).get(GAPS))


def test_terms_are_set_by_a_manager_and_by_coordinators_for_any_association(published: Roster) -> None:
    cast, maija, tuula = published.cast, browser(published.cast.maija), browser(published.cast.tuula)
    here = "/desk/roster/terms?association=saaristo&lang=fi"
    form = {"version": "0", "approves_swaps": "1", "alert_email": "vuorot@example.org"}
    assert maija.post(here, form)["Location"] == f"{here}&saved=terms"
    terms = RosterTerms.objects.get()
    assert (terms.approves_swaps, terms.people_take_turns, terms.alert_email) == (True, False, "vuorot@example.org")
    answer = tuula.post(here, form)
    assert (answer.status_code, "Joku muu muutti samaa" in page(answer)) == (409, True)
    answer = tuula.post(here, form | {"version": "1", "alert_email": "ei osoite"})
    assert (answer.status_code, 'value="ei osoite"' in answer.content.decode()) == (400, True)
    other = "/desk/roster/terms?association=jarvi-suomi&lang=fi"
    assert tuula.post(other, form).status_code == 302
    for wrong in (other, "/desk/roster/terms?association=kuu&lang=fi"):
        assert maija.get(wrong).status_code == maija.post(wrong, form).status_code == 404
    assert "Järvi-Suomen" in page(tuula.get(here))
    assert "Järvi-Suomen" not in page(maija.get("/desk/roster/terms?lang=fi"))
    answer = browser(cast.aino).post("/desk/roster/mine?lang=fi", {"act": "take", "seat": published.seat().pk})
    assert (answer.status_code, "Yhdistyksesi nimeää vuoroihin itse." in page(answer)) == (400, True)


def test_pages_ask_the_database_as_often_whatever_there_is(published: Roster) -> None:
    cast = published.cast
    published.name(cast.aino)
    published.name(cast.eero, 1, SECOND_MONDAY)
    aino, eero = browser(cast.aino), browser(cast.eero)

    def queries() -> list[int]:
        counted = []
        for who, where in ((eero, SWAPS), (aino, GAPS), (aino, seat_page(published))):
            with CaptureQueriesContext(connection) as asked:
                assert who.get(where).status_code == 200
            counted.append(len(asked))
        return counted

    for day in (SECOND_MONDAY, SECOND_MONDAY + timedelta(days=7)):
        published.name(cast.aino, 0, day)
    third = published.seat(0, SECOND_MONDAY + timedelta(days=7))
    actions.ask_swap(cast.aino, third.pk, NOW)
    Swap.objects.update(all_asked_at=NOW)
    before = queries()
    published.add(weekdays=frozenset({1, 2, 3}))
    for seen, seat in access.open_to(cast.aino, NOW, NOW + timedelta(days=65))[:3]:
        actions.take_seat(cast.aino, seat.pk, NOW)
        actions.ask_swap(cast.aino, seat.pk, NOW)
        assert seen.turn.starts_at > NOW
    Swap.objects.update(all_asked_at=NOW)
    assert queries() == before
