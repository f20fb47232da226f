"""The ways into a closed group: applications, invitations, and the way back for whoever has lost the six words.

None of these rows leads to a member who has come in by it: it is deleted in the moment in which they do (rule 28).
"""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from chat.transcripts.models import Stream
from rooms.entry.core import APPLICATION_STATES
from rooms.groups.models import Room
from rooms.membership.models import Member


class Application(models.Model):
    """Somebody would like to be in a room. Its text lies in the stream; nothing tells how to reach whoever wrote it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    room = models.ForeignKey(Room, models.CASCADE, related_name="applications")
    language = models.CharField(max_length=16)
    state = models.CharField(max_length=16, default="waiting")
    stream = models.OneToOneField(Stream, models.PROTECT, related_name="application")
    """The answers of the form, then the facilitator's reply; with a key of its own."""
    code_hash = models.CharField(max_length=64, unique=True)
    """Of the return code, by Argon2id, as of a letter's."""
    sent_at = models.DateTimeField()
    promised_on = models.DateField()
    answered_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["promised_on"], condition=Q(answered_at=None), name="application_to_answer"),
            models.Index(fields=["answered_at"], condition=Q(answered_at__isnull=False), name="application_answered"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=APPLICATION_STATES), name="application_state"),
            models.CheckConstraint(
                condition=Q(state="waiting", answered_at=None) | (~Q(state="waiting") & Q(answered_at__isnull=False)),
                name="application_answered_has_time",
            ),
        ]

    def __str__(self) -> str:
        return f"application {self.pk}"


class Invitation(models.Model):
    """A code that lets one person into a room, once. Somebody of a unit has it handed over."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    room = models.ForeignKey(Room, models.CASCADE, related_name="invitations")
    code_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    made_on = models.DateField()
    expires_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["expires_at"], name="invitation_expires")]

    def __str__(self) -> str:
        return f"invitation {self.pk}"


class KeyRequest(models.Model):
    """A member who knows their code word has lost the six words; a facilitator lets them have new ones."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    member = models.OneToOneField(Member, models.CASCADE, related_name="key_request")
    """One at a time: asking again takes the place of what was asked before."""
    code_hash = models.CharField(max_length=64, unique=True)
    """Of the return code that shows the new words."""
    asked_at = models.DateTimeField()
    promised_on = models.DateField()
    is_granted = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["asked_at"], name="key_request_asked")]

    def __str__(self) -> str:
        return f"key request {self.pk}"
