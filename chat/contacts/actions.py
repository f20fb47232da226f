"""What happens to a contact. The only writers; each is one transaction, published after its commit.

Locks are taken in one order everywhere: duty, contact, stream.
"""

import contextlib
import logging
import secrets
import uuid
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from chat.contacts import access
from chat.contacts.access import NoContactError, hash_token
from chat.contacts.core import (
    CLOSED_WINDOW,
    LOST_WINDOW,
    PRESENCE_SILENCE,
    RECORD_WITHIN,
    ReloadDecision,
    is_due,
    reload_decision,
)
from chat.contacts.models import Contact
from chat.contacts.wire import VisitorPresence
from chat.duty.access import helper_type, helpers_on_duty, open_services
from chat.duty.actions import BOARD
from chat.duty.core import refusal
from chat.duty.models import OnDuty
from chat.services.models import Service
from chat.statistics import actions as statistics
from chat.statistics.core import Choices, Happened
from chat.transcripts import actions as transcripts
from chat.transcripts.wire import Ended, EndedBy, Joined
from moderation.live.hub import Notice, publish_after_commit
from moderation.sealing.keyring import KeyGoneError
from moderation.staff.models import Person

logger = logging.getLogger(__name__)


class RefusedByStateError(Exception):
    """The contact, the service or the person is not in a state that allows this."""

    def __init__(
        self,
        code: Literal[
            "no_service", "closed", "taken", "full", "not_on_duty", "not_allowed", "not_ended", "stale_token"
        ],
        by: str = "",
    ) -> None:
        """`code` is the wire's; `by` is the colleague's duty name with `taken`."""
        super().__init__(code)
        self.code, self.by = code, by


@dataclass(frozen=True, slots=True, repr=False)
class Page:
    """A visitor's page that was let in: its contact, and its tokens where they are new."""

    contact: Contact
    connection: str
    token: str = ""
    reload: str = ""


def replaced(contact: Contact) -> Notice:
    """Tells the contact's other sockets that `contact.connection` is the page now."""
    return Notice(f"page:{contact.pk}", contact.connection.encode())


# --- the visitor's page ------------------------------------------------------------------------


def start(slug: str, language: str, key: str, now: datetime) -> Page:
    """Begin a contact in a service that is open, or find the one that `key` began.

    Raises RefusedByStateError: no_service; stale_token when what the key began is over.
    """
    page = _start_again(key, now)
    if page is not None:
        return page
    try:
        return _start_new(slug, language, key, now)
    except IntegrityError:  # the same key a moment ago, on another connection
        page = _start_again(key, now)
        if page is None:
            raise
        return page


@transaction.atomic
def _start_again(key: str, now: datetime) -> Page | None:
    contact = _lockable().filter(start_hash=hash_token(key)).first()
    if contact is None:
        return None
    if contact.token_hash is None or contact.state == "ended":
        raise RefusedByStateError("stale_token")
    return _let_in(contact, now, token=secrets.token_urlsafe(32))


def _start_new(slug: str, language: str, key: str, now: datetime) -> Page:
    service = Service.objects.filter(slug=slug, is_on=True).first()
    if service is None or slug not in open_services(now):
        raise RefusedByStateError("no_service")
    with transcripts.new_key() as key_name, transaction.atomic():
        stream = transcripts.open_stream(key_name)
        contact = Contact.objects.create(
            service=service,
            language=language,
            stream=stream,
            visitor_grant=transcripts.grant(stream, "visitor"),
            start_hash=hash_token(key),
            created_at=now,
            seen_at=now,
        )
        return _let_in(contact, now, token=secrets.token_urlsafe(32))


@transaction.atomic
def resume(token: str, now: datetime) -> Page:
    """Let a page back in that stayed open (rule 11). Raises RefusedByStateError (stale_token)."""
    contact = _locked_by_token(token)
    if contact.state != "ended" and now - contact.seen_at > LOST_WINDOW:
        raise RefusedByStateError("stale_token")
    return _let_in(contact, now)


@transaction.atomic
def reload(token: str, agreed: bool, now: datetime) -> tuple[ReloadDecision, Page | None]:
    """Let a reloaded page in, ask it first, or refuse (rule 11). The token is used up when a page is let in."""
    contact = _lockable().filter(reload_hash=hash_token(token)).first()
    if contact is None or contact.state == "ended":
        return "refuse", None
    # A page that is still "here" was seen moments ago, unless every process has been down since.
    decision = reload_decision(now - contact.seen_at, agreed)
    if decision in ("ask", "refuse"):
        return decision, None
    if decision == "continue":
        contact.hidden_up_to = transcripts.lock(contact.stream_id).head
    return decision, _let_in(contact, now, token=secrets.token_urlsafe(32))


def _let_in(contact: Contact, now: datetime, token: str = "") -> Page:
    """Make this connection the visitor's page. A new `token` (with a new reload token) voids the ones before."""
    page = Page(contact, secrets.token_hex(16), token, secrets.token_urlsafe(32) if token else "")
    contact.connection = page.connection
    if token:
        contact.token_hash = hash_token(token)
        contact.reload_hash = hash_token(page.reload)
    if contact.state != "ended":
        contact.presence, contact.seen_at = "here", now
    contact.save()
    publish_after_commit(BOARD, replaced(contact))
    return page


@transaction.atomic
def mark_gone(contact_id: uuid.UUID, connection: str, presence: VisitorPresence, now: datetime) -> None:
    """The page's connection is over. Of no effect when another page has replaced it, or after the end."""
    gone = Contact.objects.filter(pk=contact_id, connection=connection).exclude(state="ended")
    if gone.update(presence=presence, seen_at=now):
        publish_after_commit(BOARD)


def mark_seen(connections: Collection[str], now: datetime) -> None:
    """These pages have answered a beat. Whoever was taken for cut off, while their process stood still, is here."""
    seen = Contact.objects.filter(connection__in=connections).exclude(state="ended")
    if seen.filter(presence="network").update(presence="here"):
        publish_after_commit(BOARD)
    seen.filter(presence="here").update(seen_at=now)


# --- the worker --------------------------------------------------------------------------------


@transaction.atomic
def accept(contact_id: str, person: Person, now: datetime) -> Contact:
    """Take a waiting contact: one owner, whoever else tries at the same time.

    Raises NoContactError, or RefusedByStateError: not_on_duty, not_allowed (rule 19), full (rule 18),
    taken (with the owner's duty name), closed. Taking one's own contact again is no error.
    """
    duty = OnDuty.objects.select_for_update(of=("self",)).filter(person=person).first()
    contact = access.waiting_or_taken(contact_id)
    if contact.worker_id == person.pk and contact.state == "open":  # asked again: the answer was lost on the way
        return contact
    if duty is None or not duty.services.filter(pk=contact.service_id).exists():
        raise RefusedByStateError("not_on_duty")
    helpers = helpers_on_duty(contact.service_id, now)
    if refusal(helper_type(person), contact.service.peers_answer, helpers) is not None:
        raise RefusedByStateError("not_allowed")
    if Contact.objects.filter(worker=person, state="open").count() >= person.capacity:
        raise RefusedByStateError("full")
    stream = transcripts.lock(contact.stream_id) if _claim(contact, person, now) else None
    if stream is None:
        raise _lost_claim(contact_id)
    contact.refresh_from_db()
    contact.worker_grant = transcripts.grant(stream, "helper")
    contact.save(update_fields=["worker_grant"])
    transcripts.append(stream, [Joined(person.duty_name, helper_type(person))], now)
    publish_after_commit(BOARD)
    return contact


def _claim(contact: Contact, person: Person, now: datetime) -> bool:
    """The conditional update that decides who owns the contact; False when somebody was faster."""
    waiting = Contact.objects.filter(pk=contact.pk, state="waiting")
    return waiting.update(state="open", worker=person, accepted_at=now) == 1


def _lost_claim(contact_id: str) -> RefusedByStateError:
    contact = access.waiting_or_taken(contact_id)
    if contact.worker is None:
        return RefusedByStateError("closed")
    return RefusedByStateError("taken", by=contact.worker.duty_name)


@transaction.atomic
def record(
    contact_id: str,
    person: Person,
    choices: Choices,
    now: datetime,
) -> None:
    """Count the ended contact and take it off the worker's desk.

    Raises NoContactError, or RefusedByStateError (not_ended).
    """
    contact = _locked(access.of_worker(contact_id, person.pk).pk)
    if contact.recorded_at is not None:
        raise NoContactError
    if contact.state != "ended":
        raise RefusedByStateError("not_ended")
    _count(contact, choices, now)
    if contact.worker_grant_id is not None:
        transcripts.revoke(transcripts.lock(contact.stream_id), contact.worker_grant_id, now)
    publish_after_commit(BOARD)


# --- the end -----------------------------------------------------------------------------------


@transaction.atomic
def end_by_visitor(token: str, by: EndedBy, now: datetime) -> None:
    """The visitor ends the talk, or leaves fast (then nothing opens it again, rule 5). Twice is no error.

    A reloaded page that has not been let in yet has only its reload token, which is good enough to leave with.
    """
    contact = _locked_by_token(token, or_reload=by == "left_fast")
    if by == "left_fast":
        _void_tokens(contact)
    _end(contact, by, now)


@transaction.atomic
def end_by_worker(contact_id: str, person: Person, now: datetime) -> None:
    """The worker ends the talk. Twice is no error. Raises NoContactError."""
    _end(_locked(access.of_worker(contact_id, person.pk).pk), "helper", now)


@transaction.atomic
def delete(token: str, now: datetime) -> None:
    """The visitor deletes everything, at any moment (rule 14): ended, shredded, and nothing opens it again."""
    contact = _locked_by_token(token)
    stream = transcripts.lock(contact.stream_id)
    if stream.shredded_at is None:
        transcripts.shred(stream, "deleted", now)
    _void_tokens(contact)
    _end(contact, "visitor", now)


def end_abandoned(now: datetime) -> int:
    """End what visitors have been gone from for too long (rule 11); how many there were.

    Also marks as cut off the pages whose server process died with them. Each end is a transaction of its own:
    one that locked several streams could wait in a circle with the writer.
    """
    present = Contact.objects.filter(presence="here", seen_at__lt=now - PRESENCE_SILENCE).exclude(state="ended")
    with transaction.atomic():
        if present.update(presence="network"):
            publish_after_commit(BOARD)
    ids = list(Contact.objects.filter(_abandoned(now)).values_list("pk", flat=True))
    return _for_each(ids, lambda contact_id: _end_abandoned(contact_id, now))


def _for_each(contact_ids: Iterable[uuid.UUID], act: Callable[[uuid.UUID], bool]) -> int:
    """For how many contacts the act did something. One that fails is logged and keeps the others from nothing."""
    done = 0
    for contact_id in contact_ids:
        try:
            with transaction.atomic():
                done += act(contact_id)
        except Exception as error:
            logger.error("upkeep of a contact failed: %s", type(error).__name__)
    return done


def _end_abandoned(contact_id: uuid.UUID, now: datetime) -> bool:
    """End the contact unless its visitor has come back a moment ago."""
    contact = _lockable().filter(_abandoned(now), pk=contact_id).first()
    if contact is None:
        return False
    _end(contact, "timeout", now)
    return True


def _abandoned(now: datetime) -> Q:
    lost = Q(presence="network", seen_at__lt=now - LOST_WINDOW)
    closed = Q(presence="closed", seen_at__lt=now - CLOSED_WINDOW)
    return ~Q(state="ended") & (lost | closed)


def shred_due(now: datetime) -> int:
    """Shred the texts of contacts whose time after the end is over (rule 33); how many there were."""
    # In the order of the streams, as the writer locks them: the sweep does this in one transaction.
    ended = Contact.objects.filter(state="ended", stream__shredded_at=None).select_related("service").order_by("stream")
    due = [contact for contact in ended if is_due(contact.ended_at, contact.service.keep_minutes, now)]
    return _for_each((contact.pk for contact in due), lambda contact_id: _shred(contact_id, now))


def _shred(contact_id: uuid.UUID, now: datetime) -> bool:
    contact = _locked(contact_id)
    stream = transcripts.lock(contact.stream_id)
    _void_tokens(contact)
    if stream.shredded_at is not None:
        return False
    transcripts.shred(stream, "expired", now)
    return True


def record_overdue(now: datetime) -> int:
    """Record as not known what a worker has not recorded within RECORD_WITHIN; how many there were."""
    overdue = Contact.objects.filter(state="ended", recorded_at=None, ended_at__lt=now - RECORD_WITHIN)
    ids = list(overdue.values_list("pk", flat=True).order_by("pk"))
    return _for_each(ids, lambda contact_id: _record_overdue(contact_id, now))


def _record_overdue(contact_id: uuid.UUID, now: datetime) -> bool:
    contact = _locked(contact_id)
    if contact.recorded_at is not None:
        return False
    _count(contact, Choices(), now)
    publish_after_commit(BOARD)
    return True


@transaction.atomic
def erase_finished() -> int:
    """Delete contacts that are recorded and shredded, with their streams; how many there were."""
    finished = Contact.objects.filter(recorded_at__isnull=False, stream__key_destroyed_at__isnull=False)
    stream_ids = list(finished.values_list("stream_id", flat=True))
    Contact.objects.filter(stream__in=stream_ids).delete()  # those listed: others may have finished since
    transcripts.erase(stream_ids)
    return len(stream_ids)


def _end(contact: Contact, by: EndedBy, now: datetime) -> None:
    """End a locked contact, whatever state it is in."""
    if contact.state == "ended":
        return
    contact.state, contact.ended_at, contact.ended_by = "ended", now, by
    contact.reload_hash = None
    if by in ("visitor", "left_fast"):
        contact.presence = "ended" if by == "visitor" else "left_fast"
    contact.save()
    stream = transcripts.lock(contact.stream_id)
    if stream.shredded_at is None:
        with contextlib.suppress(KeyGoneError):  # a keyring that was lost must not keep a talk open
            transcripts.append(stream, [Ended(by)], now)
        transcripts.close(stream, now)
    if contact.worker_id is None:  # nobody answered, so nobody will make its record
        _count(contact, None, now)
    publish_after_commit(BOARD)


def _count(contact: Contact, choices: Choices | None, now: datetime) -> None:
    """Leave a record behind that has no link to the contact (rule 34); no choices when nobody answered."""
    worker = contact.worker
    # Each moment was stamped by the clock of some machine: what came later is never counted as earlier.
    answered_at = max(contact.created_at, contact.accepted_at) if contact.accepted_at else None
    happened = Happened(
        service=contact.service.slug,
        language=contact.language,
        began_at=contact.created_at,
        answered_at=answered_at,
        ended_at=max(answered_at or contact.created_at, contact.ended_at or now),
        ended_by=contact.ended_by,
        association=worker.association.slug if worker else "",
        helper_type=worker.helper_type if worker else "",
    )
    statistics.record_contact(happened, choices)
    contact.recorded_at = now
    contact.save(update_fields=["recorded_at"])


def _void_tokens(contact: Contact) -> None:
    contact.token_hash = contact.reload_hash = None
    contact.save(update_fields=["token_hash", "reload_hash"])


def _locked(contact_id: uuid.UUID) -> Contact:
    return _lockable().get(pk=contact_id)


def _lockable() -> QuerySet[Contact]:
    """Contacts, locked when they are read, with everything that pages and records ask of them."""
    return Contact.objects.select_for_update(of=("self",)).select_related("service", "stream", "worker__association")


def _locked_by_token(token: str, *, or_reload: bool = False) -> Contact:
    hashed = hash_token(token)
    opens = Q(token_hash=hashed) | Q(reload_hash=hashed) if or_reload else Q(token_hash=hashed)
    contact = _lockable().filter(opens).first()
    if contact is None:
        raise RefusedByStateError("stale_token")
    return contact
