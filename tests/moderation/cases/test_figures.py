"""Figures of what was decided: months and kinds, no names."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from moderation.cases import access
from moderation.cases.access import Figures
from moderation.cases.access.figures import Spread
from moderation.cases.models import Case
from moderation.staff.models import Person
from tests.support.cast import Cast, sign_in
from tests.support.clock import MONDAY_NOON as NOW
from tests.support.led_rooms import led_room

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

HOUR = timedelta(hours=1)


def case(came: datetime, place: str = "x", kind: str = "report", **other: Any) -> Case:
    row: dict[str, Any] = {"place_kind": "room", "subject": uuid.uuid4(), "due_at": came + 24 * HOUR} | other
    return Case.objects.create(kind=kind, place=place, came_at=came, **row)


def decided(
    came: datetime, looked: float, took: float, by: Person | None, decision: str = "hide", **other: Any
) -> Case:
    at, first = came + took * HOUR, came + looked * HOUR
    return case(came, decided_at=at, first_looked_at=first, decided_by=by, decision=decision, **other)


def test_what_is_counted_of_a_month(cast: Cast) -> None:
    came = NOW - 24 * HOUR  # the day before is in the same month
    decided(came, 1, 2, cast.aino)
    decided(came, 3, 30, cast.aino, reversed_at=NOW)
    case(came, decided_at=came + HOUR, decision="withdrawn")
    case(came)
    (row,) = access.figures_for(cast.dina, NOW)
    assert row == Figures(
        month=NOW.date().replace(day=1),
        kind="report",
        came=4,
        decided=2,
        first_look=Spread(mean=2.0, median=1.0, p90=3.0),
        decision=Spread(mean=16.0, median=2.0, p90=30.0),
        kept=50,
        reversed=50,
        unattended=1.0 + 3.0 + 1.0 + 24.0,
    )


def test_half_and_nine_in_ten_are_not_moved_by_one_that_was_forgotten(cast: Cast) -> None:
    came = NOW - 24 * HOUR
    for hours in (1, 2, 3, 4, 5, 6, 7, 8, 9, 455):
        decided(came, hours / 10, hours, cast.aino, kind="held")
    (held,) = access.figures_for(cast.dina, NOW)
    assert held.decision == Spread(mean=50.0, median=5.0, p90=9.0)
    assert held.first_look == Spread(mean=5.0, median=0.5, p90=0.9)


def test_a_month_begins_at_midnight_in_finland(cast: Cast) -> None:
    midnight = datetime(2026, 2, 28, 22, tzinfo=UTC)
    case(midnight)
    case(midnight - timedelta(seconds=1))
    assert [(row.month.month, row.came) for row in access.figures_for(cast.dina, NOW)] == [(3, 1), (2, 1)]


def test_months_and_kinds_stand_apart_and_what_is_older_than_a_year_is_not_shown(cast: Cast) -> None:
    decided(NOW, 1, 2, cast.aino)
    decided(NOW, 1, 2, cast.aino, kind="held")
    decided(NOW - timedelta(days=40), 1, 2, cast.aino)
    decided(NOW - timedelta(days=400), 1, 2, cast.aino)
    case(NOW, kind="conduct")
    rows = access.figures_for(cast.dina, NOW)
    assert [(row.month.month, row.kind) for row in rows] == [(3, "held"), (3, "report"), (1, "report")]


def test_facilitators_see_the_figures_of_their_own_rooms_and_the_dpo_of_all(cast: Cast) -> None:
    room = led_room(cast)
    decided(NOW, 1, 2, cast.aino, place=str(room.pk))
    decided(NOW, 1, 2, cast.tuula, place="another")
    came = {
        person.duty_name: sum(row.came for row in access.figures_for(person, NOW)) for person in (cast.aino, cast.dina)
    }
    assert came == {cast.aino.duty_name: 1, cast.dina.duty_name: 2}
    assert access.figures_for(cast.tuula, NOW) == []
    assert not access.has_figures(cast.sanni)


def test_the_page_names_nobody_and_takes_one_query_for_all_figures(cast: Cast) -> None:
    for number in range(20):
        decided(NOW - timedelta(days=number), 1, 2, cast.aino)
    with CaptureQueriesContext(connection) as queries:
        access.figures_for(cast.dina, NOW)
    assert len([query for query in queries if "cases_case" in query["sql"]]) == 1


def test_the_dpo_is_led_there_from_the_desk(cast: Cast) -> None:
    from django.utils import timezone

    decided(timezone.now() - HOUR, 0.5, 0.9, cast.aino)
    browser = sign_in(Client(), cast.dina)
    assert browser.get("/desk?lang=fi")["Location"] == "/desk/cases/figures?lang=fi"
    shown = browser.get("/desk/cases/figures?lang=fi").content.decode()
    assert "Ohjaajalle kerrottu viesti" in shown
    assert cast.aino.duty_name not in shown
