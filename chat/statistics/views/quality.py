"""The yearly quality follow-up of an association: one page that prints, and the same tables in files."""

from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from chat.services.core import in_language
from chat.statistics.access import quality as access
from chat.statistics.access.figures import Places, places
from chat.statistics.access.quality import Followed
from chat.statistics.access.reports import years
from chat.statistics.actions.showing import Shown, show
from chat.statistics.breakdowns import QUESTIONS
from chat.statistics.core import FEWEST_OF_SHARE, FEWEST_WORKERS
from chat.statistics.quality import CasesTold, PeersTold
from chat.statistics.sheets import Sheet, Value
from chat.statistics.views import sections
from chat.statistics.views.files import Form, file_of, question_sheet, sheet_of
from chat.statistics.views.frame import NONE, for_readers, name_of, percentage_text
from moderation.staff.models import Person
from moderation.staff.views.forms import whole_number
from moderation.texts.access import language_of, say
from moderation.texts.core import StaffLanguage

AT = "/desk/statistics/quality"
WHAT = ("report-what", "report-number")


@require_safe
@for_readers
def quality(request: HttpRequest, person: Person) -> HttpResponse:
    """The year of an association; the last one that is over, and the viewer's own, where nothing else is asked for."""
    language, known = language_of(request), places(person)
    found = _asked(request, known)
    shown = _feedback(found)
    context = {
        "language": language,
        "years": years(timezone.localdate()),
        "year": found.year,
        "named": str(found.year),
        "associations": known.associations.items() if known.sees_all else [],
        "association": found.association.slug,
        "whose": found.association.name,
        "today": timezone.localdate(),
        "sheets": [] if _are_being_made(found, shown) else sheets_of(found, shown, known, language),
    }
    return render(request, "desk/statistics_quality.html", context)


@require_safe
@for_readers
def quality_file(request: HttpRequest, person: Person, form: Form) -> HttpResponse:
    """The same tables in a file; while they are being made, the page that says so."""
    language, known = language_of(request), places(person)
    found = _asked(request, known)
    shown = _feedback(found)
    if _are_being_made(found, shown):
        return redirect(f"{AT}?lang={language}&year={found.year}&association={found.association.slug}")
    name = f"laatuseuranta-{found.year}-{found.association.slug}"
    return file_of(sheets_of(found, shown, known, language), form, name)


def _asked(request: HttpRequest, known: Places) -> Followed:
    now = timezone.now()
    year = whole_number(request.GET, "year") if "year" in request.GET else years(timezone.localdate(now))[0]
    return access.followed(known, year, request.GET.get("association", ""), now)


def _feedback(found: Followed) -> Shown:
    """What visitors thought: the same tables as on the dashboard of that year, and no others."""
    return show([table for table in found.figures.tables if table.title in QUESTIONS])


def _are_being_made(found: Followed, shown: Shown) -> bool:
    """Whether sums of the year's weeks are missing yet, or what may be shown of them."""
    return found.figures.is_being_made or shown.is_being_made


# --- what every form of it holds ------------------------------------------------------------------


def sheets_of(found: Followed, shown: Shown, known: Places, language: StaffLanguage) -> list[Sheet]:
    """The tables, in the order of reading."""
    sheets = [
        _contacts(found, language),
        _waits(found, known, language),
        _hours(found, language),
        _peers(found.peers, language),
        *(question_sheet(one, language) for one in sections.feedback(shown, language)),
        _cases(found.cases, language),
        _definitions(language),
    ]
    return [sheet for sheet in sheets if sheet.rows]


def _contacts(found: Followed, language: StaffLanguage) -> Sheet:
    figures = found.figures
    rows: list[list[Value]] = [
        [say(language, "statistics-met"), figures.totals.answered],
        [say(language, "statistics-took-part"), figures.took_part],
        [say(language, "statistics-response"), percentage_text(figures.response.rate, language)],
    ]
    return sheet_of("totals", language, WHAT, rows)


def _waits(found: Followed, known: Places, language: StaffLanguage) -> Sheet:
    names = {slug: in_language(texts, language) for slug, texts in known.services.items()}
    rows: list[list[Value]] = [
        [
            names.get(slug, slug),
            percentage_text(totals.answer_rate, language),
            sections.wait_name(waits.median, language),
            sections.wait_name(waits.long, language),
        ]
        for slug, (totals, waits) in sorted(found.waits.items(), key=lambda part: names.get(part[0], part[0]))
    ]
    columns = ["report-what", "statistics-answer-rate", "statistics-median-wait", "quality-long-wait"]
    return sheet_of("waits", language, columns, rows, about=say(language, "quality-waits-about"))


def _hours(found: Followed, language: StaffLanguage) -> Sheet:
    rows: list[list[Value]] = [
        [
            name_of(period, language),
            hours.minutes // 60,
            hours.rescued // 60,
            hours.agreed // 60 or NONE,
            percentage_text(hours.coverage, language),
        ]
        for period, hours in found.duty
    ]
    columns = ["report-when", "statistics-delivered", "quality-rescued", "statistics-agreed-hours"]
    columns.append("statistics-coverage")
    return sheet_of("duty", language, columns, rows, counts_contacts=False)


def _peers(peers: PeersTold, language: StaffLanguage) -> Sheet:
    names = ("people", "trained", "pledged", "active", "evenings", "supervised")
    rows = [[say(language, "quality-peers", what=name), _told(getattr(peers, name), language)] for name in names]
    about = say(language, "quality-peers-about", fewest=FEWEST_WORKERS)
    return sheet_of("peers", language, WHAT, rows, about=about, counts_contacts=False)


def _cases(cases: CasesTold, language: StaffLanguage) -> Sheet:
    told: Mapping[str, Value] = {
        "came": _told(cases.came, language),
        "kept": percentage_text(cases.kept, language),
        "first_look": _hours_of(cases.first_look, language),
        "decision": _hours_of(cases.decision, language),
    }
    rows = [[say(language, "quality-cases", what=name), value] for name, value in told.items()]
    about = say(language, "quality-cases-about", base=FEWEST_OF_SHARE, fewest=FEWEST_WORKERS)
    return sheet_of("cases", language, WHAT, rows, about=about, counts_contacts=False)


def _told(count: int | None, language: StaffLanguage) -> Value:
    return say(language, "statistics-hidden") if count is None else count


def _hours_of(hours: float | None, language: StaffLanguage) -> str:
    return NONE if hours is None else say(language, "quality-hours", hours=sections.decimal(hours, language))


def _definitions(language: StaffLanguage) -> Sheet:
    terms: Sequence[str] = ("met", "response", "weeks", "hidden", "coverage", "staff")
    rows = [[say(language, "report-term", term=term), say(language, "report-definition", term=term)] for term in terms]
    return sheet_of("definitions", language, ["report-what", "report-means"], rows, counts_contacts=False)
