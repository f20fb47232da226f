"""Which Origin is taken for this host's own, by HTTP and by the sockets' handshake."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from pytest_django import Settings

from moderation.live.origin import is_ours, visitor_post

HOST = "chat.example.org"
OTHERS = [
    "https://evil.example",
    "https://chat.example.org.evil.example",
    "https://evil.example/chat.example.org",
    "https://chat.example.org@evil.example",
    "https://sub.chat.example.org",
    "https://example.org",
    "https://chat.example.org:444",
    "https://chat.example.org:8443",
    "https://chat.example.org/",
    "https://chat.example.org, https://evil.example",
    "HTTPS://CHAT.EXAMPLE.ORG",
    "ftp://chat.example.org",
    "ws://chat.example.org",
    "file://chat.example.org",
    "chat.example.org",
    "null",
    "",
]


@pytest.mark.parametrize("demo", [False, True])
@pytest.mark.parametrize("origin", OTHERS)
def test_another_origin_is_not_ours(settings: Settings, origin: str, demo: bool) -> None:
    settings.VIERELLA_DEMO = demo
    assert not is_ours(origin, HOST)


@pytest.mark.parametrize(("demo", "expected"), [(False, False), (True, True)])
def test_only_the_demo_is_reached_without_tls(settings: Settings, demo: bool, expected: bool) -> None:
    settings.VIERELLA_DEMO = demo
    assert is_ours(f"https://{HOST}", HOST)
    assert is_ours(f"http://{HOST}", HOST) is expected


def test_the_port_counts(settings: Settings) -> None:
    settings.VIERELLA_DEMO = False
    assert is_ours("https://chat.example.org:8443", "chat.example.org:8443")
    assert not is_ours("https://chat.example.org", "chat.example.org:8443")
    assert not is_ours("https://chat.example.org:8444", "chat.example.org:8443")


def test_without_a_host_nothing_is_ours() -> None:
    assert not is_ours("https://", "")
    assert not is_ours("", "")


@visitor_post
def view(_request: HttpRequest) -> HttpResponse:
    """Answers whoever got here."""
    return HttpResponse("done")


@pytest.mark.parametrize(
    ("origin", "status"), [("http://testserver", 200), ("https://evil.example", 403), ("null", 403)]
)
def test_a_visitors_post_comes_from_here(origin: str, status: int) -> None:
    assert view(RequestFactory().post("/", headers={"Origin": origin})).status_code == status


@pytest.mark.parametrize("site", ["same-origin", "same-site", "cross-site", "none"])
def test_a_missing_origin_is_refused_whatever_else_the_request_says(site: str) -> None:
    request = RequestFactory().post("/", headers={"Sec-Fetch-Site": site, "Referer": "http://testserver/"})
    assert view(request).status_code == 403


def test_a_visitors_post_is_nothing_else() -> None:
    assert view(RequestFactory().get("/", headers={"Origin": "http://testserver"})).status_code == 405
