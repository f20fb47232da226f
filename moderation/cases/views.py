"""The moderators' pages: what was handed in, and one excerpt, which is shown to whoever asks for it by a button."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from moderation.cases import access, actions, core
from moderation.cases.access import NoCaseError
from moderation.cases.core import Line
from moderation.cases.models import Case
from moderation.staff.access import may
from moderation.staff.models import Person
from moderation.staff.views.recent import recent_sign_in_required
from moderation.staff.views.redirects import redirect_to
from moderation.staff.views.signed_in import ForPerson, P, View, for_permitted
from moderation.texts.access import language_of


def _for_moderators(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and may judge cases."""
    return for_permitted(view, "judge_cases", NoCaseError)


@require_safe
@_for_moderators
def cases(request: HttpRequest, person: Person) -> HttpResponse:
    """Every case of the association, without what is in it."""
    context = {
        "language": language_of(request),
        "cases": access.cases_for(person),
        "association": person.association.name,
        "days": core.KEPT.days,
        "hears_appeals": may(person, "hear_appeals"),
        "saved": request.GET.get("saved", ""),
    }
    return render(request, "desk/cases.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@recent_sign_in_required
@_for_moderators
def case(request: HttpRequest, person: Person, case_id: uuid.UUID) -> HttpResponse:
    """One case: a POST shows its excerpt, which is audited, or closes it. A GET alone shows no word of it."""
    if request.method != "POST":
        return _shown(request, access.case_for(person, case_id))
    if request.POST.get("act") == "close":
        actions.close_case(case_id, person)
        return redirect_to("/desk/cases", request, saved="closed")
    lines = actions.open_case(case_id, person, timezone.now())
    return _shown(request, access.case_for(person, case_id), lines)


def _shown(request: HttpRequest, shown: Case, lines: list[Line] | None = None) -> HttpResponse:
    return render(request, "desk/case.html", {"language": language_of(request), "case": shown, "lines": lines})
