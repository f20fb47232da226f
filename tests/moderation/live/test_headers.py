"""What every answer carries, and what lets named sites show a page in a frame."""

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from moderation.live.headers import framed_by, headers_middleware, with_inlined
from moderation.live.inlined import Inlined


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


def test_what_stands_inside_a_page_is_allowed_beside_what_it_loads() -> None:
    response = with_inlined(Inlined("p{}", "'sha256-style'"), Inlined("1", "'sha256-script'"), HttpResponse())
    policy = policy_of(response)
    assert "style-src 'self' 'sha256-style'" in policy
    assert "script-src 'self' 'sha256-script'" in policy


def test_other_pages_allow_nothing_inside_them() -> None:
    assert "sha256" not in "".join(policy_of(HttpResponse()))


def policy_of(response: HttpResponse) -> list[str]:
    """The directives with which the response leaves."""
    answer = CSPMiddleware(lambda _request: response)(RequestFactory().get("/"))
    assert isinstance(answer, HttpResponse)
    return [part.strip() for part in answer.headers["Content-Security-Policy"].split(";")]
