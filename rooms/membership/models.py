"""Members of closed groups, and their open pages. Nothing here leads to a person (rules 27 and 28).

Every value that could be the same in two rooms is sealed or hashed under the room's own key: a copy of the database
shows neither a nickname nor that two rooms have a member in common, and after the end nobody can work it out.
"""

import uuid

from django.db import models
from django.db.models import Q

from chat.transcripts.models import Grant, Stream
from rooms.groups.models import Room
from rooms.membership.core import MEMBER_STATES


class Member(models.Model):
    """Somebody under a nickname, in one room alone. Goes with the room's content."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    room = models.ForeignKey(Room, models.CASCADE, related_name="members")
    nickname = models.BinaryField()
    """Sealed beside the room's stream (`transcripts.sealed.seal_beside`)."""
    likeness = models.CharField(max_length=64)
    """What look-alikes of the nickname have in common (`core.likeness`), hashed under the room's key."""
    key_hash = models.CharField(max_length=64, unique=True)
    """Of the six words, by Argon2id (`membership.keys`)."""
    code_word_hash = models.CharField(max_length=64, blank=True)
    """Of what a facilitator asks for before a lost key is replaced; hashed under the room's key. Empty: none chosen."""
    state = models.CharField(max_length=16, default="active")
    grant = models.OneToOneField(Grant, models.SET_NULL, null=True, related_name="member")
    """To read and write the room's stream. Withdrawn, and None, while suspended and after a removal."""
    line = models.OneToOneField(Stream, models.SET_NULL, null=True, related_name="member")
    """The private line between the member and the facilitators, from its first words on; with a key of its own."""
    line_grant = models.OneToOneField(Grant, models.SET_NULL, null=True, related_name="+")
    joined_on = models.DateField()
    here_on = models.DateField(null=True)
    """The last day on which a page of theirs was open; nothing finer is kept."""
    read_up_to = models.BigIntegerField(default=0)
    """Seq of the last entry that they have seen: where the unread line is."""
    posts_shown = models.PositiveIntegerField(default=0)
    """How many posts of theirs a facilitator has let through, or that appeared at once (rule 29)."""
    is_held = models.BooleanField(default=False)
    """A sanction: every post waits for a facilitator."""
    muted_until = models.DateTimeField(null=True)
    """A sanction: until then they read and do not write."""
    suspended_until = models.DateTimeField(null=True)
    line_until = models.DateTimeField(null=True)
    """After a removal: how long the private line and the help numbers stay (rule 32)."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=MEMBER_STATES), name="member_state"),
            models.UniqueConstraint(
                fields=["room", "likeness"], name="nickname_once"
            ),  # those who left, too: nobody may pass for them
            models.CheckConstraint(
                condition=Q(grant=None) | Q(state="active"), name="only_active_members_have_a_grant"
            ),
        ]

    def __str__(self) -> str:
        return f"member {self.pk}"


class MemberPage(models.Model):
    """An open page of a member. Only hashes of its tokens are stored."""

    member = models.ForeignKey(Member, models.CASCADE, related_name="pages")
    token_hash = models.CharField(max_length=64, unique=True)
    reload_hash = models.CharField(max_length=64, unique=True)
    """Of the single-use token with which a reloaded page comes back."""
    seen_at = models.DateTimeField()
    entry_hash = models.CharField(max_length=64, unique=True, null=True)  # noqa: DJ001  (null lets many have none)
    """Of the token that the page was handed with; None from the first sign that the page has one of its own."""

    class Meta:
        indexes = [models.Index(fields=["seen_at"], name="member_page_seen")]

    def __str__(self) -> str:
        return f"page {self.pk}"
