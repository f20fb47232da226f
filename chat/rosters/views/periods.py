"""Planning: periods, and the turns that come again in them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from chat.rosters import access, actions
from chat.rosters.actions import PatternChange
from chat.rosters.core.clock import MINUTES_OF_A_DAY, day_of, minute_of
from chat.rosters.core.imports import ImportRefusedError
from chat.rosters.core.patterns import DEFAULT_PROFESSIONALS, MOST_WEEKS, Pattern
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.models import LONGEST_THEME, Period, TurnPattern
from chat.rosters.views.frame import for_planners, frame, status_of, today, told
from chat.services import words
from chat.services.core import in_language
from chat.statistics.access import busy_times
from chat.statistics.core import BANDS, band_hours
from moderation.staff.models import Person
from moderation.staff.views.forms import answered, typed, whole_number
from moderation.texts.access import language_of, say
from moderation.texts.core import COMMAS, StaffLanguage, clock


@require_http_methods(["GET", "HEAD", "POST"])
@for_planners
def periods(request: HttpRequest, person: Person) -> HttpResponse:
    """Every period; a POST begins a new one."""

    def change() -> str:
        days = [day_of(request.POST.get(name, "")) for name in ("first", "last", "wishes_until")]
        first, last, wishes_until = days
        if first is None or last is None or wishes_until is None:
            raise RosterRefusedError("day")
        return f"/desk/roster/periods/{actions.create_period(person, first, last, wishes_until, today()).pk}"

    def show(refused: RosterRefusedError | None) -> HttpResponse:
        context = frame(person, language_of(request)) | {
            "periods": access.periods(person),
            "values": request.POST if refused else _next_half_year(today()),
            **told(request, refused),
        }
        return render(request, "desk/roster_periods.html", context, status=status_of(refused))

    return answered(request, change, RosterRefusedError, show, saved="period")


def _next_half_year(today: date) -> Mapping[str, str]:
    year, is_autumn = (today.year + 1, False) if today.month > 6 else (today.year, True)
    first, last = (date(year, 7, 1), date(year, 12, 31)) if is_autumn else (date(year, 1, 1), date(year, 6, 30))
    wishes_until = first.replace(month=6 if is_autumn else 12, year=first.year if is_autumn else first.year - 1)
    return {"first": first.isoformat(), "last": last.isoformat(), "wishes_until": wishes_until.isoformat()}


@require_http_methods(["GET", "HEAD", "POST"])
@for_planners
def period(request: HttpRequest, person: Person, period_id: int) -> HttpResponse:
    """What a period is made of; a POST adds turns that come again, or publishes all of it."""
    language = language_of(request)
    found = access.period(person, period_id)
    is_import = request.POST.get("act") == "import"

    def change() -> None:
        if request.POST.get("act") == "publish":
            actions.publish_period(person, found.pk, whole_number(request.POST, "version"), timezone.now())
        elif request.POST.get("act") == "import":
            actions.import_patterns(person, found.pk, typed(request.POST, "rows"), _weekdays(language))
        else:
            actions.add_pattern(person, found.pk, _wanted(request.POST))

    def show(refused: RosterRefusedError | None) -> HttpResponse:
        rows = access.patterns_of(found)
        context = frame(person, language) | {
            "period": found,
            "patterns": [_shown(row, language) for row in rows],
            "history": _history(rows, language),
            "fields": _fields(request.POST if refused and not is_import else None, _new(found), language),
            "rows": typed(request.POST, "rows") if refused else "",
            "bad_rows": refused.rows if isinstance(refused, ImportRefusedError) else (),
            "is_import": refused is not None and is_import,
            "example": _example(rows[0] if rows else None, found, language),
            **told(request, refused),
        }
        return render(request, "desk/roster_period.html", context, status=status_of(refused))

    saved = "published" if request.POST.get("act") == "publish" else "pattern"
    return answered(request, change, RosterRefusedError, show, saved=saved)


@require_http_methods(["GET", "HEAD", "POST"])
@for_planners
def pattern(request: HttpRequest, person: Person, pattern_id: int) -> HttpResponse:
    """Turns that come again; a POST changes or removes them."""
    language = language_of(request)
    found = access.pattern(person, pattern_id)
    back = f"/desk/roster/periods/{found.period_id}"

    def change() -> str:
        version = whole_number(request.POST, "version")
        if request.POST.get("act") == "remove":
            actions.remove_pattern(person, found.pk, version)
        else:
            actions.change_pattern(person, found.pk, _wanted(request.POST), version)
        return back

    def show(refused: RosterRefusedError | None) -> HttpResponse:
        row = access.pattern(person, pattern_id)
        context = frame(person, language) | {
            "pattern": _shown(row, language),
            "version": row.version,
            "back": back,
            "fields": _fields(request.POST if refused else None, _stored(row), language),
            **told(request, refused),
        }
        return render(request, "desk/roster_pattern.html", context, status=status_of(refused))

    return answered(request, change, RosterRefusedError, show, saved="pattern")


def _wanted(form: QueryDict) -> PatternChange:
    """What the form says. Raises RosterRefusedError for what is no day, time or number."""
    first, last = day_of(form.get("first", "")), day_of(form.get("last", ""))
    start, end = minute_of(form.get("start", "")), minute_of(form.get("end", ""))
    left_out = [day_of(line) for line in typed(form, "left_out").replace(",", " ").split()]
    if first is None or last is None or None in left_out:
        raise RosterRefusedError("day")
    if start is None or end is None:
        raise RosterRefusedError("start" if start is None else "end")
    wanted = Pattern(
        weekdays=frozenset(int(day) for day in form.getlist("weekday") if day.isascii() and day.isdigit()),
        start=start,
        end=end + MINUTES_OF_A_DAY if "overnight" in form else end,
        first=first,
        last=last,
        professionals=whole_number(form, "professionals"),
        peers=whole_number(form, "peers"),
        every=whole_number(form, "every"),
        on_holidays="on_holidays" in form,
        left_out=frozenset(day for day in left_out if day is not None),
    )
    return PatternChange(form.get("service", ""), wanted, typed(form, "theme"))


def _weekdays(language: StaffLanguage) -> dict[str, int]:
    """The page's words for the days of the week."""
    return {say(language, "weekday", weekday=day): day for day in range(7)}


def _example(row: TurnPattern | None, period: Period, language: StaffLanguage) -> str:
    """A row as it is pasted: a stored one, or one that could be."""
    slug = row.service.slug if row else next((one.slug for one in access.services()), "")
    days = " ".join(say(language, "weekday", weekday=day) for day in range(5))
    return f"{slug};{days};12:00;15:00;{period.first.isoformat()};{period.last.isoformat()};2;0;1"


def _new(period: Period) -> Mapping[str, Any]:
    return {
        "weekdays": frozenset(range(5)),
        "start": "12:00",
        "end": "15:00",
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
        "professionals": DEFAULT_PROFESSIONALS,
        "peers": 0,
        "every": 1,
    }


def _stored(row: TurnPattern) -> Mapping[str, Any]:
    return {
        "service": row.service.slug,
        "weekdays": frozenset(row.weekdays),
        "start": _clock(row.start),
        "end": _clock(row.end),
        "overnight": row.end > MINUTES_OF_A_DAY,
        "first": row.first.isoformat(),
        "last": row.last.isoformat(),
        "professionals": row.professionals,
        "peers": row.peers,
        "every": row.every,
        "on_holidays": row.on_holidays,
        "left_out": "\n".join(row.left_out),
        "theme": row.theme,
    }


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}"


def _fields(form: QueryDict | None, otherwise: Mapping[str, Any], language: StaffLanguage) -> dict[str, Any]:
    """The form's fields: what was typed, or else what is stored or usual."""
    names = ("service", "start", "end", "first", "last", "professionals", "peers", "every", "left_out", "theme")
    values = {name: otherwise.get(name, "") if form is None else typed(form, name) for name in names}
    ticked = {"overnight", "on_holidays"}
    ticks = {name: bool(otherwise.get(name)) if form is None else name in form for name in ticked}
    chosen = {str(day) for day in otherwise["weekdays"]} if form is None else set(form.getlist("weekday"))
    weekdays = [(day, say(language, "weekday", weekday=day), str(day) in chosen) for day in range(7)]
    return {
        **values,
        **ticks,
        "weekdays": weekdays,
        "services": [(row.slug, in_language(row.names, language)) for row in access.services()],
        "weeks": range(1, MOST_WEEKS + 1),
        "longest_theme": LONGEST_THEME,
    }


def _history(rows: Sequence[TurnPattern], language: StaffLanguage) -> list[Mapping[str, Any]]:
    """How busy the services of these patterns were: a table of weekdays and three-hour bands for each."""
    known, services = busy_times(today()), {row.service.slug: row.service for row in rows}
    return [
        {
            "service": in_language(service.names, language),
            "bands": [band_hours(band) for band in BANDS],
            "days": [
                (say(language, "weekday", weekday=day), [known[slug].get((day, band)) for band in BANDS])
                for day in range(7)
            ],
        }
        for slug, service in services.items()
        if slug in known
    ]


def _shown(row: TurnPattern, language: StaffLanguage) -> Mapping[str, Any]:
    days = COMMAS[language].join(say(language, "weekday", weekday=day) for day in row.weekdays)
    return {
        "id": row.pk,
        "service": in_language(row.service.names, language),
        "days": days,
        "times": f"{clock(row.start, language)}–{clock(row.end % MINUTES_OF_A_DAY, language)}",
        "first": words.day_of_month(row.first, language),
        "last": words.day_of_month(row.last, language),
        "every": row.every,
        "professionals": row.professionals,
        "peers": row.peers,
        "theme": row.theme,
    }
