"""People who come to the door of a closed group at the same moment: one name, one place and one use of a code each."""

import pytest
from django.utils import timezone

from chat.letters import codes
from rooms.entry import access, actions
from rooms.entry.access import NoWayError
from rooms.entry.models import Application, Invitation
from rooms.groups.models import Room
from rooms.membership import actions as members
from rooms.membership import keys
from rooms.membership.core import AdmissionRefusedError
from rooms.membership.models import Member
from tests.support.cast import Cast
from tests.support.crowd import together
from tests.support.rooms import opened_room

pytestmark = [pytest.mark.storage, pytest.mark.django_db(transaction=True)]
ROUNDS = 5


@pytest.fixture(autouse=True)
def cheap_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What codes and keys cost is no matter here."""
    monkeypatch.setattr(codes, "MEMORY_KIB", 64)
    monkeypatch.setattr(keys, "MEMORY_KIB", 64)


@pytest.fixture
def room(cast: Cast) -> Room:
    """An open room with places enough."""
    return opened_room(cast, timezone.now(), size=30)


def names(outcomes: list[object]) -> list[str]:
    return sorted(type(outcome).__name__ for outcome in outcomes)


def come(code_hash: str, name: str) -> object:
    """Somebody comes in by an invitation, each with a form of their own."""
    return actions.join_by_invitation(code_hash, name, "", f"{name:>22}", timezone.now())


def test_of_two_who_want_one_nickname_one_has_it(room: Room) -> None:
    for nickname in ("Kuutar", "Metsä", "Polku", "Orava", "Siili"):
        wanted = (nickname, nickname.upper())
        outcomes = together([lambda name=name: members.admit(room, name, "", timezone.now()) for name in wanted])  # type: ignore[misc]
        assert names(outcomes) == ["AdmissionRefusedError", "tuple"], outcomes
    assert Member.objects.count() == 5


def test_the_last_place_is_given_once(cast: Cast) -> None:
    for _ in range(ROUNDS):
        small = opened_room(cast, timezone.now(), size=3)
        outcomes = together(
            [
                lambda name=name, small=small: members.admit(small, name, "", timezone.now())  # type: ignore[misc]
                for name in ("Kuutar", "Metsä", "Polku", "Orava", "Siili")
            ]
        )
        assert names(outcomes) == ["AdmissionRefusedError"] * 2 + ["tuple"] * 3, outcomes


def test_an_invitation_that_two_use_at_once_lets_one_in(room: Room, cast: Cast) -> None:
    for number in range(ROUNDS):
        _, code = actions.invite(cast.aino, room.pk, 14, timezone.now())
        code_hash = access.hash_of(code)
        outcomes = together(
            [
                lambda name=name, code=code_hash: come(code, name)  # type: ignore[misc]
                for name in (f"Kuutar {'abcde'[number]}", f"Polku {'abcde'[number]}")
            ]
        )
        assert names(outcomes) == ["NoWayError", "tuple"], outcomes
    assert Member.objects.count() == ROUNDS
    assert not Invitation.objects.exists()


def test_a_withdrawal_and_whoever_comes_in_by_it(room: Room, cast: Cast) -> None:
    """Either the invitation was used, or nobody is in."""
    for number in range(ROUNDS):
        invitation, code = actions.invite(cast.aino, room.pk, 14, timezone.now())
        code_hash, before = access.hash_of(code), Member.objects.count()
        entered, _withdrawn = together(
            [
                lambda name=f"Kuutar {'abcde'[number]}", code=code_hash: come(code, name),  # type: ignore[misc]
                lambda invitation=invitation: actions.withdraw_invitation(cast.eero, invitation.pk),  # type: ignore[misc]
            ]
        )
        assert isinstance(entered, tuple | NoWayError)
        assert Member.objects.count() - before == isinstance(entered, tuple)
        assert not Invitation.objects.exists()


def test_two_facilitators_who_answer_one_application(room: Room, cast: Cast) -> None:
    for number in range(ROUNDS):
        application, _ = actions.apply(room.pk, "fi", f"{number:022}", ["Hei", "Hei"], timezone.now())
        outcomes = together(
            [
                lambda a=application: actions.answer(cast.aino, a.pk, "accepted", "", timezone.now()),  # type: ignore[misc]
                lambda a=application: actions.answer(cast.eero, a.pk, "refused", "Valitan", timezone.now()),  # type: ignore[misc]
            ]
        )
        assert names(outcomes) == ["Application", "EntryRefusedError"], outcomes


def test_a_form_sent_twice_at_once_is_one_application_and_one_member(room: Room, cast: Cast) -> None:
    for number in range(ROUNDS):
        form, nickname = f"{number:022}", f"Kuutar {'abcde'[number]}"
        applied = together(
            [lambda form=form: actions.apply(room.pk, "fi", form, ["Hei", "Hei"], timezone.now())] * 2  # type: ignore[misc]
        )
        assert applied[0] == applied[1], applied
        code_hash = access.hash_of(applied[0][1])
        actions.answer(cast.aino, Application.objects.get().pk, "accepted", "", timezone.now())
        joined = together(
            [
                lambda form=form, name=nickname, code=code_hash: actions.join(code, name, "", form, timezone.now())  # type: ignore[misc]
            ]
            * 2
        )
        (words,) = [outcome[1] for outcome in joined if isinstance(outcome, tuple)]
        assert all(isinstance(outcome, tuple | NoWayError | AdmissionRefusedError) for outcome in joined)
        again = actions.sent_before(code_hash, form)
        assert again is not None
        assert again[1] == words
    assert Member.objects.count() == ROUNDS
