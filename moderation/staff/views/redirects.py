"""From one page of the staff to another."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponseRedirect


def redirect_to(path: str, request: HttpRequest) -> HttpResponseRedirect:
    """A redirect that keeps the language asked for in the address."""
    asked = request.GET.get("lang", "")
    return HttpResponseRedirect(f"{path}?{urlencode({'lang': asked})}" if asked else path)
