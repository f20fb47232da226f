"""What people are promised: texts that somebody stands by, numbers that answer, forgetting in time."""

from collections.abc import Iterator
from datetime import timedelta

import phonenumbers
from django.conf import settings
from django.core import mail
from django.utils import timezone

from chat.guidance import access as guidance
from chat.services import access as services
from chat.services.core import is_check_due
from chat.services.core.holidays import holidays_of
from deploy.doctor.findings import Finding, Visit
from moderation.retention import access as retention
from moderation.staff import access as staff

CARD_CHECKED = timedelta(days=90)
REVIEWED = timedelta(days=365)
APPROVED = timedelta(days=365)
FEWEST_HOLIDAYS = 10


def sweep(visit: Visit) -> Iterator[Finding]:
    """What was promised to be forgotten is."""
    standing = retention.standing(visit.now)
    if standing.behind:
        yield Finding(
            "sweep-behind",
            f"nobody has erased in time: {', '.join(standing.behind)}",
            "Start a server: each one sweeps.",
        )


def holidays(visit: Visit) -> Iterator[Finding]:
    """Days by which an answer is promised are working days, this year's and the next one's."""
    for year in (visit.now.year, visit.now.year + 1):
        if len(holidays_of(year)) < FEWEST_HOLIDAYS:
            yield Finding("no-holidays", f"the holidays of {year} are not known", "Install a newer 'holidays'.")


def translations(visit: Visit) -> Iterator[Finding]:
    """Somebody stands by every language that visitors are offered, and has lately (rule 16)."""
    for language in settings.VISITOR_LANGUAGES:
        review = settings.REVIEWED_LANGUAGES.get(language)
        if review is None:
            yield Finding(
                "unreviewed", f"nobody stands by the texts in {language}", "Have them read; LANGUAGE_REVIEWS."
            )
        elif timezone.localdate(visit.now) - review.on > REVIEWED:
            yield Finding(
                "review-old",
                f"{review.by} has read {language} on {review.on}",
                "Have them read again; LANGUAGE_REVIEWS.",
            )


def guides(visit: Visit) -> Iterator[Finding]:
    """A lawyer or another expert has approved each guide of those on duty within a year (rules 19, 21 to 23)."""
    for guide in guidance.guides():
        if guide.approved_on is None:
            yield Finding("unapproved", f"nobody has approved the guide {guide.slug}", "Approve it at /desk/guides.")
        elif timezone.localdate(visit.now) - guide.approved_on > APPROVED:
            yield Finding(
                "approval-old",
                f"{guide.approved_by} approved {guide.slug} on {guide.approved_on}",
                "Have it read again.",
            )


def help_cards(visit: Visit) -> Iterator[Finding]:
    """Numbers can be dialled, and somebody has compared them with their source lately."""
    for card in services.cards_on():
        if card.number and not _can_be_dialled(card.number):
            yield Finding("number-wrong", f"{card.slug} has {card.number!r}", "Mend it at /desk/services.")
        if is_check_due(card.checked_on, timezone.localdate(visit.now), CARD_CHECKED):
            when = f"on {card.checked_on}" if card.checked_on else "never"
            yield Finding("number-unchecked", f"{card.slug} was compared {when}", "Compare it at /desk/services.")


def _can_be_dialled(number: str) -> bool:
    try:
        parsed = phonenumbers.parse(number, "FI")
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number(parsed) or phonenumbers.is_valid_short_number_for_region(parsed, "FI")


def administrators(_visit: Visit) -> Iterator[Finding]:
    """Who loses their telephone is invited by another one."""
    if (count := staff.administrators()) < 2:
        yield Finding(
            "administrator-alone",
            f"there are {count} administrators",
            "Make a second one at /desk/people: phones are lost.",
        )


def mail_server(_visit: Visit) -> Iterator[Finding]:
    """Mails about turns that lack somebody can be sent."""
    if not settings.SENDS_MAIL:
        return
    try:
        with mail.get_connection():
            pass
    except OSError as error:
        yield Finding("mail-away", f"the mail server does not answer: {type(error).__name__}", "Mend EMAIL_URL.")
