"""The visitors' way in, from outside."""

import json
import re
from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chat.services import views
from chat.services.models import Service
from tests.support.cast import Cast
from tests.support.clock import Clock

VISITOR_PAGES = ["/", "/chat/apua-vakivaltaan", "/chat/no-such-service", "/api/services"]


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Slugs of the services that somebody answers; empty until a test adds one."""
    slugs: set[str] = set()

    def open_services(now: datetime) -> set[str]:
        return slugs

    monkeypatch.setattr(views, "open_services", open_services)
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


@pytest.mark.parametrize(("language", "title"), [("fi", "Etusivu"), ("sv", "Startsida"), ("en", "Front page")])
@pytest.mark.parametrize("path", VISITOR_PAGES[:3])
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
    assert (page["language"], page["languages"]) == ("fi", ["fi", "sv", "en"])
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


@pytest.mark.parametrize("path", ["/", "/chat/apua-vakivaltaan", "/api/services"])
def test_pages_are_only_read(client: Client, cast: Cast, path: str) -> None:
    assert client.post(path).status_code == 405


@pytest.mark.parametrize(("path", "queries"), [("/", 3), ("/chat/apua-vakivaltaan", 3), ("/api/services", 2)])
def test_pages_ask_the_database_a_fixed_number_of_times(
    client: Client, cast: Cast, path: str, queries: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(queries):
        client.get(path)
