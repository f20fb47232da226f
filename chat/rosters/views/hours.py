"""What was agreed and what became of it: hours by association and service, of a person, of one turn."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from chat.rosters import actions
from chat.rosters.access import NoRosterError
from chat.rosters.access import hours as access
from chat.rosters.access.hours import Hours, SeatGiven
from chat.rosters.core.clock import day_of, local_day
from chat.rosters.core.hours import CORRECTION_REASONS, MOST_OVERTIME, Row, Sum, month_of, together
from chat.rosters.core.problems import RosterRefusedError
from chat.rosters.core.tables import csv_file, decimal_hours
from chat.rosters.views.frame import frame, status_of, today, told
from chat.services import words
from chat.services.core import in_language
from chat.services.words import month_name
from moderation.staff.models import Person
from moderation.staff.views.forms import answered, whole_number
from moderation.staff.views.signed_in import ForPerson, P, View, for_allowed
from moderation.texts.access import language_of, say
from moderation.texts.core import StaffLanguage

COLUMNS = ("agreed", "delivered", "rescued", "coverage", "uncovered", "cancelled", "volunteers")


def for_counters(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and has to do with what associations promise and give."""
    return for_allowed(view, access.may_see_hours, NoRosterError)


@require_http_methods(["GET", "HEAD", "POST"])
@for_counters
def hours(request: HttpRequest, person: Person) -> HttpResponse:
    """The hours of some months; a POST answers with them as a file."""
    language, now = language_of(request), timezone.now()
    asked = request.POST if request.method == "POST" else request.GET
    try:
        first, last = _months(asked)
        if request.method == "POST":
            return _file(actions.export_hours(person, first, last, now), first, last, language)
        return _shown(request, person, access.hours(person, first, last, now), asked)
    except RosterRefusedError as refused:
        return _shown(request, person, None, asked, refused)


@require_safe
@for_counters
def person_hours(request: HttpRequest, person: Person, person_id: uuid.UUID) -> HttpResponse:
    """The turns of somebody of one's own association, with how long they were there."""
    language = language_of(request)
    try:
        first, last = _months(request.GET)
        given = access.seats_of(person, person_id, first, last, timezone.now())
    except RosterRefusedError:
        given = []
    whose = given[0].seat.person if given else None
    if whose is None:
        raise NoRosterError
    context = frame(person, language) | {
        "name": whose.duty_name,
        "turns": [_shown_seat(one, language) for one in given],
        "query": _query(request.GET, language),
    }
    return render(request, "desk/hours_person.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_counters
def seat_hours(request: HttpRequest, person: Person, seat_id: uuid.UUID) -> HttpResponse:
    """How long whoever had a seat was there, and who has set that right; a POST does so."""
    language = language_of(request)

    def change() -> None:
        hour, minute = whole_number(request.POST, "hours"), whole_number(request.POST, "minutes")
        minutes = hour * 60 + minute if hour >= 0 and 0 <= minute < 60 else -1
        before = whole_number(request.POST, "before")
        actions.correct_hours(person, seat_id, minutes, before, request.POST.get("reason", ""), timezone.now())

    def show(refused: RosterRefusedError | None) -> HttpResponse:
        try:
            given = access.seat_given(person, seat_id, timezone.now())
        except RosterRefusedError as error:
            context = frame(person, language) | told(request, error)
            return render(request, "desk/hours_seat.html", context, status=status_of(error))
        values = {"hours": given.delivered // 60, "minutes": given.delivered % 60, "reason": ""}
        context = frame(person, language) | {
            "seat": _shown_seat(given, language),
            "name": given.seat.person.duty_name if given.seat.person else "",
            "before": given.delivered,
            "values": request.POST if refused else values,
            "reasons_known": CORRECTION_REASONS,
            "most": time_of(given.length + MOST_OVERTIME, language),
            "corrections": [
                {
                    "before": time_of(one.minutes_before, language),
                    "after": time_of(one.minutes_after, language),
                    "reason": one.reason,
                    "by": one.by.duty_name if one.by else "",
                    "day": local_day(one.at),
                }
                for one in access.corrections_of(given.seat)
            ],
            **told(request, refused),
        }
        return render(request, "desk/hours_seat.html", context, status=status_of(refused))

    return answered(request, change, RosterRefusedError, show, saved="correction")


def month_from(text: str) -> date | None:
    """The first day of the month of a field, `2027-02`; None for what is no month that a roster can be of."""
    month = day_of(f"{text.strip()}-01")
    return month if month is not None and 2000 <= month.year < 2100 else None


def time_of(minutes: int, language: StaffLanguage) -> str:
    """A length of time, `2 h 30 min`."""
    return say(language, "duty-hours-time", hours=minutes // 60, minutes=minutes % 60)


def _months(asked: Mapping[str, str]) -> tuple[date, date]:
    """The first and the last month asked for; without a question the year until the last month that is over.

    Raises RosterRefusedError: `month`.
    """
    last = month_of(month_of(today()) - timedelta(days=1))
    first = last.replace(month=1)
    if "first" not in asked and "last" not in asked:
        return first, last
    found = month_from(asked.get("first", "")), month_from(asked.get("last", ""))
    if found[0] is None or found[1] is None:
        raise RosterRefusedError("month")
    return found[0], found[1]


def _shown(
    request: HttpRequest,
    person: Person,
    found: Hours | None,
    asked: Mapping[str, str],
    refused: RosterRefusedError | None = None,
) -> HttpResponse:
    language = language_of(request)
    first, last = ("", "") if refused else (f"{month:%Y-%m}" for month in _months(asked))
    context = frame(person, language) | {
        "columns": COLUMNS,
        "first": asked.get("first", "") if refused else first,
        "last": asked.get("last", "") if refused else last,
        "query": urlencode({"lang": language, "first": first, "last": last}),
        "associations": _sections(found, person, language) if found else [],
        **told(request, refused),
    }
    return render(request, "desk/hours.html", context, status=status_of(refused))


def _query(asked: Mapping[str, str], language: StaffLanguage) -> str:
    return urlencode({"lang": language} | {name: asked[name] for name in ("first", "last") if name in asked})


def _sections(found: Hours, viewer: Person, language: StaffLanguage) -> list[dict[str, Any]]:
    """A table for each association that has something to show; turns that nobody has taken come last."""
    sections = []
    for pk, name in [*((pk, row.name) for pk, row in found.associations.items()), (None, "")]:
        rows = [row for row in found.total if row.association == pk]
        people = found.people if pk == viewer.association_id else []
        if rows:
            sections.append(
                {
                    "name": name,
                    "rows": [line for row in _ordered(rows, found) for line in _lines(row, found, language)],
                    "months": _by_month(found, pk, language) if len(found.of_months) > 1 else [],
                    "people": [
                        {
                            "id": one.person,
                            "name": one.name,
                            "time": time_of(one.total.delivered + one.total.volunteers, language),
                        }
                        for one in people
                    ],
                }
            )
    return sections


def _ordered(rows: Iterable[Row], found: Hours) -> list[Row]:
    """By their services; the association's promise stands before those of its units."""
    order = {pk: number for number, pk in enumerate(found.services)}
    return sorted(rows, key=lambda row: (sorted(order[pk] for pk in row.services), _unit_name(row.unit, found)))


def _lines(row: Row, found: Hours, language: StaffLanguage) -> list[dict[str, Any]]:
    """A line for all of a promise together; where it is of several services or units gave it, one more for each."""
    of_all = {
        "name": _named(row.services, row.unit, found, language),
        "cells": _cells(row.total, row, language),
        "is_part": False,
    }
    if _is_whole(row):
        return [of_all]
    parts = [
        {"name": _named([pk], unit, found, language), "cells": _cells(total, None, language), "is_part": True}
        for (pk, unit), total in row.parts.items()
    ]
    return [of_all, *sorted(parts, key=lambda part: str(part["name"]))]


def _is_whole(row: Row) -> bool:
    """Whether there is nothing in it to tell apart."""
    return len(row.services) == 1 and all(unit == row.unit for _, unit in row.parts)


def _unit_name(unit: uuid.UUID | None, found: Hours) -> str:
    known = found.units.get(unit) if unit else None
    return known.name if known else ""


def _named(services: Iterable[int], unit: uuid.UUID | None, found: Hours, language: StaffLanguage) -> str:
    name = _services(services, found, language)
    of_unit = _unit_name(unit, found)
    return f"{name} · {of_unit}" if of_unit else name


def _services(services: Iterable[int], found: Hours, language: StaffLanguage) -> str:
    wanted = set(services)
    return " + ".join(in_language(row.names, language) for pk, row in found.services.items() if pk in wanted)


def _cells(total: Sum, row: Row | None, language: StaffLanguage) -> list[tuple[str, str]]:
    """Column and text; what was agreed and how much of it is covered is of a promise as a whole."""
    texts = {name: time_of(getattr(total, name), language) for name in COLUMNS if hasattr(total, name)}
    texts["agreed"] = time_of(row.agreed, language) if row and row.agreed else "–"
    coverage = row.coverage if row else None
    texts["coverage"] = "–" if coverage is None else say(language, "duty-hours-percent", percent=coverage)
    return [(name, texts[name]) for name in COLUMNS]


def _by_month(found: Hours, association: int | None, language: StaffLanguage) -> list[dict[str, Any]]:
    """A line for each month, of all services of the association together."""
    lines = []
    for month, rows in found.of_months.items():
        same = [
            Row(association, frozenset(), row.agreed, row.total, {}) for row in rows if row.association == association
        ]
        whole = _sum_of(same)
        if whole is not None:
            lines.append({"name": month_name(month, language), "cells": _cells(whole.total, whole, language)})
    return lines


def _sum_of(rows: Sequence[Row]) -> Row | None:
    return next(iter(together(rows)), None)


def _shown_seat(given: SeatGiven, language: StaffLanguage) -> dict[str, Any]:
    turn = given.seat.turn
    return {
        "id": given.seat.pk,
        "turn": turn.pk,
        "service": in_language(turn.service.names, language),
        "when": words.appointment(turn.starts_at, turn.ends_at, language),
        "delivered": time_of(given.delivered, language),
        "length": time_of(given.length, language),
        "is_corrected": given.is_corrected,
        "is_cancelled": turn.cancelled_at is not None,
    }


def _file(found: Hours, first: date, last: date, language: StaffLanguage) -> HttpResponse:
    columns = ("agreed", "delivered", "rescued", "uncovered", "cancelled", "volunteers")
    heading = [say(language, f"duty-hours-{name}") for name in ("month-label", "association", "unit", "services")]
    heading += [say(language, "duty-hours-column", column=name) for name in columns]
    rows = [heading, *_file_rows(found, language)]
    if not found.units:  # nobody has to wonder what the column is
        rows = [[*row[:_UNIT], *row[_UNIT + 1 :]] for row in rows]
    response = HttpResponse(csv_file(rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="tunnit-{first:%Y-%m}-{last:%Y-%m}.csv"'
    return response


_UNIT = 2
"""The column of units."""


def _file_rows(found: Hours, language: StaffLanguage) -> list[list[str]]:
    """Every minute once, but what was rescued, which stands with both associations.

    What was agreed of several services together, or by an association whose units give it, has a line of its own, and
    each service and unit one.
    """
    lines = []
    order = {pk: number for number, pk in enumerate([*found.associations, None])}
    for month, rows in found.of_months.items():
        for row in sorted(_ordered(rows, found), key=lambda row: order[row.association]):
            name = found.associations[row.association].name if row.association else say(language, "duty-hours-nobody")
            start, unit = [f"{month:%Y-%m}", name], _unit_name(row.unit, found)
            if not _is_whole(row) or not row.parts:
                together = [unit, _services(row.services, found, language), decimal_hours(row.agreed)]
                lines.append([*start, *together, *[""] * 5])
            for (pk, of), total in row.parts.items():
                agreed = decimal_hours(row.agreed) if _is_whole(row) and row.agreed else ""
                given = (total.delivered, total.rescued, total.uncovered, total.cancelled, total.volunteers)
                part = [_unit_name(of, found), _services([pk], found, language), agreed]
                lines.append([*start, *part, *map(decimal_hours, given)])
    return lines
