"""A part of a talk for moderators, because of danger or abuse; only where the visitor was told beforehand."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from chat.contacts.actions.pages import locked_of_worker
from chat.contacts.core import RefusedByStateError
from chat.duty.actions import BOARD
from chat.transcripts import actions as transcripts
from chat.transcripts.access import NotReadableError, read_said
from moderation.cases import actions as cases
from moderation.cases.access import NobodyJudgesError
from moderation.cases.core import Category, Line
from moderation.live.hub import publish_after_commit
from moderation.staff.models import Person


@transaction.atomic
def hand_in(contact_id: str, person: Person, category: Category, seqs: Collection[int], now: datetime) -> None:
    """Seal these messages under a key of their own, for the moderators of the person's association; once for a talk.

    Raises NoContactError, or RefusedByStateError: not_allowed where the visitor was told otherwise, where one was
    handed in already, or where nobody would read it; closed when the text is gone; empty when nothing was said there.
    """
    contact = locked_of_worker(contact_id, person)
    if not contact.excerpts or contact.case is not None:
        raise RefusedByStateError("not_allowed")
    try:
        said = read_said(transcripts.lock(contact.stream_id), seqs)
    except NotReadableError:
        raise RefusedByStateError("closed") from None
    lines = [Line(author, text) for author, text in said]
    if not lines:
        raise RefusedByStateError("empty")
    try:
        contact.case = cases.hand_in(category, contact.service.slug, lines, person, now)
    except NobodyJudgesError:
        raise RefusedByStateError("not_allowed") from None
    contact.save(update_fields=["case"])
    publish_after_commit(BOARD)
