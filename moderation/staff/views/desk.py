"""The page of the duty desk."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_GET

from moderation.staff import access
from moderation.staff.permissions import DECIDERS, ROSTERS
from moderation.staff.views.redirects import redirect_to, to_sign_in
from moderation.texts.access import language_of


@never_cache
@ensure_csrf_cookie
@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """The page of the duty desk, for those who may see it. Everything in it comes through the socket."""
    try:
        person = access.person_of_request(request)
    except access.NotSignedInError:
        return to_sign_in(request)
    permissions = access.permissions_of(person)
    decides = not DECIDERS.isdisjoint(permissions)
    context = {
        "language": language_of(request),
        "manages_people": access.may(person, "manage_people"),
        "answers": access.may(person, "answer_contacts"),
        "answers_letters": access.may(person, "answer_letters"),
        "edits_catalogue": access.may(person, "edit_catalogue"),
        "keeps_replies": access.may(person, "answer_contacts") or access.may(person, "edit_catalogue"),
        "plans_slots": access.may(person, "plan_slots"),
        "plans_duty": access.may(person, "plan_duty"),
        "sees_rosters": not ROSTERS.isdisjoint(permissions),
        "fills_gaps": access.may(person, "plan_turns") or access.may(person, "name_to_turns"),
        "holds_debriefs": access.may(person, "hold_debriefs"),
        "judges_cases": decides,
        "sees_status": access.may(person, "see_status"),
        "sees_statistics": access.may(person, "see_statistics"),
        "leads_groups": access.may(person, "facilitate"),
        "plans_runs": access.may(person, "run_groups"),
    }
    if not access.may(person, "see_desk") and decides:
        return redirect_to("/desk/cases", request)
    if not access.may(person, "see_desk") and access.may(person, "see_case_figures"):
        return redirect_to("/desk/cases/figures", request)
    if not access.may(person, "see_desk"):
        return render(request, "desk/not_allowed.html", context, status=403)
    return render(request, "desk/desk.html", context)
