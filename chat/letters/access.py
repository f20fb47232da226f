"""Reading letters: with a return code, or as somebody who may answer them."""

import logging
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Count, QuerySet
from django.utils import timezone

from chat.duty.access import answerable_services
from chat.letters import core
from chat.letters.codes import CodeKeys, keys_of
from chat.letters.models import Letter, Slot
from chat.services.models import Service
from chat.transcripts.access import NotReadableError, read_whole
from chat.transcripts.wire import Entry, Joined, Said
from moderation.retention.proofs import Outcome
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError
from moderation.sealing.seal import SealBrokenError
from moderation.staff import access as staff
from moderation.staff.models import Person

logger = logging.getLogger(__name__)


class NoLetterError(LookupError):
    """There is no such letter, or it is not the caller's to see: one answer for both."""


class NoSlotError(LookupError):
    """There is no such time or service, or it is not the caller's to change."""


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """A letter with its text."""

    letter: Letter
    text: str
    answer: str = ""
    answered_by: str = ""
    """The duty name (rule 26)."""
    helper: str = ""
    """The helper type (rule 19)."""


@dataclass(frozen=True, slots=True, repr=False)
class ByCode:
    """A letter that a return code has opened, and what the code is worth."""

    letter: Letter
    keys: CodeKeys = field(repr=False)


def by_code(code: str) -> ByCode:
    """The letter of a return code as `core.read_code` gives it. Raises NoLetterError."""
    return by_keys(keys_of(code))


def by_keys(keys: CodeKeys) -> ByCode:
    """The letter that these keys open. Raises NoLetterError."""
    letter = Letter.objects.select_related("service", "stream").filter(code_hash=keys.hash).first()
    if letter is None:
        raise NoLetterError
    return ByCode(letter, keys)


def open_by_code(found: ByCode) -> Opened:
    """What the visitor reads. Raises NoLetterError when the text is gone, or a row was changed in the database."""
    letter = found.letter
    try:
        return _opened(letter, found.keys.unwrap(letter.wrapped_key, letter.stream.key_name))
    except SealBrokenError:
        logger.error("a letter cannot be read: its row was changed")
        raise NoLetterError from None


def to_answer(person: Person) -> list[Letter]:
    """The letters that wait for an answer in the services of this person, the earliest promise first; no text."""
    return list(_for(person).filter(answered_at=None).order_by("promised_on", "sent_at"))


def letter_for(person: Person, letter_id: uuid.UUID) -> Letter:
    """A letter that this person may read. Raises NoLetterError, for one that somebody else has answered, too."""
    letter = _for(person).filter(pk=letter_id).first()
    if letter is None or (letter.answered_at is not None and letter.worker_id != person.pk):
        raise NoLetterError
    return letter


def open_for_staff(letter: Letter) -> Opened:
    """What the worker reads, as long as the keyring holds the key. Raises NoLetterError, SealBrokenError."""
    try:
        return _opened(letter, keyring.current().get(letter.stream.key_name))
    except KeyGoneError:
        raise NoLetterError from None


def _for(person: Person) -> QuerySet[Letter]:
    if not staff.may(person, "answer_letters"):
        return Letter.objects.none()
    return Letter.objects.select_related("service", "stream", "worker").filter(service__in=answerable_services(person))


def _opened(letter: Letter, key: bytes) -> Opened:
    try:
        entries = read_whole(letter.stream, key)
    except NotReadableError:
        raise NoLetterError from None
    said = {entry.author: entry.body.text for entry in entries if isinstance(entry.body, Said)}
    joined = _joined(entries)
    return Opened(
        letter,
        text=said.get("visitor", ""),
        answer=said.get("helper", ""),
        answered_by=joined.name if joined else "",
        helper=joined.helper if joined else "",
    )


def _joined(entries: Sequence[Entry]) -> Joined | None:
    return next((entry.body for entry in entries if isinstance(entry.body, Joined)), None)


# --- times that letters book ------------------------------------------------------------------------


def free_slots(service: Service, now: datetime) -> list[Slot]:
    """The times of the service that a letter can book now, the earliest first."""
    first, last = core.bookable_days(timezone.localdate(now))
    free = Slot.objects.filter(service=service, letter=None, starts_at__date__gte=first, starts_at__date__lte=last)
    return list(free.order_by("starts_at"))


def slot_of(letter: Letter, now: datetime) -> Slot | None:
    """The time that the letter has booked and that is not over."""
    return Slot.objects.filter(letter=letter, ends_at__gt=now).first()


def plannable_services(person: Person) -> list[Service]:
    """The services whose times this person plans: those that take letters, in the order of the catalogue."""
    if not staff.may(person, "plan_slots"):
        return []
    return list(Service.objects.filter(is_on=True, letters_within__gt=0))


def service_to_plan(person: Person, slug: str) -> Service:
    """One of them. Raises NoSlotError."""
    service = next((service for service in plannable_services(person) if service.slug == slug), None)
    if service is None:
        raise NoSlotError
    return service


def slots_to_plan(person: Person, now: datetime) -> list[Slot]:
    """The times that this person plans and that are not over. Whose a booked one is cannot be read from them."""
    ahead = Slot.objects.filter(service__in=plannable_services(person), ends_at__gt=now)
    return list(ahead.select_related("service").order_by("starts_at", "service__order"))


def booked_today(now: datetime) -> list[Slot]:
    """The booked times of today that are not over, by their beginnings."""
    booked = Slot.objects.filter(letter__isnull=False, ends_at__gt=now, starts_at__date=timezone.localdate(now))
    return list(booked.order_by("starts_at"))


def due_today(now: datetime) -> dict[int, int]:
    """By the service's id: how many letters that nobody has taken are promised an answer by today. One query."""
    waiting = Letter.objects.filter(state="waiting", promised_on__lte=timezone.localdate(now))
    return dict(waiting.order_by().values_list("service").annotate(Count("pk")))


# --- what is due ----------------------------------------------------------------------------------


def due(now: datetime, today: date) -> list[uuid.UUID]:
    """Letters whose time is over."""
    answered = Letter.objects.filter(answered_at__lte=core.answered_before(now))
    unanswered = Letter.objects.filter(answered_at=None, promised_on__lte=core.promised_before(today))
    return [*answered.values_list("pk", flat=True), *unanswered.values_list("pk", flat=True)]


def read_with_key_left() -> list[Letter]:
    """Letters whose answer was read and whose key the keyring may still hold."""
    return list(Letter.objects.select_related("stream").filter(state="read", stream__key_destroyed_at=None))


def read_by_staff() -> Outcome:
    """Try to read, as staff, every letter whose answer its visitor has read."""
    names = list(Letter.objects.filter(state="read").values_list("stream__key_name", flat=True))
    return Outcome(len(names), len(keyring.current().get_many(names)))
