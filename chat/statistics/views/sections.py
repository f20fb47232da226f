"""The parts of a dashboard as its templates show them: a sentence, a chart, and the table behind it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from chat.services.core import in_language
from chat.statistics.access.dashboards import Dashboard
from chat.statistics.access.figures import Places
from chat.statistics.actions.showing import Shown
from chat.statistics.breakdowns import ANY_REFERRAL, LISTS, NOT_RECORDED, QUESTIONS, WAITS
from chat.statistics.charts import Column, bar, columns, nice_top
from chat.statistics.core import BANDS, band_hours
from chat.statistics.dashboards import Point, Totals, change
from chat.statistics.disclosure import Cell, Protected, percentage
from chat.statistics.duty import Duty
from chat.statistics.tallies import ALL
from chat.statistics.views.frame import NONE, percentage_text, step_mark, step_name
from moderation.texts.access import say
from moderation.texts.core import StaffLanguage

UNKNOWN = ("not_known", NOT_RECORDED)
"""Values of closed lists that say nothing."""
WHOLE = 100
"""A chart of shares goes up to it, in per cent."""
MOST_MARKS = 14
"""So many names of columns fit below a chart on a phone."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One of the figures at the top."""

    name: str
    figure: str
    about: str = ""
    """What it means or what it is compared with."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table of categories."""

    name: str
    cell: Cell
    share: int | None
    """Of the table's total, in per cent."""
    bar: SafeString

    @property
    def is_hidden(self) -> bool:
        """Whether the count is not told."""
        return self.cell.value is None


# --- totals ---------------------------------------------------------------------------------------


def tiles(found: Dashboard, language: StaffLanguage) -> list[Tile]:
    """The figures at the top."""
    now, is_of_all = found.totals, found.asked.is_of_all
    then = found.compared.totals if found.compared else None
    shown = [Tile(say(language, "statistics-met"), _number(now.answered), _changed("answered", now, then, language))]
    if is_of_all:
        contacts = _changed("contacts", now, then, language)
        shown.append(Tile(say(language, "statistics-contacts"), _number(now.contacts), contacts))
        rate = say(language, "statistics-was", was=percentage_text(then.answer_rate, language)) if then else ""
        shown.append(Tile(say(language, "statistics-answer-rate"), percentage_text(now.answer_rate, language), rate))
        waits = found.waits
        long = say(language, "statistics-long-wait", wait=wait_name(waits.long, language)) if waits.long else ""
        shown.append(Tile(say(language, "statistics-median-wait"), wait_name(waits.median, language), long))
    else:
        shown.append(Tile(say(language, "statistics-took-part"), _number(found.took_part)))
    shown.append(_response(found, language))
    if duty := found.own_duty:
        about = say(language, "statistics-hours-given", hours=_number(duty.minutes // 60))
        shown.append(Tile(say(language, "statistics-per-hour"), _per_hour(duty, now.answered, language), about))
        of = say(language, "statistics-agreed", hours=_number(duty.agreed // 60)) if duty.agreed else ""
        shown.append(Tile(say(language, "statistics-coverage"), percentage_text(duty.coverage, language), of))
    return shown


def _response(found: Dashboard, language: StaffLanguage) -> Tile:
    was = percentage_text(found.compared.response.rate, language) if found.compared else ""
    about = say(language, "statistics-was", was=was) if was else ""
    return Tile(say(language, "statistics-response"), percentage_text(found.response.rate, language), about)


def _changed(what: str, now: Totals, then: Totals | None, language: StaffLanguage) -> str:
    if then is None:
        return ""
    was = getattr(then, what)
    by = change(getattr(now, what), was)
    if by is None:
        return say(language, "statistics-was", was=_number(was))
    return say(language, "statistics-was-changed", was=_number(was), by=f"{by:+d}".replace("-", "−"))


def _number(count: int) -> str:
    """`12 345`, with a space that does not break."""
    return f"{count:,}".replace(",", "\N{NO-BREAK SPACE}")


def _per_hour(duty: Duty, answered: int, language: StaffLanguage) -> str:
    per_hour = duty.per_hour(answered)
    if per_hour is None:
        return NONE
    return decimal(per_hour, language)


def decimal(number: float, language: StaffLanguage) -> str:
    """`1,5`; in English with a point."""
    return f"{number:.1f}" if language == "en" else f"{number:.1f}".replace(".", ",")


def wait_name(band: str, language: StaffLanguage) -> str:
    """`5–15 min`."""
    return say(language, "roster-history-wait", wait=f"band_{band}") if band else NONE


# --- over time ------------------------------------------------------------------------------------


def over_time(found: Dashboard, language: StaffLanguage) -> dict[str, Any] | None:
    """Contacts step by step; nothing of a single step."""
    if len(found.points) < 2:
        return None
    is_of_all = found.asked.is_of_all
    busiest = max(found.points, key=lambda point: point.totals.contacts)
    summary = say(
        language,
        "statistics-time-summary" if is_of_all else "statistics-time-summary-own",
        contacts=_number(found.totals.contacts),
        met=_number(found.totals.answered),
        busiest=step_name(busiest.step, language),
        most=_number(busiest.totals.contacts),
    )
    return {
        "summary": summary,
        "chart": drawn([_column(point, language) for point in found.points], summary),
        "marks": _marks([point.step for point in found.points]),
        "top": _number(nice_top(busiest.totals.contacts)),
        "step": found.step,
        "rows": [
            {
                "name": step_name(point.step, language),
                "totals": point.totals,
                "rate": percentage_text(point.totals.answer_rate, language),
            }
            for point in found.points
        ],
    }


def _column(point: Point, language: StaffLanguage) -> Column:
    totals, name = point.totals, step_name(point.step, language)
    about = say(
        language, "statistics-column", what=name, contacts=_number(totals.contacts), met=_number(totals.answered)
    )
    return Column(totals.contacts, totals.answered, about)


def _marks(steps: Sequence[str]) -> list[str]:
    """Names below the columns: every so many, where there are too many to stand beside each other."""
    every = -(-len(steps) // MOST_MARKS)
    return ["" if number % every else step_mark(step) for number, step in enumerate(steps)]


def drawn(points: Sequence[Column], name: str, top: int = 0) -> SafeString:
    """A chart of columns, for a template."""
    return mark_safe(columns(points, name, top))  # noqa: S308  (chat.statistics.charts escapes)


# --- when -----------------------------------------------------------------------------------------


def heat(found: Dashboard, language: StaffLanguage) -> dict[str, Any] | None:
    """Weekdays by three-hour bands: shades and bands of waits, no figures. Bands to which nobody came are left out."""
    if not found.heat:
        return None
    bands = [band for band in BANDS if any((day, band) in found.heat for day in range(7))]
    day, band = max(found.heat, key=lambda place: (found.heat[place].level, -place[0], -place[1]))
    return {
        "summary": say(
            language,
            "statistics-heat-summary",
            weekday=day,
            hours=band_hours(band),
        ),
        "bands": [band_hours(band) for band in bands],
        "days": [
            (
                say(language, "weekday", weekday=day),
                [
                    {
                        "level": cell.level,
                        "wait": wait_name(cell.wait, language) if cell.wait else "",
                        "long": wait_name(cell.long_wait, language) if cell.long_wait else "",
                        "left": cell.left,
                    }
                    if cell
                    else {"level": 0}
                    for cell in (found.heat.get((day, band)) for band in bands)
                ],
            )
            for day in range(7)
        ],
    }


# --- by whom --------------------------------------------------------------------------------------


def parts(found: Dashboard, known: Places, language: StaffLanguage) -> list[dict[str, Any]]:
    """By service, and by association for who sees several: totals, which are always told (DOMAIN §4, rule 7)."""
    place = found.asked.place
    shown = []
    if place.service == ALL:
        names = {slug: in_language(texts, language) for slug, texts in known.services.items()}
        shown.append(_part("service", names, found.services, language, has_rates=found.asked.is_of_all))
    if not place.association and known.sees_all:
        shown.append(_part("association", known.associations, found.associations, language, has_rates=False))
    return [part for part in shown if part["rows"]]


def _part(kind: str, names: Any, totals: Any, language: StaffLanguage, *, has_rates: bool) -> dict[str, Any]:
    most = max((one.answered for one in totals.values()), default=0)
    ordered = sorted(totals.items(), key=lambda item: (-item[1].answered, item[0]))
    rows = [
        {
            "name": names.get(slug, slug),
            "totals": one,
            "rate": percentage_text(one.answer_rate, language),
            "bar": _bar(one.answered, most),
        }
        for slug, one in ordered
    ]
    summary = say(language, "statistics-part-summary", of=kind, first=rows[0]["name"], count=most) if rows else ""
    return {"kind": kind, "rows": rows, "has_rates": has_rates, "summary": summary}


def duty(found: Dashboard, known: Places, language: StaffLanguage) -> list[dict[str, Any]]:
    """Hours by association, beside what was agreed and the contacts answered in them."""
    if found.duty is None or found.asked.place.association:
        return []
    return [
        {
            "name": name,
            "delivered": found.duty[slug].minutes // 60,
            "per_hour": _per_hour(found.duty[slug], found.associations.get(slug, Totals()).answered, language),
            "agreed": found.duty[slug].agreed // 60 or NONE,
            "coverage": percentage_text(found.duty[slug].coverage, language),
        }
        for slug, name in known.associations.items()
        if slug in found.duty
    ]


def _bar(count: int, most: int) -> SafeString:
    return mark_safe(bar(count, most))  # noqa: S308  (numbers alone)


# --- what was recorded ----------------------------------------------------------------------------


def breakdowns(shown: Shown, language: StaffLanguage) -> list[dict[str, Any]]:
    """A table for each closed list, and why one is not shown."""
    return [
        found
        for name in (*LISTS, WAITS)
        if (found := _breakdown(name, shown.tables.get(name), shown.refused.get(name, ""), language))
    ]


def _breakdown(name: str, table: Protected | None, refused: str, language: StaffLanguage) -> dict[str, Any] | None:
    if table is None:
        return {"name": name, "refused": refused, "lines": [], "summary": ""} if refused else None
    [(_, rung)] = table.shape.dimensions
    cells = [(category, table.cell(category)) for category in rung.categories]
    named = [(category_name(name, rung.name, category, language), cell) for category, cell in cells]
    lines = _lines(named, table.total, in_order=name in ("age_band", WAITS))
    unknown = {word for (category, _), (word, _) in zip(cells, named, strict=True) if category in UNKNOWN}
    return {
        "name": name,
        "refused": "",
        "lines": lines,
        "has_hidden": any(line.is_hidden for line in lines),
        "is_merged": rung.name not in ("each", "all"),
        "summary": say(language, "statistics-not-split") if rung.name == "all" else _summary(lines, language, unknown),
    }


def _lines(cells: Iterable[tuple[str, Cell]], total: Cell, *, in_order: bool) -> list[Line]:
    """Those that have any, the largest first; hidden ones last. Zeros say as much by their absence, and are left out
    where nothing is hidden.
    """
    known = list(cells)
    most = max((cell.value or 0 for _, cell in known), default=0)
    lines = [Line(name, cell, percentage(cell, total), _bar(cell.value or 0, most)) for name, cell in known]
    told = [line for line in lines if line.cell.value != 0]
    return told if in_order else sorted(told, key=lambda line: (line.is_hidden, -(line.cell.value or 0)))


def _summary(lines: Sequence[Line], language: StaffLanguage, unknown: Collection[str] = ()) -> str:
    """A sentence. What is not known is no answer to what there is most of, unless there is nothing else."""
    told = [line for line in lines if not line.is_hidden]
    if not told:
        return say(language, "statistics-all-hidden" if lines else "statistics-nothing")
    largest = max([line for line in told if line.name not in unknown] or told, key=lambda line: line.cell.value or 0)
    if largest.share is None:
        return say(language, "statistics-largest", what=largest.name, count=largest.cell.value)
    return say(language, "statistics-largest-share", what=largest.name, count=largest.cell.value, share=largest.share)


def category_name(name: str, rung: str, category: str, language: StaffLanguage) -> str:
    """The words of one value of a closed list, or of several together."""
    if rung == "all":
        return say(language, "statistics-together")
    if category == "not_known":
        return say(language, "statistics-not-known")
    if name == WAITS and rung == "each":
        return wait_name(category, language)
    if rung == "each":
        return say(language, f"record-{name}-{category}")
    return say(language, "statistics-group", of=f"{name}-{category}")


def referrals(shown: Shown, language: StaffLanguage) -> dict[str, Any] | None:
    """Where visitors were told to turn to: the contacts of each, of which one can have several."""
    any_table = shown.tables.get(ANY_REFERRAL)
    if any_table is None:
        return None
    cells = []
    for title, table in shown.tables.items():
        field, _, value = title.partition(":")
        if field == "referrals" and title != ANY_REFERRAL and table.shape.dimensions[0][1].name == "each":
            cells.append((say(language, f"record-referrals-{value}"), table.cell("yes")))
    lines = _lines(cells, any_table.total, in_order=False)
    is_whole = any_table.shape.dimensions[0][1].name == "each"
    share = percentage(any_table.cell("yes"), any_table.total) if is_whole else None
    return {
        "summary": _summary(lines, language),
        "share": "" if share is None else say(language, "statistics-referral-share", share=share),
        "lines": lines,
        "has_hidden": any(line.is_hidden for line in lines),
    }


# --- what visitors thought ------------------------------------------------------------------------


def feedback(shown: Shown, language: StaffLanguage) -> list[dict[str, Any]]:
    """Each question over time: how many marked high, in the middle or low."""
    return [_question(name, shown.tables[name], language) for name in QUESTIONS if name in shown.tables]


def _question(name: str, table: Protected, language: StaffLanguage) -> dict[str, Any]:
    (_, times), (_, marks) = table.shape.dimensions
    marked = list(marks.categories)
    steps = list(times.categories) if times.name == "each" else []
    shares = [
        (step, percentage(table.cells[step, "high"], table.cells[step, None])) for step in steps if "high" in marked
    ]
    whole = percentage(table.cells[None, "high"], table.total) if "high" in marked else None
    answers = table.total.value or 0
    summary = (
        say(language, "statistics-feedback-summary", share=whole, count=answers)
        if whole is not None
        else say(language, "statistics-feedback-few", count=answers)
    )
    points = [
        Column(share or 0, share or 0, f"{step_name(step, language)}: {percentage_text(share, language)}")
        for step, share in shares
    ]
    return {
        "name": name,
        "summary": summary,
        "chart": drawn(points, summary, WHOLE) if sum(share is not None for _, share in shares) > 1 else "",
        "marks": _marks(steps),
        "columns": [say(language, "statistics-mark", mark=mark) for mark in marked],
        "rows": [
            {
                "name": step_name(step, language) if step else say(language, "statistics-whole-period"),
                "cells": [table.cells[step, mark] for mark in marked],
                "share": percentage_text(percentage(table.cells[step, "high"], table.cells[step, None]), language)
                if "high" in marked
                else NONE,
            }
            for step in [*steps, None]
        ],
        "has_hidden": any(cell.value is None for cell in table.cells.values()),
    }
