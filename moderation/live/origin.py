"""Whether a request comes from a page that this host served: what guards requests without a CSRF token."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from moderation.live.problem import problem

View = Callable[[HttpRequest], HttpResponse]


def is_ours(origin: str, host: str) -> bool:
    """Whether the Origin header names this host. Production is reached by https alone, whatever the proxy says.

    A missing header is refused like a strange one, and Sec-Fetch-Site does not stand in for it: every browser sends
    Origin with a POST and with a socket's handshake, so what lacks it is not a page of ours.
    """
    schemes = ("https", "http") if settings.VIERELLA_DEMO else ("https",)
    return bool(host) and origin in [f"{scheme}://{host}" for scheme in schemes]


def visitor_post(view: View) -> View:
    """A POST of a visitor's page. No cookie counts in it, so it needs no CSRF token; its origin is checked instead."""

    @wraps(view)
    def checked(request: HttpRequest) -> HttpResponse:
        if not is_ours(request.headers.get("Origin", ""), request.get_host()):
            return problem(403, detail="another origin")
        return view(request)

    return csrf_exempt(require_POST(checked))
