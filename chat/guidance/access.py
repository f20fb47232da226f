"""Reading guides."""

from collections.abc import Mapping

from chat.guidance.models import Guide
from chat.guidance.wire import GuideOnDesk
from moderation.texts.core import STAFF_LANGUAGES, StaffLanguage

OnDesks = Mapping[StaffLanguage, list[GuideOnDesk]]
"""All guides as desks show them, by the desk's language."""


class NoGuideError(LookupError):
    """There is no such guide, or it is not this person's to edit: one answer for both."""


def guides() -> list[Guide]:
    """All of them, in the order to show them."""
    return list(Guide.objects.all())


def slugs() -> frozenset[str]:
    """Of every guide."""
    return frozenset(Guide.objects.values_list("slug", flat=True))


def guide(slug: str) -> Guide:
    """The guide of that slug. Raises NoGuideError."""
    found = Guide.objects.filter(slug=slug).first()
    if found is None:
        raise NoGuideError(slug)
    return found


def guides_on_desk(language: StaffLanguage) -> list[GuideOnDesk]:
    """All guides as a desk shows them, in its language."""
    return guides_on_desks()[language]


def guides_on_desks() -> OnDesks:
    """All guides as desks show them. One query, whatever languages they have."""
    rows = guides()
    return {language: [_on_desk(row, language) for row in rows] for language in STAFF_LANGUAGES}


def _on_desk(row: Guide, language: StaffLanguage) -> GuideOnDesk:
    approved_on = row.approved_on.isoformat() if row.approved_on else ""
    return GuideOnDesk(row.slug, row.titles[language], row.bodies[language], row.approved_by, approved_on)
