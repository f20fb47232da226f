"""The pages about people, as a manager and an administrator use them."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from moderation.staff import access, actions
from moderation.staff.access import managed
from moderation.staff.models import Person
from moderation.texts.access import say
from tests.support.cast import PASSWORD, Cast, code_of, sign_in

pytestmark = pytest.mark.django_db

LIST = "/desk/people"
NEW = {
    "association": "saaristo",
    "login": "uusi",
    "helper_type": "peer",
    "duty_name": "Uuno",
    "capacity": "",
    "training_valid_until": "2030-01-31",
    "pledge_signed_on": "2026-01-07",
    "languages": ["fi", "ru"],
    "roles": ["peer"],
}


@pytest.fixture
def maija(cast: Cast) -> Client:
    """The browser of the manager of Saaristo."""
    return sign_in(Client(), cast.maija)


@pytest.fixture
def kaarina(cast: Cast) -> Client:
    """The browser of the administrator."""
    return sign_in(Client(), cast.kaarina)


def text(browser: Client, address: str) -> str:
    """What a page of ours says."""
    response = browser.get(address)
    assert response.status_code == 200
    return unescape(response.content.decode())


def details(person: Person, **changes: object) -> dict[str, object]:
    """The form with details as the page shows it, changed."""
    training = person.training_valid_until.isoformat() if person.training_valid_until else ""
    shown = {"duty_name": person.duty_name, "capacity": str(person.capacity), "training_valid_until": training}
    return {**shown, "pledge_signed_on": "", "languages": person.languages, **changes}


# --- the list -----------------------------------------------------------------------------------------


def test_rule_35_nothing_of_another_associations_people_is_on_a_managers_pages(cast: Cast, maija: Client) -> None:
    secrets = ("eero", "Eero", "joel", "Joel", "kaarina", "Kaarina", "Järvi-Suomen", "jarvi-suomi", str(cast.eero.pk))
    searches = ["", "?search=e", "?search=joel", "?association=jarvi-suomi", "?left=1", "?page=2"]
    pages = [f"{LIST}{search}" for search in searches] + [f"{LIST}/new", f"{LIST}/{cast.aino.pk}"]
    for address in pages:
        shown = text(maija, address).replace('value="joel"', "")  # what she has searched for herself
        assert [secret for secret in secrets if secret in shown] == [], address
    assert all(name in text(maija, LIST) for name in ("Aino", "Sanni", "Tuula", "Dina"))


def test_an_administrator_sees_everybody_and_chooses_an_association(cast: Cast, kaarina: Client) -> None:
    shown = text(kaarina, LIST)
    assert all(name in shown for name in ("Aino", "Eero", "Järvi-Suomen", "Saariston"))
    chosen = text(kaarina, f"{LIST}?association=jarvi-suomi&search=ee")
    assert re.findall(r'person__name"><a [^>]*>([^<]+)', chosen) == ["Eero"]
    assert "Kokeile lyhyempää" in text(kaarina, f"{LIST}?search=zzz")


def test_five_thousand_people_cost_as_many_queries_as_eight(cast: Cast, kaarina: Client) -> None:
    with CaptureQueriesContext(connection) as few:
        text(kaarina, LIST)
    Person.objects.bulk_create(
        Person(login=f"p{number}", duty_name=f"P{number:04}", helper_type="professional", association=cast.saaristo)
        for number in range(5_000)
    )
    with CaptureQueriesContext(connection) as many:
        first = text(kaarina, LIST)
    assert len(many) == len(few)
    assert first.count('class="card person"') == managed.PEOPLE_ON_A_PAGE
    assert "5 008 ihmistä" in first.replace("\u00a0", " ")
    assert len(first) < 60_000
    address = re.search(r'rel="next" href="([^"]+)"', first)
    assert address is not None
    second = text(kaarina, address[1])
    names = [re.findall(r'person__name"><a [^>]*>([^<]+)', page) for page in (first, second)]
    assert not set(names[0]) & set(names[1])
    assert names[0] + names[1] == sorted(names[0] + names[1])
    assert "P4321" in text(kaarina, f"{LIST}?search=p4321")


def test_the_list_tells_who_cannot_work_yet(cast: Cast, maija: Client) -> None:
    assert "Koulutus ei voimassa" not in text(maija, LIST)
    Person.objects.filter(pk=cast.sanni.pk).update(training_valid_until="2020-01-01")
    assert "Koulutus ei voimassa" in text(maija, LIST)
    assert "koulutus ei ole voimassa" in text(maija, f"{LIST}/{cast.sanni.pk}")


@pytest.mark.parametrize(
    "query", ["search=%00", "search=%27%25_", "association=%00", "page=x", "page=-1", "page=9" * 40]
)
def test_what_makes_no_sense_in_the_address_breaks_nothing(cast: Cast, kaarina: Client, query: str) -> None:
    text(kaarina, f"{LIST}?{query}")


# --- somebody new -------------------------------------------------------------------------------------


def test_a_manager_adds_somebody_who_cannot_sign_in_yet(cast: Cast, maija: Client) -> None:
    response = maija.post(f"{LIST}/new?lang=fi", NEW)
    person = Person.objects.get(login="uusi")
    assert response.headers["Location"] == f"{LIST}/{person.pk}?lang=fi&saved=created"
    assert (person.association, person.helper_type, person.capacity) == (cast.saaristo, "peer", 1)
    assert access.roles_of(person) == {"peer"}
    assert not person.has_usable_password()
    shown = text(maija, response.headers["Location"])
    assert "Lisätty." in shown
    assert "Hän ei pääse vielä kirjautumaan" in shown
    assert "Ei pääse kirjautumaan" in text(maija, LIST)
    for password in ("", PASSWORD, person.password):
        form = {"login": "uusi", "password": password, "code": "123456"}
        assert Client().post("/desk/sign-in", form).status_code == 403


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"login": "Ää"}, "login"),
        ({"login": "aino"}, "login_taken"),
        ({"login": "EERO"}, "login_taken"),
        ({"login": "a\x00"}, "login"),
        ({"duty_name": " "}, "duty_name"),
        ({"duty_name": "\x00"}, "duty_name"),
        ({"capacity": "2"}, "capacity"),
        ({"capacity": "kaksi"}, "capacity"),
        ({"capacity": "9" * 5_000}, "capacity"),
        ({"training_valid_until": "31.1.2030"}, "training_valid_until"),
        ({"training_valid_until": "0030-01-31"}, "training_valid_until"),
        ({"pledge_signed_on": "\x00"}, "pledge_signed_on"),
        ({"languages": []}, "languages"),
        ({"languages": ["fi", "fi-selko"]}, "languages"),
        ({"languages": ["fi", "\x00"]}, "languages"),
        ({"roles": ["worker"]}, "role"),
    ],
)
def test_what_cannot_be_is_said_kindly_and_what_was_typed_stays(
    cast: Cast, maija: Client, changes: dict[str, object], problem: str
) -> None:
    before = Person.objects.count()
    response = maija.post(f"{LIST}/new", {**NEW, **changes})
    assert response.status_code == 400
    shown = unescape(response.content.decode())
    assert say("fi", "person-problem", problem=problem) in shown
    assert 'role="alert"' in shown
    assert 'value="2026-01-07"' in shown or problem == "pledge_signed_on"
    assert 'value="peer" checked' in shown
    assert ('value="ru" checked' in shown) == (problem != "languages")
    assert Person.objects.count() == before


def test_what_the_form_does_not_offer_is_not_taken(cast: Cast, maija: Client, kaarina: Client) -> None:
    for role in ("administrator", "coordinator", "dpo"):
        assert f'value="{role}"' not in text(maija, f"{LIST}/new")
        assert f'value="{role}"' in text(kaarina, f"{LIST}/new")
    form = {**NEW, "roles": ["peer", "ei-ole", "\x00"]}
    assert maija.post(f"{LIST}/new", form).status_code == 302
    assert access.roles_of(Person.objects.get(login="uusi")) == {"peer"}


# --- one person ---------------------------------------------------------------------------------------


def test_details_are_changed_and_rule_18_is_said(cast: Cast, maija: Client) -> None:
    address = f"{LIST}/{cast.aino.pk}"
    response = maija.post(address, details(cast.aino, capacity="3", training_valid_until="2031-05-01"))
    assert response.headers["Location"] == f"{address}?saved=details"
    assert 'value="2031-05-01"' in text(maija, response.headers["Location"])
    refused = maija.post(address, details(cast.aino, capacity="4", duty_name="Aune"))
    assert refused.status_code == 400
    shown = unescape(refused.content.decode())
    assert say("fi", "person-problem", problem="capacity") in shown
    assert 'value="Aune"' in shown
    assert "<h1>Aino</h1>" in shown
    cast.aino.refresh_from_db()
    assert (cast.aino.duty_name, cast.aino.capacity) == ("Aino", 3)


def test_roles_are_changed(cast: Cast, maija: Client) -> None:
    address = f"{LIST}/{cast.aino.pk}"
    response = maija.post(f"{address}/roles", {"roles": ["worker", "facilitator"]})
    assert response.headers["Location"] == f"{address}?saved=roles"
    assert access.roles_of(cast.aino) == {"worker", "facilitator"}
    assert maija.post(f"{address}/roles", {}).status_code == 302
    assert access.roles_of(cast.aino) == frozenset()
    assert 'value="peer"' not in text(maija, f"{address}/roles"), "rule 19: not for a professional"
    refused = maija.post(f"{address}/roles", {"roles": ["peer", "moderator"]})
    assert refused.status_code == 400
    shown = unescape(refused.content.decode())
    assert say("fi", "person-problem", problem="role") in shown
    assert 'value="moderator" checked' in shown


def test_the_page_of_somebody_with_a_federation_role_shows_and_changes_nothing(cast: Cast, maija: Client) -> None:
    shown = text(maija, f"{LIST}/{cast.tuula.pk}")
    assert say("fi", "person-not-yours") in shown
    assert 'name="duty_name"' not in shown
    refused = maija.post(f"{LIST}/{cast.tuula.pk}", details(cast.tuula, duty_name="X"))
    assert refused.status_code == 403
    assert say("fi", "person-problem", problem="federation_role") in unescape(refused.content.decode())


def test_ones_own_roles_have_no_form(cast: Cast, kaarina: Client) -> None:
    shown = text(kaarina, f"{LIST}/{cast.kaarina.pk}")
    assert say("fi", "person-own-roles") in shown
    assert "/roles" not in shown
    assert 'name="roles"' not in text(kaarina, f"{LIST}/{cast.kaarina.pk}/roles")
    refused = kaarina.post(f"{LIST}/{cast.kaarina.pk}/roles", {"roles": ["worker"]})
    assert refused.status_code == 403
    assert say("fi", "person-problem", problem="own_roles") in unescape(refused.content.decode())


def test_a_name_is_never_html(cast: Cast, maija: Client) -> None:
    maija.post(f"{LIST}/{cast.aino.pk}", details(cast.aino, duty_name='<b>"Aino'))
    aino = f"{LIST}/{cast.aino.pk}"
    for address in (LIST, aino, f"{aino}/roles", f"{aino}/deactivate"):
        assert "<b>" not in maija.get(address).content.decode()


# --- the end ------------------------------------------------------------------------------------------


def test_closing_a_login_says_what_happens_first(cast: Cast, maija: Client) -> None:
    aino = sign_in(Client(), cast.aino)
    address = f"{LIST}/{cast.aino.pk}"
    shown = text(maija, f"{address}/deactivate")
    for name in ("deactivate-access", "deactivate-talks", "deactivate-trail", "deactivate-back"):
        assert say("fi", name) in shown
    assert aino.get("/desk").status_code == 200, "looking at the page does nothing"
    form = {"login": "aino", "password": PASSWORD, "code": code_of(cast.aino)}
    response = maija.post(f"{address}/deactivate")
    assert response.headers["Location"] == f"{address}?saved=deactivated"
    assert aino.get("/desk").status_code == 302
    assert Client().post("/desk/sign-in", form).status_code == 403
    shown = text(maija, response.headers["Location"])
    assert say("fi", "person-has-left") in shown
    assert "<form" not in shown.split("<main")[1]
    assert maija.get(f"{address}/deactivate").status_code == 302, "there is nothing left to close"


def test_the_last_administrator_is_told_to_make_another_first(cast: Cast, kaarina: Client) -> None:
    address = f"{LIST}/{cast.kaarina.pk}/deactivate"
    assert say("fi", "deactivate-own") in text(kaarina, address)
    refused = kaarina.post(address)
    assert refused.status_code == 403
    assert say("fi", "person-problem", problem="last_administrator") in unescape(refused.content.decode())
    actions.assign_role(cast.tuula, "administrator")
    assert kaarina.post(address).status_code == 302
    assert kaarina.get(LIST).headers["Location"] == "/desk/sign-in?ended=1"


# --- around them --------------------------------------------------------------------------------------


def test_only_who_manages_people_is_shown_the_way(cast: Cast, maija: Client) -> None:
    assert 'data-people="/desk/people?lang=fi"' in text(maija, "/desk")
    assert "data-people" not in text(sign_in(Client(), cast.aino), "/desk")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_pages_keep_their_language(cast: Cast, maija: Client, language: str) -> None:
    aino = f"{LIST}/{cast.aino.pk}"
    for address in (LIST, f"{LIST}/new", aino, f"{aino}/roles", f"{aino}/deactivate"):
        shown = text(maija, f"{address}?lang={language}")
        assert f'<html lang="{language}">' in shown
        links = re.findall(r'(?:href|action)="(/desk[^"]*)"', shown)
        assert links
        bare = {LIST}  # the search carries it in a field
        assert [link for link in links if f"lang={language}" not in link and link not in bare] == []
    response = maija.post(f"{aino}?lang={language}", details(cast.aino))
    assert f"lang={language}" in response.headers["Location"]


def test_the_pages_are_not_stored(cast: Cast, maija: Client) -> None:
    for address in (LIST, f"{LIST}/new", f"{LIST}/{cast.aino.pk}", f"{LIST}/{cast.eero.pk}"):
        assert "no-store" in maija.get(address).headers["Cache-Control"]
