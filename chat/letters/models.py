"""Letters: a visitor's message that is answered later, opened by a return code, and the times that they may book."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from chat.services.models import Service
from chat.transcripts.models import Stream


class Letter(models.Model):
    """One letter from its sending to its erasure. Holds nothing about the visitor, and its text lies in the stream.

    The stream's key exists twice: in the keyring, for the staff, until the answer was read; and in `wrapped_key`, which
    only the return code opens.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.ForeignKey(Service, models.PROTECT, related_name="letters")
    language = models.CharField(max_length=16)
    state = models.CharField(max_length=16, default="waiting")
    """waiting -> taken (a worker writes the answer; may go back) -> answered -> read."""
    stream = models.OneToOneField(Stream, models.PROTECT, related_name="letter")
    code_hash = models.CharField(max_length=64, unique=True)
    """Half of what Argon2id makes of the return code; the other half opens `wrapped_key`."""
    wrapped_key = models.BinaryField()
    sent_at = models.DateTimeField()
    promised_on = models.DateField()
    worker = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    """Who writes or has written the answer."""
    answered_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["promised_on"], condition=Q(answered_at=None), name="letter_to_answer"),
            models.Index(fields=["answered_at"], condition=Q(answered_at__isnull=False), name="letter_answered"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=("waiting", "taken", "answered", "read")), name="letter_state"
            ),
            models.CheckConstraint(
                condition=Q(state__in=("waiting", "taken"), answered_at=None)
                | Q(state__in=("answered", "read"), answered_at__isnull=False),
                name="letter_answered_has_time",
            ),
        ]

    def __str__(self) -> str:
        return f"letter {self.pk}"


class Slot(models.Model):
    """A time at which somebody of the service talks with whoever has booked it by a letter. Goes when it is over."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.ForeignKey(Service, models.CASCADE, related_name="slots")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    letter = models.OneToOneField(Letter, models.SET_NULL, null=True, related_name="slot")
    """None: it is free. A letter that is erased frees it; the contact that it opens has no link to either (rule 34)."""

    class Meta:
        indexes = [
            models.Index(fields=["service", "starts_at"], name="slot_of_service"),
            models.Index(fields=["ends_at"], name="slot_ends"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=models.F("starts_at")), name="slot_ends_after_start")
        ]

    def __str__(self) -> str:
        return f"slot {self.pk}"
