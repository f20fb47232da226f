"""Headers that keep other sites away from a page, where Django and django-csp have none."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, overload

from asgiref.sync import iscoroutinefunction
from csp.decorators import csp_replace, csp_update
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.decorators import sync_and_async_middleware
from django.views.decorators.clickjacking import xframe_options_exempt

from moderation.live.inlined import Inlined

Answering = Callable[[HttpRequest], HttpResponseBase]
AnsweringAsync = Callable[[HttpRequest], Awaitable[HttpResponseBase]]


@overload
def headers_middleware(get_response: Answering) -> Answering: ...
@overload
def headers_middleware(get_response: AnsweringAsync) -> AnsweringAsync: ...
@sync_and_async_middleware
def headers_middleware(get_response: Any) -> Any:
    """Gives every answer the headers of `settings.DEFAULT_HEADERS` that it does not have already.

    Stands first, so that no answer leaves without them: pages, errors, static files, refusals of other middleware.
    """
    if iscoroutinefunction(get_response):

        async def answer_async(request: HttpRequest) -> HttpResponseBase:
            return _with_defaults(request, await get_response(request))

        return answer_async

    def answer(request: HttpRequest) -> HttpResponseBase:
        return _with_defaults(request, get_response(request))

    return answer


def _with_defaults(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    # What a page may ask for is read from the page alone; the list is longer than some of the files.
    needless = {"Permissions-Policy"} if request.path.startswith(settings.STATIC_URL) else set()
    for name, value in settings.DEFAULT_HEADERS.items():
        if name not in needless:
            response.headers.setdefault(name, value)
    return response


def framed_by(sites: Sequence[str], response: HttpResponse) -> HttpResponse:
    """Let exactly these origins show the page in a frame; with none, nobody may, as everywhere else.

    X-Frame-Options cannot name sites, so it is left out. A site that isolates itself (COEP) may only frame what says
    `cross-origin`: the page must hold nothing that is not for everybody.
    """
    if not sites:
        return response
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    mark = csp_replace({"frame-ancestors": list(sites)})(xframe_options_exempt(lambda _request: response))
    mark(HttpRequest())
    return response


def with_inlined(style: Inlined, script: Inlined, response: HttpResponse) -> HttpResponse:
    """Let the page use the style and the script inside it: their hashes allow these texts and no other."""
    mark = csp_update({"style-src": [style.source], "script-src": [script.source]})(lambda _request: response)
    mark(HttpRequest())
    return response


def with_feature(feature: str, response: HttpResponse) -> HttpResponse:
    """Let the page's own scripts ask for one of the features that every other page denies."""
    policy: str = settings.DEFAULT_HEADERS["Permissions-Policy"]
    response.headers["Permissions-Policy"] = ", ".join(
        f"{feature}=(self)" if part == f"{feature}=()" else part for part in policy.split(", ")
    )
    return response
