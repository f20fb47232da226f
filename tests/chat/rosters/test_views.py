"""The staff's pages of rosters, over HTTP."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from chat.rosters import actions
from chat.rosters.models import Absence, Period, Seat, Turn, TurnPattern
from chat.statistics.actions import tallies
from chat.statistics.models import Record
from moderation.staff import actions as staff
from moderation.staff.models import Person
from tests.support.cast import sign_in
from tests.support.clock import Clock
from tests.support.rosters import FIRST_MONDAY, NOW, Roster

pytestmark = pytest.mark.django_db

WEEK = "/desk/roster?lang=fi&day=2027-01-06"
PATTERN = {
    "weekday": ["1", "3"],
    "start": "13:00",
    "end": "16:30",
    "first": "2027-02-01",
    "last": "2027-02-28",
    "professionals": "2",
    "peers": "1",
    "every": "2",
    "left_out": "2027-02-09",
    "theme": "Teemailta",
}


@pytest.fixture(autouse=True)
def it_is_november(clock: Clock) -> None:
    """The roster of next year is being made."""
    clock.now = NOW


def browser(person: Person) -> Client:
    return sign_in(Client(), person)


def page(answer: Any) -> str:
    """What it says, without tags and in one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def address(roster: Roster, number: int = 0) -> str:
    return f"/desk/roster/turns/{roster.turn(FIRST_MONDAY + timedelta(days=7 * number)).pk}?lang=fi"


def test_a_coordinator_plans_a_half_year_and_publishes_it(roster: Roster) -> None:
    tuula = browser(roster.cast.tuula)
    answer = tuula.post(
        "/desk/roster/periods?lang=fi", {"first": "2027-07-01", "last": "2027-12-31", "wishes_until": "2027-06-01"}
    )
    period = Period.objects.get(first="2027-07-01")
    here = f"/desk/roster/periods/{period.pk}"
    assert (answer.status_code, answer["Location"]) == (302, f"{here}?lang=fi&saved=period")
    shown = page(tuula.get(f"{here}?lang=fi&saved=period"))
    assert "Jakso on aloitettu." in shown
    assert "Ei vielä julkaistu" in shown
    autumn = PATTERN | {
        "first": "2027-09-01",
        "last": "2027-09-30",
        "left_out": "",
        "service": roster.cast.violence.slug,
    }
    assert tuula.post(f"{here}?lang=fi", autumn)["Location"] == f"{here}?lang=fi&saved=pattern"
    row = TurnPattern.objects.get(period=period)
    assert (row.weekdays, row.start, row.end, row.every, row.theme) == ([1, 3], 780, 990, 2, "Teemailta")
    shown = page(tuula.get(f"{here}?lang=fi"))
    assert "ti, to 13–16.30 · joka toinen viikko · Teemailta" in shown
    assert "2 ammattilaista ja 1 vertainen" in shown
    period.refresh_from_db()
    answer = tuula.post(f"{here}?lang=fi", {"act": "publish", "version": period.version})
    assert answer["Location"] == f"{here}?lang=fi&saved=published"
    assert "Jakso on julkaistu." in page(tuula.get(answer["Location"]))
    september = browser(roster.cast.aino).get("/desk/roster?lang=fi&span=month&day=2027-09-15")
    assert page(september).count("2 ammattilaisen paikkaa auki") == Turn.objects.filter(period=period).count()


def test_history_stands_under_the_roster_being_planned_in_words_and_shades(roster: Roster) -> None:
    here = f"/desk/roster/periods/{roster.period.pk}?lang=fi"
    assert "ei ole vielä vuoden tietoja" in page(browser(roster.cast.tuula).get(here))
    row = {"week": "2026-W20", "weekday": 0, "time_band": 4, "language": "fi", "ended_by": "visitor"}
    row |= {"service": roster.cast.violence.slug, "outcome": "abandoned_over_5", "wait_band": "5_to_15"}
    Record.objects.bulk_create(Record(**row) for _ in range(17))
    Record.objects.bulk_create(Record(**row | {"outcome": "answered"}) for _ in range(17))
    tallies.mark_stale(["2026-W20"])
    tallies.fill(timezone.now())
    shown = page(browser(roster.cast.tuula).get(here)).partition("Milloin yhteyttä otetaan")[2].partition("Julkaise")[0]
    assert "Eniten 5–15 min moni lähtee" in shown
    assert not {"34", "17", "50"} & set(shown.split()), "no figures"


@pytest.mark.parametrize(
    ("changes", "status", "says"),
    [
        ({"first": "2027-02-29"}, 400, "Kirjoita päivä muodossa"),
        ({"left_out": "huomenna"}, 400, "Kirjoita päivä muodossa"),
        ({"start": ""}, 400, "mihin aikaan vuoro alkaa"),
        ({"end": "13:00"}, 400, "päättyä alkamisensa jälkeen"),
        ({"end": "12:00"}, 400, "päättyä alkamisensa jälkeen"),
        ({"end": "14:00", "overnight": "1"}, 400, "enintään 12 tuntia"),
        ({"weekday": []}, 400, "yksi viikonpäivä"),
        ({"weekday": ["9", "x"]}, 400, "yksi viikonpäivä"),
        ({"professionals": "0"}, 400, "1–20 paikkaa"),
        ({"professionals": "kaksi"}, 400, "1–20 paikkaa"),
        ({"last": "2027-07-31"}, 400, "jakson ulkopuolella"),
        ({"service": "kuu"}, 400, "Palvelua ei löydy"),
        ({"theme": "T" * 81}, 400, "Teema on liian pitkä"),
    ],
)
def test_what_makes_no_turns_is_said_and_what_was_written_stays(
    roster: Roster, changes: dict[str, Any], status: int, says: str
) -> None:
    here = f"/desk/roster/periods/{roster.period.pk}?lang=fi"
    answer = browser(roster.cast.tuula).post(here, {"service": roster.cast.violence.slug, **PATTERN, **changes})
    assert answer.status_code == status
    assert says in page(answer)
    for name in ("start", "end", "first", "last", "theme"):
        assert f'value="{(PATTERN | changes)[name]}"' in answer.content.decode()
    assert TurnPattern.objects.count() == 1


def test_rows_of_a_table_are_taken_all_or_none_and_every_bad_one_is_named(roster: Roster) -> None:
    tuula, here = browser(roster.cast.tuula), f"/desk/roster/periods/{roster.period.pk}?lang=fi"
    slug = roster.cast.violence.slug
    good = f"{slug};ti;12:00;15:00;2027-02-01;2027-02-28;2;1;1;Teema"
    bad = [
        f"{slug};ti;12:00;15:00;2027-02-30;2027-03-01",
        "kuu;ti;12:00;15:00;2027-02-01;2027-02-28",
        f"{slug};ti;12:00;15:00;2027-02-01;2027-07-28",
    ]
    answer = tuula.post(here, {"act": "import", "rows": "\n".join([good, bad[0], good, bad[1], "", bad[2]])})
    shown = page(answer)
    assert answer.status_code == 400
    assert "Mitään ei tallennettu." in shown
    for number, says in ((2, "Kirjoita päivä muodossa"), (4, "Palvelua ei löydy"), (6, "Päivät ovat jakson ulko")):
        assert f"Rivi {number}: {says}" in shown
    assert good in answer.content.decode()
    assert TurnPattern.objects.count() == 1
    assert tuula.post(here, {"act": "import", "rows": f"{good}\n{good.replace(';ti;', ';ke to;')}"}).status_code == 302
    assert sorted(TurnPattern.objects.values_list("weekdays", flat=True)) == [[0], [1], [2, 3]]
    assert tuula.post(here, {"act": "import", "rows": ""}).status_code == 400


def test_a_pattern_is_changed_and_removed_and_two_who_do_it_hear_of_each_other(roster: Roster) -> None:
    tuula = browser(roster.cast.tuula)
    here, back = f"/desk/roster/patterns/{roster.mondays.pk}", f"/desk/roster/periods/{roster.period.pk}"
    form = {**PATTERN, "service": roster.cast.violence.slug, "version": "0"}
    assert 'value="12:00"' in tuula.get(f"{here}?lang=fi").content.decode()
    assert tuula.post(f"{here}?lang=fi", form)["Location"] == f"{back}?lang=fi&saved=pattern"
    again = tuula.post(f"{here}?lang=fi", form)
    assert again.status_code == 409
    assert "Joku muu muutti samaa" in page(again)
    assert tuula.post(f"{here}?lang=fi", {"act": "remove", "version": "1"}).status_code == 302
    assert tuula.get(f"{here}?lang=fi").status_code == 404
    assert not Turn.objects.exists()


def test_the_week_shows_who_is_there_and_what_is_missing(published: Roster) -> None:
    cast = published.cast
    published.name(cast.aino)
    shown = page(browser(cast.maija).get(WEEK))
    assert "Viikko 1/2027, ma 4.1. – su 10.1." in shown
    assert "ke 6.1. Pyhäpäivä" in shown
    assert "Aino" in shown
    assert "Ammattilaisen paikka auki" in shown
    assert "Vertaisen paikka auki" in shown
    assert "Oma vuoro" not in shown
    assert "Oma vuoro" in page(browser(cast.aino).get(WEEK))
    assert "Aino" not in page(browser(cast.joel).get(WEEK)), "rule 35: he manages another association"
    assert "Tällä viikolla ei ole vuoroja." in page(browser(cast.aino).get(f"{WEEK}&service={cast.children.slug}"))


@pytest.mark.parametrize("day", ["", "eilen", "2027-02-29", "0001-01-01", "9999-12-31"])
def test_a_week_that_cannot_be_is_another_one(published: Roster, day: str) -> None:
    for span in ("week", "month", "aika"):
        answer = browser(published.cast.aino).get(f"/desk/roster?lang=fi&day={day}&span={span}")
        assert answer.status_code == 200


def test_a_manager_names_releases_and_reads_why_somebody_cannot_come(published: Roster) -> None:
    cast, maija = published.cast, browser(published.cast.maija)
    seat = published.seat()
    form: dict[str, object] = {"act": "name", "seat": seat.pk, "person": cast.aino.pk}
    assert maija.post(address(published), form)["Location"] == f"{address(published)}&saved=name"
    answer = maija.post(address(published), form)
    assert (answer.status_code, "Paikan ehti saada joku muu." in page(answer)) == (409, True)
    answer = maija.post(address(published), {"act": "name", "seat": published.seat(1).pk, "person": cast.aino.pk})
    assert (answer.status_code, "on silloin toisessa vuorossa" in page(answer)) == (400, True)
    assert maija.post(address(published), {"act": "release", "seat": seat.pk}).status_code == 302
    assert not Seat.objects.exclude(person=None).exists()
    for wrong in (
        {"act": "name", "seat": seat.pk, "person": cast.eero.pk},
        {"act": "name", "seat": seat.pk, "person": "x"},
        {"act": "name", "seat": "x", "person": cast.aino.pk},
        {"act": "name", "seat": published.seat(0, FIRST_MONDAY + timedelta(days=7)).pk, "person": cast.aino.pk},
        {"act": "offer", "seat": seat.pk, "association": "saaristo"},
        {"act": "cancel"},
        {"act": "fly"},
    ):
        assert maija.post(address(published), wrong).status_code == 404


def test_a_coordinator_offers_seats_sets_the_backup_and_cancels(published: Roster) -> None:
    tuula, seat = browser(published.cast.tuula), published.seat()
    assert (
        tuula.post(address(published), {"act": "offer", "seat": seat.pk, "association": "saaristo"}).status_code == 302
    )
    assert "varattu yhdistykselle Saariston" in page(tuula.get(address(published)))
    assert tuula.post(address(published), {"act": "backup", "name": "Liisa", "phone": "soita"}).status_code == 400
    assert tuula.post(address(published), {"act": "backup", "name": "Liisa", "phone": "050 123"}).status_code == 302
    assert 'value="050 123"' in tuula.get(address(published)).content.decode()
    assert tuula.post(address(published), {"act": "cancel"}).status_code == 302
    assert "Peruttu" in page(tuula.get(address(published)))
    assert tuula.post(address(published), {"act": "cancel"}).status_code == 409


def test_a_worker_takes_a_turn_and_says_when_they_are_away(published: Roster, clock: Clock) -> None:
    clock.now = NOW + timedelta(weeks=8)
    cast, aino = published.cast, browser(published.cast.aino)
    here = "/desk/roster/mine?lang=fi"
    assert "Sinulla ei ole nyt tulevia vuoroja." in page(aino.get(here))
    turn = address(published)
    assert "Tässä vuorossa on sinulle sopiva paikka." in page(aino.get(turn))
    assert aino.post(turn, {"act": "take", "seat": published.seat().pk})["Location"] == f"{turn}&saved=take"
    assert aino.post(here, {"act": "away", "first": "2027-01-11", "last": "2027-01-18"}).status_code == 302
    shown = page(aino.get(here))
    assert "ma 4.1. klo 12–15" in shown
    assert "ma 11.1. – ma 18.1." in shown
    for form, says in (
        ({"act": "away", "first": "x"}, "Kirjoita päivä muodossa"),
        ({"act": "away", "first": "2027-01-18", "last": "2027-01-11"}, "ennen ensimmäistä"),
        ({"act": "take", "seat": published.seat(1, FIRST_MONDAY + timedelta(days=7)).pk}, "on poissa"),
        ({"act": "rostered", "limit": "0"}, "Valitse 1–7 vuoroa"),
    ):
        answer = aino.post(here, form)
        assert (answer.status_code, says in page(answer)) == (400, True)
    assert "Ota vuoro" in page(aino.get(here))
    assert aino.post(here, {"act": "back", "absence": Absence.objects.get().pk}).status_code == 302
    said = {"act": "rostered", "limit": "2", "service": cast.children.slug, "gladly": ["0", "2"], "rather_not": "4"}
    assert aino.post(here, said).status_code == 302
    stored = aino.get(here).content.decode()
    for name, value in (("gladly", 0), ("gladly", 2), ("rather_not", 4)):
        assert f'name="{name}" value="{value}" checked' in stored
    for wrong in ({"rather_not": "0"}, {"gladly": "x"}):
        refused = aino.post(here, {**said, **wrong})
        assert (refused.status_code, "Sama päivä on sekä" in page(refused)) == (400, True)
    assert "Sinulle sopivia vapaita vuoroja ei ole" in page(aino.get(here)), "she answers in the children's chat only"
    for form in ({"act": "take", "seat": "x"}, {"act": "fly"}, {}):
        assert aino.post(here, form).status_code == 404


def test_pages_ask_the_database_as_often_whatever_there_is(published: Roster) -> None:
    cast = published.cast
    published.name(cast.aino)
    tuula, aino, turn = browser(cast.tuula), browser(cast.aino), address(published)

    def queries() -> list[int]:
        counted = []
        for who, where in (
            (tuula, "/desk/roster?lang=fi&span=month&day=2027-01-04"),
            (aino, "/desk/roster/mine?lang=fi"),
            (tuula, f"/desk/roster/periods/{published.period.pk}?lang=fi"),
            (tuula, turn),
        ):
            with CaptureQueriesContext(connection) as asked:
                assert who.get(where).status_code == 200
            counted.append(len(asked))
        return counted

    before = queries()
    for number in range(3):
        published.add(start=(15 + number) * 60, end=(16 + number) * 60)
    assert queries() == before
    assert before == [13, 22, 11, 21]


def test_people_of_a_turns_page_are_named_as_they_wrote_it_and_nobody_else_writes_into_the_page(
    published: Roster,
) -> None:
    staff.create_person(
        login="nimi",
        password=None,
        duty_name="<b>Nimi",
        association=published.cast.saaristo,
        helper_type="professional",
        roles=("worker",),
    )
    actions.add_absence(published.cast.aino, FIRST_MONDAY, FIRST_MONDAY, NOW.date())
    shown = browser(published.cast.tuula).get(address(published)).content.decode()
    home = published.cast.saaristo.name
    assert f">&lt;b&gt;Nimi · {home}</option>" in shown
    assert f'value="{published.cast.aino.pk}" disabled>Aino · {home} · on poissa</option>' in shown
