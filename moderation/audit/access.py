"""Reading the audit trail: whether it is as it was written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, QuerySet

from moderation.audit.core import Position, Problem, Walk
from moderation.audit.models import AuditCheckpoint, AuditHead, AuditRow
from moderation.sealing import keyring

ROWS_AT_ONCE = 1_000
TRIES = 3
"""Rows can expire between the reading of the checkpoint and that of the rows."""
UNREADABLE = (ValueError, TypeError, AttributeError, ArithmeticError)
"""What reading raises for values of the wrong kind, which SQLite stores in any column."""


@dataclass(frozen=True, slots=True)
class Noted:
    """How often an act is in the trail, and when it was noted last."""

    times: int
    last: datetime


def noted(action: str) -> Mapping[str, Noted]:
    """By the id of the object that was acted on."""
    rows = AuditRow.objects.filter(action=action).values_list("object_id")
    return {
        name: Noted(times, last) for name, times, last in rows.annotate(Count("seq"), Max("at")).order_by("object_id")
    }


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a verification found: nothing wrong when `problems` is empty. `unsaid` counts those beyond the list."""

    head: Position | None
    rows: int
    problems: Sequence[Problem]
    unsaid: int
    first_wrong: int | None


def latest() -> datetime | None:
    """When the newest row was written, by the clock of whoever wrote it."""
    newest = AuditRow.objects.order_by("-at").first()
    return newest.at if newest else None


def audit_key() -> bytes:
    """The secret under which the trail is chained; it lives in the keyring, outside the database."""
    return keyring.current().secret("audit")


def walk_after(checkpoint: AuditCheckpoint | None, key: bytes, logged_heads: Sequence[Position] = ()) -> Walk:
    """A walk that stands where the rows begin that have not expired."""
    walk = Walk(key, logged_heads)
    if checkpoint is not None:
        is_sealed = checkpoint.is_sealed(key)
        walk.begin_after(checkpoint.position, is_sealed=is_sealed, first_wrong=checkpoint.first_wrong)
    return walk


def follow(walk: Walk, rows: QuerySet[AuditRow]) -> None:
    """Lead the walk over these rows in the order of seq, with a thousand of them in memory at once."""
    try:
        for row in rows.order_by("seq").iterator(ROWS_AT_ONCE):
            walk.follow(row.act, row.position.mac)
    except UNREADABLE:
        walk.stop_at_unreadable()


def verify(logged_heads: Sequence[Position] = ()) -> Verdict:
    """Walk over the whole trail. Writing and expiry may go on meanwhile.

    Finds without the log whatever somebody did who can write to the database but has not the keyring, except putting
    back an older state of it: the whole trail, or a head row from a copy while the rows after it are removed. With
    `logged_heads`, from a log to which this somebody cannot write, it finds that too, and a trail that was written anew
    with the key: as far as the last of these heads. What was done after the last logged head by somebody who holds
    the key, nothing finds.
    """
    key = audit_key()
    try:
        walk = _walk_over_all(key, logged_heads)
        head = AuditHead.objects.first()
        if head is None:
            walk.finish(None, is_sealed=False)
            return _verdict(walk, None)
        # Rows that came while the others were read: each was committed together with a head that knows it.
        follow(walk, AuditRow.objects.filter(seq__gt=walk.position.seq, seq__lte=head.seq))
        walk.finish(head.position, is_sealed=head.is_sealed(key))
        return _verdict(walk, head.position)
    except UNREADABLE:
        words = "the head row or the checkpoint holds something that its columns cannot hold"
        return Verdict(None, 0, [Problem(0, words)], 0, 0)


def _verdict(walk: Walk, head: Position | None) -> Verdict:
    return Verdict(head, walk.rows, walk.problems, walk.unsaid, walk.first_wrong)


def _walk_over_all(key: bytes, logged_heads: Sequence[Position]) -> Walk:
    """A walk over all rows as one statement shows them; begun anew when rows expired just before it."""
    tries_left = TRIES
    while True:
        tries_left -= 1
        checkpoint = AuditCheckpoint.objects.first()
        walk = walk_after(checkpoint, key, logged_heads)
        follow(walk, AuditRow.objects.all())
        if not (walk.problems and tries_left and _has_moved(checkpoint)):
            return walk


def _has_moved(checkpoint: AuditCheckpoint | None) -> bool:
    present = AuditCheckpoint.objects.first()
    return (present and present.seq) != (checkpoint and checkpoint.seq)
