"""Issued reports as rows for other systems."""

import csv
import io
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.core.management import CommandError, call_command

from chat.statistics.actions.reports import issue
from chat.statistics.disclosure import Protected
from chat.statistics.exports import Row
from chat.statistics.models import IssuedReport
from moderation.audit.models import AuditRow
from moderation.staff.models import Association
from tests.support.cast import Cast
from tests.support.clock import Clock

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_once")]


@pytest.fixture
def report(cast: Cast, clock: Clock, nine_weeks: Callable[[datetime], object]) -> IssuedReport:
    """Of an association, for the last nine weeks of a year that is over."""
    nine_weeks(datetime(2026, 1, 7, tzinfo=UTC))
    found = issue(cast.tuula, 2025, "saaristo", "", clock.now)
    assert isinstance(found, IssuedReport)
    return found


def exported(*arguments: str) -> list[dict[str, str]]:
    output = io.StringIO()
    call_command("export_statistics", *arguments, stdout=output)
    return list(csv.DictReader(io.StringIO(output.getvalue())))


def test_every_number_of_a_report_is_there_and_nothing_hidden(report: IssuedReport) -> None:
    rows = exported("2025")
    assert tuple(rows[0]) == Row._fields
    assert {(row["form"], row["year"], row["association"]) for row in rows} == {("1", "2025", "saaristo")}
    [met] = [row for row in rows if row["measure"] == "answered" and not row["month"] and not row["service"]]
    assert met["value"] == str(report.content["totals"]["answered"])
    months = [int(row["value"]) for row in rows if row["measure"] == "answered" and row["month"]]
    assert sum(months) == report.content["totals"]["answered"]
    for title, kept in report.content["tables"].items():
        table = Protected.from_json(kept)
        told = [row for row in rows if row["measure"] == title]
        assert len(told) == len(table.cells)
        assert sum(row["status"] == "hidden" for row in told) == len(table.hidden)
    response = {row["measure"]: int(row["value"]) for row in rows if row["measure"].startswith("feedback_")}
    assert response == {f"feedback_{name}": count for name, count in report.content["response"].items()}
    assert response["feedback_given"] < response["feedback_asked"] == report.content["totals"]["answered"]
    assert all((row["value"] == "") == (row["status"] == "hidden") for row in rows)
    assert AuditRow.objects.filter(action="export_statistics").count() == 1


def test_a_region_is_named_where_an_association_would_stand_and_its_sums_are_of_a_measure_of_their_own(
    report: IssuedReport, cast: Cast, clock: Clock
) -> None:
    Association.objects.filter(slug__in=("saaristo", "jarvi-suomi")).update(region="pirkanmaa")
    whole = issue(cast.tuula, 2025, "", "", clock.now)
    assert exported("2025", "--association", "") == [row for row in exported("2025") if not row["association"]]
    with pytest.raises(CommandError, match="no such report was issued"):
        exported("2025", "--region", "pirkanmaa")
    of_region = issue(cast.tuula, 2025, "", "pirkanmaa", clock.now)
    assert isinstance(whole, IssuedReport)
    assert isinstance(of_region, IssuedReport)
    rows = exported("2025", "--region", "pirkanmaa")
    assert {row["association"] for row in rows} == {"region:pirkanmaa"}
    met = next(row["value"] for row in rows if row["measure"] == "answered")
    assert met == str(of_region.content["totals"]["answered"])
    sums = [row for row in exported("2025", "--association", "") if row["measure"] == "region"]
    assert [(row["category"], row["value"]) for row in sums] == [("pirkanmaa", met)]
    assert {row["association"] for row in exported("2025")} == {"", "saaristo", "region:pirkanmaa"}


def test_the_columns_stay_as_they_are_documented() -> None:
    assert Row._fields == (
        "form", "schema", "year", "association", "measure", "service", "month", "part", "category", "value", "status",
    )  # fmt: skip


def test_of_a_year_without_a_report_there_is_nothing_to_export(report: IssuedReport) -> None:
    assert exported("2025", "--association", "saaristo")
    for arguments in (("2024",), ("2025", "--association", "jarvi-suomi"), ("2025", "--association", "")):
        with pytest.raises(CommandError, match="no such report was issued"):
            exported(*arguments)
