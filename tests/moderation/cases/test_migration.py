"""An installation that is older than the queue keeps its excerpts, and they stand in it."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from moderation.cases import core
from moderation.cases.models import Case, Excerpt
from moderation.staff.models import Association
from tests.support.clock import MONDAY_NOON as NOW

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]


def migrate_to(name: str) -> Any:
    """Migrate the app; the models as they were then."""
    executor = MigrationExecutor(connection)
    executor.migrate([("cases", name)])
    return executor.loader.project_state([("cases", name)]).apps


@pytest.fixture
def before() -> Iterator[Callable[..., Any]]:
    """The state before the queue, by model; afterwards the present one again."""
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes("cases")[0][1]
    yield migrate_to("0001_initial").get_model
    migrate_to(newest)


def test_excerpts_from_before_are_kept_and_wait_in_the_queue(before: Callable[..., Any]) -> None:
    association = Association.objects.create(slug="saaristo", name="Saaristo")
    for number, category, opened_at in ((1, "danger", None), (2, "abuse", NOW)):
        before("cases", "Case").objects.create(
            category=category,
            origin="apua-eroon",
            association_id=association.pk,
            handed_in_at=NOW,
            ends_at=NOW + timedelta(days=30),
            opened_at=opened_at,
            key_name=f"case-{number}",
            sealed=b"sealed",
        )
    migrate_to("0004_excerpts_in_the_queue")
    excerpts = {row.pk: row for row in Excerpt.objects.all()}
    assert {(row.key_name, bytes(row.sealed)) for row in excerpts.values()} == {
        ("case-1", b"sealed"),
        ("case-2", b"sealed"),
    }
    cases = {excerpts[case.subject].category: case for case in Case.objects.all() if case.subject}
    assert (cases["danger"].urgency, cases["danger"].due_at) == (core.URGENT, NOW + core.URGENT_WITHIN)
    assert (cases["abuse"].urgency, cases["abuse"].first_looked_at) == (core.USUAL, NOW)
    assert cases["abuse"].place == str(association.pk)
