"""What needs a judgement: the queue, which holds no words, and excerpts, which are sealed."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from moderation.cases.core import CATEGORIES, DECISIONS, KINDS, PLACE_KINDS, Place, Standing
from moderation.staff.models import Association, Person

NOTHING = uuid.UUID(int=0)


class Case(models.Model):
    """One matter in the queue: something on a floor of its own waits for somebody's decision, or waited for it.

    There are no words in it. What it is about is known to its floor alone, by `subject`; a while after the decision,
    or with the place, that is dropped, and what stays is a line of the figures.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=16)
    subject = models.UUIDField(null=True)
    place_kind = models.CharField(max_length=16)
    place = models.CharField(max_length=36, blank=True)
    urgency = models.PositiveSmallIntegerField(default=0)
    came_at = models.DateTimeField()
    due_at = models.DateTimeField()
    """By when it is promised to be decided."""
    count = models.PositiveIntegerField(default=1)
    """How many have come with the same."""
    claimed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    claimed_until = models.DateTimeField(null=True)
    escalated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    """Who has asked that somebody else decides."""
    first_looked_at = models.DateTimeField(null=True)
    """When somebody first took it on."""
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    decision = models.CharField(max_length=16, default="")
    reason = models.CharField(max_length=24, default="")
    led_to = models.UUIDField(null=True)
    """What the decision has made, such as a sanction: whoever takes that back finds the case by it."""
    reversed_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=0)
    """Counts what others could have missed: two who decide at once hear of each other."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="case_kind"),
            models.CheckConstraint(condition=Q(place_kind__in=PLACE_KINDS), name="case_place_kind"),
            models.CheckConstraint(condition=Q(decision__in=("", *DECISIONS)), name="case_decision"),
            models.CheckConstraint(
                condition=Q(decided_at=None, decision="") | (Q(decided_at__isnull=False) & ~Q(decision="")),
                name="case_decided_has_decision",
            ),
            models.UniqueConstraint(
                fields=["kind", "subject"], condition=Q(decided_at=None), name="case_open_once_per_subject"
            ),
        ]
        indexes = [
            models.Index(fields=["-urgency", "due_at"], condition=Q(decided_at=None), name="cases_in_turn"),
            models.Index(fields=["kind", "subject"], name="cases_of_subject"),
            models.Index(fields=["decided_at"], condition=Q(subject__isnull=False), name="cases_to_forget"),
            models.Index(fields=["came_at"], name="cases_by_time"),
            models.Index(fields=["led_to"], condition=Q(led_to__isnull=False), name="cases_by_outcome"),
        ]

    def __str__(self) -> str:
        return f"case {self.pk}"

    @property
    def at(self) -> Place:
        """The place."""
        return Place(self.place_kind, self.place)  # type: ignore[arg-type]  # only PLACE_KINDS, by a constraint

    @property
    def about(self) -> uuid.UUID:
        """What it is about; once that is forgotten, nothing that there is."""
        return self.subject or NOTHING

    @property
    def standing(self) -> Standing:
        """What decisions need of it."""
        return Standing(
            self.urgency,
            self.version,
            self.decided_at,
            self.claimed_by_id,
            self.claimed_until,
            self.escalated_by_id,
        )


class Excerpt(models.Model):
    """A sealed part of a talk that waits for a moderator. It has a key of its own, in the keyring alone.

    Which talk it comes from is not written down here; the talk knows its excerpt for as long as it is there itself.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    category = models.CharField(max_length=16, choices=[(name, name) for name in CATEGORIES])
    origin = models.CharField(max_length=64)
    """Where it comes from, as whoever handed it in names the place: the slug of a service."""
    association = models.ForeignKey(Association, models.PROTECT, related_name="excerpts")
    """Whose moderators judge it: that of the person who handed it in."""
    handed_in_at = models.DateTimeField()
    ends_at = models.DateTimeField(db_index=True)
    opened_at = models.DateTimeField(null=True)
    """When a moderator first read it: from then on the case is open, and a visitor's deletion leaves it."""
    key_name = models.CharField(max_length=64, unique=True)
    sealed = models.BinaryField()

    class Meta:
        constraints = (models.CheckConstraint(name="excerpt_category_known", condition=Q(category__in=CATEGORIES)),)

    def __str__(self) -> str:
        return f"excerpt {self.pk}"


class Conduct(models.Model):
    """What somebody of the staff has told about the conduct of another one, sealed under a key of its own."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    about = models.ForeignKey(Person, models.CASCADE, related_name="+")
    """They know nothing of it, and decide nothing in it."""
    handed_in_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    handed_in_at = models.DateTimeField()
    ends_at = models.DateTimeField(db_index=True)
    key_name = models.CharField(max_length=64, unique=True)
    sealed = models.BinaryField()

    def __str__(self) -> str:
        return f"conduct {self.pk}"


class StandsAside(models.Model):
    """Somebody decides nothing in the queue for a while, because of their own conduct."""

    person = models.OneToOneField(Person, models.CASCADE, primary_key=True, related_name="+")
    until = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.person_id} stands aside"


class Reading(models.Model):
    """Somebody has opened what is sealed, and may see it for a while."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="readings")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    until = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["case", "person"], name="reading_once"),)

    def __str__(self) -> str:
        return f"reading {self.pk}"
