"""The staff's door: signing in and out."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from moderation.live.headers import with_feature
from moderation.live.problem import problem
from moderation.staff import access, actions, core
from moderation.staff.views.factors import PATH as FACTORS
from moderation.staff.views.redirects import redirect_to
from moderation.staff.views.waiting import minutes_of, tell_when
from moderation.texts.access import language_of, links
from moderation.texts.core import STAFF_LANGUAGES
from moderation.throttles.access import network_of
from moderation.throttles.actions import attempt_passkey, attempt_sign_in


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
        return tell_when(_form(request, minutes_to_wait=minutes_of(wait)), wait)
    try:
        actions.sign_in(
            request,
            login=login,
            password=request.POST.get("password", ""),
            code=request.POST.get("code", ""),
        )
    except actions.SignInRefusedError:
        return _form(request, refused=True, status=HTTPStatus.FORBIDDEN)
    return redirect_to(FACTORS if access.is_by_recovery_code(request) else "/desk", request)


@never_cache
@csrf_protect
@require_POST
def begin_passkey_sign_in(request: HttpRequest) -> HttpResponse:
    """For the page's script: what the browser needs to ask for a passkey."""
    if wait := attempt_passkey(network_of(request.META), timezone.now()):
        return tell_when(problem(HTTPStatus.TOO_MANY_REQUESTS), wait)
    return JsonResponse(actions.begin_passkey_sign_in(request))


@never_cache
@csrf_protect
@sensitive_post_parameters("answer")
@require_POST
def sign_in_by_passkey(request: HttpRequest) -> HttpResponse:
    """The desk, or the form again with one sentence for every reason."""
    if wait := attempt_passkey(network_of(request.META), timezone.now()):
        return tell_when(_form(request, minutes_to_wait=minutes_of(wait)), wait)
    try:
        actions.sign_in_by_passkey(request, request.POST.get("answer", ""))
    except actions.SignInRefusedError:
        return _form(request, passkey_refused=True, status=HTTPStatus.FORBIDDEN)
    return redirect_to("/desk", request)


@never_cache
@csrf_protect
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    actions.sign_out(request)
    return redirect_to("/desk/sign-in", request)


def _form(
    request: HttpRequest,
    *,
    refused: bool = False,
    passkey_refused: bool = False,
    minutes_to_wait: int = 0,
    status: HTTPStatus | None = None,
) -> HttpResponse:
    context = {
        "language": language_of(request),
        "languages": links(*STAFF_LANGUAGES),
        "has_ended": request.method != "POST" and "ended" in request.GET,
        "refused": refused,
        "passkey_refused": passkey_refused,
        "minutes_to_wait": minutes_to_wait,
    }
    response = render(request, "desk/sign_in.html", context, status=status)
    return with_feature("publickey-credentials-get", response)


def _is_signed_in(request: HttpRequest) -> bool:
    try:
        access.person_of_request(request)
    except access.NotSignedInError:
        return False
    return True
