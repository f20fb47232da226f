"""Periods, the turns in them, who has which seat, and what associations have promised."""

import uuid
from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from chat.rosters.core import gaps, hours, patterns, seats, swaps
from chat.services.models import Service
from moderation.staff.core import HELPER_TYPES
from moderation.staff.models import Association, Unit

LONGEST_THEME = 80
_HELPER_TYPES = [(name, name) for name in HELPER_TYPES]


class Period(models.Model):
    """The days that are planned and published together, usually half a year."""

    first = models.DateField(unique=True)
    last = models.DateField()
    wishes_until = models.DateField()
    """Until then people say when they are away and what they wish, before turns are given out."""
    published_at = models.DateTimeField(null=True)
    """Null while only those who plan it see it."""
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("first",)
        constraints = (models.CheckConstraint(name="period_has_days", condition=Q(last__gte=F("first"))),)

    def __str__(self) -> str:
        return f"period from {self.first}"


class TurnPattern(models.Model):
    """A turn that comes again (chat.rosters.core.patterns.Pattern). One that comes once has one day."""

    period = models.ForeignKey(Period, models.CASCADE, related_name="patterns")
    service = models.ForeignKey(Service, models.PROTECT, related_name="+")
    weekdays = models.JSONField()
    start = models.PositiveSmallIntegerField()
    end = models.PositiveSmallIntegerField()
    first = models.DateField()
    last = models.DateField()
    every = models.PositiveSmallIntegerField(default=1)
    on_holidays = models.BooleanField(default=False)
    left_out = models.JSONField(default=list)
    """ISO dates."""
    professionals = models.PositiveSmallIntegerField(default=patterns.DEFAULT_PROFESSIONALS)
    peers = models.PositiveSmallIntegerField(default=0)
    theme = models.CharField(max_length=LONGEST_THEME, blank=True)
    """What the turn is about, for those who plan and answer; visitors read that of the opening hours."""
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("service__order", "start", "pk")

    def __str__(self) -> str:
        return f"pattern {self.pk}"

    @property
    def pattern(self) -> patterns.Pattern:
        """What decides its turns."""
        return patterns.Pattern(
            weekdays=frozenset(self.weekdays),
            start=self.start,
            end=self.end,
            first=self.first,
            last=self.last,
            professionals=self.professionals,
            peers=self.peers,
            every=self.every,
            on_holidays=self.on_holidays,
            left_out=frozenset(map(date.fromisoformat, self.left_out)),
        )


class Turn(models.Model):
    """One service is answered, from one moment until another."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    period = models.ForeignKey(Period, models.CASCADE, related_name="turns")
    pattern = models.ForeignKey(TurnPattern, models.SET_NULL, null=True, related_name="turns")
    service = models.ForeignKey(Service, models.PROTECT, related_name="turns")
    day = models.DateField()
    """On which it begins, in Finland."""
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    theme = models.CharField(max_length=LONGEST_THEME, blank=True)
    backup_name = models.CharField(max_length=80, blank=True)
    backup_phone = models.CharField(max_length=32, blank=True)
    """The on-call backup of this turn (rule 20); empty: the usual one of the service (chat.duty.models.OnCall)."""
    cancelled_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("starts_at", "service__order", "pk")
        constraints = (
            models.UniqueConstraint(fields=["pattern", "day"], name="turn_once_a_day_of_each_pattern"),
            models.CheckConstraint(name="turn_ends_after_its_start", condition=Q(ends_at__gt=F("starts_at"))),
        )
        indexes = (
            models.Index(fields=["starts_at"], name="turn_starts_at"),
            models.Index(fields=["service", "starts_at"], name="turn_of_service"),
        )

    def __str__(self) -> str:
        return f"turn {self.pk}"


class Seat(models.Model):
    """One place in a turn: for whom it is, and who has it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    turn = models.ForeignKey(Turn, models.CASCADE, related_name="seats")
    number = models.PositiveSmallIntegerField()
    """From 0 on, professionals first."""
    helper_type = models.CharField(max_length=16, choices=_HELPER_TYPES)
    offered_to = models.ForeignKey(Association, models.PROTECT, null=True, related_name="offered_seats")
    """The association that has promised to fill it; null: whoever likes to."""
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="seats")
    """Who has it; null while it is empty, and again when a person who left is forgotten."""
    credited_to = models.ForeignKey(Association, models.PROTECT, null=True, related_name="filled_seats")
    """That of the person who has or had it: its hours count there."""
    vacated_by = models.ForeignKey(Association, models.PROTECT, null=True, related_name="vacated_seats")
    """Whose person had to leave it at short notice; why is not stored. It is asked first to fill it, and has kept its
    promise once anybody has."""
    all_asked_at = models.DateTimeField(null=True)
    """From when on everybody else is asked to fill what was left at short notice."""
    arrived_at = models.DateTimeField(null=True)
    """When they were first on duty for the service, of the time that the turn lasts; null: not yet, or never."""
    present_until = models.DateTimeField(null=True)
    """When they last were."""
    away_minutes = models.PositiveSmallIntegerField(default=0)
    """Of longer absences between the two (chat.rosters.core.hours.seen)."""
    offered_unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    """The unit of `offered_to` that has promised it; null: the association as a whole."""
    credited_unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    """That of the person in `credited_to`, if they had one when it became theirs."""
    vacated_unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    """That of whoever had to leave it, likewise."""

    class Meta:
        ordering = ("turn", "number")
        constraints = (
            models.UniqueConstraint(fields=["turn", "number"], name="seat_once_in_a_turn"),
            models.UniqueConstraint(fields=["turn", "person"], name="seat_of_a_person_once_in_a_turn"),
            models.CheckConstraint(name="seat_helper_type_known", condition=Q(helper_type__in=HELPER_TYPES)),
            models.CheckConstraint(
                name="seat_left_by_an_association",
                condition=Q(vacated_by=None, all_asked_at=None)
                | Q(vacated_by__isnull=False, all_asked_at__isnull=False),
            ),
            models.CheckConstraint(
                name="seat_unit_of_an_association",
                condition=(Q(offered_unit=None) | Q(offered_to__isnull=False))
                & (Q(credited_unit=None) | Q(credited_to__isnull=False))
                & (Q(vacated_unit=None) | Q(vacated_by__isnull=False)),
            ),
            models.CheckConstraint(
                name="seat_presence_whole",
                condition=Q(arrived_at=None, present_until=None) | Q(present_until__gte=F("arrived_at")),
            ),
        )

    def __str__(self) -> str:
        return f"seat {self.pk}"

    @property
    def is_urgent(self) -> bool:
        """Whether somebody left it at short notice and nobody has taken it yet."""
        return self.person_id is None and self.all_asked_at is not None

    @property
    def presence(self) -> hours.Presence | None:
        """When whoever has it was there; None: never."""
        if self.arrived_at is None or self.present_until is None:
            return None
        return hours.Presence(self.arrived_at, self.present_until, self.away_minutes)


class Correction(models.Model):
    """Somebody has set right how long a seat's person was there. None is changed; a later one undoes it."""

    seat = models.ForeignKey(Seat, models.CASCADE, related_name="corrections")
    minutes_before = models.PositiveSmallIntegerField()
    minutes_after = models.PositiveSmallIntegerField()
    reason = models.CharField(max_length=16, choices=[(name, name) for name in hours.CORRECTION_REASONS])
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(name="correction_reason_known", condition=Q(reason__in=hours.CORRECTION_REASONS)),
        )

    def __str__(self) -> str:
        return f"correction {self.pk}"


class Rostered(models.Model):
    """What the roster knows of a person; without a row: they answer wherever they may, as often as there are turns."""

    person = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="rostered")
    services = models.ManyToManyField(Service, related_name="+")
    """In which they answer; none: in all that they may."""
    turns_a_week = models.PositiveSmallIntegerField(default=seats.MOST_TURNS_A_WEEK)
    """Their own limit."""
    gladly = models.JSONField(default=list)
    rather_not = models.JSONField(default=list)
    """Weekdays (chat.rosters.core.seats.Wishes)."""

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="rostered_turns_a_week",
                condition=Q(turns_a_week__gte=1, turns_a_week__lte=seats.MOST_TURNS_A_WEEK),
            ),
        )

    def __str__(self) -> str:
        return f"roster of {self.person_id}"

    @property
    def wishes(self) -> seats.Wishes:
        """On which weekdays they like to have a turn."""
        return seats.Wishes(frozenset(self.gladly), frozenset(self.rather_not))


class Absence(models.Model):
    """Days on which somebody is away. Why is nobody's business."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="absences")
    first = models.DateField()
    last = models.DateField()

    class Meta:
        ordering = ("first", "pk")
        constraints = (models.CheckConstraint(name="absence_has_days", condition=Q(last__gte=F("first"))),)

    def __str__(self) -> str:
        return f"absence {self.pk}"


class RosterTerms(models.Model):
    """What an association has agreed with its people; without a row: the defaults."""

    association = models.OneToOneField(Association, models.CASCADE, primary_key=True, related_name="roster_terms")
    approves_swaps = models.BooleanField(default=False)
    """Whether a manager confirms each swap of theirs."""
    people_take_turns = models.BooleanField(default=True)
    """Whether they take open turns themselves; otherwise they are named to them."""
    alert_email = models.EmailField(blank=True)
    """Who is told of turns that lack somebody; empty: nobody."""
    version = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"roster terms of {self.association_id}"


class Swap(models.Model):
    """Somebody asks to give a turn to a colleague, perhaps for a turn in return, or to whoever takes it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    seat = models.ForeignKey(Seat, models.CASCADE, related_name="swaps")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="swaps_asked")
    """Who has it and asks."""
    colleague = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="swaps_answered")
    """Whom they ask; null: whoever takes it, until somebody has."""
    in_return = models.ForeignKey(Seat, models.CASCADE, null=True, related_name="swaps_in_return")
    """What the colleague gives for it; null: nothing."""
    state = models.CharField(max_length=16, choices=[(name, name) for name in swaps.STATES], default="asked")
    awaits = models.ManyToManyField(Association, related_name="+")
    """The associations that have to approve what both have agreed upon."""
    all_asked_at = models.DateTimeField(null=True)
    """From when on others than the own association see what is given away to whoever takes it."""

    class Meta:
        ordering = ("seat__turn__starts_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["seat"], condition=Q(state__in=swaps.OPEN), name="swap_open_once_of_a_seat"
            ),
            models.CheckConstraint(name="swap_state_known", condition=Q(state__in=swaps.STATES)),
        )

    def __str__(self) -> str:
        return f"swap {self.pk}"


class GapMail(models.Model):
    """One reader of mails about gaps, and when they were last written to."""

    reader = models.SlugField(primary_key=True)
    """The slug of an association; empty: the coordinators."""
    told_on = models.DateField(null=True)
    """The day, in Finland, of the last mail: there is one a day at most."""
    tried_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"mail about gaps to {self.reader or 'the coordinators'}"


class ToldGap(models.Model):
    """A reader was told of a turn that lacked somebody. Of each stage they are told once."""

    mail = models.ForeignKey(GapMail, models.CASCADE, related_name="told")
    turn = models.ForeignKey(Turn, models.CASCADE, related_name="told_gaps")
    stage = models.CharField(max_length=8, choices=[(name, name) for name in gaps.STAGES])

    class Meta:
        constraints = (models.UniqueConstraint(fields=["mail", "turn", "stage"], name="gap_told_once_at_each_stage"),)

    def __str__(self) -> str:
        return f"told gap {self.pk}"


class Commitment(models.Model):
    """What an association has promised (chat.rosters.core.hours.Promise)."""

    association = models.ForeignKey(Association, models.PROTECT, related_name="commitments")
    services = models.ManyToManyField(Service, related_name="+")
    """It is one promise for all of them together."""
    minutes_a_month = models.PositiveIntegerField()
    first = models.DateField()
    """The first day of the first month."""
    last = models.DateField(null=True)
    """The first day of the last month; null: until something else is agreed."""
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="commitments")
    """The unit of the association that owes it; null: the association as a whole."""

    class Meta:
        ordering = ("association__name", F("unit__name").asc(nulls_first=True), "first", "pk")
        constraints = (
            models.CheckConstraint(
                name="commitment_has_months", condition=Q(last__isnull=True) | Q(last__gte=F("first"))
            ),
        )

    def __str__(self) -> str:
        return f"commitment {self.pk}"

    @property
    def of_services(self) -> list[Service]:
        """Its services, in the order of the catalogue."""
        return list(self.services.all())

    @property
    def promise(self) -> hours.Promise:
        """What decides what is owed."""
        return hours.Promise(
            association=self.association_id,
            services=frozenset(service.pk for service in self.of_services),
            minutes=self.minutes_a_month,
            first=self.first,
            last=self.last,
            unit=self.unit_id,
        )


class Feed(models.Model):
    """A calendar to subscribe to, at an address that is secret. Only the hash of the address's token is stored."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="feeds")
    service = models.ForeignKey(Service, models.CASCADE, null=True, related_name="+")
    """Whose turns are in it; null: those of the owner."""
    token_hash = models.CharField(max_length=64, unique=True)
    made_on = models.DateField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["owner", "service"], name="feed_once_of_each_service"),
            models.UniqueConstraint(fields=["owner"], condition=Q(service=None), name="feed_once_of_ones_own"),
        )

    def __str__(self) -> str:
        return f"feed {self.pk}"


class SupervisionEvening(models.Model):
    """An evening on which the peers of an association talked their turns over, and who was there; never what about."""

    association = models.ForeignKey(Association, models.CASCADE, related_name="supervision_evenings")
    held_on = models.DateField()
    people = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="supervision_evenings")

    class Meta:
        ordering = ("-held_on",)
        constraints = (
            models.UniqueConstraint(fields=["association", "held_on"], name="supervision_once_a_day_of_an_association"),
        )

    def __str__(self) -> str:
        return f"supervision evening {self.pk}"
