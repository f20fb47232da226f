"""Rule 36: the trail says who did what to which object, never content; rows are only added, and expire."""

import logging
import uuid
from datetime import timedelta

import pytest
from django.db import transaction
from pytest_django import DjangoAssertNumQueries

from moderation.audit.access import verify
from moderation.audit.actions import publish_head, record
from moderation.audit.core import KEEP, parsed_position
from moderation.audit.models import AppendOnlyError, AuditCheckpoint, AuditHead, AuditRow
from moderation.audit.retention import expire_audit_rows
from moderation.retention.actions import sweep
from tests.support.cast import Cast
from tests.support.clock import Clock


@pytest.mark.storage
def test_rule_36_an_act_leaves_a_row(cast: Cast, clock: Clock) -> None:
    target = uuid.uuid4()
    with transaction.atomic():
        record("revoke_session", actor=cast.kaarina.pk, kind="person", object_id=target)
    row = AuditRow.objects.order_by("-pk")[0]
    assert (row.actor, row.action, row.object_kind, row.object_id) == (
        cast.kaarina.pk,
        "revoke_session",
        "person",
        str(target),
    )
    assert row.at == clock.now


@pytest.mark.storage
@pytest.mark.django_db
def test_an_act_that_is_undone_leaves_none() -> None:
    class UndoneError(Exception):
        pass

    def act_and_undo() -> None:
        with transaction.atomic():
            record("sign_in", actor=None)
            raise UndoneError

    with pytest.raises(UndoneError):
        act_and_undo()
    assert AuditRow.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_row_outside_a_transaction_is_refused() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        record("sign_in", actor=None)
    assert AuditRow.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("action", "kind", "object_id"),
    [
        ("Aino luki viestin", "", ""),
        ("", "", ""),
        ("sign_in", "a person", ""),
        ("sign_in", "person", "aino.meri@example.org"),
        ("sign_in", "person", "hän kertoi että"),
        ("sign_in", "person", "x" * 65),
    ],
)
def test_rule_36_content_does_not_fit_in(action: str, kind: str, object_id: str) -> None:
    with pytest.raises(ValueError):
        record(action, actor=None, kind=kind, object_id=object_id)
    assert AuditRow.objects.count() == 0


@pytest.mark.django_db
def test_rows_are_neither_changed_nor_removed() -> None:
    record("sign_in", actor=None)
    row = AuditRow.objects.get()
    row.action = "sign_out"
    with pytest.raises(AppendOnlyError):
        row.save()
    with pytest.raises(AppendOnlyError):
        row.delete()
    with pytest.raises(AppendOnlyError):
        AuditRow.objects.all().update(action="sign_out")
    with pytest.raises(AppendOnlyError):
        AuditRow.objects.all().delete()
    assert AuditRow.objects.get().action == "sign_in"


@pytest.mark.storage
@pytest.mark.django_db
def test_rows_expire(clock: Clock) -> None:
    record("sign_in", actor=None)
    clock.forward(days=1)
    record("sign_out", actor=None)
    oldest = AuditRow.objects.order_by("pk")[0].at
    assert expire_audit_rows(oldest + KEEP) == 0
    clock.now = oldest + KEEP
    clock.forward(seconds=1)
    assert expire_audit_rows(clock.now) == 1
    assert AuditRow.objects.get().action == "sign_out"
    checkpoint = AuditCheckpoint.objects.get()
    assert (checkpoint.seq, checkpoint.removed, checkpoint.removed_at) == (1, 1, clock.now)


@pytest.mark.django_db
def test_a_row_can_have_a_reason_out_of_a_closed_list() -> None:
    record("read_excerpt", actor=None, kind="case", object_id="abc", reason="appeal")
    assert AuditRow.objects.get().reason == "appeal"
    with pytest.raises(ValueError):
        record("read_excerpt", actor=None, kind="case", object_id="abc", reason="she wrote that")


@pytest.mark.storage
@pytest.mark.django_db
def test_a_row_costs_four_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    record("sign_in", actor=None)
    with django_assert_num_queries(4):
        record("sign_out", actor=None)


# --- the head in the log --------------------------------------------------------------------------


@pytest.mark.storage
@pytest.mark.django_db
def test_the_first_sweep_of_a_day_logs_the_head(clock: Clock, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)

    def logged_by_a_sweep() -> list[str]:
        caplog.clear()
        assert sweep(clock.now).failed == []
        return [line.getMessage() for line in caplog.records if line.name == "moderation.audit.actions"]

    clock.at(2026, 3, 2, 23, 59)
    assert logged_by_a_sweep() == [], "there is nothing yet"
    record("sign_in", actor=None)
    (line,) = logged_by_a_sweep()
    assert line == f"audit head {AuditRow.objects.get().position}"
    assert verify([parsed_position(line.removeprefix("audit head "))]).problems == []
    record("sign_out", actor=None)
    assert logged_by_a_sweep() == []
    clock.forward(minutes=1)  # the day ends by the clock on the wall
    (line,) = logged_by_a_sweep()  # what was erased yesterday, in other tests too, may stand in the trail by then
    assert line == f"audit head {AuditRow.objects.latest('seq').position}"
    assert logged_by_a_sweep() == []


@pytest.mark.storage
@pytest.mark.django_db
def test_a_damaged_head_is_told_in_the_log(clock: Clock, caplog: pytest.LogCaptureFixture) -> None:
    record("sign_in", actor=None)
    AuditHead.objects.update(seal=b"")
    sweep(clock.now)
    assert "not as it was written" in caplog.text


@pytest.mark.django_db
def test_a_date_put_into_the_future_does_not_keep_the_head_from_the_log(clock: Clock) -> None:
    record("sign_in", actor=None)
    AuditHead.objects.update(logged_on=clock.now.date() + timedelta(days=300))
    assert publish_head(clock.now)
    assert not publish_head(clock.now)
