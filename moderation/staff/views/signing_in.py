"""The staff's door: signing in and out."""

import math
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from moderation.staff import access, actions, core
from moderation.staff.views.redirects import redirect_to
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
        return redirect_to("/desk", request) if _is_signed_in(request) else _form(request)
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
    return redirect_to("/desk", request)


@never_cache
@csrf_protect
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    actions.sign_out(request)
    return redirect_to("/desk/sign-in", request)


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
