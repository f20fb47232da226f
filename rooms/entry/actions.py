"""Everything that changes applications, invitations and requests for a new key."""

import contextlib
import secrets
import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.utils import timezone

from chat.letters import core as letters
from chat.letters.codes import code_for
from chat.transcripts import actions as transcripts
from chat.transcripts.wire import Said
from moderation.cases.actions import open_case, settle
from moderation.cases.actions.existing import Existing
from moderation.cases.core import Decision
from moderation.staff.core import helper_type
from moderation.staff.models import Person
from rooms.entry import access, core
from rooms.entry.access import NoWayError
from rooms.entry.core import ApplicationState, EntryRefusedError
from rooms.entry.models import Application, Invitation, KeyRequest
from rooms.groups import access as groups
from rooms.groups.access import place_of
from rooms.groups.actions import locked as locked_room
from rooms.groups.models import Room
from rooms.membership import actions as members
from rooms.membership.core import AdmissionRefusedError
from rooms.membership.keys import key_for
from rooms.membership.models import Member
from rooms.runs.actions import count

DECIDED: Final[Mapping[ApplicationState, Decision]] = {"accepted": "accept", "listed": "list", "refused": "refuse"}
"""What the queue calls the answers."""

# --- applying -------------------------------------------------------------------------------------


def apply(
    room_id: uuid.UUID, language: str, form_key: str, answers: Sequence[str], now: datetime
) -> tuple[Application, str]:
    """Store an application; returns it and its return code, which is stored nowhere. The same form again finds it.

    Raises NoRoomError, EntryRefusedError: empty, too_long.
    """
    room = groups.room_to_apply_to(room_id, timezone.localdate(now))
    plain = core.checked_answers(answers)
    code = code_for(form_key)
    code_hash = access.hash_of(code)
    try:
        return _begin(room, language, code_hash, plain, now), code
    except IntegrityError:  # the form was sent before
        return access.application_by(code_hash), code


def _begin(room: Room, language: str, code_hash: str, answers: Sequence[str], now: datetime) -> Application:
    with transcripts.new_keys(1) as names, transaction.atomic():
        (stream,) = transcripts.open_streams(names)
        transcripts.append([(stream, Said(text)) for text in answers], now, author="visitor")
        promised = letters.promised_on(timezone.localdate(now), room.answer_within)
        application = Application.objects.create(
            room=room, language=language, stream=stream, code_hash=code_hash, sent_at=now, promised_on=promised
        )
        open_case("application", application.pk, place_of(room.pk), now, due_at=_end_of(promised))
        count(room.pk, "applicants", timezone.localdate(now))
        return application


def _end_of(day: date) -> datetime:
    return timezone.make_aware(core.end_of(day))


def withdraw(code_hash: str, now: datetime) -> None:
    """Whoever has applied takes it back: it is gone at once. Raises NoWayError."""
    _erase(access.application_by(code_hash).pk, now, "withdrawn")


@transaction.atomic
def answer(person: Person, application_id: uuid.UUID, state: ApplicationState, text: str, now: datetime) -> Application:
    """Accept, refuse, or put on the list of those who wait for a place, with words to whoever has applied.

    A refusal needs words; the others need none. Raises NoWayError, EntryRefusedError: empty, too_long, answered; full
    when nobody more can be accepted.
    """
    words = core.checked_reply(text, may_be_empty=state != "refused")
    room = locked_room(access.application_for(person, application_id).room_id)
    application = _locked(application_id)
    if application.state not in ("waiting", "listed") or (state == application.state):
        raise EntryRefusedError("answered")
    if state == "accepted" and access.places_left(room) < 1:
        raise EntryRefusedError("full")
    stream = transcripts.lock(application.stream_id)
    body = Said(words, by=person.duty_name, helper=helper_type(person.helper_type))
    transcripts.append([(stream, body)], now, author="helper")
    application.state, application.answered_at = state, now
    application.save(update_fields=["state", "answered_at"])
    settle("application", application.pk, DECIDED[state], now, person.pk)
    return application


def lock_application(person: Person, application_id: uuid.UUID) -> Application:
    """Lock what answering it locks, for somebody who leads its room. Raises NoWayError, NoRoomError."""
    locked_room(access.application_for(person, application_id).room_id)
    application = _locked(application_id)
    transcripts.lock(application.stream_id)
    return application


def join(code_hash: str, nickname: str, code_word: str, form_key: str, now: datetime) -> tuple[Member, str]:
    """Whoever was accepted becomes a member; the application is gone with that. The member and their six words.

    Raises NoWayError, AdmissionRefusedError.
    """
    application = access.application_by(code_hash)
    if application.state != "accepted":
        raise NoWayError
    with transaction.atomic():
        key = _key(code_hash, form_key)
        admitted = members.admit(application.room, nickname, code_word, now, key)
        _erase(application.pk, now, "accept", must_be_there=True)
    return admitted


def _key(code_hash: str, form_key: str) -> str:
    """The six words of whoever comes in by that code with that form."""
    return key_for(f"{code_hash}\0{form_key}")


# --- invitations ----------------------------------------------------------------------------------


@transaction.atomic
def invite(person: Person, room_id: uuid.UUID, days: int, now: datetime) -> tuple[Invitation, str]:
    """Make an invitation; returns it and its code, which is stored nowhere.

    Raises NoRoomError, EntryRefusedError: not_open, too_many.
    """
    groups.room_led(person, room_id)
    room = locked_room(room_id)
    if room.state not in ("planned", "open"):
        raise EntryRefusedError("not_open")
    if Invitation.objects.filter(room=room, expires_at__gt=now).count() >= core.INVITATIONS_AT_ONCE:
        raise EntryRefusedError("too_many")
    code = letters.code_from(secrets.token_bytes(32))
    invitation = Invitation.objects.create(
        room=room,
        code_hash=access.hash_of(code),
        made_by=person,
        made_on=timezone.localdate(now),
        expires_at=now + timedelta(days=days if days in core.INVITATION_DAYS else core.USUAL_INVITATION_DAYS),
    )
    return invitation, code


def withdraw_invitation(person: Person, invitation_id: uuid.UUID) -> None:
    """Nobody comes in by it any more. Raises NoWayError."""
    gone, _ = Invitation.objects.filter(pk=invitation_id, room__in=groups.led_by(person)).delete()
    if not gone:
        raise NoWayError


def join_by_invitation(
    code_hash: str, nickname: str, code_word: str, form_key: str, now: datetime
) -> tuple[Member, str]:
    """Whoever holds the code becomes a member; the invitation is used up with that. Raises as `join`."""
    invitation = access.invitation_by(code_hash, now)
    with transaction.atomic():
        if access.places_left(locked_room(invitation.room_id)) < 1:  # what is free is kept for whoever was accepted
            raise AdmissionRefusedError("full")
        admitted = members.admit(invitation.room, nickname, code_word, now, _key(code_hash, form_key))
        # Of two who come at once, the room's lock lets one in before the other, who finds nothing here.
        if not Invitation.objects.filter(pk=invitation.pk).delete()[0]:
            raise NoWayError
    return admitted


def sent_before(code_hash: str, form_key: str) -> tuple[Member, str] | None:
    """The member who has come in by this code with this very form, sent once more, and their six words."""
    return members.admitted_with(_key(code_hash, form_key))


# --- a lost key -----------------------------------------------------------------------------------


def ask_for_key(title: str, nickname: str, code_word: str, form_key: str, now: datetime) -> str:
    """The return code with which new words can be read once a facilitator has agreed.

    Whoever is wrong about the room, the nickname or the code word gets a code as well, and no request: nobody learns
    from the answer which rooms and members there are.
    """
    code = code_for(form_key)
    code_hash = access.hash_of(code)
    member = access.member_who_knows(title, nickname, code_word)
    if member is not None:
        promised = letters.promised_on(timezone.localdate(now), core.NEW_KEY_WITHIN)
        asked = {"code_hash": code_hash, "asked_at": now, "promised_on": promised, "is_granted": False}
        with contextlib.suppress(IntegrityError), transaction.atomic():  # this form was sent for somebody else before
            request, _ = KeyRequest.objects.update_or_create(member=member, defaults=asked)
            open_case("key_request", request.pk, place_of(member.room_id), now, due_at=_end_of(promised))
    return code


@transaction.atomic
def settle_key_request(person: Person, request_id: uuid.UUID, *, grant: bool, now: datetime) -> None:
    """Let the member have new words, or not: then the request is gone. Raises NoWayError."""
    request = lock_key_request(person, request_id)
    if grant:
        request.is_granted = True
        request.save(update_fields=["is_granted"])
    else:
        request.delete()
    settle("key_request", request_id, "grant" if grant else "decline", now, person.pk)


def lock_key_request(person: Person, request_id: uuid.UUID) -> KeyRequest:
    """Lock one that waits, for somebody who leads the member's room. Raises NoWayError."""
    access.key_request_for(person, request_id)
    request = KeyRequest.objects.select_for_update().filter(pk=request_id, is_granted=False).first()
    if request is None:
        raise NoWayError
    return request


@transaction.atomic
def take_new_key(code_hash: str) -> str:
    """The new six words of whoever was let have them, once. Raises NoWayError."""
    request = access.key_request_by(code_hash)
    gone, _ = KeyRequest.objects.filter(pk=request.pk, is_granted=True).delete()
    if not gone:
        raise NoWayError
    return members.new_key(request.member_id)


# --- the sweep ------------------------------------------------------------------------------------


def erase_due(now: datetime) -> int:
    """Erase applications whose time is over; how many there were."""
    due = access.due(now, timezone.localdate(now))
    for application_id in due:
        with contextlib.suppress(NoWayError):
            _erase(application_id, now, "lapsed")
    return len(due)


def expire_invitations(now: datetime) -> int:
    """Delete invitations that are good no more; how many there were."""
    return Invitation.objects.filter(expires_at__lte=now).delete()[0]


@transaction.atomic
def expire_key_requests(now: datetime) -> int:
    """Delete requests that are old; how many there were."""
    old = list(KeyRequest.objects.select_for_update().filter(asked_at__lte=now - core.KEY_REQUEST_KEPT).order_by("pk"))
    for request in old:
        if not request.is_granted:
            settle("key_request", request.pk, "lapsed", now)
    return KeyRequest.objects.filter(pk__in=[request.pk for request in old]).delete()[0]


@transaction.atomic
def _erase(application_id: uuid.UUID, now: datetime, decision: Decision, *, must_be_there: bool = False) -> None:
    """Delete it with its text and key; where it still waits for an answer, it leaves the queue so.

    Raises NoWayError when it is gone already and must not be.
    """
    try:
        application = _locked(application_id)
    except NoWayError:
        if must_be_there:
            raise
        return
    stream = transcripts.lock(application.stream_id)
    is_waiting = application.state == "waiting"
    application.delete()
    transcripts.discard(stream, now)
    if is_waiting:
        settle("application", application_id, decision, now)


def _locked(application_id: uuid.UUID) -> Application:
    application = Application.objects.select_for_update().filter(pk=application_id).first()
    if application is None:
        raise NoWayError
    return application


# --- from before there was a queue ----------------------------------------------------------------


def existing_applications(applications: Any) -> Iterator[Existing]:
    """Those that nobody has answered. `applications`: the migration's model."""
    rows = applications.objects.filter(state="waiting").order_by("pk")
    for pk, room, at, promised in rows.values_list("pk", "room", "sent_at", "promised_on").iterator():
        yield Existing("application", pk, place_of(room), at, due_at=_end_of(promised))


def existing_requests(requests: Any) -> Iterator[Existing]:
    """Requests for new words that nobody has granted. `requests`: the migration's model."""
    rows = requests.objects.filter(is_granted=False).order_by("pk")
    for pk, room, at, promised in rows.values_list("pk", "member__room", "asked_at", "promised_on").iterator():
        yield Existing("key_request", pk, place_of(room), at, due_at=_end_of(promised))
