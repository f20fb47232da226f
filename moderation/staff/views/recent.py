"""Before privileged acts: somebody who is signed in shows again who they are."""

import functools
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeVar, cast

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from moderation.staff import access, actions
from moderation.staff.views.redirects import redirect_to, safe_path, to_sign_in
from moderation.staff.views.waiting import minutes_of, tell_when
from moderation.texts.access import language_of
from moderation.throttles.access import network_of
from moderation.throttles.actions import attempt_sign_in

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def recent_sign_in_required(view: View, *, form: str = "") -> View:
    """Only for somebody who showed both factors in the last minutes; others are asked first, and come back here.

    `form` is the page with the form, where that has another address than the view.

    It stands before the view of the form as of what the form sends, which has the same address: who opens the form
    is asked then, with nothing typed yet. Who took longer over it than a sign-in is recent is asked when sending,
    nothing is done, and the form that they come back to is empty.
    """

    @functools.wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            access.person_of_request(request)
        except access.NotSignedInError:
            return to_sign_in(request)
        if not access.has_recent_sign_in(request):
            return redirect_to("/desk/confirm", request, next=form or request.path)
        return view(request, *args, **kwargs)

    return cast(View, guarded)


def recent_sign_in_to_open(view: View) -> View:
    """As `recent_sign_in_required` for who opens the page, not for who sends its form.

    For texts, which take longer to write than a sign-in is recent: nothing that was written may be lost. What is sent
    goes through the view's own doors.
    """
    opened = recent_sign_in_required(view)

    @functools.wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return (view if request.method == "POST" else opened)(request, *args, **kwargs)

    return cast(View, answer)


@never_cache
@csrf_protect
@sensitive_post_parameters("password", "code")
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest) -> HttpResponse:
    """The question, and its answer: back to where one came from, or the question again with one sentence."""
    try:
        person = access.person_of_request(request)
    except access.NotSignedInError:
        return to_sign_in(request)
    then = safe_path(request.POST.get("next", "") or request.GET.get("next", ""))
    if request.method != "POST":
        return redirect_to(then, request) if access.has_recent_sign_in(request) else _form(request, then)
    if wait := attempt_sign_in(network_of(request.META), person.login, timezone.now()):
        return tell_when(_form(request, then, minutes_to_wait=minutes_of(wait)), wait)
    try:
        actions.confirm(request, password=request.POST.get("password", ""), code=request.POST.get("code", ""))
    except actions.SignInRefusedError:
        return _form(request, then, refused=True, status=HTTPStatus.FORBIDDEN)
    return redirect_to(then, request)


def _form(
    request: HttpRequest, then: str, *, refused: bool = False, minutes_to_wait: int = 0, status: int = HTTPStatus.OK
) -> HttpResponse:
    context = {
        "language": language_of(request),
        "then": then,
        "refused": refused,
        "minutes_to_wait": minutes_to_wait,
    }
    return render(request, "desk/confirm.html", context, status=status)
