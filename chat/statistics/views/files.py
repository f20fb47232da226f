"""Tables of reports: how they are put together, and the files that hold them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from django.http import HttpResponse

from chat.statistics.sheets import Sheet, Value, csv_of, xlsx_of
from moderation.texts.access import say
from moderation.texts.core import StaffLanguage


class Form(NamedTuple):
    """A kind of file."""

    ending: str
    media_type: str
    make: Callable[[Iterable[Sheet]], bytes]


CSV = Form("csv", "text/csv; charset=utf-8", csv_of)
XLSX = Form("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx_of)


def file_of(sheets: Iterable[Sheet], form: Form, name: str) -> HttpResponse:
    """These tables to download, under a name without an ending."""
    answer = HttpResponse(form.make(sheets), content_type=form.media_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}.{form.ending}"'
    return answer


def sheet_of(
    name: str,
    language: StaffLanguage,
    columns: Sequence[str],
    rows: Sequence[Sequence[Value]],
    *,
    about: str = "",
    counts_contacts: bool = True,
) -> Sheet:
    """One of the tables whose titles are in `report-sheet`; columns by the ids of their texts."""
    title = say(language, "report-sheet", sheet=name)
    return Sheet(name, title, columns_of(columns, language), rows, about, counts_contacts)


def columns_of(ids: Sequence[str], language: StaffLanguage) -> list[str]:
    """The heads of columns."""
    return [say(language, name) for name in ids]


def question_sheet(one: Mapping[str, Any], language: StaffLanguage) -> Sheet:
    """What visitors thought, of one of `sections.feedback`."""
    hidden = say(language, "statistics-hidden")
    rows = [
        [row["name"], *(hidden if cell.value is None else cell.value for cell in row["cells"]), row["share"]]
        for row in one["rows"]
    ]
    columns = [say(language, "report-when"), *one["columns"], say(language, "statistics-good-share")]
    return Sheet(one["name"], say(language, "statistics-question", what=one["name"]), columns, rows, one["summary"])
