"""Targets of units for a year: how far each has come, and the form with which one is written down."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_http_methods, require_safe

from chat.services.core import in_language
from chat.statistics.access import targets as access
from chat.statistics.access.figures import NoStatisticsError, places
from chat.statistics.access.targets import TargetSeen
from chat.statistics.actions.targets import change_target, set_target, withdraw_target
from chat.statistics.charts import bar
from chat.statistics.models import Target
from chat.statistics.targets import (
    COUNTED_BY_RECORDS,
    HIGHEST_GOAL,
    LONGEST_TEXT,
    TARGET_UNITS,
    YEARS_AHEAD,
    YEARS_BEHIND,
    TargetRefusedError,
    Wish,
)
from chat.statistics.views.frame import for_readers
from moderation.staff.models import Person
from moderation.staff.views.forms import answered, form_page, typed, was_saved, whole_number
from moderation.staff.views.signed_in import ForPerson, P, View, for_permitted
from moderation.texts.access import language_of
from moderation.texts.core import StaffLanguage

LIST = "/desk/statistics/targets"


def _for_setters(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and writes down targets."""
    return for_permitted(view, "set_targets", NoStatisticsError)


@require_safe
@for_readers
def targets(request: HttpRequest, person: Person) -> HttpResponse:
    """The targets of a year that the viewer sees."""
    language, now = language_of(request), timezone.now()
    today = timezone.localdate(now)
    year = _year_of(request.GET, today)
    found = access.targets_of(person, year, now)
    context = {
        "language": language,
        "year": year,
        "named": str(year),
        "years": _years(today),
        "rows": [_shown(row, language) for row in found.rows],
        "is_being_made": found.is_being_made,
        "sets": access.may_set_targets(person),
        "saved": was_saved(request),
    }
    return render(request, "desk/statistics_targets.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@_for_setters
def new_target(request: HttpRequest, person: Person) -> HttpResponse:
    """Write down a target."""
    today = timezone.localdate()

    def change() -> str:
        wish = _wish(request.POST)
        set_target(person, request.POST.get("association", ""), wish, today.year)
        return f"{LIST}?year={wish.year}"

    return _form(request, person, None, change, today)


@require_http_methods(["GET", "HEAD", "POST"])
@_for_setters
def target(request: HttpRequest, person: Person, target_id: UUID) -> HttpResponse:
    """Change a target, or withdraw it."""
    today, row = timezone.localdate(), access.target_of(person, target_id)

    def change() -> str:
        if request.POST.get("act") == "withdraw":
            withdraw_target(person, target_id)
            return f"{LIST}?year={row.year}"
        wish = _wish(request.POST)
        change_target(person, target_id, whole_number(request.POST, "version"), wish, today.year)
        return f"{LIST}?year={wish.year}"

    return _form(request, person, row, change, today)


def _form(
    request: HttpRequest, person: Person, row: Target | None, change: Callable[[], str], today: date
) -> HttpResponse:
    language = language_of(request)

    def show(refused: TargetRefusedError | None) -> HttpResponse:
        return form_page(
            request,
            "desk/statistics_target.html",
            {
                "row": row,
                "values": request.POST if refused else _stored(row, today),
                "chosen": request.POST.getlist("services") if refused else _slugs(row),
                "version": row.version if row else 0,
                "associations": access.settable(person).values_list("slug", "name"),
                "services": [(slug, in_language(names, language)) for slug, names in places(person).services.items()],
                "units": TARGET_UNITS,
                "years": _years(today),
                "highest": HIGHEST_GOAL,
                "longest": LONGEST_TEXT,
            },
            refused,
            conflicts=("changed", "exists"),
        )

    return answered(request, change, TargetRefusedError, show)


def _wish(form: QueryDict) -> Wish:
    """What was typed. Raises TargetRefusedError for a result that is no number."""
    unit, result = form.get("unit", ""), form.get("result", "").strip()
    counts_contacts = unit in COUNTED_BY_RECORDS
    return Wish(
        year=whole_number(form, "year"),
        unit=unit,
        goal=whole_number(form, "goal"),
        services=frozenset(form.getlist("services")) if counts_contacts else frozenset(),
        goal_text=typed(form, "goal_text"),
        result_text=typed(form, "result_text"),
        result=whole_number(form, "result") if result and not counts_contacts else None,
    )


def _stored(row: Target | None, today: date) -> Mapping[str, Any]:
    if row is None:
        return {"year": str(today.year), "unit": "contacts"}
    return {
        "year": str(row.year),
        "unit": row.unit,
        "goal": row.goal,
        "goal_text": row.goal_text,
        "result_text": row.result_text,
        "result": "" if row.result is None else row.result,
    }


def _slugs(row: Target | None) -> list[str]:
    return access.slugs_of(row) if row else []


def _years(today: date) -> list[int]:
    return list(range(today.year + YEARS_AHEAD, today.year - YEARS_BEHIND - 1, -1))


def _year_of(asked: QueryDict, today: date) -> int:
    """The year asked for; this one for what is none that there can be targets for."""
    year = whole_number(asked, "year")
    return year if year in _years(today) else today.year


def _shown(seen: TargetSeen, language: StaffLanguage) -> dict[str, Any]:
    row, found = seen.target, seen.progress
    count = seen.count
    return {
        "row": row,
        "services": " + ".join(in_language(service.names, language) for service in seen.services),
        "count": count,
        "is_small": seen.is_small,
        "percent": None if count is None else round(100 * count / row.goal),
        "bar": "" if count is None else mark_safe(bar(min(count, row.goal), row.goal)),  # noqa: S308  (numbers alone)
        "passed": round(100 * found.expected) if found else None,
        "standing": "" if found is None or seen.is_small else found.standing,
        "forecast": None if found is None or seen.is_small else found.forecast,
    }
