"""Everything that changes letters."""

import contextlib
import uuid
from collections.abc import Callable
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from chat.contacts.actions import open_door
from chat.letters import access, core
from chat.letters.access import ByCode, NoLetterError, NoSlotError
from chat.letters.codes import CodeKeys, code_for, keys_of
from chat.letters.core import LetterRefusedError, SlotRefusedError
from chat.letters.models import Letter, Slot
from chat.services.models import Service
from chat.transcripts import actions as transcripts
from chat.transcripts.models import Stream
from chat.transcripts.wire import Joined, Said
from moderation.sealing import keyring
from moderation.staff.core import helper_type
from moderation.staff.models import Person

# --- the visitor ----------------------------------------------------------------------------------


def send(
    service: Service, language: str, form_key: str, text: str, now: datetime, slot_id: uuid.UUID | None = None
) -> tuple[Letter, str]:
    """Store a letter, with the time that it books; returns it and its return code, which is stored nowhere.

    The same form again finds its letter, and changes it where it differs. Raises LetterRefusedError: no_letters, empty,
    too_long; slot_taken, and then nothing is stored; taken or answered when the letter cannot be changed any more.
    """
    if not service.letters_within:
        raise LetterRefusedError("no_letters")
    plain = core.checked_text(text, core.MAX_LETTER)
    code = code_for(form_key)
    keys = keys_of(code)
    try:
        letter = _begin(service, language, keys, plain, now, slot_id)
    except IntegrityError:  # the form was sent before
        letter = _sent_again(access.by_keys(keys), plain, now, slot_id)
    return letter, code


def _begin(
    service: Service, language: str, keys: CodeKeys, text: str, now: datetime, slot_id: uuid.UUID | None
) -> Letter:
    with transcripts.new_keys(1) as names, transaction.atomic():
        stream = _written(names[0], text, now)
        letter = Letter.objects.create(
            service=service,
            language=language,
            stream=stream,
            code_hash=keys.hash,
            wrapped_key=keys.wrap(keyring.current().get(stream.key_name), stream.key_name),
            sent_at=now,
            promised_on=core.promised_on(timezone.localdate(now), service.letters_within),
        )
        _book(letter, slot_id, now)
        return letter


def _written(key_name: str, text: str, now: datetime) -> Stream:
    """A stream with the letter's text in it."""
    (stream,) = transcripts.open_streams([key_name])
    transcripts.append([(stream, Said(text))], now, author="visitor")
    return stream


def _sent_again(found: ByCode, text: str, now: datetime, slot_id: uuid.UUID | None) -> Letter:
    with transaction.atomic():
        _book(_locked(found.letter.pk), slot_id, now)
    return found.letter if access.open_by_code(found).text == text else change(found, text, now)


def _book(letter: Letter, slot_id: uuid.UUID | None, now: datetime) -> None:
    """Book that time in the place of another one; None leaves things as they are."""
    if slot_id is None or Slot.objects.filter(pk=slot_id, letter=letter).exists():
        return
    slot = _locked_free(letter.service, slot_id, now)
    if slot is None:
        raise LetterRefusedError("slot_taken")
    _free_slot_of(letter)
    slot.letter = letter
    slot.save(update_fields=["letter"])


def _locked_free(service: Service, slot_id: uuid.UUID, now: datetime) -> Slot | None:
    """The time, if it can be booked: nobody else can book it until the transaction ends."""
    bookable = {slot.pk for slot in access.free_slots(service, now)}
    return Slot.objects.select_for_update().filter(pk__in=bookable & {slot_id}, letter=None).first()


def _free_slot_of(letter: Letter) -> None:
    Slot.objects.filter(letter=letter).update(letter=None)


def give_back_slot(found: ByCode) -> None:
    """Free the time that the letter has booked; the letter stays."""
    with transaction.atomic():
        _free_slot_of(_locked(found.letter.pk))


def open_talk(found: ByCode, now: datetime) -> str:
    """A token that opens one talk at the letter's service, at its booked time. Raises LetterRefusedError("no_slot").

    Nothing that is stored tells that it was this letter (rules 28 and 34).
    """
    slot = access.slot_of(found.letter, now)
    if slot is None or not core.is_door_open(slot.starts_at, slot.ends_at, now):
        raise LetterRefusedError("no_slot")
    return open_door(found.letter.service, now, slot.ends_at)


def change(found: ByCode, text: str, now: datetime) -> Letter:
    """Put another text in the letter's place; the earlier one is shredded. The promised day stays.

    Raises LetterRefusedError: taken once somebody writes the answer, answered after that; empty, too_long.
    """
    plain = core.checked_text(text, core.MAX_LETTER)
    with transcripts.new_keys(1) as names, transaction.atomic():
        letter = _locked(found.letter.pk)
        _must_be_waiting(letter)
        earlier = transcripts.lock(letter.stream_id)
        letter.stream = _written(names[0], plain, now)
        letter.wrapped_key = found.keys.wrap(keyring.current().get(names[0]), names[0])
        letter.save(update_fields=["stream", "wrapped_key"])
        transcripts.discard(earlier, now)
        return letter


def read_answer(found: ByCode, now: datetime) -> None:
    """The visitor sees the answer: from here on only the return code opens the letter."""
    with transaction.atomic():
        letter = _locked(found.letter.pk)
        if letter.state != "answered":
            return
        letter.state, letter.read_at = "read", now
        letter.save(update_fields=["state", "read_at"])
        transcripts.destroy_key(letter.stream, now)


def erase_letter(found: ByCode, now: datetime) -> None:
    """Withdraw the letter, or delete it with its answer: its text and both keys are gone at once (rule 14)."""
    _erase(found.letter.pk, now)


# --- the staff ------------------------------------------------------------------------------------


def take(person: Person, letter_id: uuid.UUID) -> Letter:
    """Say that one writes the answer; colleagues see it. Raises NoLetterError, LetterRefusedError("taken" or other)."""

    def taken(letter: Letter) -> None:
        if letter.state == "taken" and letter.worker_id == person.pk:
            return
        _must_be_waiting(letter)
        _hand_to(person, letter)

    return _by_staff(person, letter_id, taken)


def take_over(person: Person, letter_id: uuid.UUID) -> Letter:
    """Write the answer in the place of a colleague, who fell ill, say.

    Raises NoLetterError, LetterRefusedError("answered").
    """

    def taken_over(letter: Letter) -> None:
        if letter.state not in ("waiting", "taken"):
            raise LetterRefusedError("answered")
        _hand_to(person, letter)

    return _by_staff(person, letter_id, taken_over)


def give_back(person: Person, letter_id: uuid.UUID) -> Letter:
    """Leave the letter to others. Raises NoLetterError, LetterRefusedError("not_yours")."""

    def given_back(letter: Letter) -> None:
        _must_be_writing(person, letter)
        _hand_to(None, letter)

    return _by_staff(person, letter_id, given_back)


def answer(person: Person, letter_id: uuid.UUID, text: str, now: datetime) -> Letter:
    """Answer a letter that one has taken. Raises NoLetterError, LetterRefusedError: empty, too_long, not_yours."""
    plain = core.checked_text(text, core.MAX_ANSWER)

    def answered(letter: Letter) -> None:
        _must_be_writing(person, letter)
        stream = transcripts.lock(letter.stream_id)
        joined = Joined(person.duty_name, helper_type(person.helper_type))
        transcripts.append([(stream, joined)], now)
        transcripts.append([(stream, Said(plain))], now, author="helper")
        transcripts.close(stream, now)
        letter.state, letter.answered_at = "answered", now
        letter.save(update_fields=["state", "answered_at"])

    return _by_staff(person, letter_id, answered)


def _hand_to(person: Person | None, letter: Letter) -> None:
    """The person writes the answer; None: whoever takes the letter."""
    letter.state, letter.worker = "taken" if person else "waiting", person
    letter.save(update_fields=["state", "worker"])


def _must_be_waiting(letter: Letter) -> None:
    if letter.state != "waiting":
        raise LetterRefusedError("taken" if letter.state == "taken" else "answered")


def _must_be_writing(person: Person, letter: Letter) -> None:
    if letter.state != "taken" or letter.worker_id != person.pk:
        raise LetterRefusedError("not_yours")


def _by_staff(person: Person, letter_id: uuid.UUID, act: Callable[[Letter], None]) -> Letter:
    access.letter_for(person, letter_id)
    with transaction.atomic():
        letter = _locked(letter_id)
        act(letter)
    return letter


# --- times that letters book ------------------------------------------------------------------------


def plan_slot(person: Person, slug: str, starts_at: datetime, minutes: int, now: datetime) -> Slot:
    """Offer a time. Raises NoSlotError, SlotRefusedError: too_soon, too_late, minutes, overlaps."""
    return offer_slot(access.service_to_plan(person, slug), starts_at, minutes, now)


def offer_slot(service: Service, starts_at: datetime, minutes: int, now: datetime) -> Slot:
    """The same by the system. Raises SlotRefusedError."""
    ends_at = core.checked_slot(timezone.localtime(starts_at), minutes, timezone.localtime(now))
    with transaction.atomic():
        Service.objects.select_for_update().get(pk=service.pk)  # of two that overlap, the second sees the first
        if Slot.objects.filter(service=service, starts_at__lt=ends_at, ends_at__gt=starts_at).exists():
            raise SlotRefusedError("overlaps")
        return Slot.objects.create(service=service, starts_at=starts_at, ends_at=ends_at)


def remove_slot(person: Person, slot_id: uuid.UUID) -> None:
    """Take back a time that nobody has booked. Raises NoSlotError, SlotRefusedError("booked")."""
    with transaction.atomic():
        services = access.plannable_services(person)
        slot = Slot.objects.select_for_update().filter(pk=slot_id, service__in=services).first()
        if slot is None:
            raise NoSlotError
        if slot.letter_id is not None:
            raise SlotRefusedError("booked")
        slot.delete()


def expire_slots(now: datetime) -> int:
    """Delete times that are over; how many there were."""
    return Slot.objects.filter(ends_at__lte=now).delete()[0]


# --- the sweep ------------------------------------------------------------------------------------


def erase_due(now: datetime) -> int:
    """Erase letters whose time is over; how many there were."""
    due = access.due(now, timezone.localdate(now))
    for letter_id in due:
        _erase(letter_id, now)
    return len(due)


def finish_destroying_keys(now: datetime) -> int:
    """Destroy keys of letters that were read while the keyring did not answer; how many there were."""
    letters = access.read_with_key_left()
    for letter in letters:
        with transaction.atomic():
            transcripts.destroy_key(letter.stream, now)
    return len(letters)


def _erase(letter_id: uuid.UUID, now: datetime) -> None:
    with contextlib.suppress(NoLetterError), transaction.atomic():  # gone already: so it was meant
        letter = _locked(letter_id)
        stream = transcripts.lock(letter.stream_id)
        letter.delete()
        transcripts.discard(stream, now)


def _locked(letter_id: uuid.UUID) -> Letter:
    # Without a join: PostgreSQL would look for the stream that the letter had before a change, and find no row.
    letter = Letter.objects.select_for_update().filter(pk=letter_id).first()
    if letter is None:
        raise NoLetterError
    return letter
