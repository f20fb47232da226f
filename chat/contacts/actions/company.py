"""Beside a talk's worker: a second one, whom the visitor sees, and somebody who reads along, whom the workers see.

Who is asked into a talk, comes, or leaves is decided under the lock of the contact's row. A second worker holds one of
their own places (rule 18); reading along takes none.
"""

import uuid
from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from chat.contacts import access
from chat.contacts.access import NoContactError
from chat.contacts.actions.pages import companion_of, lockable, locked_if_there, locked_open
from chat.contacts.core import RefusedByStateError
from chat.contacts.models import Companion, Contact
from chat.duty import access as duty
from chat.duty.access import helper_type
from chat.duty.actions import BOARD, lock_duties
from chat.duty.core import SEEN_WITHIN
from chat.transcripts import actions as transcripts
from chat.transcripts.core import READS_ONLY
from chat.transcripts.models import Stream
from chat.transcripts.wire import AnyBody, Handing, Noted, SecondJoined, SecondLeft, TookOver
from moderation.audit.actions import record
from moderation.live.hub import publish_after_commit
from moderation.live.ids import parsed_id
from moderation.staff import access as staff
from moderation.staff.models import Person

# --- a second worker -----------------------------------------------------------------------------


@transaction.atomic
def invite(contact_id: str, person: Person, colleague_id: str, now: datetime) -> None:
    """Ask a colleague on duty to come into the worker's talk; whoever was asked before is asked no more.

    Raises NoContactError, or RefusedByStateError: closed; taken (by their duty name) when there is a second worker
    already; not_allowed for somebody who is not on duty, may not answer there (rule 19), or reads along.
    """
    contact = locked_open(contact_id, person)
    second = second_of(contact)
    if second is not None:
        raise RefusedByStateError("taken", by=second.person.duty_name)
    colleague = _colleague(contact, colleague_id, now)
    contact.companions.filter(part="invited").delete()
    Companion.objects.create(contact=contact, person=colleague, part="invited", since=now, seen_at=now)
    publish_after_commit(BOARD)


def _colleague(contact: Contact, person_id: str, now: datetime) -> Person:
    """Somebody else on duty who can be the second worker. Raises RefusedByStateError (not_allowed)."""
    others = duty.present(now).filter(status="on").exclude(person=contact.worker_id)
    found = others.filter(person=parsed_id(person_id)).select_related("person").first()
    if (
        found is None
        or duty.refusal(found.person, contact.service, now) is not None
        or companion_of(contact, found.person, "reader") is not None
    ):
        raise RefusedByStateError("not_allowed")
    return found.person


@transaction.atomic
def uninvite(contact_id: str, person: Person) -> None:
    """Ask nobody any more. Raises NoContactError, or RefusedByStateError (closed)."""
    if locked_open(contact_id, person).companions.filter(part="invited").delete()[0]:
        publish_after_commit(BOARD)


@transaction.atomic
def join(contact_id: str, person: Person, now: datetime) -> None:
    """Come into a talk to which one is asked; twice is no error.

    Raises NoContactError when one is not asked, or not any more; or RefusedByStateError: closed, not_on_duty,
    not_allowed (rule 19), full (rule 18).
    """
    is_on_duty = person.pk in lock_duties([person.pk])
    contact = locked_if_there(contact_id)
    companion = companion_of(contact, person, "invited", "second")
    if companion is None:
        raise NoContactError
    if companion.part == "second":
        return
    if contact.state != "open":
        raise RefusedByStateError("closed")
    if not is_on_duty:
        raise RefusedByStateError("not_on_duty")
    if duty.refusal(person, contact.service, now) is not None:
        raise RefusedByStateError("not_allowed")
    if access.open_contacts([person.pk])[person.pk] >= person.capacity:
        raise RefusedByStateError("full")
    stream = transcripts.lock(contact.stream_id)
    (companion.grant,) = transcripts.grant_each([stream], "helper")
    companion.part, companion.since = "second", now
    companion.save(update_fields=["grant", "part", "since"])
    note_part(contact, person)
    transcripts.append([(stream, SecondJoined(person.duty_name, helper_type(person)))], now)
    publish_after_commit(BOARD)


@transaction.atomic
def leave(contact_id: str, person: Person, now: datetime) -> None:
    """Leave a colleague's talk; who is only asked says no. Raises NoContactError for who is not beside its worker."""
    contact = locked_if_there(contact_id)
    companion = companion_of(contact, person, "invited", "second", "reader")
    if companion is None:
        raise NoContactError
    _go(contact, [companion], now)


def take_over(contact: Contact, second: Companion, how: Handing, notes: Iterable[AnyBody], now: datetime) -> None:
    """The second worker of a locked, open contact goes on alone, with what they have; its worker reads no more of it.

    `notes` are the worker's last words to them.
    """
    stream = transcripts.lock(contact.stream_id)
    if contact.worker_grant_id is not None:
        transcripts.revoke(stream, contact.worker_grant_id, now)
    note_part(contact, contact.worker)
    contact.previous_worker_id = contact.worker_id
    contact.worker, contact.worker_grant = second.person, second.grant
    # They have been in it since they came: their sign-in has rested on it as long.
    contact.accepted_at, contact.draft = second.since, second.draft
    contact.save(update_fields=["previous_worker", "worker", "worker_grant", "accepted_at", "draft"])
    second.delete()
    told = TookOver(second.person.duty_name, helper_type(second.person), how)
    transcripts.append([(stream, body) for body in (*notes, told)], now)
    publish_after_commit(BOARD)


def note_part(contact: Contact, person: Person | None) -> None:
    """Remember that this person's unit took part in a locked contact, which may be counted for another one."""
    if person is not None:
        contact.took_part = sorted({*contact.took_part, person.association.slug})
        contact.save(update_fields=["took_part"])


def second_of(contact: Contact) -> Companion | None:
    """The second worker of a locked contact."""
    return contact.companions.filter(part="second").select_related("person").first()


def second_to_go_on(contact: Contact) -> Companion | None:
    """The same, if their desk is there and they may answer."""
    second = second_of(contact)
    if second is None or not duty.is_on(second.person_id) or not staff.may(second.person, "answer_contacts"):
        return None
    return second


# --- reading along -------------------------------------------------------------------------------


@transaction.atomic
def read_along(contact_id: str, person: Person, now: datetime) -> None:
    """Read a colleague's talk along; its workers see it, and it is audited (rule 36). Twice is no error.

    Raises NoContactError, or RefusedByStateError: closed; taken (by their duty name) when somebody else reads along;
    not_allowed for who may not, or answers in the talk or is asked into it.
    """
    contact = locked_if_there(contact_id)
    if contact.state != "open":
        raise RefusedByStateError("closed")
    companions = list(contact.companions.select_related("person"))
    if any(row.person_id == person.pk and row.part == "reader" for row in companions):
        return
    is_in_it = contact.worker_id == person.pk or any(row.person_id == person.pk for row in companions)
    if is_in_it or not staff.may(person, "read_along"):
        raise RefusedByStateError("not_allowed")
    for row in companions:
        if row.part == "reader":
            raise RefusedByStateError("taken", by=row.person.duty_name)
    (grant,) = transcripts.grant_each([transcripts.lock(contact.stream_id)], READS_ONLY)
    Companion.objects.create(contact=contact, person=person, part="reader", since=now, grant=grant, seen_at=now)
    publish_after_commit(BOARD)
    record("read_along", actor=person.pk, kind="contact", object_id=contact.pk)


@transaction.atomic
def whisper(contact_id: str, person: Person, text: str, now: datetime) -> None:
    """Write to the workers of a talk that one reads along.

    Raises NoContactError, or RefusedByStateError: closed, empty.
    """
    if not text.strip():
        raise RefusedByStateError("empty")
    contact = locked_if_there(contact_id)
    if companion_of(contact, person, "reader") is None:
        raise NoContactError
    if contact.state != "open":
        raise RefusedByStateError("closed")
    whispered = Noted(person.duty_name, text.strip(), whispers=True)
    transcripts.append([(transcripts.lock(contact.stream_id), whispered)], now, "helper")


@transaction.atomic
def mark_readers_seen(person_ids: Collection[uuid.UUID], now: datetime) -> None:
    """The desks of these persons have answered a beat."""
    reading = Companion.objects.filter(part="reader", person__in=person_ids)
    # Locked in the order of their ids, so that no two processes wait in a circle.
    seen = list(reading.select_for_update().order_by("pk").values_list("pk", flat=True))
    Companion.objects.filter(pk__in=seen).update(seen_at=now)


# --- who is not there any more -------------------------------------------------------------------


def left_alone(now: datetime) -> list[uuid.UUID]:
    """Contacts beside whose worker somebody is no more: their desk is dead, or they may not read along any more."""
    gone = set(Companion.objects.filter(_silent(now)).values_list("contact_id", flat=True))
    readers = Companion.objects.filter(part="reader").select_related("person")
    return sorted(gone | {row.contact_id for row in readers if not staff.may(row.person, "read_along")})


def dismiss_absent(contact_id: uuid.UUID, now: datetime) -> bool:
    """Take those of them out of the contact who have not come back a moment ago."""
    contact = lockable().filter(pk=contact_id).first()
    if contact is None:
        return False
    silent = set(contact.companions.filter(_silent(now)).values_list("pk", flat=True))
    gone = [
        row
        for row in contact.companions.select_related("person")
        if row.pk in silent or (row.part == "reader" and not staff.may(row.person, "read_along"))
    ]
    if gone:
        _go(contact, gone, now)
    return bool(gone)


def _silent(now: datetime) -> Q:
    off_duty = Q(part__in=("invited", "second"), person__on_duty=None, contact__state="open")
    return off_duty | Q(part="reader", seen_at__lt=now - SEEN_WITHIN)


def dismiss_all(contact: Contact, now: datetime) -> None:
    """Nobody is beside the worker of a locked contact any more; what the log says of it is the caller's."""
    companions = list(contact.companions.all())
    if companions:
        stream = transcripts.lock(contact.stream_id)
        for companion in companions:
            _dismiss(companion, stream, now)


def _go(contact: Contact, companions: Iterable[Companion], now: datetime) -> None:
    """Take these out of a locked contact, and tell the visitor of a second worker who leaves."""
    stream = transcripts.lock(contact.stream_id)
    for companion in companions:
        _dismiss(companion, stream, now)
        if companion.part == "second" and contact.state == "open":
            transcripts.append([(stream, SecondLeft(companion.person.duty_name))], now)
    publish_after_commit(BOARD)


def _dismiss(companion: Companion, stream: Stream, now: datetime) -> None:
    if companion.grant_id is not None:
        transcripts.revoke(stream, companion.grant_id, now)
    companion.delete()
