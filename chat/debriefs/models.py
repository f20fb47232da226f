"""Who wants to talk a heavy turn over with somebody."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q


class Debrief(models.Model):
    """One worker wants a debrief, or has had it.

    Which contact it is about stands nowhere, and the day is no time of day: nothing leads to a talk (rule 34).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="debriefs")
    asked_on = models.DateField(db_index=True)
    held_on = models.DateField(null=True)
    """When somebody marked it as held; null while it is wanted."""

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["person"], condition=Q(held_on=None), name="debrief_wanted_once_by_each_person"
            ),
        )

    def __str__(self) -> str:
        return f"debrief {self.pk}"
