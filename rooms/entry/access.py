"""Reading applications, invitations and key requests: with a code, or as somebody who leads the room."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from chat.letters.codes import keys_of
from chat.transcripts.access import NotReadableError, read_whole
from chat.transcripts.wire import Entry, Said
from moderation.sealing import keyring
from moderation.sealing.keyring import KeyGoneError
from moderation.sealing.seal import SealBrokenError
from moderation.staff.models import Person
from rooms.entry.core import answered_before, promised_before
from rooms.entry.models import Application, Invitation, KeyRequest
from rooms.groups import access as groups
from rooms.groups.models import Room
from rooms.membership import access as members
from rooms.membership.core import IN_ROOM
from rooms.membership.models import Member


class NoWayError(LookupError):
    """No such application, invitation or request; used up, expired, or not the caller's: one answer for all."""


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """An application with its text."""

    application: Application
    answers: list[str]
    reply: str = ""
    replied_by: str = ""
    """The duty name (rule 26)."""
    helper: str = ""
    """The helper type (rule 19)."""


# --- whoever holds a code -------------------------------------------------------------------------


def application_by(code_hash: str) -> Application:
    """The application of a return code. Raises NoWayError."""
    found = _applications().filter(code_hash=code_hash).first()
    if found is None:
        raise NoWayError
    return found


def invitation_by(code_hash: str, now: datetime) -> Invitation:
    """The invitation of a code that is still good, to a room that is open. Raises NoWayError."""
    found = Invitation.objects.select_related("room", "room__stream")
    invitation = found.filter(code_hash=code_hash, expires_at__gt=now, room__state__in=("planned", "open")).first()
    if invitation is None:
        raise NoWayError
    return invitation


def key_request_by(code_hash: str) -> KeyRequest:
    """The request of a return code. Raises NoWayError."""
    found = KeyRequest.objects.select_related("member__room__stream").filter(code_hash=code_hash).first()
    if found is None or found.member.state not in IN_ROOM:
        raise NoWayError
    return found


def hash_of(code: str) -> str:
    """What is stored in place of a code as `chat.letters.core.read_code` gives it. Takes a tenth of a second."""
    return keys_of(code).hash


def member_who_knows(title: str, nickname: str, code_word: str) -> Member | None:
    """The member of the room of this name who is called so and knows the code word."""
    wanted = " ".join(title.split()).casefold()
    for room in Room.objects.select_related("stream").filter(state__in=("open", "read_only"), stream__isnull=False):
        if " ".join(room.title.split()).casefold() != wanted:
            continue
        member = members.by_nickname(room, nickname)
        if member and member.state in IN_ROOM and members.knows_code_word(member, code_word):
            return member
    return None


# --- the staff ------------------------------------------------------------------------------------


def to_answer(person: Person) -> list[Application]:
    """The applications to the rooms that this person leads that wait for an answer or a place; no text.

    Those without an answer first, the earliest promise before others.
    """
    rows = _applications().filter(room__in=groups.led_by(person), state__in=("waiting", "listed"))
    return sorted(rows, key=lambda one: (one.state == "listed", one.promised_on, one.sent_at))


def application_for(person: Person, application_id: uuid.UUID) -> Application:
    """An application to a room that this person leads. Raises NoWayError."""
    found = _applications().filter(pk=application_id, room__in=groups.led_by(person)).first()
    if found is None:
        raise NoWayError
    return found


def open_application(application: Application) -> Opened:
    """What was asked and answered. Raises NoWayError when it cannot be read (any more)."""
    try:
        entries = read_whole(application.stream, keyring.current().get(application.stream.key_name))
    except (KeyGoneError, NotReadableError, SealBrokenError):
        raise NoWayError from None
    replies = [body for entry in entries if entry.author == "helper" and (body := _said(entry))]
    last = replies[-1] if replies else Said("")
    answers = [body.text for entry in entries if entry.author == "visitor" and (body := _said(entry))]
    return Opened(application, answers, last.text, last.by, last.helper)


def invitations_of(person: Person, now: datetime) -> list[Invitation]:
    """The invitations to the rooms that this person leads that nobody has used, the next to expire first."""
    rows = Invitation.objects.select_related("room", "made_by").filter(room__in=groups.led_by(person))
    return list(rows.filter(expires_at__gt=now).order_by("expires_at", "pk"))


def key_requests_of(person: Person) -> list[KeyRequest]:
    """Who has lost their words in the rooms that this person leads, and waits for new ones."""
    rows = KeyRequest.objects.select_related("member__room__stream")
    waiting = rows.filter(member__room__in=groups.led_by(person), is_granted=False)
    return list(waiting.order_by("asked_at"))


def key_request_for(person: Person, request_id: uuid.UUID) -> KeyRequest:
    """One of them. Raises NoWayError."""
    for request in key_requests_of(person):
        if request.pk == request_id:
            return request
    raise NoWayError


def waiting_applications(ids: Collection[uuid.UUID]) -> set[uuid.UUID]:
    """Which of these wait for an answer."""
    return set(Application.objects.filter(pk__in=ids, state="waiting").values_list("pk", flat=True))


def waiting_key_requests(ids: Collection[uuid.UUID]) -> set[uuid.UUID]:
    """Which of these wait for an answer."""
    return set(KeyRequest.objects.filter(pk__in=ids, is_granted=False).values_list("pk", flat=True))


def places_left(room: Room) -> int:
    """How many more can be accepted: a place is kept for whoever was accepted and has not come yet."""
    accepted = Application.objects.filter(room=room, state="accepted").count()
    return max(0, room.size - members.count_in(room) - accepted)


# --- what is due ----------------------------------------------------------------------------------


def due(now: datetime, today: date) -> list[uuid.UUID]:
    """Applications whose time is over, or whose room has ended."""
    over = Q(answered_at__lte=answered_before(now)) | Q(answered_at=None, promised_on__lte=promised_before(today))
    rows = Application.objects.filter(over | Q(room__state__in=("read_only", "ended")))
    return list(rows.values_list("pk", flat=True))


def _applications() -> QuerySet[Application]:
    return Application.objects.select_related("room", "room__stream", "stream")


def _said(entry: Entry) -> Said | None:
    return entry.body if isinstance(entry.body, Said) else None
