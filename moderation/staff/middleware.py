"""Notes that somebody is active, when they ask for a page of the staff."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from moderation.staff import actions

Answering = Callable[[HttpRequest], HttpResponseBase]


def activity_middleware(get_response: Answering) -> Answering:
    """Afterwards, so that a page which looks at no session asks for none: visitors' pages and files."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        actions.note_request(request)
        return response

    return answer
