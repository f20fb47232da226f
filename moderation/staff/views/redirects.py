"""From one page of the staff to another."""

import re
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

DESK = "/desk"

_PAGE = re.compile(rf"{DESK}/[\w./?&=%+~-]*", re.ASCII)
"""What addresses of our pages are made of; nothing in them could be read as another host."""


def redirect_to(path: str, request: HttpRequest, **values: str) -> HttpResponseRedirect:
    """A redirect that keeps the language asked for in the address; `values` go along in the query.

    A path that comes from outside must have gone through `safe_path`.
    """
    if asked := request.GET.get("lang", ""):
        values = {"lang": asked, **values}
    mark = "&" if "?" in path else "?"
    return HttpResponseRedirect(f"{path}{mark}{urlencode(values)}" if values else path)


def to_sign_in(request: HttpRequest) -> HttpResponseRedirect:
    """To the door. Whoever comes with the cookie of a session that has ended is told so there."""
    ended = {"ended": "1"} if settings.SESSION_COOKIE_NAME in request.COOKIES else {}
    return redirect_to("/desk/sign-in", request, **ended)


def safe_path(wanted: str) -> str:
    """Where somebody asks to go on to, if that is a page of the staff on this host; otherwise the desk."""
    is_ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) and _PAGE.fullmatch(wanted)
    return wanted if is_ours else DESK
