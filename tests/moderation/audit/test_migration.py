"""An installation that is older than the chain keeps its rows, and they are chained."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from moderation.audit.access import verify
from moderation.audit.actions import record
from moderation.audit.models import AuditRow
from tests.support.clock import MONDAY_NOON

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]


def migrate_to(name: str) -> Any:
    """Migrate the app; the models as they were then."""
    executor = MigrationExecutor(connection)
    executor.migrate([("audit", name)])
    return executor.loader.project_state([("audit", name)]).apps


@pytest.fixture
def before() -> Iterator[Callable[[str], Any]]:
    """The state before the chain, by model; afterwards the present one again."""
    yield migrate_to("0001_initial").get_model
    migrate_to("0002_chain")


def test_rows_that_are_there_are_numbered_without_gaps_and_chained(before: Callable[..., Any]) -> None:
    old = before("audit", "AuditRow")
    old.objects.bulk_create(
        old(
            id=number,
            action=f"act_{chr(97 + number)}",
            object_kind="person",
            at=MONDAY_NOON + timedelta(minutes=number),
        )
        for number in (2, 3, 7, 8, 20)
    )
    migrate_to("0002_chain")
    rows = AuditRow.objects.order_by("seq")
    assert list(rows.values_list("seq", flat=True)) == [1, 2, 3, 4, 5]
    assert [row.action for row in rows] == ["act_c", "act_d", "act_h", "act_i", "act_u"]
    assert verify().problems == []
    with transaction.atomic():
        record("sign_in", actor=None)
    verdict = verify()
    assert (verdict.problems, verdict.rows) == ([], 6)


def test_an_installation_without_rows_begins_with_the_first(before: Callable[..., Any]) -> None:
    migrate_to("0002_chain")
    with transaction.atomic():
        record("sign_in", actor=None)
    assert AuditRow.objects.get().seq == 1
    assert verify().problems == []
