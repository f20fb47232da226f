"""The staff's page of the on-call backups: who can be telephoned, for which service."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from chat.duty import access, actions, core
from chat.duty.actions import NoScopeError
from chat.duty.core import OnCallRefusedError
from chat.services.core import in_language
from moderation.staff.models import Person
from moderation.staff.views.forms import typed
from moderation.staff.views.redirects import redirect_to
from moderation.staff.views.signed_in import ForPerson, P, View, for_permitted
from moderation.texts.access import language_of
from moderation.texts.core import StaffLanguage


def _for_planners(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and may plan duty."""
    return for_permitted(view, "plan_duty", NoScopeError)


@require_http_methods(["GET", "HEAD", "POST"])
@_for_planners
def on_call(request: HttpRequest, person: Person) -> HttpResponse:
    """A form for every service, and one for all others; a POST writes one down or removes one."""
    if request.method != "POST":
        return _shown(request)
    scope = request.POST.get("scope", "")
    try:
        if request.POST.get("act") == "remove":
            actions.remove_on_call(person, scope)
            return redirect_to("/desk/on-call", request, saved="removed")
        actions.set_on_call(person, scope, *(typed(request.POST, field) for field in ("name", "phone")))
        return redirect_to("/desk/on-call", request, saved="set")
    except OnCallRefusedError as error:
        return _shown(request, error.problem, scope, 404 if error.problem == "gone" else 400)


def _shown(request: HttpRequest, problem: str = "", scope: str = "", status: int = 200) -> HttpResponse:
    language = language_of(request)
    stored = {backup.scope: (backup.name, backup.phone) for backup in access.backups()}
    written = {scope: tuple(typed(request.POST, field) for field in ("name", "phone"))} if problem else {}
    context = {
        "language": language,
        "rows": [
            {
                "scope": scope,
                "service": service,
                "is_set": scope in stored,
                "values": dict(zip(("name", "phone"), {**stored, **written}.get(scope, ("", "")), strict=True)),
            }
            for scope, service in _scopes(language)
        ],
        "longest_name": core.LONGEST_NAME,
        "longest_phone": core.LONGEST_PHONE,
        "problem": problem,
        "wrong": scope,
        "saved": request.GET.get("saved", ""),
    }
    return render(request, "desk/on_call.html", context, status=status)


def _scopes(language: StaffLanguage) -> list[tuple[str, str]]:
    """Every scope and the service's name; all services together first, without one."""
    services = [(service.slug, in_language(service.names, language)) for service in access.services_with_duty()]
    return [(core.EVERY_SERVICE, ""), *services]
