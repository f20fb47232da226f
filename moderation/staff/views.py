"""The staff's door: signing in, signing out, and the desk's page behind it."""

import math
from http import HTTPStatus
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect, ensure_csrf_cookie
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from moderation.staff import access, actions, core
from moderation.texts.access import language_of
from moderation.texts.core import LANGUAGES
from moderation.throttles.access import network_of
from moderation.throttles.actions import attempt_sign_in


@never_cache
@csrf_protect
@sensitive_post_parameters("password", "code")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """The form, and its answer: the desk, or the form again with one sentence for every reason."""
    if request.method != "POST":
        return _to("/desk", request) if _is_signed_in(request) else _form(request)
    login = request.POST.get("login", "")
    if wait := attempt_sign_in(network_of(request.META), core.possible_login(login), timezone.now()):
        return _wait(request, wait)
    try:
        actions.sign_in(
            request,
            login=login,
            password=request.POST.get("password", ""),
            code=request.POST.get("code", ""),
        )
    except actions.SignInRefusedError:
        return _form(request, refused=True, status=HTTPStatus.FORBIDDEN)
    return _to("/desk", request)


@never_cache
@csrf_protect
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    actions.sign_out(request)
    return _to("/desk/sign-in", request)


@never_cache
@ensure_csrf_cookie
@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """The page of the duty desk, for those who may see it. Everything in it comes through the socket."""
    try:
        person = access.person_of_request(request)
    except access.NotSignedInError:
        return _to("/desk/sign-in", request)
    context = {"language": language_of(request)}
    if not access.may(person, "see_desk"):
        return render(request, "desk/not_allowed.html", context, status=403)
    return render(request, "desk/desk.html", context)


def _form(
    request: HttpRequest, *, refused: bool = False, minutes_to_wait: int = 0, status: HTTPStatus | None = None
) -> HttpResponse:
    context = {
        "language": language_of(request),
        "languages": LANGUAGES,
        "refused": refused,
        "minutes_to_wait": minutes_to_wait,
    }
    return render(request, "desk/sign_in.html", context, status=status)


def _wait(request: HttpRequest, seconds: float) -> HttpResponse:
    """The form, and when to try again."""
    response = _form(request, minutes_to_wait=math.ceil(seconds / 60), status=HTTPStatus.TOO_MANY_REQUESTS)
    response.headers["Retry-After"] = str(math.ceil(seconds))
    return response


def _is_signed_in(request: HttpRequest) -> bool:
    try:
        access.person_of_request(request)
    except access.NotSignedInError:
        return False
    return True


def _to(path: str, request: HttpRequest) -> HttpResponseRedirect:
    """A redirect that keeps the language asked for in the address."""
    asked = request.GET.get("lang", "")
    return HttpResponseRedirect(f"{path}?{urlencode({'lang': asked})}" if asked else path)
