"""Everything that changes members and their pages. What sanctions do to a member is decided elsewhere (rule 32)."""

import secrets
import uuid
from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from chat.contacts.access import hash_token
from chat.contacts.core import same_word
from chat.transcripts import actions as transcripts
from chat.transcripts.models import Stream
from chat.transcripts.sealed import hash_in_talk, seal_beside
from chat.transcripts.wire import MemberCame, MemberWent
from moderation.cases.actions import settle
from rooms.evenings.actions import erase_words, send_out
from rooms.facilitation.models import Report, SanctionWords
from rooms.groups.access import NoRoomError
from rooms.groups.actions import locked as locked_room
from rooms.groups.actions import tell
from rooms.groups.models import Room
from rooms.membership import access, keys
from rooms.membership.access import Entered, NoMemberError
from rooms.membership.core import (
    IN_ROOM,
    LONGEST_CODE_WORD,
    PAGE_LASTS,
    SEEN_EVERY,
    AdmissionRefusedError,
    checked_nickname,
    claims_name,
    likeness,
)
from rooms.membership.models import Member, MemberPage
from rooms.posts.actions.changing import take_away_all
from rooms.posts.models import HeldPost

# --- who is in a room -----------------------------------------------------------------------------


@transaction.atomic
def admit(room: Room, nickname: str, code_word: str, now: datetime, key: str = "") -> tuple[Member, str]:
    """Let somebody into an open room; the member, and the six words that are their key and stored nowhere.

    `key` is one of `keys.key_for`; empty: random words. An empty code word is none: a lost key cannot be replaced
    then. Raises AdmissionRefusedError.
    """
    room = _locked_open(room)
    shown = _free_nickname(room, nickname)
    stream = transcripts.lock(room.stream_id or 0)
    (grant,) = transcripts.grant_each([stream], "member")
    key = key or keys.new_key()
    member = Member(
        room=room,
        nickname=seal_beside(stream.key_name, shown),
        likeness=hash_in_talk(stream.key_name, likeness(shown)),
        key_hash=keys.hash_of(keys.read_key(key)),
        grant=grant,
        joined_on=timezone.localdate(now),
    )
    member.code_word_hash = _code_word_hash(member, code_word)
    member.save(force_insert=True)
    transcripts.append([(stream, MemberCame(shown))], now)
    tell(room.pk)
    return member, key


def admitted_with(key: str) -> tuple[Member, str] | None:
    """The member with this key of `keys.key_for`, if the form that it stands for was sent before, and the key."""
    member = Member.objects.filter(key_hash=keys.hash_of(keys.read_key(key)), state="active").first()
    return (member, key) if member else None


def _locked_open(room: Room) -> Room:
    """The room, locked, with a place that is free in it. Raises AdmissionRefusedError."""
    try:
        room = locked_room(room.pk)
    except NoRoomError:
        raise AdmissionRefusedError("not_open") from None
    if room.state != "open" or room.stream_id is None:
        raise AdmissionRefusedError("not_open")
    if access.count_in(room) >= room.size:
        raise AdmissionRefusedError("full")
    return room


def _free_nickname(room: Room, nickname: str) -> str:
    shown = checked_nickname(nickname)
    if claims_name(shown, access.duty_names_of(room)) or access.is_like_another(room, shown):
        raise AdmissionRefusedError("taken")
    return shown


def _code_word_hash(member: Member, code_word: str) -> str:
    word = same_word(code_word[:LONGEST_CODE_WORD])
    return access.code_word_hash(member, word) if word else ""


@transaction.atomic
def leave(member_id: uuid.UUID, now: datetime, *, erases: bool = False) -> None:
    """A member goes on their own wish: their key, their pages and what open ones receive end at once.

    What still waits for a facilitator goes with them. What they have written stays until the run ends, unless
    `erases`: then it goes, too, for everyone. Raises NoMemberError.
    """
    member = locked(member_id)
    if member.state not in IN_ROOM:
        raise NoMemberError
    stream = transcripts.lock(member.room.stream_id) if member.room.stream_id else None
    waiting = list(HeldPost.objects.filter(member=member, refused_at=None).values_list("pk", flat=True))
    HeldPost.objects.filter(member=member).delete()
    if stream is not None:
        if erases:
            _erase(member, stream, now)
        if member.grant_id is not None:
            transcripts.revoke(stream, member.grant_id, now)
    send_out(member.pk, now)
    if stream is not None:
        transcripts.append([(stream, MemberWent(access.nickname_of(member)))], now)
    member.state, member.grant = "left", None
    member.key_hash, member.code_word_hash = _hash_of_no_key(), ""
    member.muted_until = member.suspended_until = None
    member.save(
        update_fields=["state", "grant", "key_hash", "code_word_hash", "muted_until", "suspended_until"],
    )
    _end_pages(member)
    for held in waiting:
        settle("held", held, "withdrawn", now)
    tell(member.room_id)


def _erase(member: Member, stream: Stream, now: datetime) -> None:
    """What a member has written is gone; the room's stream is locked. Their private line ends by the sweep."""
    take_away_all(member, stream, now)
    erase_words(member.room_id, access.nickname_of(member))
    Report.objects.filter(member=member).update(sealed=None)
    SanctionWords.objects.filter(member=member).update(appeal=None)


def _hash_of_no_key() -> str:
    """In the place of a key that is no more; no words lead to it."""
    return secrets.token_hex(32)


@transaction.atomic
def new_key(member_id: uuid.UUID) -> str:
    """Six new words in the place of a lost key; the old ones, and every page that they opened, open nothing any more.

    The caller has asked for the code word (`access.knows_code_word`). Raises NoMemberError.
    """
    member = locked(member_id)
    if member.state not in IN_ROOM:
        raise NoMemberError
    key = keys.new_key()
    member.key_hash = keys.hash_of(keys.read_key(key))
    member.save(update_fields=["key_hash"])
    _end_pages(member)
    tell(member.room_id)
    return key


def locked(member_id: uuid.UUID) -> Member:
    """The member and their room, locked until the transaction ends, the room first. Raises NoMemberError."""
    room = Room.objects.select_for_update(no_key=True).filter(members=member_id).first()
    member = Member.objects.select_for_update(no_key=True).filter(pk=member_id, room=room).first()
    if room is None or member is None:
        raise NoMemberError
    member.room = room
    return member


# --- pages ----------------------------------------------------------------------------------------


def sign_in(typed: str, now: datetime) -> str:
    """The token that a new page comes in with, for somebody who types their six words.

    Raises keys.WordsError for what are no six words of ours, NoMemberError for words that open nothing (any more).
    """
    return begin_page(access.by_words(keys.read_key(typed), now), now)


def begin_page(member: Member, now: datetime) -> str:
    """The token of a new page of a member who has shown the six words: good until the page has one of its own."""
    entry = _new_token()
    MemberPage.objects.create(
        member=member,
        entry_hash=hash_token(entry),
        token_hash=hash_token(_new_token()),
        reload_hash=hash_token(_new_token()),
        seen_at=now,
    )
    return entry


@transaction.atomic
def enter(token: str, now: datetime) -> Entered:
    """Let a page in by the token that it was handed, or back in by its own. Raises StaleTokenError.

    A page that was let in and has not heard of it may come with the handed token once more: the token that it did not
    get is void then. From the first sign that it has its own, the handed one opens nothing.
    """
    page = access.page_by_token(token, now)
    hashed = hash_token(token)
    if page.token_hash == hashed:
        page.entry_hash = None
        return _let_in(page, "", now)
    return _let_in(page, _new_token(), now)


@transaction.atomic
def reload(reload_token: str, now: datetime) -> Entered:
    """Let a reloaded page back in, once (rule 11). Raises StaleTokenError."""
    page = access.page_by_reload(reload_token, now)
    page.entry_hash = None
    return _let_in(page, _new_token(), now)


def _let_in(page: MemberPage, token: str, now: datetime) -> Entered:
    """`token` is the page's new one; empty: it keeps its own."""
    reload_token = _new_token()
    page.reload_hash = hash_token(reload_token)
    if token:
        page.token_hash = hash_token(token)
    page.seen_at = now
    page.save(update_fields=["entry_hash", "token_hash", "reload_hash", "seen_at"])
    if page.member.here_on != timezone.localdate(now):
        note_here(page.member_id, now)
    return Entered(page.member, page.pk, token, reload_token)


def mark_seen(pages: Collection[int], now: datetime) -> None:
    """Note that these pages are open; those that were noted a moment ago stay as they are."""
    MemberPage.objects.filter(pk__in=pages, seen_at__lte=now - SEEN_EVERY).update(seen_at=now, entry_hash=None)
    _note_day(Member.objects.filter(pages__in=pages), now)


def note_here(member_id: uuid.UUID, now: datetime) -> None:
    """Note the day on which a member was last here; nothing finer is kept."""
    _note_day(Member.objects.filter(pk=member_id), now)


def _note_day(members: QuerySet[Member], now: datetime) -> None:
    today = timezone.localdate(now)
    members.exclude(here_on=today).update(here_on=today)


def leave_page(token: str) -> None:
    """Nothing opens this page any more (rule 5); `token` is one that the page has."""
    if token:
        MemberPage.objects.filter(token_hash=hash_token(token)).delete()


def _end_pages(member: Member) -> None:
    MemberPage.objects.filter(member=member).delete()


def _new_token() -> str:
    return secrets.token_urlsafe(32)


def end_old_pages(now: datetime) -> int:
    """Delete pages that were not heard of for `PAGE_LASTS`; how many there were."""
    return MemberPage.objects.filter(seen_at__lte=now - PAGE_LASTS).delete()[0]
