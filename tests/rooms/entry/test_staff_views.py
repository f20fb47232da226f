"""The facilitators' pages of who wants to come into their rooms."""

import re
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from chat.letters import codes
from moderation.cases.models import StandsAside
from rooms.entry import access, actions
from rooms.entry.models import Application, Invitation, KeyRequest
from rooms.groups.models import Room
from rooms.membership import keys
from tests.support.cast import Cast, sign_in
from tests.support.clock import Clock
from tests.support.rooms import TITLE, opened_room

pytestmark = pytest.mark.django_db
DOOR = "/desk/groups/door?lang=fi"
ANSWERS = ["Olen ollut kuivilla kuukauden.", "Toivon ihmisiä.", ""]


@pytest.fixture(autouse=True)
def cheap_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What codes and keys cost is no matter here."""
    monkeypatch.setattr(codes, "MEMORY_KIB", 64)
    monkeypatch.setattr(keys, "MEMORY_KIB", 64)


@pytest.fixture
def room(cast: Cast, clock: Clock) -> Room:
    """An open room that Aino and Eero lead; three can be in it."""
    return opened_room(cast, size=3)


@pytest.fixture
def aino(cast: Cast, room: Room) -> Client:
    """Aino's browser."""
    return sign_in(Client(), cast.aino)


@pytest.fixture
def tuula(cast: Cast, room: Room) -> Client:
    """The browser of a coordinator, who may lead rooms and leads none."""
    return sign_in(Client(), cast.tuula)


@pytest.fixture
def application(room: Room, clock: Clock) -> Application:
    """An application that waits."""
    return actions.apply(room.pk, "sv", "k" * 22, ANSWERS, clock.now)[0]


def page(answer: Any) -> str:
    return answer.content.decode()  # type: ignore[no-any-return]


def at(application: Application) -> str:
    return f"/desk/groups/applications/{application.pk}?lang=fi"


def test_an_application_is_read_and_accepted(aino: Client, application: Application) -> None:
    door = page(aino.get(DOOR))
    assert TITLE in door
    assert "9. maaliskuuta 2026" in door
    assert ANSWERS[0] not in door
    shown = page(aino.get(at(application)))
    assert ANSWERS[0] in shown
    assert "3 vapaata paikkaa" in shown
    assert aino.post(at(application), {"act": "accept", "text": ""}).status_code == 302
    application.refresh_from_db()
    assert application.state == "accepted"
    assert "Yksikään hakemus ei odota." in page(aino.get(DOOR))
    again = aino.post(at(application), {"act": "refuse", "text": "Ei sittenkään."})
    assert again.status_code == 409
    assert "Ei sittenkään." in page(again)  # nothing written is lost


def test_a_refusal_without_words_is_not_sent(aino: Client, application: Application) -> None:
    refused = aino.post(at(application), {"act": "refuse", "text": " "})
    assert refused.status_code == 400
    assert "ystävälliset sanat" in page(refused)
    assert aino.post(at(application), {"act": "keksi"}).status_code == 400
    application.refresh_from_db()
    assert application.state == "waiting"


def test_a_full_room_lists(aino: Client, application: Application, room: Room) -> None:
    Room.objects.filter(pk=room.pk).update(size=0)
    assert aino.post(at(application), {"act": "accept", "text": ""}).status_code == 409
    assert aino.post(at(application), {"act": "list", "text": "Kirjoitan sinulle."}).status_code == 302
    assert "Jonossa" in page(aino.get(DOOR))


def test_an_invitation_is_made_shown_once_and_withdrawn(aino: Client, room: Room, clock: Clock) -> None:
    made = page(aino.post(DOOR, {"act": "invite", "id": str(room.pk), "days": "7"}))
    code = re.search(r"<strong>(\d{4}) (\d{4}) (\d{4}) (\d{4})</strong>", made)
    assert code is not None
    assert access.invitation_by(access.hash_of("".join(code.groups())), clock.now).room == room
    assert code[0] not in page(aino.get(DOOR))
    assert "9. maaliskuuta 2026 asti" in page(aino.get(DOOR))
    invitation = Invitation.objects.get()
    assert aino.post(DOOR, {"act": "withdraw", "id": str(invitation.pk)}).status_code == 302
    assert not Invitation.objects.exists()


def test_a_lost_key_is_replaced(aino: Client, room: Room, cast: Cast, clock: Clock) -> None:
    _, code = actions.invite(cast.eero, room.pk, 14, clock.now)
    actions.join_by_invitation(access.hash_of(code.replace(" ", "")), "Kuutar", "omena", "k" * 22, clock.now)
    actions.ask_for_key(TITLE, "Kuutar", "omena", "k" * 22, clock.now)
    asked = KeyRequest.objects.get()
    assert "Kuutar" in page(aino.get(DOOR))
    assert aino.post(DOOR, {"act": "grant", "id": str(asked.pk)}).status_code == 302
    asked.refresh_from_db()
    assert asked.is_granted
    assert aino.post(DOOR, {"act": "decline", "id": str(asked.pk)}).status_code == 404


def test_whoever_stands_aside_answers_no_application_and_grants_no_key(
    aino: Client, application: Application, room: Room, cast: Cast, clock: Clock
) -> None:
    _, code = actions.invite(cast.eero, room.pk, 14, clock.now)
    actions.join_by_invitation(access.hash_of(code.replace(" ", "")), "Kuutar", "omena", "k" * 22, clock.now)
    actions.ask_for_key(TITLE, "Kuutar", "omena", "k" * 22, clock.now)
    asked = KeyRequest.objects.get()
    StandsAside.objects.create(person=cast.aino, until=clock.now + timedelta(days=1))
    answered = aino.post(at(application), {"act": "accept", "text": "Tervetuloa!"})
    granted = aino.post(DOOR, {"act": "grant", "id": str(asked.pk)})
    for refused in (answered, granted):
        assert refused.status_code == 409
        assert "Et tee päätöksiä toistaiseksi" in page(refused)
    assert "Tervetuloa!" in page(answered)  # nothing written is lost
    application.refresh_from_db()
    asked.refresh_from_db()
    assert (application.state, asked.is_granted) == ("waiting", False)


def test_whoever_does_not_lead_the_room_finds_nothing(
    tuula: Client, application: Application, room: Room, cast: Cast, clock: Clock
) -> None:
    invitation, _ = actions.invite(cast.aino, room.pk, 14, clock.now)
    assert TITLE not in page(tuula.get(DOOR))
    absent = tuula.get(f"/desk/groups/applications/{uuid.uuid4()}?lang=fi")
    for answer in (
        tuula.get(at(application)),
        tuula.post(at(application), {"act": "accept", "text": "Hei"}),
        tuula.post(DOOR, {"act": "invite", "id": str(room.pk)}),
        tuula.post(DOOR, {"act": "withdraw", "id": str(invitation.pk)}),
    ):
        assert (answer.status_code, TITLE in page(answer)) == (absent.status_code, False) == (404, False)
    assert Invitation.objects.exists()
