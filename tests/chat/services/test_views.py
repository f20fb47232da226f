"""The visitors' way in, from outside."""

import gzip
import json
import re
import uuid
from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from chat.duty import access as duty
from chat.duty.actions import go_on_duty
from chat.duty.core import Desk
from chat.services.models import Service
from moderation.staff.models import Person
from moderation.texts.access import DIRECTORY
from moderation.texts.core import LANGUAGES
from tests.support.cast import Cast
from tests.support.clock import Clock

MENU = [
    {"code": "fi", "name": "Suomi", "lang": "fi", "dir": "ltr"},
    {"code": "fi-selko", "name": "Selkeä suomi", "lang": "fi", "dir": "ltr"},
    {"code": "sv", "name": "Svenska", "lang": "sv", "dir": "ltr"},
    {"code": "en", "name": "English", "lang": "en", "dir": "ltr"},
    {"code": "ar", "name": "العربية", "lang": "ar", "dir": "rtl"},
    {"code": "ru", "name": "Русский", "lang": "ru", "dir": "ltr"},
]
VISITOR_PAGES = ["/", "/chat/apua-vakivaltaan", "/chat/no-such-service", "/api/services"]


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Slugs of the services that somebody answers; empty until a test adds one."""
    slugs: set[str] = set()

    def desks(now: datetime) -> list[Desk]:
        return [Desk(uuid.uuid4(), frozenset(slugs), "professional", ("fi",), 2, has_break=False)]

    monkeypatch.setattr(duty, "desks", desks)
    return slugs


def html(client: Client, path: str, status: int = 200, accepted: str = "") -> str:
    response = client.get(path, headers={"Accept-Language": accepted})
    assert response.status_code == status
    return response.content.decode()


def page_of(text: str) -> dict[str, Any]:
    block = re.search(r'<script id="page" type="application/json">(.*?)</script>', text, re.DOTALL)
    assert block
    page: dict[str, Any] = json.loads(block[1])
    return page


def test_the_front_page_names_every_service_and_its_state(
    client: Client, cast: Cast, clock: Clock, answered: set[str]
) -> None:
    answered.add("apua-vakivaltaan")
    clock.at(2026, 3, 2, 13)
    text = html(client, "/")
    for service in Service.objects.all():
        assert service.names["fi"] in text
        assert f'href="/chat/{service.slug}' in text
    assert text.count("Chat on auki") == 1
    assert "Päivystäjä ei ole vielä paikalla" in text  # apua-eroon: its hours have begun and nobody is there
    assert "Avaamme tänään klo 15" in text  # the children's chat


def test_rule_9_help_cards_are_there_without_script(client: Client, cast: Cast, answered: set[str]) -> None:
    for path, status in [("/", 200), ("/chat/apua-vakivaltaan", 200), ("/chat/no-such-service", 404)]:
        text = re.sub(r"<script.*?</script>", "", html(client, path, status), flags=re.DOTALL)
        for number in ("tel:112", "tel:080005005", "tel:0925250111"):
            assert number in text, path


@pytest.mark.parametrize("path", VISITOR_PAGES)
def test_rule_2_no_cookie_for_visitors(client: Client, cast: Cast, path: str) -> None:
    response = client.get(path)
    assert not response.cookies
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("path", VISITOR_PAGES)
def test_visitor_pages_are_not_stored_and_tell_other_sites_nothing(client: Client, cast: Cast, path: str) -> None:
    response = client.get(path)
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("path", VISITOR_PAGES[:3])
def test_rule_2_nothing_is_asked_of_a_third_party(client: Client, cast: Cast, path: str) -> None:
    text = client.get(path).content.decode()
    loaded = re.findall(r"<(?:script|link|img|iframe|source)[^>]*(?:src|href)=\"([^\"]*)\"", text)
    assert loaded
    assert all(address.startswith("/static/") for address in loaded)
    for link in re.findall(r'<a href="https?:[^>]*>', text):
        assert 'rel="noreferrer"' in link


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("fi", "Etusivu"),
        ("fi-selko", "Etusivu"),
        ("sv", "Startsida"),
        ("en", "Front page"),
        ("ar", "الصفحة الرئيسية"),
        ("ru", "Главная"),
    ],
)
@pytest.mark.parametrize("path", [*VISITOR_PAGES[:3], "/accessibility"])
def test_rule_3_the_title_is_neutral(client: Client, cast: Cast, path: str, language: str, title: str) -> None:
    text = client.get(f"{path}?lang={language}").content.decode()
    assert re.findall(r"<title>(.*?)</title>", text) == [title]


def test_the_entry_page_hands_its_script_everything(
    client: Client, cast: Cast, clock: Clock, answered: set[str]
) -> None:
    answered.add("lasten-ja-nuorten")
    clock.at(2026, 3, 2, 16)
    page = page_of(html(client, "/chat/lasten-ja-nuorten"))
    assert page["slug"] == "lasten-ja-nuorten"
    assert page["name"] == "Lasten ja nuorten chat"
    assert (page["language"], page["languages"]) == ("fi", MENU)
    assert (page["open"], page["opening"], page["opens"]) == (True, "open", "huomenna klo 15")
    assert page["hours"] == "ma–pe klo 15–18"
    assert page["sentences"][4] == "Poistamme keskustelun viimeistään 60 minuutin päästä siitä, kun se loppuu."
    assert page["cards"][0]["number"] == "112"
    assert page["leave"]["url"].startswith("https://")
    assert page["leave"]["title"] == "Etusivu"


@pytest.mark.parametrize(("hour", "opening"), [(13, "late"), (20, "closed")])
def test_rule_10_nobody_on_duty_is_told_as_it_is(
    client: Client, cast: Cast, clock: Clock, answered: set[str], hour: int, opening: str
) -> None:
    clock.at(2026, 3, 2, hour)
    page = page_of(html(client, "/chat/apua-vakivaltaan"))
    assert (page["open"], page["opening"]) == (False, opening)


def test_a_broken_link_still_leads_to_help(client: Client, cast: Cast) -> None:
    Service.objects.filter(slug="vauvaperhe").update(is_on=False)
    absent = html(client, "/chat/no-such-service", 404)
    switched_off = html(client, "/chat/vauvaperhe", 404)
    assert absent == switched_off, "one answer for both"
    assert "Tätä sivua ei löytynyt" in absent
    assert "Apua väkivaltaan" in absent


def test_pages_speak_the_language_that_is_asked_for(client: Client, cast: Cast) -> None:
    assert '<html lang="en">' in html(client, "/", accepted="de, en;q=0.5")
    response = client.get("/?lang=sv", headers={"Accept-Language": "en"})
    assert response.headers["Content-Language"] == "sv"
    assert "Accept-Language" in response.headers["Vary"]
    assert "Chatten Hjälp mot våld" in response.content.decode()
    page = page_of(html(client, "/chat/apua-vakivaltaan?lang=sv"))
    assert page["sentences"][0].startswith("Du får svar av en yrkesperson")


@pytest.mark.parametrize("path", ["/", "/chat/apua-vakivaltaan", "/accessibility"])
def test_rule_16_right_to_left_and_a_menu_of_links_work_without_script(client: Client, cast: Cast, path: str) -> None:
    text = html(client, f"{path}?lang=ar")
    assert '<html lang="ar" dir="rtl">' in text
    for item in MENU:
        current = ' aria-current="true"' if item["code"] == "ar" else ""
        attributes = f'lang="{item["lang"]}" dir="{item["dir"]}" hreflang="{item["lang"]}"{current}'
        assert f'<a href="?lang={item["code"]}" {attributes}>{item["name"]}</a>' in text
    assert '<html lang="fi">' in html(client, f"{path}?lang=fi-selko")


def test_phone_numbers_are_read_from_left_to_right_on_every_page(client: Client, cast: Cast) -> None:
    links = re.findall(r'<a[^>]*href="tel:[^>]*>[\d ]+</a>', html(client, "/?lang=ar"))
    assert len(links) > 5
    assert all('dir="ltr"' in link for link in links)


def test_rule_16_languages_that_are_off_are_neither_offered_nor_given(
    client: Client, cast: Cast, settings: Settings
) -> None:
    settings.VISITOR_LANGUAGES = ("fi", "sv")
    text = html(client, "/chat/apua-vakivaltaan?lang=ar")
    assert '<html lang="fi">' in text
    assert [choice["code"] for choice in page_of(text)["languages"]] == ["fi", "sv"]
    assert "lang=ar" not in text


def test_rule_16_the_page_is_told_in_another_language_at_its_own_address(
    client: Client, cast: Cast, answered: set[str]
) -> None:
    answered.add("apua-vakivaltaan")
    shown = page_of(html(client, "/chat/apua-vakivaltaan?lang=ru"))
    response = client.get("/chat/apua-vakivaltaan?lang=ru", headers={"Accept": "application/json"})
    assert (response.headers["Content-Type"], response.headers["Cache-Control"]) == ("application/json", "no-store")
    assert "Accept" in [part.strip() for part in response.headers["Vary"].split(",")]
    assert response.json() == shown
    assert shown["language"] == "ru"
    assert client.get("/chat/no-such-service", headers={"Accept": "application/json"}).status_code == 404


def test_a_browser_that_opens_the_page_gets_the_page(client: Client, cast: Cast) -> None:
    for accepted in ("", "*/*", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"):
        response = client.get("/chat/apua-vakivaltaan", headers={"Accept": accepted} if accepted else {})
        assert response.headers["Content-Type"].startswith("text/html"), accepted


def test_rule_16_an_untranslated_name_is_shown_in_the_next_language_and_marked(client: Client, cast: Cast) -> None:
    Service.objects.filter(slug="vauvaperhe").update(names={"fi": "Vauvat", "en": "Babies"}, descriptions={"fi": "Ei"})
    text = html(client, "/?lang=ar")
    assert '<h3 lang="en" dir="auto">Babies</h3>' in text
    assert '<p lang="fi" dir="auto">Ei</p>' in text
    page = page_of(html(client, "/chat/vauvaperhe?lang=ar"))
    assert (page["name"], page["name_lang"]) == ("Babies", "en")
    assert "name_lang" not in page_of(html(client, "/chat/apua-vakivaltaan?lang=ar"))


def on_duty(person: Person, *languages: str) -> None:
    Person.objects.filter(pk=person.pk).update(languages=list(languages))
    go_on_duty(person, ["apua-vakivaltaan"], timezone.now())


def test_rule_16_the_page_says_in_which_languages_somebody_answers_now(client: Client, cast: Cast) -> None:
    assert "answers_in" not in page_of(html(client, "/chat/apua-vakivaltaan?lang=ar"))
    on_duty(cast.aino, "fi", "en")
    on_duty(cast.sanni, "fi", "ru")
    text = html(client, "/chat/apua-vakivaltaan?lang=ru")
    assert page_of(text)["answers_in"] == ["fi", "en", "ru"]
    assert "Прямо сейчас мы отвечаем на этих языках: финский, английский, русский." in text
    assert "لا أحد يجيب بالعربية الآن" in html(client, "/chat/apua-vakivaltaan?lang=ar")
    assert "Nyt vastaamme näillä kielillä: suomi, englanti, venäjä." in html(
        client, "/chat/apua-vakivaltaan?lang=fi-selko"
    )
    assert "answers_in" not in page_of(html(client, "/chat/lasten-ja-nuorten")), "of that service only"


@pytest.mark.parametrize("language", LANGUAGES)
def test_rule_15_the_accessibility_statement(client: Client, cast: Cast, language: str, settings: Settings) -> None:
    settings.ACCESSIBILITY_CONTACT = "esteeton@example.org"
    text = html(client, f"/accessibility?lang={language}")
    for told in ("2.4.2", "14", "2026", "mailto:esteeton@example.org", "Traficom", say_title(language)):
        assert told in text, told
    settings.ACCESSIBILITY_CONTACT = "09 123 456"
    assert "<bdi>09 123 456</bdi>" in html(client, f"/accessibility?lang={language}")


def say_title(language: str) -> str:
    """The neutral title, which the statement quotes as its example."""
    return {"fi": "Etusivu", "fi-selko": "Etusivu", "sv": "Startsida", "ru": "Главная", "en": "Front page"}.get(
        language, "الصفحة الرئيسية"
    )


@pytest.mark.parametrize("path", [*VISITOR_PAGES[:3], "/accessibility", "/there/is/nothing"])
def test_rule_15_every_visitor_page_leads_to_the_statement(client: Client, cast: Cast, path: str) -> None:
    for language in LANGUAGES:
        text = client.get(f"{path}?lang={language}").content.decode()
        assert f'href="/accessibility?lang={language}"' in text, language


def test_an_error_is_told_in_every_language_that_is_on(client: Client, cast: Cast, settings: Settings) -> None:
    text = client.get("/there/is/nothing").content.decode()
    for told in ("Sivua ei löytynyt", "Sidan hittades inte", '<section class="stack" lang="ar" dir="rtl">'):
        assert told in text
    settings.VISITOR_LANGUAGES = ("fi",)
    assert "Sidan hittades inte" not in client.get("/there/is/nothing").content.decode()


def test_the_api_lists_the_services(client: Client, cast: Cast, answered: set[str]) -> None:
    answered.add("apua-eroon")
    response = client.get("/api/services")
    assert response.headers["Content-Type"] == "application/json"
    services = response.json()["services"]
    assert [service["slug"] for service in services if service["open"]] == ["apua-eroon"]
    assert len(services) == 6
    assert services[0] == {
        "slug": "apua-vakivaltaan",
        "names": cast.violence.names,
        "descriptions": cast.violence.descriptions,
        "open": False,
    }


@pytest.mark.parametrize("path", ["/", "/chat/apua-vakivaltaan", "/api/services", "/accessibility"])
def test_pages_are_only_read(client: Client, cast: Cast, path: str) -> None:
    assert client.post(path).status_code == 405


@pytest.mark.parametrize(
    ("path", "queries"), [("/", 5), ("/chat/apua-vakivaltaan", 5), ("/api/services", 5), ("/accessibility", 0)]
)
def test_where_no_house_runs_pages_ask_the_database_a_fixed_number_of_times(
    client: Client, cast: Cast, path: str, queries: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(queries):
        client.get(path)


def test_while_somebody_answers_two_more_questions_tell_how_many_talks_they_have(
    client: Client, cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for person in (cast.aino, cast.eero, cast.sanni):
        on_duty(person, "fi")
    with django_assert_num_queries(7):
        client.get("/chat/apua-vakivaltaan")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_brings_the_texts_of_the_talk_without_the_remarks(client: Client, cast: Cast, language: str) -> None:
    texts = client.get(f"/chat/{cast.violence.slug}?lang={language}").context["page"]["texts"]
    written = (DIRECTORY / language / "visitor.ftl").read_text()
    ids = re.findall(r"^[a-z][a-z-]+(?= =)", written, re.MULTILINE)
    assert re.findall(r"^[a-z][a-z-]+(?= =)", texts, re.MULTILINE) == ids
    assert not [line for line in texts.splitlines() if line.startswith("#")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["/", "/chat/apua-vakivaltaan", "/accessibility"])
def test_pages_without_secrets_are_compressed_and_fit_the_first_packets(
    client: Client, cast: Cast, path: str, language: str
) -> None:
    answer = client.get(f"{path}?lang={language}", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    page = gzip.decompress(answer.content)
    assert b"<!doctype html>" in page
    seen_at_once = gzip.compress(page.partition(b"<script")[0])
    assert len(seen_at_once) < 10 * 1460, "what a server sends before it hears anything (RFC 6928)"


@pytest.mark.parametrize("path", ["/", "/chat/apua-vakivaltaan", "/chat/no-such-service", "/accessibility"])
def test_a_compressed_page_repeats_nothing_that_was_sent_and_is_the_same_for_everybody(
    client: Client, cast: Cast, clock: Clock, path: str
) -> None:
    sent = dict.fromkeys(("Cookie", "Referer", "User-Agent", "Origin", "X-Forwarded-For"), "guessed")
    guessing = client.get(f"{path}?q=guessed", headers={"Accept-Encoding": "gzip", **sent})
    assert guessing.content == Client().get(path, headers={"Accept-Encoding": "gzip"}).content
    assert b"guessed" not in gzip.decompress(client.get("/chat/guessed", headers={"Accept-Encoding": "gzip"}).content)


@pytest.mark.parametrize("path", ["/desk/sign-in", "/letter"])
def test_pages_that_may_hold_a_secret_are_not_compressed(client: Client, cast: Cast, path: str) -> None:
    assert "Content-Encoding" not in client.get(path, headers={"Accept-Encoding": "gzip"}).headers
