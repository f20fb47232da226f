"""Statistics that lead to nobody: records, and the sealed ones that wait to be released (rule 34)."""

import uuid

from django.db import models


class PendingRecord(models.Model):
    """A record that waits for company. Its row holds no time and nothing of the contact but the sealed record."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sealed = models.BinaryField()


class Record(models.Model):
    """One contact, counted (DOMAIN §4). The unit is the contact, never a person; there is no way back to the text."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    week = models.CharField(max_length=8)
    """ISO week of the beginning, Finnish time: "2026-W07"."""
    weekday = models.PositiveSmallIntegerField()
    """0 is Monday."""
    time_band = models.PositiveSmallIntegerField()
    """Three hours each: 0 is 00-03, 7 is 21-24, Finnish time."""
    service = models.CharField(max_length=64)
    language = models.CharField(max_length=16)
    association = models.CharField(max_length=64, blank=True)
    """Slug of the answering unit; empty when nobody answered."""
    helper_type = models.CharField(max_length=16, blank=True)
    outcome = models.CharField(max_length=24)
    wait_band = models.CharField(max_length=16)
    duration_band = models.CharField(max_length=16, blank=True)
    ended_by = models.CharField(max_length=16)
    transferred = models.BooleanField(default=False)
    took_part = models.JSONField(default=list)
    """Slugs of the other units whose workers had it before, or were in it beside its worker (DOMAIN §4), sorted."""
    contact_type = models.CharField(max_length=24, blank=True)
    role = models.CharField(max_length=16, blank=True)
    reason = models.CharField(max_length=24, blank=True)
    escalation = models.CharField(max_length=16, blank=True)
    # What the worker may add where it came up; like the four above, empty where nobody was asked.
    earlier_contact = models.CharField(max_length=16, blank=True)
    age_band = models.CharField(max_length=16, blank=True)
    gender = models.CharField(max_length=16, blank=True)
    county = models.CharField(max_length=24, blank=True)
    child_age = models.CharField(max_length=16, blank=True)
    violence_position = models.CharField(max_length=16, blank=True)
    violence_forms = models.JSONField(default=list)
    """Values of a closed list, sorted; likewise below."""
    other_reasons = models.JSONField(default=list)
    referrals = models.JSONField(default=list)
    risk_outcome = models.CharField(max_length=16, blank=True)
    """What came of a guide (rules 21, 22, 23): what was done, never what was told."""
    child_protection_outcome = models.CharField(max_length=16, blank=True)
    pregnancy_outcome = models.CharField(max_length=16, blank=True)


class PendingFeedback(models.Model):
    """What a visitor thought of a talk, sealed, as a PendingRecord: nothing leads from one to the other."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sealed = models.BinaryField()


class Feedback(models.Model):
    """What one visitor thought of a talk (DOMAIN §4). It stands by itself: no record of a contact belongs to it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    week = models.CharField(max_length=8)
    """ISO week of the end, Finnish time."""
    service = models.CharField(max_length=64)
    association = models.CharField(max_length=64)
    """Slug of the answering unit."""
    helper_type = models.CharField(max_length=16)
    relief = models.PositiveSmallIntegerField(null=True)
    """0 (not at all) to 4 (very much); null where the question was passed over or not asked, as below."""
    heard = models.PositiveSmallIntegerField(null=True)
    next_step = models.PositiveSmallIntegerField(null=True)


class PendingPulse(models.Model):
    """How a turn of duty felt, sealed, as a PendingFeedback: no time, and nobody whose turn it was."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sealed = models.BinaryField()


class Pulse(models.Model):
    """How one turn of duty felt to whoever was there. It stands by itself: no person, turn or talk belongs to it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    week = models.CharField(max_length=8)
    """ISO week of the turn's end, Finnish time."""
    association = models.CharField(max_length=64)
    """Slug."""
    helper_type = models.CharField(max_length=16)
    strain = models.PositiveSmallIntegerField(null=True)
    """0 (very heavy) to 4 (light); null where the question was passed over, as below."""
    support = models.PositiveSmallIntegerField(null=True)
    """0 (no support at all) to 4 (enough)."""


class PulseAsked(models.Model):
    """After how many turns somebody was asked. It is counted when they are, before anybody knows if they answer."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    week = models.CharField(max_length=8)
    association = models.CharField(max_length=64)
    helper_type = models.CharField(max_length=16)
    turns = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["week", "association", "helper_type"], name="pulse_asked_once_a_week"),
        )
