"""Visitors' pages come and go, many at once: one page for each contact, and why it is gone."""

import secrets
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from chat.contacts.access import NoContactError, hash_token
from chat.contacts.core import LOST_WINDOW, RefusedByStateError
from chat.contacts.models import Companion, Contact
from chat.contacts.wire import CompanyPart, Helper, VisitorPresence
from chat.duty.access import helper_type
from chat.duty.actions import BOARD
from moderation.live.hub import Notice, publish_after_commit
from moderation.live.ids import id_of
from moderation.staff.models import Person


@dataclass(frozen=True, slots=True, repr=False)
class Page:
    """A visitor's page that was let in: its contact, and its tokens where they are new."""

    contact: Contact
    connection: str
    token: str = ""
    reload: str = ""
    second: Helper | None = None
    """The second worker of a talk that goes on."""


Resumed = Page | RefusedByStateError
"""Refused with stale_token."""


@dataclass(frozen=True, slots=True)
class Departure:
    """A page's connection is over."""

    connection: str
    presence: VisitorPresence


def resume(token: str, now: datetime) -> Page:
    """Let one page back in that stayed open (rule 11). Raises RefusedByStateError as in `Resumed`."""
    (outcome,) = resume_batch([token], now)
    if isinstance(outcome, RefusedByStateError):
        raise outcome
    return outcome


@transaction.atomic
def resume_batch(tokens: Sequence[str], now: datetime) -> list[Resumed]:
    """Let pages back in, all those that a restart or a lost line has sent here; an outcome for each."""
    hashes = [hash_token(token) for token in tokens]
    contacts = {row.token_hash: row for row in lockable().filter(token_hash__in=hashes).order_by("pk")}
    were_missed = any(contact.presence != "here" for contact in contacts.values() if contact.state != "ended")
    seconds = _seconds_of(contacts.values())
    outcomes = [_resume(contacts.get(hashed), now, seconds) for hashed in hashes]
    back = {outcome.contact.pk: outcome.contact for outcome in outcomes if isinstance(outcome, Page)}
    save_all(back.values(), ["connection", "presence", "seen_at"])
    publish_after_commit(*([BOARD] if were_missed else []), *(_replaced(contact) for contact in back.values()))
    return outcomes


def _resume(contact: Contact | None, now: datetime, seconds: Mapping[uuid.UUID, Helper]) -> Resumed:
    if contact is None or (contact.state != "ended" and now - contact.seen_at > LOST_WINDOW):
        return RefusedByStateError("stale_token")
    return replace(admit(contact, now), second=seconds.get(contact.pk))


def _seconds_of(contacts: Iterable[Contact]) -> dict[uuid.UUID, Helper]:
    """The second workers of those of the contacts that are open, by contact. Asks nothing when none is."""
    is_open = [contact.pk for contact in contacts if contact.state == "open"]
    if not is_open:
        return {}
    rows = Companion.objects.filter(contact__in=is_open, part="second").select_related("person")
    return {row.contact_id: Helper(row.person.duty_name, helper_type(row.person)) for row in rows}


@transaction.atomic
def mark_gone(departures: Sequence[Departure], now: datetime) -> list[None]:
    """Note why pages are gone (rule 26). Of no effect where another page has come, or after the end."""
    presences = {departure.connection: departure.presence for departure in departures}
    gone: defaultdict[VisitorPresence, list[uuid.UUID]] = defaultdict(list)
    for contact in lock_in_order(Contact.objects.filter(connection__in=presences)):
        gone[presences[contact.connection]].append(contact.pk)
    for presence, ids in gone.items():
        Contact.objects.filter(pk__in=ids).update(presence=presence, seen_at=now)
    if gone:
        publish_after_commit(BOARD)
    return [None] * len(departures)


def lockable() -> QuerySet[Contact]:
    """Contacts, locked when they are read, with everything that pages ask of them.

    Service and worker are read after the lock. PostgreSQL lays a row that it has waited for beside the joined rows of
    before: a contact that another service got meanwhile would not be found at all, and a new worker would be nobody.
    """
    locked = Contact.objects.select_for_update(of=("self",))
    return locked.select_related("stream").prefetch_related("service", "worker")


def locked(contact_id: uuid.UUID) -> Contact:
    """The contact, locked until the transaction ends."""
    return lockable().get(pk=contact_id)


def locked_of_worker(contact_id: str, person: Person) -> Contact:
    """A contact that this worker answers or answered and has not recorded yet. Raises NoContactError.

    It is looked for under the lock: one that was handed over a moment ago is somebody else's.
    """
    contact = lockable().filter(pk=id_of(contact_id), worker=person, recorded_at=None).first()
    if contact is None:
        raise NoContactError
    return contact


def locked_open(contact_id: str, person: Person) -> Contact:
    """The same for a talk that goes on. Raises NoContactError, or RefusedByStateError (closed)."""
    contact = locked_of_worker(contact_id, person)
    if contact.state != "open":
        raise RefusedByStateError("closed")
    return contact


def locked_in_talk(contact_id: str, person: Person) -> Contact:
    """The same for a talk in which this person may write: its worker's, or its second's."""
    contact = locked_if_there(contact_id)
    # The second is looked for under the lock, as the worker is.
    if contact.worker_id != person.pk and companion_of(contact, person, "second") is None:
        raise NoContactError
    if contact.state != "open":
        raise RefusedByStateError("closed")
    return contact


def locked_if_there(contact_id: str) -> Contact:
    """A contact that has not been recorded, whosoever. Raises NoContactError."""
    contact = lockable().filter(pk=id_of(contact_id), recorded_at=None).first()
    if contact is None:
        raise NoContactError
    return contact


def companion_of(contact: Contact, person: Person, *parts: CompanyPart) -> Companion | None:
    """What this person is in a locked contact, if it is one of these."""
    return contact.companions.filter(person=person, part__in=parts).first()


def locked_by_token(token: str, *, or_reload: bool = False) -> Contact:
    """The contact of a page's token. Raises RefusedByStateError (stale_token)."""
    hashed = hash_token(token)
    opens = Q(token_hash=hashed) | Q(reload_hash=hashed) if or_reload else Q(token_hash=hashed)
    contact = lockable().filter(opens).first()
    if contact is None:
        raise RefusedByStateError("stale_token")
    return contact


def lock_in_order(contacts: QuerySet[Contact]) -> list[Contact]:
    """Lock those of the contacts that have not ended, in the order of their ids; only page and presence are read.

    Every transaction locks contacts in this order, so that no two wait in a circle. An update of several rows
    would lock them as it finds them.
    """
    return list(contacts.exclude(state="ended").select_for_update().only("connection", "presence").order_by("pk"))


def save_all(contacts: Iterable[Contact], fields: Sequence[str]) -> None:
    """Save these fields of contacts that are locked, so that they are there, in one statement."""
    # An upsert that finds every row. `bulk_update` would build a CASE per field with a branch per row, for which
    # Django needs more time than for all the rest of a batch.
    Contact.objects.bulk_create(contacts, update_conflicts=True, unique_fields=["id"], update_fields=fields)


def let_in(contact: Contact, now: datetime, token: str = "") -> Page:
    """Make this connection the page of a locked contact; the one before closes, wherever it is connected."""
    page = replace(admit(contact, now, token), second=_seconds_of([contact]).get(contact.pk))
    contact.save(update_fields=["connection", "token_hash", "reload_hash", "presence", "seen_at", "hidden_up_to"])
    publish_after_commit(BOARD, _replaced(contact))
    return page


def _replaced(contact: Contact) -> Notice:
    """Tells the contact's other sockets that `contact.connection` is the page now."""
    return Notice(f"page:{contact.pk}", contact.connection.encode())


def admit(contact: Contact, now: datetime, token: str = "") -> Page:
    """The same for a contact that is yet to be saved. A new `token` (with a new reload token) voids the ones before."""
    page = Page(contact, secrets.token_hex(16), token, secrets.token_urlsafe(32) if token else "")
    contact.connection = page.connection
    if token:
        contact.token_hash = hash_token(token)
        contact.reload_hash = hash_token(page.reload)
    if contact.state != "ended":
        contact.presence, contact.seen_at = "here", now
    return page
