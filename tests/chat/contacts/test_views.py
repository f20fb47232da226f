"""Leaving fast by a beacon, which outlives the page (rule 5)."""

from typing import Any

import pytest
from django.test import Client

from chat.contacts import actions
from chat.contacts.actions import RefusedByStateError
from tests.support.cast import Cast
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.talks import opened

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

HERE = "http://testserver"


def leave(body: str, *, origin: str | None = HERE) -> Any:
    """What `navigator.sendBeacon` sends."""
    headers = {"Host": "testserver"} | ({"Origin": origin} if origin else {})
    client = Client(enforce_csrf_checks=True)
    return client.post("/api/leave", body, content_type="text/plain", headers=headers)


def test_a_beacon_ends_the_talk_at_once(cast: Cast) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    response = leave(page.token)
    assert response.status_code == 204
    contact.refresh_from_db()
    assert (contact.state, contact.ended_by) == ("ended", "left_fast")
    with pytest.raises(RefusedByStateError):
        actions.resume(page.token, NOW)


def test_the_answer_does_not_tell_whether_there_was_a_talk(cast: Cast) -> None:
    page, _ = opened(cast.violence, cast.aino, NOW)
    answers = [leave(body) for body in (page.token, page.token, "x" * 43, "", "ä")]
    assert {(answer.status_code, answer.content) for answer in answers} == {(204, b"")}
    assert all("Set-Cookie" not in answer.headers for answer in answers), "rule 2: no cookie for visitors"


def test_rule_05_leaving_makes_the_browser_forget_this_server_and_signs_no_worker_out(cast: Cast) -> None:
    page, _ = opened(cast.violence, cast.aino, NOW)
    for body in (page.token, ""):
        response = leave(body)
        assert response.headers["Clear-Site-Data"] == '"cache", "storage"'
        assert response.headers["Cache-Control"] == "no-store"
    assert "Clear-Site-Data" not in leave("", origin="https://evil.example").headers


@pytest.mark.parametrize(
    "origin", [None, "null", "ftp://testserver", "http://testserver.example", "http://evil.example"]
)
def test_another_site_ends_nothing(cast: Cast, origin: str | None) -> None:
    page, contact = opened(cast.violence, cast.aino, NOW)
    response = leave(page.token, origin=origin)
    assert (response.status_code, response.headers["Content-Type"]) == (403, "application/problem+json")
    contact.refresh_from_db()
    assert contact.state == "open"


def test_a_body_that_is_no_token_is_refused(cast: Cast) -> None:
    assert leave("x" * 129).status_code == 413
    assert Client().get("/api/leave", headers={"Origin": HERE}).status_code == 405
