"""Texts that workers keep ready, to be put into a draft by a slash and a name."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from chat.replies import core
from chat.replies.core import Scope
from chat.services.models import Service


class Reply(models.Model):
    """One ready reply: a person's own, a service's, or everybody's who answers. Nothing in it is about a visitor."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=core.LONGEST_NAME)
    """What is typed after the slash (chat.replies.core.checked_name)."""
    texts = models.JSONField()
    """By language, one at least: {"fi": …, "sv": …}."""
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="replies")
    service = models.ForeignKey(Service, models.CASCADE, null=True, related_name="replies")
    version = models.PositiveIntegerField(default=0)
    """Counts the changes, so that two who edit at once hear of each other."""

    class Meta:
        ordering = ("name", "pk")
        constraints = (
            models.CheckConstraint(name="reply_has_one_owner", condition=Q(person=None) | Q(service=None)),
            models.UniqueConstraint("person", "name", name="reply_once_per_person", condition=Q(person__isnull=False)),
            models.UniqueConstraint(
                "service", "name", name="reply_once_per_service", condition=Q(service__isnull=False)
            ),
            models.UniqueConstraint("name", name="reply_once_shared", condition=Q(person=None, service=None)),
        )

    def __str__(self) -> str:
        return f"reply {self.pk}"

    @property
    def scope(self) -> Scope:
        """Whose it is."""
        return "personal" if self.person_id else "service" if self.service_id else "shared"
