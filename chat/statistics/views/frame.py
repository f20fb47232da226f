"""What the pages of figures have in common: who gets in, and how weeks and periods are named."""

from datetime import date, timedelta

from chat.services.words import month_name
from chat.statistics.access.figures import NoStatisticsError, may_see_statistics
from chat.statistics.periods import Period
from chat.statistics.periods import named as period_named
from moderation.staff.views.signed_in import ForPerson, P, View, for_allowed
from moderation.texts.access import say
from moderation.texts.core import StaffLanguage

NONE = "–"
"""Where there is nothing to tell."""


def for_readers(view: ForPerson[P]) -> View[P]:
    """Hands the view who is signed in and may see figures."""
    return for_allowed(view, may_see_statistics, NoStatisticsError)


def name_of(period: Period, language: StaffLanguage) -> str:
    """`lokakuu 2026`, `viikko 7/2026`, or the days of a range."""
    thursday = period.first + timedelta(days=3)
    match period.kind:
        case "week":
            year, week, _ = thursday.isocalendar()
            return say(language, "statistics-week", week=week, year=str(year))
        case "month":
            return month_name(thursday, language)
        case "quarter":
            quarter = (thursday.month + 2) // 3
            return say(language, "statistics-quarter", quarter=quarter, year=str(thursday.year))
        case "year":
            return str(thursday.year)
    return days_of(period, language)


def days_of(period: Period, language: StaffLanguage) -> str:
    """From which day until which, `28.9.2026–1.11.2026`."""
    return f"{_day(period.first, language)}–{_day(period.last, language)}"


def _day(day: date, language: StaffLanguage) -> str:
    month = say(language, "month-name", month=day.month) if language == "en" else ""
    return f"{day.day} {month} {day.year}" if month else f"{day.day}.{day.month}.{day.year}"


def percentage_text(percent: int | None, language: StaffLanguage) -> str:
    """`87 %`."""
    return NONE if percent is None else say(language, "duty-hours-percent", percent=percent)


def step_name(step: str, language: StaffLanguage) -> str:
    """The name of a week, a month or a year, by `2026-W07`, `2026-02` or `2026`."""
    kind = "week" if "W" in step else "month" if "-" in step else "year"
    return name_of(period_named(kind, step), language)


def step_mark(step: str) -> str:
    """The same in a digit or two, for below a column: 7, 2, 26."""
    return step[2:] if "-" not in step else step[-2:].lstrip("0")
