"""The staff's pages of the catalogue: what visitors read, in every language side by side."""

from typing import Any

import pytest
from django.test import Client

from chat.contacts import actions as contacts
from chat.services import access
from chat.services.models import HelpCard, Service
from moderation.audit.models import AuditRow
from tests.support.cast import Cast, sign_in
from tests.support.clock import MONDAY_NOON, Clock
from tests.support.talks import begin

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

SLUG = "apua-vakivaltaan"
SERVICE = "/desk/services/apua-vakivaltaan?lang=fi"
CARD = "/desk/cards/nollalinja?lang=fi"


@pytest.fixture
def kaarina(cast: Cast, clock: Clock) -> Client:
    """The administrator's browser, just signed in."""
    return sign_in(Client(), cast.kaarina)


def page(answer: Any) -> str:
    return answer.content.decode()  # type: ignore[no-any-return]


def service_form(**fields: Any) -> dict[str, Any]:
    stored = access.any_service(SLUG)
    return {
        "version": stored.version,
        "name-fi": "Apua väkivaltaan -chat",
        "description-fi": "Kun elämässäsi on väkivaltaa.",
        "keep_minutes": 30,
        "letters_within": 5,
        "queue_limit": 7,
        "topics": ["close_one", "other"],
        "is_on": "on",
        **fields,
    }


def card_form(**fields: Any) -> dict[str, Any]:
    version = access.any_card("nollalinja").version
    return {
        "version": version,
        "name-fi": "Nollalinja",
        "number": "080 005 005",
        "cost": "free",
        "is_on": "on",
        **fields,
    }


def test_the_list_tells_what_is_missing_and_who_reviewed_which_language(kaarina: Client) -> None:
    Service.objects.filter(slug=SLUG).update(names={"fi": "Apua väkivaltaan -chat"}, is_on=False)
    shown = page(kaarina.get("/desk/services?lang=fi"))
    for words in ("Apua väkivaltaan -chat", "Pois käytöstä", "Puuttuu: ar", "Nollalinja", "ei ole tarkastettu"):
        assert words in shown


def test_a_service_is_changed_and_visitors_read_it_at_once(kaarina: Client, client: Client, cast: Cast) -> None:
    form = service_form(**{"name-sv": "Hjälp mot våld", "description-sv": "När det finns våld."})
    answer = kaarina.post(SERVICE, form)
    assert answer.status_code == 302
    assert "tallennettu" in page(kaarina.get(answer["Location"]))
    stored = access.any_service(SLUG)
    assert (stored.keep_minutes, stored.letters_within, stored.queue_limit) == (30, 5, 7)
    assert (stored.topics, stored.interpreter, stored.peers_answer) == (["close_one", "other"], False, False)
    assert not stored.offers_in_turn
    read = page(client.get(f"/chat/{SLUG}?lang=sv"))
    assert "Hjälp mot våld" in read
    assert "När det finns våld." in read
    row = AuditRow.objects.get(action="change_service")
    assert (row.actor, row.object_id) == (cast.kaarina.pk, SLUG)


def test_whether_a_service_offers_in_turn_is_chosen_kept_and_audited(kaarina: Client) -> None:
    kaarina.post(SERVICE, service_form(offers_in_turn="on"))
    assert access.any_service(SLUG).offers_in_turn
    assert AuditRow.objects.filter(action="change_service", object_id=SLUG).count() == 1
    assert 'name="offers_in_turn" checked' in page(kaarina.get(SERVICE))
    refused = page(kaarina.post(SERVICE, service_form(keep_minutes=61, offers_in_turn="on")))
    assert 'name="offers_in_turn" checked' in refused, "nothing that was chosen is lost"
    kaarina.post(SERVICE, service_form())
    assert not access.any_service(SLUG).offers_in_turn


def test_a_language_that_is_left_empty_reads_what_it_falls_back_to(kaarina: Client, client: Client) -> None:
    shown = page(kaarina.get(SERVICE))
    assert "Jos jokin on tyhjä" in shown
    kaarina.post(SERVICE, service_form(**{"name-en": "Help with violence"}))
    assert "Help with violence" in page(client.get(f"/chat/{SLUG}?lang=ar"))


def test_a_service_in_which_somebody_waits_or_talks_is_not_switched_off(kaarina: Client, cast: Cast) -> None:
    visit = begin(cast.violence, cast.aino, MONDAY_NOON)
    form = service_form(**{"name-fi": "Uusi nimi"})
    del form["is_on"]
    for talks in (False, True):
        if talks:
            contacts.accept(str(visit.contact.pk), cast.aino, MONDAY_NOON)
        answer = kaarina.post(SERVICE, form)
        assert answer.status_code == 400
        assert "Palvelua ei voi sulkea juuri nyt" in page(answer)
        assert "Uusi nimi" in page(answer), "nothing that was typed is lost"
        assert access.any_service(SLUG).is_on
    contacts.end_by_worker(str(visit.contact.pk), cast.aino, MONDAY_NOON)
    assert kaarina.post(SERVICE, form).status_code == 302
    assert not access.any_service(SLUG).is_on


def test_a_card_is_changed_and_checked_today(kaarina: Client, clock: Clock) -> None:
    assert kaarina.post(CARD, card_form(link="https://nollalinja.fi/", is_checked="on")).status_code == 302
    card = access.any_card("nollalinja")
    assert (card.link, card.cost, card.checked_on) == ("https://nollalinja.fi/", "free", clock.now.date())
    assert kaarina.post(CARD, card_form()).status_code == 302
    assert access.any_card("nollalinja").checked_on == clock.now.date(), "unticked it is as it was"
    assert AuditRow.objects.filter(action="change_card", object_id="nollalinja").count() == 2


def test_rule_09_the_emergency_number_cannot_be_switched_off(kaarina: Client) -> None:
    form = {"version": 0, "name-fi": "Hätänumero", "number": "112", "cost": "free"}
    answer = kaarina.post("/desk/cards/112?lang=fi", form)
    assert (answer.status_code, "aina oltava käytössä" in page(answer)) == (400, True)
    assert access.any_card("112").is_on
    assert kaarina.post("/desk/cards/112?lang=fi", form | {"is_on": "on"}).status_code == 302


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name-fi": " "}, "Suomenkielinen nimi puuttuu"),
        ({"name-ar": "x" * 81}, "nimi on liian pitkä"),
        ({"description-ru": "x" * 401}, "kuvaus on liian pitkä"),
        ({"keep_minutes": 61}, "0–60 minuuttia"),
        ({"keep_minutes": "ei"}, "0–60 minuuttia"),
        ({"letters_within": 21}, "0–20 arkipäivässä"),
        ({"queue_limit": 501}, "0–500"),
    ],
)
def test_rule_33_what_cannot_be_is_told_and_nothing_typed_is_lost(
    kaarina: Client, fields: dict[str, Any], words: str
) -> None:
    answer = kaarina.post(SERVICE, service_form(**{"description-en": "Half written", **fields}))
    assert answer.status_code == 400
    shown = page(answer)
    assert words in shown
    assert "Half written" in shown
    assert access.any_service(SLUG).version == 0


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "ftp://a.fi/", "https://a.fi/ b", "nollalinja.fi", "https://x"]
)
def test_a_card_leads_only_to_a_web_page(kaarina: Client, link: str) -> None:
    answer = kaarina.post(CARD, card_form(link=link))
    assert (answer.status_code, "osoite ei kelpaa" in page(answer)) == (400, True)


@pytest.mark.parametrize("number", ["", "112 tai 113", "+", "x" * 40, "0" * 40])
def test_a_number_can_be_called(kaarina: Client, number: str) -> None:
    answer = kaarina.post(CARD, card_form(number=number))
    assert (answer.status_code, "Puhelinnumero ei kelpaa" in page(answer)) == (400, True)


def test_who_saves_over_somebody_elses_change_hears_so_and_loses_nothing(kaarina: Client) -> None:
    mine = service_form(**{"name-fi": "Minun nimeni"})
    kaarina.post(SERVICE, service_form(**{"name-fi": "Toisen nimi"}))
    answer = kaarina.post(SERVICE, mine)
    assert answer.status_code == 409
    shown = page(answer)
    assert "Joku muu muutti" in shown
    assert "Minun nimeni" in shown
    assert "Toisen nimi" in shown
    assert kaarina.post(SERVICE, mine | {"version": 1}).status_code == 302
    assert access.any_service(SLUG).names["fi"] == "Minun nimeni"


def test_who_opens_it_late_shows_again_who_they_are_and_who_sends_it_late_loses_nothing(
    kaarina: Client, clock: Clock
) -> None:
    form = service_form()
    clock.forward(minutes=14)
    assert kaarina.post(SERVICE, form).status_code == 302
    assert kaarina.get(SERVICE)["Location"].startswith("/desk/confirm")


@pytest.mark.parametrize("path", ["/desk/services/ei-ole", "/desk/cards/ei-ole"])
def test_what_is_not_there_is_not_found(kaarina: Client, path: str) -> None:
    assert kaarina.get(path).status_code == 404
    assert kaarina.post(path, {"name-fi": "x"}).status_code == 404


def test_nobody_else_changes_anything(cast: Cast, clock: Clock) -> None:
    tuula = sign_in(Client(), cast.tuula)
    assert tuula.post(SERVICE, service_form()).status_code == 403
    assert tuula.post(CARD, card_form()).status_code == 403
    assert HelpCard.objects.get(slug="nollalinja").version == 0
