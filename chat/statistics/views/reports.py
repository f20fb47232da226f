"""Yearly reports: issuing one, reading it, and the same in files for spreadsheets."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from chat.services.core import in_language
from chat.statistics.access import reports as access
from chat.statistics.access.figures import Places, places
from chat.statistics.actions.reports import issue
from chat.statistics.actions.showing import Shown
from chat.statistics.dashboards import Response, Totals
from chat.statistics.disclosure import Protected
from chat.statistics.models import ImportedTotal, IssuedReport
from chat.statistics.reports import for_the_public
from chat.statistics.sheets import Sheet, Value
from chat.statistics.views import sections
from chat.statistics.views.files import Form, columns_of, file_of, question_sheet, sheet_of
from chat.statistics.views.frame import NONE, for_readers, percentage_text, step_name
from moderation.staff.models import Person
from moderation.staff.views.forms import whole_number
from moderation.texts.access import language_of, say
from moderation.texts.core import StaffLanguage

LIST = "/desk/statistics/reports"
OF_REGION = "region:"
"""Before the slug of a region, where one of an association could stand."""
AGAIN_AFTER = 3
"""Seconds after which a page looks again whether its report is ready."""


@require_http_methods(["GET", "HEAD", "POST"])
@for_readers
def reports(request: HttpRequest, person: Person) -> HttpResponse:
    """Those that were issued, and the form for another one. A POST issues it, or tells how far it has come."""
    language, now, known = language_of(request), timezone.now(), places(person)
    context: dict[str, Any] = {"language": language}
    if request.method == "POST":
        year, of = whole_number(request.POST, "year"), request.POST.get("of", "")
        found = issue(person, year, *_asked(of), now)
        if isinstance(found, IssuedReport):
            return redirect(f"{LIST}/{found.pk}?lang={language}")
        context |= {"under_way": found, "wanted": (str(year), of), "again_after": AGAIN_AFTER}
    issued = access.visible(known).order_by("-year", "region", "association")
    context |= {
        "years": access.years(timezone.localdate(now)),
        "associations": known.associations.items() if known.sees_all else [],
        "regions": [(f"{OF_REGION}{region}", region) for region in known.regions],
        "sees_all": known.sees_all,
        "rows": [(row, _whose(row, language)) for row in issued],
        "imported": [_imported(row, known, language) for row in access.imported(known)],
    }
    return render(request, "desk/statistics_reports.html", context)


def _asked(of: str) -> tuple[str, str]:
    """The association and the region of what was chosen; both empty: all that the person sees."""
    return ("", of.removeprefix(OF_REGION)) if of.startswith(OF_REGION) else (of, "")


def _whose(row: IssuedReport, language: StaffLanguage) -> str:
    if row.region:
        return say(language, "region", region=row.region)
    if not row.association:
        return say(language, "statistics-all-associations")
    return str(row.content["names"]["associations"].get(row.association, row.association))


def _imported(row: ImportedTotal, known: Places, language: StaffLanguage) -> tuple[int, str, str, int]:
    service = in_language(known.services[row.service], language) if row.service in known.services else row.service
    return row.year, known.associations.get(row.association, row.association), service, row.contacts


@require_safe
@for_readers
def report(request: HttpRequest, person: Person, report_id: UUID, *, is_public: bool = False) -> HttpResponse:
    """One report, as it was issued, or as it may be published."""
    language, row = language_of(request), access.report_of(person, report_id)
    context = {
        "language": language,
        "row": row,
        "year": str(row.year),
        "whose": _whose(row, language),
        "is_public": is_public,
        "at": f"{LIST}/{row.pk}{'/public' if is_public else ''}",
        "other": f"{LIST}/{row.pk}{'' if is_public else '/public'}",
        "sheets": sheets_of(row, language, is_public=is_public),
    }
    return render(request, "desk/statistics_report.html", context)


@require_safe
@for_readers
def report_file(
    request: HttpRequest, person: Person, report_id: UUID, form: Form, *, is_public: bool = False
) -> HttpResponse:
    """The same numbers in a file."""
    row = access.report_of(person, report_id)
    parts = ["vuosiraportti", str(row.year), row.association or row.region, "julkinen" if is_public else ""]
    sheets = sheets_of(row, language_of(request), is_public=is_public)
    return file_of(sheets, form, "-".join(filter(None, parts)))


# --- what every form of it holds ------------------------------------------------------------------

OUTCOMES = ("answered", "contacts", "left_at_once", "left_waiting", "turned_away")


def sheets_of(row: IssuedReport, language: StaffLanguage, *, is_public: bool = False) -> list[Sheet]:
    """The tables of a report, in the order of reading: cells as they are read, hidden ones with their mark.

    `is_public`: rounded, as anybody may read them.
    """
    content, is_of_all = for_the_public(row.content) if is_public else row.content, row.is_of_all
    names = {slug: in_language(found, language) for slug, found in content["names"]["services"].items()}
    shown = Shown({title: Protected.from_json(one) for title, one in content["tables"].items()}, content["refused"])
    sheets = [
        _totals(content, is_of_all, language),
        _of_parts("month", [(step_name(m, language), t) for m, t in content["months"]], is_of_all, language),
        _of_parts("service", _named(content["services"], names), is_of_all, language),
        _of_parts("association", _named(content["associations"], content["names"]["associations"]), False, language),
        _of_parts("region", _regions(content, language), False, language),
        _targets(content, names, language),
        _hours(content, language),
        *(_breakdown(one, language) for one in sections.breakdowns(shown, language)),
        _referrals(sections.referrals(shown, language), language),
        *(question_sheet(one, language) for one in sections.feedback(shown, language)),
        _definitions(content, is_of_all, is_public, language),
    ]
    return [sheet for sheet in sheets if sheet.rows]


def _totals(content: Mapping[str, Any], is_of_all: bool, language: StaffLanguage) -> Sheet:
    totals = Totals(**content["totals"])
    rows: list[tuple[str, Value]] = [(say(language, "statistics-met"), totals.answered)]
    if is_of_all:
        rows += [
            (say(language, "statistics-contacts"), totals.contacts),
            (say(language, "statistics-left-at-once"), totals.left_at_once),
            (say(language, "statistics-left-waiting"), totals.left_waiting),
            (say(language, "statistics-turned-away"), totals.turned_away),
            (say(language, "statistics-answer-rate"), percentage_text(totals.answer_rate, language)),
            (say(language, "statistics-median-wait"), sections.wait_name(content["waits"][0], language)),
        ]
    else:
        rows.append((say(language, "statistics-took-part"), content["took_part"]))
    if "response" in content:
        rate = percentage_text(Response(**content["response"]).rate, language)
        rows.append((say(language, "statistics-response"), rate))
    return sheet_of("totals", language, ["report-what", "report-number"], rows)


def _of_parts(
    kind: str, parts: Iterable[tuple[str, Mapping[str, int]]], has_rates: bool, language: StaffLanguage
) -> Sheet:
    columns = ["report-what", "statistics-met"]
    rates = ["statistics-contacts", "statistics-left-at-once", "statistics-left-waiting", "statistics-turned-away"]
    rows: list[list[Value]] = []
    for name, found in parts:
        totals = Totals(**found)
        counts: list[Value] = [getattr(totals, outcome) for outcome in OUTCOMES]
        rows.append(
            [name, *counts, percentage_text(totals.answer_rate, language)] if has_rates else [name, totals.answered]
        )
    return sheet_of(kind, language, [*columns, *rates, "statistics-answer-rate"] if has_rates else columns, rows)


def _named(parts: Mapping[str, Mapping[str, int]], names: Mapping[str, str]) -> list[tuple[str, Mapping[str, int]]]:
    return sorted(((names.get(slug, slug), found) for slug, found in parts.items()), key=lambda part: part[0])


def _regions(content: Mapping[str, Any], language: StaffLanguage) -> list[tuple[str, Mapping[str, int]]]:
    names = {region: say(language, "region", region=region) for region in content.get("regions", {})}
    return _named(content.get("regions", {}), names)


def _targets(content: Mapping[str, Any], names: Mapping[str, str], language: StaffLanguage) -> Sheet:
    rows: list[list[Value]] = []
    for one in content["targets"]:
        whose = content["names"]["associations"].get(one["association"], one["association"])
        what = say(language, "target-unit", unit=one["unit"])
        of = " + ".join(names.get(slug, slug) for slug in one["services"])
        count = say(language, "target-few") if one["count"] is None else one["count"]
        rows.append(
            [" · ".join(filter(None, (whose, what, of))), one["goal"], count, one["goal_text"], one["result_text"]]
        )
    columns = ["report-what", "target-goal-number", "report-reached", "target-goal-text", "target-result-text"]
    told = len(columns) if any(one["goal_text"] or one["result_text"] for one in content["targets"]) else 3
    return sheet_of("targets", language, columns[:told], [row[:told] for row in rows])


def _hours(content: Mapping[str, Any], language: StaffLanguage) -> Sheet:
    names = content["names"]["associations"]
    has_pace = any(one["per_hour"] is not None for one in content["duty"].values())
    rows = [
        [
            names.get(slug, say(language, "statistics-together")),
            one["hours"],
            one["agreed"] or NONE,
            percentage_text(one["coverage"], language),
            *([NONE if one["per_hour"] is None else one["per_hour"]] if has_pace else []),
        ]
        for slug, one in content["duty"].items()
    ]
    columns = ["report-what", "statistics-delivered", "statistics-agreed-hours", "statistics-coverage"]
    columns += ["statistics-per-hour"] if has_pace else []
    return sheet_of("duty", language, columns, rows, counts_contacts=False)


def _breakdown(one: Mapping[str, Any], language: StaffLanguage) -> Sheet:
    title = say(language, "statistics-name", what=one["name"])
    if one["refused"]:
        return Sheet(one["name"], title, [], [[say(language, "statistics-refused", code=one["refused"])]])
    return Sheet(one["name"], title, columns_of(_OF_LINES, language), _lines(one["lines"], language), one["summary"])


_OF_LINES = ("report-what", "statistics-count", "statistics-share")


def _lines(lines: Sequence[sections.Line], language: StaffLanguage) -> list[list[Value]]:
    hidden = say(language, "statistics-hidden")
    return [
        [line.name, hidden if line.cell.value is None else line.cell.value, percentage_text(line.share, language)]
        for line in lines
    ]


def _referrals(found: Mapping[str, Any] | None, language: StaffLanguage) -> Sheet:
    title = say(language, "statistics-referrals")
    if found is None:
        return Sheet("referrals", title, [], [])
    about = f"{found['share']} {found['summary']}".strip()
    return Sheet("referrals", title, columns_of(_OF_LINES, language), _lines(found["lines"], language), about)


def _definitions(content: Mapping[str, Any], is_of_all: bool, is_public: bool, language: StaffLanguage) -> Sheet:
    response = ("response_of_all" if is_of_all else "response",) if "response" in content else ()
    rounded = ("rounded",) if is_public else ()
    terms = ("met", *rounded, "answer_rate", *response, "weeks", "hidden", "merged", "coverage")
    rows = [[say(language, "report-term", term=term), say(language, "report-definition", term=term)] for term in terms]
    rows.append([say(language, "report-term", term="schema"), str(content["schema"])])
    return sheet_of("definitions", language, ["report-what", "report-means"], rows, counts_contacts=False)
