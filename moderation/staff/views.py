"""The staff's door: signing in, signing out, and the desk's page behind it."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect, ensure_csrf_cookie
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from moderation.staff import access, actions
from moderation.texts.access import language_of
from moderation.texts.core import LANGUAGES


@never_cache
@csrf_protect
@sensitive_post_parameters("password", "code")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """The form, and its answer: the desk, or the form again with one sentence for every reason."""
    if request.method != "POST":
        return _to("/desk", request) if _is_signed_in(request) else _form(request)
    try:
        actions.sign_in(
            request,
            login=request.POST.get("login", ""),
            password=request.POST.get("password", ""),
            code=request.POST.get("code", ""),
        )
    except actions.SignInRefusedError:
        return _form(request, refused=True)
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


def _form(request: HttpRequest, *, refused: bool = False) -> HttpResponse:
    context = {"language": language_of(request), "languages": LANGUAGES, "refused": refused}
    return render(request, "desk/sign_in.html", context, status=403 if refused else 200)


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
