"""Beginning and ending a staff session, and showing again who sits there."""

from django.conf import settings
from django.contrib import auth
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django_otp import login as otp_login
from django_otp.models import Device
from django_otp_webauthn.models import WebAuthnCredential

from moderation.audit.actions import record
from moderation.live.hub import Notice, publish_after_commit
from moderation.staff import access, core
from moderation.staff.actions.passkeys import PasskeyRefusedError, passkey_that_answers
from moderation.staff.models import CodeDevice, Person, RecoveryDevice
from moderation.staff.sessions import CONFIRMED_AT, SIGNED_IN_AT


class SignInRefusedError(Exception):
    """The sign-in did not succeed. There is one answer for every reason."""


def sign_in(request: HttpRequest, *, login: str, password: str, code: str) -> Person:
    """Begin a staff session: password and one-time or recovery code. Raises SignInRefusedError, one for every reason.

    The code is looked at only after the right password, so nobody can spend another person's tries by
    knowing a login. What somebody typed as a login is never kept; it may be a password in the wrong field.
    """
    login = core.possible_login(login)
    known = auth.authenticate(request, username=login, password=password)
    person = known if isinstance(known, Person) else None
    with transaction.atomic():
        device = _device_that_accepts(person, code) if person else None
        if person and device:
            record("sign_in", actor=person.pk, kind="person", object_id=person.pk)
        else:
            meant = access.person_of_login(login)
            record("sign_in_refused", actor=None, kind="person", object_id=meant.pk if meant else "")
    if person is None or device is None:
        raise SignInRefusedError
    _begin_session(request, person, device)
    return person


def sign_in_by_passkey(request: HttpRequest, answer: str) -> Person:
    """Begin a staff session by a passkey alone: it verifies the person itself. Raises SignInRefusedError.

    `answer` is what the browser made of the challenge of `begin_passkey_sign_in`.
    """
    with transaction.atomic():
        passkey = _passkey_that_answers(request, answer)
        meant: Person | None = passkey.user if passkey else None
        person = meant if meant and meant.is_active else None
        if person:
            record("sign_in", actor=person.pk, kind="person", object_id=person.pk)
        else:
            record("sign_in_refused", actor=None, kind="person", object_id=meant.pk if meant else "")
    if person is None or passkey is None:
        raise SignInRefusedError
    _begin_session(request, person, passkey)
    return person


def _passkey_that_answers(request: HttpRequest, answer: str) -> WebAuthnCredential | None:
    try:
        passkey = passkey_that_answers(request, answer)
    except PasskeyRefusedError:
        return None
    return passkey if passkey.confirmed else None


def _begin_session(request: HttpRequest, person: Person, device: Device) -> None:
    request.session.flush()  # nothing of an earlier session, nor its key, is carried over
    auth.login(request, person, backend=settings.AUTHENTICATION_BACKENDS[0])
    otp_login(request, device)
    request.session[SIGNED_IN_AT] = _seconds_now()


def confirm(request: HttpRequest, *, password: str, code: str) -> None:
    """The person who is signed in shows both factors again, before a privileged act.

    Raises SignInRefusedError, one for every reason; NotSignedInError. The session's key stays: desks are open under it.
    """
    person = access.person_of_request(request)
    known = auth.authenticate(request, username=person.login, password=password)
    with transaction.atomic():
        device = _device_that_accepts(person, code) if known == person else None
        action, actor = ("confirm_sign_in", person.pk) if device else ("confirm_sign_in_refused", None)
        record(action, actor=actor, kind="person", object_id=person.pk)
    if device is None:
        raise SignInRefusedError
    request.session[CONFIRMED_AT] = _seconds_now()


def _seconds_now() -> int:
    return int(timezone.now().timestamp())


def _device_that_accepts(person: Person, code: str) -> Device | None:
    """The person's device when the code is right, new, and not one of too many tries (django-otp's throttling).

    What has the form of a recovery code is looked for among these, any other is a one-time code.
    """
    is_recovery = core.is_recovery_code(code)
    kind = RecoveryDevice if is_recovery else CodeDevice
    device: Device | None = kind.objects.select_for_update().filter(user=person, confirmed=True).order_by("pk").first()
    if device is None or not device.verify_token("".join(code.split())):
        return None
    if is_recovery:
        record("use_recovery_code", actor=person.pk, kind="person", object_id=person.pk)
    return device


def sign_out(request: HttpRequest) -> None:
    """End the session of this request, if there is one."""
    try:
        person = access.person_of_request(request)
    except access.NotSignedInError:
        auth.logout(request)
        return
    with transaction.atomic():
        record("sign_out", actor=person.pk, kind="person", object_id=person.pk)
    auth.logout(request)
    publish_after_commit(Notice(access.topic(person.pk)))
