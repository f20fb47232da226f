"""What the log of a room does not tell quickly: threads, whose post is whose, and what waits for a facilitator.

The log is the truth of what everybody in the room may read; a post that waits is not in it yet.
"""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from rooms.groups.models import Room
from rooms.membership.models import Member
from rooms.posts.core import REACTIONS, WHY_HELD


class Thread(models.Model):
    """A first post and its answers."""

    room = models.ForeignKey(Room, models.CASCADE, related_name="threads")
    seq = models.BigIntegerField()
    """Of its first post."""
    last_seq = models.BigIntegerField()
    """Of its newest post: threads stand in the order of it."""
    is_pinned = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["room", "seq"], name="thread_once")]
        indexes = [models.Index(fields=["room", "last_seq"], name="threads_newest_first")]

    def __str__(self) -> str:
        return f"thread {self.pk}"


class Post(models.Model):
    """A post that everybody in the room can read, until it is removed: then its row goes, too."""

    room = models.ForeignKey(Room, models.CASCADE, related_name="posts")
    seq = models.BigIntegerField()
    """Where it stands in the room's log; its name in the room."""
    thread = models.ForeignKey(Thread, models.CASCADE, related_name="posts")
    member = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="posts")
    """Whose it is. None: a facilitator's, or of somebody who is gone."""
    facilitator = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    edit_seq = models.BigIntegerField(null=True)
    """Where the log tells of its last edit."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["room", "seq"], name="post_once")]
        indexes = [models.Index(fields=["thread", "seq"], name="posts_of_thread")]

    def __str__(self) -> str:
        return f"post {self.seq} of room {self.room_id}"


class Reaction(models.Model):
    """Somebody in the room has reacted to a post."""

    post = models.ForeignKey(Post, models.CASCADE, related_name="reactions")
    kind = models.CharField(max_length=16)
    member = models.ForeignKey(Member, models.CASCADE, null=True, related_name="+")
    facilitator = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    by = models.BinaryField()
    """The name under which they are shown, sealed beside the room's stream."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=REACTIONS), name="reaction_kind"),
            models.UniqueConstraint(fields=["post", "kind", "member"], name="reaction_once"),
            models.UniqueConstraint(fields=["post", "kind", "facilitator"], name="facilitators_reaction_once"),
        ]

    def __str__(self) -> str:
        return f"reaction {self.pk}"


class Mention(models.Model):
    """A post names a member."""

    post = models.ForeignKey(Post, models.CASCADE, related_name="mentions")
    member = models.ForeignKey(Member, models.CASCADE, related_name="mentions")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["post", "member"], name="mention_once")]

    def __str__(self) -> str:
        return f"mention {self.pk}"


class Ignored(models.Model):
    """A member does not want to see the posts of another one. The other one is not told, nor anybody else."""

    member = models.ForeignKey(Member, models.CASCADE, related_name="ignores")
    other = models.ForeignKey(Member, models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "other"], name="ignored_once")]

    def __str__(self) -> str:
        return f"ignored {self.pk}"


class HeldPost(models.Model):
    """A post that waits for a facilitator (rules 29 and 30). Its author and the facilitators alone can read it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    room = models.ForeignKey(Room, models.CASCADE, related_name="held_posts")
    member = models.ForeignKey(Member, models.CASCADE, related_name="held_posts")
    key = models.CharField(max_length=64)
    """The sender's key: writing the same post again finds it."""
    sealed = models.BinaryField()
    """The post as it would be in the log (a `Posted`), sealed beside the room's stream."""
    why = models.CharField(max_length=16)
    """The most urgent reason: see `core.WHY_HELD`."""
    held_at = models.DateTimeField()
    taken_from = models.BigIntegerField(null=True)
    """Seq of the post that a facilitator has taken off the page to look at it; None: it never stood there."""
    refused_at = models.DateTimeField(null=True)
    """When a facilitator decided that it will not appear, or appears with a part of it covered; the author reads why,
    and it goes when they have."""
    refusal = models.BinaryField(null=True)
    """The facilitator's kind words to the author, sealed beside the room's stream."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "key"], name="held_once_per_key"),
            models.CheckConstraint(condition=Q(why__in=WHY_HELD), name="held_why"),
        ]
        indexes = [models.Index(fields=["room", "held_at"], condition=Q(refused_at=None), name="posts_to_judge")]

    def __str__(self) -> str:
        return f"held post {self.pk}"
