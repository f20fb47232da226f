"""Errors of the HTTP API have one form, whoever made them."""

import json
from collections.abc import Iterator

import pytest
from django.core.signals import request_finished
from django.db import close_old_connections
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.test import RequestFactory

from moderation.live.problem import problem, problem_middleware


@pytest.fixture(autouse=True)
def connections_are_left_alone() -> Iterator[None]:
    """A closed response ends a request, and that asks the connection which an earlier test has left open."""
    request_finished.disconnect(close_old_connections)
    yield
    request_finished.connect(close_old_connections)


def passed_through(path: str, response: HttpResponse) -> HttpResponse:
    """What leaves the middleware when a view answers with the response."""

    def view(_request: HttpRequest) -> HttpResponse:
        return response

    answer = problem_middleware(view)(RequestFactory().get(path))
    assert isinstance(answer, HttpResponse)
    return answer


def test_a_problem_names_its_status() -> None:
    response = problem(503, detail="The keyring cannot be read.")
    assert response.status_code == 503
    assert response["Content-Type"] == "application/problem+json"
    assert json.loads(response.content) == {
        "type": "about:blank",
        "title": "Service Unavailable",
        "status": 503,
        "detail": "The keyring cannot be read.",
    }


@pytest.mark.parametrize("path", ["/api/leave", "/api/none", "/asyncapi.json", "/livez", "/readyz"])
def test_an_html_error_of_the_api_becomes_a_problem(path: str) -> None:
    response = passed_through(path, HttpResponse("<h1>Not Found</h1>", status=404))
    assert response["Content-Type"] == "application/problem+json"
    assert json.loads(response.content)["status"] == 404
    assert b"<h1>" not in response.content


def test_other_headers_are_kept() -> None:
    response = passed_through("/api/leave", HttpResponseNotAllowed(["POST"]))
    assert response["Allow"] == "POST"
    assert json.loads(response.content)["title"] == "Method Not Allowed"


def test_a_problem_with_a_detail_stays_as_it_is() -> None:
    assert (
        passed_through("/readyz", problem(503, detail="No keyring.")).content
        == problem(503, detail="No keyring.").content
    )


@pytest.mark.parametrize(("path", "status"), [("/", 404), ("/chat/none", 404), ("/desk", 403), ("/api/services", 200)])
def test_pages_and_good_answers_are_left_alone(path: str, status: int) -> None:
    response = HttpResponse("<h1>Hei</h1>", status=status)
    assert passed_through(path, response) is response


async def test_it_works_in_front_of_an_async_view() -> None:
    async def view(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("<h1>No</h1>", status=400)

    response = await problem_middleware(view)(RequestFactory().get("/api/services"))
    assert isinstance(response, HttpResponse)
    assert json.loads(response.content)["status"] == 400
