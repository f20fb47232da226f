"""Offering who waits longest to the freest worker in turn, in the services that want it so.

An offer says whose turn it is and binds nobody: a contact is taken by the same claim as ever, by whoever comes first.
What is due is worked out from what is stored whenever the board is about to be read (`chat.board`): after every change
of queue, duty and desks, and at every beat. Any process makes it, by an update that finds the offer as it was read.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from chat.contacts import access
from chat.contacts.actions.pages import lockable
from chat.contacts.core import OFFER_LASTS, Offer, Turn, turns
from chat.contacts.models import Contact
from chat.duty import access as duty
from chat.duty.actions import BOARD, note_turns
from moderation.live.hub import publish_after_commit
from moderation.live.ids import id_of
from moderation.staff.models import Person

OFFER_FIELDS = ("offered_to", "offer_ends_at", "passed_by")


def make_offers(now: datetime) -> int:
    """Take back the offers that are over, and make those that are due; how many of both.

    One query while nobody waits in a service that offers in turn; otherwise five, and at most two for each of them.
    """
    waiting = access.awaiting()
    if not waiting:
        return 0
    takers = duty.takers(now)
    due = turns(waiting, takers, access.open_contacts([taker.person for taker in takers]), now)
    return sum(_change(turn, now) for turn in due)


def _change(turn: Turn, now: datetime) -> bool:
    """Make one offer or take it back, unless anything is not as it was read: then somebody else was faster."""
    after = None if turn.to is None else Offer(turn.to, now + OFFER_LASTS)
    as_read = Contact.objects.filter(pk=turn.contact, state="waiting", **_stored(*turn.before))
    try:
        with transaction.atomic():
            if not as_read.update(**_stored(after, turn.passed_by)):
                return False
            publish_after_commit(BOARD)
    except IntegrityError:  # its person is offered somebody else meanwhile
        return False
    # Not in one transaction with the contact: everywhere else a duty is locked first.
    if turn.to is not None:
        note_turns([turn.to], now)
    return True


def _stored(offer: Offer | None, passed_by: Sequence[str]) -> dict[str, Any]:
    """The values of OFFER_FIELDS."""
    to, ends_at = (None, None) if offer is None else (offer.to, offer.ends_at)
    return {"offered_to": to, "offer_ends_at": ends_at, "passed_by": list(passed_by)}


@transaction.atomic
def decline(contact_id: str, person: Person) -> None:
    """Not now: it is the next worker's turn. Of no effect where the contact is offered to this person no more."""
    pk = id_of(contact_id)
    contact = lockable().filter(pk=pk, state="waiting", offered_to=person).first()
    if contact is None:
        return
    contact.offered_to = contact.offer_ends_at = None
    contact.passed_by = [*contact.passed_by, str(person.pk)]
    contact.save(update_fields=OFFER_FIELDS)
    publish_after_commit(BOARD)


def withdraw(contact: Contact) -> None:
    """Forget to whom a locked contact was offered, which is taken or over; the caller saves OFFER_FIELDS."""
    contact.offered_to = contact.offer_ends_at = None
    contact.passed_by = []
