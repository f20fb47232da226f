"""How turns of duty felt to those who had them, quarter by quarter."""

from collections.abc import Sequence
from dataclasses import dataclass
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
    HIGHEST_MARK,
    QUESTIONS,
    Group,
    Hidden,
    PulseFigures,
    Question,
    Told,
    told_quarters,
)
from chat.statistics.tallies import ALL
from chat.statistics.views.frame import days_of, for_readers, name_of, percentage_text
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
    place = known.place("", request.GET.get("association", ""))[1]
    seen, chosen = show_pulses(person, quarters[wanted], now), quarters[wanted]
    of = seen.federation if place == ALL else seen.associations[place]
    context = {
        "language": language,
        "quarters": [(name, name_of(one, language)) for name, one in quarters.items()],
        "quarter": wanted,
        "associations": known.associations.items() if known.sees_all else [],
        "association": "" if place == ALL else place,
        "title": name_of(chosen, language),
        "place": known.associations.get(place, say(language, "statistics-all-associations")),
        "days": days_of(chosen, language),
        "fewest_people": FEWEST_PEOPLE,
        "fewest_answers": FEWEST_ANSWERS,
        "rate": of.response_rate,
        "marks": range(HIGHEST_MARK + 1),
        "questions": [_question(question, of, seen, known, language) for question in QUESTIONS],
    }
    return render(request, "desk/statistics_pulse.html", context)


def _question(
    question: Question, of: PulseFigures, seen: PulsesSeen, known: Places, language: StaffLanguage
) -> dict[str, Any]:
    """One question: a sentence and a chart of the place that was asked for, and a table of every place."""
    told = of.of(question)
    summary = _summary(question, told, language)
    whole = _row(say(language, "statistics-all-associations"), seen.federation.of(question), language)
    parts = [_row(name, seen.associations[slug].of(question), language) for slug, name in known.associations.items()]
    return {
        "name": question,
        "summary": summary,
        "chart": "" if isinstance(told, Hidden) else _chart(told, summary, language),
        "marks": [] if isinstance(told, Hidden) else [_named(group) for group, _ in told.groups],
        "rows": [whole, *parts],
    }


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


@dataclass(frozen=True, slots=True)
class Row:
    """What is told of one place: cells as wide as their groups of marks, or why there are none."""

    name: str
    cells: Sequence[tuple[int, int, str]]
    """How many marks wide, how many answers, and of which marks where these are several."""
    hidden: str
    answers: int
    share: str


def _row(name: str, told: Told | Hidden, language: StaffLanguage) -> Row:
    if isinstance(told, Hidden):
        return Row(name, [], say(language, "pulse-hidden", reason=told.reason), 0, "")
    cells = [(len(group), count, _named(group) if len(group) > 1 else "") for group, count in told.groups]
    return Row(name, cells, "", told.answers, percentage_text(told.good_share, language))
