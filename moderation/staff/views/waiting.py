"""After many tries in a row: when to try again."""

import math
from http import HTTPStatus

from django.http import HttpResponse


def minutes_of(seconds: float) -> int:
    """How long to wait, in whole minutes, for the page to say."""
    return math.ceil(seconds / 60)


def tell_when(response: HttpResponse, seconds: float) -> HttpResponse:
    """The response as one that says when to try again."""
    response.status_code = HTTPStatus.TOO_MANY_REQUESTS
    response.headers["Retry-After"] = str(math.ceil(seconds))
    return response
