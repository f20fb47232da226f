"""The catalogue in words: hours, openings, cards and the five sentences, in the language of a page."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import cast

from chat.services import core
from chat.services.core import Row, Span
from chat.services.core.hours import HoursLine, pattern_of
from chat.services.models import HelpCard, Service
from chat.services.topics import TOPICS
from chat.services.wire import Card, CardKind, TopicChoice
from moderation.cases import core as cases
from moderation.texts.access import say
from moderation.texts.core import COMMAS, Language, StaffLanguage, clock, html_lang, told_in


def sentences(service: Service, language: Language) -> list[str]:
    """The five sentences of a service (rule 8). The last tells the retention that the sweep enforces.

    Also that of an excerpt, where the service lets its workers hand one in.
    """
    values = {"peers": "yes" if service.peers_answer else "no", "minutes": service.keep_minutes}
    *others, last = [say(language, f"sentence-{service.tone}-{number}", **values) for number in range(1, 6)]
    if service.excerpts:
        last = f"{last} {say(language, 'sentence-excerpts', tone=service.tone, days=cases.KEPT.days)}"
    return [*others, last]


def settings_of_sentences(service: Service, language: StaffLanguage) -> list[tuple[str, str]]:
    """What the five sentences are made of: each setting's field on the service's page, and what it is now."""
    peers, excerpts = ("yes" if is_so else "no" for is_so in (service.peers_answer, service.excerpts))
    return [
        ("tone", say(language, "promises-tone", tone=service.tone)),
        ("peers_answer", say(language, "promises-peers", peers=peers)),
        ("keep_minutes", say(language, "promises-keep", minutes=service.keep_minutes)),
        ("excerpts", say(language, "promises-excerpts", excerpts=excerpts)),
    ]


def hours(pattern: Sequence[Span], now: datetime, language: Language) -> str:
    """The opening table of this month in one line, and exceptions that are near; empty for no pattern.

    `ma–pe klo 12–18, la klo 14–17, to 24.12.–la 26.12. suljettu`.
    """
    today = now.astimezone(core.HELSINKI).date()
    told = [_row(row, language) for row in core.rows(pattern, today.month)]
    return ", ".join([*told, *(exception(span, language) for span in core.exceptions(pattern, today))])


def exception(span: Span, language: Language) -> str:
    """An exception of the hours, `to 24.12.–la 26.12. suljettu`; empty for what is none."""
    if span.dates is None:
        return ""
    first, last = (day_of_month(day, language) for day in span.dates)
    days = first if first == last else say(language, "hours-days", first=first, last=last)
    if span.start == span.end:
        return say(language, "hours-none", days=days)
    return say(language, "hours-row", days=days, start=clock(span.start, language), end=clock(span.end, language))


def day_of_month(day: date, language: Language) -> str:
    """A day with its weekday, `to 24.12.`."""
    weekday, month = say(language, "weekday", weekday=day.weekday()), say(language, "month", month=day.month)
    return say(language, "hours-day", weekday=weekday, day=day.day, month=month)


def month_name(month: date, language: Language) -> str:
    """`tammikuu 2027`."""
    name = say(language, "month-name", month=month.month)
    return say(language, "duty-hours-month", month=name, year=str(month.year))


def _row(row: Row, language: Language) -> str:
    values = {
        "days": _days(row, language),
        "start": clock(row.start, language),
        "end": clock(row.end, language),
    }
    if not row.theme:
        return say(language, "hours-row", **values)
    return say(language, "hours-row-theme", theme=core.in_language(dict(row.theme), language), **values)


def _days(row: Row, language: Language) -> str:
    first = say(language, "weekday", weekday=row.first)
    if row.first == row.last:
        return first
    return say(language, "hours-days", first=first, last=say(language, "weekday", weekday=row.last))


def hours_line(line: HoursLine, language: StaffLanguage) -> str:
    """A line of weekly hours, which must be one that can be stored: `ma–pe klo 12–15 (heinä)`."""
    months = sorted(line.months)
    rows = core.rows(core.spans(pattern_of([line])), months[0] if months else 1)
    told = COMMAS[language].join(_row(row, language) for row in rows)
    if not months:
        return told
    named = (say(language, "month-name", month=month) for month in months)
    return say(language, "catalogue-hours-in-months", hours=told, months=COMMAS[language].join(named))


def opens(moment: datetime | None, now: datetime, language: Language) -> str:
    """When the next hours begin, `ma klo 12` or `tänään klo 15`, from Finnish time; empty where there are none."""
    if moment is None:
        return ""
    at = clock(moment.hour * 60 + moment.minute, language)
    days = moment.date() - now.astimezone(core.HELSINKI).date()
    if days < timedelta(days=2):
        return say(language, "opens-tomorrow" if days else "opens-today", clock=at)
    weekday = say(language, "weekday", weekday=moment.weekday())
    if days < timedelta(days=7):
        return say(language, "opens-weekday", weekday=weekday, clock=at)
    month = say(language, "month", month=moment.month)
    return say(language, "opens-date", weekday=weekday, day=moment.day, month=month, clock=at)


def letters(service: Service, language: Language) -> str:
    """What there is to say of letters to the service, which book its times where it has no hours; empty without any."""
    if not service.letters_within:
        return ""
    offer = say(language, "letter-offer")
    return offer if service.hours else f"{offer} {say(language, 'letter-books')}"


def appointment(starts: datetime, ends: datetime, language: Language) -> str:
    """A time that is agreed, `ti 3.3. klo 14–14.45`, in Finnish time."""
    start = starts.astimezone(core.HELSINKI)
    return say(
        language,
        "appointment",
        weekday=say(language, "weekday", weekday=start.weekday()),
        day=start.day,
        month=say(language, "month", month=start.month),
        start=_clock_at(starts, language),
        end=_clock_at(ends, language),
    )


def times(starts: datetime, ends: datetime, language: Language) -> str:
    """From when to when, `14–16.45`, in Finnish time."""
    return "–".join(_clock_at(moment, language) for moment in (starts, ends))


def _clock_at(moment: datetime, language: Language) -> str:
    local = moment.astimezone(core.HELSINKI)
    return clock(local.hour * 60 + local.minute, language)


def cards(items: Iterable[HelpCard], now: datetime, language: Language, service: str = "") -> list[Card]:
    """The cards of a page in their order, worded."""
    return [_card(item, now, language) for item in core.in_order(items, now, service)]


def topics(service: Service, language: Language) -> list[TopicChoice]:
    """What a talk can be about, in the service's order."""
    return [TopicChoice(slug, topic(slug, language)) for slug in service.topics if slug in TOPICS]


def topic(slug: str, language: Language) -> str:
    """One of them, worded."""
    return say(language, "topic", topic=slug)


def lang_beside(language: Language, page: Language) -> str:
    """The `lang` attribute of a text on a page in another language; empty where it is the same."""
    return "" if html_lang(language) == html_lang(page) else html_lang(language)


def _card(item: HelpCard, now: datetime, language: Language) -> Card:
    name, name_in = told_in(item.names, language)
    description, description_in = told_in(item.descriptions, language)
    return Card(
        slug=item.slug,
        kind=cast(CardKind, item.kind),  # the table has a constraint
        name=name,
        description=description,
        number=item.number,
        tel="".join(item.number.split()),
        hours=card_hours(item, now, language),
        cost=say(language, "cost", cost=item.cost) if item.cost else "",
        languages=item.languages,
        link=item.link,
        now=core.answers_now(item, now),
        name_lang=lang_beside(name_in, language),
        description_lang=lang_beside(description_in, language),
    )


def card_hours(item: HelpCard, now: datetime, language: Language) -> str:
    """When a number answers, worded; empty for what has none."""
    if item.kind != "phone":
        return ""
    if item.around_the_clock:
        return say(language, "hours-always")
    return hours(core.spans(item.hours), now, language) or say(language, "hours-unknown")
