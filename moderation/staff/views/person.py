"""One person's page: what is stored of them, what they may do, and the end of it."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone

from moderation.staff import access, actions, core, leaving
from moderation.staff.access import managed
from moderation.staff.core import NotAllowedError
from moderation.staff.models import Person
from moderation.staff.views.managers import edits_people, grants_access
from moderation.staff.views.person_forms import answer_to, details_of, values_of
from moderation.staff.views.redirects import redirect_to
from moderation.texts.access import language_of
from moderation.texts.core import SPOKEN_LANGUAGES

SAVED = ("created", "details", "roles", "sessions", "deactivated")
"""What the page says after something was done."""

INVITATION_HOURS = round(core.INVITATION_LIFE.total_seconds() / 3600)


@edits_people
def person(request: HttpRequest, manager: Person, person_id: UUID) -> HttpResponse:
    """What is stored of the person, and the answer to the form with it."""
    shown = managed.person_of(manager, person_id)
    if request.method != "POST":
        return _page(request, manager, shown)
    try:
        actions.change_person(shown, by=manager, **details_of(request.POST))
    except NotAllowedError as error:
        return _page(request, manager, shown, error.problem, values=request.POST)
    return redirect_to(_address(shown), request, saved="details")


@grants_access
def roles(request: HttpRequest, manager: Person, person_id: UUID) -> HttpResponse:
    """The form with the roles, and its answer: the person has those that are ticked, and no other."""
    shown = managed.person_of(manager, person_id)
    if request.method != "POST":
        return _roles(request, manager, shown, access.stored_roles(shown))
    wanted = core.known_roles(request.POST.getlist("roles"))
    try:
        actions.set_roles(shown, wanted, by=manager)
    except NotAllowedError as error:
        return _roles(request, manager, shown, wanted, error.problem)
    return redirect_to(_address(shown), request, saved="roles")


@grants_access
def invite(request: HttpRequest, manager: Person, person_id: UUID) -> HttpResponse:
    """Says what an invitation does, and makes one; its code is shown in the answer and never again."""
    shown = managed.person_of(manager, person_id)
    if not shown.is_active:
        return redirect_to(_address(shown), request)
    context = {"language": language_of(request), "person": shown, "hours": INVITATION_HOURS, "problem": ""}
    if request.method != "POST":
        return render(request, "desk/invite.html", context)
    try:
        code = actions.invite(shown, now=timezone.now(), by=manager)
    except NotAllowedError as error:
        return _refused(request, "desk/invite.html", context, error)
    address = request.build_absolute_uri("/desk/enrol")
    return render(request, "desk/invite.html", context | {"code": code, "address": address})


@grants_access
def end_sessions(request: HttpRequest, manager: Person, person_id: UUID) -> HttpResponse:
    """Says what it means to sign the person out everywhere, and does it."""
    shown = managed.person_of(manager, person_id)
    context = {"language": language_of(request), "person": shown, "problem": ""}
    if request.method != "POST":
        return render(request, "desk/end_sessions.html", context)
    try:
        actions.sign_out_everywhere(shown, by=manager)
    except NotAllowedError as error:
        return _refused(request, "desk/end_sessions.html", context, error)
    return redirect_to(_address(shown), request, saved="sessions")


@grants_access
def deactivate(request: HttpRequest, manager: Person, person_id: UUID) -> HttpResponse:
    """Says what happens when the person's access is taken away, and does it."""
    shown = managed.person_of(manager, person_id)
    if not shown.is_active:
        return redirect_to(_address(shown), request)
    language = language_of(request)
    context = {
        "language": language,
        "person": shown,
        "is_self": shown.pk == manager.pk,
        "leaves": list(leaving.told(shown, timezone.now(), language)),
        "problem": "",
    }
    if request.method != "POST":
        return render(request, "desk/deactivate.html", context)
    try:
        actions.deactivate_person(shown, by=manager)
    except NotAllowedError as error:
        return _refused(request, "desk/deactivate.html", context, error)
    return redirect_to(_address(shown), request, saved="deactivated")


def _refused(request: HttpRequest, template: str, context: dict[str, Any], error: NotAllowedError) -> HttpResponse:
    """The page that asks, again, with why it cannot be."""
    return render(request, template, context | {"problem": error.problem}, status=answer_to(error.problem))


def _address(shown: Person) -> str:
    return f"/desk/people/{shown.pk}"


def _page(
    request: HttpRequest, manager: Person, shown: Person, problem: str = "", values: QueryDict | None = None
) -> HttpResponse:
    """The person's page; `values` are what somebody has typed, shown again with what to mend."""
    has = access.stored_roles(shown)
    ticked_languages = None if values is None else values.getlist("languages")
    saved = request.GET.get("saved")
    context = {
        "language": language_of(request),
        "person": shown,
        "is_self": shown.pk == manager.pk,
        "may_change": _may_change(manager, shown),
        "values": values or values_of(shown),
        "all_languages": SPOKEN_LANGUAGES,
        "ticked_languages": shown.languages if ticked_languages is None else ticked_languages,
        "languages_spoken": core.known_languages(shown.languages),
        "units": managed.open_units([shown.association]),
        "highest_capacity": core.highest_capacity(core.helper_type(shown.helper_type)),
        "roles": [role for role in core.ROLES if role in has],
        "hindrance": shown.hindrance(timezone.localdate()) if shown.is_active else None,
        "can_sign_in": shown.is_active and shown.has_usable_password(),
        "saved": saved if saved in SAVED else "",
        "problem": problem,
    }
    return render(request, "desk/person.html", context, status=answer_to(problem) if problem else None)


def _roles(
    request: HttpRequest, manager: Person, shown: Person, ticked: Collection[str], problem: str = ""
) -> HttpResponse:
    helper_type = core.helper_type(shown.helper_type)
    grantable = managed.grantable_roles(manager)
    context = {
        "language": language_of(request),
        "person": shown,
        "may_change": _may_change(manager, shown) and shown.pk != manager.pk,
        "possible_roles": [r for r in core.ROLES if r in grantable and core.can_have(helper_type, r)],
        "ticked": ticked,
        "problem": problem,
    }
    return render(request, "desk/roles.html", context, status=answer_to(problem) if problem else None)


def _may_change(manager: Person, shown: Person) -> bool:
    return shown.is_active and managed.may_change(manager, shown)
