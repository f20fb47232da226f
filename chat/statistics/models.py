"""Statistics that lead to nobody: records, and the sealed ones that wait to be released (rule 34)."""

import json
import uuid
from typing import Any

import msgspec
from django.db import models

from chat.services.models import Service
from chat.statistics.targets import TARGET_UNITS
from chat.statistics.versions import SCHEMA
from moderation.staff.models import Association


class QuickDecoder(json.JSONDecoder):
    """For what is read by hundreds of rows: several times as fast as the standard library's."""

    def decode(self, s: str, *_: Any) -> Any:
        """The value of a text."""
        return msgspec.json.decode(s)


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
    schema = models.PositiveSmallIntegerField(default=SCHEMA)
    """The version of the closed lists that it was made by (chat.statistics.versions)."""

    class Meta:
        indexes = (models.Index(fields=["week"], name="record_week"),)


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

    class Meta:
        indexes = (models.Index(fields=["week"], name="feedback_week"),)


class Tally(models.Model):
    """What was counted of one week in one place: a service and an association, or all of either."""

    week = models.CharField(max_length=8)
    service = models.CharField(max_length=64)
    """Slug; `*`: of all of them, likewise below."""
    association = models.CharField(max_length=64)
    """Slug of the answering unit. Contacts that nobody answered are in the rows of `*` alone."""
    # How many contacts had each outcome: numbers of their own, so that the database adds up those of many places.
    answered = models.PositiveIntegerField(default=0)
    abandoned_under_1 = models.PositiveIntegerField(default=0)
    abandoned_1_to_5 = models.PositiveIntegerField(default=0)
    abandoned_over_5 = models.PositiveIntegerField(default=0)
    turned_away_full = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict, decoder=QuickDecoder)
    """By dimension (chat.statistics.tallies) and value; none of them 0."""

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["association", "service", "week"], name="tally_once_of_a_place_in_a_week"),
        )
        indexes = (
            models.Index(fields=["week"], name="tally_week"),
            models.Index(fields=["service", "week"], name="tally_service"),
        )

    def __str__(self) -> str:
        return f"tally {self.pk}"


class StaleWeek(models.Model):
    """A week whose tallies lack records that have been released since they were made, or that has none yet."""

    week = models.CharField(max_length=8, unique=True)

    def __str__(self) -> str:
        return f"stale week {self.week}"


class ShownTable(models.Model):
    """A table as it was shown, after disclosure control (chat.statistics.disclosure).

    It stays as it is: what is shown later must tell nothing more together with it (DOMAIN §4, rule 6).
    """

    key = models.CharField(max_length=64, unique=True)
    """Of what was asked (chat.statistics.breakdowns)."""
    refused = models.CharField(max_length=32, blank=True)
    """The code of why it is not shown; then all that follows is empty. What is shown only grows, so that stays, too."""
    records = models.CharField(max_length=16, blank=True)
    first_week = models.CharField(max_length=8, blank=True)
    last_week = models.CharField(max_length=8, blank=True)
    table = models.JSONField(null=True)
    """`Protected.as_json`."""

    class Meta:
        indexes = (models.Index(fields=["records", "first_week"], name="shown_table_weeks"),)

    def __str__(self) -> str:
        return f"shown table {self.pk}"


class Target(models.Model):
    """What a unit has set out to reach in a year, for its funder (DOMAIN §4)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    association = models.ForeignKey(Association, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=24)
    services = models.ManyToManyField(Service, related_name="+")
    """Whose contacts count together; none where volunteers are counted."""
    goal = models.PositiveIntegerField()
    goal_text = models.TextField(blank=True)
    """What the unit wants to achieve, in its own words; likewise what came of it."""
    result_text = models.TextField(blank=True)
    result = models.PositiveIntegerField(null=True)
    """Of volunteers, as somebody has counted them."""
    version = models.PositiveIntegerField(default=0)
    """Counts what others could have missed."""

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(unit__in=TARGET_UNITS), name="target_unit"),)
        indexes = (models.Index(fields=["year", "association"], name="target_year"),)

    def __str__(self) -> str:
        return f"target {self.pk}"


class ImportedTotal(models.Model):
    """How many contacts a unit answered in a year before it was in this installation, as it was told from elsewhere."""

    year = models.PositiveSmallIntegerField()
    association = models.CharField(max_length=64)
    """Slug, as the service's."""
    service = models.CharField(max_length=64)
    contacts = models.PositiveIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["year", "association", "service"], name="imported_once_of_a_year"),
        )

    def __str__(self) -> str:
        return f"imported total {self.pk}"


class IssuedReport(models.Model):
    """A yearly report as it was issued. It stays as it is: whoever has it can compare (DOMAIN §4, rule 6)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    year = models.PositiveSmallIntegerField()
    association = models.CharField(max_length=64, blank=True)
    """Slug; empty: of a region, or of the whole federation."""
    region = models.CharField(max_length=24, blank=True, default="")
    """One of `moderation.staff.core.REGIONS`; empty: of none."""
    issued_at = models.DateTimeField()
    content = models.JSONField()
    """`chat.statistics.reports.content_of`."""

    class Meta:
        constraints = (models.UniqueConstraint(fields=["year", "association", "region"], name="report_once_of_a_year"),)

    def __str__(self) -> str:
        return f"issued report {self.pk}"

    @property
    def is_of_all(self) -> bool:
        """Whether it is the federation's."""
        return not self.association and not self.region


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


class ShownPulses(models.Model):
    """How turns of a quarter felt, as it was told first (chat.statistics.pulse). It stays as it is, as a ShownTable."""

    quarter = models.CharField(max_length=8, unique=True)
    """`2026-Q3`."""
    figures = models.JSONField()
    """`Pulses.as_json`."""

    def __str__(self) -> str:
        return f"shown pulses of {self.quarter}"
