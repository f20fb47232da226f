"""The web's own defences, as every kind of answer sends them."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from typing import Any

import pytest
from django.conf import settings as configured
from django.db import OperationalError
from django.test import Client
from pytest_django import Settings

from chat.services import views
from chat.services.models import Service
from moderation.staff.models import Role
from tests.support.cast import Cast, sign_in

SITES = ["https://www.example.org", "https://apua.example.fi:8443"]
ENTRY = "/chat/apua-vakivaltaan"
VISITORS = ["/", ENTRY, "/chat/no-such-service", "/api/services"]
STAFF = [
    "/desk",
    "/desk/sign-in",
    "/desk/enrol",
    "/desk/confirm",
    "/desk/account",
    "/desk/account/password",
    "/desk/account/factors",
]
OTHERS = ["/nowhere", "/api/nowhere", "/livez", "/openapi.json", "/static/icon.svg", "/static/nowhere.js"]


@pytest.fixture
def embedded(cast: Cast) -> Service:
    """A service whose entry page may stand on two sites."""
    Service.objects.filter(pk=cast.violence.pk).update(embedding_sites=SITES)
    return Service.objects.get(pk=cast.violence.pk)


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Client:
    """The database is gone."""

    def gone(*_arguments: Any) -> None:
        raise OperationalError

    monkeypatch.setattr(views, "openings", gone)
    return Client(raise_request_exception=False)


def policy(response: Any) -> dict[str, list[str]]:
    """The directives of the response's Content-Security-Policy."""
    parts = response.headers["Content-Security-Policy"].split("; ")
    return {name: values for name, *values in (part.split() for part in parts)}


def is_defended(response: Any) -> None:
    """Everything that all answers send alike."""
    headers = response.headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Embedder-Policy"] == "require-corp"
    assert "Access-Control-Allow-Origin" not in headers
    directives = policy(response)
    for name in ("default-src", "object-src", "base-uri", "trusted-types"):
        assert directives[name] == ["'none'"], name
    for name in ("img-src", "font-src", "connect-src", "form-action"):
        assert directives[name] == ["'self'"], name
    assert directives["style-src"] == ["'self'", *hashes_of_inline(response, "<style>", "</style>")]
    assert directives["script-src"] == ["'self'", *hashes_of_inline(response, '<script type="module">', "</script>")]
    assert directives["require-trusted-types-for"] == ["'script'"]


def hashes_of_inline(response: Any, begin: str, end: str) -> list[str]:
    """How a policy names what stands in the elements of the page."""
    is_page = not response.streaming and response.headers.get("Content-Type", "").startswith("text/html")
    texts = re.findall(f"{begin}(.*?){end}", response.content.decode(), re.DOTALL) if is_page else []
    return [f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in texts]


def may_ask_for_nothing(response: Any) -> None:
    """The page has none of what browsers ask permission for."""
    for feature in ("camera", "microphone", "geolocation", "usb", "clipboard-read", "browsing-topics"):
        assert f"{feature}=()" in response.headers["Permissions-Policy"].split(", ")


def stands_in_no_frame(response: Any) -> None:
    """No site may show it, and none may load it."""
    assert response.headers["X-Frame-Options"] == "DENY"
    assert policy(response)["frame-ancestors"] == ["'none'"]
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_the_talk_has_its_style_and_its_script_inside(client: Client, cast: Cast) -> None:
    response = client.get(ENTRY)
    assert len(hashes_of_inline(response, "<style>", "</style>")) == 1
    assert len(hashes_of_inline(response, '<script type="module">', "</script>")) == 1


@pytest.mark.parametrize("path", [*VISITORS, *STAFF, *OTHERS])
def test_every_answer_is_defended_and_stands_in_no_frame(client: Client, cast: Cast, path: str) -> None:
    response = client.get(path)
    is_defended(response)
    if not path.startswith("/static/"):
        may_ask_for_nothing(response)
    stands_in_no_frame(response)


def test_an_error_is_defended_too(cast: Cast, failing: Client) -> None:
    for path in ("/", ENTRY, "/api/services"):
        response = failing.get(path)
        assert response.status_code == 500
        is_defended(response)
        may_ask_for_nothing(response)
        stands_in_no_frame(response)
        assert response.headers["Cache-Control"] == "no-store"


def test_refusals_are_defended_too(cast: Cast) -> None:
    strict = Client(enforce_csrf_checks=True)
    for response, status in [
        (strict.post("/desk/sign-in"), 403),
        (strict.post("/api/leave"), 403),
        (strict.get("/", headers={"Host": "evil.example"}), 400),
    ]:
        assert response.status_code == status
        is_defended(response)
        may_ask_for_nothing(response)
        stands_in_no_frame(response)


def test_the_desk_of_somebody_who_is_signed_in_stands_in_no_frame(
    client: Client, embedded: Service, cast: Cast
) -> None:
    Role.objects.filter(person=cast.dina).delete()
    for person, status in [(cast.aino, 200), (cast.dina, 403)]:
        response = sign_in(client, person).get("/desk")
        assert response.status_code == status
        is_defended(response)
        may_ask_for_nothing(response)
        stands_in_no_frame(response)


def test_an_entry_page_stands_on_exactly_the_sites_of_its_service(client: Client, embedded: Service) -> None:
    response = client.get(ENTRY)
    is_defended(response)
    may_ask_for_nothing(response)
    assert policy(response)["frame-ancestors"] == SITES
    # From the same sites alone it takes a loader's word.
    assert f'"sites": {json.dumps(SITES)}' in response.content.decode()
    assert "X-Frame-Options" not in response.headers
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert not response.cookies


@pytest.mark.parametrize("path", ["/", "/chat/lasten-ja-nuorten", "/chat/no-such-service", "/api/services", *STAFF])
def test_what_one_service_allows_counts_for_no_other_page(client: Client, embedded: Service, path: str) -> None:
    stands_in_no_frame(client.get(path))


def test_a_service_that_is_switched_off_stands_in_no_frame(client: Client, embedded: Service) -> None:
    Service.objects.filter(pk=embedded.pk).update(is_on=False)
    stands_in_no_frame(client.get(ENTRY))


@pytest.mark.parametrize(
    "stored",
    [
        ["*"],
        ["https://*.example.org"],
        ["https://a.example; script-src *"],
        ["https://a.example\r\nSet-Cookie: a=b"],
        ["'self'", "https:", None, 5],
        "https://a.example",
        {"https://a.example": 1},
    ],
)
def test_what_is_no_origin_never_gets_into_the_header(client: Client, embedded: Service, stored: Any) -> None:
    embedded.embedding_sites = stored
    embedded.save()
    response = client.get(ENTRY)
    assert response.status_code == 200
    is_defended(response)
    may_ask_for_nothing(response)
    stands_in_no_frame(response)


def test_localhost_is_a_site_in_a_demo_only(client: Client, embedded: Service, settings: Settings) -> None:
    embedded.embedding_sites = ["http://localhost:9000"]
    embedded.save()
    assert policy(client.get(ENTRY))["frame-ancestors"] == ["http://localhost:9000"]
    settings.VIERELLA_DEMO = False
    stands_in_no_frame(client.get(ENTRY))


@pytest.mark.parametrize("path", [*VISITORS, "/nowhere", "/livez"])
def test_nothing_of_a_visitor_is_stored(client: Client, cast: Cast, path: str) -> None:
    response = client.get(path)
    assert response.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in response.headers
    assert not response.cookies


def test_files_of_the_front_end_are_kept_by_the_browser_and_read_by_no_other_site(client: Client) -> None:
    assets = [file for file in (configured.STATIC_ROOT / "assets").iterdir() if file.suffix not in (".gz", ".br")]
    assert assets
    for path, kept in [*((f"/static/assets/{file.name}", "immutable") for file in assets), ("/static/icon.svg", "max")]:
        response = client.get(path)
        assert response.status_code == 200
        is_defended(response)
        stands_in_no_frame(response)
        assert kept in response.headers["Cache-Control"]
        assert "no-store" not in response.headers["Cache-Control"]


@pytest.mark.parametrize(("taken", "encoding", "suffix"), [("gzip, deflate, br", "br", "br"), ("gzip", "gzip", "gz")])
def test_files_of_the_front_end_come_compressed_to_browsers_that_take_it(
    client: Client, taken: str, encoding: str, suffix: str
) -> None:
    assets = [file for file in (configured.STATIC_ROOT / "assets").iterdir() if file.suffix in (".js", ".css")]
    assert assets
    for file in assets:
        response = client.get(f"/static/assets/{file.name}", headers={"Accept-Encoding": taken})
        assert response.headers["Content-Encoding"] == encoding
        assert response.headers["Vary"] == "Accept-Encoding"
        assert "Permissions-Policy" not in response.headers, "of files it says nothing, and is longer than some of them"
        assert "immutable" in response.headers["Cache-Control"]
        is_defended(response)
        assert response.getvalue() == file.with_name(f"{file.name}.{suffix}").read_bytes()


def test_a_file_that_the_browser_has_is_defended_too(client: Client) -> None:
    known = client.get("/static/icon.svg").headers["ETag"]
    response = client.get("/static/icon.svg", headers={"If-None-Match": known})
    assert response.status_code == 304
    is_defended(response)


def test_production_is_reached_by_https_for_two_years(cast: Cast, settings: Settings) -> None:
    settings.SECURE_HSTS_SECONDS = 2 * 365 * 24 * 60 * 60
    for path in ("/", ENTRY, "/desk/sign-in", "/nowhere", "/static/icon.svg"):
        strict = Client().get(path, secure=True).headers["Strict-Transport-Security"]
        assert strict == "max-age=63072000; includeSubDomains"
        assert "Strict-Transport-Security" not in Client().get(path).headers
