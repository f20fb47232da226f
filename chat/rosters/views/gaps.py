"""Turns to come that lack somebody."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from chat.rosters import access
from chat.rosters.core.clock import local_day
from chat.rosters.core.gaps import AHEAD
from chat.rosters.views.frame import for_everybody_in_rosters, frame, shown_turn
from chat.services import words
from chat.services.core import in_language
from moderation.staff.models import Person
from moderation.texts.access import language_of


@require_safe
@for_everybody_in_rosters
def gaps(request: HttpRequest, person: Person) -> HttpResponse:
    """The gaps of the weeks to come, and in how many days each is."""
    language, now = language_of(request), timezone.now()
    rows = [
        {"turn": shown_turn(seen, language, now), "days": max(0, (seen.turn.day - local_day(now)).days)}
        for seen in access.gaps(person, now, now + AHEAD)
    ]
    context = frame(person, language) | {"rows": rows, "weeks": AHEAD.days // 7}
    if context["plans"]:
        context["unstaffed"] = [
            (in_language(service.names, language), words.appointment(*hours, language))
            for service, hours in access.unstaffed(now, now + AHEAD)
        ]
    return render(request, "desk/roster_gaps.html", context)
