"""The staff's page of the on-call backups."""

from typing import Any

import pytest
from django.test import Client

from chat.duty.models import OnCall
from tests.support.cast import Cast, sign_in

pytestmark = pytest.mark.django_db

LIISA = {"scope": "*", "name": "Liisa Laine", "phone": "050 123 4567", "act": "set"}


@pytest.fixture
def tuula(cast: Cast) -> Client:
    """The coordinator's browser."""
    return sign_in(Client(), cast.tuula)


def page(answer: Any) -> str:
    return answer.content.decode()  # type: ignore[no-any-return]


def post(browser: Client, **fields: str) -> Any:
    return browser.post("/desk/on-call?lang=fi", LIISA | fields)


def test_a_backup_is_written_down_and_removed(tuula: Client, cast: Cast) -> None:
    shown = page(tuula.get("/desk/on-call?lang=fi"))
    assert "Kaikki palvelut" in shown
    assert cast.violence.names["fi"] in shown
    assert "Poista" not in shown
    answer = post(tuula)
    assert (answer.status_code, answer["Location"]) == (302, "/desk/on-call?lang=fi&saved=set")
    shown = page(tuula.get("/desk/on-call?lang=fi&saved=set"))
    assert "Muutos näkyy vuorossa oleville heti." in shown
    assert 'value="050 123 4567"' in shown
    assert post(tuula, scope=cast.violence.slug, name="Otto").status_code == 302
    assert post(tuula, act="remove").status_code == 302
    assert list(OnCall.objects.values_list("scope", "name")) == [(cast.violence.slug, "Otto")]


@pytest.mark.parametrize(
    ("fields", "status", "says"),
    [
        ({"name": " "}, 400, "Kirjoita takapäivystäjän nimi"),
        ({"name": "L" * 81}, 400, "Kirjoita takapäivystäjän nimi"),
        ({"phone": "soita\0"}, 400, "Puhelinnumero ei kelpaa"),
        ({"act": "remove"}, 404, "oli jo poistettu"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_written_stays(
    tuula: Client, fields: dict[str, str], status: int, says: str
) -> None:
    answer = post(tuula, **fields)
    assert answer.status_code == status
    assert says in page(answer)
    assert f'value="{(LIISA | fields)["phone"]}"'.replace("\0", "") in page(answer)
    assert not OnCall.objects.exists()


def test_a_service_that_is_not_there_is_not_found(tuula: Client) -> None:
    assert post(tuula, scope="ei-ole").status_code == 404
    assert post(tuula, scope="").status_code == 404


@pytest.mark.parametrize(("language", "says"), [("sv", "Bakjourer"), ("en", "On-call backups")])
def test_the_page_in_other_languages(tuula: Client, language: str, says: str) -> None:
    assert says in page(tuula.get(f"/desk/on-call?lang={language}"))
