"""Sanctions: who may do what no more, until when, and who decided so."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from moderation.sanctions.core import KINDS, OUTCOMES, REASONS, Decided


class Sanction(models.Model):
    """One decision about a subject of a floor above, which alone knows what the subject is.

    There are no words in it: the reason is one of a closed list. What is said to the subject, and what they say in an
    appeal, are personal texts of the place where it happened; the floor above seals them under that place's key and
    they go with it. Kept here they would need a key of their own, and would outlive what they are about.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject_kind = models.CharField(max_length=32)
    subject = models.UUIDField()
    kind = models.CharField(max_length=16)
    reason = models.CharField(max_length=16)
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    """Who decided it, or proposed a removal. None: somebody who is forgotten by now."""
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    """The second person of a removal (rule 32)."""
    confirmed_at = models.DateTimeField(null=True)
    lifted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    lifted_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    """When the subject has read the notice of it."""
    appealed_at = models.DateTimeField(null=True)
    appeal_decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    appeal_decided_at = models.DateTimeField(null=True)
    appeal_outcome = models.CharField(max_length=16, default="")
    settled_at = models.DateTimeField(null=True)
    """When the subject was told, after its end, that it has none any more; None: it has an effect, or may have."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="sanction_kind"),
            models.CheckConstraint(condition=Q(reason__in=REASONS), name="sanction_reason"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("begins_at")), name="sanction_ends_after_begin"),
            models.CheckConstraint(condition=Q(appeal_outcome__in=("", *OUTCOMES)), name="sanction_appeal_outcome"),
            models.CheckConstraint(  # rule 32, also for a hand on the database
                condition=Q(confirmed_by=None) | Q(by=None) | ~Q(confirmed_by=F("by")),
                name="sanction_confirmed_by_another",
            ),
            models.UniqueConstraint(
                fields=["subject_kind", "subject"],
                condition=Q(kind="remove", lifted_at=None, settled_at=None),
                name="sanction_one_removal",
            ),
        ]
        indexes = [
            models.Index(fields=["subject_kind", "subject"], name="sanctions_of_subject"),
            models.Index(fields=["ends_at"], condition=Q(settled_at=None), name="sanctions_to_settle"),
        ]

    def __str__(self) -> str:
        return f"sanction {self.pk}"

    @property
    def decided(self) -> Decided:
        """What decisions need of it."""
        return Decided(
            self.kind,  # type: ignore[arg-type]  # only `core.KINDS`, by a constraint
            self.begins_at,
            self.ends_at,
            self.by_id,
            self.confirmed_at,
            self.confirmed_by_id,
            self.lifted_at,
        )
