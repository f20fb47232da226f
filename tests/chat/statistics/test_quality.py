"""The yearly follow-up of quality: what of it is told, within the wall, and in every form the same."""

import csv
import io
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from chat.rosters.core.peers import PeersOfYear
from chat.statistics.access.figures import NoStatisticsError, places
from chat.statistics.access.quality import Followed, followed
from chat.statistics.models import ShownTable
from chat.statistics.quality import CasesTold, PeersTold, cases_told, peers_told
from chat.statistics.views import quality as views
from moderation.cases.core import Handled
from moderation.cases.models import Case
from moderation.staff.models import Person
from tests.chat.statistics.test_reports import cells_of
from tests.chat.statistics.test_sheets import rows_of_xlsx
from tests.support.cast import Cast, sign_in
from tests.support.clock import Clock

AT = "/desk/statistics/quality"
YEAR = 2025
MANY = Handled(came=30, weeks=9, decided=25, kept=20, first_look=1.5, decision=8.0)


def test_rule_7_of_fewer_than_three_peers_only_their_number_is_told() -> None:
    few, enough = PeersOfYear(2, 1, 2, 1, 4, 2), PeersOfYear(3, 2, 3, 1, 4, 2)
    assert peers_told(few) == PeersTold(2, evenings=4)
    assert peers_told(enough) == PeersTold(3, 2, 3, 1, 2, 4)


@pytest.mark.parametrize(
    ("counted", "moderators", "told"),
    [
        (MANY, 3, CasesTold(30, 80, 1.5, 8.0)),
        (MANY, 2, CasesTold(30)),  # their means would be those of one
        (replace(MANY, decided=19), 3, CasesTold(30)),  # too small a base
        (replace(MANY, came=9), 3, CasesTold(None)),
        (replace(MANY, came=10, decided=8), 3, CasesTold(10)),
        (replace(MANY, weeks=2), 3, CasesTold(None)),  # perhaps of one person
        (Handled(0, 0, 0, 0, None, None), 0, CasesTold(0)),
    ],
)
def test_rules_1_2_5_and_7_of_what_moderators_had_to_decide(counted: Handled, moderators: int, told: CasesTold) -> None:
    assert cases_told(counted, moderators) == told


@pytest.fixture
def figures(cast: Cast, clock: Clock, nine_weeks: Callable[[datetime], object]) -> Cast:
    """The last nine weeks of a year that is over have made-up contacts."""
    nine_weeks(datetime(2026, 1, 7, tzinfo=UTC))
    return cast


def year_of(viewer: Person, clock: Clock, association: str = "", year: int = YEAR) -> Followed:
    return followed(places(viewer), year, association, clock.now)


@pytest.mark.django_db
def test_rule_35_a_manager_follows_their_own_association_alone(figures: Cast, clock: Clock) -> None:
    assert year_of(figures.maija, clock).association == figures.saaristo
    assert year_of(figures.tuula, clock, "jarvi-suomi").association == figures.jarvi_suomi
    with pytest.raises(NoStatisticsError):
        year_of(figures.maija, clock, "jarvi-suomi")
    with pytest.raises(NoStatisticsError):
        year_of(figures.tuula, clock, "ei-ole")
    with pytest.raises(NoStatisticsError):
        year_of(figures.maija, clock, year=2026)


@pytest.mark.django_db
def test_waits_are_those_of_the_whole_queue_in_the_services_that_were_answered(figures: Cast, clock: Clock) -> None:
    own, other = year_of(figures.maija, clock), year_of(figures.joel, clock)
    shared = set(own.waits) & set(other.waits)
    assert shared
    assert all(own.waits[service] == other.waits[service] for service in shared)
    assert set(own.waits) == {slug for slug, totals in own.figures.services.items() if totals.answered}
    assert all(totals.contacts > own.figures.services[slug].contacts for slug, (totals, _) in own.waits.items())


@pytest.mark.django_db
def test_what_another_association_had_to_decide_is_in_no_number(figures: Cast, clock: Clock) -> None:
    came = datetime(YEAR, 5, 5, tzinfo=UTC)
    for number in range(12):
        at, due = came + timedelta(weeks=number), came + timedelta(weeks=number, hours=12)
        place = {"place_kind": "association", "place": str(figures.saaristo.pk)}
        Case.objects.create(kind="block", subject=uuid.uuid4(), came_at=at, due_at=due, **place)
        Case.objects.create(kind="conduct", subject=uuid.uuid4(), came_at=at, due_at=due, **place)
    assert year_of(figures.maija, clock).cases == CasesTold(12)
    assert year_of(figures.joel, clock).cases == CasesTold(0)


@pytest.mark.django_db
@pytest.mark.usefixtures("at_once")
def test_page_csv_and_xlsx_hold_the_same_numbers(figures: Cast, clock: Clock) -> None:
    browser = sign_in(Client(), figures.maija)
    query = f"lang=fi&year={YEAR}"
    shown = cells_of(browser.get(f"{AT}?{query}"))
    assert len(shown) > 30
    file = browser.get(f"{AT}.csv?{query}")
    in_csv = list(csv.reader(io.StringIO(file.content.decode("utf-8-sig")), delimiter=";"))
    in_xlsx = [cells for page in rows_of_xlsx(browser.get(f"{AT}.xlsx?{query}").content) for cells in page]
    assert [cells for cells in in_csv if len(cells) > 1] == shown
    assert [cells for cells in in_xlsx if len(cells) > 1] == shown
    assert file["Content-Disposition"] == f'attachment; filename="laatuseuranta-{YEAR}-saaristo.csv"'


@pytest.mark.django_db
@pytest.mark.usefixtures("at_once")
def test_feedback_is_told_by_the_tables_of_the_dashboard_and_by_no_others(figures: Cast, clock: Clock) -> None:
    browser = sign_in(Client(), figures.maija)
    browser.get(f"{AT}?lang=fi&year={YEAR}")
    asked = set(ShownTable.objects.values_list("key", flat=True))
    assert len(asked) == 3
    browser.get(f"/desk/statistics/period?lang=fi&kind=year&name={YEAR}")
    assert asked < set(ShownTable.objects.values_list("key", flat=True))
    assert ShownTable.objects.filter(records="feedback").count() <= 3


@pytest.mark.django_db
@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("fi", f"Laadun vuosiseuranta {YEAR}, Saariston"),
        ("sv", f"Årlig kvalitetsuppföljning {YEAR}, Saariston"),
        ("en", f"Yearly quality follow-up {YEAR}, Saariston"),
    ],
)
def test_the_page_in_every_language(figures: Cast, clock: Clock, language: str, title: str) -> None:
    text = sign_in(Client(), figures.tuula).get(f"{AT}?lang={language}&year={YEAR}").content.decode()
    assert title in text
    assert "style=" not in text
    assert "data-print" in text


@pytest.mark.django_db
def test_a_page_says_while_tables_are_made(figures: Cast, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    from chat.statistics.actions.showing import Shown

    monkeypatch.setattr(views, "show", lambda _tables: Shown(is_being_made=True))
    text = sign_in(Client(), figures.maija).get(f"{AT}?lang=fi&year={YEAR}").content.decode()
    assert 'role="status"' in text
    assert "quality.csv" not in text
    assert "<table" not in text, "numbers without some weeks would be wrong ones"
    answer = sign_in(Client(), figures.maija).get(f"{AT}.csv?lang=fi&year={YEAR}")
    assert (answer.status_code, answer["Location"]) == (302, f"{AT}?lang=fi&year={YEAR}&association=saaristo")
