"""The dashboard of a week, a month, a quarter, a year or a range of weeks."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from chat.services.core import in_language
from chat.statistics.access.dashboards import Asked, Dashboard, dashboard
from chat.statistics.access.figures import Places, places
from chat.statistics.actions.showing import show
from chat.statistics.breakdowns import LISTS
from chat.statistics.core import HELSINKI
from chat.statistics.periods import (
    COMPARISONS,
    PERIOD_KINDS,
    Period,
    PeriodKind,
    PeriodRefusedError,
    after,
    before,
    between,
    named,
    usual,
)
from chat.statistics.places import Place
from chat.statistics.tallies import ALL
from chat.statistics.versions import changes_within
from chat.statistics.views import sections
from chat.statistics.views.frame import days_of, for_readers, name_of
from moderation.staff.models import Person
from moderation.texts.access import language_of, say
from moderation.texts.core import StaffLanguage

OFFERED: Mapping[PeriodKind, int] = {"week": 26, "month": 25, "quarter": 13, "year": 11}
"""How many periods of each kind can be chosen from a list."""


@require_safe
@for_readers
def period(request: HttpRequest, person: Person) -> HttpResponse:
    """The figures of a period, where the viewer may see them. What is no period is told, beside the form."""
    language, moment, asked = language_of(request), timezone.now(), request.GET
    known, today = places(person), moment.astimezone(HELSINKI).date()
    place = known.place(asked.get("service", ""), asked.get("association", ""), asked.get("region", ""))
    context = _form(asked, known, language, today)
    try:
        chosen = _chosen(asked, today)
        comparison = next((name for name in COMPARISONS if name == asked.get("compare", "before")), None)
        if comparison is None:
            raise PeriodRefusedError("unknown")
        found = dashboard(Asked(chosen, comparison, place), known, moment)
    except PeriodRefusedError as refused:
        return render(request, "desk/statistics_period.html", context | {"problem": refused.problem}, status=400)
    context |= _moves(chosen, asked, today, language) | _shown(found, known, asked.get("region", ""), language)
    return render(request, "desk/statistics_period.html", context)


def _chosen(asked: QueryDict, today: date) -> Period:
    """The period asked for; without a name the usual one. Raises PeriodRefusedError."""
    kind = asked.get("kind", "month")
    if kind == "range" and ("first" in asked or "last" in asked):
        return between(_day(asked.get("first", "")), _day(asked.get("last", "")))
    known = next((one for one in PERIOD_KINDS if one == kind), None)
    if known is None:
        raise PeriodRefusedError("unknown")
    name = asked.get("name", "")
    return named(known, name) if name else usual(known, today)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _form(asked: QueryDict, known: Places, language: StaffLanguage, today: date) -> dict[str, Any]:
    """What can be asked for, and what was."""
    kind = asked.get("kind", "month")
    service, association, region = (asked.get(name, "") for name in ("service", "association", "region"))
    kept = {"lang": language, "service": service, "association": association, "region": region}
    kept["compare"] = asked.get("compare", "before")
    return {
        "language": language,
        "kinds": [(one, urlencode(kept | {"kind": one})) for one in PERIOD_KINDS],
        "kind": kind,
        "names": [(one.name, name_of(one, language)) for one in _offered(kind, today)],
        "name": asked.get("name", ""),
        "first": asked.get("first", ""),
        "last": asked.get("last", ""),
        "services": [(slug, in_language(names, language)) for slug, names in known.services.items()],
        "service": service,
        "associations": known.associations.items() if known.sees_all else [],
        "association": association,
        "sees_all": known.sees_all,
        "regions": known.regions,
        "region": region,
        "comparisons": COMPARISONS,
        "comparison": kept["compare"],
    }


def _offered(kind: str, today: date) -> list[Period]:
    """The periods of that kind that can be chosen from a list, the newest first."""
    known = next((one for one in OFFERED if one == kind), None)
    if known is None:
        return []
    newest = usual(known, today)
    found = [after(newest) if known == "month" else newest]
    while len(found) < OFFERED[known]:
        found.append(before(found[-1]))
    return found


def _moves(chosen: Period, asked: QueryDict, today: date, language: StaffLanguage) -> dict[str, Any]:
    """The periods before and after, with their addresses' queries."""
    kept = {name: asked[name] for name in ("service", "association", "region", "compare") if name in asked}
    following = after(chosen)
    moves = [("before", before(chosen))]
    if following.first <= usual("week", today).first and (following.kind != "range" or following.last <= today):
        moves.append(("after", following))
    return {
        "moves": [
            (where, name_of(one, language), urlencode({"lang": language} | kept | _asking(one))) for where, one in moves
        ],
        "name": chosen.name,
        "first": chosen.first.isoformat(),
        "last": chosen.last.isoformat(),
    }


def _asking(chosen: Period) -> dict[str, str]:
    if chosen.kind == "range":
        return {"kind": "range", "first": chosen.first.isoformat(), "last": chosen.last.isoformat()}
    return {"kind": chosen.kind, "name": chosen.name}


def _shown(found: Dashboard, known: Places, region: str, language: StaffLanguage) -> dict[str, Any]:
    part, chosen = found.broken_down, found.asked.period
    shown = show(found.tables)
    place = found.asked.place
    return {
        "title": name_of(chosen, language),
        "days": days_of(found.weeks, language),
        "weeks": found.weeks.length,
        "is_partial": found.weeks.length < chosen.length,
        "is_being_made": found.is_being_made,
        "is_comparison_made": found.compared is not None and found.compared.is_being_made,
        "are_tables_made": shown.is_being_made,
        "place": " · ".join(
            [
                *([in_language(known.services[place.service], language)] if place.service != ALL else []),
                *([_whose(place, known, region, language)] if place.associations is not None else []),
            ]
        ),
        "is_of_all": found.asked.is_of_all,
        "tiles": sections.tiles(found, language),
        "compared": name_of(found.compared.period, language) if found.compared else "",
        "time": sections.over_time(found, language),
        "heat": sections.heat(found, language),
        "parts": sections.parts(found, known, language),
        "duty": sections.duty(found, known, language),
        "part": days_of(part, language) if part else "",
        "part_is_shorter": part is not None and part.length < chosen.length,
        "breakdowns": sections.breakdowns(shown, language),
        "referrals": sections.referrals(shown, language),
        "feedback": sections.feedback(shown, language),
        "changes": _changes(found.weeks),
    }


def _whose(place: Place, known: Places, region: str, language: StaffLanguage) -> str:
    return known.associations[place.association] if place.association else say(language, "region", region=region)


def _changes(weeks: Period) -> list[str]:
    """From which weeks on the closed lists of the tables are other ones."""
    fields = (*LISTS, "referrals")
    return sorted({week for name in fields for week, _, _ in changes_within(name, weeks.first_week, weeks.last_week)})
