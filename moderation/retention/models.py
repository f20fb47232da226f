"""What the sweep keeps in mind from one day to the next."""

import uuid

from django.db import models


class Erasure(models.Model):
    """A rule erased something on a day. No time and no count: either would tell of somebody's talk."""

    rule = models.CharField(max_length=64)
    """`Rule.audit_name`."""
    day = models.DateField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["day", "rule"], name="erasure_once_a_day"),)


class RuleRun(models.Model):
    """When a rule was last run to its end: so that somebody notices when nothing is erased any more."""

    rule = models.CharField(max_length=64, primary_key=True)
    """`Rule.audit_name`."""
    finished_at = models.DateTimeField()


class Installation(models.Model):
    """The one row that tells this installation from others: made by a migration, and in every backup since."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    """Random: it says nothing, and no secret hangs on it."""
