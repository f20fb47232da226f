"""One's own page: who I am, where I am signed in, and a new password."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from moderation.live.ids import id_of
from moderation.staff import access, actions
from moderation.staff.core import ACTIVITY_STEP
from moderation.staff.models import StaffSession
from moderation.staff.views.recent import recent_sign_in_required
from moderation.staff.views.redirects import redirect_to, to_sign_in
from moderation.texts.access import language_of, say
from moderation.texts.core import Language, clock

PASSWORD_PROBLEMS = ("password_too_short", "password_too_common", "password_too_similar")
ACCOUNT = "/desk/account"


@never_cache
@csrf_protect
@require_safe
def account(request: HttpRequest) -> HttpResponse:
    """Who I am, and my sessions."""
    try:
        person = access.person_of_request(request)
    except access.NotSignedInError:
        return to_sign_in(request)
    language, mine = language_of(request), access.row_of(request.session)
    sessions = [_told(row, row == mine, language) for row in access.sessions_of(person)]
    context = {
        "language": language,
        "person": person,
        "roles": sorted(access.roles_of(person)),
        "sessions": sorted(sessions, key=lambda session: not session["is_this"]),
        "has_changed_password": "changed" in request.GET,
    }
    return render(request, "desk/account.html", context)


def _told(row: StaffSession, is_this: bool, language: Language) -> dict[str, object]:
    """A session in words; there is nothing to tell it by but its times, because nothing else is known."""
    is_now = is_this or timezone.now() < row.last_active_at + 2 * ACTIVITY_STEP
    return {
        "id": row.public_id,
        "is_this": is_this,
        "began": _moment(row.signed_in_at, language) if row.signed_in_at else "",
        "last": say(language, "account-now") if is_now else _moment(row.last_active_at, language),
    }


def _moment(at: datetime, language: Language) -> str:
    local = timezone.localtime(at)
    time = clock(local.hour * 60 + local.minute, language)
    if local.date() == timezone.localdate():
        return say(language, "account-today", clock=time)
    return say(language, "account-day", day=local.day, month=say(language, "month", month=local.month), clock=time)


@never_cache
@csrf_protect
@require_POST
def end_session(request: HttpRequest) -> HttpResponse:
    """End one of my sessions. One that is not there, or not mine, is as if it had ended."""
    try:
        person = access.person_of_request(request)
    except access.NotSignedInError:
        return to_sign_in(request)
    actions.end_session(person, id_of(request.POST.get("session", "")), by=person.pk)
    return redirect_to(ACCOUNT, request)


@never_cache
@csrf_protect
@require_POST
def end_others(request: HttpRequest) -> HttpResponse:
    """End all my sessions but this one."""
    try:
        person = access.person_of_request(request)
    except access.NotSignedInError:
        return to_sign_in(request)
    mine = access.row_of(request.session)
    actions.end_sessions(person, by=person.pk, keep=mine.public_id if mine else None)
    return redirect_to(ACCOUNT, request)


@never_cache
@csrf_protect
@sensitive_post_parameters("password", "again")
@require_http_methods(["GET", "HEAD", "POST"])
@recent_sign_in_required
def password(request: HttpRequest) -> HttpResponseBase:
    """A form for a new password, and its answer."""
    if request.method != "POST":
        return _password_form(request)
    wanted = request.POST.get("password", "")
    if wanted != request.POST.get("again", ""):
        return _password_form(request, ["password_differs"])
    try:
        actions.change_password(request, wanted)
    except actions.WeakPasswordError as weak:
        return _password_form(request, [reason for reason in weak.reasons if reason in PASSWORD_PROBLEMS])
    return redirect_to(ACCOUNT, request, changed="1")


def _password_form(request: HttpRequest, problems: list[str] | None = None) -> HttpResponse:
    language = language_of(request)
    names = [problem.replace("_", "-") for problem in problems or ()]
    context = {"language": language, "problems": [say(language, name) for name in names]}
    return render(request, "desk/password.html", context, status=400 if problems else 200)
