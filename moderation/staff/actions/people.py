"""Adding people, what these may do and what they sign in with.

`by` is who does it: a Person, who must be allowed to (rule 35), or None for the system, a command of whoever runs the
server. Where `by` is an id, it is only recorded: the caller has authorised the act, and pages do not call the function.
"""

import contextlib
import secrets
from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django_otp_webauthn.models import WebAuthnUserHandle

from moderation.audit.actions import record
from moderation.audit.core import KEEP
from moderation.live.hub import Notice, publish_after_commit
from moderation.staff import access, core
from moderation.staff.access import managed
from moderation.staff.actions.guards import (
    check_grantable,
    check_is_open,
    check_not_the_last_administrator,
    locked,
    locked_manager,
    locked_unit,
)
from moderation.staff.actions.sessions import remove
from moderation.staff.core import HelperType, RoleName
from moderation.staff.leaving import hand_over
from moderation.staff.models import Association, CodeDevice, Invitation, Person, Role, StaffSession

KEEP_PEOPLE_WHO_LEFT = KEEP + timedelta(days=1)
"""As long as audit rows tell of them, so that a row found late can be put to a name."""
SECRET_BYTES = 20
"""Of one-time codes: as long as the hash beneath them, as RFC 4226 recommends."""


@transaction.atomic
def create_person(
    *,
    login: str,
    password: str | None,
    duty_name: str,
    association: Association,
    helper_type: HelperType,
    roles: tuple[RoleName, ...],
    capacity: int | None = None,
    training_valid_until: date | None = None,
    pledge_signed_on: date | None = None,
    languages: Collection[str] = ("fi",),
    unit_id: UUID | None = None,
    by: Person | None = None,
) -> Person:
    """Add a person with roles; the second factor is added apart. None as capacity means the usual one.

    Without a password they cannot sign in until they have used an invitation (enrolment.py).

    Raises NotAllowedError for a login or duty name of the wrong form, a capacity outside rule 18, languages that the
    product does not speak, a role that the helper type cannot have or that is not `by`'s to give, an association or a
    unit that is closed or no unit of that association; NoPersonError for an association whose people `by` does not
    manage; IntegrityError for a login in use.
    """
    if by is not None:
        by = locked_manager(by)
        managed.association_of(by, association.slug)
        check_grantable(by, roles)
    check_is_open(association)
    person = Person.objects.create(
        login=core.checked_login(login),
        password=make_password(password),
        duty_name=core.checked_duty_name(duty_name),
        association=association,
        helper_type=helper_type,
        capacity=core.checked_capacity(helper_type, capacity),
        training_valid_until=training_valid_until,
        pledge_signed_on=pledge_signed_on,
        languages=core.checked_languages(languages),
        unit=locked_unit(association, unit_id),
    )
    actor = by.pk if by else None
    record("create_person", actor=actor, kind="person", object_id=person.pk)
    for role in roles:
        assign_role(person, role, by=actor)
    return person


@transaction.atomic
def assign_role(person: Person, role: RoleName, *, by: UUID | None = None) -> None:
    """Give a person a role; giving it twice changes nothing. Raises NotAllowedError for a role the type cannot have."""
    core.check_role(core.helper_type(person.helper_type), role)
    if Role.objects.get_or_create(person=person, role=role)[1]:
        record(f"assign_role_{role}", actor=by, kind="person", object_id=person.pk)
        publish_after_commit(Notice(access.topic(person.pk)))


@transaction.atomic
def deactivate_person(person: Person, *, by: Person | None = None) -> None:
    """Take away every access: sessions end, open desks are closed at once, and at the latest with the next beat.

    What the person signed in with is erased, and what others go on with is handed over (moderation.staff.leaving). The
    row stays for the audit trail, see `erase_people_who_left`.

    Twice is no error. Raises NoPersonError for somebody whom `by` does not manage, NotAllowedError for somebody with a
    role that is not `by`'s to take, and for the last administrator: nobody would be left to let others in.
    """
    stored = locked(person, by=by)
    if not stored.is_active:
        return
    check_not_the_last_administrator(stored)
    person.is_active, person.left_at, person.password = False, timezone.now(), make_password(None)
    person.save(update_fields=["is_active", "left_at", "password"])
    remove(StaffSession.objects.filter(person=person))
    for owned in (*access.FACTORS, WebAuthnUserHandle):
        owned.objects.filter(user=person).delete()
    Invitation.objects.filter(person=person).delete()
    hand_over(person, person.left_at)
    record("deactivate_person", actor=by.pk if by else None, kind="person", object_id=person.pk)
    publish_after_commit(Notice(access.topic(person.pk)))


def erase_people_who_left(now: datetime) -> int:
    """Remove whoever left so long ago that no audit row is left that names them; how many."""
    erased = 0
    for person in Person.objects.filter(left_at__lte=now - KEEP_PEOPLE_WHO_LEFT).order_by("pk"):
        with contextlib.suppress(ProtectedError), transaction.atomic():  # something that is not over yet is theirs
            person.delete()
            erased += 1
    return erased


@transaction.atomic
def add_code_device(person: Person, *, key: str | None = None, by: UUID | None = None) -> CodeDevice:
    """Give a person a second factor by one-time codes. `key` is the secret in hex; None makes a random one."""
    secret = bytes.fromhex(key) if key else secrets.token_bytes(SECRET_BYTES)
    device: CodeDevice = CodeDevice.objects.create(user=person, name="app", key=CodeDevice.sealed(person.pk, secret))
    record("add_code_device", actor=by, kind="person", object_id=person.pk)
    return device


def seal_existing(devices: Any) -> None:
    """Seal the secrets of an installation that kept them as they are. `devices`: the migration's model."""
    for device in devices.objects.select_for_update():
        devices.objects.filter(pk=device.pk).update(key=CodeDevice.sealed(device.user_id, bytes.fromhex(device.key)))
