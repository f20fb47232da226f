"""What somebody who waits wants the worker to know: what it is about, and that an interpreter is needed."""

from datetime import datetime

from django.db import transaction

from chat.contacts.actions.pages import locked_by_token
from chat.contacts.core import RefusedByStateError
from chat.duty.actions import BOARD
from moderation.live.hub import publish_after_commit


@transaction.atomic
def wish(token: str, topic: str, interpreter: str, _now: datetime) -> None:
    """Put these in the place of what was said before; empty takes it back. It is erased with the contact.

    Raises RefusedByStateError: stale_token, closed when nobody waits any more, not_allowed for what the service does
    not offer.
    """
    contact = locked_by_token(token)
    if contact.state != "waiting":
        raise RefusedByStateError("closed")
    service = contact.service
    if (topic and topic not in service.topics) or (interpreter and not service.interpreter):
        raise RefusedByStateError("not_allowed")
    contact.topic, contact.interpreter = topic, interpreter
    contact.save(update_fields=["topic", "interpreter"])
    publish_after_commit(BOARD)
