"""Yearly reports: issued once, frozen, and the same numbers in every form."""

import csv
import html
import io
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from chat.statistics.access.figures import NoStatisticsError
from chat.statistics.actions import reports as actions
from chat.statistics.actions.reports import UnderWay, issue
from chat.statistics.actions.showing import Shown
from chat.statistics.disclosure import Protected, for_everybody
from chat.statistics.disclosure.auditing import audit
from chat.statistics.models import IssuedReport, Record
from chat.statistics.reports import for_the_public
from chat.statistics.views.reports import sheets_of
from moderation.audit.models import AuditRow
from moderation.staff.models import Association
from tests.chat.statistics.test_sheets import rows_of_xlsx
from tests.support.cast import Cast, sign_in
from tests.support.clock import Clock

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_once")]

LIST = "/desk/statistics/reports"
YEAR = 2025


@pytest.fixture
def figures(cast: Cast, clock: Clock, nine_weeks: Callable[[datetime], object]) -> Cast:
    """The last nine weeks of a year that is over have made-up contacts."""
    nine_weeks(datetime(2026, 1, 7, tzinfo=UTC))
    return cast


def issued(cast: Cast, clock: Clock, association: str = "", region: str = "") -> IssuedReport:
    found = issue(cast.tuula, YEAR, association, region, clock.now)
    assert isinstance(found, IssuedReport)
    return found


def cells_of(answer: Any) -> list[list[str]]:
    """Every row of every table of a page."""
    rows = re.findall(r"<tr>(.*?)</tr>", answer.content.decode(), re.DOTALL)
    return [[html.unescape(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)] for row in rows]


def test_page_csv_and_xlsx_hold_the_same_numbers(figures: Cast, clock: Clock) -> None:
    row, browser = issued(figures, clock), sign_in(Client(), figures.tuula)
    shown = cells_of(browser.get(f"{LIST}/{row.pk}?lang=fi"))
    assert len(shown) > 30
    file = browser.get(f"{LIST}/{row.pk}.csv?lang=fi")
    in_csv = list(csv.reader(io.StringIO(file.content.decode("utf-8-sig")), delimiter=";"))
    of_csv = [cells for cells in in_csv if len(cells) > 1]
    in_xlsx = [cells for page in rows_of_xlsx(browser.get(f"{LIST}/{row.pk}.xlsx?lang=fi").content) for cells in page]
    assert of_csv == shown
    assert [cells for cells in in_xlsx if len(cells) > 1] == shown
    assert file["Content-Disposition"] == f'attachment; filename="vuosiraportti-{YEAR}.csv"'


def test_a_report_that_was_issued_stays_as_it_was(figures: Cast, clock: Clock) -> None:
    first = issued(figures, clock)
    before = [sheet.rows for sheet in sheets_of(first, "fi")]
    Record.objects.all().delete()
    clock.now += timedelta(days=400)
    again = issued(figures, clock)
    assert again.pk == first.pk
    assert [sheet.rows for sheet in sheets_of(again, "fi")] == before
    assert AuditRow.objects.filter(action="issue_report").count() == 1


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_an_associations_report_has_its_own_totals_and_says_what_is_counted(
    figures: Cast, clock: Clock, language: str
) -> None:
    maija = sign_in(Client(), figures.maija)
    answer = maija.post(f"{LIST}?lang={language}", {"year": str(YEAR)})
    assert answer.status_code == 302
    text = maija.get(answer["Location"]).content.decode()
    row = IssuedReport.objects.get()
    assert (row.association, row.content["associations"]) == ("saaristo", {})
    assert str(row.content["totals"]["answered"]) in text
    own = Record.objects.filter(association="saaristo", outcome="answered", week__startswith=str(YEAR))
    assert row.content["totals"]["answered"] == own.count()
    assert f" {YEAR}, Saariston" in text
    assert "style=" not in text
    assert str(row.pk) in maija.get(f"{LIST}?lang={language}").content.decode()


def test_the_response_rate_is_told_with_what_it_means_and_older_reports_have_none(figures: Cast, clock: Clock) -> None:
    def told(row: IssuedReport) -> dict[object, object]:
        return {line[0]: line[1] for sheet in sheets_of(row, "fi") for line in sheet.rows}

    own, whole = told(issued(figures, clock, "saaristo")), issued(figures, clock)
    assert re.fullmatch(r"\d+ %", str(own["Antoi palautetta"]).replace("\N{NO-BREAK SPACE}", " "))
    assert own["Palautetta antaneiden osuus"] != told(whole)["Palautetta antaneiden osuus"]
    del whole.content["response"]
    assert not {"Antoi palautetta", "Palautetta antaneiden osuus"} & told(whole).keys()


def test_the_federations_report_has_regions_as_sums_of_associations(figures: Cast, clock: Clock) -> None:
    Association.objects.filter(slug__in=("saaristo", "jarvi-suomi")).update(region="pirkanmaa")
    row = issued(figures, clock)
    of_each = row.content["associations"]
    met = of_each["saaristo"]["answered"] + of_each["jarvi-suomi"]["answered"]
    assert [sheet.rows for sheet in sheets_of(row, "fi") if sheet.name == "region"] == [[["Pirkanmaa", met]]]
    assert issued(figures, clock, "saaristo").content["regions"] == {}
    del row.content["regions"]
    assert not [sheet for sheet in sheets_of(row, "fi") if sheet.name == "region"], "of an older report"


@pytest.fixture
def region(figures: Cast) -> str:
    """Two associations of one region; the third is alone in another."""
    Association.objects.filter(slug__in=("saaristo", "jarvi-suomi")).update(region="pirkanmaa")
    Association.objects.create(slug="pohjantahti", name="Pohjantähden yhdistys", region="lappi")
    return "pirkanmaa"


def test_a_regions_report_has_the_sums_of_its_associations(figures: Cast, clock: Clock, region: str) -> None:
    browser = sign_in(Client(), figures.tuula)
    answer = browser.post(f"{LIST}?lang=fi", {"year": str(YEAR), "of": f"region:{region}"})
    row = IssuedReport.objects.get()
    assert (row.association, row.region, row.is_of_all) == ("", region, False)
    of_each = {slug: issued(figures, clock, slug).content["totals"]["answered"] for slug in ("saaristo", "jarvi-suomi")}
    assert row.content["totals"]["answered"] == sum(of_each.values())
    assert {slug: found["answered"] for slug, found in row.content["associations"].items()} == of_each
    assert row.content["totals"]["left_at_once"] == row.content["totals"]["turned_away"] == 0
    assert (row.content["waits"], row.content["regions"]) == (["", ""], {})
    assert f"Vuosiraportti {YEAR}, Pirkanmaa" in browser.get(answer["Location"]).content.decode()
    assert issued(figures, clock, region=region).pk == row.pk


def test_rule_6_reports_of_a_region_its_associations_and_everybody_are_audited_together(
    figures: Cast, clock: Clock, region: str
) -> None:
    rows = [
        issued(figures, clock, region=region),
        issued(figures, clock),
        *(issued(figures, clock, slug) for slug in ("saaristo", "jarvi-suomi", "pohjantahti")),
    ]
    kept = [row.content["tables"] for row in rows]
    for titles in (("reason", "age_band"), ("relief",)):
        found = audit([Protected.from_json(tables[title]) for tables in kept for title in titles if title in tables])
        assert found.attacked >= 3
        assert found.opened == []


def test_rule_35_a_regions_report_is_for_who_sees_all_and_none_is_of_a_single_association(
    figures: Cast, clock: Clock, region: str
) -> None:
    row = issued(figures, clock, region=region)
    maija, tuula = sign_in(Client(), figures.maija), sign_in(Client(), figures.tuula)
    assert maija.get(f"{LIST}/{row.pk}?lang=fi").status_code == 404
    assert "Pirkanmaa" not in maija.get(f"{LIST}?lang=fi").content.decode()
    for browser, of in ((maija, region), (tuula, "lappi"), (tuula, "x")):
        assert browser.post(f"{LIST}?lang=fi", {"year": str(YEAR), "of": f"region:{of}"}).status_code == 404
    offered = tuula.get(f"{LIST}?lang=fi").content.decode()
    assert 'value="region:pirkanmaa"' in offered
    assert "region:lappi" not in offered


def numbers(content: Mapping[str, Any]) -> list[int]:
    """Every number of contacts in a report."""
    counts = [*content["totals"].values(), *content["response"].values(), content["took_part"] or 0]
    for part in (
        *(found for _, found in content["months"]),
        *(found for kind in ("services", "associations", "regions") for found in content[kind].values()),
    ):
        counts += part.values()
    tables = [Protected.from_json(table) for table in content["tables"].values()]
    return [*counts, *(cell.value for table in tables for cell in table.cells.values() if cell.value is not None)]


@pytest.mark.parametrize("association", ["", "saaristo"])
def test_rule_5_every_number_of_the_public_edition_is_rounded(figures: Cast, clock: Clock, association: str) -> None:
    exact = issued(figures, clock, association).content
    public = for_the_public(exact)
    assert all(number % 5 == 0 for number in numbers(public))
    assert any(number % 5 for number in numbers(exact)), "there is something to round"
    assert all(abs(one - other) <= 2 for one, other in zip(numbers(exact), numbers(public), strict=True))
    assert {hours["per_hour"] for hours in public["duty"].values()} <= {None}


def test_rule_5_the_public_edition_shows_nothing_that_the_exact_one_hides_nor_both_together(
    figures: Cast, clock: Clock
) -> None:
    exact = {title: Protected.from_json(table) for title, table in issued(figures, clock).content["tables"].items()}
    public = {title: for_everybody(table) for title, table in exact.items()}
    assert all(public[title].hidden == table.hidden for title, table in exact.items())
    assert any(table.hidden for table in exact.values()), "there is something to open"
    for title in ("reason", "age_band", "relief"):
        assert audit([exact[title], public[title]]).opened == []
        assert audit([public[title]]).opened == []


def test_words_of_targets_are_not_public_and_goals_and_volunteers_are_told_as_they_are() -> None:
    target = {"association": "saaristo", "services": [], "goal": 42, "goal_text": "42", "result_text": "vain 3"}
    content: dict[str, Any] = {
        **{"totals": {}, "took_part": None, "months": [], "services": {}, "associations": {}, "duty": {}, "tables": {}},
        "targets": [target | {"unit": "contacts", "count": 38}, target | {"unit": "volunteers_trained", "count": 8}],
    }
    told = for_the_public(content)["targets"]
    assert [(one["count"], one["goal"], one["goal_text"], one["result_text"]) for one in told] == [
        (40, 42, "", ""),
        (8, 42, "", ""),
    ]


def test_the_public_page_csv_and_xlsx_hold_the_same_numbers(figures: Cast, clock: Clock) -> None:
    row, browser = issued(figures, clock), sign_in(Client(), figures.tuula)
    page = browser.get(f"{LIST}/{row.pk}/public?lang=fi")
    file = browser.get(f"{LIST}/{row.pk}/public.csv?lang=fi")
    in_csv = list(csv.reader(io.StringIO(file.content.decode("utf-8-sig")), delimiter=";"))
    book = rows_of_xlsx(browser.get(f"{LIST}/{row.pk}/public.xlsx?lang=fi").content)
    assert len(shown := cells_of(page)) > 30
    assert [cells for cells in in_csv if len(cells) > 1] == shown
    assert [cells for sheet in book for cells in sheet if len(cells) > 1] == shown
    assert "pyöristetty lähimpään viiteen" in page.content.decode()
    assert file["Content-Disposition"] == f'attachment; filename="vuosiraportti-{YEAR}-julkinen.csv"'
    assert sign_in(Client(), figures.maija).get(f"{LIST}/{row.pk}/public?lang=fi").status_code == 404


def test_rule_35_reports_of_others_are_not_there(figures: Cast, clock: Clock) -> None:
    rows = [issued(figures, clock), issued(figures, clock, "jarvi-suomi")]
    maija = sign_in(Client(), figures.maija)
    for row in rows:
        for ending in ("", ".csv", ".xlsx"):
            assert maija.get(f"{LIST}/{row.pk}{ending}?lang=fi").status_code == 404
    assert maija.post(f"{LIST}?lang=fi", {"year": str(YEAR), "of": "jarvi-suomi"}).status_code == 404
    assert sign_in(Client(), figures.aino).get(f"{LIST}?lang=fi").status_code == 403


@pytest.mark.parametrize("year", ["2026", "2030", "1999", "x", ""])
def test_a_year_that_is_not_over_has_no_report(figures: Cast, clock: Clock, year: str) -> None:
    tuula = sign_in(Client(), figures.tuula)
    assert tuula.post(f"{LIST}?lang=fi", {"year": year}).status_code == 404
    assert not IssuedReport.objects.exists()


def test_a_year_without_any_contact_has_no_report(figures: Cast, clock: Clock) -> None:
    with pytest.raises(NoStatisticsError):
        issue(figures.tuula, YEAR - 1, "", "", clock.now)


def test_a_long_one_tells_how_far_it_is_and_asks_again(
    figures: Cast, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "show", lambda _tables: Shown(is_being_made=True))
    under_way = issue(figures.tuula, YEAR, "", "", clock.now)
    assert isinstance(under_way, UnderWay)
    assert under_way.tables > under_way.done == 0
    text = sign_in(Client(), figures.tuula).post(f"{LIST}?lang=fi", {"year": str(YEAR)}).content.decode()
    assert f'max="{under_way.tables}" value="0"' in text
    assert "data-again-after" in text
    assert not IssuedReport.objects.exists()
