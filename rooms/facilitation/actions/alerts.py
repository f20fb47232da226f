"""Mails to the on-call person of a room in which something urgent waits: neutral, one for each thing (rule 30).

Not part of the sweep, which a mail server that hangs must not hold up (rule 33).
"""

import logging
import uuid
from datetime import datetime

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction

from moderation.texts.access import say
from moderation.texts.core import STAFF_LANGUAGES
from rooms.facilitation import access
from rooms.facilitation.core import RETRY
from rooms.facilitation.models import RoomOnCall, ToldHeld
from rooms.posts.core import ALARMS
from rooms.posts.models import HeldPost

logger = logging.getLogger(__name__)


def tell_of_urgent(now: datetime) -> int:
    """Write to whoever has to know; how many mails went out.

    What was told is committed before the mail goes, and taken back when it fails: no mail goes twice, however many
    processes try, and one that failed is tried again after `core.RETRY`.
    """
    sent = 0
    for room in access.to_mail(now) if settings.SENDS_MAIL else ():
        address, told = _claim(room, now)
        if told:
            sent += _send(address, told)
    return sent


@transaction.atomic
def _claim(room: uuid.UUID, now: datetime) -> tuple[str, list[uuid.UUID]]:
    """Write down that this is told: the address and the posts. None where another process does so."""
    on_call = RoomOnCall.objects.select_for_update().filter(room=room).first()
    if on_call is None or (on_call.tried_at is not None and now - on_call.tried_at < RETRY):
        return "", []
    rows = HeldPost.objects.filter(room=room, why__in=ALARMS, refused_at=None, told=None)
    posts = list(rows.order_by("pk").values_list("pk", flat=True))
    on_call.tried_at = now
    on_call.save(update_fields=["tried_at"])
    ToldHeld.objects.bulk_create([ToldHeld(held_id=post) for post in posts], ignore_conflicts=True)
    return on_call.email, posts


def _send(address: str, told: list[uuid.UUID]) -> bool:
    try:
        send_mail(say(STAFF_LANGUAGES[0], "lead-mail-subject"), _text(), None, [address])
    except Exception as error:  # a mail server's or its library's; its message can hold the address
        logger.warning("a mail about something urgent did not go out: %s", type(error).__name__)
        ToldHeld.objects.filter(held__in=told).delete()
        return False
    return True


def _text() -> str:
    """In each language of the staff: that something waits, and where to sign in. Neither a group nor anybody in it."""
    address = f"{settings.PUBLIC_URL}/desk"
    return "\n\n".join(say(language, "lead-mail", address=address) for language in STAFF_LANGUAGES) + "\n"
