"""Mails about turns that lack somebody: neutral, one a day to each reader at most, each gap once at every stage.

Not part of the sweep, which a mail server that hangs must not hold up (rule 33).
"""

import logging
import uuid
from collections.abc import Collection, Iterator
from datetime import datetime

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction

from chat.rosters.access import alert_emails, gaps_to_tell, told_gaps
from chat.rosters.core.clock import local_day
from chat.rosters.core.gaps import RETRY, Gap, Stage, asked_of, to_tell
from chat.rosters.models import GapMail, ToldGap
from chat.services import words
from moderation.texts.access import say
from moderation.texts.core import STAFF_LANGUAGES

logger = logging.getLogger(__name__)
COORDINATORS = ""
"""As a reader; the others are slugs of associations."""


def tell_of_gaps(now: datetime) -> int:
    """Write to everybody who has to be told of a gap; how many mails went out.

    What was told is committed before the mail goes, and taken back when it fails: no mail goes twice, whatever happens
    meanwhile and however many processes try; and one that failed is tried again after `core.gaps.RETRY`.
    """
    readers = list(_readers()) if settings.SENDS_MAIL else []
    gaps, told = (gaps_to_tell(now), told_gaps()) if readers else ([], {})
    sent = 0
    for reader, address, association in readers:
        news = to_tell(gaps, association, told.get(reader, ()), now)
        if news and _claim(reader, news, now):
            sent += _send(reader, address, asked_of(gaps, association), news)
    return sent


def _readers() -> Iterator[tuple[str, str, int | None]]:
    """Reader, address, and the association whose gaps they are; None: all."""
    if settings.COORDINATORS_EMAIL:
        yield COORDINATORS, settings.COORDINATORS_EMAIL, None
    for association, address in alert_emails():
        yield association.slug, address, association.pk


@transaction.atomic
def _claim(reader: str, news: Collection[tuple[uuid.UUID, Stage]], now: datetime) -> bool:
    """Write down that the reader is told; False when they were today, or another process does so, or it is too early
    to try again.
    """
    GapMail.objects.get_or_create(reader=reader)
    mail = GapMail.objects.select_for_update().get(reader=reader)
    if mail.told_on == local_day(now) or (mail.tried_at is not None and now - mail.tried_at < RETRY):
        return False
    mail.told_on, mail.tried_at = local_day(now), now
    mail.save(update_fields=["told_on", "tried_at"])
    ToldGap.objects.bulk_create(
        [ToldGap(mail=mail, turn_id=turn, stage=stage) for turn, stage in news], ignore_conflicts=True
    )
    return True


@transaction.atomic
def _take_back(reader: str, news: Collection[tuple[uuid.UUID, Stage]]) -> None:
    """The mail did not go out: nobody was told."""
    GapMail.objects.filter(reader=reader).update(told_on=None)
    for turn, stage in news:
        ToldGap.objects.filter(mail=reader, turn=turn, stage=stage).delete()


def _send(reader: str, address: str, gaps: Collection[Gap], news: Collection[tuple[uuid.UUID, Stage]]) -> bool:
    try:
        send_mail(_subject(), _text(gaps), None, [address])
    except Exception as error:  # a mail server's or its library's; its message can hold the address
        logger.warning("a mail about gaps did not go out: %s", type(error).__name__)
        _take_back(reader, news)
        return False
    return True


def _subject() -> str:
    return say(STAFF_LANGUAGES[0], "roster-mail-subject")


def _text(gaps: Collection[Gap]) -> str:
    """In each language of the staff: how many turns, when the first of them begins, and where to look."""
    turns = {gap.turn for gap in gaps}
    first = min(gap.starts_at for gap in gaps)
    paragraphs = (
        say(
            language,
            "roster-mail",
            turns=len(turns),
            first=words.day_of_month(local_day(first), language),
            address=f"{settings.PUBLIC_URL}/desk/roster/gaps?lang={language}",
        )
        for language in STAFF_LANGUAGES
    )
    return "\n\n".join(paragraphs) + "\n"
