"""What an association agrees with its people about their turns."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from chat.rosters import access, actions
from chat.rosters.actions import TermsChange
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.views.frame import chosen_association, for_namers, frame, status_of, told
from moderation.staff.models import Person
from moderation.staff.views.forms import answered, typed, whole_number
from moderation.texts.access import language_of

LONGEST_EMAIL = 254
"""RFC 5321 § 4.5.3.1.3, without the brackets."""


@require_http_methods(["GET", "HEAD", "POST"])
@for_namers
def terms(request: HttpRequest, person: Person) -> HttpResponse:
    """The terms of one's own association, or as a coordinator of any; a POST changes them."""
    led = list(access.associations_led_by(person))
    association = chosen_association(led, request.GET.get("association", person.association.slug))

    def change() -> str:
        wanted = TermsChange(
            approves_swaps="approves_swaps" in request.POST,
            people_take_turns="people_take_turns" in request.POST,
            alert_email=typed(request.POST, "alert_email"),
        )
        actions.set_terms(person, association.slug, wanted, whole_number(request.POST, "version"))
        return f"/desk/roster/terms?association={association.slug}"

    def show(refused: RosterRefusedError | None) -> HttpResponse:
        stored = access.terms_of(association.pk)
        if refused is not None:
            stored.approves_swaps = "approves_swaps" in request.POST
            stored.people_take_turns = "people_take_turns" in request.POST
            stored.alert_email = typed(request.POST, "alert_email")
        context = frame(person, language_of(request)) | {
            "associations": led,
            "association": association,
            "terms": stored,
            "longest_email": LONGEST_EMAIL,
            **told(request, refused),
        }
        return render(request, "desk/roster_terms.html", context, status=status_of(refused))

    return answered(request, change, RosterRefusedError, show, saved="terms")
