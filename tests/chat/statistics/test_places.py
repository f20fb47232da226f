"""Regions: sums of their associations, for who sees all of these, and never more than that tells."""

from collections.abc import Iterable

import pytest
from django.test import Client

from chat.statistics.access.dashboards import Asked, Dashboard, dashboard
from chat.statistics.access.figures import NoStatisticsError, places
from chat.statistics.actions.past import add_past
from chat.statistics.actions.showing import show
from chat.statistics.actions.tallies import fill
from chat.statistics.dashboards import Response, Totals, Waits
from chat.statistics.disclosure import Protected, Table
from chat.statistics.disclosure.auditing import audit
from chat.statistics.duty import duty_of
from chat.statistics.models import ShownTable
from chat.statistics.places import Place, regions_of
from chat.statistics.tallies import ALL
from moderation.staff.models import Association
from tests.chat.statistics.test_duty import HOURS, served
from tests.chat.statistics.test_figures import FEBRUARY, NOW, contact, thought
from tests.support.cast import Cast, sign_in

REGION = "pirkanmaa"
TWO = frozenset({"saaristo", "jarvi-suomi"})


def test_a_region_of_one_association_is_none() -> None:
    rows = [("a", "lappi"), ("b", "kainuu"), ("c", "kainuu"), ("d", ""), ("e", "")]
    assert regions_of(rows) == {"kainuu": {"b", "c"}}


def test_hours_of_a_region_are_those_of_its_associations_and_a_rescue_within_it_counts_once() -> None:
    rows = [
        served(4, "a"),
        served(2, "b", rescued_for="a"),
        served(1, "elsewhere", rescued_for="b"),
        served(20, "elsewhere"),
    ]
    promises = [(slug, frozenset({"s"}), hours * HOURS) for slug, hours in (("a", 6), ("b", 2), ("elsewhere", 33))]
    found = duty_of(rows, promises, Place(associations=frozenset({"a", "b"})))
    assert set(found) == {"a", "b", ALL}
    assert (found[ALL].delivered, found[ALL].agreed, found[ALL].rescued) == (6 * HOURS, 8 * HOURS, 1 * HOURS)
    assert found[ALL].coverage == 87
    assert (found["a"].rescued, found["b"].rescued) == (2 * HOURS, 1 * HOURS)


@pytest.fixture
def region(cast: Cast) -> Cast:
    """Two associations of one region and a third elsewhere; few contacts are about school."""
    Association.objects.filter(slug__in=TWO).update(region=REGION)
    Association.objects.create(slug="pohjantahti", name="Pohjantähden yhdistys", region="lappi")
    counts = {"saaristo": (24, 6), "jarvi-suomi": (26, 2), "pohjantahti": (30, 1)}
    contacts = [
        contact(6 + number % 4, association=slug, reason="violence" if number < many else "education")
        for slug, (many, few) in counts.items()
        for number in range(many + few)
    ]
    add_past([*contacts, *(contact(minutes=None) for _ in range(5))], [thought() for _ in range(25)])
    fill(NOW)
    return cast


def look(cast: Cast, region: str = "", association: str = "") -> Dashboard:
    known = places(cast.tuula)
    place = known.place(association=association, region=region)
    return dashboard(Asked(FEBRUARY, "before", place), known, NOW)


@pytest.mark.django_db
def test_a_region_has_the_sums_of_its_associations_and_no_figure_of_who_was_not_answered(region: Cast) -> None:
    found = look(region, REGION)
    assert found.totals == Totals(answered=58)
    assert found.associations == {"saaristo": Totals(answered=30), "jarvi-suomi": Totals(answered=28)}
    assert found.services == {"apua-vakivaltaan": Totals(answered=58)}
    assert found.response == Response(given=25, asked=58)
    assert (found.waits, found.heat) == (Waits(), {})
    assert {table.scope.associations for table in found.tables} == {TWO}
    assert look(region).totals == Totals(answered=89, turned_away=5)


@pytest.mark.django_db
def test_rule_35_a_region_is_for_who_sees_all_associations_and_one_of_a_single_one_is_not_there(region: Cast) -> None:
    assert places(region.tuula).regions == {REGION: TWO}
    assert places(region.maija).regions == {}
    for viewer, wanted in ((region.maija, REGION), (region.tuula, "lappi"), (region.tuula, "x")):
        with pytest.raises(NoStatisticsError):
            places(viewer).place(region=wanted)
        browser = sign_in(Client(), viewer)
        assert browser.get(f"/desk/statistics/period?region={wanted}").status_code == 404


def reasons(found: Dashboard) -> Iterable[Table]:
    return [table for table in found.tables if table.title == "reason"]


@pytest.mark.django_db
@pytest.mark.usefixtures("at_once")
def test_rule_6_regions_associations_and_everybody_are_audited_together(region: Cast) -> None:
    few = {"saaristo": 3, "jarvi-suomi": 2, "pohjantahti": 4}
    more = [
        contact(6 + number % 4, association=slug, reason=reason)
        for slug, count in few.items()
        for reason, many in (("mental_health", 21), ("family_relationships", 25), ("non_counselling", count))
        for number in range(many)
    ]
    add_past(more, [])
    fill(NOW)
    for seen in (look(region, REGION), look(region), look(region, association="saaristo")):
        shown = show(list(reasons(seen)))
        assert shown.tables or shown.refused
    tables = [Protected.from_json(table) for table in ShownTable.objects.values_list("table", flat=True) if table]
    found = audit(tables)
    assert (found.attacked, found.opened) == (3, [])
    assert found.hidden, "there is something to open"


@pytest.mark.django_db
@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(("language", "name"), [("fi", "Pirkanmaa"), ("sv", "Birkaland"), ("en", "Pirkanmaa")])
def test_the_page_can_be_asked_for_a_region(region: Cast, language: str, name: str) -> None:
    browser = sign_in(Client(), region.tuula)
    text = browser.get(f"/desk/statistics/period?lang={language}&region={REGION}").content.decode()
    assert f'<option value="{REGION}" selected>{name}</option>' in text
    assert f"· {name}</h2>" in text
    assert f"region={REGION}" in text, "the next month is of the same region"
    assert 'name="region"' not in sign_in(Client(), region.maija).get("/desk/statistics/period").content.decode()
