"""The audit trail: who did what to which object, and when (rule 36)."""

from datetime import datetime
from typing import Any, ClassVar

from django.db import models


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

    def expire(self, before: datetime) -> int:
        """Remove the rows written before that moment; returns how many. Only retention calls this."""
        return models.QuerySet(self.model, using=self.db).filter(at__lt=before).delete()[0]


class AuditRow(models.Model):
    """One act. The ids are random, so a row alone names nobody; there is never content."""

    actor = models.UUIDField(null=True)
    """Id of the person who acted; null for the system and for somebody who did not get in."""
    action = models.CharField(max_length=40)
    object_kind = models.CharField(max_length=40, blank=True)
    object_id = models.CharField(max_length=64, blank=True)
    at = models.DateTimeField(db_index=True)

    objects: ClassVar[models.Manager["AuditRow"]] = models.Manager.from_queryset(AuditQuerySet)()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Append. Raises AppendOnlyError for a row that is already there."""
        if not self._state.adding:
            raise AppendOnlyError
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Refused: raises AppendOnlyError."""
        raise AppendOnlyError
