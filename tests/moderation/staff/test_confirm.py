"""Before privileged acts: who is signed in shows again who they are (rule 35)."""

import re

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import include, path

from moderation.audit.models import AuditRow
from moderation.staff.models import Person
from moderation.staff.views.recent import recent_sign_in_required
from moderation.staff.views.redirects import safe_path
from moderation.throttles.actions import SIGN_INS_OF_ONE
from tests.support.cast import PASSWORD, Cast, code_of, sign_in
from tests.support.clock import Clock

done: list[str] = []
"""What the privileged page of these tests has done."""


@recent_sign_in_required
def privileged(request: HttpRequest, name: str = "") -> HttpResponse:
    """A form, and what it sends."""
    done.append(f"{request.method} {name}")
    return HttpResponse("privileged")


urlpatterns = [
    path("desk/privileged/<slug:name>", privileged),
    path("", include("deploy.urls")),
]


@pytest.fixture(autouse=True)
def privileged_page() -> object:
    """For these tests there is a privileged page."""
    done.clear()
    with override_settings(ROOT_URLCONF=__name__):
        yield


PAGE = "/desk/privileged/role"


def confirm(client: Client, person: Person, **changed: str) -> HttpResponse:
    form = {"password": PASSWORD, "code": code_of(person), "next": PAGE, **changed}
    response: object = client.post("/desk/confirm", form)
    assert isinstance(response, HttpResponse)
    return response


def last_act() -> tuple[str, object, str]:
    row = AuditRow.objects.order_by("-pk")[0]
    return row.action, row.actor, row.object_id


def test_rule_35_five_minutes_after_the_sign_in_a_privileged_page_asks_again(
    client: Client, cast: Cast, clock: Clock
) -> None:
    sign_in(client, cast.kaarina)
    clock.forward(minutes=4, seconds=59)
    assert client.get(PAGE).content == b"privileged"
    clock.forward(seconds=1)
    response = client.get(f"{PAGE}?lang=sv")
    assert response.headers["Location"] == "/desk/confirm?lang=sv&next=%2Fdesk%2Fprivileged%2Frole"
    form = client.get(response.headers["Location"]).content.decode()
    assert "Bekräfta ännu att det är du" in form
    assert f'name="next" value="{PAGE}"' in form
    clock.forward(minutes=1)
    answer = confirm(client, cast.kaarina)
    assert (answer.status_code, answer.headers["Location"]) == (302, PAGE)
    assert last_act() == ("confirm_sign_in", cast.kaarina.pk, str(cast.kaarina.pk))
    assert client.get(PAGE).content == b"privileged"
    clock.forward(minutes=5)
    assert client.get(PAGE).status_code == 302


def test_rule_35_what_a_form_sends_later_does_nothing_and_leads_back_to_the_form(
    client: Client, cast: Cast, clock: Clock
) -> None:
    sign_in(client, cast.kaarina)
    clock.forward(minutes=6)
    response = client.post(PAGE, {"who": "x"})
    assert response.headers["Location"] == "/desk/confirm?next=%2Fdesk%2Fprivileged%2Frole"
    assert done == []
    assert client.get(confirm(client, cast.kaarina).headers["Location"]).content == b"privileged"
    assert done == ["GET role"]


def test_confirming_goes_on_in_the_same_session_under_the_same_key(client: Client, cast: Cast, clock: Clock) -> None:
    sign_in(client, cast.kaarina)
    key = client.cookies["vierella_staff"].value
    clock.forward(minutes=6)
    confirm(client, cast.kaarina)
    assert client.cookies["vierella_staff"].value == key


def test_confirming_does_not_prolong_the_ten_hours(client: Client, cast: Cast, clock: Clock) -> None:
    sign_in(client, cast.kaarina)
    for _ in range(59):
        clock.forward(minutes=10)
        client.get("/desk")
    confirm(client, cast.kaarina)
    clock.forward(minutes=9, seconds=59)
    assert client.get("/desk").status_code == 200
    clock.forward(seconds=1)
    assert client.get("/desk").status_code == 302


def test_every_failure_gets_the_same_answer_and_opens_nothing(client: Client, cast: Cast, clock: Clock) -> None:
    sign_in(client, cast.kaarina)
    clock.forward(minutes=6)
    answers = [
        confirm(client, cast.kaarina, password="wrong"),
        confirm(client, cast.kaarina, code="not a code"),
        confirm(client, cast.kaarina, password="", code=""),
        confirm(client, cast.kaarina, code=code_of(cast.aino)),
    ]
    bodies = {re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", answer.content) for answer in answers}
    assert {answer.status_code for answer in answers} == {403}
    assert len(bodies) == 1
    assert last_act() == ("confirm_sign_in_refused", None, str(cast.kaarina.pk))
    assert client.get(PAGE).status_code == 302
    assert client.get("/desk").status_code == 200, "nobody is signed out by a slip"


def test_a_code_that_was_used_to_sign_in_confirms_nothing(client: Client, cast: Cast, clock: Clock) -> None:
    code = code_of(cast.kaarina)
    client.post("/desk/sign-in", {"login": "kaarina", "password": PASSWORD, "code": code})
    response = client.post("/desk/confirm", {"password": PASSWORD, "code": code, "next": PAGE})
    assert response.status_code == 403


def test_tries_count_with_those_to_sign_in(client: Client, cast: Cast, clock: Clock) -> None:
    sign_in(client, cast.kaarina)
    clock.forward(minutes=6)
    for _ in range(SIGN_INS_OF_ONE.burst - 1):  # the sign-in was one, too
        assert confirm(client, cast.kaarina, password="wrong").status_code == 403
    answer = confirm(client, cast.kaarina)
    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 60
    assert client.post("/desk/sign-in", {"login": "kaarina"}).status_code == 429


@pytest.mark.django_db
def test_who_is_not_signed_in_is_sent_to_the_door(client: Client) -> None:
    for response in (client.get(PAGE), client.post(PAGE), client.get("/desk/confirm"), client.post("/desk/confirm")):
        assert response.headers["Location"] == "/desk/sign-in"
    assert AuditRow.objects.count() == 0
    assert done == []


def test_who_signed_in_just_now_is_not_asked(client: Client, cast: Cast) -> None:
    sign_in(client, cast.kaarina)
    assert client.get(f"/desk/confirm?next={PAGE}").headers["Location"] == PAGE


ELSEWHERE = [
    "", "https://evil.example", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
    "https:/desk/account", "javascript:alert(1)", "desk/account", "/", "/chat/apua-eroon", "/deskevil", "@evil.example",
    "/desk\\@evil.example", "/desk/\x00", "/desk/\nSet-Cookie: a=b", " //evil.example", "/\t/evil.example",
]  # fmt: skip


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_rule_35_confirming_leads_nowhere_else(client: Client, cast: Cast, clock: Clock, wanted: str) -> None:
    assert safe_path(wanted) == "/desk"
    sign_in(client, cast.kaarina)
    assert client.get("/desk/confirm", {"next": wanted}).headers["Location"] == "/desk"
    clock.forward(minutes=6)
    assert confirm(client, cast.kaarina, next=wanted).headers["Location"] == "/desk"


@pytest.mark.parametrize("wanted", ["/desk/account", "/desk/people?page=2", "/desk/people/a-b"])
def test_pages_of_the_staff_are_led_back_to(wanted: str) -> None:
    assert safe_path(wanted) == wanted


def test_the_form_is_guarded_against_other_sites_and_stored_nowhere(cast: Cast) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = sign_in(Client(), cast.kaarina).cookies
    assert strict.post("/desk/confirm", {"password": PASSWORD}).status_code == 403
    assert "no-store" in strict.get("/desk/confirm").headers["Cache-Control"]
