"""Closed groups (a row is one run of one), and who leads them."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from chat.transcripts.models import Grant, Stream
from rooms.groups.core import FIRST_POSTS_HELD, READS_HOUR, STATES


class Room(models.Model):
    """One run of a closed group, from its planning until its content is gone.

    Whoever changes who is in it, or its state, holds its row lock. Nothing in the row is about a member.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField(max_length=80)
    summary = models.TextField(max_length=1200)
    """Whom it is for and what happens in it. Read by whoever thinks of applying."""
    rules = models.TextField(max_length=4000)
    """Pinned in the room, and read before a nickname is chosen."""
    language = models.CharField(max_length=16, default="fi")
    """Of its talk."""
    state = models.CharField(max_length=16, default="planned")
    """planned -> open -> read_only -> ended; see `core.STATES`."""
    starts_on = models.DateField()
    ends_on = models.DateField()
    """The last day on which members write. Then a read-only week, and everything is gone (rule 31)."""
    size = models.PositiveSmallIntegerField(default=15)
    """Members at most."""
    takes_applications = models.BooleanField(default=True)
    """Whether it is shown to outsiders, who may apply. Otherwise nobody learns that it exists (rule 27)."""
    answer_within = models.PositiveSmallIntegerField(default=5)
    """Working days in which an application is answered."""
    reads_hour = models.PositiveSmallIntegerField(default=READS_HOUR)
    """The hour of every day (Finnish time) at which a facilitator reads what waits: its authors are told (rule 30)."""
    first_posts_held = models.PositiveSmallIntegerField(default=FIRST_POSTS_HELD)
    """How many posts of a newcomer wait for a facilitator (rule 29)."""
    holds_all = models.BooleanField(default=False)
    """The stricter choice: every member's post waits for a facilitator (rule 29)."""
    keeps_evenings = models.BooleanField(default=False)
    """Whether what is said in a live evening can be read until the run ends; otherwise it is forgotten afterwards."""
    stream = models.OneToOneField(Stream, models.SET_NULL, null=True, related_name="room")
    """What is written in it. None before it opens, and after its end."""
    goodbye = models.BigIntegerField(null=True)
    """Seq of the thread in which members say goodbye: the only one that is written in during the read-only week."""
    version = models.PositiveIntegerField(default=0)
    """Counts the changes made on the staff's pages, so that two who edit at once hear of each other."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="room_state"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="room_ends_after_start"),
        ]

    def __str__(self) -> str:
        return f"room {self.pk}"


class Facilitator(models.Model):
    """Somebody of the staff leads this room."""

    room = models.ForeignKey(Room, models.CASCADE, related_name="facilitators")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    grant = models.OneToOneField(Grant, models.SET_NULL, null=True, related_name="+")
    """To read and write the room's stream, from its opening on; withdrawn when they lead it no more."""
    read_up_to = models.BigIntegerField(default=0)
    """Seq of the last entry that they have seen."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["room", "person"], name="facilitator_once")]

    def __str__(self) -> str:
        return f"facilitator {self.pk}"


class RoomMark(models.Model):
    """Another number whenever something has changed in a room that its log does not tell: what waits, who is muted.

    Pages compare it at every beat, since the layer may lose the notice. Whoever writes it holds every other lock
    already, so that it closes no circle of them.
    """

    room = models.OneToOneField(Room, models.CASCADE, primary_key=True, related_name="mark")
    mark = models.BigIntegerField()

    def __str__(self) -> str:
        return f"mark of room {self.room_id}"
