"""What a person signs in with, on a page of their own: passkeys and recovery codes."""

import functools
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from moderation.live.headers import with_feature
from moderation.live.problem import problem
from moderation.staff import access, actions, core
from moderation.staff.models import Person
from moderation.staff.views.recent import recent_sign_in_required
from moderation.staff.views.redirects import redirect_to
from moderation.texts.access import language_of, links, say
from moderation.texts.core import STAFF_LANGUAGES

PATH = "/desk/account/factors"
confirmed_on_the_page = functools.partial(recent_sign_in_required, form=PATH)


@never_cache
@csrf_protect
@require_GET
@recent_sign_in_required
def factors(request: HttpRequest) -> HttpResponse:
    """What there is, and what can be done about it."""
    return _page(request, access.person_of_request(request))


@never_cache
@csrf_protect
@require_POST
@confirmed_on_the_page
def make_recovery_codes(request: HttpRequest) -> HttpResponse:
    """New recovery codes, shown once."""
    person = access.person_of_request(request)
    return _page(request, person, codes=actions.make_recovery_codes(person))


@never_cache
@csrf_protect
@require_POST
def begin_passkey(request: HttpRequest) -> HttpResponse:
    """For the page's script: what the browser needs to make a passkey."""
    try:
        person = access.person_of_request(request)
    except access.NotSignedInError:
        return problem(HTTPStatus.FORBIDDEN)
    if not access.has_recent_sign_in(request):
        return problem(HTTPStatus.FORBIDDEN, detail="confirm the sign-in")
    return JsonResponse(actions.begin_passkey(request, person))


@never_cache
@csrf_protect
@sensitive_post_parameters("answer")
@require_POST
@confirmed_on_the_page
def add_passkey(request: HttpRequest) -> HttpResponse:
    """Take the passkey that the browser has made."""
    person = access.person_of_request(request)
    name = core.passkey_name(request.POST.get("name", "")) or say(language_of(request), "passkeys-unnamed")
    try:
        actions.add_passkey(request, person, name=name, answer=request.POST.get("answer", ""))
    except actions.PasskeyRefusedError:
        return _page(request, person, refused=True, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return redirect_to(PATH, request)


@never_cache
@csrf_protect
@require_POST
@confirmed_on_the_page
def remove_passkey(request: HttpRequest) -> HttpResponse:
    """Remove one; whoever has signed in with it signs in anew."""
    actions.remove_passkey(access.person_of_request(request), request.POST.get("passkey", ""))
    return redirect_to(PATH, request)


def _page(request: HttpRequest, person: Person, *, status: HTTPStatus | None = None, **context: Any) -> HttpResponse:
    context |= {
        "language": language_of(request),
        "languages": links(*STAFF_LANGUAGES),
        "passkeys": access.passkeys_of(person),
        "codes_left": access.recovery_codes_left(person),
        "used_recovery_code": access.is_by_recovery_code(request),
    }
    response = render(request, "desk/account_factors.html", context, status=status)
    return with_feature("publickey-credentials-create", response)
