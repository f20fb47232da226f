"""Calendars to subscribe to: their addresses, and what is at them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from icalendar import Calendar, Event

from chat.rosters import access, actions
from chat.rosters.access import NoRosterError
from chat.rosters.models import Turn
from chat.rosters.views.frame import for_everybody_in_rosters, frame, today
from chat.services.core import in_language
from moderation.staff.models import Person
from moderation.staff.views.redirects import redirect_to
from moderation.texts.access import language_of, say

PRODUCT = "-//Vierellä//roster//FI"
REFRESH = "PT1H"
"""How often a calendar should ask again (RFC 7986)."""


@require_http_methods(["GET", "HEAD", "POST"])
@for_everybody_in_rosters
def feeds(request: HttpRequest, person: Person) -> HttpResponse:
    """Which calendars one has; a POST makes an address, which is shown once, or ends one."""
    service = request.POST.get("service", "")
    if request.method != "POST":
        return _shown(request, person)
    if request.POST.get("act") == "revoke":
        actions.revoke_feed(person, service)
        return redirect_to("/desk/roster/feeds", request, saved="revoked")
    token = actions.make_feed(person, service, today())
    return _shown(request, person, address=request.build_absolute_uri(f"/calendar/{token}.ics"), of=service)


def _shown(request: HttpRequest, person: Person, address: str = "", of: str = "") -> HttpResponse:
    language, made = language_of(request), access.feeds_of(person)
    context = frame(person, language)
    rows: list[dict[str, Any]] = []
    if context["takes"]:
        rows.append({"slug": "", "name": say(language, "roster-mine")})
    if context["plans"]:
        rows += [{"slug": row.slug, "name": in_language(row.names, language)} for row in access.services()]
    context |= {
        "rows": [
            row | {"made_on": made.get(row["slug"]), "address": address if row["slug"] == of else ""} for row in rows
        ],
        "saved": request.GET.get("saved", "") if request.method != "POST" else "",
    }
    return render(request, "desk/roster_feeds.html", context)


@never_cache
@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar at a secret address (RFC 5545). Its titles are neutral: calendars are shown on screens of others."""
    now = timezone.now()
    try:
        turns = access.turns_of_feed(token, now)
    except NoRosterError:
        raise Http404 from None
    answer = HttpResponse(_calendar(turns, now), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'inline; filename="vuorot.ics"'
    return answer


def _calendar(turns: Iterable[tuple[Turn, int]], now: datetime) -> bytes:
    found = Calendar()
    found.add("prodid", PRODUCT)
    found.add("version", "2.0")
    found.add("name", say("fi", "roster-feed-name"))
    found.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"}, encode=False)
    for turn, empty in turns:
        event = Event()
        event.add("uid", f"{turn.pk}@vierella")
        event.add("dtstamp", now)
        event.add("dtstart", turn.starts_at)
        event.add("dtend", turn.ends_at)
        event.add("summary", say("fi", "roster-feed-title", empty=0 if turn.cancelled_at else empty))
        event.add("status", "CANCELLED" if turn.cancelled_at else "CONFIRMED")
        event.add("class", "PRIVATE")
        found.add_component(event)
    return bytes(found.to_ical())
