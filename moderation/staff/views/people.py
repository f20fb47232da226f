"""The list of people, and adding one."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone

from moderation.staff import actions, core
from moderation.staff.access import managed
from moderation.staff.access.managed import Listed, Wanted
from moderation.staff.models import Person
from moderation.staff.views.forms import typed, whole_number
from moderation.staff.views.managers import grants_access, reads_people
from moderation.staff.views.person_forms import answer_to, details_of
from moderation.staff.views.redirects import redirect_to
from moderation.texts.access import language_of
from moderation.texts.core import SPOKEN_LANGUAGES

LONGEST_SEARCH = 64


@reads_people
def people(request: HttpRequest, manager: Person) -> HttpResponse:
    """Everybody whom the person manages, a page at a time."""
    associations = managed.associations_of(manager)
    wanted = _wanted(request.GET, {association.slug for association in associations})
    found = managed.find_people(manager, wanted)
    language = language_of(request)
    today = timezone.localdate()
    context = {
        "language": language,
        "rows": [_row(listed, today) for listed in found.people],
        "found": found,
        "wanted": wanted,
        "associations": associations,
        "everybodys": len(associations) > 1,
        "previous": _link(language, wanted, found.page - 1) if found.page > 1 else "",
        "next": _link(language, wanted, found.page + 1) if found.page < found.pages else "",
    }
    return render(request, "desk/people.html", context)


def _wanted(asked: QueryDict, known: set[str]) -> Wanted:
    """What the address asks for; what makes no sense in it is left out."""
    association = asked.get("association", "")
    return Wanted(
        search=typed(asked, "search").strip()[:LONGEST_SEARCH],
        association=association if association in known else "",
        has_left=asked.get("left") == "1",
        page=whole_number(asked, "page", otherwise=1),
    )


def _link(language: str, wanted: Wanted, page: int) -> str:
    query = {"lang": language, "page": page}
    if wanted.search:
        query["search"] = wanted.search
    if wanted.association:
        query["association"] = wanted.association
    if wanted.has_left:
        query["left"] = "1"
    return f"/desk/people?{urlencode(query)}"


def _row(listed: Listed, today: date) -> dict[str, Any]:
    person = listed.person
    return {
        "person": person,
        "roles": listed.roles,
        "hindrance": person.hindrance(today) if person.is_active else None,
        "cannot_sign_in": person.is_active and not person.has_usable_password(),
    }


@grants_access
def new_person(request: HttpRequest, manager: Person) -> HttpResponse:
    """The form for somebody new, and its answer: their page, or the form again with what to mend."""
    associations = [association for association in managed.associations_of(manager) if association.is_open]
    context: dict[str, object] = {
        "language": language_of(request),
        "associations": associations,
        "units": managed.open_units(associations),
        "roles": [role for role in core.ROLES if role in managed.grantable_roles(manager)],
        "helper_types": core.HELPER_TYPES,
        "values": {"helper_type": "professional", "association": associations[0].slug},
        "all_languages": SPOKEN_LANGUAGES,
        "ticked_languages": core.default_languages(),
    }
    if request.method != "POST":
        return render(request, "desk/new_person.html", context)
    try:
        person = _create(request.POST, manager)
    except core.NotAllowedError as error:
        problem: str = error.problem
    except IntegrityError:
        problem = "login_taken"
    else:
        return redirect_to(f"/desk/people/{person.pk}", request, saved="created")
    context |= {
        "values": request.POST,
        "chosen_roles": request.POST.getlist("roles"),
        "ticked_languages": request.POST.getlist("languages"),
        "problem": problem,
    }
    return render(request, "desk/new_person.html", context, status=answer_to(problem))


def _create(form: QueryDict, manager: Person) -> Person:
    return actions.create_person(
        login=form.get("login", ""),
        password=None,
        association=managed.association_of(manager, form.get("association", "")),
        helper_type="peer" if form.get("helper_type") == "peer" else "professional",
        roles=core.known_roles(form.getlist("roles")),
        by=manager,
        **details_of(form),
    )
