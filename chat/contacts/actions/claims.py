"""Taking contacts from the queue, many claims at once, each with one owner."""

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from chat.contacts.access import NoContactError, open_contacts
from chat.contacts.actions.offers import OFFER_FIELDS, withdraw
from chat.contacts.actions.pages import lockable, save_all
from chat.contacts.core import RefusedByStateError
from chat.contacts.models import Contact
from chat.duty import access as duty
from chat.duty.access import helper_type
from chat.duty.actions import BOARD, lock_duties, note_turns
from chat.transcripts import actions as transcripts
from chat.transcripts.models import Stream
from chat.transcripts.wire import AnyBody, Joined, Wished
from moderation.live.hub import publish_after_commit
from moderation.live.ids import parsed_id
from moderation.staff.models import Person


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody wants to answer a contact."""

    contact: str
    person: Person


Claimed = Contact | RefusedByStateError | NoContactError
"""Refused with not_on_duty, not_allowed (rule 19), full (rule 18), taken (by the owner's duty name), or closed."""


def accept(contact_id: str, person: Person, now: datetime) -> Contact:
    """Take one contact. Raises NoContactError, or RefusedByStateError as in `Claimed`."""
    (outcome,) = claim_batch([Claim(contact_id, person)], now)
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


@transaction.atomic
def claim_batch(claims: Sequence[Claim], now: datetime) -> list[Claimed]:
    """Take waiting contacts: one owner each, whoever else tries at the same time; an outcome for each claim, in order.

    Taking one's own contact again is no error.
    """
    judge = _Judge(claims, now)
    outcomes = [judge.decide(claim) for claim in claims]
    if judge.won:
        _hand_over(judge.won, now)
        publish_after_commit(BOARD)
    return outcomes


class _Judge:
    """Decides claims by what was read under the locks. The first of several claims wins."""

    def __init__(self, claims: Sequence[Claim], now: datetime) -> None:
        self.won: list[Contact] = []
        self._now = now
        persons = {claim.person.pk for claim in claims}
        self._services = lock_duties(persons)
        ids = {pk for claim in claims if (pk := parsed_id(claim.contact)) is not None}
        self._contacts = {contact.pk: contact for contact in _lock(ids)}
        self._open_contacts = open_contacts(persons)

    def decide(self, claim: Claim) -> Claimed:
        pk, person = parsed_id(claim.contact), claim.person
        contact = None if pk is None else self._contacts.get(pk)
        if contact is None:
            return NoContactError()
        if contact.state == "open" and contact.worker_id == person.pk:  # asked again: the answer was lost on the way
            return contact
        if contact.service_id not in self._services.get(person.pk, ()):
            return RefusedByStateError("not_on_duty")
        if duty.refusal(person, contact.service, self._now) is not None:
            return RefusedByStateError("not_allowed")
        if self._open_contacts[person.pk] >= person.capacity:
            return RefusedByStateError("full")
        if contact.state != "waiting":
            owner = contact.worker
            return RefusedByStateError("closed") if owner is None else RefusedByStateError("taken", by=owner.duty_name)
        contact.state, contact.worker, contact.accepted_at = "open", person, self._now
        contact.answered_at = contact.answered_at or self._now
        contact.meant_for = None
        withdraw(contact)
        self._open_contacts[person.pk] += 1
        self.won.append(contact)
        return contact


def _lock(ids: Collection[uuid.UUID]) -> list[Contact]:
    """These contacts, whatever their state: one that is open now could be given back before this is decided."""
    return list(lockable().filter(pk__in=ids).order_by("pk"))


def _hand_over(won: Sequence[Contact], now: datetime) -> None:
    streams = transcripts.lock_all(contact.stream_id for contact in won)
    grants = transcripts.grant_each([streams[contact.stream_id] for contact in won], "helper")
    for contact, grant in zip(won, grants, strict=True):
        contact.worker_grant = grant
    told: list[tuple[Stream, AnyBody]] = []
    for contact in won:
        if contact.topic or contact.interpreter:
            told.append((streams[contact.stream_id], Wished(contact.topic, contact.interpreter)))
            contact.topic = contact.interpreter = ""  # from here on it is text of the talk, sealed as the rest
        if contact.worker is not None:
            told.append((streams[contact.stream_id], Joined(contact.worker.duty_name, helper_type(contact.worker))))
    fields = ["state", "worker", "answered_at", "accepted_at", "meant_for", "worker_grant", "topic", "interpreter"]
    save_all(won, [*fields, *OFFER_FIELDS])
    note_turns({contact.worker_id for contact in won if contact.worker_id is not None}, now)
    transcripts.append(told, now)
