"""Every address that takes more than a GET: guarded by a CSRF token, or by its origin where no cookie counts."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import URLPattern, path
from django.views.decorators.csrf import csrf_exempt
from pytest_django import Settings

from tests.support.addresses import routes, with_something
from tests.support.cast import Cast, sign_in

OF_VISITORS = {
    "/api/leave",
    *(f"/letter/{act}" for act in ("write", "send", "check", "open", "change", "give-back", "talk", "erase")),
    *(f"/groups/{way}" for way in ("apply", "application", "invitation", "enter", "lost-key")),
}
"""They carry no ambient credential; what makes them safe instead is asserted below."""
UNSAFE = ["POST", "PUT", "PATCH", "DELETE"]


def addresses() -> dict[str, URLPattern]:
    """Every address of the product, with something in the place of its parameters."""
    return {with_something(route): part for route, part in routes().items()}


def unguarded(found: dict[str, URLPattern]) -> set[str]:
    """Addresses whose views have switched Django's CSRF check off."""
    return {route for route, part in found.items() if getattr(part.callback, "csrf_exempt", False)}


def test_the_walk_finds_every_address() -> None:
    found = addresses()
    assert {"/", "/chat/apua-eroon", "/api/leave", "/desk", "/desk/sign-in", "/desk/sign-out", "/livez"} <= set(found)
    assert not [route for route in found if "<" in route], "give the parameter a value in `addresses`"


def test_only_what_visitors_send_does_without_a_csrf_token() -> None:
    assert unguarded(addresses()) == OF_VISITORS


@csrf_exempt
def planted(_request: HttpRequest) -> HttpResponse:
    """A view that forgot its guard."""
    return HttpResponse()


def test_the_walk_notices_a_view_without_a_guard() -> None:
    assert unguarded({"/planted": path("planted", planted)}) == {"/planted"}


@pytest.mark.parametrize("method", UNSAFE)
def test_rule_35_a_worker_writes_nothing_without_a_csrf_token(cast: Cast, method: str) -> None:
    client = sign_in(Client(enforce_csrf_checks=False), cast.aino)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    assert strict.get("/desk").status_code == 200, "the session counts"
    for route in addresses().keys() - OF_VISITORS:
        response = strict.generic(method, route, headers={"Origin": "http://testserver"})
        assert response.status_code == 403, f"{method} {route}"


@pytest.mark.parametrize("method", UNSAFE)
@pytest.mark.parametrize("origin", [None, "null", "https://evil.example", "http://testserver:81", "ftp://testserver"])
def test_a_visitors_post_asks_where_it_comes_from(db: None, method: str, origin: str | None) -> None:
    for route in OF_VISITORS:
        headers = {} if origin is None else {"Origin": origin}
        response = Client(enforce_csrf_checks=True).generic(method, route, headers=headers)
        assert response.status_code == (403 if method == "POST" else 405)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_visitors_post_from_a_page_without_tls_is_refused_in_production(
    db: None, settings: Settings, scheme: str
) -> None:
    settings.VIERELLA_DEMO = False
    response = Client().post("/api/leave", headers={"Origin": f"{scheme}://testserver"})
    assert response.status_code == (204 if scheme == "https" else 403)


def test_a_worker_who_leaves_as_a_visitor_stays_signed_in(cast: Cast) -> None:
    client = sign_in(Client(), cast.aino)
    response = client.post("/api/leave", "", content_type="text/plain", headers={"Origin": "http://testserver"})
    assert response.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert "Set-Cookie" not in response.headers
    assert client.get("/desk").status_code == 200
