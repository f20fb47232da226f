"""Sanctions on members, with what is said about them; `moderation.sanctions` decides, `standing` acts (rule 32)."""

import uuid
from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from chat.transcripts.sealed import seal_beside
from moderation.sanctions import access as sanctions_access
from moderation.sanctions import actions as sanctions
from moderation.sanctions.access import NoSanctionError
from moderation.sanctions.core import LONGEST
from moderation.sanctions.models import Sanction
from moderation.staff.models import Person
from rooms.facilitation import core
from rooms.facilitation.access import member_led
from rooms.facilitation.core import SUBJECT
from rooms.facilitation.models import SanctionWords
from rooms.groups.actions import tell
from rooms.groups.core import gone_on
from rooms.membership.models import Member


def _end(member: Member, kind: str, lasts: timedelta, now: datetime) -> datetime:
    """A removal lasts as long as the room does; a warning as long as it counts; others as long as was decided."""
    if kind == "remove":
        last = gone_on(member.room.ends_on)
        return max(timezone.make_aware(datetime.combine(last, time())), now + LONGEST["suspend"])
    return now + (LONGEST["warn"] if kind == "warn" else lasts)


@transaction.atomic
def impose(
    person: Person, member_id: uuid.UUID, kind: str, reason: str, lasts: timedelta, text: str, now: datetime
) -> Sanction:
    """Decide a sanction on a member, or propose a removal, with words to the member, which may be empty.

    Raises NoMemberError, SanctionRefusedError, KeyGoneError.
    """
    member = member_led(person, member_id)
    sanction = sanctions.impose(SUBJECT, member.pk, kind, reason, _end(member, kind, lasts, now), person, now)
    if words := core.words(text, core.LONGEST_WORDS):
        SanctionWords.objects.create(sanction=sanction.pk, member=member, to_member=_sealed(member, words))
    return sanction


def confirm_removal(person: Person, member_id: uuid.UUID, sanction_id: uuid.UUID, now: datetime) -> None:
    """Confirm what a colleague has proposed. Raises NoMemberError, NoSanctionError, SanctionRefusedError."""
    member = member_led(person, member_id)
    sanctions_access.sanction_about(SUBJECT, member.pk, sanction_id)
    sanctions.confirm(sanction_id, person, now)


def lift(person: Person, member_id: uuid.UUID, sanction_id: uuid.UUID, now: datetime) -> None:
    """End a sanction before its time. Raises NoMemberError, NoSanctionError."""
    member = member_led(person, member_id)
    sanctions_access.sanction_about(SUBJECT, member.pk, sanction_id)
    sanctions.lift(sanction_id, person, now)


@transaction.atomic
def read_notices(member_id: uuid.UUID, sanction_ids: list[uuid.UUID], now: datetime) -> None:
    """The member has read what was decided about them."""
    sanctions.note_read(SUBJECT, member_id, sanction_ids, now)


@transaction.atomic
def appeal(member_id: uuid.UUID, sanction_id: uuid.UUID, text: str, now: datetime) -> None:
    """The member asks for a review ("Pyydä uutta arviota"); again changes nothing. Raises NoSanctionError."""
    sanction = sanctions_access.sanction_about(SUBJECT, member_id, sanction_id)
    if sanction.appealed_at is not None:
        return
    sanctions.appeal(SUBJECT, member_id, sanction_id, now)
    member = Member.objects.select_related("room__stream").get(pk=member_id)
    if words := core.words(text, core.LONGEST_WORDS):
        SanctionWords.objects.update_or_create(
            sanction=sanction_id, defaults={"member": member, "appeal": _sealed(member, words)}
        )
    tell(member.room_id)


@transaction.atomic
def judge_appeal(person: Person, sanction_id: uuid.UUID, outcome: str, text: str, now: datetime) -> None:
    """Judge an appeal, with words to the member. Raises NoSanctionError, NoMemberError, SanctionRefusedError."""
    sanction = sanctions.judge_appeal(sanction_id, outcome, person, now)
    if sanction.subject_kind != SUBJECT:
        raise NoSanctionError(sanction_id)
    member = Member.objects.select_related("room__stream").get(pk=sanction.subject)
    if words := core.words(text, core.LONGEST_WORDS):
        SanctionWords.objects.update_or_create(
            sanction=sanction_id, defaults={"member": member, "answer": _sealed(member, words)}
        )
    tell(member.room_id)


def _sealed(member: Member, words: str) -> bytes:
    if member.room.stream is None:
        raise NoSanctionError
    return seal_beside(member.room.stream.key_name, words)
