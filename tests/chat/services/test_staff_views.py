"""The staff's pages of the catalogue: what visitors read, in every language side by side."""

import json
import re
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from chat.contacts import actions as contacts
from chat.contacts.models import Contact
from chat.services import access, actions
from chat.services.core.changes import MOST
from chat.services.core.hours import lines_of
from chat.services.models import HelpCard, Service
from moderation.audit.models import AuditRow
from moderation.staff.models import Person
from moderation.texts.core import LANGUAGES, Language, Review
from tests.support.cast import Cast, sign_in
from tests.support.clock import MONDAY_NOON, Clock, after
from tests.support.talks import begin

pytestmark = pytest.mark.django_db

SLUG = "apua-vakivaltaan"
SERVICE = "/desk/services/apua-vakivaltaan?lang=fi"
CARD = "/desk/cards/nollalinja?lang=fi"


AFTERNOONS = {"hours-0-days": ["0", "1", "2"], "hours-0-start": "12:00", "hours-0-end": "18:00"}
TUESDAY_EVENING = {"hours-1-days": ["1"], "hours-1-start": "18:00", "hours-1-end": "20:00"}


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
        "tone": "adults",
        **AFTERNOONS,
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


def test_the_list_tells_what_is_missing(kaarina: Client) -> None:
    Service.objects.filter(slug=SLUG).update(names={"fi": "Apua väkivaltaan -chat"}, is_on=False)
    shown = page(kaarina.get("/desk/services?lang=fi"))
    for words in ("Apua väkivaltaan -chat", "Pois käytöstä", "Puuttuu: ar", "Nollalinja", "/desk/languages"):
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
    assert tuula.post("/desk/services", {"what": "site", "name-fi": "x"}).status_code == 403
    assert HelpCard.objects.get(slug="nollalinja").version == 0


# --- hours ---------------------------------------------------------------------------------------


def hours_of(slug: str) -> list[dict[str, Any]]:
    return access.any_service(slug).hours  # type: ignore[no-any-return]


def test_the_hours_of_a_service_are_changed_and_visitors_read_them_at_once(kaarina: Client, client: Client) -> None:
    themed = TUESDAY_EVENING | {"hours-1-theme-fi": "Teemailta", "hours-1-months": ["3"]}
    assert kaarina.post(SERVICE, service_form(**themed)).status_code == 302
    assert hours_of(SLUG) == [
        *({"weekday": day, "start": "12:00", "end": "18:00"} for day in (0, 1, 2)),
        {"weekday": 1, "start": "18:00", "end": "20:00", "months": [3], "theme": {"fi": "Teemailta"}},
    ]
    assert "ma–ke klo 12–18, ti klo 18–20 (Teemailta)" in page(client.get(f"/chat/{SLUG}?lang=fi"))
    assert AuditRow.objects.filter(action="change_service", object_id=SLUG).count() == 1


def test_the_form_shows_the_hours_as_they_are_stored(kaarina: Client) -> None:
    shown = page(kaarina.get("/desk/services/apua-eroon?lang=fi"))
    assert shown.count('class="card stack hours__line"') == 3
    assert 'name="hours-2-theme-fi"' in shown
    assert 'value="12:00"' in shown
    assert "tammi" in shown


def test_a_service_without_hours_answers_at_agreed_times(kaarina: Client, client: Client) -> None:
    blank = {"hours-0-days": [], "hours-0-start": "", "hours-0-end": ""}
    assert kaarina.post(SERVICE, service_form(**blank)).status_code == 302
    assert hours_of(SLUG) == []
    assert "sovittuina aikoina" in page(client.get(f"/chat/{SLUG}?lang=fi"))


def test_who_waits_closes_by_the_new_hours(kaarina: Client, cast: Cast) -> None:
    visit = begin(cast.violence, cast.aino, MONDAY_NOON)
    assert kaarina.post(SERVICE, service_form(**{"hours-0-end": "16:00"})).status_code == 302
    visit.contact.refresh_from_db()
    assert visit.contact.closes_at == after(hours=4)


def test_hours_that_are_the_same_move_nothing(kaarina: Client, cast: Cast) -> None:
    visit = begin(cast.violence, cast.aino, MONDAY_NOON)
    Contact.objects.filter(pk=visit.contact.pk).update(closes_at=after(hours=1))
    stored = lines_of(hours_of(SLUG))
    same = {f"hours-{number}-{part}": getattr(line, part) for number, line in enumerate(stored) for part in PARTS}
    assert kaarina.post(SERVICE, service_form(**same)).status_code == 302
    visit.contact.refresh_from_db()
    assert visit.contact.closes_at == after(hours=1)


PARTS = ("days", "start", "end", "months")


@pytest.mark.parametrize(
    ("fields", "field", "words"),
    [
        ({"hours-0-days": []}, "hours-0-days", "Valitse, minä päivinä"),
        ({"hours-0-start": ""}, "hours-0-start", "Kirjoita kellonaika"),
        ({"hours-0-end": "24:30"}, "hours-0-end", "Kirjoita kellonaika"),
        ({"hours-0-start": "24:00"}, "hours-0-start", "Kirjoita kellonaika"),
        ({"hours-0-end": "11:00"}, "hours-0-end", "päätyttävä myöhemmin"),
        (TUESDAY_EVENING | {"hours-1-start": "17:00"}, "hours-1-start", "menevät päällekkäin"),
        ({"hours-0-theme-sv": "Temakväll"}, "hours-0-theme-fi", "teema myös suomeksi"),
        ({"hours-0-theme-fi": "x" * 61}, "hours-0-theme-fi", "Teema on liian pitkä"),
        ({"keep_minutes": 61}, "keep_minutes", "0–60 minuuttia"),
        ({"name-ar": "x" * 81}, "name-ar", "nimi on liian pitkä"),
    ],
)
def test_what_is_wrong_is_told_beside_its_field_and_nothing_typed_is_lost(
    kaarina: Client, fields: dict[str, Any], field: str, words: str
) -> None:
    answer = kaarina.post(SERVICE, service_form(**{"description-en": "Half written", **fields}))
    shown = page(answer)
    assert answer.status_code == 400
    assert f'href="#{field}"' in shown
    (beside,) = re.findall(rf'<p class="field__problem" id="{field}-problem">([^<]*)</p>', shown)
    assert words in beside
    assert shown.count(f"{field}-problem") == 2, "the field names its problem"
    assert "Half written" in shown
    typed = (
        value
        for values in fields.values()
        for value in ([values] if isinstance(values, str) else values if isinstance(values, list) else [])
    )
    assert all(f'value="{value}"' in shown for value in typed if value)
    assert access.any_service(SLUG).version == 0


def test_more_lines_than_fit_are_refused_and_shown_again(kaarina: Client) -> None:
    lines = {f"hours-{number}-start": f"{number // 10:02}:{number % 10}7" for number in range(200)}
    days = {f"hours-{number}-days": ["0"] for number in range(200)}
    answer = kaarina.post(SERVICE, service_form(**lines, **days))
    assert answer.status_code == 400
    shown = page(answer)
    assert "Rivejä on liikaa" in shown
    assert all(f'value="{start}"' in shown for start in lines.values())


def test_a_thousand_lines_are_no_form_of_ours(kaarina: Client) -> None:
    lines = {f"hours-{number}-start": "12:00" for number in range(1000)}
    assert kaarina.post(SERVICE, service_form(**lines)).status_code == 400
    assert access.any_service(SLUG).version == 0


def test_a_line_more_or_less_is_a_button_that_stores_nothing(kaarina: Client) -> None:
    form = service_form(**{"name-fi": "Uusi nimi"}, **TUESDAY_EVENING)
    more = kaarina.post(SERVICE, form | {"add_hours": "1"})
    less = kaarina.post(SERVICE, form | {"remove_hours": "0"})
    for answer, count in ((more, 3), (less, 1)):
        shown = page(answer)
        assert answer.status_code == 200
        assert shown.count('class="card stack hours__line"') == count
        assert "mitään ei ole vielä tallennettu" in shown
        assert "Uusi nimi" in shown
    assert 'value="20:00"' in page(less)
    assert 'value="12:00"' not in page(less)
    assert access.any_service(SLUG).version == 0


def test_when_a_number_answers_is_changed_on_its_card(kaarina: Client, client: Client) -> None:
    assert kaarina.post(CARD, card_form(**AFTERNOONS)).status_code == 302
    card = access.any_card("nollalinja")
    assert (card.around_the_clock, len(card.hours)) == (False, 3)
    assert "ma–ke klo 12–18" in page(client.get("/?lang=fi"))
    assert kaarina.post(CARD, card_form(around_the_clock="on", **AFTERNOONS)).status_code == 302
    assert "Vastaa ympäri vuorokauden" in page(client.get("/?lang=fi"))
    assert kaarina.post(CARD, card_form(number="", **AFTERNOONS)).status_code == 400
    assert kaarina.post("/desk/cards/nettiturvakoti?lang=fi", card_form(**AFTERNOONS, version=0)).status_code == 302
    assert access.any_card("nettiturvakoti").hours == [], "a site has none"
    assert access.any_card("nettiturvakoti").number == ""


CHRISTMAS = {"exceptions-0-first": "2026-12-24", "exceptions-0-last": "2026-12-26"}


def test_days_on_which_it_is_closed_are_written_down_and_told(kaarina: Client, client: Client, clock: Clock) -> None:
    today = {"exceptions-1-first": "2026-03-02", "exceptions-1-start": "14:00", "exceptions-1-end": "16:00"}
    assert kaarina.post(SERVICE, service_form(**CHRISTMAS, **today)).status_code == 302
    assert access.any_service(SLUG).exceptions == [
        {"first": "2026-12-24", "last": "2026-12-26"},
        {"first": "2026-03-02", "last": "2026-03-02", "start": "14:00", "end": "16:00"},
    ]
    read = page(client.get(f"/chat/{SLUG}?lang=fi"))
    assert "ma–ke klo 12–18, ma 2.3. klo 14–16" in read
    assert "24.12." not in read
    shown = page(kaarina.get(SERVICE))
    assert 'name="exceptions-1-first" type="date" value="2026-03-02"' in shown
    clock.forward(days=1)
    assert 'name="exceptions-1-first"' not in page(sign_in_again(kaarina)), "what is over goes by itself"


def sign_in_again(kaarina: Client) -> Any:
    """The service's page, on another day."""
    return sign_in(Client(), Person.objects.get(login="kaarina")).get(SERVICE)


def test_an_exception_moves_the_closing_time_of_those_who_wait(kaarina: Client, cast: Cast) -> None:
    visit = begin(cast.violence, cast.aino, MONDAY_NOON)
    closed = {"exceptions-0-first": "2026-03-02"}
    assert kaarina.post(SERVICE, service_form(**closed)).status_code == 302
    visit.contact.refresh_from_db()
    assert visit.contact.closes_at == after(minutes=20)


def test_an_exception_more_or_less_is_a_button_that_stores_nothing(kaarina: Client) -> None:
    form = service_form(**CHRISTMAS)
    more, less = (
        page(kaarina.post(SERVICE, form | button)) for button in ({"add_exception": "1"}, {"remove_exception": "0"})
    )
    assert 'name="exceptions-1-first"' in more
    assert 'value="2026-12-26"' in more
    assert 'name="exceptions-0-first"' not in less
    assert access.any_service(SLUG).version == 0


# --- what else is said of a service or card --------------------------------------------------------


def test_whom_a_service_speaks_to_decides_what_it_promises(kaarina: Client, client: Client) -> None:
    assert "Emme näe, kuka olet tai missä olet, emmekä siksi voi" in page(kaarina.get(SERVICE))
    assert kaarina.post(SERVICE, service_form(tone="children")).status_code == 302
    promised = "Sinulle vastaa aikuinen, jonka työtä on auttaa lapsia ja nuoria, ja joskus toinen aikuinen lukee"
    assert promised in page(kaarina.get(SERVICE))
    entry = client.get(f"/chat/{SLUG}?lang=fi", headers={"Accept": "application/json"}).json()
    assert any(sentence.startswith(promised) for sentence in entry["sentences"])
    assert kaarina.post(SERVICE, service_form(tone="shouting")).status_code == 400


def test_where_a_service_may_be_embedded_is_set_on_its_page_and_audited(kaarina: Client, client: Client) -> None:
    sites = "https://www.example.org\r\nhttps://apu.example.fi\r\n"
    assert kaarina.post(SERVICE, service_form(sites=sites)).status_code == 302
    assert access.any_service(SLUG).embedding_sites == ["https://apu.example.fi", "https://www.example.org"]
    assert "https://apu.example.fi" in client.get(f"/chat/{SLUG}")["Content-Security-Policy"]
    assert kaarina.post(SERVICE, service_form(sites=sites)).status_code == 302
    assert AuditRow.objects.filter(action="set_embedding_sites").count() == 1, "only where they are others"
    wrong = kaarina.post(SERVICE, service_form(sites="https://www.example.org/sivu"))
    assert wrong.status_code == 400
    assert 'id="sites-problem"' in page(wrong)
    assert "https://www.example.org/sivu</textarea>" in page(wrong)


def test_languages_of_a_card_and_where_it_comes_first(kaarina: Client) -> None:
    form = card_form(languages=["ru", "fi", "xx"], first_for=["vauvaperhe", "*", "ei-ole"])
    assert kaarina.post(CARD, form).status_code == 302
    card = access.any_card("nollalinja")
    assert (card.languages, card.first_for) == (["fi", "ru"], ["*", "vauvaperhe"])


@pytest.mark.parametrize(
    ("what", "name", "address"),
    [
        ("phone", "Länsi-Uudenmaan turvakoti", "/desk/cards/lansi-uudenmaan-turvakoti"),
        ("site", "Nettiturvakoti!", "/desk/cards/nettiturvakoti-2"),
        ("event", "«»", "/desk/cards/event"),
        ("service", "Apua eroon!", "/desk/services/apua-eroon-2"),
    ],
)
def test_what_is_added_is_off_until_the_rest_is_written(
    kaarina: Client, client: Client, what: str, name: str, address: str
) -> None:
    answer = kaarina.post("/desk/services?lang=fi", {"what": what, "name-fi": name})
    assert answer["Location"] == f"{address}?lang=fi&saved=1"
    assert page(kaarina.get(answer["Location"])).count("Pois käytöstä") == 0
    assert name in page(kaarina.get("/desk/services?lang=fi"))
    assert name not in page(client.get("/?lang=fi"))
    kind = "service" if what == "service" else "card"
    assert AuditRow.objects.get(action=f"add_{kind}").object_id == address.rpartition("/")[2]


def test_a_number_that_was_added_is_filled_in_and_switched_on(kaarina: Client, client: Client) -> None:
    kaarina.post("/desk/services?lang=fi", {"what": "phone", "name-fi": "Oulun turvakoti"})
    address, form = "/desk/cards/oulun-turvakoti?lang=fi", card_form(version=0, **{"name-fi": "Oulun turvakoti"})
    assert kaarina.post(address, form | {"number": ""}).status_code == 400
    assert kaarina.post(address, form | {"number": "08 123 4567"}).status_code == 302
    assert "08 123 4567" in page(client.get("/?lang=fi"))


@pytest.mark.parametrize(("name", "problem"), [("", "nimi puuttuu"), ("x" * 81, "nimi on liian pitkä")])
def test_what_cannot_be_added_is_told_beside_its_field(kaarina: Client, name: str, problem: str) -> None:
    before = HelpCard.objects.count()
    answer = kaarina.post("/desk/services?lang=fi", {"what": "site", "name-fi": name})
    shown = page(answer)
    assert answer.status_code == 400
    assert problem in shown.partition('id="name-fi-problem"')[2]
    assert f'value="{name}"' in shown
    assert '<option value="site" selected>' in shown
    assert HelpCard.objects.count() == before
    assert kaarina.post("/desk/services?lang=fi", {"what": "tank", "name-fi": "x"}).status_code == 404


def test_there_is_an_end_to_cards(kaarina: Client) -> None:
    cards = [HelpCard(slug=f"k-{n}", kind="site", names={"fi": "K"}, descriptions={"fi": ""}) for n in range(MOST)]
    HelpCard.objects.bulk_create(cards)
    answer = kaarina.post("/desk/services?lang=fi", {"what": "site", "name-fi": "Vielä yksi"})
    assert answer.status_code == 400
    assert "Enempää ei mahdu" in page(answer)


# --- what somebody else has changed meanwhile ------------------------------------------------------


def stored_now(answer: Any) -> list[str]:
    """What the page tells beside what was typed."""
    return re.findall(r'Nyt tallessa: <span dir="auto">([^<]*)</span>', page(answer))


def test_everything_that_somebody_else_has_changed_of_a_service_is_told(kaarina: Client) -> None:
    mine = service_form(interpreter="on", **{"name-fi": "Minun"})
    theirs = {"keep_minutes": 20, "topics": [], "name-fi": "Toisen", "description-sv": "Annans", "hours-0-end": "15:00"}
    kaarina.post(SERVICE, service_form(peers_answer="on", **theirs))
    answer = kaarina.post(SERVICE, mine)
    assert answer.status_code == 409
    assert stored_now(answer) == ["Toisen", "Annans", "ma–ke klo 12–15", "20", "ei mitään", "ei valittu", "valittu"]
    assert 'value="18:00"' in page(answer), "what was typed stays in the fields"


def test_everything_that_somebody_else_has_changed_of_a_card_is_told(kaarina: Client) -> None:
    mine = card_form(link="https://oma.fi/", **AFTERNOONS)
    theirs = {"number": "116 016", "cost": "", "around_the_clock": "on", "link": ""}
    kaarina.post(CARD, card_form(**theirs))
    answer = kaarina.post(CARD, mine)
    assert answer.status_code == 409
    assert stored_now(answer) == ["116 016", "Ei tiedossa", "valittu", "ei mitään", "ei mitään"]


def test_who_reviewed_a_language_is_told_beside_its_texts(kaarina: Client, settings: Settings) -> None:
    settings.REVIEWED_LANGUAGES = {"sv": Review("Mats Exempel", MONDAY_NOON.date())}
    for address in (SERVICE, CARD):
        shown = page(kaarina.get(address))
        assert "on tarkastanut Mats Exempel" in shown
        assert shown.count("tekstejä tällä kielellä ei ole tarkastettu") == 5


# --- the order, and what is to be checked ---------------------------------------------------------

LIST = "/desk/services?lang=fi"


def order(what: str = "service") -> list[str]:
    """The slugs in the order that everybody sees."""
    return [row.slug for row in access.catalogue()[what == "card"]]


def moves(what: str, slug: str, **place: str) -> dict[str, str]:
    """What a button beside it sends."""
    return {"move": what, "slug": slug, **place}


def test_a_service_is_moved_and_visitors_see_it_there(kaarina: Client, client: Client) -> None:
    first, second, *others = order()
    answer = kaarina.post(LIST, moves("service", second, above=first))
    assert answer["Location"] == f"/desk/services?lang=fi&moved=service-{second}&place=above"
    assert order() == [second, first, *others]
    front = page(client.get("/"))
    assert front.index(f"/chat/{second}") < front.index(f"/chat/{first}")
    assert AuditRow.objects.get(action="move_service").object_id == second


def test_the_button_that_was_pressed_keeps_the_focus(kaarina: Client) -> None:
    first, second, third, *_ = order("card")
    shown = page(kaarina.get(kaarina.post(LIST, moves("card", third, above=second))["Location"]))
    assert re.findall(r'name="(\w+)" value="([^"]+)"[^>]* autofocus', shown) == [("above", first)]
    shown = page(kaarina.get(kaarina.post(LIST, moves("card", third, above=first))["Location"]))
    assert re.findall(r'name="(\w+)" value="([^"]+)"[^>]* autofocus', shown) == [("below", first)], "above is gone"
    assert shown.count("autofocus") == 1


def test_two_who_move_at_once_both_have_their_way(kaarina: Client) -> None:
    """Both have opened the page before either has moved anything."""
    a, b, c, d, *others = order("card")
    kaarina.post(LIST, moves("card", b, above=a))
    kaarina.post(LIST, moves("card", d, above=c))
    assert order("card") == [b, a, d, c, *others]
    kaarina.post(LIST, moves("card", b, above=a))
    assert order("card") == [b, a, d, c, *others], "pressed twice, moved once"


def test_rows_of_the_same_place_are_moved_too(kaarina: Client) -> None:
    HelpCard.objects.update(order=0)
    before = order("card")
    kaarina.post(LIST, moves("card", before[0], below=before[1]))
    assert order("card") == [before[1], before[0], *before[2:]]


@pytest.mark.parametrize(
    "form",
    [
        moves("service", "ei-ole", above=SLUG),
        moves("service", SLUG, above="ei-ole"),
        moves("service", SLUG, above=SLUG),
        moves("service", SLUG, beside="apua-eroon"),
        moves("letter", SLUG, above="apua-eroon"),
        {"move": "service"},
        {"check": "ei-ole", "version": "0"},
        {"check": "\0"},
    ],
)
def test_what_cannot_be_moved_or_checked_is_not_there(kaarina: Client, form: dict[str, str]) -> None:
    before = order(), order("card")
    assert kaarina.post(LIST, form).status_code == 404
    assert (order(), order("card")) == before


def test_a_card_is_checked_with_one_press_and_asked_for_again_after_half_a_year(
    kaarina: Client, cast: Cast, clock: Clock
) -> None:
    HelpCard.objects.exclude(slug="nollalinja").update(checked_on=clock.now.date())
    shown = page(kaarina.get(LIST))
    assert "Tarkista nämä" in shown
    assert shown.index("check-nollalinja") < shown.index("Hätänumero")
    answer = kaarina.post(LIST, {"check": "nollalinja", "version": "0"})
    card = access.any_card("nollalinja")
    assert (card.checked_on, card.version) == (clock.now.date(), 0), "who edits it meanwhile loses nothing"
    assert "Tarkista nämä" not in page(kaarina.get(answer["Location"]))
    assert AuditRow.objects.get(action="check_card").object_id == "nollalinja"
    clock.forward(days=184)
    assert "Tarkista nämä" in page(sign_in(Client(), cast.kaarina).get(LIST))


def test_a_card_that_somebody_has_changed_meanwhile_is_not_taken_for_checked(kaarina: Client) -> None:
    kaarina.post(CARD, card_form(number="080 005 006"))
    answer = kaarina.post(LIST, {"check": "nollalinja", "version": "0"})
    assert answer.status_code == 409
    assert "Vertaa sitä uudelleen" in page(answer)
    assert "080 005 006" in page(answer)
    assert access.any_card("nollalinja").checked_on is None


def test_a_card_that_is_off_need_not_be_checked(kaarina: Client) -> None:
    HelpCard.objects.update(is_on=False)
    assert "Tarkista nämä" not in page(kaarina.get(LIST))


def test_nobody_else_moves_or_checks_anything(cast: Cast, clock: Clock) -> None:
    first, second, *_ = order()
    for person in (cast.aino, cast.maija, cast.tuula):
        browser = sign_in(Client(), person)
        assert browser.post(LIST, moves("service", second, above=first)).status_code == 403
        assert browser.post(LIST, {"check": "nollalinja", "version": "0"}).status_code == 403
        with pytest.raises(access.NoPageError):
            actions.move("service", second, "above", first, person)
        with pytest.raises(access.NoPageError):
            actions.confirm_card("nollalinja", 0, person, clock.now.date())
    assert order()[0] == first


def test_fifty_cards_cost_as_many_queries_as_thirteen(kaarina: Client) -> None:
    def queries(sent: dict[str, str] | None = None) -> int:
        with CaptureQueriesContext(connection) as some:
            kaarina.post(LIST, sent) if sent else kaarina.get(LIST)
        return len(some)

    first, second, *_ = order("card")
    few = queries(), queries(moves("card", second, above=first))
    HelpCard.objects.bulk_create(
        HelpCard(slug=f"c{number}", kind="site", names={"fi": "x"}, descriptions={"fi": ""}, order=20 + number)
        for number in range(37)
    )
    assert (queries(), queries(moves("card", first, above=second))) == few


# --- what is promised ------------------------------------------------------------------------------

PROMISES = "/desk/promises?lang=fi"


@pytest.mark.parametrize("code", LANGUAGES)
def test_rule_08_the_promises_are_what_a_visitor_reads_in_that_language(
    kaarina: Client, client: Client, code: Language
) -> None:
    Service.objects.filter(slug=SLUG).update(keep_minutes=17, peers_answer=True, excerpts=True)
    shown = unescape(page(kaarina.get(f"{PROMISES}&in={code}")))
    section = re.search(rf'aria-labelledby="{SLUG}">.*?</section>', shown, re.DOTALL)
    assert section is not None
    sentences = re.findall(r"<li>([^<]+)</li>", section[0])
    assert len(sentences) == 5
    entry = re.search(
        r'<script id="page"[^>]*>(.*?)</script>', page(client.get(f"/chat/{SLUG}?lang={code}")), re.DOTALL
    )
    assert entry is not None
    assert json.loads(entry[1])["sentences"] == sentences
    assert "17" in sentences[4]
    assert shown.count("<ol") == len(order())
    assert ('dir="rtl">\n      <li>' in shown) == (code == "ar")


def test_rule_33_the_promises_follow_the_settings_and_lead_to_them(kaarina: Client) -> None:
    before = page(kaarina.get(PROMISES))
    assert "30 minuuttia keskustelun jälkeen" not in before
    kaarina.post(SERVICE, service_form(excerpts="on"))
    shown = page(kaarina.get(PROMISES))
    assert "Tekstit säilyvät 30 minuuttia keskustelun jälkeen" in shown
    assert "Keskustelusta voi antaa otteen arvioitavaksi" in shown
    form = page(kaarina.get(SERVICE))
    for field in ("tone", "peers_answer", "keep_minutes", "excerpts"):
        assert f'href="/desk/services/{SLUG}?lang=fi#{field}"' in shown
        assert f'id="{field}"' in form, "the link ends at its field"


def test_a_language_that_nobody_sees_yet_is_said_to_be_off(kaarina: Client, settings: Settings) -> None:
    settings.VISITOR_LANGUAGES = ("fi", "sv")
    off = "kukaan ei vielä näe näitä"
    assert off not in page(kaarina.get(f"{PROMISES}&in=sv"))
    assert off in page(kaarina.get(f"{PROMISES}&in=ru"))
    assert 'in=fi" lang="fi" dir="ltr" aria-current="page"' in page(kaarina.get(f"{PROMISES}&in=%00"))


def test_the_promises_of_all_services_cost_one_query_of_the_catalogue(kaarina: Client) -> None:
    with CaptureQueriesContext(connection) as some:
        kaarina.get(PROMISES)
    assert sum("services_service" in query["sql"] for query in some) == 1
