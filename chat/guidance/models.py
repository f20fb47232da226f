"""The guides: protocols and checklists that stand beside the chat (rules 19, 21, 22, 23)."""

from django.db import models
from django.db.models import Q

from chat.guidance import core


class Guide(models.Model):
    """One guide. Texts are by language of the staff: {"fi": …, "sv": …, "en": …}."""

    slug = models.SlugField(max_length=64, unique=True)
    titles = models.JSONField()
    bodies = models.JSONField()
    """A step on each line (chat.guidance.core)."""
    approved_by = models.CharField(max_length=core.LONGEST_APPROVER, blank=True)
    """Who stands by these very texts, as it was written down: for rule 22 a lawyer. Empty: nobody yet."""
    approved_on = models.DateField(null=True, blank=True)
    order = models.PositiveSmallIntegerField(default=0)
    version = models.PositiveIntegerField(default=0)
    """Counts the changes made on the staff's pages, so that two who edit at once hear of each other."""

    class Meta:
        ordering = ("order", "slug")
        constraints = (
            models.CheckConstraint(
                name="guide_approved_by_and_on",
                condition=Q(approved_by="", approved_on=None) | (~Q(approved_by="") & Q(approved_on__isnull=False)),
            ),
        )
