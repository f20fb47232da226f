"""How turns of duty felt to those who had them, quarter by quarter."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from chat.statistics.access.figures import NoStatisticsError, Places, places
from chat.statistics.access.pulses import PulsesSeen
from chat.statistics.actions.pulses import show_pulses
from chat.statistics.charts import Column
from chat.statistics.pulse import (
    FEWEST_ANSWERS,
    FEWEST_PEOPLE,
    QUESTIONS,
    Group,
    Hidden,
    Question,
    Told,
    told_quarters,
)
from chat.statistics.views.frame import days_of, for_readers, name_of
from chat.statistics.views.sections import drawn
from moderation.staff.models import Person
from moderation.texts.access import language_of, say
from moderation.texts.core import StaffLanguage

OFFERED = 9
"""Quarters that can be chosen: two years, and the one before them."""


@require_safe
@for_readers
def pulse(request: HttpRequest, person: Person) -> HttpResponse:
    """A quarter: what the federation's people answered, and those of each association that the viewer sees."""
    language, now, known = language_of(request), timezone.now(), places(person)
    quarters = {one.name: one for one in told_quarters(timezone.localdate(now), OFFERED)}
    wanted = request.GET.get("quarter") or next(iter(quarters))
    if wanted not in quarters:
        raise NoStatisticsError
    association = known.place(association=request.GET.get("association", "")).association
    seen, chosen = show_pulses(known, quarters[wanted], now), quarters[wanted]
    of = seen.associations[association] if association else seen.federation
    context = {
        "language": language,
        "quarters": [(name, name_of(one, language)) for name, one in quarters.items()],
        "quarter": wanted,
        "associations": known.associations.items() if known.sees_all else [],
        "association": association,
        "title": name_of(chosen, language),
        "place": known.associations.get(association, say(language, "statistics-all-associations")),
        "days": days_of(chosen, language),
        "fewest_people": FEWEST_PEOPLE,
        "fewest_answers": FEWEST_ANSWERS,
        "rate": of.response_rate,
        "questions": [_question(question, of.of(question), language) for question in QUESTIONS],
        "parts": _parts(seen, known, language),
    }
    return render(request, "desk/statistics_pulse.html", context)


def _question(question: Question, told: Told | Hidden, language: StaffLanguage) -> dict[str, Any]:
    """One question in the place that was asked for: a sentence, a chart and the table behind it."""
    summary = _summary(question, told, language)
    if isinstance(told, Hidden):
        return {"name": question, "summary": summary}
    return {
        "name": question,
        "summary": summary,
        "chart": _chart(told, summary, language),
        "rows": [(_named(group), count) for group, count in told.groups],
    }


def _parts(seen: PulsesSeen, known: Places, language: StaffLanguage) -> list[tuple[str, list[str]]]:
    """Every place that the viewer sees, with a sentence for each question."""
    of_each = [(say(language, "statistics-all-associations"), seen.federation)]
    of_each += [(name, seen.associations[slug]) for slug, name in known.associations.items()]
    return [
        (name, [_summary(question, figures.of(question), language) for question in QUESTIONS])
        for name, figures in of_each
    ]


def _summary(question: Question, told: Told | Hidden, language: StaffLanguage) -> str:
    if isinstance(told, Hidden):
        return say(language, "pulse-hidden", reason=told.reason)
    if told.good is None:
        return say(language, "pulse-answers", count=told.answers)
    if told.good_share is None:
        return say(language, "pulse-summary", of=question, count=told.answers, good=told.good)
    return say(language, "pulse-summary-share", of=question, count=told.answers, share=told.good_share)


def _chart(told: Told, name: str, language: StaffLanguage) -> str:
    points = [
        Column(count, count, say(language, "pulse-column", marks=_named(group), count=count))
        for group, count in told.groups
    ]
    return drawn(points, name)


def _named(group: Group) -> str:
    """`2`, or of several `3–4`."""
    return f"{group[0]}–{group[-1]}" if len(group) > 1 else str(group[0])
