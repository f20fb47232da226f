"""Pages that are the same for everybody, compressed once and not for every visitor."""

import gzip
from collections.abc import Callable
from functools import lru_cache, update_wrapper
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

P = ParamSpec("P")
MOST = 64
"""So many different pages are kept compressed: at most some 8 MB of a process."""


def compressed(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """For pages that hold no secret and repeat nothing that was sent: they are there a round trip earlier on a phone.

    The others are not compressed: their size could tell what is in them (BREACH). What is kept is found by all of the
    page's bytes, so that nobody gets a page but the one that was made for this request.
    """

    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        patch_vary_headers(response, ["Accept-Encoding"])
        if "gzip" in request.headers.get("Accept-Encoding", ""):
            response.content = _compress(response.content)
            response.headers["Content-Encoding"] = "gzip"
            response.headers["Content-Length"] = str(len(response.content))
        return response

    return update_wrapper(answer, view)


@lru_cache(MOST)
def _compress(page: bytes) -> bytes:
    return gzip.compress(page, compresslevel=6, mtime=0)
