"""How a person begins, or begins anew after a loss: invited with a code, they choose what they will sign in with.

What has been chosen so far travels with the page, sealed, and nowhere else: nothing is stored before the last step,
so what somebody abandons half-way is no way in.
"""

import base64
import secrets
import time
from datetime import datetime, timedelta
from uuid import UUID

import msgspec
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils.crypto import constant_time_compare
from django_otp.oath import TOTP

from moderation.audit.actions import record
from moderation.live.hub import Notice, publish_after_commit
from moderation.sealing import keyring
from moderation.sealing.seal import SealBrokenError, seal, unseal
from moderation.staff import access, core
from moderation.staff.actions.guards import locked
from moderation.staff.actions.people import SECRET_BYTES
from moderation.staff.actions.recovery import hashed_codes, store_codes
from moderation.staff.models import CodeDevice, Invitation, Person, code_hash

SECRET = "enrolment"  # noqa: S105  (a name in the keyring)
CONTEXT = b"enrolment"
LIFE = timedelta(hours=1)
"""How long the steps may take. A page left open on somebody else's screen is no way in for longer."""


class EnrolmentRefusedError(Exception):
    """The invitation is wrong, used, replaced or too old, or its person is not active. One answer for all of it."""


class WrongCodeError(Exception):
    """The authenticator app showed another code."""


class Enrolment(msgspec.Struct, frozen=True):
    """What somebody with an invitation has chosen so far."""

    person_id: UUID
    code_hash: str
    """Of the invitation: a newer one ends this enrolment."""
    begun_at: float
    """Seconds since 1970."""
    key: str
    """Secret of the one-time codes, in hex."""
    password: str = ""
    """Its hash."""
    last_t: int = -1
    """The time step of the code that was confirmed: it is not good for a sign-in any more."""
    recovery: tuple[str, ...] = ()
    """Hashes of the recovery codes that were shown."""


@transaction.atomic
def invite(person: Person, *, now: datetime, by: Person | None = None) -> str:
    """A new code with which the person can choose everything that they sign in with; it is stored nowhere.

    It is good once, for 72 hours, and older ones no more. What the person signs in with today stays until then.
    `by` is who invites, None for a command of whoever runs the server. Raises NoPersonError for somebody whom `by` does
    not manage; NotAllowedError for somebody with a role that is not `by`'s to give, and for somebody who is not active;
    KeyringUnavailableError.
    """
    if not locked(person, by=by).is_active:
        raise core.NotAllowedError("nobody is invited who is not active", "has_left")
    code = core.invitation_code(secrets.choice)
    hashed = code_hash(person.pk, "invitation", core.plain_code(code))
    Invitation.objects.update_or_create(person=person, defaults={"code_hash": hashed, "invited_at": now})
    record("invite", actor=by.pk if by else None, kind="person", object_id=person.pk)
    return code


def begin_enrolment(*, login: str, code: str, now: datetime) -> Enrolment:
    """The first step. Raises EnrolmentRefusedError, one for every reason; what was typed is not kept."""
    meant = access.person_of_login(core.possible_login(login))
    enrolment = Enrolment(
        person_id=meant.pk if meant else UUID(int=0),
        code_hash=code_hash(meant.pk if meant else UUID(int=0), "invitation", core.plain_code(code)),
        begun_at=now.timestamp(),
        key=secrets.token_hex(SECRET_BYTES),
    )
    try:
        invited(enrolment, now)
    except EnrolmentRefusedError:
        with transaction.atomic():
            record("enrol_refused", actor=None, kind="person", object_id=meant.pk if meant else "")
        raise
    return enrolment


def invited(enrolment: Enrolment, now: datetime) -> Person:
    """Whose enrolment it is, while the invitation counts. Raises EnrolmentRefusedError."""
    found = Invitation.objects.select_related("person").filter(person_id=enrolment.person_id).first()
    is_the_one = constant_time_compare(found.code_hash if found else "", enrolment.code_hash)
    if found is None or not is_the_one or not core.is_good(found.invited_at, now) or not found.person.is_active:
        raise EnrolmentRefusedError
    return found.person


def choose_password(enrolment: Enrolment, person: Person, password: str) -> Enrolment:
    """The second step. Raises ValidationError for a password that is too easy (AUTH_PASSWORD_VALIDATORS)."""
    validate_password(password, person)
    return msgspec.structs.replace(enrolment, password=make_password(password))


def code_device_of(enrolment: Enrolment, person: Person) -> CodeDevice:
    """The device that the person sets up in the third step; not stored."""
    return CodeDevice(user=person, name="app", key=CodeDevice.sealed(person.pk, bytes.fromhex(enrolment.key)))


def confirm_code(enrolment: Enrolment, typed: str) -> tuple[Enrolment, list[str]]:
    """The third step: a code proves that the app has the secret. Also returns recovery codes, to be shown once.

    Raises WrongCodeError, KeyringUnavailableError.
    """
    device = CodeDevice()
    totp = TOTP(bytes.fromhex(enrolment.key), device.step, device.t0, device.digits)
    totp.time = time.time()
    digits = "".join(typed.split())
    if not (digits.isascii() and digits.isdigit() and totp.verify(int(digits[:20]), device.tolerance)):
        raise WrongCodeError
    codes = core.recovery_codes(secrets.choice)
    hashes = hashed_codes(enrolment.person_id, codes)
    return msgspec.structs.replace(enrolment, last_t=totp.t(), recovery=tuple(hashes)), codes


@transaction.atomic
def finish_enrolment(enrolment: Enrolment, now: datetime) -> None:
    """The last step: what was chosen counts from now on, and nothing else that the person could sign in with before.

    Every session of theirs ends. Raises EnrolmentRefusedError, also when a step is missing.
    """
    if not enrolment.password or enrolment.last_t < 0 or not enrolment.recovery:
        raise EnrolmentRefusedError
    if Invitation.objects.select_for_update().filter(person_id=enrolment.person_id).first() is None:
        raise EnrolmentRefusedError  # used by somebody who was faster
    person = invited(enrolment, now)
    for factor in access.FACTORS:
        factor.objects.filter(user=person).delete()
    device = code_device_of(enrolment, person)
    device.last_t = enrolment.last_t
    device.save()
    store_codes(person, enrolment.recovery)
    Person.objects.filter(pk=person.pk).update(password=enrolment.password)
    Invitation.objects.filter(person=person).delete()
    record("enrol", actor=person.pk, kind="person", object_id=person.pk)
    publish_after_commit(Notice(access.topic(person.pk)))


# --- on its way with the page ---------------------------------------------------------------------


def carried(enrolment: Enrolment) -> str:
    """The enrolment sealed, for a hidden field. Raises KeyringUnavailableError."""
    sealed = seal(keyring.current().secret(SECRET), msgspec.json.encode(enrolment), CONTEXT)
    return base64.urlsafe_b64encode(sealed).decode()


def opened(text: str, now: datetime) -> Enrolment:
    """The enrolment of a hidden field. Raises EnrolmentRefusedError, KeyringUnavailableError."""
    try:
        sealed = base64.urlsafe_b64decode(text.encode())
        plain = unseal(keyring.current().secret(SECRET), sealed, CONTEXT)
        enrolment = msgspec.json.decode(plain, type=Enrolment)
    except (ValueError, SealBrokenError, msgspec.MsgspecError):  # the last: a page of an older version
        raise EnrolmentRefusedError from None
    if not 0 <= now.timestamp() - enrolment.begun_at < LIFE.total_seconds():
        raise EnrolmentRefusedError
    return enrolment
