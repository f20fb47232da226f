"""Applications, invitations and lost keys, on both databases: how somebody gets in, and what is left of it."""

import uuid
from datetime import date, timedelta

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from chat.letters import codes
from chat.transcripts.models import StoredEntry, Stream
from moderation.retention.actions import sweep
from moderation.sealing import keyring
from moderation.staff.models import Person
from rooms.entry import access, actions
from rooms.entry.access import NoWayError
from rooms.entry.core import EntryRefusedError
from rooms.entry.models import Application, Invitation, KeyRequest
from rooms.groups.access import NoRoomError
from rooms.groups.actions import choose_facilitators
from rooms.groups.models import Room
from rooms.membership import actions as members
from rooms.membership import keys
from rooms.membership.access import NoMemberError
from rooms.membership.core import AdmissionRefusedError
from rooms.membership.models import Member
from tests.support.cast import Cast
from tests.support.clock import Clock
from tests.support.rooms import TITLE, opened_room, planned_room

pytestmark = [pytest.mark.storage, pytest.mark.django_db]
FORM, OTHER_FORM = "k" * 22, "j" * 22
ANSWERS = ["Olen ollut kuivilla kuukauden.", "Toivon ihmisiä, jotka ymmärtävät.", ""]
REPLY = "Tervetuloa ryhmään."


@pytest.fixture(autouse=True)
def cheap_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What codes and keys cost is no matter here."""
    monkeypatch.setattr(codes, "MEMORY_KIB", 64)
    monkeypatch.setattr(keys, "MEMORY_KIB", 64)


class Door:
    """What outsiders and facilitators do at the door of a room, each act committed."""

    def __init__(self, room: Room, cast: Cast, clock: Clock, commits: DjangoCaptureOnCommitCallbacks) -> None:
        self.room, self.cast, self.clock, self._commits = room, cast, clock, commits

    def apply(self, form: str = FORM, answers: list[str] | None = None) -> str:
        with self._commits(execute=True):
            _, code = actions.apply(self.room.pk, "fi", form, answers or ANSWERS, self.clock.now)
        return access.hash_of(code)

    def answer(self, code: str, state: str = "accepted", text: str = REPLY, by: Person | None = None) -> Application:
        application = access.application_by(code)
        return actions.answer(by or self.cast.aino, application.pk, state, text, self.clock.now)  # type: ignore[arg-type]

    def join(self, code: str, nickname: str = "Kuutar", form: str = FORM) -> str:
        with self._commits(execute=True):
            return actions.join(code, nickname, "omena", form, self.clock.now)[1]

    def invite(self, days: int = 14) -> str:
        return access.hash_of(actions.invite(self.cast.aino, self.room.pk, days, self.clock.now)[1])

    def come(self, code: str, nickname: str = "Kuutar", form: str = FORM) -> str:
        return actions.join_by_invitation(code, nickname, "omena", form, self.clock.now)[1]

    def ask_for_key(self, title: str = TITLE, nickname: str = "Kuutar", word: str = "Omena", form: str = FORM) -> str:
        return access.hash_of(actions.ask_for_key(title, nickname, word, form, self.clock.now))

    def sweep(self) -> None:
        with self._commits(execute=True):
            assert sweep(self.clock.now).failed == []


@pytest.fixture
def door(cast: Cast, clock: Clock, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks) -> Door:
    """The door of a room that Aino and Eero lead; three can be in it."""
    return Door(opened_room(cast, size=3), cast, clock, django_capture_on_commit_callbacks)


# --- applying -----------------------------------------------------------------------------------------


def test_somebody_applies_is_accepted_and_comes_in(door: Door) -> None:
    code = door.apply()
    opened = access.open_application(access.application_by(code))
    assert opened.answers == ANSWERS
    assert opened.application.promised_on == date(2026, 3, 9)  # five working days after Monday
    door.answer(code)
    opened = access.open_application(access.application_by(code))
    assert (opened.reply, opened.replied_by, opened.helper) == (REPLY, "Aino", "professional")
    words = door.join(code)
    assert members.sign_in(words, door.clock.now)


def test_nothing_of_the_application_is_left_once_its_writer_is_in(door: Door) -> None:
    code = door.apply()
    door.answer(code)
    stream = access.application_by(code).stream
    door.join(code)
    assert not Application.objects.exists()
    assert not StoredEntry.objects.filter(stream=stream.pk).exists()
    assert not Stream.objects.filter(pk=stream.pk).exists()
    assert keyring.current().get_many([stream.key_name]) == {}


def test_the_same_form_twice_is_one_application_and_one_member(door: Door) -> None:
    code = door.apply()
    assert door.apply() == code
    assert Application.objects.count() == 1
    door.answer(code)
    words = door.join(code)
    with pytest.raises(NoWayError):
        door.join(code)
    shown_again = actions.sent_before(code, FORM)
    assert shown_again is not None
    assert shown_again[1] == words
    assert actions.sent_before(code, OTHER_FORM) is None
    assert Member.objects.count() == 1


def test_a_return_code_opens_only_what_was_accepted(door: Door) -> None:
    code = door.apply()
    for state in ("waiting", "listed", "refused"):
        if state != "waiting":
            door.answer(code, state)
        with pytest.raises(NoWayError):
            door.join(code)
    with pytest.raises(EntryRefusedError, match="answered"):
        door.answer(code)


def test_a_refusal_needs_kind_words(door: Door) -> None:
    code = door.apply()
    with pytest.raises(EntryRefusedError, match="empty"):
        door.answer(code, "refused", " \n ")
    with pytest.raises(EntryRefusedError, match="too_long"):
        door.answer(code, "refused", "x" * 2001)
    assert access.application_by(code).state == "waiting"


@pytest.mark.parametrize(
    ("answers", "problem"),
    [([], "empty"), (["Hei", " "], "empty"), (["Hei", "x" * 1001, ""], "too_long"), (["\u200b", "Hei"], "empty")],
)
def test_an_application_without_words_is_none(door: Door, answers: list[str], problem: str) -> None:
    with pytest.raises(EntryRefusedError, match=problem):
        actions.apply(door.room.pk, "fi", FORM, answers, door.clock.now)
    assert not Application.objects.exists()


def test_a_full_room_accepts_nobody_and_lists_them(door: Door) -> None:
    codes = [door.apply(form=f"{number:022}") for number in range(4)]
    for code in codes[:3]:
        door.answer(code)
    with pytest.raises(EntryRefusedError, match="full"):
        door.answer(codes[3])
    door.answer(codes[3], "listed", "")
    with pytest.raises(AdmissionRefusedError, match="full"):  # what is free is kept for whoever was accepted
        door.come(door.invite())
    for number, (code, name) in enumerate(zip(codes, ("Kuutar", "Metsä", "Polku"), strict=False)):
        door.join(code, name, f"{number:022}")
    members.leave(Member.objects.order_by("pk")[0].pk, door.clock.now)
    door.answer(codes[3])
    door.join(codes[3], "Orava", OTHER_FORM)


def test_the_accepted_wait_until_the_room_opens(cast: Cast, clock: Clock, door: Door) -> None:
    door.room = planned_room(cast, starts_on=date(2026, 3, 9))
    choose_facilitators(door.room, [cast.aino, cast.eero])
    code = door.apply()
    door.answer(code)
    with pytest.raises(AdmissionRefusedError, match="not_open"):
        door.join(code)
    assert access.application_by(code).state == "accepted"


def test_a_refused_nickname_leaves_the_way_open(door: Door) -> None:
    code = door.apply()
    door.answer(code)
    with pytest.raises(AdmissionRefusedError, match="taken"):
        door.join(code, "Aino")
    assert door.join(code, "Kuutar")


def test_whoever_has_applied_takes_it_back(door: Door) -> None:
    code = door.apply()
    actions.withdraw(code, door.clock.now)
    for gone in (lambda: access.application_by(code), lambda: actions.withdraw(code, door.clock.now)):
        with pytest.raises(NoWayError):
            gone()


def test_only_those_who_lead_the_room_see_and_answer(door: Door, cast: Cast) -> None:
    code = door.apply()
    application = access.application_by(code)
    assert [one.pk for one in access.to_answer(cast.eero)] == [application.pk]
    for other in (cast.tuula, cast.sanni, cast.kaarina, cast.maija):
        assert access.to_answer(other) == []
        assert access.invitations_of(other, door.clock.now) == []
        with pytest.raises(NoWayError):
            access.application_for(other, application.pk)
        with pytest.raises(NoWayError):
            door.answer(code, by=other)
        with pytest.raises(NoRoomError):
            actions.invite(other, door.room.pk, 14, door.clock.now)


def test_nobody_applies_to_a_room_that_outsiders_know_nothing_of(door: Door) -> None:
    Room.objects.filter(pk=door.room.pk).update(takes_applications=False)
    for room_id in (door.room.pk, uuid.uuid4()):
        with pytest.raises(NoRoomError):
            actions.apply(room_id, "fi", FORM, ANSWERS, door.clock.now)


def test_applications_go_thirty_days_after_their_answer_or_the_promised_day(door: Door, clock: Clock) -> None:
    unanswered, refused = door.apply(), door.apply(OTHER_FORM)
    clock.forward(days=2)
    door.answer(refused, "refused")
    clock.forward(days=29)
    door.sweep()
    assert Application.objects.count() == 2
    clock.forward(days=1)
    door.sweep()
    with pytest.raises(NoWayError):
        access.application_by(refused)
    clock.forward(days=5)
    door.sweep()
    with pytest.raises(NoWayError):
        access.application_by(unanswered)
    assert not Stream.objects.exclude(pk=door.room.stream_id or 0).exists()


# --- invitations ----------------------------------------------------------------------------------------


def test_an_invitation_lets_one_person_in_once(door: Door) -> None:
    code = door.invite()
    words = door.come(code)
    assert members.sign_in(words, door.clock.now)
    for form in (FORM, OTHER_FORM):  # a replay is told what a wrong code is
        with pytest.raises(NoWayError):
            door.come(code, "Metsä", form)
    again = actions.sent_before(code, FORM)
    assert again is not None
    assert again[1] == words


def test_an_invitation_expires_and_can_be_withdrawn(door: Door, clock: Clock) -> None:
    code, other = door.invite(), door.invite(days=30)
    clock.forward(days=14)
    with pytest.raises(NoWayError):
        door.come(code)
    (left,) = access.invitations_of(door.cast.eero, clock.now)
    with pytest.raises(NoWayError):
        actions.withdraw_invitation(door.cast.tuula, left.pk)
    actions.withdraw_invitation(door.cast.eero, left.pk)
    with pytest.raises(NoWayError):
        door.come(other)
    door.sweep()
    assert not Invitation.objects.exists()


def test_a_forged_code_opens_nothing(door: Door) -> None:
    door.invite()
    for act in (door.come, door.join):
        with pytest.raises(NoWayError):
            act("0" * 64)


def test_an_invitation_is_good_for_days_that_can_be_chosen(door: Door) -> None:
    door.invite(days=100_000)
    assert Invitation.objects.get().expires_at == door.clock.now + timedelta(days=14)


# --- a lost key -------------------------------------------------------------------------------------------


def test_a_lost_key_is_replaced_once_a_facilitator_agrees(door: Door) -> None:
    lost = door.come(door.invite())
    code = door.ask_for_key()
    (request,) = access.key_requests_of(door.cast.eero)
    assert request.promised_on == date(2026, 3, 3)
    with pytest.raises(NoWayError):
        actions.take_new_key(code)
    actions.settle_key_request(door.cast.eero, request.pk, grant=True, now=door.clock.now)
    words = actions.take_new_key(code)
    assert members.sign_in(words, door.clock.now)
    with pytest.raises(NoMemberError):
        members.sign_in(lost, door.clock.now)
    with pytest.raises(NoWayError):
        actions.take_new_key(code)
    assert not KeyRequest.objects.exists()


@pytest.mark.parametrize(
    "wrong", [{"title": "Toinen ryhmä"}, {"nickname": "Metsä"}, {"word": "päärynä"}, {"word": ""}, {"nickname": ""}]
)
def test_whoever_guesses_gets_a_code_and_learns_nothing(door: Door, wrong: dict[str, str]) -> None:
    door.come(door.invite())
    code = door.ask_for_key(**wrong)
    assert len(code) == 64
    assert not KeyRequest.objects.exists()


def test_a_facilitator_can_say_no_and_others_cannot_say_anything(door: Door, clock: Clock) -> None:
    door.come(door.invite())
    code = door.ask_for_key()
    (request,) = access.key_requests_of(door.cast.aino)
    with pytest.raises(NoWayError):
        actions.settle_key_request(door.cast.tuula, request.pk, grant=True, now=door.clock.now)
    actions.settle_key_request(door.cast.aino, request.pk, grant=False, now=door.clock.now)
    with pytest.raises(NoWayError):
        access.key_request_by(code)
    door.ask_for_key(form=OTHER_FORM)
    door.ask_for_key(form=OTHER_FORM)
    assert KeyRequest.objects.count() == 1
    clock.forward(days=14)
    door.sweep()
    assert not KeyRequest.objects.exists()
