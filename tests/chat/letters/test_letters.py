"""A letter from its sending to its erasure: the actions, on both databases, and where keys matter on each keyring."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from chat import catalogue
from chat.letters import access, actions, codes, core
from chat.letters.access import ByCode, NoLetterError, Opened
from chat.letters.core import LetterRefusedError
from chat.letters.models import Letter
from chat.services.actions import set_letters_within
from chat.transcripts.models import StoredEntry, Stream
from moderation.retention.actions import sweep
from moderation.sealing import keyring
from moderation.sealing.keyring import Keyring, KeyringUnavailableError
from moderation.staff.core import HELPER_TYPES
from tests.support.cast import Cast
from tests.support.clock import Clock
from tests.support.fixtures import keyring_server, place, postgres_place
from tests.support.keyrings import Place

__all__ = ["keyring_server", "place", "postgres_place"]
pytestmark = [pytest.mark.storage, pytest.mark.django_db]

Commits = DjangoCaptureOnCommitCallbacks
FORM, OTHER_FORM = "k" * 22, "j" * 22
TEXT, ANSWER = "En tiedä, mitä tekisin.", "Hyvä, että kirjoitit."


@pytest.fixture(autouse=True)
def cheap_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a code costs is no matter here."""
    monkeypatch.setattr(codes, "MEMORY_KIB", 64)


@pytest.fixture
def ring(place: Place, monkeypatch: pytest.MonkeyPatch) -> Keyring:
    """The installation's keyring, over each back end: for what becomes of keys."""
    ring = place.open(*place.usual)
    monkeypatch.setattr(keyring, "current", lambda: ring)
    return ring


class Post:
    """What the visitor and the workers do, each act committed."""

    def __init__(self, cast: Cast, clock: Clock, commits: Commits) -> None:
        self.cast, self.clock, self._commits = cast, clock, commits

    def send(self, text: str = TEXT, form: str = FORM) -> str:
        with self._commits(execute=True):
            _, code = actions.send(self.cast.violence, "fi", form, text, self.clock.now)
        return code

    def change(self, code: str, text: str) -> None:
        with self._commits(execute=True):
            actions.change(access.by_code(code), text, self.clock.now)

    def answer(self, code: str, text: str = ANSWER) -> None:
        letter = access.by_code(code).letter
        with self._commits(execute=True):
            actions.take(self.cast.aino, letter.pk)
            actions.answer(self.cast.aino, letter.pk, text, self.clock.now)

    def read(self, code: str) -> Opened:
        found = access.by_code(code)
        opened = access.open_by_code(found)
        with self._commits(execute=True):
            actions.read_answer(found, self.clock.now)
        return opened

    def erase(self, code: str) -> None:
        with self._commits(execute=True):
            actions.erase_letter(access.by_code(code), self.clock.now)

    def sweep(self) -> None:
        with self._commits(execute=True):
            assert sweep(self.clock.now).failed == []


@pytest.fixture
def post(cast: Cast, clock: Clock, django_capture_on_commit_callbacks: Commits) -> Post:
    """The letterbox of the violence chat."""
    return Post(cast, clock, django_capture_on_commit_callbacks)


def staff_reads(post: Post, code: str) -> Opened:
    return access.open_for_staff(access.letter_for(post.cast.aino, access.by_code(code).letter.pk))


def stored_rows() -> int:
    """Rows of letters and of their texts."""
    return Letter.objects.count() + Stream.objects.count() + StoredEntry.objects.count()


# --- writing and reading ----------------------------------------------------------------------------


def test_a_letter_is_answered_and_read_with_its_code(post: Post) -> None:
    code = post.send()
    assert access.open_by_code(access.by_code(code)).text == TEXT
    assert staff_reads(post, code).text == TEXT
    post.answer(code)
    opened = post.read(code)
    assert (opened.text, opened.answer, opened.answered_by, opened.helper) == (TEXT, ANSWER, "Aino", "professional")


def test_the_same_form_again_is_one_letter_and_the_same_code(post: Post) -> None:
    code = post.send()
    assert post.send() == code
    assert post.send("Toinen teksti") == code
    assert Letter.objects.count() == Stream.objects.count() == 1
    assert access.open_by_code(access.by_code(code)).text == "Toinen teksti"
    assert post.send(form=OTHER_FORM) != code


def test_neither_code_nor_text_lies_in_the_database(post: Post) -> None:
    code = post.send()
    letter = Letter.objects.get()
    rows: list[Any] = [*Letter.objects.values_list(), *Stream.objects.values_list(), *StoredEntry.objects.values_list()]
    stored = repr([bytes(value) if isinstance(value, memoryview) else value for row in rows for value in row])
    for secret in (code, core.grouped(code), TEXT, TEXT.encode().hex(), FORM):
        assert secret not in stored
    assert code not in repr(letter)


def test_a_code_that_is_none_finds_nothing(post: Post) -> None:
    post.send()
    with pytest.raises(NoLetterError):
        access.by_code(core.code_from(b"\7" * 32))


def test_a_changed_letter_leaves_nothing_of_the_first(post: Post, ring: Keyring) -> None:
    code = post.send()
    first = Stream.objects.get().key_name
    post.change(code, "Uusi teksti")
    assert access.open_by_code(access.by_code(code)).text == staff_reads(post, code).text == "Uusi teksti"
    assert Stream.objects.count() == StoredEntry.objects.count() == 1
    assert not ring.get_many([first])


def test_a_letter_is_not_changed_under_the_hands_of_who_answers(post: Post) -> None:
    code = post.send()
    actions.take(post.cast.aino, access.by_code(code).letter.pk)
    with pytest.raises(LetterRefusedError, match="taken"):
        post.change(code, "Uusi")
    with pytest.raises(LetterRefusedError, match="taken"):
        post.send("Uusi")  # by the form's Back button
    actions.give_back(post.cast.aino, access.by_code(code).letter.pk)
    post.answer(code)
    with pytest.raises(LetterRefusedError, match="answered"):
        post.change(code, "Uusi")
    assert post.read(code).text == TEXT


@pytest.mark.parametrize(("text", "problem"), [(" ", "empty"), ("a" * 4001, "too_long")])
def test_a_letter_without_words_or_of_too_many_is_refused(post: Post, text: str, problem: str) -> None:
    with pytest.raises(LetterRefusedError, match=problem):
        post.send(text)
    code = post.send()
    with pytest.raises(LetterRefusedError, match=problem):
        post.change(code, text)
    assert access.open_by_code(access.by_code(code)).text == TEXT


def test_a_service_without_letters_takes_none(post: Post) -> None:
    set_letters_within(post.cast.violence, 0)
    with pytest.raises(LetterRefusedError, match="no_letters"):
        post.send()


def test_a_promise_stays_what_it_was(post: Post) -> None:
    code = post.send()
    promised = access.by_code(code).letter.promised_on
    set_letters_within(post.cast.violence, 20)
    post.clock.forward(days=1)
    post.change(code, "Uusi teksti")
    assert access.by_code(code).letter.promised_on == promised


# --- the staff ----------------------------------------------------------------------------------------


def test_who_may_not_answer_sees_no_letter(post: Post) -> None:
    code = post.send()
    letter = access.by_code(code).letter
    for person in (post.cast.sanni, post.cast.maija, post.cast.tuula, post.cast.kaarina, post.cast.dina):
        assert access.to_answer(person) == []
        for act in (access.letter_for, actions.take, actions.give_back):
            with pytest.raises(NoLetterError):
                act(person, letter.pk)
        with pytest.raises(NoLetterError):
            actions.answer(person, letter.pk, ANSWER, post.clock.now)


def test_one_colleague_answers(post: Post) -> None:
    code = post.send()
    letter = access.by_code(code).letter
    aino, eero = post.cast.aino, post.cast.eero
    actions.take(aino, letter.pk)
    actions.take(aino, letter.pk)  # a double click
    with pytest.raises(LetterRefusedError, match="taken"):
        actions.take(eero, letter.pk)
    with pytest.raises(LetterRefusedError, match="not_yours"):
        actions.answer(eero, letter.pk, ANSWER, post.clock.now)
    with pytest.raises(LetterRefusedError, match="not_yours"):
        actions.give_back(eero, letter.pk)
    actions.give_back(aino, letter.pk)
    actions.take(eero, letter.pk)
    with pytest.raises(LetterRefusedError, match="not_yours"):
        actions.answer(aino, letter.pk, ANSWER, post.clock.now)
    actions.answer(eero, letter.pk, ANSWER, post.clock.now)
    with pytest.raises(NoLetterError):  # an answer is its reader's, and not for colleagues
        access.letter_for(aino, letter.pk)
    with pytest.raises(LetterRefusedError, match="not_yours"):
        actions.answer(eero, letter.pk, "Vielä yksi asia", post.clock.now)
    assert post.read(code).answer == ANSWER


def test_the_earliest_promise_comes_first_and_costs_the_same_queries(
    post: Post, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    codes = [post.send(form=f"{number:022}") for number in range(4)]
    late = access.by_code(codes[2]).letter
    Letter.objects.filter(pk=late.pk).update(promised_on=late.promised_on - timedelta(days=9))
    with django_assert_num_queries(3):  # permissions, services, letters
        found = access.to_answer(post.cast.aino)
        assert [letter.service.slug for letter in found] == ["apua-vakivaltaan"] * 4
    assert found[0].pk == late.pk


# --- forgetting ---------------------------------------------------------------------------------------


def test_after_the_answer_was_read_only_the_code_opens_the_letter(post: Post, ring: Keyring) -> None:
    code = post.send()
    post.answer(code)
    name = access.by_code(code).letter.stream.key_name
    assert ring.get_many([name])
    post.read(code)
    assert not ring.get_many([name])
    with pytest.raises(NoLetterError):
        staff_reads(post, code)
    assert post.read(code).answer == ANSWER  # and again with the code
    assert access.read_by_staff().readable == 0


def test_a_keyring_that_does_not_answer_then_is_asked_again_by_the_sweep(
    post: Post, ring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = post.send()
    post.answer(code)

    def unavailable(_name: str) -> None:
        raise KeyringUnavailableError("away")

    with monkeypatch.context() as away:
        away.setattr(ring, "destroy", unavailable)
        assert post.read(code).answer == ANSWER
    assert access.read_by_staff().readable == 1
    post.sweep()
    assert access.read_by_staff().readable == 0
    assert post.read(code).answer == ANSWER


@pytest.mark.parametrize("is_read", [False, True])
def test_rule_14_the_visitor_deletes_everything_at_once(post: Post, ring: Keyring, *, is_read: bool) -> None:
    code = post.send()
    if is_read:
        post.answer(code)
        post.read(code)
    name = access.by_code(code).letter.stream.key_name
    post.erase(code)
    assert stored_rows() == 0
    assert not ring.get_many([name])
    with pytest.raises(NoLetterError):
        access.by_code(code)


def test_what_a_worker_writes_to_a_letter_that_was_withdrawn_goes_nowhere(post: Post) -> None:
    code = post.send()
    letter = access.by_code(code).letter
    actions.take(post.cast.aino, letter.pk)
    post.erase(code)
    with pytest.raises(NoLetterError):
        actions.answer(post.cast.aino, letter.pk, ANSWER, post.clock.now)


@pytest.mark.parametrize("is_answered", [False, True])
def test_a_letter_is_forgotten_thirty_days_after_its_answer_or_its_promise(
    post: Post, ring: Keyring, *, is_answered: bool
) -> None:
    code = post.send()
    if is_answered:
        post.answer(code)
    letter = access.by_code(code).letter
    last = core.erased_on(letter.promised_on, post.clock.now.date() if is_answered else None)
    name = letter.stream.key_name
    post.clock.forward(days=(last - post.clock.now.date()).days - 1)
    post.sweep()
    assert access.by_code(code).letter.pk == letter.pk
    post.clock.forward(days=1)
    post.sweep()
    assert stored_rows() == 0
    assert not ring.get_many([name])


def test_a_key_whose_destruction_failed_when_the_letter_was_erased_goes_with_the_sweep(
    post: Post, ring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = post.send()
    name = access.by_code(code).letter.stream.key_name

    def unavailable(_name: str) -> None:
        raise KeyringUnavailableError("away")

    with monkeypatch.context() as away:
        away.setattr(ring, "destroy", unavailable)
        post.erase(code)
    assert not StoredEntry.objects.exists()
    assert ring.get_many([name])
    post.sweep()
    assert not ring.get_many([name])
    assert stored_rows() == 0


def test_a_row_that_was_changed_is_not_read(post: Post) -> None:
    """A wrapped key from another letter opens nothing."""
    one, other = post.send(), post.send(form=OTHER_FORM)
    with transaction.atomic():
        stolen = access.by_code(other).letter.wrapped_key
        Letter.objects.filter(pk=access.by_code(one).letter.pk).update(wrapped_key=stolen)
    with pytest.raises(access.NoLetterError):
        access.open_by_code(ByCode(access.by_code(one).letter, access.by_code(one).keys))


def test_desks_of_professionals_are_told_how_many_answers_are_promised_by_today(post: Post) -> None:
    clock = post.clock

    def due() -> dict[str, int]:
        shown = catalogue.on_desks(clock.now)
        return {helper: sum(service.letters_due for service in shown[helper, "fi"].services) for helper in HELPER_TYPES}

    code = post.send()
    post.send(form=OTHER_FORM)
    assert due() == {"professional": 0, "peer": 0}, "three working days are left"
    clock.forward(days=3)
    assert due() == {"professional": 2, "peer": 0}, "a peer answers no letters"
    post.answer(code)
    assert due() == {"professional": 1, "peer": 0}
