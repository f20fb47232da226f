"""What every answer carries, and what lets named sites show a page in a frame."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from moderation.live.headers import framed_by, headers_middleware


def passed_through(response: HttpResponse) -> HttpResponse:
    """What leaves the middleware when a view answers with the response."""

    def view(_request: HttpRequest) -> HttpResponse:
        return response

    answer = headers_middleware(view)(RequestFactory().get("/"))
    assert isinstance(answer, HttpResponse)
    return answer


def test_what_a_response_lacks_is_added() -> None:
    headers = passed_through(HttpResponse()).headers
    assert settings.DEFAULT_HEADERS.items() <= dict(headers.items()).items()


def test_what_a_response_says_itself_stays() -> None:
    response = passed_through(HttpResponse(headers={"Cache-Control": "max-age=600"}))
    assert response.headers["Cache-Control"] == "max-age=600"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"


async def test_it_works_in_front_of_an_async_view() -> None:
    async def view(_request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    response = await headers_middleware(view)(RequestFactory().get("/"))
    assert response.headers["Cache-Control"] == "no-store"


def test_without_sites_nothing_is_lifted() -> None:
    response = framed_by([], HttpResponse())
    assert not hasattr(response, "xframe_options_exempt")
    assert "Cross-Origin-Resource-Policy" not in response.headers
