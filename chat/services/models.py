"""The catalogue: services that visitors can turn to, and cards with other help."""

from django.db import models
from django.db.models import Q

from chat.services import core


class Service(models.Model):
    """One chat of the federation, as visitors know it. Texts are by language: {"fi": …, "sv": …, "en": …}."""

    slug = models.SlugField(max_length=64, unique=True)
    names = models.JSONField()
    descriptions = models.JSONField()
    tone = models.CharField(max_length=16, choices=[(name, name) for name in core.TONES])
    """Which five sentences stand before the chat (WORDS.md)."""
    peers_answer = models.BooleanField(default=False)
    """False: professionals only. True: labelled peers answer too."""
    keep_minutes = models.PositiveSmallIntegerField(default=core.MAX_KEEP_MINUTES)
    """Minutes from a contact's end to the erasure of its text; the visitor is told this number."""
    letters_within = models.PositiveSmallIntegerField(default=core.LETTERS_WITHIN)
    """Within how many working days a letter is answered; 0: the service takes no letters."""
    hours = models.JSONField(default=list)
    """Weekly pattern, a list of spans (chat.services.core.Span). Empty: by appointment."""
    exceptions = models.JSONField(default=list)
    """Days with other hours or none, such as holidays (chat.services.core)."""
    open_on_holidays = models.BooleanField(default=False)
    """Whether the week's hours count on Finnish public holidays, too; an exception counts in any case."""
    embedding_sites = models.JSONField(default=list)
    """Origins of the sites that may show the entry page in a frame (chat.services.core.checked_embedding_sites)."""
    queue_limit = models.PositiveSmallIntegerField(default=0)
    """So many can wait; who comes then is told kindly that the chat is full. 0: there is no limit."""
    offers_in_turn = models.BooleanField(default=False)
    """True: who waits longest is offered to the freest worker in turn. False: workers pick from the queue."""
    topics = models.JSONField(default=list)
    """What somebody who waits may say the talk is about (chat.services.topics.Topic); empty: nothing is asked."""
    interpreter = models.BooleanField(default=False)
    """Whether an interpreter can be asked for."""
    excerpts = models.BooleanField(default=False)
    """Whether a worker may hand an excerpt of a talk to moderators; visitors are told before they write."""
    is_on = models.BooleanField(default=True)
    """False: the service is not shown and takes no contacts."""
    order = models.PositiveSmallIntegerField(default=0)
    version = models.PositiveIntegerField(default=0)
    """Counts the changes made on the staff's pages, so that two who edit at once hear of each other."""

    class Meta:
        ordering = ("order", "slug")
        constraints = (
            models.CheckConstraint(  # a service may shorten the time, never lengthen it
                name="service_keeps_text_by_rule_33", condition=Q(keep_minutes__lte=core.MAX_KEEP_MINUTES)
            ),
            models.CheckConstraint(
                name="service_letters_within", condition=Q(letters_within__lte=core.MAX_LETTERS_WITHIN)
            ),
            models.CheckConstraint(name="service_tone_known", condition=Q(tone__in=core.TONES)),
        )

    @property
    def pattern(self) -> tuple[core.Span, ...]:
        """When it is open. Raises PatternError."""
        written = core.spans([*self.hours, *self.exceptions])
        return written if self.open_on_holidays or not self.hours else (*written, core.CLOSED_ON_HOLIDAYS)


class HelpCard(models.Model):
    """Another place that helps: a phone number, a site or an event."""

    slug = models.SlugField(max_length=64, unique=True)
    kind = models.CharField(max_length=16, choices=[(name, name) for name in core.CARD_KINDS])
    names = models.JSONField()
    descriptions = models.JSONField()
    number = models.CharField(max_length=32, blank=True)
    """As people read it, with spaces."""
    around_the_clock = models.BooleanField(default=False)
    hours = models.JSONField(default=list)
    """Weekly pattern like a service's. Empty and not around the clock: not known here, see the link."""
    languages = models.JSONField(default=list)
    cost = models.CharField(max_length=16, choices=[(name, name) for name in core.COSTS], blank=True)
    link = models.URLField(blank=True)
    checked_on = models.DateField(null=True, blank=True)
    """When an administrator last compared the card with its source; null: not since it came with the product."""
    first_for = models.JSONField(default=list)
    """Slugs of the services on whose pages this card comes before others; "*" for every page."""
    is_on = models.BooleanField(default=True)
    order = models.PositiveSmallIntegerField(default=0)
    version = models.PositiveIntegerField(default=0)
    """Counts the changes made on the staff's pages, so that two who edit at once hear of each other."""

    class Meta:
        ordering = ("order", "slug")
        constraints = (
            models.CheckConstraint(name="card_kind_known", condition=Q(kind__in=core.CARD_KINDS)),
            models.CheckConstraint(name="card_cost_known", condition=Q(cost="") | Q(cost__in=core.COSTS)),
        )
