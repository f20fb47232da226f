"""Errors of the HTTP API as problem details (RFC 9457)."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any, overload

from asgiref.sync import iscoroutinefunction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.decorators import sync_and_async_middleware

CONTENT_TYPE = "application/problem+json"
PROBES = ("/livez", "/readyz")


def problem(status: int, *, detail: str = "") -> HttpResponse:
    """An error response for programs. `detail` is for developers, in English, and holds nothing a person wrote."""
    body: dict[str, str | int] = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    if detail:
        body["detail"] = detail
    return JsonResponse(body, status=status, content_type=CONTENT_TYPE)


def bad_request(_request: HttpRequest, exception: Exception) -> HttpResponse:
    """The answer to a request that cannot be read. Django's own looks into the form again, and fails again (500)."""
    return HttpResponse("Bad Request", content_type="text/plain", status=HTTPStatus.BAD_REQUEST)


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for people in the place of one that is not there, also where a form was sent to that is none."""
    return render(request, "404.html", status=HTTPStatus.NOT_FOUND)


def is_for_programs(path: str) -> bool:
    """True for the API, the documents and the probes: everything else is read by people, as HTML."""
    return path.startswith("/api/") or path.endswith(".json") or path in PROBES


Answering = Callable[[HttpRequest], HttpResponseBase]
AnsweringAsync = Callable[[HttpRequest], Awaitable[HttpResponseBase]]


@overload
def problem_middleware(get_response: Answering) -> Answering: ...
@overload
def problem_middleware(get_response: AnsweringAsync) -> AnsweringAsync: ...
@sync_and_async_middleware
def problem_middleware(get_response: Any) -> Any:
    """Gives every error of the API the same form, whoever made it: a view, the router, a check of Django's.

    Only what adds headers stands before it. Other headers (`Allow`, say) are kept.
    """
    if iscoroutinefunction(get_response):

        async def answer_async(request: HttpRequest) -> HttpResponseBase:
            return _as_problem(request, await get_response(request))

        return answer_async

    def answer(request: HttpRequest) -> HttpResponseBase:
        return _as_problem(request, get_response(request))

    return answer


def _as_problem(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    if response.status_code < 400 or not is_for_programs(request.path):
        return response
    if response.headers.get("Content-Type", "").startswith(CONTENT_TYPE):
        return response
    replacement = problem(response.status_code)
    for name, value in response.headers.items():
        if name not in ("Content-Type", "Content-Length", "Cache-Control"):
            replacement.headers[name] = value
    response.close()
    return replacement
