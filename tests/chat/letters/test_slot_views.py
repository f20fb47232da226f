"""The staff's page of the times that letters book."""

from typing import Any

import pytest
from django.test import Client

from chat.letters import actions, codes
from chat.letters.models import Slot
from chat.services.actions import set_letters_within
from chat.services.models import Service
from tests.support.cast import Cast, sign_in
from tests.support.clock import Clock

pytestmark = pytest.mark.django_db

TUESDAY = {"service": "apua-vakivaltaan", "day": "2026-03-03", "time": "14:00", "minutes": "45", "act": "add"}


@pytest.fixture(autouse=True)
def cheap_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a code costs is no matter here."""
    monkeypatch.setattr(codes, "MEMORY_KIB", 64)


@pytest.fixture
def tuula(cast: Cast, clock: Clock) -> Client:
    """The coordinator's browser, on a Monday at noon."""
    return sign_in(Client(), cast.tuula)


def page(answer: Any) -> str:
    return answer.content.decode()  # type: ignore[no-any-return]


def post(browser: Client, **fields: str) -> Any:
    return browser.post("/desk/slots?lang=fi", TUESDAY | fields)


def test_a_time_is_added_in_finnish_time_and_removed(tuula: Client, cast: Cast) -> None:
    assert post(tuula).status_code == 302
    slot = Slot.objects.get()
    assert slot.starts_at == Clock().at(2026, 3, 3, 14)
    assert slot.ends_at == Clock().at(2026, 3, 3, 14, 45)
    shown = page(tuula.get("/desk/slots?lang=fi&saved=added"))
    assert "ti 3.3. klo 14–14.45" in shown
    assert "Aika on lisätty." in shown
    assert "Vapaa" in shown
    assert post(tuula, act="remove", slot=str(slot.pk)).status_code == 302
    assert not Slot.objects.exists()


@pytest.mark.parametrize(
    ("fields", "status", "says"),
    [
        ({"day": "2026-03-02"}, 400, "Valitse aikaisintaan huominen päivä"),
        ({"day": "2026-06-30"}, 400, "liian kaukana"),
        ({"day": "ylihuomenna"}, 400, "Valitse päivä ja kellonaika"),
        ({"time": ""}, 400, "Valitse päivä ja kellonaika"),
        ({"day": "0001-01-01", "time": "00:00"}, 400, "Valitse"),
        ({"minutes": "kauan"}, 400, "10–120 minuuttia"),
        ({"minutes": "999999999999"}, 400, "10–120 minuuttia"),
        ({"service": "ei-ole"}, 404, "ei enää ole"),
        ({"act": "remove", "slot": "ei-ole"}, 404, "ei enää ole"),
    ],
)
def test_what_is_no_time_is_told_and_the_form_stays_filled(
    tuula: Client, fields: dict[str, str], status: int, says: str
) -> None:
    answer = post(tuula, **fields)
    assert answer.status_code == status
    assert says in page(answer)
    assert not Slot.objects.exists()
    assert 'value="45"' in page(answer) or "minutes" in fields


def test_an_overlapping_time_is_refused(tuula: Client) -> None:
    post(tuula)
    answer = post(tuula, time="14:30")
    assert answer.status_code == 409
    assert "jo aika samaan aikaan" in page(answer)


def test_a_booked_time_stays_and_says_nothing_of_its_letter(tuula: Client, cast: Cast, clock: Clock) -> None:
    post(tuula)
    slot = Slot.objects.get()
    letter, _ = actions.send(cast.violence, "fi", "k" * 22, "En saa nukuttua", clock.now, slot.pk)
    shown = page(tuula.get("/desk/slots?lang=fi"))
    assert "Varattu" in shown
    assert 'value="remove"' not in shown
    assert str(letter.pk) not in shown
    assert "nukuttua" not in shown
    answer = post(tuula, act="remove", slot=str(slot.pk))
    assert answer.status_code == 409
    assert Slot.objects.filter(pk=slot.pk).exists()


def test_without_a_service_that_takes_letters_there_is_nothing_to_add(tuula: Client) -> None:
    for service in Service.objects.all():
        set_letters_within(service, 0)
    assert 'value="add"' not in page(tuula.get("/desk/slots?lang=fi"))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_page_is_in_the_other_languages_of_staff(tuula: Client, language: str) -> None:
    post(tuula)
    shown = page(tuula.get(f"/desk/slots?lang={language}"))
    assert {"sv": "ti 3.3 kl. 14–14.45", "en": "Tue 3 March, 14:00–14:45"}[language] in shown
