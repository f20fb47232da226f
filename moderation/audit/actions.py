"""Writing the audit trail."""

import logging
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from moderation.audit import access, core
from moderation.audit.models import AuditCheckpoint, AuditHead, AuditQuerySet, AuditRow, as_bytes

logger = logging.getLogger(__name__)

ROWS_AT_ONCE = 1_000


def record(action: str, *, actor: UUID | None, kind: str = "", object_id: UUID | str = "", reason: str = "") -> None:
    """Append one act, in the caller's transaction: act and row are kept together or not at all.

    `actor` is the id of the person who acts, None for the system or somebody who did not get in. `kind` and
    `object_id` say what was acted on, by its id or slug; `reason` is a word of a closed list, for reading what a role
    alone would not show. There is no way to add text (rule 36). All who record wait for each other until their
    transactions end: lock what the act itself needs first, record, and end.

    A trail that was tampered with goes on, because nobody may be left without help by it; the damage stays visible to
    `verify_audit`, and no row is overwritten. Raises TransactionManagementError outside a transaction, ValueError for a
    name or id that could be content.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("an audit row is written in the transaction of the act")
    row = AuditRow(
        actor=actor,
        action=core.checked_name(action),
        object_kind=core.checked_name(kind) if kind else "",
        object_id=core.checked_object_id(str(object_id)),
        reason=core.checked_name(reason) if reason else "",
    )
    key = access.audit_key()
    head = _locked_head(key)
    is_whole = head.is_sealed(key) and not AuditRow.objects.filter(seq__gt=head.seq).exists()
    end = head.position if is_whole else _end_without_head(head)
    row.seq = end.seq + 1
    row.at = timezone.now()  # under the lock, so that times follow the order of the chain
    row.mac = core.row_mac(key, end.mac, row.act)
    row.save(force_insert=True)
    seal = core.head_seal(key, row.position) if is_whole else b""
    AuditHead.objects.update(seq=row.seq, mac=row.mac, seal=seal)


def _locked_head(key: bytes) -> AuditHead:
    """The head row, locked until the transaction ends; made when it is not there."""
    locked = AuditHead.objects.select_for_update()
    head = locked.first()
    if head is not None:
        return head
    end = _last_position()
    # Of two processes that make it at once, the second finds the first one's.
    seal = core.head_seal(key, end) if end == core.START else b""
    AuditHead.objects.bulk_create([AuditHead(id=1, seq=end.seq, mac=end.mac, seal=seal)], ignore_conflicts=True)
    return locked.get()


def _end_without_head(head: AuditHead) -> core.Position:
    """Where to go on when the head row cannot be trusted: after everything that is there."""
    logger.error("the head row of the audit trail is not as it was written: run verify_audit")
    return max(_last_position(), head.position, key=_seq)


def _last_position() -> core.Position:
    columns = "seq", "mac"
    last = AuditRow.objects.order_by("-seq").values_list(*columns).first()
    last = last or AuditCheckpoint.objects.values_list(*columns).first()
    return core.Position(last[0], as_bytes(last[1])) if last else core.START


def publish_head(now: datetime) -> bool:
    """Write the head to the log when no process has done so today; returns whether this one has.

    The line is what a trail that was cut off or written anew is compared with, so it belongs where nobody who can write
    to the database can change it. It tells how many acts there have been, and nothing else.
    """
    today = timezone.localdate(now)
    due = AuditHead.objects.exclude(logged_on=today)
    if not due.exists():
        return False
    with transaction.atomic():
        head = due.select_for_update().first()
        if head is None:  # another process was faster
            return False
        AuditHead.objects.update(logged_on=today)
        if not head.is_sealed(access.audit_key()):
            logger.error("the head row of the audit trail is not as it was written: run verify_audit")
        # Before the commit: rather twice than never.
        logger.info("audit head %s", head.position)
    return True


@transaction.atomic
def expire(before: datetime, now: datetime) -> int:
    """Replace the oldest rows, all written before `before`, by a checkpoint; returns how many.

    What is removed is verified once more. Damage in it is kept in the checkpoint: changing the time of rows so that
    they expire early hides nothing. Rows behind one with a later time stay with it.
    """
    last = _last_of_prefix(before)
    if last is None:
        return 0
    key = access.audit_key()
    walk = access.walk_after(AuditCheckpoint.objects.select_for_update().first(), key)
    access.follow(walk, AuditRow.objects.filter(seq__lte=last.seq))
    removed = AuditQuerySet(AuditRow).expire(last.seq)
    end = max(walk.position, last, key=_seq)  # a walk ends early at what cannot be read
    checkpoint = AuditCheckpoint(
        id=1, seq=end.seq, mac=end.mac, removed=removed, removed_at=now, first_wrong=walk.first_wrong
    )
    checkpoint.seal = checkpoint.expected_seal(key)
    checkpoint.save()
    return removed


def _last_of_prefix(before: datetime) -> core.Position | None:
    """The last row before the first that was written at `before` or later; None when there is none."""
    if not AuditRow.objects.filter(at__lt=before).exists():
        return None
    rows = AuditRow.objects.order_by("seq").values_list("seq", "mac")
    first_kept = rows.filter(at__gte=before).first()
    last = (rows if first_kept is None else rows.filter(seq__lt=first_kept[0])).last()
    return core.Position(last[0], as_bytes(last[1])) if last else None


def _seq(position: core.Position) -> int:
    return position.seq


def chain_existing(rows: Any, heads: Any) -> None:
    """Chain the rows of an installation that is older than the chain. `rows`, `heads`: the migration's models.

    Their numbers, ids so far, become gapless; no row is given a higher one, so none is met twice.
    """
    if not rows.objects.exists():  # the key is made by whoever records first, not by whoever migrates
        return
    key = access.audit_key()
    end, last_id = core.START, 0
    while batch := list(rows.objects.filter(seq__gt=last_id).order_by("seq")[:ROWS_AT_ONCE]):
        for row in batch:
            seq = end.seq + 1
            act = core.Act(seq, row.actor, row.action, row.object_kind, row.object_id, row.reason, row.at)
            mac = core.row_mac(key, end.mac, act)
            rows.objects.filter(seq=row.seq).update(seq=seq, mac=mac)
            end, last_id = core.Position(seq, mac), row.seq
    heads.objects.create(id=1, seq=end.seq, mac=end.mac, seal=core.head_seal(key, end))
