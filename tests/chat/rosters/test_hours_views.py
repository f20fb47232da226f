"""The staff's pages of hours and of what was promised, over HTTP."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from chat.rosters import actions
from chat.rosters.models import Commitment, Correction, Seat
from moderation.audit.models import AuditRow
from moderation.staff.models import Person
from tests.support.cast import sign_in
from tests.support.clock import Clock
from tests.support.rosters import FIRST_MONDAY, NOW, Roster

pytestmark = pytest.mark.django_db

MARCH = NOW.replace(year=2027, month=3)
HOURS, COMMITMENTS = "/desk/roster/hours?lang=fi", "/desk/roster/commitments?lang=fi"
SPRING = f"{HOURS}&first=2027-01&last=2027-06"


@pytest.fixture
def past(published: Roster, clock: Clock) -> Roster:
    """It is March. In January Aino, Eero and Sanni had the first turn, and Aino two hours of the second."""
    cast = published.cast
    second = FIRST_MONDAY + timedelta(days=7)
    for person, number, day, minutes in (
        (cast.aino, 0, FIRST_MONDAY, 180),
        (cast.eero, 1, FIRST_MONDAY, 180),
        (cast.sanni, 2, FIRST_MONDAY, 150),
        (cast.aino, 0, second, 120),
    ):
        seat = published.name(person, number, day)
        starts_at = seat.turn.starts_at
        Seat.objects.filter(pk=seat.pk).update(
            arrived_at=starts_at, present_until=starts_at + timedelta(minutes=minutes)
        )
    slugs = [cast.violence.slug, cast.children.slug]
    actions.agree_commitment(cast.tuula, "saaristo", slugs, 20 * 60, date(2027, 1, 1))
    clock.now = MARCH
    return published


def browser(person: Person) -> Client:
    return sign_in(Client(), person)


def page(answer: Any) -> str:
    """What it says, without tags and in one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def seat_address(roster: Roster) -> str:
    return f"/desk/roster/hours/seats/{roster.seat(0, FIRST_MONDAY + timedelta(days=7)).pk}?lang=fi"


def test_a_coordinator_sees_what_became_of_what_was_agreed(past: Roster) -> None:
    shown = page(browser(past.cast.tuula).get(HOURS))
    assert "Sovittu 41 h 44 min Toteutunut 5 h Muiden paikkaama 0 h Osuus sovitusta 11 %" in shown
    assert "Ilman päivystäjää 1 h" in shown
    assert "Vertaiset 2 h 30 min" in shown
    assert "Järvi-Suomen" in shown
    assert "Avoimet vuorot, joita kukaan ei ottanut" in shown
    assert "tammikuu 2027" in shown
    assert "Aino 5 h" in shown
    assert "Eero" not in shown, "rule 35: people of her own association alone"


def test_rule_35_a_manager_sees_their_own_association(past: Roster) -> None:
    shown = page(browser(past.cast.joel).get(HOURS))
    assert "Järvi-Suomen" in shown
    assert "Eero 3 h" in shown
    for others in ("Saariston", "Aino", "Sanni", "41 h", "Avoimet vuorot"):
        assert others not in shown
    assert "Saariston" not in page(browser(past.cast.joel).get(COMMITMENTS))


@pytest.mark.parametrize(
    ("months", "says"),
    [
        ("&first=2027-06&last=2027-01", "Viimeinen kuukausi on ennen ensimmäistä."),
        ("&first=2020-01&last=2027-01", "enintään kaksi vuotta"),
        ("&first=2027-13&last=2027-01", "Kirjoita kuukausi muodossa"),
        ("&first=x", "Kirjoita kuukausi muodossa"),
        ("&first=9999-12&last=9999-12", "Kirjoita kuukausi muodossa"),
        ("&first=0001-01&last=0001-01", "Kirjoita kuukausi muodossa"),
    ],
)
def test_months_that_cannot_be_shown_are_told_and_stay_as_they_were_written(
    past: Roster, months: str, says: str
) -> None:
    answer = browser(past.cast.tuula).get(HOURS + months)
    assert (answer.status_code, says in page(answer)) == (400, True)
    first = months.removeprefix("&first=").partition("&")[0]
    assert f'value="{first}"' in answer.content.decode()
    assert "Näiltä kuukausilta ei ole" in page(browser(past.cast.joel).get(f"{HOURS}&first=2026-01&last=2026-12"))


def test_rule_36_hours_go_out_as_a_file_that_the_trail_knows(past: Roster) -> None:
    tuula, answer = past.cast.tuula, None
    answer = browser(tuula).post(HOURS, {"first": "2027-01", "last": "2027-02"})
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="tunnit-2027-01-2027-02.csv"'
    assert answer["Cache-Control"]
    lines = answer.content.decode("utf-8-sig").split("\r\n")
    names = ("Sovittu", "Toteutunut", "Muiden paikkaama", "Ilman päivystäjää", "Peruttu", "Vertaiset")
    assert lines[0] == ";".join(["Kuukausi", "Yhdistys", "Palvelut", *names])
    saaristo = [line.split(";", 2)[2] for line in lines if "Saariston" in line]
    assert saaristo == [
        "Apua väkivaltaan -chat + Lasten ja nuorten chat;20,87;;;;;",
        "Apua väkivaltaan -chat;;5,00;0,00;1,00;0,00;2,50",
        "Apua väkivaltaan -chat + Lasten ja nuorten chat;20,87;;;;;",
    ]
    assert [line.split(";")[1] for line in lines[1:4]] == [
        "Järvi-Suomen ensi- ja turvakotiyhdistys",
        "Saariston ensi- ja turvakotiyhdistys",
        "Saariston ensi- ja turvakotiyhdistys",
    ]
    assert "Avoimet vuorot, joita kukaan ei ottanut;Apua väkivaltaan -chat;;0,00;0,00;15,00;" in lines[4]
    assert AuditRow.objects.filter(action="export_hours", actor=tuula.pk).count() == 1
    assert "Aino" not in answer.content.decode()
    refused = browser(tuula).post(HOURS, {"first": "2027-02", "last": "2027-01"})
    assert (refused.status_code, refused["Content-Type"]) == (400, "text/html; charset=utf-8")


def test_a_manager_corrects_what_somebody_gave_and_another_one_hears_of_it(past: Roster) -> None:
    cast, maija, here = past.cast, browser(past.cast.maija), seat_address(past)
    of_aino = page(maija.get(f"/desk/roster/hours/people/{cast.aino.pk}?lang=fi&first=2027-01&last=2027-06"))
    assert "ma 11.1. klo 12–15" in of_aino
    assert "2 h / 3 h" in of_aino
    assert "Merkitty 2 h. Vuoro kesti 3 h." in page(maija.get(here))
    form = {"hours": "3", "minutes": "30", "reason": "overtime", "before": "120"}
    assert maija.post(here, form)["Location"] == f"{here}&saved=correction"
    again = maija.post(here, form)
    assert (again.status_code, "Joku muu muutti samaa" in page(again)) == (409, True)
    shown = page(maija.get(f"{here}&saved=correction"))
    assert "Korjaus on tallennettu." in shown
    assert "2 h → 3 h 30 min Keskustelu jatkui vuoron jälkeen Maija" in shown
    assert "Korjattu" in page(maija.get(f"/desk/roster/hours/people/{cast.aino.pk}?lang=fi"))
    for changes, says in (
        ({"hours": "3,5"}, "Aika ei kelpaa"),
        ({"minutes": "75"}, "Aika ei kelpaa"),
        ({"hours": "6"}, "Aika ei kelpaa"),
        ({"reason": "väsymys"}, "Valitse, miksi"),
        ({}, "Aika on jo merkitty näin."),
    ):
        answer = maija.post(here, form | {"before": "210"} | changes)
        assert (answer.status_code, says in page(answer)) == (400, True)
        assert f'value="{(form | changes)["minutes"]}"' in answer.content.decode()
    assert Correction.objects.count() == 1


def test_rule_35_another_associations_turns_and_people_are_not_there(past: Roster) -> None:
    joel = browser(past.cast.joel)
    for address in (seat_address(past), f"/desk/roster/hours/people/{past.cast.aino.pk}?lang=fi"):
        assert joel.get(address).status_code == 404
    form = {"hours": "0", "minutes": "0", "reason": "absent", "before": "120"}
    assert joel.post(seat_address(past), form).status_code == 404
    assert not Correction.objects.exists()


def test_what_cannot_be_corrected_says_why(past: Roster, clock: Clock) -> None:
    tuula = browser(past.cast.tuula)
    empty = past.seat(0, FIRST_MONDAY + timedelta(days=14))
    answer = tuula.get(f"/desk/roster/hours/seats/{empty.pk}?lang=fi")
    assert (answer.status_code, "Paikalla ei ollut ketään." in page(answer)) == (409, True)


def test_a_coordinator_agrees_hours_ends_them_and_takes_back_a_mistake(past: Roster) -> None:
    cast, tuula = past.cast, browser(past.cast.tuula)
    form = {
        "act": "agree",
        "association": "jarvi-suomi",
        "service": [cast.violence.slug],
        "hours": "12",
        "first": "2027-03",
        "last": "",
    }
    for changes, says in (
        ({"first": "2027-3"}, "Kirjoita kuukausi"),
        ({"last": "joulu"}, "Kirjoita kuukausi"),
        ({"last": "2027-02"}, "Viimeinen kuukausi on ennen ensimmäistä."),
        ({"hours": "0"}, "Aika ei kelpaa"),
        ({"hours": "2001"}, "Aika ei kelpaa"),
        ({"service": []}, "Valitse ainakin yksi palvelu"),
        ({"association": "kuu"}, "Valitse yhdistys"),
        ({"association": "saaristo"}, "on jo sovittu"),
    ):
        answer = tuula.post(COMMITMENTS, form | changes)
        assert (answer.status_code, says in page(answer)) == (400, True), changes
        assert f'value="{(form | changes)["hours"]}"' in answer.content.decode()
    assert tuula.post(COMMITMENTS, form)["Location"] == f"{COMMITMENTS}&saved=agree"
    row = Commitment.objects.get(association=cast.jarvi_suomi)
    assert "Toistaiseksi, ensimmäinen kuukausi maaliskuu 2027" in page(tuula.get(COMMITMENTS))
    end = {"act": "end", "commitment": row.pk, "last": "2027-05"}
    assert tuula.post(COMMITMENTS, end)["Location"] == f"{COMMITMENTS}&saved=end"
    shown = page(browser(cast.joel).get(COMMITMENTS))
    assert "12 h kuukaudessa maaliskuu 2027 – toukokuu 2027" in shown
    assert "Heinäkuussa 6 h 15 min, muina kuukausina 12 h 31 min." in shown
    assert "Sovi tunneista" not in shown
    for changes, status in (({"last": "x"}, 400), ({"last": "2027-02"}, 400), ({"commitment": "0"}, 404)):
        assert tuula.post(COMMITMENTS, end | changes).status_code == status
    assert browser(cast.joel).post(COMMITMENTS, {"act": "withdraw", "commitment": row.pk}).status_code == 404
    assert tuula.post(COMMITMENTS, {"act": "withdraw", "commitment": row.pk}).status_code == 302
    assert Commitment.objects.count() == 1
    assert tuula.post(COMMITMENTS, {"act": "fly"}).status_code == 404


def test_pages_ask_the_database_as_often_whatever_there_is(past: Roster) -> None:
    cast, tuula, maija = past.cast, browser(past.cast.tuula), browser(past.cast.maija)

    def queries() -> list[int]:
        counted = []
        for who, where in (
            (tuula, SPRING),
            (tuula, COMMITMENTS),
            (maija, f"/desk/roster/hours/people/{cast.aino.pk}?lang=fi"),
            (maija, seat_address(past)),
        ):
            with CaptureQueriesContext(connection) as asked:
                assert who.get(where).status_code == 200
            counted.append(len(asked))
        return counted

    before = queries()
    past.add(weekdays=frozenset({1, 2, 3}), last=date(2027, 6, 30))
    actions.agree_commitment(cast.tuula, "jarvi-suomi", [cast.violence.slug], 600, date(2027, 1, 1))
    second = past.seat(0, FIRST_MONDAY + timedelta(days=7)).pk
    for minutes, then in ((120, 150), (150, 90)):
        actions.correct_hours(cast.maija, second, then, minutes, "line", MARCH)
    assert queries() == before
