"""Who is signed in, and what they may do."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Any, cast
from uuid import UUID

from django.contrib import auth
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.models import Device
from django_otp.plugins.otp_totp.models import TOTPDevice

from moderation.staff.core import ROLES, RoleName
from moderation.staff.models import Association, Person, Role
from moderation.staff.permissions import MATRIX, Permission
from moderation.staff.sessions import SessionStore

SESSION_LIFE = timedelta(hours=10)
"""A staff session ends this long after the sign-in, whatever happens in it."""
SIGNED_IN_AT = "signed_in_at"
"""Key of the session's data: when the sign-in was, in seconds since 1970."""


class NotSignedInError(Exception):
    """No session, an ended one, one without its second factor, or a person who is no longer active."""


def topic(person_id: UUID) -> str:
    """What is published under this topic when sessions of the person may have ended."""
    return f"person:{person_id}"


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Somebody in a staff session, and what their roles allow."""

    person: Person
    permissions: frozenset[Permission]


def signed_in(session_keys: Collection[str]) -> dict[str, SignedIn]:
    """Who is still signed in, by session, in four queries; sessions that are not there are over."""
    now = timezone.now()
    possible = [key for key in session_keys if key.isascii() and key.isalnum()]  # a cookie can hold anything
    rows = Session.objects.filter(session_key__in=possible, expire_date__gt=now)
    sessions = {key: _decoded(data) for key, data in rows.values_list("session_key", "session_data")}
    ids = {data.get(auth.SESSION_KEY, "") for data in sessions.values()}
    persons = {str(p.pk): p for p in Person.objects.filter(pk__in=ids - {""}, is_active=True)}
    devices = {
        device.persistent_id: str(device.user_id)
        for device in TOTPDevice.objects.filter(user__in=persons.values(), confirmed=True)
    }
    roles: defaultdict[str, set[RoleName]] = defaultdict(set)
    for person_id, role in Role.objects.filter(person__in=persons.values()).values_list("person_id", "role"):
        roles[str(person_id)].add(cast(RoleName, role))  # a check constraint holds it
    return {
        key: SignedIn(person, _permissions(roles[str(person.pk)]))
        for key, data in sessions.items()
        if (person := persons.get(data.get(auth.SESSION_KEY, ""))) is not None
        and constant_time_compare(data.get(auth.HASH_SESSION_KEY, ""), person.get_session_auth_hash())
        and devices.get(data.get(DEVICE_ID_SESSION_KEY, "")) == str(person.pk)
        and not _is_over(data, now)
    }


@lru_cache(maxsize=2_000)
def _decoded(session_data: str) -> Mapping[str, Any]:
    """What a session holds; it is asked for at every beat of a desk, and changes only with its text."""
    return MappingProxyType(SessionStore().decode(session_data))


def who_of_session(session_key: str | None) -> SignedIn:
    """Who is signed in, in this session. Raises NotSignedInError."""
    who = signed_in([session_key or ""]).get(session_key or "")
    if who is None:
        raise NotSignedInError
    return who


def person_of_request(request: HttpRequest) -> Person:
    """The same for a page. Raises NotSignedInError."""
    return _person(request.session, request.user)


def _person(session: SessionBase, user: AbstractBaseUser | AnonymousUser) -> Person:
    # `auth.get_user` has compared the password's hash with the session's and found the person active.
    if not isinstance(user, Person) or _is_over(session, timezone.now()) or not _has_second_factor(session, user):
        raise NotSignedInError
    return user


def _is_over(session: SessionBase | Mapping[str, Any], now: datetime) -> bool:
    signed_in_at: float = session.get(SIGNED_IN_AT, 0)
    return now.timestamp() >= signed_in_at + SESSION_LIFE.total_seconds()


def _has_second_factor(session: SessionBase, person: Person) -> bool:
    device_id = session.get(DEVICE_ID_SESSION_KEY)
    device = Device.from_persistent_id(device_id) if device_id else None
    return device is not None and device.user_id == person.pk and device.confirmed


def roles_of(person: Person) -> frozenset[RoleName]:
    """The person's roles; none for somebody who is not active."""
    if not person.is_active:
        return frozenset()
    stored = set(Role.objects.filter(person=person).values_list("role", flat=True))
    return frozenset(role for role in ROLES if role in stored)


def may(person: Person, permission: Permission) -> bool:
    """Whether a role of the person carries the permission."""
    return permission in permissions_of(person)


def permissions_of(person: Person) -> frozenset[Permission]:
    """Everything that the person's roles allow."""
    return _permissions(roles_of(person))


def _permissions(roles: Collection[RoleName]) -> frozenset[Permission]:
    return frozenset(permission for permission, holders in MATRIX.items() if not holders.isdisjoint(roles))


def person_of_login(login: str) -> Person | None:
    """The person of that login, also one who is not active, or None."""
    return Person.objects.filter(login=login).first()


def code_device(login: str) -> TOTPDevice | None:
    """The device with which the person of that login makes one-time codes, or None."""
    device: TOTPDevice | None = TOTPDevice.objects.filter(user__login=login, confirmed=True).order_by("pk").first()
    return device


def any_code_device(keys: Collection[str]) -> bool:
    """Whether anybody's one-time codes come from one of these secrets (in hex)."""
    return bool(TOTPDevice.objects.filter(key__in=keys).exists())


def logins() -> frozenset[str]:
    """Every login in use."""
    return frozenset(Person.objects.values_list("login", flat=True))


def association(slug: str) -> Association | None:
    """The association of that slug, or None."""
    return Association.objects.filter(slug=slug).first()
