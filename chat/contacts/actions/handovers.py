"""A talk goes from one worker to another: given on, or taken from a dead desk. The visitor is told a sentence."""

import uuid
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from chat.contacts.access import open_contacts
from chat.contacts.actions.company import dismiss_all, note_part, second_of, second_to_go_on, take_over
from chat.contacts.actions.pages import lockable, locked_in_talk, locked_open
from chat.contacts.core import RefusedByStateError
from chat.contacts.models import Companion, Contact
from chat.duty import access as duty
from chat.duty import actions as duty_actions
from chat.duty.actions import BOARD
from chat.duty.models import OnDuty
from chat.services.models import Service
from chat.transcripts import actions as transcripts
from chat.transcripts.wire import AnyBody, HandedOver, Noted
from moderation.live.hub import publish_after_commit
from moderation.staff import access as staff
from moderation.staff.models import Person


@transaction.atomic
def hand_over(contact_id: str, person: Person, service: str, to: str, note: str, now: datetime) -> None:
    """Give an open contact to colleagues, in another service where one is named; its second worker has it at once.

    Raises NoContactError, or RefusedByStateError: closed; no_service when nobody else is on duty in the service that is
    named; not_allowed when the person that is named does not answer there.
    """
    contact = locked_open(contact_id, person)
    notes: list[AnyBody] = [Noted(person.duty_name, note.strip())] if note.strip() else []
    second = second_of(contact)
    if second is not None and to == str(second.person_id) and service in ("", contact.service.slug):
        take_over(contact, second, "given", notes, now)
        return
    if service and service != contact.service.slug:
        contact.service = _answered_by_others(service, person, now)
    contact.meant_for = _colleague(to, contact.service, person, now) if to else None
    _put_back(contact, [*notes, HandedOver("given")], now)


@transaction.atomic
def note(contact_id: str, person: Person, text: str, now: datetime) -> None:
    """Write something for colleagues alone. Raises NoContactError, or RefusedByStateError: closed, empty."""
    if not text.strip():
        raise RefusedByStateError("empty")
    contact = locked_in_talk(contact_id, person)
    transcripts.append([(transcripts.lock(contact.stream_id), Noted(person.duty_name, text.strip()))], now, "helper")


def keep_open_talks(person_id: uuid.UUID, now: datetime) -> None:
    """The person's desk is there again: open contacts that nobody else has got meanwhile stay with it."""
    if open_contacts([person_id])[person_id]:
        duty_actions.keep_finishing(person_id, now)


def stranded(now: datetime) -> list[uuid.UUID]:
    """Open contacts whose worker's desk is dead or may not answer any more, and that somebody else can take.

    With nobody else there, a dead desk keeps its contacts: its worker may be back first.
    """
    gone = Contact.objects.filter(state="open", worker__on_duty=None).select_related("worker")
    colleagues = duty.present(now).filter(services=OuterRef("service")).exclude(person=OuterRef("worker"))
    seconds = Companion.objects.filter(contact=OuterRef("pk"), part="second", person__on_duty__isnull=False)
    rows = gone.annotate(can_go_on=Exists(colleagues) | Exists(seconds)).order_by("pk")
    return [contact.pk for contact in rows if contact.can_go_on or not _may_answer(contact.worker)]


def _may_answer(worker: Person | None) -> bool:
    return worker is not None and worker.is_active and staff.may(worker, "answer_contacts")


def put_back_stranded(contact_id: uuid.UUID, now: datetime) -> bool:
    """Give one of them to its second worker, or put it back into the queue, unless its worker has come back."""
    contact = lockable().filter(pk=contact_id, state="open").first()
    # Asked under the lock: whoever waited for it finds the worker that another sweep has given the talk to.
    if contact is None or duty.is_on(contact.worker_id):
        return False
    second = second_to_go_on(contact)
    if second is not None:
        take_over(contact, second, "lost", [], now)
    else:
        _put_back(contact, [HandedOver("lost")], now)
    return True


@transaction.atomic
def end_finished_duties() -> int:
    """Take off duty those who only finish and have nothing open any more; how many there were."""
    finishing = list(OnDuty.objects.filter(status="finishing").values_list("person_id", flat=True))
    left = open_contacts(finishing)
    persons = [person for person in finishing if not left[person]]
    return duty_actions.end_finishing(persons) if persons else 0


def _answered_by_others(slug: str, person: Person, now: datetime) -> Service:
    there = duty.present(now).filter(services__slug=slug, person__helper_type="professional").exclude(person=person)
    service = Service.objects.filter(slug=slug, is_on=True).first()
    if service is None or not there.exists():
        raise RefusedByStateError("no_service")
    return service


def _colleague(person_id: str, service: Service, person: Person, now: datetime) -> Person:
    there = duty.present(now).filter(services=service).exclude(person=person).select_related("person")
    found = next((row for row in there if str(row.person_id) == person_id), None)
    if found is None:
        raise RefusedByStateError("not_allowed")
    return found.person


def _put_back(contact: Contact, bodies: list[AnyBody], now: datetime) -> None:
    """Let a locked, open contact wait again, first of those who came later; nobody who was in it reads on."""
    dismiss_all(contact, now)
    stream = transcripts.lock(contact.stream_id)
    if contact.worker_grant_id is not None:
        transcripts.revoke(stream, contact.worker_grant_id, now)
    note_part(contact, contact.worker)
    contact.previous_worker_id = contact.worker_id
    contact.worker = contact.worker_grant = None
    contact.state, contact.draft = "waiting", None
    fields = ["state", "service", "worker", "previous_worker", "meant_for", "worker_grant", "draft"]
    contact.save(update_fields=fields)
    transcripts.append([(stream, body) for body in bodies], now)
    publish_after_commit(BOARD)
