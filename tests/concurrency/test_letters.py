"""Letters that are acted on at the same moment: one answer, one letter for one form, nothing torn."""

import threading
import uuid

import pytest
from django.db import connection
from django.utils import timezone

from chat.letters import access, actions, codes
from chat.letters.access import NoLetterError
from chat.letters.core import LetterRefusedError
from chat.letters.models import Letter
from chat.transcripts.models import StoredEntry, Stream
from tests.support.cast import Cast
from tests.support.crowd import together

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
