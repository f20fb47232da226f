"""Who is signed in, for how long, and what they may do; in managed.py, whom they manage."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any, cast
from uuid import UUID

from django.contrib import auth
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.hashers import check_password
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.base import SessionBase
from django.db.models import Value
from django.db.models.functions import Lower
from django.http import HttpRequest
from django.utils import timezone
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.models import Device
from django_otp_webauthn.models import WebAuthnCredential

from moderation.staff.core import RECENT_SIGN_IN, Lasting, RoleName, known_roles
from moderation.staff.engagements import engagements_of
from moderation.staff.models import (
    Association,
    CodeDevice,
    Person,
    RecoveryCode,
    RecoveryDevice,
    Role,
    StaffSession,
)
from moderation.staff.permissions import MATRIX, Permission, Reach
from moderation.staff.sessions import CONFIRMED_AT, SessionStore

NO_ACTS: Mapping[str, datetime] = MappingProxyType({})
FACTORS: tuple[type[Device], ...] = (CodeDevice, RecoveryDevice, WebAuthnCredential)
"""Everything that a session's second factor can be."""


class NotSignedInError(Exception):
    """No session, an ended one, one without its second factor, or a person who is no longer active."""


def topic(person_id: UUID) -> str:
    """What is published under this topic when sessions of the person may have ended."""
    return f"person:{person_id}"


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Somebody in a staff session, what their roles allow, and how long the session lasts."""

    person: Person
    permissions: frozenset[Permission]
    lasting: Lasting


def signed_in(session_keys: Collection[str], acts: Mapping[str, datetime] = NO_ACTS) -> dict[str, SignedIn]:
    """Who is still signed in, by session, in three queries, or four while it matters what somebody is engaged in.

    A session goes by its key as it is stored. `acts` is when somebody did something, by session, as far as that is
    not stored yet. Sessions that are not in the answer are over.
    """
    now = timezone.now()
    found = StaffSession.objects.filter(session_key__in=session_keys, expire_date__gt=now, person__is_active=True)
    rows = {row.session_key: row for row in found.select_related("person")}
    persons = {row.person.pk for row in rows.values() if row.person is not None}
    factors = _owners_of_factors(persons)
    roles: defaultdict[UUID, set[RoleName]] = defaultdict(set)
    for person_id, role in Role.objects.filter(person__in=persons).values_list("person_id", "role"):
        roles[person_id].add(cast(RoleName, role))  # a check constraint holds it
    lasting = lasting_of(rows.values(), now, acts)
    return {
        key: SignedIn(row.person, _permissions(roles[row.person.pk]), lasting[key])
        for key, row in rows.items()
        if row.person is not None
        and key in lasting
        and not lasting[key].is_over(now)
        and _is_of(row.person, _decoded(row.session_data), factors)
    }


def _is_of(person: Person, data: Mapping[str, Any], factors: Mapping[str, UUID]) -> bool:
    """Whether the person has signed in to the session that holds this data, and with both factors as they are now."""
    return (
        data.get(auth.SESSION_KEY) == str(person.pk)
        and person.signed_with(data.get(auth.HASH_SESSION_KEY, ""))
        and factors.get(data.get(DEVICE_ID_SESSION_KEY, "")) == person.pk
    )


def lasting_of(
    rows: Iterable[StaffSession], now: datetime, acts: Mapping[str, datetime] = NO_ACTS
) -> dict[str, Lasting]:
    """How long these sessions last, by key; without those in which nobody has signed in. At most one query."""
    alone = {
        row.session_key: (row.person_id, _lasting(row.signed_in_at, row.last_active_at, acts.get(row.session_key)))
        for row in rows
        if row.signed_in_at is not None and row.person_id is not None
    }
    engagements = engagements_of(
        {person_id for person_id, lasting in alone.values() if lasting.may_depend_on_engagements(now)}
    )
    return {
        key: replace(lasting, engagements=engagements.get(person_id, ())) for key, (person_id, lasting) in alone.items()
    }


def _lasting(signed_in_at: datetime, stored: datetime, act: datetime | None) -> Lasting:
    return Lasting(signed_in_at, stored if act is None else max(stored, act))


def _owners_of_factors(people: Collection[UUID]) -> dict[str, UUID]:
    """Whose second factor it is, by the device's persistent id; one query, however many kinds of factors there are."""
    first, *others = (
        kind.objects.filter(user__in=people, confirmed=True)
        .annotate(kind=Value(kind.model_label()))
        .values_list("kind", "pk", "user_id")
        for kind in FACTORS
    )
    return {f"{kind}/{pk}": person_id for kind, pk, person_id in first.union(*others, all=True)}


@lru_cache(maxsize=2_000)
def _decoded(session_data: str) -> Mapping[str, Any]:
    """What a session holds; it is asked for at every beat of a desk, and changes only with its text."""
    return MappingProxyType(SessionStore().decode(session_data))


def who_of_session(session_key: str | None, acts: Mapping[str, datetime] = NO_ACTS) -> SignedIn:
    """Who is signed in, in this session. `acts` as in `signed_in`. Raises NotSignedInError."""
    who = signed_in([session_key or ""], acts).get(session_key or "")
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


def _is_over(session: SessionBase, now: datetime) -> bool:
    row = row_of(session)
    lasting = lasting_of([row] if row else [], now)
    return not lasting or any(one.is_over(now) for one in lasting.values())


def row_of(session: SessionBase) -> StaffSession | None:
    """The stored session of a request whose person was asked for; None when there is none."""
    return session.row if isinstance(session, SessionStore) else None


def _has_second_factor(session: SessionBase, person: Person) -> bool:
    device_id = session.get(DEVICE_ID_SESSION_KEY)
    device = Device.from_persistent_id(device_id) if device_id else None
    return device is not None and device.user_id == person.pk and device.confirmed


def has_recent_sign_in(request: HttpRequest) -> bool:
    """Whether the person of this request showed both factors not long ago, by signing in or by confirming it."""
    confirmed_at = datetime.fromtimestamp(request.session.get(CONFIRMED_AT, 0), UTC)
    row = row_of(request.session)
    if row is None or row.signed_in_at is None:
        return False
    return timezone.now() < max(row.signed_in_at, confirmed_at) + RECENT_SIGN_IN


def sessions_of(person: Person) -> list[StaffSession]:
    """The person's sessions that are not over; what was used last stands first."""
    now = timezone.now()
    rows = list(StaffSession.objects.filter(person=person, expire_date__gt=now).order_by("-last_active_at", "pk"))
    lasting = lasting_of(rows, now)
    return [row for row in rows if row.session_key in lasting and not lasting[row.session_key].is_over(now)]


def who_may_begin(persons: Collection[UUID], acts: Mapping[str, datetime] = NO_ACTS) -> set[UUID]:
    """Those of these persons who have a session in which something new may be begun; `acts` as in `signed_in`."""
    now = timezone.now()
    rows = list(StaffSession.objects.filter(person__in=persons, expire_date__gt=now))
    lasting = lasting_of(rows, now, acts)
    return {
        row.person_id
        for row in rows
        if row.person_id is not None
        and row.session_key in lasting
        and not lasting[row.session_key].is_over(now)
        and not lasting[row.session_key].is_overtime(now)
    }


def roles_of(person: Person) -> frozenset[RoleName]:
    """The person's roles; none for somebody who is not active."""
    return stored_roles(person) if person.is_active else frozenset()


def stored_roles(person: Person) -> frozenset[RoleName]:
    """The roles that the person has or, no longer active, had."""
    return frozenset(known_roles(set(Role.objects.filter(person=person).values_list("role", flat=True))))


def may(person: Person, permission: Permission) -> bool:
    """Whether a role of the person carries the permission."""
    return permission in permissions_of(person)


def permissions_of(person: Person) -> frozenset[Permission]:
    """Everything that the person's roles allow."""
    return _permissions(roles_of(person))


def _permissions(roles: Collection[RoleName]) -> frozenset[Permission]:
    return frozenset(permission for permission, holders in MATRIX.items() if not holders.keys().isdisjoint(roles))


def reach(person: Person, *permissions: Permission) -> Reach | None:
    """How far these permissions reach, by the widest of the person's roles that carry one; None when none does."""
    roles = roles_of(person)
    reaches = {MATRIX[permission][role] for permission in permissions for role in roles & MATRIX[permission].keys()}
    return "federation" if "federation" in reaches else next(iter(reaches), None)


def person_of_login(login: str) -> Person | None:
    """The person of that login, also one who is not active, or None."""
    return Person.objects.filter(login=login).first()


def code_device(login: str) -> CodeDevice | None:
    """The device with which the person of that login makes one-time codes, or None."""
    device: CodeDevice | None = CodeDevice.objects.filter(user__login=login, confirmed=True).order_by("pk").first()
    return device


def is_by_recovery_code(request: HttpRequest) -> bool:
    """Whether the session of this request was begun with a recovery code."""
    device: str = request.session.get(DEVICE_ID_SESSION_KEY, "")
    return device.startswith(f"{RecoveryDevice.model_label()}/")


def recovery_codes_left(person: Person) -> int:
    """How many of the person's recovery codes have not been used."""
    return RecoveryCode.objects.filter(device__user=person).count()


def passkeys_of(person: Person) -> Sequence[WebAuthnCredential]:
    """The person's passkeys, oldest first."""
    return list(WebAuthnCredential.objects.filter(user=person, confirmed=True).order_by("pk"))


def has_password(login: str, password: str) -> bool:
    """Whether there is somebody of that login, with that password."""
    person = person_of_login(login)
    return person is not None and check_password(password, person.password)


def administrators() -> int:
    """How many people who are active may administer the installation."""
    return Person.objects.filter(is_active=True, roles__role="administrator").distinct().count()


def logins() -> frozenset[str]:
    """Every login in use."""
    return frozenset(Person.objects.values_list("login", flat=True))


def all_associations() -> list[Association]:
    """Every association, closed ones too, by name."""
    return list(Association.objects.order_by(Lower("name")))


def association(slug: str) -> Association | None:
    """The association of that slug, or None."""
    return Association.objects.filter(slug=slug).first()
