"""One's own page: who I am, my sessions, a new password."""

import re
from html import unescape

import pytest
from django.contrib.auth.hashers import check_password
from django.http import HttpResponse
from django.test import Client

from moderation.audit.models import AuditRow
from moderation.staff.models import Person, StaffSession
from tests.support.cast import PASSWORD, Cast, code_of, session_of, sign_in
from tests.support.clock import Clock

ACCOUNT = "/desk/account"
NEW = "kolme sanaa peräkkäin"


def text(response: HttpResponse) -> str:
    """The page's words."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", response.content.decode())))


def ids(client: Client) -> list[str]:
    """The sessions that the page offers to end."""
    return re.findall(r'name="session" value="([^"]+)"', client.get(ACCOUNT).content.decode())


def page(client: Client, path: str = ACCOUNT) -> str:
    response: object = client.get(path)
    assert isinstance(response, HttpResponse)
    return text(response)


def last_acts(count: int) -> list[str]:
    return list(reversed(AuditRow.objects.order_by("-pk").values_list("action", flat=True)[:count]))


def test_who_i_am(client: Client, cast: Cast) -> None:
    words = page(sign_in(client, cast.tuula))
    for fact in ("Tuula", "tuula", "Saariston ensi- ja turvakotiyhdistys", "Vuorojen koordinaattori"):
        assert fact in words


def test_everybody_has_a_page_of_their_own_also_without_a_desk(client: Client, cast: Cast) -> None:
    assert "Tietosuojavastaava" in page(sign_in(client, cast.dina))


def test_my_sessions_with_their_times_and_nothing_else(client: Client, cast: Cast, clock: Clock) -> None:
    sign_in(Client(headers={"User-Agent": "Kanarialintu/7"}), cast.aino)
    sign_in(Client(), cast.eero)
    clock.at(2026, 3, 2, 12, 10)
    sign_in(client, cast.aino)
    words = page(client)
    assert "Kirjautunut tänään klo 12.10 Tämä Viimeksi käytössä juuri nyt" in words
    assert "Kirjautunut tänään klo 12 Viimeksi käytössä tänään klo 12 " in words
    assert words.index("12.10") < words.index("klo 12 "), "this one first"
    assert "Kanarialintu" not in words
    assert len(ids(client)) == 1
    assert "Signed in today at 12:10" in page(client, f"{ACCOUNT}?lang=en")


def test_a_session_of_another_day_says_the_day(client: Client, cast: Cast, clock: Clock) -> None:
    clock.at(2026, 3, 2, 23, 55)
    sign_in(Client(), cast.aino)
    clock.at(2026, 3, 3, 0, 5)
    assert "Kirjautunut 2.3. klo 23.55" in page(sign_in(client, cast.aino))


def test_rule_35_i_end_one_of_my_sessions(client: Client, cast: Cast) -> None:
    others = [sign_in(Client(), cast.aino) for _ in range(2)]
    sign_in(client, cast.aino)
    first = str(StaffSession.objects.get(pk=session_of(others[0])).public_id)
    assert first in ids(client)
    response = client.post(f"{ACCOUNT}/end-session?lang=sv", {"session": first})
    assert response.headers["Location"] == f"{ACCOUNT}?lang=sv"
    assert others[0].get("/desk").status_code == 302
    assert others[1].get("/desk").status_code == client.get("/desk").status_code == 200
    assert last_acts(1) == ["end_session"]


def test_rule_35_i_end_all_others(client: Client, cast: Cast) -> None:
    others = [sign_in(Client(), cast.aino) for _ in range(2)]
    sign_in(client, cast.aino)
    assert client.post(f"{ACCOUNT}/end-others").headers["Location"] == ACCOUNT
    assert {other.get("/desk").status_code for other in others} == {302}
    assert ids(client) == []
    assert client.get("/desk").status_code == 200
    assert last_acts(1) == ["end_sessions"]


@pytest.mark.parametrize("wanted", ["", "x", "00000000-0000-0000-0000-000000000000", "\x00" * 32])
def test_what_is_not_my_session_is_as_if_it_had_ended(client: Client, cast: Cast, wanted: str) -> None:
    colleague = sign_in(Client(), cast.eero)
    sign_in(client, cast.aino)
    of_colleague = str(StaffSession.objects.get(person=cast.eero).public_id)
    before = AuditRow.objects.count()
    for session in (wanted, of_colleague, client.cookies["vierella_staff"].value):
        assert client.post(f"{ACCOUNT}/end-session", {"session": session}).headers["Location"] == ACCOUNT
    assert colleague.get("/desk").status_code == client.get("/desk").status_code == 200
    assert AuditRow.objects.count() == before


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["", "/end-session", "/end-others", "/password"])
def test_who_is_not_signed_in_has_no_page(client: Client, path: str) -> None:
    for response in (client.get(ACCOUNT + path), client.post(ACCOUNT + path)):
        assert response.status_code == 405 or response.headers["Location"] == "/desk/sign-in"


# --- the password ---------------------------------------------------------------------------------


def change(client: Client, password: str, again: str | None = None) -> HttpResponse:
    form = {"password": password, "again": password if again is None else again}
    response: object = client.post(f"{ACCOUNT}/password", form)
    assert isinstance(response, HttpResponse)
    return response


def password_of(person: Person) -> str:
    return Person.objects.get(pk=person.pk).password


def test_rule_35_a_new_password_ends_every_other_session(client: Client, cast: Cast) -> None:
    other = sign_in(Client(), cast.aino)
    sign_in(client, cast.aino)
    assert page(client, f"{ACCOUNT}/password").count("Uusi salasana") == 2
    response = change(client, NEW)
    assert response.headers["Location"] == f"{ACCOUNT}?changed=1"
    assert "Salasanasi on vaihdettu" in page(client, response.headers["Location"])
    assert other.get("/desk").status_code == 302
    assert client.get("/desk").status_code == 200, "under the same key: an open desk stays open"
    assert last_acts(2) == ["end_sessions", "change_password"]
    assert check_password(NEW, password_of(cast.aino))
    form = {"login": "aino", "password": PASSWORD, "code": code_of(cast.aino)}
    assert Client().post("/desk/sign-in", form).status_code == 403
    assert Client().post("/desk/sign-in", {**form, "password": NEW}).status_code == 302


def test_rule_35_a_new_password_needs_a_recent_sign_in(client: Client, cast: Cast, clock: Clock) -> None:
    sign_in(client, cast.aino)
    before = password_of(cast.aino)
    clock.forward(minutes=5)
    for response in (client.get(f"{ACCOUNT}/password"), change(client, NEW)):
        assert response.headers["Location"] == "/desk/confirm?next=%2Fdesk%2Faccount%2Fpassword"
    assert password_of(cast.aino) == before


@pytest.mark.parametrize(
    ("wanted", "again", "words"),
    [
        (NEW, "toinen", "Salasanat eivät ole samat"),
        ("kissa1", None, "liian lyhyt"),
        ("", None, "liian lyhyt"),
        ("q1w2e3r4t5y6", None, "niin yleinen"),
        ("aino.turvakoti", None, ""),
    ],
)
def test_a_password_that_will_not_do_changes_nothing_and_is_told_why(
    client: Client, cast: Cast, wanted: str, again: str | None, words: str
) -> None:
    Person.objects.filter(pk=cast.aino.pk).update(duty_name="Aino.Turvakoti")
    sign_in(client, cast.aino)
    before, acts = password_of(cast.aino), AuditRow.objects.count()
    response = change(client, wanted, again)
    assert response.status_code == 400
    assert (words or "muistuttaa liikaa") in text(response)
    assert wanted not in response.content.decode() or not wanted
    assert (password_of(cast.aino), AuditRow.objects.count()) == (before, acts)


def test_what_is_typed_as_a_password_can_be_anything(client: Client, cast: Cast) -> None:
    sign_in(client, cast.aino)
    assert change(client, "\x00" * 20 + "ä\ud7ff").status_code == 302
