"""Rule 36: the trail shows tampering. Each test does it, in the database itself, and looks whether it is found.

Three kinds of people do it: one who can write to the database; one who also has a copy of an older state; one who also
holds the key. Tests named `control` show what is not found without a head from the log, as the documentation says.
"""

import re
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.db.models import QuerySet

from moderation.audit import access, core
from moderation.audit.access import Verdict, audit_key, verify
from moderation.audit.actions import record
from moderation.audit.core import KEEP, Position
from moderation.audit.models import AuditCheckpoint, AuditHead, AuditRow
from moderation.audit.retention import expire_audit_rows
from tests.support.clock import MONDAY_NOON, Clock

pytestmark = [pytest.mark.storage, pytest.mark.django_db]

ROWS = 6


def act(times: int = 1) -> None:
    """Somebody does something, so many times."""
    for _ in range(times):
        with transaction.atomic():
            record("sign_in", actor=uuid.uuid4(), kind="person", object_id=uuid.uuid4())


def sql(statement: str, *values: Any) -> None:
    """What a hand on the database does."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def head() -> Position:
    """As a line of the log has it."""
    return AuditHead.objects.get().position


def words(verdict: Verdict) -> str:
    return "\n".join(problem.words for problem in verdict.problems)


@pytest.fixture
def trail(clock: Clock) -> None:
    """Six acts, a minute apart."""
    for _ in range(ROWS):
        act()
        clock.forward(minutes=1)


@pytest.fixture
def expired(trail: None, clock: Clock) -> None:
    """The first three of the six have expired."""
    clock.now = AuditRow.objects.get(seq=4).at + KEEP
    assert expire_audit_rows(clock.now) == 3


# --- nothing wrong --------------------------------------------------------------------------------


def test_a_trail_as_it_was_written_verifies(trail: None) -> None:
    verdict = verify([head()])
    assert (verdict.problems, verdict.rows, verdict.head) == ([], ROWS, head())
    assert verdict.head is not None
    assert verdict.head.seq == ROWS


def test_a_trail_without_rows_verifies() -> None:
    assert verify() == Verdict(None, 0, [], 0, None)


def test_the_rest_of_a_trail_verifies_when_the_beginning_has_expired(expired: None) -> None:
    logged = head()
    assert list(AuditRow.objects.order_by("seq").values_list("seq", flat=True)) == [4, 5, 6]
    act()
    verdict = verify([logged, head()])
    assert (verdict.problems, verdict.rows) == ([], 4)


def test_a_trail_of_which_all_has_expired_goes_on(trail: None, clock: Clock) -> None:
    clock.forward(days=KEEP.days + 1)
    assert expire_audit_rows(clock.now) == ROWS
    assert verify([head()]).problems == []
    act()
    assert head().seq == ROWS + 1
    assert verify([head()]).problems == []
    clock.forward(days=KEEP.days + 1)
    assert expire_audit_rows(clock.now) == 1
    assert expire_audit_rows(clock.now) == 0
    assert verify([head()]).problems == []


def test_rows_that_expire_while_the_trail_is_read_are_no_tampering(
    trail: None, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow, due = access.follow, [AuditRow.objects.get(seq=4).at + KEEP]

    def follow_late(walk: core.Walk, rows: QuerySet[AuditRow]) -> None:
        if due:
            assert expire_audit_rows(due.pop()) == 3
        follow(walk, rows)

    # The expiry, which walks over rows too, comes between the reading of the checkpoint and that of the rows.
    monkeypatch.setattr(access, "follow", follow_late)
    verdict = verify([head()])
    assert (due, verdict.problems, verdict.rows) == ([], [], 3)


# --- change ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("actor", None),
        ("actor", uuid.UUID(int=1)),
        ("action", "sign_out"),
        ("object_kind", ""),
        ("object_id", "somebody-else"),
        ("reason", "complaint"),
        ("at", MONDAY_NOON + timedelta(days=3)),
        ("mac", bytes(32)),
        ("mac", b""),
    ],
)
def test_a_change_is_found_in_every_column(trail: None, column: str, value: object) -> None:
    QuerySet(AuditRow).filter(seq=3).update(**{column: value})
    verdict = verify()
    assert verdict.first_wrong == 3
    assert "seq 3" in words(verdict)


def test_another_number_is_found(trail: None) -> None:
    sql("UPDATE audit_auditrow SET seq = 9 WHERE seq = 3")
    assert verify().first_wrong == 3


def test_two_rows_in_each_others_place_are_found(trail: None) -> None:
    for old, new in ((3, 100), (4, 3), (100, 4)):
        sql("UPDATE audit_auditrow SET seq = %s WHERE seq = %s", new, old)
    assert verify().first_wrong == 3


def test_a_copied_row_is_found(trail: None) -> None:
    sql(
        "INSERT INTO audit_auditrow (seq, actor, action, object_kind, object_id, reason, at, mac) "
        "SELECT 7, actor, action, object_kind, object_id, reason, at, mac FROM audit_auditrow WHERE seq = 6"
    )
    assert verify().first_wrong == 7


def test_what_the_columns_cannot_hold_is_found(trail: None) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL refuses to store it")
    sql("UPDATE audit_auditrow SET actor = 'nobody' WHERE seq = 3")
    verdict = verify()
    assert verdict.problems
    assert "cannot be read" in words(verdict)


def test_what_the_head_row_cannot_hold_is_found(trail: None) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL refuses to store it")
    sql("UPDATE audit_audithead SET seq = 'none'")
    assert verify().problems


# --- removal --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("removed", "first"), [([1], 1), ([3], 3), ([3, 4], 3), ([1, 2, 3], 1), ([2, 4], 2)])
def test_a_removal_is_found(trail: None, removed: list[int], first: int) -> None:
    for seq in removed:
        sql("DELETE FROM audit_auditrow WHERE seq = %s", seq)
    verdict = verify()
    assert verdict.first_wrong == first
    assert "missing before" in words(verdict)


def test_a_removal_with_the_gap_closed_is_found(trail: None) -> None:
    sql("DELETE FROM audit_auditrow WHERE seq = 3")
    for seq in (4, 5, 6):
        sql("UPDATE audit_auditrow SET seq = %s WHERE seq = %s", seq - 1, seq)
    assert verify().first_wrong == 3


# --- truncation -----------------------------------------------------------------------------------


def test_a_truncation_is_found(trail: None) -> None:
    sql("DELETE FROM audit_auditrow WHERE seq > 4")
    verdict = verify()
    assert verdict.first_wrong == 5
    assert "missing at the end" in words(verdict)


def test_a_truncation_of_everything_is_found(trail: None) -> None:
    sql("DELETE FROM audit_auditrow")
    assert verify().first_wrong == 1


def move_head_to(seq: int) -> None:
    place = AuditRow.objects.get(seq=seq).position
    sql("UPDATE audit_audithead SET seq = %s, mac = %s", place.seq, place.mac)


def test_a_truncation_with_the_head_row_moved_back_is_found(trail: None) -> None:
    sql("DELETE FROM audit_auditrow WHERE seq > 4")
    move_head_to(4)
    verdict = verify()
    assert verdict.first_wrong == 4
    assert "seal" in words(verdict)


def test_a_truncation_with_the_head_row_removed_is_found(trail: None) -> None:
    sql("DELETE FROM audit_auditrow WHERE seq > 4")
    sql("DELETE FROM audit_audithead")
    assert "head row is missing" in words(verify())


def truncate_with_old_head(to: AuditHead, logged: Position) -> Position:
    """Put a head row back from a copy; returns the head that the log had meanwhile."""
    sql("DELETE FROM audit_auditrow WHERE seq > %s", to.seq)
    sql("UPDATE audit_audithead SET seq = %s, mac = %s, seal = %s", to.seq, bytes(to.mac), bytes(to.seal))
    return logged


def test_a_truncation_with_the_head_row_of_a_copy_is_found_by_the_log(trail: None) -> None:
    copy = AuditHead.objects.get()
    act(2)
    logged = truncate_with_old_head(copy, head())
    assert verify().problems == [], "control: not without the log"
    verdict = verify([logged])
    assert verdict.first_wrong == ROWS + 1
    assert "the log knows" in words(verdict)


def test_a_truncation_that_was_written_over_is_found_by_the_log(trail: None) -> None:
    copy = AuditHead.objects.get()
    act(2)
    logged = truncate_with_old_head(copy, head())
    act(4)
    assert verify().problems == [], "control: not without the log"
    verdict = verify([logged])
    assert verdict.first_wrong == logged.seq
    assert "not the row whose MAC was logged" in words(verdict)


def test_a_trail_that_was_wiped_is_found_by_the_log(trail: None) -> None:
    logged = head()
    sql("DELETE FROM audit_auditrow")
    sql("DELETE FROM audit_audithead")
    assert verify().problems == [], "control: it looks like a new installation"
    assert verify([logged]).first_wrong == 1


# --- with the key ---------------------------------------------------------------------------------


def write_anew() -> None:
    """By somebody who holds the key: the same number of other acts, and everything fits."""
    count = AuditRow.objects.count()
    sql("DELETE FROM audit_auditrow")
    sql("DELETE FROM audit_audithead")
    act(count)


def test_a_full_rewrite_with_the_key_is_found_by_the_log(trail: None) -> None:
    early, late = AuditRow.objects.get(seq=2).position, head()
    write_anew()
    assert verify().problems == [], "control: not without the log"
    assert verify([late]).first_wrong == ROWS
    assert verify([early]).first_wrong == 2
    assert verify([late, early]).first_wrong == 2


def test_a_rewrite_without_the_key_is_found(trail: None, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("moderation.audit.access.audit_key", lambda: bytes(32))
        write_anew()
        assert verify().problems == []
    verdict = verify()
    assert verdict.first_wrong == 1
    assert "seal" in words(verdict)


def test_a_checkpoint_that_swallows_rows_too_young_is_found_by_the_log(trail: None, clock: Clock) -> None:
    logged = head()
    act()
    clock.forward(days=1)
    expire_with_key(clock.now, upto=ROWS)
    assert verify().problems == [], "control: not without the log"
    act()
    assert verify([logged]).problems == [], "the last removed row is the one that was logged"
    expire_with_key(clock.now, upto=ROWS + 1)
    assert "is gone" in words(verify([logged]))


def expire_with_key(now: datetime, upto: int) -> None:
    """Remove rows before their time, and seal that."""
    last = AuditRow.objects.get(seq=upto).position
    sql("DELETE FROM audit_auditrow WHERE seq <= %s", upto)
    checkpoint = AuditCheckpoint(id=1, seq=last.seq, mac=last.mac, removed=upto, removed_at=now)
    checkpoint.seal = checkpoint.expected_seal(audit_key())
    checkpoint.save()


# --- the checkpoint -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "value"), [("removed", 1), ("removed_at", MONDAY_NOON), ("first_wrong", 2), ("seal", b""), ("seq", 2)]
)
def test_a_changed_checkpoint_is_found(expired: None, column: str, value: object) -> None:
    AuditCheckpoint.objects.update(**{column: value})
    assert "checkpoint" in words(verify())


def test_a_checkpoint_moved_on_over_removed_rows_is_found(expired: None) -> None:
    last = AuditRow.objects.get(seq=4).position
    sql("DELETE FROM audit_auditrow WHERE seq = 4")
    assert verify().first_wrong == 4, "removed beyond the checkpoint"
    AuditCheckpoint.objects.update(seq=last.seq, mac=last.mac)
    assert "does not bear its seal" in words(verify())


def test_a_removed_checkpoint_is_found(expired: None) -> None:
    sql("DELETE FROM audit_auditcheckpoint")
    assert verify().first_wrong == 1


def test_an_older_checkpoint_is_found(expired: None, clock: Clock) -> None:
    copy = AuditCheckpoint.objects.get()
    clock.forward(minutes=1)
    assert expire_audit_rows(clock.now) == 1
    copy.save()
    assert verify().first_wrong == 4


def test_a_row_put_among_the_expired_is_found(expired: None) -> None:
    sql(
        "INSERT INTO audit_auditrow (seq, actor, action, object_kind, object_id, reason, at, mac) "
        "SELECT 2, actor, action, object_kind, object_id, reason, at, mac FROM audit_auditrow WHERE seq = 4"
    )
    assert verify().first_wrong == 2


def test_rows_made_to_expire_early_leave_a_mark(trail: None, clock: Clock) -> None:
    sql("UPDATE audit_auditrow SET at = %s WHERE seq <= 2", clock.now - KEEP - timedelta(days=1))
    assert expire_audit_rows(clock.now) == 2
    verdict = verify()
    assert verdict.first_wrong == 1
    assert "when they expired" in words(verdict)
    clock.now = AuditRow.objects.get(seq=5).at + KEEP
    assert expire_audit_rows(clock.now) == 2
    assert verify().first_wrong == 1, "and later checkpoints keep it"


def test_rows_removed_before_an_expiry_leave_a_mark(trail: None, clock: Clock) -> None:
    sql("DELETE FROM audit_auditrow WHERE seq = 2")
    clock.now = AuditRow.objects.get(seq=4).at + KEEP
    assert expire_audit_rows(clock.now) == 2
    assert verify().first_wrong == 2


def test_a_checkpoint_that_was_changed_is_not_sealed_over(expired: None, clock: Clock) -> None:
    AuditCheckpoint.objects.update(removed=1)
    clock.forward(minutes=1)
    assert expire_audit_rows(clock.now) == 1
    assert verify().first_wrong == 3


def test_what_cannot_be_read_expires_and_leaves_a_mark(trail: None, clock: Clock) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL refuses to store it")
    sql("UPDATE audit_auditrow SET actor = 'nobody' WHERE seq = 2")
    clock.now = AuditRow.objects.get(seq=4).at + KEEP
    assert expire_audit_rows(clock.now) == 3
    verdict = verify()
    assert (verdict.rows, len(verdict.problems)) == (3, 1), "the rest is whole"
    assert "when they expired" in words(verdict)


# --- a damaged trail goes on ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda: move_head_to(4), id="moved back"),
        pytest.param(lambda: sql("UPDATE audit_audithead SET seq = 60"), id="moved on"),
        pytest.param(lambda: sql("DELETE FROM audit_audithead"), id="removed"),
    ],
)
def test_acts_go_on_over_a_damaged_head_and_do_not_hide_it(
    trail: None, damage: Callable[[], None], caplog: pytest.LogCaptureFixture
) -> None:
    damage()
    before = verify()
    assert before.problems
    act(2)
    assert AuditRow.objects.count() == ROWS + 2
    assert "does not bear its seal" in words(verify())
    assert "run verify_audit" in caplog.text


def test_rows_that_a_replaced_head_row_does_not_know_are_not_overwritten(trail: None) -> None:
    copy = AuditHead.objects.get()
    act()
    last = AuditRow.objects.get(seq=ROWS + 1).position
    sql("UPDATE audit_audithead SET seq = %s, mac = %s, seal = %s", copy.seq, bytes(copy.mac), bytes(copy.seal))
    act()
    assert AuditRow.objects.get(seq=ROWS + 1).position == last
    assert head().seq == ROWS + 2
    assert "does not bear its seal" in words(verify())


def test_a_row_put_after_the_end_keeps_nobody_from_acting(trail: None) -> None:
    sql(
        "INSERT INTO audit_auditrow (seq, actor, action, object_kind, object_id, reason, at, mac) "
        "SELECT 7, actor, action, object_kind, object_id, reason, at, mac FROM audit_auditrow WHERE seq = 6"
    )
    act()
    assert head().seq == 8
    assert verify().first_wrong == 7


# --- the command ----------------------------------------------------------------------------------


def verified(*arguments: str) -> str:
    out = StringIO()
    call_command("verify_audit", *arguments, stdout=out)
    return out.getvalue()


def test_the_command_prints_the_head(trail: None) -> None:
    assert verified() == f"{ROWS} rows; head {head()}\n"
    assert verified("--head", str(head()), "--head", str(AuditRow.objects.get(seq=2).position))


def test_the_command_says_what_is_wrong_and_fails(trail: None) -> None:
    sql("UPDATE audit_auditrow SET action = 'sign_out' WHERE seq = 3")
    out = StringIO()
    with pytest.raises(CommandError, match="first bad seq is 3") as raised:
        call_command("verify_audit", stdout=out)
    assert raised.value.returncode == 1
    assert out.getvalue().startswith("seq 3: this row")


def test_the_command_says_how_much_more_is_wrong(clock: Clock) -> None:
    act(core.MAX_PROBLEMS + 5)
    sql("UPDATE audit_auditrow SET action = 'sign_out'")
    out = StringIO()
    with pytest.raises(CommandError, match="first bad seq is 1"):
        call_command("verify_audit", stdout=out)
    assert "and 5 more" in out.getvalue()


def test_the_command_refuses_what_is_no_head(trail: None) -> None:
    with pytest.raises(CommandError, match="SEQ:MAC"):
        verified("--head", "12")


def test_words_name_nobody(trail: None) -> None:
    """Rule 36: what is printed has numbers of rows only."""
    sql("UPDATE audit_auditrow SET action = 'sign_out'")
    for row in AuditRow.objects.all():
        assert str(row.actor) not in words(verify())
        assert row.object_id not in words(verify())
    assert re.search(r"seq \d", words(verify()))
