"""Targets are written down by who may, seen within the wall, and followed from the sums of weeks."""

import re
import uuid
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from chat.statistics.access.targets import targets_of
from chat.statistics.models import StaleWeek, Tally, Target
from chat.statistics.periods import named
from moderation.audit.models import AuditRow
from moderation.staff.models import Person
from tests.support.cast import Cast, sign_in
from tests.support.clock import Clock

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

LIST = "/desk/statistics/targets"
FORM = {
    "association": "saaristo",
    "year": "2026",
    "unit": "contacts",
    "services": ["apua-eroon", "apua-vakivaltaan"],
    "goal": "60",
    "goal_text": "Perheet saavat apua ajoissa.",
    "act": "save",
}


@pytest.fixture
def manager(cast: Cast) -> Person:
    """Who answers for the figures of Aino's association."""
    return cast.maija


@pytest.fixture
def browser(manager: Person, clock: Clock) -> Client:
    """The manager's browser."""
    return sign_in(Client(), manager)


def page(answer: Any) -> str:
    """The page as it is read, without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def tallies(service: str, association: str, *counts: int) -> None:
    """Answered contacts of the year's first weeks."""
    weeks = named("year", "2026").weeks
    Tally.objects.bulk_create(
        Tally(week=week, service=service, association=association, answered=count)
        for week, count in zip(weeks, counts, strict=False)
    )


def written(browser: Client, **others: object) -> Target:
    answer = browser.post(f"{LIST}/new?lang=fi", FORM | others)
    assert answer.status_code == 302, page(answer)
    return Target.objects.latest("pk") if Target.objects.count() > 1 else Target.objects.get()


def test_a_target_of_two_services_together_is_followed(browser: Client, manager: Person, clock: Clock) -> None:
    written(browser)
    tallies("apua-eroon", "saaristo", 2, 1, 2, 0, 1, 2, 3)
    tallies("apua-vakivaltaan", "saaristo", 1, 0, 1, 1, 0, 1, 0)
    tallies("apua-eroon", "jarvi-suomi", 9, 9, 9, 9, 9, 9, 9)
    shown = page(browser.get(f"{LIST}?lang=fi"))
    weeks = targets_of(manager, 2026, clock.now).rows[0].progress
    assert weeks is not None
    assert f"{weeks.count} / 60" in shown
    assert weeks.count == sum((3, 1, 3, 1, 1, 3, 3)[: weeks.weeks_over])
    assert "Kohdattu = vastattu yhteydenotto, ei henkilö." in shown
    assert "Perheet saavat apua ajoissa." in shown
    assert "Vuodesta on kulunut" in shown
    assert "Tavoitteet 2026" in shown
    assert AuditRow.objects.filter(action="set_target", actor=manager.pk).exists()


def test_a_few_contacts_of_a_part_of_the_services_are_not_told(browser: Client) -> None:
    written(browser, services=["apua-eroon"])
    tallies("apua-eroon", "saaristo", 1, 1)
    assert "2 / 60" in page(browser.get(f"{LIST}?lang=fi")), "the association's own total"
    tallies("apua-vakivaltaan", "saaristo", 9, 9)
    shown = page(browser.get(f"{LIST}?lang=fi"))
    assert "Alle 5" in shown
    assert "2 / 60" not in shown


def test_volunteers_are_counted_by_hand(browser: Client) -> None:
    target = written(browser, unit="volunteers_trained", goal="10")
    assert not target.services.exists()
    assert "Määrää ei ole vielä kirjattu." in page(browser.get(f"{LIST}?lang=fi"))
    changed = FORM | {"unit": "volunteers_trained", "goal": "10", "result": "8", "version": "0"}
    assert browser.post(f"{LIST}/{target.pk}?lang=fi", changed).status_code == 302
    assert "8 / 10 (80 %)" in page(browser.get(f"{LIST}?lang=fi"))


@pytest.mark.parametrize(
    ("field", "value", "status", "told"),
    [
        ("association", "jarvi-suomi", 400, "Valitse yhdistys."),
        ("unit", "ihmiset", 400, "Valitse, mitä lasketaan."),
        ("year", "1999", 400, "Valitse vuosi."),
        ("services", [], 400, "Valitse ainakin yksi palvelu."),
        ("services", ["ei-ole"], 400, "Valitse ainakin yksi palvelu."),
        ("goal", "paljon", 400, "Kirjoita tavoitteeksi kokonaisluku"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_typed_is_lost(
    browser: Client, field: str, value: object, status: int, told: str
) -> None:
    answer = browser.post(f"{LIST}/new?lang=fi", FORM | {field: value})
    assert answer.status_code == status
    assert told in page(answer)
    assert "Perheet saavat apua ajoissa." in page(answer)
    assert not Target.objects.exists()


def test_the_same_services_have_one_target_a_year(browser: Client) -> None:
    written(browser)
    again = browser.post(f"{LIST}/new?lang=fi", FORM)
    assert again.status_code == 409
    assert "on jo tavoite" in page(again)
    written(browser, services=["apua-eroon"])
    written(browser, year="2027")


def test_what_somebody_else_has_changed_meanwhile_is_not_overwritten(browser: Client) -> None:
    target = written(browser)
    at = f"{LIST}/{target.pk}?lang=fi"
    assert browser.post(at, FORM | {"goal": "40", "version": "0"}).status_code == 302
    stale = browser.post(at, FORM | {"goal": "50", "version": "0"})
    assert stale.status_code == 409
    assert Target.objects.get().goal == 40


def test_rule_35_targets_of_another_association_are_not_there(browser: Client, cast: Cast, clock: Clock) -> None:
    target = written(browser)
    joel = sign_in(Client(), cast.joel)
    assert "60" not in page(joel.get(f"{LIST}?lang=fi"))
    for wanted in (target.pk, uuid.uuid4()):
        for answer in (joel.get(f"{LIST}/{wanted}?lang=fi"), joel.post(f"{LIST}/{wanted}?lang=fi", FORM)):
            assert answer.status_code == 404
    assert Target.objects.count() == 1


def test_a_target_that_was_written_down_by_mistake_is_gone(browser: Client) -> None:
    target = written(browser)
    assert browser.post(f"{LIST}/{target.pk}?lang=fi", {"act": "withdraw"}).status_code == 302
    assert not Target.objects.exists()
    assert AuditRow.objects.filter(action="withdraw_target").exists()


def test_weeks_that_lack_records_are_told_of(browser: Client) -> None:
    written(browser)
    StaleWeek.objects.create(week=named("year", "2026").first_week)
    assert "Tietoja lasketaan vielä." in page(browser.get(f"{LIST}?lang=fi"))


def test_the_list_takes_as_many_queries_for_many_targets_as_for_one(
    browser: Client, manager: Person, clock: Clock
) -> None:
    written(browser)
    with CaptureQueriesContext(connection) as one:
        targets_of(manager, 2026, clock.now)
    for number in range(20):
        Target.objects.create(association=manager.association, year=2026, unit="contacts", goal=number + 1)
    with CaptureQueriesContext(connection) as many:
        targets_of(manager, 2026, clock.now)
    assert len(many) == len(one) <= 6
