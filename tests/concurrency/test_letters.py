"""Letters that are acted on at the same moment: one answer, one letter for one form, nothing torn."""

import threading
import uuid
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from chat.contacts import actions as contacts
from chat.contacts.actions import Page, RefusedByStateError, Start, doors
from chat.contacts.models import Door
from chat.letters import access, actions, codes
from chat.letters.access import NoLetterError
from chat.letters.core import LetterRefusedError, SlotRefusedError
from chat.letters.models import Letter, Slot
from chat.services.models import Service
from chat.transcripts.models import StoredEntry, Stream
from tests.support.cast import Cast
from tests.support.crowd import together
from tests.support.talks import new_key

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]
ROUNDS = 8


@pytest.fixture(autouse=True)
def cheap_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a code costs is no matter here."""
    monkeypatch.setattr(codes, "MEMORY_KIB", 64)


def written(cast: Cast, form: int, text: str = "Hei") -> tuple[Letter, str]:
    """A letter from the form of this number, and its code."""
    return actions.send(cast.violence, "fi", f"{form:022}", text, timezone.now())


def take_both(cast: Cast, letter: Letter) -> list[object]:
    """Aino and Eero take the letter at once."""
    return together([lambda person=person: actions.take(person, letter.pk) for person in (cast.aino, cast.eero)])  # type: ignore[misc]


def test_of_two_workers_who_take_a_letter_one_has_it(cast: Cast) -> None:
    for number in range(ROUNDS):
        letter, _ = written(cast, number)
        outcomes = take_both(cast, letter)
        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Letter", "LetterRefusedError"]


def test_control_without_the_lock_both_have_it(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    both_have_looked = threading.Barrier(2)

    def unlocked(letter_id: uuid.UUID) -> Letter:
        letter = Letter.objects.select_related("service", "stream").get(pk=letter_id)
        both_have_looked.wait(10)
        return letter

    letter, _ = written(cast, 0)
    monkeypatch.setattr(actions, "_locked", unlocked)
    assert all(isinstance(outcome, Letter) for outcome in take_both(cast, letter))


def test_a_form_sent_twice_at_once_is_one_letter(cast: Cast) -> None:
    for number in range(ROUNDS):
        sent = together([lambda number=number: written(cast, number)] * 2)  # type: ignore[misc]
        assert sent[0][1] == sent[1][1], sent
    assert Letter.objects.count() == Stream.objects.count() == ROUNDS


def test_an_answer_and_a_withdrawal_leave_either_nothing_or_nothing_of_either(cast: Cast) -> None:
    """Whoever comes first, the letter is gone in the end, with whatever was answered."""
    for number in range(ROUNDS):
        letter, code = written(cast, number)
        actions.take(cast.aino, letter.pk)
        answered, erased = together(
            [
                lambda letter=letter: actions.answer(cast.aino, letter.pk, "Hei", timezone.now()),  # type: ignore[misc]
                lambda code=code: actions.erase_letter(access.by_code(code), timezone.now()),  # type: ignore[misc]
            ]
        )
        assert isinstance(answered, Letter | NoLetterError)
        assert erased is None
    assert Letter.objects.count() + Stream.objects.count() + StoredEntry.objects.count() == 0


def test_a_change_and_a_worker_who_takes_the_letter(cast: Cast) -> None:
    """Either the change came first, and is what the worker reads, or it is refused."""
    for number in range(ROUNDS):
        letter, code = written(cast, number)
        changed, taken = together(
            [
                lambda code=code: actions.change(access.by_code(code), "Toisin", timezone.now()),  # type: ignore[misc]
                lambda letter=letter: actions.take(cast.aino, letter.pk),  # type: ignore[misc]
            ]
        )
        assert isinstance(taken, Letter)
        text = access.open_for_staff(access.letter_for(cast.aino, letter.pk)).text
        assert text == ("Toisin" if isinstance(changed, Letter) else "Hei")
        assert isinstance(changed, Letter | LetterRefusedError)


# --- times that letters book ------------------------------------------------------------------------


def offered(cast: Cast, number: int) -> Slot:
    """A free time of the day after tomorrow."""
    starts = timezone.localtime().replace(hour=0, minute=0) + timedelta(days=2, hours=number)
    return actions.plan_slot(cast.tuula, cast.violence.slug, starts, 45, timezone.now())


def book_both(cast: Cast, slot: Slot, forms: tuple[int, int]) -> list[object]:
    """Two visitors send letters that book the same time at once."""
    now = timezone.now()
    return together(
        [lambda form=form: actions.send(cast.violence, "fi", f"{form:022}", "Hei", now, slot.pk) for form in forms]  # type: ignore[misc]
    )


def test_of_two_letters_that_book_one_time_one_has_it_and_the_other_is_not_stored(cast: Cast) -> None:
    for number in range(ROUNDS):
        slot = offered(cast, number)
        outcomes = book_both(cast, slot, (2 * number, 2 * number + 1))
        refused = [outcome for outcome in outcomes if isinstance(outcome, LetterRefusedError)]
        assert [error.problem for error in refused] == ["slot_taken"], outcomes
        assert Slot.objects.get(pk=slot.pk).letter is not None
    assert Letter.objects.count() == Stream.objects.count() == ROUNDS


def test_control_without_the_lock_both_are_told_that_they_have_the_time(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    both_have_looked = threading.Barrier(2)

    def unlocked(_service: Service, slot_id: uuid.UUID, _now: datetime) -> Slot | None:
        slot = Slot.objects.filter(pk=slot_id, letter=None).first()
        both_have_looked.wait(10)
        return slot

    slot = offered(cast, 1)
    monkeypatch.setattr(actions, "_locked_free", unlocked)
    assert all(isinstance(outcome, tuple) for outcome in book_both(cast, slot, (0, 1)))


def test_a_time_that_is_booked_and_taken_back_at_once_is_one_or_the_other(cast: Cast) -> None:
    for number in range(ROUNDS):
        slot = offered(cast, number)
        booked, removed = together(
            [
                lambda slot=slot, number=number: actions.send(  # type: ignore[misc]
                    cast.violence, "fi", f"{number:022}", "Hei", timezone.now(), slot.pk
                ),
                lambda slot=slot: actions.remove_slot(cast.aino, slot.pk),  # type: ignore[misc]
            ]
        )
        is_booked = Slot.objects.filter(pk=slot.pk, letter__isnull=False).exists()
        assert isinstance(booked, tuple if is_booked else LetterRefusedError)
        assert isinstance(removed, SlotRefusedError) is is_booked


def test_of_two_times_that_overlap_one_is_offered(cast: Cast) -> None:
    for number in range(ROUNDS):
        offers = together([lambda number=number: offered(cast, number)] * 2)  # type: ignore[misc]
        assert sorted(type(outcome).__name__ for outcome in offers) == ["Slot", "SlotRefusedError"]


def through(cast: Cast, token: str) -> list[object]:
    """Two pages go through one door at once."""
    now = timezone.now()
    return together(
        [lambda: contacts.start_batch([Start(cast.violence.slug, "fi", new_key(), door=token)], now)[0]] * 2
    )


def test_of_two_pages_at_one_door_one_comes_in(cast: Cast) -> None:
    for _ in range(ROUNDS):
        now = timezone.now()
        token = contacts.open_door(cast.violence, now, now + timedelta(minutes=5))
        assert {type(outcome) for outcome in through(cast, token)} == {Page, RefusedByStateError}


def test_control_without_its_lock_a_door_lets_two_in(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time, so that reading and writing cannot be interleaved")
    both_have_looked = threading.Barrier(2)

    class Unlocked:
        """The table of doors whose rows are read without a lock."""

        def __getattr__(self, name: str) -> object:
            return getattr(Door.objects, name)

        def select_for_update(self, **_options: object) -> object:
            both_have_looked.wait(10)
            return Door.objects.all()

    now = timezone.now()
    token = contacts.open_door(cast.violence, now, now + timedelta(minutes=5))
    monkeypatch.setattr(doors, "Door", type("Unlocked", (), {"objects": Unlocked()}))
    assert [type(outcome) for outcome in through(cast, token)] == [Page, Page]
