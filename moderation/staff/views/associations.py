"""The pages of associations and their units, for those who manage their people."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from moderation.staff import actions
from moderation.staff.access import managed
from moderation.staff.core import LONGEST_ASSOCIATION_NAME, LONGEST_UNIT_NAME, REGIONS, AssociationRefusedError
from moderation.staff.models import Association, Person, Unit
from moderation.staff.views.forms import answered, form_page, typed, whole_number
from moderation.staff.views.managers import edits_people
from moderation.staff.views.redirects import redirect_to

CANNOT_CLOSE = ("has_people", "unit_has_people", "unit_owes_hours")
CONFLICTS = ("changed", "name_taken", *CANNOT_CLOSE)
"""Problems that come from what is there already."""


@edits_people
def associations(request: HttpRequest, manager: Person) -> HttpResponse:
    """Every association, and the form that adds one. Who manages the people of one goes on to that one."""
    if request.method != "POST" and not managed.manages_everybody(manager):
        return redirect_to(_address(managed.associations_of(manager)[0].slug), request)

    def add() -> str:
        return _address(actions.add_association(typed(request.POST, "name"), by=manager).slug)

    def show(refused: AssociationRefusedError | None) -> HttpResponse:
        context = {
            "listed": managed.listed_associations(manager),
            "new_name": typed(request.POST, "name"),
            "longest_name": LONGEST_ASSOCIATION_NAME,
        }
        return form_page(request, "desk/associations.html", context, refused, CONFLICTS)

    return answered(request, add, AssociationRefusedError, show)


@edits_people
def association(request: HttpRequest, manager: Person, slug: str) -> HttpResponse:
    """One association and its units; a POST changes it, or adds a unit."""
    managed.association_of(manager, slug)
    adds = "add" in request.POST

    def change() -> str | None:
        if adds:
            actions.add_unit(slug, typed(request.POST, "unit-name"), by=manager)
        else:
            actions.change_association(slug, **_wanted(request), region=request.POST.get("region"), by=manager)
        return None

    def show(refused: AssociationRefusedError | None) -> HttpResponse:
        stored = managed.association_of(manager, slug)
        context = _shown(request, stored, None if adds else refused, LONGEST_ASSOCIATION_NAME) | {
            "may_change": managed.manages_everybody(manager),
            "regions": REGIONS,
            "region": request.POST.get("region", stored.region) if refused and not adds else stored.region,
            "units": managed.listed_units(stored),
            "adds": adds,
            "new_name": typed(request.POST, "unit-name"),
            "longest_unit": LONGEST_UNIT_NAME,
        }
        return form_page(request, "desk/association.html", context, refused, CONFLICTS)

    return answered(request, change, AssociationRefusedError, show)


@edits_people
def unit(request: HttpRequest, manager: Person, unit_id: UUID) -> HttpResponse:
    """One unit; a POST changes it."""
    managed.unit_of(manager, unit_id)

    def change() -> str:
        actions.change_unit(unit_id, **_wanted(request), by=manager)
        return _address(managed.unit_of(manager, unit_id).association.slug)

    def show(refused: AssociationRefusedError | None) -> HttpResponse:
        context = _shown(request, managed.unit_of(manager, unit_id), refused, LONGEST_UNIT_NAME)
        return form_page(request, "desk/unit.html", context, refused, CONFLICTS)

    return answered(request, change, AssociationRefusedError, show)


def _wanted(request: HttpRequest) -> dict[str, Any]:
    """What the form of an association or a unit says."""
    form = request.POST
    return {"name": typed(form, "name"), "is_open": "is_open" in form, "version": whole_number(form, "version")}


def _shown(
    request: HttpRequest, stored: Association | Unit, refused: AssociationRefusedError | None, longest: int
) -> dict[str, Any]:
    """The form as stored, or as it was filled in, and what is stored where that is another."""
    name, is_open = (
        (typed(request.POST, "name"), "is_open" in request.POST) if refused else (stored.name, stored.is_open)
    )
    return {
        "stored": stored,
        "name": name,
        "is_open": is_open,
        "name_now": stored.name if name != stored.name else "",
        "is_open_differs": is_open != stored.is_open,
        "cannot_close": refused is not None and refused.problem in CANNOT_CLOSE,
        "longest_name": longest,
    }


def _address(slug: str) -> str:
    return f"/desk/associations/{slug}"
