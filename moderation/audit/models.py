"""The audit trail: who did what to which object, and when (rule 36); and what makes tampering show."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from moderation.audit import core


class AppendOnlyError(Exception):
    """An audit row is never changed, and removed only when its time is over."""


class AuditQuerySet(models.QuerySet["AuditRow"]):
    """Reading and appending; nothing else by accident."""

    def update(self, **values: Any) -> int:
        """Refused: raises AppendOnlyError."""
        raise AppendOnlyError

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refused: raises AppendOnlyError."""
        raise AppendOnlyError

    def expire(self, last_seq: int) -> int:
        """Remove the rows up to that seq; returns how many. Only called when a checkpoint takes their place."""
        return models.QuerySet(self.model, using=self.db).filter(seq__lte=last_seq).delete()[0]


class AuditRow(models.Model):
    """One act. The ids are random, so a row alone names nobody; there is never content."""

    seq = models.BigIntegerField(primary_key=True)
    """Counts from 1 without gaps, in the order of the chain."""
    actor = models.UUIDField(null=True)
    """Id of the person who acted; null for the system and for somebody who did not get in."""
    action = models.CharField(max_length=40)
    object_kind = models.CharField(max_length=40, blank=True)
    object_id = models.CharField(max_length=64, blank=True)
    reason = models.CharField(max_length=40, blank=True)
    """Why somebody read what their role alone would not show them: a word of a closed list, never a sentence."""
    at = models.DateTimeField(db_index=True)
    mac = models.BinaryField(max_length=core.MAC_BYTES)
    """HMAC of everything above and of the row before (`core.row_mac`)."""

    objects: ClassVar[models.Manager["AuditRow"]] = models.Manager.from_queryset(AuditQuerySet)()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Append. Raises AppendOnlyError for a row that is already there."""
        if not self._state.adding:
            raise AppendOnlyError
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Refused: raises AppendOnlyError."""
        raise AppendOnlyError

    @property
    def act(self) -> core.Act:
        """What the MAC covers."""
        return core.Act(self.seq, self.actor, self.action, self.object_kind, self.object_id, self.reason, self.at)

    @property
    def position(self) -> core.Position:
        """Its place in the chain."""
        return core.Position(self.seq, as_bytes(self.mac))


class AuditHead(models.Model):
    """The one row that says where the trail ends. Writers lock it, so that their order is the order of the chain."""

    id = models.PositiveSmallIntegerField(primary_key=True)
    seq = models.BigIntegerField()
    mac = models.BinaryField(max_length=core.MAC_BYTES)
    """Of the last row; it stays when that row expires."""
    seal = models.BinaryField(max_length=core.MAC_BYTES)
    """`core.head_seal`. Left empty for good once the row was found without it: damage is not sealed over."""
    logged_on = models.DateField(null=True)
    """The last day whose head went to the log; not sealed, because a line that fails to come shows by itself."""

    class Meta:
        constraints = (models.CheckConstraint(name="audit_head_is_one", condition=Q(id=1)),)

    @property
    def position(self) -> core.Position:
        """Where the trail ends."""
        return core.Position(self.seq, as_bytes(self.mac))

    def is_sealed(self, key: bytes) -> bool:
        """Whether the row is as it was written by a holder of the key."""
        return core.is_same(core.head_seal(key, self.position), as_bytes(self.seal))


class AuditCheckpoint(models.Model):
    """The one row that stands for all rows that have expired, so that the chain of the others has a beginning."""

    id = models.PositiveSmallIntegerField(primary_key=True)
    seq = models.BigIntegerField()
    """Of the last row removed: all up to it are."""
    mac = models.BinaryField(max_length=core.MAC_BYTES)
    removed = models.BigIntegerField()
    """How many rows went the last time."""
    removed_at = models.DateTimeField()
    first_wrong = models.BigIntegerField(null=True)
    """The lowest seq that did not verify when it was removed, ever; null when all did."""
    seal = models.BinaryField(max_length=core.MAC_BYTES)

    class Meta:
        constraints = (models.CheckConstraint(name="audit_checkpoint_is_one", condition=Q(id=1)),)

    @property
    def position(self) -> core.Position:
        """Where the chain now begins."""
        return core.Position(self.seq, as_bytes(self.mac))

    def expected_seal(self, key: bytes) -> bytes:
        """The seal of its columns as they are."""
        return core.checkpoint_seal(key, self.position, self.removed, self.removed_at, self.first_wrong)

    def is_sealed(self, key: bytes) -> bool:
        """Whether the row is as it was written by a holder of the key."""
        return core.is_same(self.expected_seal(key), as_bytes(self.seal))


def as_bytes(stored: object) -> bytes:
    """The bytes of a column; none when somebody put something else there, which SQLite does not prevent."""
    return bytes(stored) if isinstance(stored, bytes | bytearray | memoryview) else b""
