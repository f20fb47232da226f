"""Contacts: the counting unit and the owner of a talk."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from chat.services.core import MAX_KEEP_MINUTES
from chat.services.models import Service
from chat.transcripts.models import Grant, Stream


class Contact(models.Model):
    """One visitor's contact from the first click to its erasure. Holds nothing about the visitor (rule 1).

    The row goes when the text is shredded and the record made; the record has no link to it (rule 34).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.ForeignKey(Service, models.PROTECT, related_name="contacts")
    language = models.CharField(max_length=16)
    state = models.CharField(max_length=16, default="waiting")
    """waiting -> open -> ended, or waiting -> ended."""
    stream = models.OneToOneField(Stream, models.CASCADE, related_name="contact")
    is_booked = models.BooleanField(default=False)
    """It came by a door, at a time that was booked, and comes first. By which letter is known to nobody."""
    created_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    """When the first worker took it; `accepted_at` is when the one who has it did."""
    accepted_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=16, default="")
    recorded_at = models.DateTimeField(null=True)

    worker = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="contacts")
    previous_worker = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """Who had it before it was handed over."""
    took_part = models.JSONField(default=list)
    """Slugs of the units whose workers had it before, or were in it beside its worker, sorted."""
    meant_for = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """While it waits: to whom it was handed over. Others may take it, too: nobody waits for one person."""
    offered_to = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    """While it waits: whose turn it is to take it, where the service offers in turn. Others may take it, too."""
    offer_ends_at = models.DateTimeField(null=True)
    """When it is the next worker's turn; null while it is offered to nobody."""
    passed_by = models.JSONField(default=list)
    """Ids of those to whom it was offered in vain, while it waits: nobody is asked twice."""
    worker_grant = models.ForeignKey(Grant, models.SET_NULL, null=True, related_name="+")

    draft = models.BinaryField(null=True)
    """The worker's half-written answer, sealed under the talk's key; gone with the end, and when it is handed over."""

    # The visitor's page. Only keyed hashes of its tokens are stored.
    visitor_grant = models.ForeignKey(Grant, models.SET_NULL, null=True, related_name="+")
    start_hash = models.CharField(max_length=64, unique=True)
    token_hash = models.CharField(max_length=64, unique=True, null=True)  # noqa: DJ001  (null: nothing opens it)
    reload_hash = models.CharField(max_length=64, unique=True, null=True)  # noqa: DJ001  (null: used or void)
    connection = models.CharField(max_length=32, default="")
    """Random name of the socket that is the visitor's page now; a newer page replaces an older one."""
    presence = models.CharField(max_length=16, default="here")
    feedback_given = models.BooleanField(default=False)
    """The visitor has said what they thought of the talk; what they said stands elsewhere, without a way back."""
    seen_at = models.DateTimeField()
    """When the page was last known to be there."""
    hidden_up_to = models.BigIntegerField(default=0)
    """Earlier lines that are not shown again (rule 11)."""
    keep_minutes = models.PositiveSmallIntegerField(default=MAX_KEEP_MINUTES)
    """For how long after the end its text is kept: what the visitor was told when it began (rule 33)."""
    excerpts = models.BooleanField(default=False)
    """Whether its visitor was told beforehand that an excerpt may be handed to moderators."""
    case = models.UUIDField(null=True)
    """The excerpt that was handed in (moderation.cases), so that the visitor's deletion finds it."""
    topic = models.CharField(max_length=32, default="")
    """What the visitor has said the talk is about (chat.services.topics.Topic). Stands here only while they wait."""
    interpreter = models.CharField(max_length=8, default="")
    """The language in which the visitor asks for an interpreter. Likewise."""
    closes_at = models.DateTimeField(null=True)
    """When the hours in which it began are over; null outside hours (rule 10)."""
    overtime_until = models.DateTimeField(null=True)
    """Until when the talk may go on after closing, once both have been told (rule 10)."""
    code_word_asked = models.BooleanField(default=False)
    """The worker has proposed a code word, and the visitor has not chosen one since (rule 25)."""
    code_word_hash = models.CharField(max_length=64, default="")
    """Under the talk's own key; empty without a code word, and again from the end on (rule 25)."""
    code_word_tries = models.PositiveSmallIntegerField(default=0)
    """How often in a row it was not known."""

    class Meta:
        indexes = [
            models.Index(fields=["created_at"], condition=Q(state="waiting"), name="contact_queue"),
            models.Index(fields=["worker"], condition=Q(recorded_at=None), name="contact_on_desk"),
            models.Index(fields=["ended_at"], condition=Q(state="ended"), name="contact_ended"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=("waiting", "open", "ended")), name="contact_state"),
            models.CheckConstraint(
                condition=Q(state="waiting") | Q(state="ended") | Q(worker__isnull=False),
                name="contact_open_has_worker",
            ),
            models.UniqueConstraint(
                fields=["offered_to"], condition=Q(state="waiting"), name="contact_offered_one_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(offered_to__isnull=True, offer_ends_at__isnull=True)
                | Q(offered_to__isnull=False, offer_ends_at__isnull=False),
                name="contact_offer_ends",
            ),
        ]

    def __str__(self) -> str:
        return f"contact {self.pk}"


class Companion(models.Model):
    """Somebody of the staff in a talk beside its worker. It is changed under the lock of the contact's row alone."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="companions")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    part = models.CharField(max_length=16)
    """`chat.contacts.wire.CompanyPart`: invited -> second, or reader."""
    since = models.DateTimeField()
    """Since when they are there, or asked to come."""
    grant = models.ForeignKey(Grant, models.SET_NULL, null=True, related_name="+")
    """None while they are only asked."""
    draft = models.BinaryField(null=True)
    """The second worker's half-written answer, as the worker's own."""
    seen_at = models.DateTimeField()
    """When the desk of somebody who reads along last answered a beat; a second worker has a duty for that."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(part__in=("invited", "second", "reader")), name="companion_part"),
            models.UniqueConstraint(fields=["contact", "person"], name="companion_once"),
            models.UniqueConstraint(
                fields=["contact"], condition=Q(part__in=("invited", "second")), name="companion_one_second"
            ),
            models.UniqueConstraint(fields=["contact"], condition=Q(part="reader"), name="companion_one_reader"),
        ]

    def __str__(self) -> str:
        return f"companion in contact {self.contact_id}"


class Door(models.Model):
    """A way in for one contact, whether the service is open or not. Who opened it is not written down (rule 34)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    service = models.ForeignKey(Service, models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"door {self.pk}"


class Block(models.Model):
    """A tab that begins no talk for a while (rule 24). Whose it is, or which talk was ended, is not written down."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    token_hash = models.CharField(max_length=64, unique=True)
    """Of the reload token that the tab keeps."""
    expires_at = models.DateTimeField(db_index=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    """The worker, who is not the one to look at it again; None in rows from before anybody else did."""

    def __str__(self) -> str:
        return f"block {self.pk}"
