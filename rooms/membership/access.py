"""Finding members, and what may be told of them. Whoever asks for a member holds its key or one of its tokens."""

import hmac
import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from chat.contacts.access import hash_token
from chat.contacts.core import same_word
from chat.transcripts.sealed import hash_in_talk, unseal_beside
from moderation.sealing.keyring import KeyGoneError
from rooms.groups.models import Facilitator, Room
from rooms.membership import keys
from rooms.membership.core import ENTRY_LASTS, IN_ROOM, PAGE_LASTS, RELOAD_LASTS, likeness, likenesses
from rooms.membership.models import Member, MemberPage


class NoMemberError(LookupError):
    """There is no such member, none that is the caller's to see, or a key that opens nothing any more: one answer."""


class StaleTokenError(Exception):
    """The token opens nothing (any more)."""


@dataclass(frozen=True, slots=True, repr=False)
class Entered:
    """A page that was let in."""

    member: Member
    page: int
    token: str = ""
    """With which it comes back after a lost connection; empty when it keeps the one that it has."""
    reload: str = ""
    """With which it comes back after a reload, once; new each time."""


def by_words(words: str, now: datetime) -> Member:
    """The member whose key it is, as `keys.read_key` gives it. Raises NoMemberError.

    A suspended or removed member's key opens, too: read `member.state`. A removed one's for as long as the line stays.
    """
    member = _opening(now).filter(key_hash=keys.hash_of(words)).first()
    if member is None:
        raise NoMemberError
    return member


def nickname(key_name: str, member: Member) -> str:
    """The nickname of a member of the room whose log has this key. Raises as `nickname_of`."""
    return unseal_beside(key_name, bytes(member.nickname))


def nickname_of(member: Member) -> str:
    """The nickname. Raises KeyGoneError: the room has ended; SealBrokenError: the row was changed."""
    return nickname(_key_name(member.room), member)


def in_room(room_id: uuid.UUID) -> QuerySet[Member]:
    """Who has a place in the room, in the order in which they came."""
    return Member.objects.filter(room=room_id, state__in=IN_ROOM).order_by("joined_on", "pk")


def by_nickname(room: Room, nickname: str) -> Member | None:
    """The member who is called so in this room, whatever their state."""
    found = _of_room(room).filter(likeness=hash_in_talk(_key_name(room), likeness(nickname))).first()
    return found if found is not None and nickname_of(found) == nickname else None


def is_like_another(room: Room, nickname: str) -> bool:
    """Whether somebody in the room, or who was in it, can be taken for a member of this name (rule 27)."""
    hashes = [hash_in_talk(_key_name(room), one) for one in likenesses(nickname)]
    return Member.objects.filter(room=room, likeness__in=hashes).exists()


def duty_names_of(room: Room) -> list[str]:
    """The duty names of the room's facilitators."""
    return list(Facilitator.objects.filter(room=room).values_list("person__duty_name", flat=True))


def count_in(room: Room) -> int:
    """How many places of the room are taken: a suspended member keeps theirs."""
    return in_room(room.pk).count()


def knows_code_word(member: Member, word: str) -> bool:
    """Whether that is the member's code word; False when they have none."""
    given = same_word(word)
    if not (given and member.code_word_hash):
        return False
    return hmac.compare_digest(member.code_word_hash, code_word_hash(member, given))


def code_word_hash(member: Member, word: str) -> str:
    """What is stored in place of the code word as `same_word` gives it; the same word of two members is not seen."""
    return hash_in_talk(_key_name(member.room), f"code word\0{member.pk}\0{word}")


def page_by_token(token: str, now: datetime) -> MemberPage:
    """The page that comes in, or back after a lost connection, locked. Raises StaleTokenError.

    `token` is the page's own, or the one that it was handed with.
    """
    hashed = hash_token(token)
    opens = Q(token_hash=hashed, seen_at__gt=now - PAGE_LASTS) | Q(entry_hash=hashed, seen_at__gt=now - ENTRY_LASTS)
    return _page(opens, now)


def page_by_reload(token: str, now: datetime) -> MemberPage:
    """The page that was reloaded, locked. Raises StaleTokenError."""
    return _page(Q(reload_hash=hash_token(token), seen_at__gt=now - RELOAD_LASTS), now)


def _opening(now: datetime) -> QuerySet[Member]:
    """Members whose key opens something."""
    return Member.objects.select_related("room", "room__stream").filter(
        Q(state__in=IN_ROOM) | Q(state="removed", line_until__gt=now),
        room__state__in=("open", "read_only"),
    )


def _page(opens: Q, now: datetime) -> MemberPage:
    page = MemberPage.objects.select_for_update().filter(opens).first()
    if page is None:
        raise StaleTokenError
    member = _opening(now).filter(pk=page.member_id).first()
    if member is None:
        raise StaleTokenError
    page.member = member
    return page


def _of_room(room: Room) -> QuerySet[Member]:
    return Member.objects.select_related("room", "room__stream").filter(room=room)


def _key_name(room: Room) -> str:
    """Of the room's stream. Raises KeyGoneError where there is none: before it opens, and after its end."""
    if room.stream is None:
        raise KeyGoneError
    return room.stream.key_name
