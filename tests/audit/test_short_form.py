"""The Observatory grades every answer of the product, without the proxy in front of it (`make audit` has both)."""

from collections.abc import Sequence
from unittest import mock

import pytest
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client
from pytest_django import Settings

from chat.services import views
from chat.services.actions import set_embedding_sites
from tests.audit.addresses import addresses, static_files
from tests.audit.answers import Answer, Header, Question
from tests.audit.observatory import BEST, complaints, judge
from tests.audit.parts import is_marked_down, weakened
from tests.audit.visits import STRANGER, Ground, never_shown, visits
from tests.support.cast import PASSWORD, Cast, code_of, sign_in

SHOWN = {"/", "/chat/<slug:slug>", "/api/services", "/openapi.json", "/livez", "/desk", "/desk/sign-in"}
"""Addresses whose pages somebody must have got to see, or the visits have lost their way."""

pytestmark = pytest.mark.timeout(1200)  # every address is asked in many ways


class Direct:
    """Asks Django, as the reverse proxy does for somebody who came by https."""

    origin = "https://testserver"

    def __init__(self) -> None:
        """Settings count as they are now."""
        self._client = Client(enforce_csrf_checks=True, raise_request_exception=False)

    def ask(self, question: Question) -> Answer:
        """The answer to one question. Keeps no cookies and follows no redirect."""
        status, headers, body = self._asked(question)
        preflight = Question("preflight", question.path, "OPTIONS", headers={"Origin": STRANGER})
        return Answer(question.name, question.path, status, headers, body, preflight=self._asked(preflight)[1])

    def _asked(self, question: Question) -> tuple[int, Sequence[Header], str]:
        self._client.cookies.clear()
        response = self._client.generic(
            question.method,
            question.path,
            question.body,
            content_type=question.headers.get("Content-Type", "text/plain"),
            secure=True,
            headers=dict(question.headers),
        )
        body = response.getvalue().decode(errors="replace")
        cookies = [("Set-Cookie", cookie.OutputString()) for cookie in response.cookies.values()]
        return response.status_code, [*response.items(), *cookies], body


@pytest.fixture
def asking(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Direct:
    """The product as production sets it up. The end of a request does not end the test's transaction."""
    monkeypatch.setattr(BaseDatabaseWrapper, "close_if_unusable_or_obsolete", lambda _: None)
    settings.SECURE_HSTS_SECONDS = 2 * 365 * 24 * 60 * 60
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    return Direct()


@pytest.fixture
def ground(cast: Cast) -> Ground:
    """Everything that there is, one service that stands on another site, and people whom the desk lets in or not."""
    set_embedding_sites(cast.violence, ["https://www.example.org"], local=False)
    signed_in = {
        person.login: sign_in(Client(), person).cookies
        for person in (cast.aino, cast.sanni, cast.tuula, cast.kaarina, cast.dina)
    }
    return Ground(
        addresses=[*addresses()],
        files=static_files(),
        known={"slug": [cast.violence.slug, cast.children.slug]},
        cookies={who: {name: one.value for name, one in cookies.items()} for who, cookies in signed_in.items()},
        credentials=lambda: {"login": cast.eero.login, "password": PASSWORD, "code": code_of(cast.eero)},
        fault=mock.patch.object(views, "openings", side_effect=OperationalError),
    )


def test_every_answer_gets_the_observatorys_best_grade(asking: Direct, ground: Ground) -> None:
    answers = [*visits(asking, ground)]
    grades = judge(answers)
    assert len(grades) == len(answers) > 50
    assert complaints(grades) == []
    assert {200, 204, 302, 400, 403, 404, 405, 413, 429, 500} <= {answer.status for answer in answers}
    assert not SHOWN & {*never_shown(ground.addresses, ground.known, answers)}


def test_the_observatory_marks_a_weak_page_down(asking: Direct, ground: Ground) -> None:
    good = asking.ask(Question("the front page", "/"))
    weak = [
        Answer("a script in the page", "/", 200, [*weakened(good).items(), ("Content-Type", "text/html")], good.body),
        without("Strict-Transport-Security", good),
        without("X-Content-Type-Options", good),
        Answer("a cookie", "/", 200, [*good.headers, ("Set-Cookie", "session=1; Secure")], good.body),
        Answer("plain http", "/", 200, good.headers, good.body, plain=(200, "")),
        Answer("leads to plain http", "/", 200, good.headers, good.body, plain=(301, "http://localhost/")),
    ]
    script, *others = judge(weak)
    assert is_marked_down(script)
    assert [[*grade.failed.values()] for grade in others] == [
        ["hsts-not-implemented"],
        ["x-content-type-options-not-implemented"],
        ["cookies-session-without-httponly-flag"],
        ["redirection-missing"],
        ["redirection-not-to-https"],
    ]


def without(name: str, answer: Answer) -> Answer:
    """The answer lacks a header."""
    return Answer(f"without {name}", "/", 200, [pair for pair in answer.headers if pair[0] != name], answer.body)


def test_the_way_to_https_passes(asking: Direct, ground: Ground) -> None:
    good = asking.ask(Question("the front page", "/"))
    led = Answer("led on", "/", 200, good.headers, good.body, plain=(301, "https://localhost/"))
    (grade,) = judge([led])
    assert (grade.grade, grade.failed) == (BEST, {})
