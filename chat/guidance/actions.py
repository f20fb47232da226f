"""Everything that changes guides."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from chat.guidance import access, catalogue, core
from chat.guidance.access import NoGuideError
from chat.guidance.core import GuideRefusedError
from chat.guidance.models import Guide
from moderation.audit.actions import record
from moderation.live.hub import Notice, publish_after_commit
from moderation.staff.access import may
from moderation.staff.models import Person

GUIDES = Notice("guides")
"""A guide has changed: whoever shows guides reads them again."""


@transaction.atomic
def seed_guides() -> int:
    """Create the guides that are missing, approved by nobody; returns how many. What is there stays as it is."""
    there = access.slugs()
    new = [_guide(order, row) for order, row in enumerate(catalogue.GUIDES) if row["slug"] not in there]
    Guide.objects.bulk_create(new)
    return len(new)


def _guide(order: int, row: catalogue.Row) -> Guide:
    titles, bodies = core.checked_texts(row["titles"], row["bodies"])
    return Guide(slug=row["slug"], titles=titles, bodies=bodies, order=order)


@transaction.atomic
def change_guide(slug: str, titles: Mapping[str, str], bodies: Mapping[str, str], version: int, by: Person) -> None:
    """Edit a guide's texts. What was approved were others: the approval is void, unless nothing is different.

    Raises NoGuideError, or GuideRefusedError, `changed` when somebody was faster.
    """
    guide = _locked(slug, version, by)
    checked = core.checked_texts(titles, bodies)
    if (guide.titles, guide.bodies) == checked:
        return
    guide.titles, guide.bodies = checked
    guide.approved_by, guide.approved_on = "", None
    guide.version += 1
    guide.save()
    publish_after_commit(GUIDES)
    record("change_guide", actor=by.pk, kind="guide", object_id=slug)


@transaction.atomic
def approve_guide(slug: str, approved_by: str, approved_on: str, version: int, by: Person, today: date) -> None:
    """Write down who has approved the texts of that version, and when. Raises as `change_guide` does."""
    guide = _locked(slug, version, by)
    guide.approved_by, guide.approved_on = core.checked_approval(approved_by, approved_on, today)
    guide.version += 1
    guide.save()
    publish_after_commit(GUIDES)
    record("approve_guide", actor=by.pk, kind="guide", object_id=slug)


def _locked(slug: str, version: int, by: Person) -> Guide:
    guide = Guide.objects.select_for_update().filter(slug=slug).first()
    if guide is None or not may(by, "edit_catalogue"):
        raise NoGuideError(slug)
    if guide.version != version:
        raise GuideRefusedError("changed")
    return guide
