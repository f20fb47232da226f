"""Live evenings of closed groups, and who is in one now."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from chat.transcripts.models import Grant, Stream
from rooms.groups.models import Room
from rooms.membership.models import Member


class Evening(models.Model):
    """A set time at which members of one group talk with each other. Goes with the room's content.

    Whoever changes it, or who is in it, holds its room's row lock. Nothing in the row is about a member.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    room = models.ForeignKey(Room, models.CASCADE, related_name="evenings")
    theme = models.CharField(max_length=120)
    guest = models.CharField(max_length=80, blank=True)
    """Under which name a guest is announced; a facilitator passes on what the guest says."""
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    capacity = models.PositiveSmallIntegerField()
    """Members at most; facilitators are not counted."""
    ended_at = models.DateTimeField(null=True)
    """When nobody could write any more: at its time, or sooner."""
    stream = models.OneToOneField(Stream, models.SET_NULL, null=True, related_name="evening")
    """What is said in it, under a key of its own. None before somebody comes, and once it is forgotten."""

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="evening_ends_after_start")]
        indexes = [
            models.Index(fields=["room", "starts_at"], name="evenings_of_room"),
            models.Index(fields=["ends_at"], condition=Q(ended_at=None), name="evenings_to_end"),
        ]

    def __str__(self) -> str:
        return f"evening {self.pk}"


class Attendee(models.Model):
    """Somebody is in an evening. The row goes when they leave, when no page of theirs has been open for a while, and
    when it is over: nobody is to know who was there.
    """

    evening = models.ForeignKey(Evening, models.CASCADE, related_name="attendees")
    member = models.ForeignKey(Member, models.CASCADE, null=True, related_name="+")
    facilitator = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    grant = models.OneToOneField(Grant, models.CASCADE, related_name="+")
    """To read and write the evening's stream."""
    seen_at = models.DateTimeField()
    """When a page of theirs was last open in it; noted every few seconds."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["evening", "member"], name="attendee_once"),
            models.UniqueConstraint(fields=["evening", "facilitator"], name="facilitator_attends_once"),
            models.CheckConstraint(
                condition=Q(member=None) ^ Q(facilitator=None), name="attendee_is_member_or_facilitator"
            ),
        ]

    def __str__(self) -> str:
        return f"attendee {self.pk}"
