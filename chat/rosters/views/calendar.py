"""The roster of a week or of a month."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from chat.rosters import access
from chat.rosters.core.clock import day_of
from chat.rosters.views.frame import for_everybody_in_rosters, frame, shown_day, shown_turn, today
from chat.services import words
from chat.services.core import in_language
from chat.services.words import month_name
from moderation.staff.models import Person
from moderation.texts.access import language_of, say
from moderation.texts.core import StaffLanguage

Span = Literal["week", "month"]


@require_safe
@for_everybody_in_rosters
def roster(request: HttpRequest, person: Person) -> HttpResponse:
    """The turns of the week or month in which a day lies, of all services or of one."""
    language, now = language_of(request), timezone.now()
    span: Span = "month" if request.GET.get("span") == "month" else "week"
    first, last = _days(span, day_of(request.GET.get("day", "")) or today())
    service = request.GET.get("service", "")
    turns: defaultdict[date, list[Mapping[str, Any]]] = defaultdict(list)
    for seen in access.between(person, first, last, service):
        turns[seen.turn.day].append(shown_turn(seen, language, now, words.times))
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    context = frame(person, language) | {
        "span": span,
        "day": first.isoformat(),
        "title": _title(span, first, last, language),
        "before": (first - timedelta(days=1)).isoformat(),
        "after": (last + timedelta(days=1)).isoformat(),
        "service": service,
        "services": [(row.slug, in_language(row.names, language)) for row in access.services()],
        "days": [shown_day(day, language, today()) | {"turns": turns[day]} for day in days],
        "is_empty": not any(turns.values()),
    }
    return render(request, "desk/roster.html", context)


def _days(span: Span, day: date) -> tuple[date, date]:
    """First and last day. Days are clamped to years that a roster can be of."""
    day = min(max(day, date(2000, 1, 1)), date(2100, 1, 1))
    if span == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _title(span: Span, first: date, last: date, language: StaffLanguage) -> str:
    if span == "month":
        return month_name(first, language)
    year, week, _ = first.isocalendar()
    ends = (words.day_of_month(day, language) for day in (first, last))
    return say(language, "roster-week", week=week, year=str(year), days=" – ".join(ends))
