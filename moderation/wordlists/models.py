"""Phrases that an installation adds to the lists of screening."""

from django.db import models
from django.db.models import Q

from moderation.wordlists.core import KINDS, LONGEST, PHRASE_LANGUAGES


class OwnPhrase(models.Model):
    """One phrase; it is added or removed, never changed. What people write is not in it: whoever edits the lists reads
    no posts there.
    """

    language = models.CharField(max_length=2)
    kind = models.CharField(max_length=24)
    phrase = models.CharField(max_length=LONGEST)

    class Meta:
        ordering = ("language", "phrase")
        constraints = (
            models.CheckConstraint(condition=Q(language__in=PHRASE_LANGUAGES), name="own_phrase_language"),
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="own_phrase_kind"),
            models.UniqueConstraint(fields=["language", "phrase"], name="own_phrase_once"),
        )

    def __str__(self) -> str:
        return f"own phrase {self.pk}"
