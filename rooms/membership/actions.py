"""Everything that changes members and their pages."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from chat.contacts.access import hash_token
from rooms.membership.core import PAGE_LASTS, RELOAD_LASTS
from rooms.membership.models import Member, MemberPage


class StaleTokenError(Exception):
    """The token opens nothing (any more)."""


@dataclass(frozen=True, slots=True, repr=False)
class Entered:
    """A page that was let in; `token` is given where it is new, `reload` each time."""

    member: Member
    token: str
    reload: str


def begin_page(member: Member, now: datetime) -> str:
    """The token of a new page of a member who has shown the six words."""
    token = secrets.token_urlsafe(32)
    MemberPage.objects.create(
        member=member, token_hash=hash_token(token), reload_hash=hash_token(secrets.token_urlsafe(32)), seen_at=now
    )
    return token


@transaction.atomic
def enter(token: str, now: datetime) -> Entered:
    """Let a page in by its token. Raises StaleTokenError."""
    page = _pages().filter(token_hash=hash_token(token), seen_at__gt=now - PAGE_LASTS).first()
    if page is None:
        raise StaleTokenError
    return _let_in(page, "", now)


@transaction.atomic
def reload(reload_token: str, now: datetime) -> Entered:
    """Let a reloaded page back in, once (rule 11). Raises StaleTokenError."""
    page = _pages().filter(reload_hash=hash_token(reload_token), seen_at__gt=now - RELOAD_LASTS).first()
    if page is None:
        raise StaleTokenError
    token = secrets.token_urlsafe(32)
    page.token_hash = hash_token(token)
    return _let_in(page, token, now)


def leave_page(token: str) -> None:
    """Nothing opens this page any more (rule 5)."""
    MemberPage.objects.filter(token_hash=hash_token(token)).delete()


def _pages() -> QuerySet[MemberPage]:
    return MemberPage.objects.select_for_update(of=("self",)).select_related("member__room__stream")


def _let_in(page: MemberPage, token: str, now: datetime) -> Entered:
    reload_token = secrets.token_urlsafe(32)
    page.reload_hash, page.seen_at = hash_token(reload_token), now
    page.save(update_fields=["token_hash", "reload_hash", "seen_at"])
    return Entered(page.member, token, reload_token)


def end_old_pages(now: datetime) -> int:
    """Delete pages that were not heard of for `PAGE_LASTS`; how many there were."""
    return MemberPage.objects.filter(seen_at__lte=now - PAGE_LASTS).delete()[0]
