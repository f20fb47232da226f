"""Rule 36: the trail says who did what to which object, never content; rows are only added, and expire."""

import uuid

import pytest
from django.db import transaction

from moderation.audit.actions import record
from moderation.audit.models import AppendOnlyError, AuditRow
from moderation.audit.retention import KEEP, expire_audit_rows
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
