"""Cases: what somebody has handed in for moderators to judge."""

import uuid

from django.db import models

from moderation.cases.core import CATEGORIES
from moderation.staff.models import Association


class Case(models.Model):
    """A sealed excerpt that waits for a moderator. It has a key of its own, in the keyring alone.

    Which talk it comes from is not written down here; the talk knows its cases for as long as it is there itself.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    category = models.CharField(max_length=16, choices=[(name, name) for name in CATEGORIES])
    origin = models.CharField(max_length=64)
    """Where it comes from, as whoever handed it in names the place: the slug of a service."""
    association = models.ForeignKey(Association, models.PROTECT, related_name="cases")
    """Whose moderators judge it: that of the person who handed it in."""
    handed_in_at = models.DateTimeField()
    ends_at = models.DateTimeField(db_index=True)
    opened_at = models.DateTimeField(null=True)
    """When a moderator first read it: from then on the case is open, and a visitor's deletion leaves it."""
    key_name = models.CharField(max_length=64, unique=True)
    sealed = models.BinaryField()

    class Meta:
        constraints = (models.CheckConstraint(name="case_category_known", condition=models.Q(category__in=CATEGORIES)),)

    def __str__(self) -> str:
        return f"case {self.pk}"
