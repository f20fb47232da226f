"""Many who act at once leave one chain (rule 36)."""

import contextlib
import threading
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from moderation.audit import actions, core
from moderation.audit.access import verify
from moderation.audit.actions import publish_head, record
from moderation.audit.models import AuditHead, AuditRow
from tests.support.crowd import together

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]

WRITERS, ACTS = 4, 8


class UndoneError(Exception):
    """An act that did not come about."""


def acts(number: int = ACTS, *, undone: bool = False) -> Callable[[], None]:
    """So many acts, each in a transaction of its own; of those that are undone nothing may stay."""

    def act() -> None:
        with transaction.atomic():
            record("sign_in", actor=uuid.uuid4())
            if undone:
                raise UndoneError

    def go() -> None:
        for _ in range(number):
            with contextlib.suppress(UndoneError):
                act()

    return go


def test_acts_of_many_processes_are_one_chain() -> None:
    outcomes = together([*[acts()] * WRITERS, acts(undone=True)])
    assert outcomes == [None] * (WRITERS + 1)
    seqs = list(AuditRow.objects.order_by("seq").values_list("seq", flat=True))
    assert seqs == list(range(1, WRITERS * ACTS + 1))
    times = list(AuditRow.objects.order_by("seq").values_list("at", flat=True))
    assert times == sorted(times)
    verdict = verify()
    assert (verdict.problems, verdict.rows) == ([], WRITERS * ACTS)


def test_the_first_acts_of_an_installation_are_one_chain() -> None:
    for _ in range(5):
        AuditHead.objects.all().delete()
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM audit_auditrow")
        assert together([acts(1)] * WRITERS) == [None] * WRITERS
        assert verify().problems == []
        assert AuditRow.objects.count() == WRITERS


def test_a_trail_verifies_while_it_grows() -> None:
    acts(1)()

    def keep_verifying() -> list[Any]:
        return [problem for _ in range(ACTS) for problem in verify().problems]

    *_, found, again = together([acts(), acts(), keep_verifying, keep_verifying])
    assert (found, again) == ([], [])


def test_control_without_the_lock_two_acts_follow_the_same_row(monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    acts(1)()
    both_have_looked = threading.Barrier(2)
    row_mac = core.row_mac

    def row_mac_late(*arguments: Any) -> bytes:
        both_have_looked.wait(10)
        return row_mac(*arguments)

    monkeypatch.setattr(actions, "_locked_head", lambda _key: AuditHead.objects.get())
    monkeypatch.setattr(core, "row_mac", row_mac_late)
    outcomes = together([acts(1)] * 2)
    assert [type(outcome) for outcome in outcomes if outcome is not None] == [IntegrityError], "one act is lost"


def test_control_a_head_that_was_read_before_another_act_breaks_the_chain(monkeypatch: pytest.MonkeyPatch) -> None:
    acts(2)()
    stale = AuditHead.objects.get()
    acts(1)()
    stale.seq += 1  # a number that is free, from a counter that needs no lock
    monkeypatch.setattr(actions, "_locked_head", lambda _key: stale)
    monkeypatch.setattr(AuditHead, "is_sealed", lambda *_: True)
    acts(1)()
    assert verify().first_wrong == 4


def test_of_many_processes_one_logs_the_head_of_a_day(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    acts(1)()
    for day in (1, 2, 3):
        now = datetime(2026, 3, day, 12, tzinfo=UTC)
        outcomes = together([lambda now=now: publish_head(now)] * WRITERS)  # type: ignore[misc]
        assert sorted(outcomes) == [*[False] * (WRITERS - 1), True]
    assert caplog.text.count("audit head 1:") == 3
