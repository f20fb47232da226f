"""Sums of weeks and the dashboards made of them: filled once, again when a record comes late, and within the wall."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from chat.services.actions import seed_catalogue
from chat.statistics import demo
from chat.statistics.access.dashboards import Asked, dashboard
from chat.statistics.access.figures import NoStatisticsError, places
from chat.statistics.actions.past import add_past
from chat.statistics.actions.tallies import fill, mark_stale
from chat.statistics.core import (
    HELSINKI,
    Choices,
    Counted,
    CountedFeedback,
    Happened,
    Marks,
    counted,
    counted_feedback,
)
from chat.statistics.dashboards import Response, Totals
from chat.statistics.models import Record, StaleWeek, Tally, Target
from chat.statistics.periods import PeriodRefusedError, named
from chat.statistics.places import EVERYWHERE
from chat.statistics.tallies import ALL, OUTCOME, OUTCOMES
from moderation.retention.actions import sweep
from moderation.staff import demo as staff_demo
from moderation.staff.access import person_of_login
from moderation.staff.models import Person
from tests.support.cast import FAST_HASHER, Cast

pytestmark = [pytest.mark.django_db, pytest.mark.storage]

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=HELSINKI)
"""A Wednesday of the tenth week."""
FEBRUARY = named("month", "2026-02")


def contact(week: int = 7, minutes: int | None = 2, association: str = "saaristo", reason: str = "violence") -> Counted:
    began = datetime.combine(date.fromisocalendar(2026, week, 1), NOW.timetz())
    answered = began + timedelta(minutes=minutes) if minutes is not None else None
    happened = Happened(
        "apua-vakivaltaan",
        "fi",
        began,
        began + timedelta(minutes=30),
        "helper" if answered else "full",
        answered,
        association if answered else "",
        "professional" if answered else "",
    )
    chosen = Choices("counselling", "self", reason, referrals=("police", "shelter"))
    return counted(happened, chosen if answered else None)


def thought(week: int = 7) -> CountedFeedback:
    began = datetime.combine(date.fromisocalendar(2026, week, 1), NOW.timetz())
    happened = Happened("apua-vakivaltaan", "fi", began, began, "helper", began, "saaristo", "professional")
    return counted_feedback(happened, Marks(4, 3, None))


def tally(dimension: str, service: str = ALL, association: str = ALL, week: str = "2026-W07") -> dict[str, int]:
    found = Tally.objects.get(service=service, association=association, week=week)
    if dimension == OUTCOME:
        return {outcome: count for outcome in OUTCOMES if (count := getattr(found, outcome))}
    return dict(found.counts.get(dimension, {}))


def totals(viewer: Person, service: str = "", association: str = "") -> Totals:
    known = places(viewer)
    return dashboard(Asked(FEBRUARY, "before", known.place(service, association)), known, NOW).totals


def test_a_week_that_is_over_is_summed_up_once() -> None:
    add_past([contact(), contact(association="jarvi-suomi"), contact(minutes=None)], [thought()])
    assert fill(NOW) == 1
    assert tally("outcome") == {"answered": 2, "turned_away_full": 1}
    assert tally("outcome", "apua-vakivaltaan", "saaristo") == {"answered": 1}
    assert tally("referrals") == {"police": 2, "shelter": 2}
    assert tally("referred") == {"referred": 2}
    assert tally("reason", association="jarvi-suomi") == {"violence": 1}
    assert tally("wait") == {"answered/1_to_5": 2, "turned_away_full/over_30": 1}
    assert tally("heard") == {"3": 1}
    assert tally("next_step") == {}
    assert fill(NOW) == 0


def test_a_record_that_is_released_late_is_counted_too() -> None:
    add_past([contact()], [])
    fill(NOW)
    add_past([contact()], [])
    assert fill(NOW) == 1
    assert tally("outcome") == {"answered": 2}


def test_the_week_that_goes_on_waits() -> None:
    add_past([contact(week=10)], [])
    assert fill(NOW) == 0
    assert fill(NOW + timedelta(days=7)) == 1


def test_a_run_goes_on_where_it_was_cut_off() -> None:
    add_past([contact(week) for week in range(1, 8)], [])
    assert fill(NOW, at_once=3) == 3
    assert set(StaleWeek.objects.values_list("week", flat=True)) == {f"2026-W0{week}" for week in range(1, 5)}
    assert fill(NOW) == 4
    mark_stale(["2026-W07"])  # as after a crash before the mark was gone
    fill(NOW)
    assert tally("outcome") == {"answered": 1}


def test_upkeep_fills() -> None:
    add_past([contact()], [])
    sweep(NOW)
    assert tally("outcome") == {"answered": 1}


def test_seven_weeks_of_two_thousand_contacts_are_read_with_as_many_queries_as_a_week_of_one() -> None:
    def read(queries: CaptureQueriesContext) -> int:
        return sum(query["sql"].startswith("SELECT") for query in queries.captured_queries)

    add_past([contact(6)], [])
    with CaptureQueriesContext(connection) as one:
        fill(NOW)
    places = [f"yhdistys-{number}" for number in range(30)]
    made = (contact(1 + n % 7, n % 20, places[n % 30]) for n in range(2000))
    add_past((replace(one, service=f"palvelu-{n % 8}") for n, one in enumerate(made)), [])
    with CaptureQueriesContext(connection) as many:
        assert fill(NOW) == 7
    assert 0 < read(many) == read(one)
    assert Record.objects.count() == 2001


@pytest.fixture
def february(cast: Cast) -> Cast:
    """Thirty contacts of Aino's association, twelve of Eero's, five that nobody answered."""
    own, other = (
        [contact(6 + number % 4, association=slug) for number in range(count)]
        for slug, count in (
            (cast.saaristo.slug, 30),
            (cast.jarvi_suomi.slug, 12),
        )
    )
    add_past([*own, *other, *(contact(minutes=None) for _ in range(5))], [thought() for _ in range(25)])
    fill(NOW)
    return cast


def test_rule_35_managers_see_their_own_and_coordinators_everybodys(february: Cast) -> None:
    assert totals(february.tuula) == Totals(answered=42, turned_away=5)
    assert totals(february.tuula, association="jarvi-suomi") == Totals(answered=12)
    assert totals(february.maija) == Totals(answered=30)
    assert totals(february.joel) == Totals(answered=12)


def test_the_response_rate_is_of_who_was_asked_and_of_an_association_of_who_was_answered(february: Cast) -> None:
    left = replace(contact(), ended_by="left_fast")
    add_past([left] * 10, [])
    fill(NOW)

    def response(association: str) -> Response:
        known = places(february.tuula)
        asked = Asked(FEBRUARY, "before", known.place("", association))
        return dashboard(asked, known, NOW).response

    assert response("") == Response(given=25, asked=42), "nobody who left fast was asked"
    assert response("saaristo") == Response(given=25, asked=40), "of one association nothing tells how many left fast"
    assert response("jarvi-suomi") == Response(given=0, asked=12)


def test_rule_5_a_response_rate_has_a_base_of_twenty() -> None:
    assert Response(given=9, asked=19).rate is None
    assert Response(given=9, asked=20).rate == 45
    assert Response(given=21, asked=20).rate == 100, "a talk of another week"


def test_rule_35_of_another_association_a_manager_finds_nothing(february: Cast) -> None:
    with pytest.raises(NoStatisticsError):
        totals(february.maija, association="jarvi-suomi")
    with pytest.raises(NoStatisticsError):
        totals(february.tuula, service="ei-ole")
    with pytest.raises(NoStatisticsError):
        places(february.aino)


def test_a_manager_is_told_no_figure_of_what_others_answered(february: Cast) -> None:
    known = places(february.maija)
    found = dashboard(Asked(FEBRUARY, "none", known.place("", "")), known, NOW)
    assert set(known.associations) == {"saaristo"}
    assert found.associations == {"saaristo": Totals(answered=30)}
    assert found.heat == {}
    assert all(table.scope.associations == {"saaristo"} for table in found.tables)


def test_a_dashboard_takes_as_many_queries_for_a_year_as_for_a_week(february: Cast) -> None:
    known = places(february.tuula)
    taken = []
    for period in (named("week", "2026-W07"), named("year", "2026")):
        with CaptureQueriesContext(connection) as queries:
            dashboard(Asked(period, "before", EVERYWHERE), known, NOW)
        taken.append(len(queries))
    assert taken[0] == taken[1] <= 10


def test_weeks_that_lack_records_are_not_broken_down(february: Cast) -> None:
    known = places(february.tuula)
    asked = Asked(FEBRUARY, "none", EVERYWHERE)
    assert dashboard(asked, known, NOW).tables
    add_past([contact()], [])
    found = dashboard(asked, known, NOW)
    assert found.is_being_made
    assert not found.tables


def test_a_comparison_says_when_its_own_weeks_lack_records(february: Cast) -> None:
    known = places(february.tuula)
    asked = Asked(FEBRUARY, "before", EVERYWHERE)
    before = dashboard(asked, known, NOW).compared
    add_past([contact(week=3)], [])
    found = dashboard(asked, known, NOW)
    assert before is not None
    assert found.compared is not None
    assert (before.is_being_made, found.compared.is_being_made, found.is_being_made) == (False, True, False)


def test_what_has_not_begun_is_refused(february: Cast) -> None:
    with pytest.raises(PeriodRefusedError, match="future"):
        dashboard(Asked(named("year", "2027"), "none", EVERYWHERE), places(february.tuula), NOW)


def test_tables_add_up_to_what_was_answered(february: Cast) -> None:
    known = places(february.tuula)
    for table in dashboard(Asked(FEBRUARY, "none", EVERYWHERE), known, NOW).tables:
        if table.scope.records == "contacts":
            assert sum(count.contacts for count in table.cells.values()) == 42, table.title


def test_the_demo_has_two_years_of_contacts_once() -> None:
    made = demo.seed(NOW)
    assert 5000 < made == Record.objects.count()
    assert Tally.objects.filter(service=ALL, association=ALL).count() == demo.FILLED
    assert demo.seed(NOW) == 0


def test_the_demo_has_targets_of_every_association_and_one_region_of_several(
    settings: Settings,
) -> None:
    settings.PASSWORD_HASHERS = [FAST_HASHER]
    staff_demo.seed(NOW.date())
    seed_catalogue()
    demo.set_targets(NOW)
    assert {target.association.slug for target in Target.objects.all()} == set(staff_demo.ASSOCIATIONS)
    coordinator = person_of_login(demo.WRITER)
    assert coordinator is not None
    assert [len(slugs) for slugs in places(coordinator).regions.values()] == [2]
