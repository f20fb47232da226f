"""What facilitators know beside a room's log. Every text in it is sealed beside the room's stream."""

import uuid

from django.conf import settings
from django.db import models

from chat.transcripts.models import Grant
from rooms.evenings.models import Evening
from rooms.facilitation.core import LONGEST_NAME, LONGEST_PHONE
from rooms.groups.models import Facilitator, Room
from rooms.membership.models import Member
from rooms.posts.models import HeldPost


class Report(models.Model):
    """A member has told the facilitators about a message ("Kerro ohjaajalle"). Nobody else learns of it."""

    room = models.ForeignKey(Room, models.CASCADE, related_name="reports")
    post = models.BigIntegerField()
    """Its seq, in the room's log or in that of the evening; the message may be gone since."""
    evening = models.ForeignKey(Evening, models.CASCADE, null=True, related_name="+")
    """In which it was said; None: it is a post."""
    member = models.ForeignKey(Member, models.CASCADE, related_name="reports")
    key = models.CharField(max_length=64)
    """The sender's key: telling the same again finds it."""
    sealed = models.BinaryField(null=True)
    """What the member said about it; None: nothing."""
    reported_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "key"], name="report_once_per_key")]
        indexes = [models.Index(fields=["room"], condition=models.Q(settled_at=None), name="reports_to_settle")]

    def __str__(self) -> str:
        return f"report {self.pk}"


class HandOverNote(models.Model):
    """What one facilitator of a room leaves for the others."""

    room = models.ForeignKey(Room, models.CASCADE, related_name="notes")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    sealed = models.BinaryField()
    written_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"note {self.pk}"


class RoomOnCall(models.Model):
    """Who is on call for a room when none of its facilitators is on duty (rule 30). One of the staff, no member."""

    room = models.OneToOneField(Room, models.CASCADE, primary_key=True, related_name="on_call")
    name = models.CharField(max_length=LONGEST_NAME)
    phone = models.CharField(max_length=LONGEST_PHONE, blank=True)
    email = models.CharField(max_length=254, blank=True)
    """Where a neutral mail goes; empty: none."""
    tried_at = models.DateTimeField(null=True)
    """When a mail last was sent there, or tried."""

    def __str__(self) -> str:
        return f"on call for {self.room_id}"


class ToldHeld(models.Model):
    """The mail about this waiting post has gone out."""

    held = models.OneToOneField(HeldPost, models.CASCADE, primary_key=True, related_name="told")

    def __str__(self) -> str:
        return f"told of {self.held_id}"


class SanctionWords(models.Model):
    """What was said about a sanction: to the member, by them in an appeal, and in answer to that."""

    sanction = models.UUIDField(unique=True)
    """Id of the row in `moderation.sanctions`."""
    member = models.ForeignKey(Member, models.CASCADE, related_name="sanction_words")
    to_member = models.BinaryField(null=True)
    appeal = models.BinaryField(null=True)
    answer = models.BinaryField(null=True)

    def __str__(self) -> str:
        return f"words about sanction {self.sanction}"


class LineSeat(models.Model):
    """A facilitator's place at the private line of a member."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    member = models.ForeignKey(Member, models.CASCADE, related_name="line_seats")
    facilitator = models.ForeignKey(Facilitator, models.CASCADE, related_name="line_seats")
    grant = models.OneToOneField(Grant, models.CASCADE, related_name="+")
    read_up_to = models.BigIntegerField(default=0)
    """Seq of the last entry that they have seen."""
    read_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "facilitator"], name="line_seat_once")]

    def __str__(self) -> str:
        return f"seat {self.pk}"
